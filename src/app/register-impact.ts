/** `cryptogate impact`: what a key, a certificate or a commit concerns, and the clocks that an incident with it starts. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { commitOf, filesOf } from '#host/git'
import { examine, type Examination } from '#register/examine'
import { entriesIn, entriesNamed, impactOf, type Impact } from '#register/impact'
import { deadlinesOf } from '#register/notification'
import type { Entry } from '#register/open-register'
import { givenMoment } from './moments'
import { judgeWith, openRun, type RegisterAnswer, type RegisterRequest, type RegisterRun } from './register-run'
import type { OpenedRegister } from './register'

export interface ImpactRequest extends RegisterRequest {
  /** When somebody became aware, ISO. */
  awareAt?: string | undefined
  /** When the incident was found to be a major one, ISO. */
  classifiedAt?: string | undefined
  /** The register alone: no file is read for where the key is declared and used. */
  quick?: boolean | undefined
}

/** Throws a UserError where nothing is called so. */
export async function impactCommand(request: ImpactRequest, subject: string): Promise<RegisterAnswer> {
  const [awareAt, classifiedAt] = [givenMoment(request.awareAt, '--aware-at'), givenMoment(request.classifiedAt, '--classified-at')]
  const run = await openRun(request)
  if (run.opened === undefined) throw new UserError('there is no register', { help: 'write one: cryptogate register init' })
  const examination = await examined(request, run, run.opened)
  const entries = entriesOf(subject, run, examination)
  const impact = impactOf(entries, examination)
  const lines = impactLines(subject, impact, request.quick === true)
  if (awareAt !== undefined) lines.push('', ...clockLines(impact, run.opened, awareAt, classifiedAt))
  return { lines, ok: true }
}

/** What the register and the repository make together; with `quick` the register alone. */
export async function examined(
  request: RegisterRequest & { quick?: boolean | undefined },
  run: RegisterRun,
  opened: OpenedRegister,
): Promise<Examination> {
  const { register, knowledge } = opened
  if (request.quick === true) return examine({ register, knowledge, sites: [], assets: [], asOf: run.asOf, hashOf: () => undefined })
  let found: Examination | undefined
  await judgeWith(request, run, { ...opened, seen: (examination) => (found = examination) })
  if (found === undefined) throw new Error('the register was not examined')
  return found
}

function entriesOf(subject: string, { root }: RegisterRun, examination: Examination): Entry[] {
  const named = entriesNamed(subject, examination)
  if (named.length > 0) return named
  const sha = /^[\w./@^~-]{1,200}$/.test(subject) ? commitOf(root, subject) : undefined
  if (sha !== undefined) return entriesIn(new Set(filesOf(root, sha)), examination)
  const near = closest(
    subject,
    examination.register.entries.map(({ value }) => value.id),
  )
  throw new UserError(
    `no key, certificate, secret or commit is called "${subject}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    {
      help: 'give the id of an entry, an alias, an ARN, an address in Terraform, or a commit',
    },
  )
}

function impactLines(subject: string, impact: Impact, quick: boolean): string[] {
  const ids = (entries: readonly Entry[]): string => entries.map(({ value, kind }) => `${value.id} (${kind}, ${value.state})`).join(', ')
  if (impact.entries.length === 0) return [`${subject} concerns no entry of the register.`]
  const rows: [string, string][] = [
    ['entries', ids(impact.entries)],
    ['below', ids(impact.below)],
    ['data', impact.data.join('; ')],
    ['data class', impact.dataClasses.join(', ')],
    [
      'people',
      impact.personalData
        ? `personal data${impact.subjects === undefined ? '' : `, of at most ${String(impact.subjects)} people`}`
        : 'no personal data by the register',
    ],
    ['where', impact.jurisdictions.join(', ')],
    ['services', impact.services.join(', ')],
    ['customers', impact.tenants.join(', ')],
    ['suppliers', impact.suppliers.join(', ')],
    ['stops', impact.dependants.join(', ')],
    ['resources', impact.resources.join(', ')],
    ['code', impact.code.map(({ file, line }) => `${file}:${String(line)}`).join(', ')],
    ['call', impact.owners.join(', ')],
  ]
  const shown = rows.filter(([, value]) => value !== '').map(([name, value]) => `${name.padEnd(12)}${value}`)
  return quick ? [...shown, 'Code and resources were not looked at (--quick).'] : shown
}

function clockLines(impact: Impact, { knowledge }: OpenedRegister, awareAt: string, classifiedAt: string | undefined): string[] {
  const all = knowledge.clocks.regimes
  // Without a word in the register every regime may apply; the conditions are told.
  const named = impact.regimes.length > 0 ? all.filter(({ id }) => impact.regimes.includes(id)) : all
  const applying = named.filter(({ needs }) => needs === undefined || impact.personalData)
  const deadlines = deadlinesOf(
    knowledge,
    applying.map(({ id }) => id),
    awareAt,
    classifiedAt,
  )
  const lines = [`Notifications, aware since ${awareAt}:`]
  let before = ''
  for (const { regime, when, title, by, source } of deadlines) {
    if (regime !== before) lines.push(`  ${regime}: ${when}`)
    before = regime
    lines.push(`    ${(by ?? 'no hour is named').padEnd(22)}${title} (${source})`)
  }
  return lines
}
