/** Surfaces against a server that is held against GitHub's own description. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeCheckRun, type CheckPlan } from '#host/github/check-run'
import { openGitHub, type GitHub } from '#host/github/client'
import { uploadSarif } from '#host/github/code-scanning'
import { explainProblem } from '#host/github/problem'
import { writeReview, type LineComment } from '#host/github/review'
import { writeComment, type CommentPlan } from '#host/github/sticky-comment'
import { BOT, gitHubServer, HEAD, PULL, TOKEN, type GitHubServer, type ServerOptions } from '../github/server'

const MARKER = '<!-- cryptogate:comment:cryptogate -->'
const plan = (text: string, create = true): CommentPlan => ({ marker: MARKER, text, create })
const NOWHERE = { isFork: false, isDependabot: false, isEnterpriseServer: false }

let server: GitHubServer
let github: GitHub

async function start(options: ServerOptions = {}): Promise<void> {
  server = await gitHubServer(options)
  github = openGitHub({ url: server.url, token: TOKEN, second: 5 }, { owner: 'acme', repo: 'shop' })
}

beforeEach(async () => {
  await start()
})

afterEach(async () => {
  await server.close()
  expect(server.violations).toEqual([])
})

/** What a person reads when this fails. */
async function problem(promise: Promise<unknown>, permission = 'pull-requests: write', circumstances = NOWHERE): Promise<string> {
  try {
    await promise
  } catch (error) {
    const text = explainProblem(error, permission, circumstances)
    expect(text).not.toContain(TOKEN)
    return text
  }
  throw new Error('nothing failed')
}

describe('the comment', () => {
  it('is made once, then edited, then left as it is', async () => {
    expect((await writeComment(github, PULL, plan('one'))).state).toBe('created')
    expect((await writeComment(github, PULL, plan('two'))).state).toBe('updated')
    expect((await writeComment(github, PULL, plan('two'))).state).toBe('unchanged')
    expect(server.comments).toEqual([{ id: expect.any(Number) as number, login: BOT, body: `${MARKER}\ntwo` }])
  })

  it('is not made where it is only to be kept up to date', async () => {
    expect((await writeComment(github, PULL, plan('clean', false))).state).toBe('none')
    expect(server.comments).toEqual([])
  })

  it('is found behind a hundred others, and never among those of other people or with the marker elsewhere', async () => {
    const others = Array.from({ length: 230 }, (_, index) => ({ id: index + 1, login: 'somebody', body: `${MARKER}\nforged` }))
    server.comments.push(
      ...others,
      { id: 300, login: BOT, body: `said\n${MARKER}` },
      { id: 301, login: 'other-app[bot]', body: `${MARKER}\nx` },
    )
    server.comments.push({ id: 302, login: BOT, body: `${MARKER}\r\nold` })
    expect((await writeComment(github, PULL, plan('new'))).state).toBe('updated')
    expect(server.comments.filter(({ body }) => body.endsWith('new'))).toEqual([{ id: 302, login: BOT, body: `${MARKER}\nnew` }])
    expect(server.comments).toHaveLength(233)
  })

  it('stays one when two runs wrote at once', async () => {
    server.comments.push({ id: 1, login: BOT, body: `${MARKER}\na` }, { id: 2, login: BOT, body: `${MARKER}\nb` })
    await writeComment(github, PULL, plan('c'))
    expect(server.comments).toEqual([{ id: 1, login: BOT, body: `${MARKER}\nc` }])
  })

  it.each(['reset', { status: 502, message: 'Bad Gateway' }] as const)('gets through a server that fails (%j)', async (answer) => {
    server.faults.push({ request: 'GET ', answer }, { request: 'POST /repos', answer })
    expect((await writeComment(github, PULL, plan('one'))).state).toBe('created')
    expect(server.comments).toHaveLength(1)
  })

  it('is not doubled when the answer is lost', async () => {
    server.faults.push({ request: 'POST /repos', answer: 'lost' })
    expect((await writeComment(github, PULL, plan('one'))).state).toBe('unchanged')
    expect(server.comments).toHaveLength(1)
  })

  it('waits for a secondary limit', async () => {
    const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
    server.faults.push({ request: 'POST /repos', answer: { status: 403, message, headers: { 'retry-after': '1' } } })
    expect((await writeComment(github, PULL, plan('one'))).state).toBe('created')
  })

  it('does not wait for an hour', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 3600)
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
    server.faults.push({ request: 'GET ', answer: { status: 403, message: 'API rate limit exceeded for installation.', headers } })
    expect(await problem(writeComment(github, PULL, plan('one')))).toBe("GitHub's rate limit is reached; the next run tries again")
  })

  it('says what GitHub says of one that is too long', async () => {
    const told = await problem(writeComment(github, PULL, plan('x'.repeat(70_000))))
    expect(told).toBe('GitHub rejects it: Validation Failed: Body is too long (maximum is 65536 characters)')
  })
})

