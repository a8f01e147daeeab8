/** One run of either door: where the repository is, what judges it, and the report. */
import path from 'node:path'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { readCbomFile } from '#host/cbom-file'
import { today } from '#host/clock'
import { createGovernanceHost } from '#host/governance'
import { readHistory } from '#host/history'
import { openInstallation } from '#host/installation'
import { readPolicyFile } from '#host/policy-file'
import { createScanHost, findRoot } from '#host/repository'
import type { EffectivePolicy } from '#policy/effective'
import type { JudgingInput } from './assemble'
import { compose } from './compose'
import { loadKnowledge, type Knowledge } from './knowledge'
import { watched, type TellProgress } from './progress'
import type { Options } from './options'
import { scan } from './scan'
import { scanCbom } from './scan-cbom'
import { VERSION } from './version'
import { withTrend } from './with-trend'

/**
 * Scans and judges; `change.effective` takes the place of whatever policy the repository has. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files. Throws a UserError when nothing can be judged.
 */
export async function judge(
  directory: string,
  installation: string,
  options: Options,
  change: { withoutBaseline?: boolean; effective?: EffectivePolicy; progress?: TellProgress } = {},
): Promise<Report> {
  if (options.cbom !== undefined && options.paths.length > 0)
    throw new UserError('a CBOM is judged in the place of files: give either paths or a CBOM')
  const root = findRoot(directory, options.paths)
  const { knowledge, grammarDirectory } = openInstallation(installation)
  const loaded = loadKnowledge(knowledge)
  const made = await policyOfRun(root, directory, loaded, options, change.effective)
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
    version: VERSION,
  }
  // Read before the scan: a history that is not there must not cost the time of one.
  const history = options.history === undefined ? undefined : readHistory(directory, options.history)
  const report = await run(directory, options, judging, { root, grammarDirectory, progress: change.progress })
  return history === undefined ? report : withTrend(report, history)
}

/** The one that is given, or what the repository and its options name. */
async function policyOfRun(
  root: string,
  directory: string,
  knowledge: Knowledge,
  options: Options,
  effective: EffectivePolicy | undefined,
): ReturnType<typeof compose> {
  if (effective !== undefined) return { policy: effective, notes: [] }
  return compose({ root, directory, knowledge, policy: readPolicyFile(root, directory, options.policy), source: options.policySource })
}

async function run(
  directory: string,
  options: Options,
  judging: JudgingInput,
  { root, grammarDirectory, progress }: { root: string; grammarDirectory: string; progress: TellProgress | undefined },
): Promise<Report> {
  if (options.cbom !== undefined) return scanCbom(judging, readCbomFile(root, directory, options.cbom))
  const host = createScanHost(root, grammarDirectory)
  const paths = options.paths.map((given) => path.resolve(directory, given))
  return scan({ ...judging, root, paths, host: progress === undefined ? host : watched(host, progress) })
}
