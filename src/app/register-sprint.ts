/** `cryptogate register sprint`: from nothing to a reviewed register for one service, step by step; what is answered is kept. */
import { UserError } from '#core/errors'
import { askAll } from '#host/prompt'
import { readRegisterSource, REGISTER_FILE } from '#host/register-files'
import { writeReport } from '#host/output'
import { openRegister } from '#register/open-register'
import { draftText, placeOf, withAnswers, type Answer } from '#register/register-text'
import { entriesOfService, sprintOf, type Question, type Sprint } from '#register/sprint'
import { fieldsOf } from '#register/completeness'
import type { RegisterView } from '#core/register-view'
import { parse } from 'yaml'
import { emptyRegister, judgeWith, openRun, textOf, type RegisterAnswer, type RegisterRequest, type RegisterRun } from './register-run'

export interface SprintRequest extends RegisterRequest {
  service: string
  /** Entries, or keys of the repository without an entry, that belong to the service. */
  keys: readonly string[]
  /** File with answers, by place: 'keys/payments/owner': anna. */
  answers: string | undefined
  /** Whether a person is there to be asked. */
  interactive: boolean
}

/** Questions asked in one sitting. */
const MAX_ASKED = 200

export async function sprintCommand(request: SprintRequest): Promise<RegisterAnswer> {
  const run = await openRun(request)
  const file = fileOf(run)
  let text = textOf(run, file, 'register') ?? draftText('register', 'light', [])
  const before = text
  text = await withScope(request, run, text)
  if (request.answers !== undefined)
    text = withAnswers(text, readAnswers(readRegisterSource(request.directory, request.answers), request.answers))
  let sprint = read(text, file, request, run)
  if (request.interactive && request.answers === undefined) {
    text = withAnswers(text, await ask(sprint))
    sprint = read(text, file, request, run)
  }
  // Only what is a register is written: a wrong answer changes nothing.
  if (text !== before) writeReport(run.root, file, text)
  return { lines: linesOf(request.service, sprint, text !== before ? file : undefined), ok: true }
}

/** The file that is filled in; of several the first. */
function fileOf({ opened, root }: RegisterRun): string {
  const file = opened?.texts[0]?.file ?? REGISTER_FILE
  if (opened !== undefined && textOf({ root } as RegisterRun, file, 'register') === undefined)
    throw new UserError(`the register ${file} is not in this repository`, { help: 'fill it in where it is kept' })
  return file
}

/** The service, and an entry for every key that was named for it. */
async function withScope(request: SprintRequest, run: RegisterRun, text: string): Promise<string> {
  const { service, keys } = request
  const opened = run.opened ?? emptyRegister(run.knowledge)
  const answers: Answer[] = []
  if (!opened.register.services.has(service)) answers.push({ list: 'services', id: service, field: 'title', value: service })
  const missing = keys.filter((id) => !opened.register.entries.some(({ value }) => value.id === id))
  const view = missing.length === 0 ? undefined : (await judgeWith(request, run, opened)).register
  for (const id of keys) {
    const entry = opened.register.entries.find(({ value }) => value.id === id)
    const list = entry === undefined ? draftList(view, id) : `${entry.kind}s`
    if (entry === undefined)
      for (const [field, value] of Object.entries(draftOf(view, id)))
        if (field !== 'id') answers.push({ list, id: draftId(view, id), field, value })
    const services = [...new Set([...(entry?.value.protects?.services ?? []), service])]
    answers.push({ list, id: entry?.value.id ?? draftId(view, id), field: 'protects.services', value: services })
    if (entry?.value.protects?.data === undefined)
      answers.push({ list, id: entry?.value.id ?? draftId(view, id), field: 'protects.data', value: 'not yet said' })
  }
  return answers.length === 0 ? text : withAnswers(text, answers)
}

type Drafts = RegisterView | undefined

function draftOf(view: Drafts, name: string): Record<string, unknown> {
  const found = view?.unregistered.find((one) => one.name === name || parseEntry(one.entry)['id'] === name)
  if (found === undefined) {
    const names = (view?.unregistered ?? []).map((one) => String(parseEntry(one.entry)['id']))
    throw new UserError(`no entry and no key without one is called "${name}"`, {
      help: `without an entry: ${names.slice(0, 20).join(', ') || 'none'}`,
    })
  }
  return parseEntry(found.entry)
}