describe('what keeps a surface from being written', () => {
  it('is the permission, the fork, Dependabot or the server, in one line', async () => {
    await server.close()
    await start({ permissions: [] })
    const write = (): Promise<unknown> => writeComment(github, PULL, plan('one'))
    expect(await problem(write())).toBe('the token may not do it; give the job "permissions: pull-requests: write"')
    expect(await problem(write(), '', { ...NOWHERE, isFork: true })).toBe('the pull request comes from a fork, whose token can only read')
    expect(await problem(write(), 'pull-requests: write', { ...NOWHERE, isDependabot: true })).toBe(
      'runs of Dependabot can only read unless the job has "permissions: pull-requests: write"',
    )
    const elsewhere = openGitHub({ url: server.url, token: TOKEN, second: 5 }, { owner: 'acme', repo: 'other' })
    expect(await problem(writeComment(elsewhere, PULL, plan('one')), 'checks: write', { ...NOWHERE, isEnterpriseServer: true })).toBe(
      'GitHub does not find it: the token lacks "permissions: checks: write", or this GitHub Enterprise Server does not have it',
    )
    const stranger = openGitHub({ url: server.url, token: 'wrong', second: 5 }, { owner: 'acme', repo: 'shop' })
    expect(await problem(writeComment(stranger, PULL, plan('one')))).toBe('the token is not accepted')
  })

  it('is a server that is not there, or that must not be trusted with a token', async () => {
    const away = openGitHub({ url: 'http://127.0.0.1:9', token: TOKEN, second: 1 }, { owner: 'acme', repo: 'shop' })
    expect(await problem(writeComment(away, PULL, plan('one')))).toMatch(/^no (connection \(\w+\)|answer), also after several tries$/)
    const plain = openGitHub({ url: 'http://api.example.test', token: TOKEN, second: 1 }, { owner: 'acme', repo: 'shop' })
    const told = await writeComment(plain, PULL, plan('one')).catch((error: unknown) =>
      explainProblem(error, 'pull-requests: write', { isFork: false, isDependabot: false, isEnterpriseServer: true }),
    )
    expect(told).toBe('no connection (its address does not begin with https://)')
  })

  it('is not an enterprise server with a path of its own', async () => {
    await server.close()
    await start({ prefix: '/api/v3' })
    expect((await writeComment(github, PULL, plan('one'))).state).toBe('created')
  })
})

const annotation = (index: number): CheckPlan['annotations'][number] => ({
  path: 'src/a.ts',
  start_line: index + 1,
  end_line: index + 1,
  start_column: 1,
  end_column: 2,
  annotation_level: 'failure',
  title: 'RSA key is too short',
  message: String(index),
})

const check = (count: number): CheckPlan => ({
  name: 'cryptogate / findings',
  sha: HEAD,
  conclusion: 'failure',
  title: 'FAIL',
  summary: 'text',
  annotations: Array.from({ length: count }, (_, index) => annotation(index)),
  digest: `digest ${String(count)}`,
})

