/** What a run writes to GitHub besides its log: each surface by itself, none can fail the run, each ends with one line. */
import { createHash } from 'node:crypto'
import type { JudgedPages } from '#core/pages'
import type { Report } from '#core/report'
import { writeCheckRun } from '#host/github/check-run'
import { openGitHub, type GitHub } from '#host/github/client'
import { uploadSarif } from '#host/github/code-scanning'
import { explainProblem } from '#host/github/problem'
import { writeReview } from '#host/github/review'
import { writeComment } from '#host/github/sticky-comment'
import { annotatedFiles, checkTextOf } from '#report/check-run'
import { commentOf } from '#report/comment'
import { lineHashes } from '#report/line-hash'
import { suggestionsOf } from '#report/review'
import { sarifForUpload } from '#report/sarif'
import type { GitHubRun } from './github-run'
import { linesAtHead, type JudgedLines } from './head-lines'
import type { Options } from './options'

export interface SurfaceLine {
  surface: 'comment' | 'check run' | 'review comments' | 'code scanning' | 'issues'
  done: boolean
  text: string
}

export interface SurfaceInput extends JudgedLines {
  report: Report
  options: Options
  pages?: JudgedPages | undefined
  /** Undefined outside of GitHub's runners. */
  run: GitHubRun | undefined
  /** How long a second of waiting takes, in milliseconds. */
  second?: number
}

type Write = (github: GitHub, run: GitHubRun, input: SurfaceInput) => Promise<Omit<SurfaceLine, 'surface'>>

interface Surface {
  name: SurfaceLine['surface']
  /** The line of the workflow that it needs. */
  permission: string
  isWanted(options: Options): boolean
  write: Write
}

const SURFACES: readonly Surface[] = [
  { name: 'comment', permission: 'pull-requests: write', isWanted: ({ comment }) => comment !== 'off', write: comment },
  { name: 'check run', permission: 'checks: write', isWanted: ({ checkRun }) => checkRun, write: checkRun },
  { name: 'review comments', permission: 'pull-requests: write', isWanted: ({ reviewComments }) => reviewComments > 0, write: review },
  { name: 'code scanning', permission: 'security-events: write', isWanted: ({ uploadSarif: wanted }) => wanted, write: codeScanning },
]

/** Writes what was asked for, one after the other. Never throws. */
export async function writeSurfaces(input: SurfaceInput): Promise<SurfaceLine[]> {
  const lines: SurfaceLine[] = []
  const { run, options } = input
  const wanted = SURFACES.filter(({ isWanted }) => isWanted(options))
  if (wanted.length === 0) return []
  const token = options.repoToken ?? ''
  const missing = run === undefined ? 'this is no run of GitHub' : token === '' ? 'there is no token: give repo-token' : undefined
  if (run === undefined || missing !== undefined) return wanted.map(({ name }) => ({ surface: name, done: false, text: missing ?? '' }))
  const access = { url: run.api, token, ...(input.second === undefined ? {} : { second: input.second }) }
  const github = openGitHub(access, run)
  for (const { name, permission, write } of wanted) {
    try {
      lines.push({ surface: name, ...(await write(github, run, input)) })
    } catch (error) {
      lines.push({ surface: name, done: false, text: explainProblem(error, permission, run) })
    }
  }
  return lines
}

async function comment(github: GitHub, { pull, page }: GitHubRun, { report, options, pages }: SurfaceInput): ReturnType<Write> {
  if (pull === undefined) return { done: true, text: 'not written: this event has no pull request' }
  const { marker, text, news } = commentOf(report, options.category, page, pages)
  const { state } = await writeComment(github, pull, {
    marker,
    text,
    create: news || options.comment === 'always',
    recreate: options.commentMode === 'recreate',
  })
  return { done: true, text: state === 'none' ? 'not written: there is nothing to say' : state }
}

async function checkRun(github: GitHub, { head, page }: GitHubRun, input: SurfaceInput): ReturnType<Write> {
  const { report, options } = input
  const move = await linesAtHead(input, github, head, annotatedFiles(report))
  const text = checkTextOf(report, move, input.pages)
  const conclusion = report.verdict === 'pass' ? 'success' : options.warnOnly ? 'neutral' : 'failure'
  const name = options.category === 'cryptogate' ? 'cryptogate / findings' : `cryptogate / findings (${options.category})`
  const digest = createHash('sha256').update(JSON.stringify({ text, conclusion })).digest('hex')
  const details = page === undefined ? {} : { details: page }
  const { state } = await writeCheckRun(github, { name, sha: head, conclusion, ...text, ...details, digest })
  return state === 'partly' ? { done: false, text: 'written, but some annotations did not get through' } : { done: true, text: state }
}

async function review(github: GitHub, { pull, head }: GitHubRun, input: SurfaceInput): ReturnType<Write> {
  const { report, options } = input
  if (pull === undefined) return { done: true, text: 'not written: this event has no pull request' }
  if (report.change === undefined) return { done: false, text: 'not written: what the pull request changes is not known' }
  // Each file that is asked about may cost a request.
  const files = options.reviewComments === 0 ? [] : (report.fixes ?? []).map(({ file }) => file)
  const move = await linesAtHead(input, github, head, files)
  const { comments, left } = suggestionsOf(report, options.category, options.reviewComments, move)
  const { posted, known, refused } = await writeReview(github, pull, head, comments)
  const parts = [`${String(posted)} posted`, ...(known > 0 ? [`${String(known)} there already`] : [])]
  if (left > 0) parts.push(`${String(left)} left out, because the base has changed the same lines or the head's could not be read`)
  if (refused > 0) parts.push(`${String(refused)} refused by GitHub, which shows these lines in no hunk`)
  return { done: refused === 0, text: parts.join(', ') }
}

async function codeScanning(github: GitHub, { sha, ref }: GitHubRun, { report, options, textOf }: SurfaceInput): ReturnType<Write> {
  // An upload without results would close every alert that there is.
  if (report.verdict === 'error') return { done: false, text: 'not uploaded: nothing was judged' }
  const hashes = new Map<string, readonly string[]>()
  const hashesOf = (file: string): readonly string[] => {
    const text = textOf(file)
    return text === undefined ? [] : lineHashes(text)
  }
  const lineHash = (file: string, line: number): string | undefined => {
    const known = hashes.get(file) ?? hashesOf(file)
    hashes.set(file, known)
    return known[line - 1]
  }
  const result = await uploadSarif(github, { sarif: sarifForUpload(report, { category: options.category, lineHash }), sha, ref })
  if (result.state === 'complete') return { done: true, text: 'uploaded' }
  if (result.state === 'pending') return { done: true, text: 'uploaded; GitHub still reads it' }
  return { done: false, text: result.state === 'failed' ? `GitHub rejects it: ${result.detail}` : result.detail }
}