function draftId(view: Drafts, name: string): string {
  return String(draftOf(view, name)['id'])
}

function draftList(view: Drafts, name: string): string {
  const found = view?.unregistered.find((one) => one.name === name || parseEntry(one.entry)['id'] === name)
  return `${found?.kind ?? 'key'}s`
}

function parseEntry(block: string): Record<string, unknown> {
  return ((parse(block) as Record<string, unknown>[])[0] ?? {}) as Record<string, unknown>
}

/** A map of places to answers. Throws a UserError for what is none. */
function readAnswers(text: string, file: string): Answer[] {
  let read: unknown
  try {
    read = parse(text, { version: '1.2', schema: 'core' })
  } catch (error) {
    throw new UserError(`${file} is not valid YAML: ${((error as Error).message.split('\n')[0] ?? '').slice(0, 200)}`)
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new UserError(`${file} holds no answers`, { help: "write them as 'keys/<id>/<field>': answer" })
  return Object.entries(read).flatMap(([word, value]) =>
    value === null || value === '' ? [] : [{ ...placeOf(word), value: value as unknown }],
  )
}

function read(text: string, file: string, { service, keys }: SprintRequest, run: RegisterRun): Sprint {
  const known = (run.opened ?? emptyRegister(run.knowledge)).knowledge
  const register = openRegister([{ file, text }], known)
  const entries = entriesOfService(register, service, keys)
  // A word that only holds the place is no answer.
  const fields = new Map(
    entries.map((entry) => [
      entry,
      fieldsOf(entry, register, known).map((field) =>
        field.field === 'protects.data' && entry.value.protects?.data === 'not yet said' ? { ...field, state: 'missing' as const } : field,
      ),
    ]),
  )
  return sprintOf(entries, fields, known)
}

async function ask({ steps }: Sprint): Promise<Answer[]> {
  const open = steps.flatMap((step) => step.open).slice(0, MAX_ASKED)
  const given = await askAll(
    open.map(
      ({ place, question, assumed }) => `${place}\n  ${question}${assumed ? ' (filled in; Enter leaves it so)' : ' (Enter: later)'}\n> `,
    ),
  )
  return given.flatMap((answer, index) => {
    const { place } = open[index] as Question
    return answer === '' ? [] : [{ ...placeOf(place), value: parse(answer, { version: '1.2', schema: 'core' }) as unknown }]
  })
}

function linesOf(service: string, sprint: Sprint, written: string | undefined): string[] {
  const { steps, counts, fields } = sprint
  const next = steps.find(({ open }) => open.length > 0)
  const lines = steps.map(
    ({ title, open }, index) => `${String(index + 1)}  ${open.length === 0 ? 'done' : `${String(open.length)} open`.padEnd(4)}  ${title}`,
  )
  if (fields.length === 0)
    return [
      `The service ${service} has no keys yet: name them with --key <id or address>, which may be repeated.`,
      ...(written === undefined ? [] : [`wrote ${written}`]),
    ]
  if (next !== undefined) {
    lines.push('', `Next: ${next.title}. Answer in a file and give it with --answers:`, '')
    for (const { place, question } of next.open.slice(0, 40)) lines.push(`# ${question}`, `'${place}': `)
  }
  lines.push('', 'Real or assumed:')
  for (const state of ['proven', 'asserted', 'assumed', 'missing'] as const) {
    const own = fields.filter((field) => field.state === state)
    lines.push(
      `  ${state.padEnd(9)}${String(counts[state]).padStart(4)}  ${own
        .slice(0, 12)
        .map(({ entry, field }) => `${entry} ${field}`)
        .join(', ')}${own.length > 12 ? ' …' : ''}`,
    )
  }
  if (next === undefined) lines.push('', `All five steps of ${service} are done.`)
  if (written !== undefined) lines.push(`wrote ${written}`)
  return lines
}
