/** One run of either door over a whole tree: where the repository is, what judges it, and the report. */
import { UserError } from '#core/errors'
import type { Diagnostic } from '#core/diagnostic'
import type { Report } from '#core/report'
import { readCbomFile } from '#host/cbom-file'
import { readHistory } from '#host/history'
import { createScanHost } from '#host/repository'
import { approvalsUnseen } from './approvals'
import { watched, type TellProgress } from './progress'
import type { Options } from './options'
import { prepare, type Preparation } from './prepare'
import { scan } from './scan'
import { scanCbom } from './scan-cbom'
import { withTrend } from './with-trend'

/**
 * Scans and judges; `change.effective` takes the place of whatever policy the repository has. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files; `unseen` says why nobody knows what a change touches. Throws a UserError when nothing can be judged.
 */
export async function judge(
  directory: string,
  installation: string,
  options: Options,
  change: Preparation & { notes?: readonly Diagnostic[]; progress?: TellProgress; unseen?: string } = {},
): Promise<Report> {
  if (options.cbom !== undefined && options.paths.length > 0)
    throw new UserError('a CBOM is judged in the place of files: give either paths or a CBOM')
  const { root, grammarDirectory, judging, paths } = await prepare(directory, installation, options, change)
  const unseen = change.unseen === undefined ? [] : approvalsUnseen(judging.effective, change.unseen)
  const input = { ...judging, notes: [...(judging.notes ?? []), ...(change.notes ?? []), ...unseen] }
  // Read before the scan: a history that is not there must not cost the time of one.
  const history = options.history === undefined ? undefined : readHistory(directory, options.history)
  const host = createScanHost(root, grammarDirectory)
  const report =
    options.cbom === undefined
      ? await scan({ ...input, root, paths, host: change.progress === undefined ? host : watched(host, change.progress) })
      : scanCbom(input, readCbomFile(root, directory, options.cbom))
  return history === undefined ? report : withTrend(report, history)
}
