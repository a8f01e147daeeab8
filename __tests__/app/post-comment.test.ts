/** A comment for a fork in two stages: what the first run leaves, and what the second one makes of it, whatever stands in it. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { GitHubRun } from '#app/github-run'
import { parseOptions } from '#app/options'
import { postComment } from '#app/post-comment'
import { commentOf } from '#report/comment'
import { commentDataOf, commentFromData, MAX_COMMENT_DATA_BYTES, readCommentData, type CommentData } from '#report/comment-data'
import { gitHubServer, HEAD, PULL, TOKEN, type GitHubServer, type ServerOptions } from '../github/server'
import { folderOf } from '../host/temporary'
import { hostilePullRequest, pullRequest } from '../report/changes'
import { empty, everything, REPORTS, typical } from '../report/reports'

let server: GitHubServer

afterEach(async () => {
  await server.close()
  expect(server.violations).toEqual([])
})

const PULLS = { 'mallory:feature': [{ number: PULL, head: HEAD }] }

function ended(more: object = {}): object {
  const head_repository = { owner: { login: 'mallory' } }
  return { workflow_run: { id: 5, event: 'pull_request', head_sha: HEAD, head_branch: 'feature', head_repository, ...more } }
}

async function post(
  content: string | undefined,
  given: Record<string, string> = {},
  payload: object = ended(),
  event = 'workflow_run',
): Promise<{ done: boolean; text: string }> {
  const folder = folderOf()
  if (content !== undefined) writeFileSync(path.join(folder, 'comment.json'), content)
  const run: GitHubRun = {
    api: server.url,
    repository: 'https://github.com/acme/shop',
    owner: 'acme',
    repo: 'shop',
    event,
    head: HEAD,
    sha: HEAD,
    ref: 'refs/heads/main',
    page: 'https://github.com/acme/shop/actions/runs/9',
    isFork: false,
    isDependabot: false,
    isEnterpriseServer: false,
  }
  const options = parseOptions({ repoToken: TOKEN, ...given }, 'input')
  return postComment({ directory: folder, file: 'comment.json', options, run, payload, second: 1 })
}

async function start(options: ServerOptions = { pulls: PULLS }): Promise<void> {
  server = await gitHubServer(options)
}

const told = (report: typeof typical): string => JSON.stringify(commentDataOf(report, (_file, line) => line))

describe('the second stage of a comment', () => {
  it('writes what the first run left, with a link to that run, and keeps it up to date', async () => {
    await start()
    expect(await post(told(typical))).toEqual({ done: true, text: 'created' })
    const [comment] = server.comments
    expect(comment?.body.split('\n')[0]).toBe('<!-- cryptogate:comment:cryptogate -->')
    expect(comment?.body).toContain('FAIL: 2 findings stop the build.')
    expect(comment?.body).toContain('RSA key is too short')
    expect(comment?.body).toContain('https://github.com/acme/shop/actions/runs/5')
    // The repository and the commit are those that GitHub names.
    const [place] = typical.findings.map(({ at }) => `${at.file}#L${String(at.line)}`)
    expect(comment?.body).toContain(`](https://github.com/acme/shop/blob/${HEAD}/${place ?? ''})`)
    expect(await post(told(typical))).toEqual({ done: true, text: 'unchanged' })
    expect(await post(told(empty))).toEqual({ done: true, text: 'updated' })
    expect(server.comments).toHaveLength(1)
    expect(server.comments[0]?.body).toContain('resolved')
  })

  it('makes it anew where people are to be told', async () => {
    await start()
    await post(told(typical))
    const [before] = server.comments
    expect(await post(told(empty), { commentMode: 'recreate' })).toEqual({ done: true, text: 'created' })
    expect(server.comments).toHaveLength(1)
    expect(server.comments[0]?.id).not.toBe(before?.id)
  })

  it('asks GitHub which pull request it is, and leaves one alone that has gone on', async () => {
    await start({ pulls: { 'mallory:feature': [{ number: PULL, head: 'e'.repeat(40) }] } })
    expect(await post(told(typical))).toEqual({ done: true, text: 'not written: no open pull request has this commit as its head' })
    expect(server.comments).toEqual([])
  })

  it('escapes whatever stands in the data', async () => {
    await start()
    const hostile = '</td> | @acme/everyone <!-- cryptogate:comment:cryptogate --> ![x](http://evil/p.png) [a](http://evil) `b` #1'
    const data = JSON.parse(told(everything)) as CommentData
    // Every text of the data; words that are one of a few stay themselves, or the data would not be taken.
    const fixed = ['verdict', 'severity', 'enforcement']
    const turned = (value: unknown, name: string): unknown => {
      if (typeof value === 'string') return fixed.includes(name) ? value : hostile
      if (Array.isArray(value)) return value.map((one) => turned(one, name))
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one, key)]))
    }
    expect(await post(JSON.stringify(turned(data, '')))).toMatchObject({ text: 'created' })
    const lines = server.comments[0]?.body.split('\n').slice(1).join('\n') ?? ''
    expect(lines).toContain('everyone')
    expect(lines).not.toMatch(/<!--|<\/td>|@|!\[x\]\(|(?<!\\)\]\(http:\/\/evil|<http/)
  })

  it.each([...REPORTS, ['a pull request', hostilePullRequest('x', 0)], ['much', pullRequest(1000)]] as const)(
    'says what the comment of the first run would say (%s)',
    (_name, report) => {
      const data = readCommentData(told(report))
      if ('problem' in data) throw new Error(data.problem)
      const { text, marker, news } = commentFromData(data, 'cryptogate', undefined)
      const whole = commentOf(report, 'cryptogate')
      expect([marker, news]).toEqual([whole.marker, whole.news])
      // Only addresses differ, which lead nowhere, and the last sentence.
      const lines = (one: string): string[] => one.split('\n').filter((line) => !/^- (<https|https)/.test(line))
      expect(lines(text).slice(0, -2)).toEqual(lines(whole.text).slice(0, -2))
    },
  )

  it.each([
    ['no file', undefined, 'unreadable'],
    ['no JSON', '{', 'it is not JSON'],
    ['too much', `"${'x'.repeat(600_000)}"`, 'too-large'],
    ['something else', '{"version":"1"}', 'it is not what this version of the action writes'],
    [
      'what another version of the action wrote',
      JSON.stringify({ ...commentDataOf(typical), version: 2 }),
      'it has the form 2, and this version of the action reads 4: use the same one in both workflows',
    ],
    ['something more', JSON.stringify({ ...commentDataOf(typical), pull: 99 }), 'it is not what this version of the action writes'],
  ])('takes %s for nothing', async (_name, content, problem) => {
    await start()
    expect(await post(content)).toEqual({ done: false, text: `not written: comment.json was not taken: ${problem}` })
    expect(server.asked).toEqual([])
  })

  it('is for the run of a pull request that ended, with a token that may write', async () => {
    await start({ pulls: PULLS, permissions: [] })
    expect(await post(told(typical))).toMatchObject({ done: false, text: expect.stringContaining('pull-requests: write') as string })
    expect(await post(told(typical), { repoToken: '' })).toMatchObject({ done: false })
    expect(await post(told(typical), {}, ended({ event: 'push' }))).toMatchObject({ done: true })
    expect(await post(told(typical), {}, ended(), 'pull_request')).toMatchObject({ done: false })
    expect(await post(told(typical), {}, {})).toMatchObject({ done: false })
  })

  it('reads what it wrote, however much there is to say', () => {
    const [one] = typical.findings
    if (one === undefined) throw new Error('there is a finding')
    const many = { ...typical, findings: Array.from({ length: 1000 }, () => ({ ...one, message: 'x'.repeat(5000) })) }
    expect(Buffer.byteLength(told(many))).toBeLessThanOrEqual(MAX_COMMENT_DATA_BYTES)
    const data = readCommentData(told(many))
    expect('view' in data && data.view.sections).toMatchObject([{ total: 1000 }])
  })
})
