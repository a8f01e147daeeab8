/** `cryptogate register check`, `init`, `import` and `export`: each gives the lines to print, or the text to write. */
import { UserError } from '#core/errors'
import type { Finding } from '#core/finding'
import type { RegisterView } from '#core/register-view'
import { known, scalars, type Value } from '#core/value'
import { readRegisterSource, REGISTER_FILE } from '#host/register-files'
import { escapeMarkdown } from '#report/escape'
import { calendarOf } from '#register/calendar'
import { csvOf, markdownOf } from '#register/export-table'
import { withinRegister } from '#register/findings'
import { csvEntries } from '#register/import-csv'
import { cyclonedxEntries } from '#register/import-cyclonedx'
import { awsKeys, azureKeys, gcpKeys } from '#register/import-json'
import { jsonDocuments, withoutKnown, withPeople, type Imported, type ReadSpec } from '#register/imported'
import { openRegister } from '#register/open-register'
import { draftText, withEntries } from '#register/register-text'
import { remindersOf } from '#register/timeline'
import type { Knowledge } from './knowledge'
import { emptyRegister, judgeWith, openRun, type RegisterAnswer, type RegisterRequest } from './register-run'
import { openToolkit } from './toolkit'

/** Findings of the register, how complete it is, the twelve findings of audits, what is due; not in order where a finding fails. */
export async function checkRegister(request: RegisterRequest): Promise<RegisterAnswer> {
  const run = await openRun(request)
  const opened = run.opened ?? noRegister()
  const report = await judgeWith(request, run, opened)
  const findings = report.findings.filter(withinRegister)
  const view = report.register as RegisterView
  const reminders = remindersOf(view.timeline, opened.knowledge)
  const lines = [
    ...report.diagnostics.filter(({ code }) => code.startsWith('register-')).map(({ level, message }) => `${level} ${message}`),
    ...findings.map(findingLine),
    ...(findings.length > 0 ? [''] : []),
    completeness(view),
    ...view.gaps.slice(0, MAX_GAPS).map(({ text, at }) => `  ${text} (${at.file}:${String(at.line)})`),
    ...(view.gaps.length > MAX_GAPS ? [`  and ${String(view.gaps.length - MAX_GAPS)} more`] : []),
    '',
    'Common audit findings:',
    ...view.auditFindings.map(
      ({ number, title, state, findings: behind }) =>
        `  ${String(number).padStart(2)}  ${STATE_WORD[state].padEnd(14)}  ${title}${behind.length > 1 ? ` (${String(behind.length)})` : ''}`,
    ),
    ...(reminders.length > 0 ? ['', 'Due:'] : []),
    ...reminders.map(({ date, because, what, who }) => `  ${date}  ${because}: ${what}${who.length === 0 ? '' : ` (${who.join(', ')})`}`),
  ]
  return { lines, ok: findings.every(({ enforcement }) => enforcement !== 'fail') }
}

const MAX_GAPS = 20
const STATE_WORD = { found: 'found', clear: 'not found', 'not-observable': 'not observable' } as const

function findingLine({ at, enforcement, rule, message }: Finding): string {
  return `${enforcement} ${at.file}:${String(at.line)}:${String(at.column)} ${rule.id}: ${message}`
}

function completeness({ id, profile, complete, fields, entries }: RegisterView): string {
  const all = fields.proven + fields.asserted + fields.assumed + fields.missing
  const share = `${String(all - fields.missing)} of ${String(all)} fields are filled in, ${String(fields.proven)} of them shown by evidence, ${String(fields.assumed)} assumed`
  const verdict = complete ? 'can be produced today' : 'cannot be produced today'
  return `Register ${id} (${profile}): a complete register ${verdict}. ${String(entries.length)} ${entries.length === 1 ? 'entry' : 'entries'}; ${share}.`
}

function noRegister(): never {
  throw new UserError('there is no register', { help: `write ${REGISTER_FILE}: cryptogate register init` })
}

/** A draft of what is in no register yet. */
export async function initRegister(request: RegisterRequest, id: string, profile: string): Promise<{ text: string; count: number }> {
  const run = await openRun(request)
  const report = await judgeWith(request, run, run.opened ?? emptyRegister(run.knowledge))
  const lists = { key: 'keys', secret: 'secrets', certificate: 'certificates' } as const
  const found = report.register?.unregistered ?? []
  const drafts = found.map(({ kind, at, name, entry }) => ({
    list: lists[kind],
    block: entry,
    comment: `${name}, ${at.file} line ${String(at.line)}`,
  }))
  const text = draftText(id, profile, unique(drafts))
  // What is proposed has to be a register.
  openRegister([{ file: REGISTER_FILE, text }], emptyRegister(run.knowledge).knowledge)
  return { text, count: drafts.length }
}

/** Two drafts of one id: the later ones get a number. */
function unique<T extends { block: string }>(drafts: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const id = /^\s*- id: (.+)$/m.exec(draft.block)?.[1] ?? ''
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? draft : { ...draft, block: draft.block.replace(`- id: ${id}`, `- id: ${id}-${String(count)}`) }
  })
}

