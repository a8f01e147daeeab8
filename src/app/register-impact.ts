/** `cryptogate impact`: what a key, a certificate or a commit concerns, and the clocks that an incident with it starts. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { commitOf, filesOf } from '#host/git'
import { openInstallation } from '#host/installation'
import { readRegisterSource } from '#host/register-files'
import { examine, type Examination } from '#register/examine'
import { entriesIn, entriesNamed, impactOf, sceneIn, sceneOf, type Impact, type Scene } from '#register/impact'
import { deadlinesOf } from '#register/notification'
import type { Entry } from '#register/open-register'
import { lookFor } from './impact-look'
import { registerInReport } from './report-file'
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
  const [awareAt, classifiedAt] = [timeOf('--aware-at', request.awareAt), timeOf('--classified-at', request.classifiedAt)]
  const run = await openRun(request)
  if (run.opened === undefined) throw new UserError('there is no register', { help: 'write one: cryptogate register init' })
  const { scene, said } = await sceneFor(request, run, run.opened, subject)
  const entries = entriesOf(subject, run, scene)
  const impact = impactOf(entries, scene)
  const lines = [...impactLines(subject, impact), ...(impact.entries.length === 0 ? [] : [said])]
  if (awareAt !== undefined) lines.push('', ...clockLines(impact, run.opened, awareAt, classifiedAt))
  return { lines, ok: true }
}

function timeOf(flag: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new UserError(`${flag}: '${given}' is no time with its zone`, { help: 'write it as 2026-11-21T14:30Z or 2026-11-21T15:30+01:00' })
  return new Date(given).toISOString()
}

/** What is known of the repository, and how far that goes. */
async function sceneFor(
  request: ImpactRequest,
  run: RegisterRun,
  opened: OpenedRegister,
  subject: string,
): Promise<{ scene: Scene; said: string }> {
  const { register, knowledge } = opened
  const { directory, installation, from } = request
  if (from !== undefined) {
    const { evidence, register: told } = registerInReport(readRegisterSource(directory, from), from)
    return { scene: sceneIn(register, told.entries), said: `Code and resources are those of ${from}, as of ${evidence.asOf}.` }
  }
  const quick = examine({ register, knowledge, sites: [], assets: [], asOf: run.asOf, hashOf: () => undefined })
  if (request.quick === true) return { scene: sceneOf(quick), said: 'Code and resources were not looked at (--quick).' }
  if (request.whole === true) {
    let found: Examination | undefined
    await judgeWith(request, run, { ...opened, seen: (examination) => (found = examination) })
    if (found === undefined) throw new Error('the register was not examined')
    return { scene: sceneOf(found), said: 'Everything was looked at.' }
  }
  const sha = entriesNamed(subject, sceneOf(quick)).length > 0 ? undefined : commitNamed(subject, run)
  const files = sha === undefined ? undefined : filesOf(run.root, sha)
  const look = await lookFor(run, opened, openInstallation(installation).grammarDirectory, subject, files)
  const rest = files === undefined ? 'those that name it' : 'what the commit changed'
  const said = `Looked at ${String(look.looked)} of ${String(look.all)} files: all that declare resources, and ${rest}; --whole looks at everything.`
  return { scene: sceneOf(look.examination), said }
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
  const lines = [`Notifications, aware since ${awareAt.replace('.000Z', 'Z')}:`]
  let before = ''
  for (const { regime, when, title, by, source } of deadlines) {
    if (regime !== before) lines.push(`  ${regime}: ${when}`)
    before = regime
    lines.push(`    ${(by ?? 'no hour is named').padEnd(22)}${title} (${source})`)
  }
  return lines
}
