/** Writes what falls due to GitHub: an issue for each topic and owner. It cannot fail the run; it ends with one line. */
import type { DueTopic } from '#audit/topics'
import { openGitHub } from '#host/github/client'
import { areIssuesOff, writeIssues } from '#host/github/issues'
import { explainProblem } from '#host/github/problem'
import { doneText, dueIssue, issueMarkers } from '#report/due-issue'
import type { GitHubRun } from './github-run'
import type { SurfaceLine } from './surfaces'

export interface IssuesInput {
  topics: readonly DueTopic[]
  asOf: string
  /** Tells the issues of several audits of one repository apart. */
  category: string
  token: string | undefined
  /** Undefined outside of GitHub's runners. */
  run: GitHubRun | undefined
  /** How long a second of waiting takes, in milliseconds. */
  second?: number
}

const PERMISSION = 'issues: write'

/** Never throws. */
export async function writeAuditIssues({ topics, asOf, category, token = '', run, second }: IssuesInput): Promise<SurfaceLine> {
  const line = (done: boolean, text: string): SurfaceLine => ({ surface: 'issues', done, text })
  if (run === undefined) return line(false, 'this is no run of GitHub')
  if (token === '') return line(false, 'there is no token: give repo-token')
  const github = openGitHub({ url: run.api, token, ...(second === undefined ? {} : { second }) }, run)
  const plans = topics.map((topic) => dueIssue(topic, category, asOf, run.page))
  try {
    const { opened, updated, unchanged, closed, left } = await writeIssues(github, plans, issueMarkers(category), doneText(asOf))
    const counts = { opened, changed: updated, 'as they were': unchanged, closed, 'left closed, as not planned': left }
    const told = Object.entries(counts).flatMap(([word, count]) => (count === 0 ? [] : [`${String(count)} ${word}`]))
    return line(true, told.length === 0 ? 'nothing falls due' : told.join(', '))
  } catch (error) {
    return line(false, areIssuesOff(error) ? 'issues are switched off in this repository' : explainProblem(error, PERMISSION, run))
  }
}
