/** One run of either door: where the repository is, what judges it, and the report. */
import path from 'node:path'
import type { Report } from '#core/report'
import { today } from '#host/clock'
import { openInstallation } from '#host/installation'
import { createParentReader } from '#host/parent-policy'
import { readPolicyFile } from '#host/policy-file'
import { createScanHost, findRoot } from '#host/repository'
import { loadKnowledge } from './knowledge'
import type { Options } from './options'
import { scan } from './scan'
import { VERSION } from './version'

/**
 * Scans and judges. `directory` is absolute: relative paths of the options start there;
 * `installation` holds the tool's own files. Throws a UserError when nothing can be judged.
 */
export async function judge(directory: string, installation: string, options: Options): Promise<Report> {
  const root = findRoot(directory, options.paths)
  const { knowledge, grammarDirectory } = openInstallation(installation)
  return scan({
    root,
    paths: options.paths.map((given) => path.resolve(directory, given)),
    knowledge: loadKnowledge(knowledge),
    policy: readPolicyFile(root, directory, options.policy),
    parent: createParentReader(root),
    asOf: options.asOf ?? today(),
    ...(options.failOn === undefined ? {} : { failOn: options.failOn }),
    host: createScanHost(root, grammarDirectory),
    version: VERSION,
  })
}
