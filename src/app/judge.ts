/** One run of either door: where the repository is, what judges it, and the report. */
import path from 'node:path'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { readCbomFile } from '#host/cbom-file'
import { today } from '#host/clock'
import { createGovernanceHost } from '#host/governance'
import { openInstallation } from '#host/installation'
import { readPolicyFile } from '#host/policy-file'
import { createScanHost, findRoot } from '#host/repository'
import type { EffectivePolicy } from '#policy/effective'
import type { JudgingInput } from './assemble'
import { compose, type PolicyOrigin } from './compose'
import { loadKnowledge } from './knowledge'
import type { Options } from './options'
import { openRegisterOf, type OpenedRegister } from './register'
import { scan } from './scan'
import { scanCbom } from './scan-cbom'
import { VERSION } from './version'

/**
 * Scans and judges; `change.effective` takes the place of whatever policy the repository has. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files. Throws a UserError when nothing can be judged.
 */
export async function judge(
  directory: string,
  installation: string,
  options: Options,
  change: { withoutBaseline?: boolean; effective?: EffectivePolicy; register?: OpenedRegister } = {},
): Promise<Report> {
  if (options.cbom !== undefined && options.paths.length > 0)
    throw new UserError('a CBOM is judged in the place of files: give either paths or a CBOM')
  const root = findRoot(directory, options.paths)
  const { knowledge, grammarDirectory } = openInstallation(installation)
  const loaded = loadKnowledge(knowledge)
  const made = await policyFor({ root, directory, knowledge: loaded }, options, change.effective)
  const { register: asked, trustedRef, policySource } = options
  const register =
    change.register ??
    (await openRegisterOf({ root, directory, knowledge: loaded, policy: made.policy, asked, trustedRef, source: policySource }))
  const judging: JudgingInput = {
    knowledge: loaded,
    policy: undefined,
    effective: made.policy,
    notes: made.notes,
    asOf: options.asOf ?? today(),
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    beside: {
      host: createGovernanceHost(root),
      ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
      ...(options.trustedRef === undefined ? {} : { trustedRef: options.trustedRef }),
      withoutBaseline: change.withoutBaseline === true,
    },
    ...(register === undefined ? {} : { register }),
    version: VERSION,
  }
  if (options.cbom !== undefined) return scanCbom(judging, readCbomFile(root, directory, options.cbom))
  const paths = options.paths.map((given) => path.resolve(directory, given))
  return scan({ ...judging, root, paths, host: createScanHost(root, grammarDirectory) })
}

/** The policy that a change brings, else the repository's own or the one that was asked for. */
async function policyFor(
  origin: Pick<PolicyOrigin, 'root' | 'directory' | 'knowledge'>,
  options: Options,
  effective: EffectivePolicy | undefined,
): ReturnType<typeof compose> {
  if (effective !== undefined) return { policy: effective, notes: [] }
  return compose({ ...origin, policy: readPolicyFile(origin.root, origin.directory, options.policy), source: options.policySource })
}
