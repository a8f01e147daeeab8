/** The change of a work tree, for the person who makes it. */
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { localCommits } from '#host/change-commits'
import { findRoot } from '#host/repository'
import type { BuildServer } from './build-server'
import { judgeChange } from './judge-change'
import type { Options } from './options'

const NO_TARGET = 'this run has no merge request to compare with; use `cryptogate scan` here, which judges the whole tree'

/**
 * `base` is a branch, tag or commit; without it what the build server names, else the default branch.
 * Throws a UserError when nothing can be judged.
 */
export async function judgeLocalChange(
  directory: string,
  installation: string,
  options: Options,
  base: string | undefined,
  server?: BuildServer,
): Promise<Report> {
  const asked = base ?? server?.base
  const isOfServer = base === undefined && asked !== undefined
  const commits = localCommits(findRoot(directory, options.paths), asked, isOfServer && asked.startsWith('origin/'))
  if ('problem' in commits)
    throw new UserError(isOfServer ? `no verdict: ${commits.problem}, which ${server?.name ?? ''} names as the target` : commits.problem, {
      help: isOfServer ? (server?.deeper ?? commits.help) : asked === undefined && server !== undefined ? NO_TARGET : commits.help,
    })
  return judgeChange(directory, installation, options, commits)
}
