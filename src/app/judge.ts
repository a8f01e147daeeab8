/** One run of either door: where the repository is, what judges it, and the report. */
import path from 'node:path'
import type { Report } from '#core/report'
import { today } from '#host/clock'
import { createGovernanceHost } from '#host/governance'
import { openInstallation } from '#host/installation'
import { createParentReader } from '#host/parent-policy'
import { readPolicyFile } from '#host/policy-file'
import { createScanHost, findRoot } from '#host/repository'
import type { EffectivePolicy } from '#policy/effective'
import { loadKnowledge } from './knowledge'
import type { Options } from './options'
import { scan } from './scan'
import { VERSION } from './version'

/**
 * Scans and judges; `change.effective` takes the place of whatever policy the repository has. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files. Throws a UserError when nothing can be judged.
 */
export async function judge(
  directory: string,
  installation: string,
  options: Options,
  change: { withoutBaseline?: boolean; effective?: EffectivePolicy } = {},
): Promise<Report> {
  const root = findRoot(directory, options.paths)
  const { knowledge, grammarDirectory } = openInstallation(installation)
  return scan({
    root,
    paths: options.paths.map((given) => path.resolve(directory, given)),
    knowledge: loadKnowledge(knowledge),
    policy: change.effective === undefined ? readPolicyFile(root, directory, options.policy) : undefined,
    ...(change.effective === undefined ? {} : { effective: change.effective }),
    parent: createParentReader(root),
    asOf: options.asOf ?? today(),
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    host: createScanHost(root, grammarDirectory),
    beside: {
      host: createGovernanceHost(root),
      ...(options.baseline === undefined ? {} : { baseline: options.baseline }),
      ...(options.trustedRef === undefined ? {} : { trustedRef: options.trustedRef }),
      withoutBaseline: change.withoutBaseline === true,
    },
    version: VERSION,
  })
}
