/** The change of a work tree, for the person who makes it. */
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { localCommits } from '#host/change-commits'
import { findRoot } from '#host/repository'
import { judgeChange } from './judge-change'
import type { Options } from './options'

/** `base` is a branch, tag or commit; without it the default branch. Throws a UserError when nothing can be judged. */
export async function judgeLocalChange(
  directory: string,
  installation: string,
  options: Options,
  base: string | undefined,
): Promise<Report> {
  const commits = localCommits(findRoot(directory, options.paths), base)
  if ('problem' in commits) throw new UserError(commits.problem, { help: commits.help })
  return judgeChange(directory, installation, options, commits)
}