export const IMPORTS = ['aws', 'gcloud', 'azure', 'csv', 'cyclonedx'] as const
export type ImportForm = (typeof IMPORTS)[number]

export interface ImportRequest extends RegisterRequest {
  files: readonly string[]
  from: ImportForm | undefined
  /** Columns of a table by what they are: { Eigner: 'owner' }. */
  mapping: Readonly<Record<string, string>>
}

/** Entries of another list that the register does not have; what was left out is told. Throws a UserError for what is no such list. */
export async function importRegister(request: ImportRequest): Promise<{ text: string; notes: string[] }> {
  const run = await openRun(request)
  const spec = specReader(run.knowledge)
  const notes: string[] = []
  const texts = request.files.map((file) => ({ file, text: readRegisterSource(request.directory, file) }))
  const imported: Imported[] = []
  const documents: { form: ImportForm; data: unknown[] }[] = []
  for (const { file, text } of texts) {
    const form = request.from ?? formOf(file, text)
    if (form === 'csv') {
      const read = csvEntries(text, file, request.mapping)
      imported.push(...read.imported)
      if (read.leftOut.length > 0) notes.push(`${file}: columns left out: ${read.leftOut.join(', ')}`)
      notes.push(...read.problems.map((problem) => `${file}: ${problem}`))
    } else documents.push({ form, data: jsonOf(file, text) })
  }
  const of = (form: ImportForm): unknown[] => documents.filter((one) => one.form === form).flatMap(({ data }) => data)
  imported.push(
    ...awsKeys(of('aws'), spec),
    ...gcpKeys(of('gcloud'), spec),
    ...azureKeys(of('azure'), spec),
    ...cyclonedxEntries(of('cyclonedx')),
  )
  const { fresh, known: there } = withoutKnown(imported, run.opened?.register)
  if (there.length > 0)
    notes.push(
      `${String(there.length)} left out, which the register has already: ${there.slice(0, 10).join(', ')}${there.length > 10 ? ' …' : ''}`,
    )
  notes.push(`${String(fresh.length)} ${fresh.length === 1 ? 'entry' : 'entries'} imported`)
  if (imported.length === 0)
    throw new UserError(`nothing to import in ${request.files.join(', ')}`, { help: `forms: ${IMPORTS.join(', ')}; name one with --from` })
  const { entries, people } = withPeople(fresh, run.opened?.register)
  const text = withEntries(undefined, entries, people)
  const beside = run.opened?.texts.filter(({ text: one }) => one !== '') ?? []
  openRegister([...beside, { file: 'imported.yml', text }], emptyRegister(run.knowledge).knowledge)
  return { text, notes }
}

/** Going by the ending and what stands in it. */
function formOf(file: string, text: string): ImportForm {
  if (/\.csv$/i.test(file)) return 'csv'
  if (/"bomFormat"\s*:\s*"CycloneDX"/.test(text)) return 'cyclonedx'
  if (/"kid"\s*:/.test(text)) return 'azure'
  if (/"name"\s*:\s*"projects\//.test(text)) return 'gcloud'
  if (/"(?:KeyId|KeyArn|AliasName)"\s*:/.test(text)) return 'aws'
  throw new UserError(`${file}: what list this is cannot be told`, { help: `name it with --from: ${IMPORTS.join(', ')}` })
}

/** One JSON document, or several after each other, as a loop over a command line tool writes them. */
function jsonOf(file: string, text: string): unknown[] {
  try {
    return jsonDocuments(text).map((one) => JSON.parse(one) as unknown)
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message.slice(0, 200)}`)
  }
}

/** What the catalogue knows of a provider's name for a kind of key. */
function specReader(knowledge: Knowledge): ReadSpec {
  const { naming } = openToolkit(knowledge)
  return (notation, text) => {
    const read = text === undefined ? {} : (naming.readNotation(notation, text) ?? {})
    const properties: Readonly<Record<string, Value>> = naming.complete(
      Object.fromEntries(Object.entries(read).map(([name, value]) => [name, known(value, 'catalogue')])),
    )
    const only = (name: string): unknown => scalars(properties[name])[0]
    return only('algorithm') === undefined ? undefined : { algorithm: only('algorithm'), keyBits: only('keyBits'), curve: only('curve') }
  }
}

export const EXPORTS = ['csv', 'markdown', 'ics'] as const

/** The register in another form. */
export async function exportRegister(request: RegisterRequest, form: (typeof EXPORTS)[number]): Promise<string> {
  const run = await openRun(request)
  const opened = run.opened ?? noRegister()
  if (form === 'csv') return csvOf(opened.register)
  const { register: view } = await judgeWith(request, run, opened)
  if (form === 'ics') return calendarOf(opened.register.id, view?.timeline ?? [], opened.knowledge, run.asOf)
  return markdownOf(opened.register, view?.entries ?? [], { escape: escapeMarkdown })
}