describe('the check run', () => {
  it('has all annotations, fifty at a time and each once, and ends with its conclusion', async () => {
    expect(await writeCheckRun(github, check(120))).toEqual({ state: 'created' })
    const [{ run, annotations } = { run: {}, annotations: [] }] = server.checkRuns
    expect(annotations.map(({ message }) => message)).toEqual(Array.from({ length: 120 }, (_, index) => String(index)))
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure', head_sha: HEAD })
    expect(server.asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(3)
  })

  it('is written once for the same report', async () => {
    await writeCheckRun(github, check(1))
    expect(await writeCheckRun(github, check(1))).toEqual({ state: 'unchanged' })
    expect(await writeCheckRun(github, check(0))).toEqual({ state: 'created' })
    expect(server.checkRuns).toHaveLength(2)
  })

  it('is finished although annotations get lost', async () => {
    server.faults.push({ request: 'PATCH', answer: { status: 500, message: 'x' } })
    expect(await writeCheckRun(github, check(60))).toEqual({ state: 'partly' })
    expect(server.checkRuns[0]?.run).toMatchObject({ status: 'completed' })
  })
})

const line = (path: string, end: number, name: string, start = end): LineComment => ({
  path,
  start,
  end,
  marker: `<!-- cryptogate:suggestion:${name} -->`,
  text: '```suggestion\nx\n```\n',
})

describe('the review', () => {
  beforeEach(async () => {
    await server.close()
    await start({ hunks: { 'a.ts': [[1, 10]] } })
  })

  it('is one, and the same again posts nothing', async () => {
    const comments = [line('a.ts', 3, 'one'), line('a.ts', 6, 'two', 5)]
    expect(await writeReview(github, PULL, HEAD, comments)).toEqual({ posted: 2, known: 0, refused: 0 })
    expect(await writeReview(github, PULL, HEAD, comments)).toEqual({ posted: 0, known: 2, refused: 0 })
    expect(await writeReview(github, PULL, HEAD, [...comments, line('a.ts', 9, 'three')])).toEqual({ posted: 1, known: 2, refused: 0 })
    expect(server.reviews).toBe(2)
    expect(server.reviewComments.map(({ line: at, start_line: from }) => [from, at])).toEqual([
      [undefined, 3],
      [5, 6],
      [undefined, 9],
    ])
  })

  it('loses only what GitHub refuses', async () => {
    const comments = [line('a.ts', 3, 'one'), line('a.ts', 30, 'outside'), line('b.ts', 1, 'other'), line('a.ts', 4, 'two')]
    expect(await writeReview(github, PULL, HEAD, comments)).toEqual({ posted: 2, known: 0, refused: 2 })
    expect(server.reviewComments.map(({ line: at }) => at)).toEqual([3, 4])
  })
})

describe('the upload to code scanning', () => {
  const upload = { sarif: '{"version":"2.1.0","runs":[]}', sha: HEAD, ref: 'refs/pull/7/merge' }

  it('sends the file, compressed, for the commit of the run, and waits for what becomes of it', async () => {
    expect((await uploadSarif(github, upload)).state).toBe('complete')
    expect(server.uploads).toEqual([{ commit: HEAD, ref: 'refs/pull/7/merge', sarif: { version: '2.1.0', runs: [] } }])
  })

  it('says when code scanning is not enabled', async () => {
    await server.close()
    await start({ codeScanning: false })
    expect(await problem(uploadSarif(github, upload), 'security-events: write')).toBe(
      'code scanning is not enabled in this repository (private repositories need GitHub Code Security)',
    )
  })

  it('sends nothing that is larger than what is taken', async () => {
    const noise = randomBytes(11 * 1024 * 1024).toString('base64')
    expect(await uploadSarif(github, { ...upload, sarif: JSON.stringify(noise) })).toMatchObject({ state: 'too-large' })
    expect(server.uploads).toEqual([])
  })
})
