/** `cryptogate impact`: what a key, a certificate or a commit concerns, and the clocks that an incident with it starts. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { commitOf, filesOf } from '#host/git'
import { readRegisterSource } from '#host/register-files'
import { examine, type Examination } from '#register/examine'
import { entriesIn, entriesNamed, impactOf, sceneIn, sceneOf, type Impact, type Scene } from '#register/impact'
import { deadlinesOf } from '#register/notification'
import type { Entry } from '#register/open-register'
import { lookFor } from './impact-look'
import { registerInReport } from './report-file'
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
  /** Everything is looked at, and not only what names the key. */
  whole?: boolean | undefined
  /** An earlier report in JSON, in the place of a look at the repository. */
  from?: string | undefined
}

/** Throws a UserError where nothing is called so. */
export async function impactCommand(request: ImpactRequest, subject: string): Promise<RegisterAnswer> {
  const [awareAt, classifiedAt] = [givenMoment(request.awareAt, '--aware-at'), givenMoment(request.classifiedAt, '--classified-at')]
  const run = await openRun(request)
  if (run.opened === undefined) throw new UserError('there is no register', { help: 'write one: cryptogate register init' })
  const { scene, said } = await sceneFor(request, run, run.opened, subject)
  const entries = entriesOf(subject, run, scene)
  const impact = impactOf(entries, scene)
  const lines = [...impactLines(subject, impact), ...(impact.entries.length === 0 ? [] : [said])]
  if (awareAt !== undefined) lines.push('', ...clockLines(impact, run.opened, awareAt, classifiedAt))
  return { lines, ok: true }
}

/** What is known of the repository, and how far that goes. */
async function sceneFor(
  request: ImpactRequest,
  run: RegisterRun,
  opened: OpenedRegister,
  subject: string,
): Promise<{ scene: Scene; said: string }> {
  const { directory, from } = request
  if (from !== undefined) {
    const { evidence, register: told } = registerInReport(readRegisterSource(directory, from), from)
    return { scene: sceneIn(opened.register, told.entries), said: `Code and resources are those of ${from}, as of ${evidence.asOf}.` }
  }
  if (request.whole === true) return { scene: sceneOf(await examined(request, run, opened)), said: 'Everything was looked at.' }
  const quick = examinedAlone(run, opened)
  if (request.quick === true) return { scene: sceneOf(quick), said: 'Code and resources were not looked at (--quick).' }
  const sha = entriesNamed(subject, sceneOf(quick)).length > 0 ? undefined : commitNamed(subject, run)
  const files = sha === undefined ? undefined : filesOf(run.root, sha)
  const look = await lookFor(run, opened, subject, files)
  const rest = files === undefined ? 'those that name it' : 'what the commit changed'
  const said = `Looked at ${String(look.looked)} of ${String(look.all)} files: all that declare resources, and ${rest}; --whole looks at everything.`
  return { scene: sceneOf(look.examination), said }
}

/** What the register and the whole repository make together. */
export async function examined(request: RegisterRequest, run: RegisterRun, opened: OpenedRegister): Promise<Examination> {
  let found: Examination | undefined
  await judgeWith(request, run, { ...opened, seen: (examination) => (found = examination) })
  if (found === undefined) throw new Error('the register was not examined')
  return found
}

/** What the register says by itself: no file is looked at. */
export function examinedAlone({ asOf }: RegisterRun, { register, knowledge }: OpenedRegister): Examination {
  return examine({ register, knowledge, sites: [], assets: [], asOf, hashOf: () => undefined })
}

function commitNamed(subject: string, { root }: RegisterRun): string | undefined {
  return /^[\w./@^~-]{1,200}$/.test(subject) ? commitOf(root, subject) : undefined
}

function entriesOf(subject: string, run: RegisterRun, scene: Scene): Entry[] {
  const named = entriesNamed(subject, scene)
  if (named.length > 0) return named
  const sha = commitNamed(subject, run)
  if (sha !== undefined) return entriesIn(new Set(filesOf(run.root, sha)), scene)
  const near = closest(
    subject,
    scene.register.entries.map(({ value }) => value.id),
  )
  throw new UserError(
    `no key, certificate, secret or commit is called "${subject}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    {
      help: 'give the id of an entry, an alias, an ARN, an address in Terraform, or a commit',
    },
  )
}

function impactLines(subject: string, impact: Impact): string[] {
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
  return rows.filter(([, value]) => value !== '').map(([name, value]) => `${name.padEnd(12)}${value}`)
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
