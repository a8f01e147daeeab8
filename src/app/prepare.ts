/** What every run needs before it looks at code: the repository, the knowledge, and what judges. */
import path from 'node:path'
import { UserError } from '#core/errors'
import { today } from '#host/clock'
import { createGovernanceHost } from '#host/governance'
import { readPolicyFile, type PolicyText } from '#host/policy-file'
import { findRoot, repositoryName } from '#host/repository'
import { trustedPolicy, trustedRef, type TrustedFiles } from '#host/trusted-files'
import type { EffectivePolicy } from '#policy/effective'
import type { JudgingInput } from './assemble'
import { openAuditOf, type AuditOrigin, type OpenedAudit } from './audit'
import { compose } from './compose'
import { openKnowledge, type Opened } from './knowledge'
import type { Options } from './options'
import { openRegisterOf, type OpenedRegister, type RegisterOrigin } from './register'
import { VERSION } from './version'

export interface Preparation {
  /** The installation, where it is open already. */
  opened?: Opened
  withoutBaseline?: boolean
  /** Takes the place of whatever policy the repository has. */
  effective?: EffectivePolicy
  /** Where the policy, the exceptions and the baseline are that count; the option `trustedRef` goes before it. */
  trusted?: TrustedFiles
  /** Takes the place of the repository's register. */
  register?: OpenedRegister
  /** Where the change is, beside what is trusted; without it in the work tree. */
  proposing?: TrustedFiles | undefined
  /** Takes the place of the repository's audit file. */
  audit?: OpenedAudit
}

export interface Prepared {
  /** Absolute path of the repository's top. */
  root: string
  /** Absolute: where relative paths of the options start. */
  directory: string
  grammarDirectory: string
  judging: JudgingInput & { beside: NonNullable<JudgingInput['beside']>; effective: EffectivePolicy }
  /** What was asked to be judged, absolute; nothing for the whole repository. */
  paths: readonly string[]
  /** Where the files that judge come from; undefined: the work tree. */
  trusted: TrustedFiles | undefined
  /** Composes the policy of another place: the work tree's own. */
  policyIn(trusted: TrustedFiles | undefined): Promise<EffectivePolicy>
}

/** `directory` is absolute; `installation` holds the tool's own files. Throws a UserError when nothing can be judged. */
export async function prepare(directory: string, installation: string, options: Options, change: Preparation): Promise<Prepared> {
  const root = findRoot(directory, options.paths)
  const repository = repositoryName(root)
  const { knowledge, grammarDirectory } = change.opened ?? openKnowledge(installation)
  const trusted = options.trustedRef === undefined ? change.trusted : trustedRef(root, options.trustedRef)
  const made = async (place: TrustedFiles | undefined): ReturnType<typeof compose> =>
    compose({
      root,
      directory,
      knowledge,
      policy: policyText(root, directory, options, place),
      source: options.policySource,
      trusted: place,
    })
  const { policy, notes } = change.effective === undefined ? await made(trusted) : { policy: change.effective, notes: [] }
  await fetchNamed(policy, trusted)
  const asOf = options.asOf ?? today()
  const audit = change.audit ?? auditIn({ root, directory, knowledge, policy, asOf }, options, trusted)
  const register = change.register ?? (await registerIn({ root, directory, knowledge, policy, trusted }, options, change))
  const judging = {
    knowledge,
    policy: undefined,
    effective: policy,
    notes,
    asOf,
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    beside: besideOf(root, options, trusted, change),
    ...(register === undefined ? {} : { register }),
    repository: await repository,
    ...(audit === undefined ? {} : { audit }),
    version: VERSION,
  }
  const paths = pathsOf(directory, options)
  return { root, directory, grammarDirectory, judging, paths, trusted, policyIn: async (place) => (await made(place)).policy }
}

function besideOf(
  root: string,
  { baseline }: Options,
  trusted: TrustedFiles | undefined,
  { withoutBaseline = false }: Preparation,
): Prepared['judging']['beside'] {
  return {
    host: createGovernanceHost(root),
    ...(baseline === undefined ? {} : { baseline }),
    ...(trusted === undefined ? {} : { trusted }),
    withoutBaseline,
  }
}

/** Absolute; nothing for the whole repository. */
export function pathsOf(directory: string, { paths }: Options): string[] {
  return paths.map((given) => path.resolve(directory, given))
}

/** What the policy names has to be here before it is looked into. */
async function fetchNamed({ exceptions: { file } }: EffectivePolicy, trusted: TrustedFiles | undefined): Promise<void> {
  if (trusted?.fetchAsked === undefined || file === undefined) return
  trusted.text(file, 'file of exceptions')
  await trusted.fetchAsked()
}

function registerIn(
  origin: Pick<RegisterOrigin, 'root' | 'directory' | 'knowledge' | 'policy' | 'trusted'>,
  { register: asked, policySource: source }: Options,
  { proposing }: Preparation,
): Promise<OpenedRegister | undefined> {
  return openRegisterOf({ ...origin, asked, source, proposing: origin.trusted === undefined ? undefined : proposing })
}

/** As with the register: without git nobody can read the audit file of the base. */
function auditIn(
  origin: Pick<AuditOrigin, 'root' | 'directory' | 'knowledge' | 'policy' | 'asOf'>,
  { ledger }: Options,
  trusted: TrustedFiles | undefined,
): OpenedAudit | undefined {
  if (trusted !== undefined && trusted.sha === undefined) return undefined
  return openAuditOf({ ...origin, ledger, trusted })
}

/** The policy's text where it is trusted; what lies outside of the repository is read as it is. */
function policyText(
  root: string,
  directory: string,
  { policy: given }: Options,
  trusted: TrustedFiles | undefined,
): PolicyText | undefined {
  if (trusted === undefined) return readPolicyFile(root, directory, given)
  const found = trustedPolicy(root, directory, given, trusted)
  if (found === 'outside') return readPolicyFile(root, directory, given)
  if (found === undefined && given !== undefined)
    throw new UserError(`no verdict: the policy ${given} does not exist in ${trusted.name}`, {
      help: 'a change is judged by the policy of its base; bring the policy in first, by a change of its own without this input',
    })
  return found
}
