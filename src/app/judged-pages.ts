/** Where the places of a report can be read on the web, told from the variables of the build server. */
import type { JudgedPages, Pages } from '#core/pages'
import type { Report } from '#core/report'
import { showingOf } from '#report/showing'
import { movesTo } from './head-files'

type Environment = Readonly<Record<string, string | undefined>>

/** Findings whose files are asked about. */
const MAX_FINDINGS = 500
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/
const REPOSITORY = /^https?:\/\/[\w.:-]+(?:\/[\w.-]+){2,20}$/

/** `head` is the commit that people see, where the event tells another one than the variables. */
export async function judgedPages(report: Report, root: string, environment: Environment, head?: string): Promise<JudgedPages | undefined> {
  const served = servedBy(environment)
  if (served === undefined) return undefined
  const { host, repository } = served
  const files = [
    ...new Set(
      showingOf(report)
        .spoken.slice(0, MAX_FINDINGS)
        .map(({ at }) => at.file),
    ),
  ]
  for (const commit of new Set([head, ...served.commits])) {
    const move = commit !== undefined && SHA.test(commit) ? await movesTo(report, root, commit, files) : undefined
    if (commit !== undefined && move !== undefined) return { host, repository, commit, move }
  }
  return undefined
}

/** The page of the repository, and commits of which the server can show the files, the best first. */
function servedBy(environment: Environment): (Omit<Pages, 'commit'> & { commits: (string | undefined)[] }) | undefined {
  const given = (name: string): string => environment[name] ?? ''
  const isGitHub = given('GITHUB_ACTIONS') === 'true'
  const repository = isGitHub ? `${given('GITHUB_SERVER_URL')}/${given('GITHUB_REPOSITORY')}` : given('CI_PROJECT_URL')
  if (!REPOSITORY.test(repository)) return undefined
  if (isGitHub) return { host: 'github', repository, commits: [environment['GITHUB_SHA']] }
  if (given('GITLAB_CI') === '') return undefined
  return { host: 'gitlab', repository, commits: [environment['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'], environment['CI_COMMIT_SHA']] }
}
