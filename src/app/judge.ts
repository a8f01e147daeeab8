/** One run of either door over a whole tree: where the repository is, what judges it, and the report. */
import { UserError } from '#core/errors'
import type { Diagnostic } from '#core/diagnostic'
import type { Report } from '#core/report'
import { readCbomFile } from '#host/cbom-file'
import { createScanHost } from '#host/repository'
import type { Options } from './options'
import { prepare, type Preparation } from './prepare'
import { scan } from './scan'
import { scanCbom } from './scan-cbom'

/**
 * Scans and judges; `change.effective` takes the place of whatever policy the repository has. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files. Throws a UserError when nothing can be judged.
 */
export async function judge(
  directory: string,
  installation: string,
  options: Options,
  change: Preparation & { notes?: readonly Diagnostic[] } = {},
): Promise<Report> {
  if (options.cbom !== undefined && options.paths.length > 0)
    throw new UserError('a CBOM is judged in the place of files: give either paths or a CBOM')
  const { root, grammarDirectory, judging, paths } = await prepare(directory, installation, options, change)
  const input = { ...judging, notes: [...(judging.notes ?? []), ...(change.notes ?? [])] }
  if (options.cbom !== undefined) return scanCbom(input, readCbomFile(root, directory, options.cbom))
  return scan({ ...input, root, paths, host: createScanHost(root, grammarDirectory) })
}
