/** The action as the runner starts it, with GitHub's API on this machine: every surface, and every way in which one is missing. */
import { afterEach, describe, expect, it } from 'vitest'
import { BOT, gitHubServer, HEAD, PULL, TOKEN, type GitHubServer, type ServerOptions } from '../github/server'
import { repositoryOf } from '../host/temporary'
import { nodeVersions } from '../runner/node'
import { runAction, type Job, type JobResult } from '../runner/runner'

const WEAK = 'import hashlib\n\n\ndef token(data):\n    return hashlib.md5(data).hexdigest()\n'

const servers: GitHubServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    await server.close()
    expect(server.violations).toEqual([])
  }
})

async function start(options: ServerOptions = {}): Promise<GitHubServer> {
  const server = await gitHubServer(options)
  servers.push(server)
  return server
}

/** A pull request from `from`, on this server. */
function run(
  server: GitHubServer,
  node: string,
  inputs: Record<string, string>,
  more: Partial<Job> = {},
  from = 'acme/shop',
): Promise<JobResult> {
  return runAction({
    workspace: repositoryOf({ 'app/token.py': WEAK }),
    node,
    token: TOKEN,
    inputs,
    event: { pull_request: { number: PULL, head: { sha: HEAD, repo: { full_name: from } } } },
    ...more,
    variables: {
      GITHUB_API_URL: server.url,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${String(PULL)}/merge`,
      GITHUB_RUN_ID: '42',
      GITHUB_SERVER_URL: 'https://github.com',
      ...more.variables,
    },
  })
}

for (const version of nodeVersions()) {
  describe.skipIf(version.executable === undefined)(`the action on ${version.name}, with the API`, () => {
    const node = version.executable ?? ''

    it('asks nothing of it unless it is told to', async () => {
      const server = await start()
      expect((await run(server, node, {})).exitCode).toBe(1)
      expect(server.asked).toEqual([])
    })

    it('writes comment, check run and alerts, and fails for the finding alone', async () => {
      const server = await start({ textOf: () => WEAK })
      const result = await run(server, node, { comment: 'on-findings', 'check-run': 'true', 'upload-sarif': 'true' })
      expect(result.exitCode).toBe(1)
      expect(server.comments).toMatchObject([{ login: BOT }])
      expect(server.comments[0]?.body).toContain('app/token.py:5:12')
      expect(server.checkRuns).toMatchObject([
        { run: { conclusion: 'failure', head_sha: HEAD }, annotations: [{ path: 'app/token.py', start_line: 5 }] },
      ])
      const [upload] = server.uploads
      expect(upload).toMatchObject({ commit: '0123456789abcdef0123456789abcdef01234567', ref: 'refs/pull/7/merge' })
      expect(result.log.join('\n')).toMatch(/comment: created\ncheck run: created\ncode scanning: uploaded/)
      expect(result.log.join('\n')).not.toContain(TOKEN)
    })

    it('says in log and summary what it may not write, and judges all the same', async () => {
      const server = await start({ permissions: [] })
      const told = 'the pull request comes from a fork, whose token can only read'
      const result = await run(server, node, { comment: 'always', 'check-run': 'true', 'warn-only': 'true' }, {}, 'mallory/shop')
      expect(result.exitCode).toBe(0)
      expect(result.log).toContain(`comment: ${told}`)
      expect(result.log).toContain(`check run: ${told}`)
      expect(result.summary).toContain(`- comment: ${told}`)
      expect(result.outputs['conclusion']).toBe('fail')
    })

    it('has no token where it was given none', async () => {
      const server = await start()
      const result = await run(server, node, { comment: 'always' }, { token: '' })
      expect(result.log).toContain('comment: there is no token: give repo-token')
      expect(server.asked).toEqual([])
    })
  })
}

/** What the runner says of the run of the fork's pull request. */
const ENDED = {
  workflow_run: {
    id: 41,
    event: 'pull_request',
    head_sha: HEAD,
    head_branch: 'feature',
    head_repository: { owner: { login: 'mallory' } },
  },
}

/** One Node.js is enough: both runs are the same program. */
describe('the comment on a pull request of a fork', () => {
  it('is left as data by a run that may not write, and written by a second one', async () => {
    const workspace = repositoryOf({ 'app/token.py': WEAK })
    const denied = await start({ permissions: [] })
    const first = await run(denied, process.execPath, { 'comment-file': 'out/comment.json' }, { workspace }, 'mallory/shop')
    expect(first.exitCode, first.log.join('\n')).toBe(1)
    expect(denied.asked).toEqual([])

    const server = await start({ pulls: { 'mallory:feature': [{ number: PULL, head: HEAD }] } })
    const second = await run(
      server,
      process.execPath,
      { 'post-comment': 'out/comment.json' },
      {
        workspace,
        event: ENDED,
        variables: { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_REF: 'refs/heads/main' },
      },
    )
    expect(second.exitCode, second.log.join('\n')).toBe(0)
    expect(second.log).toContain('comment: created')
    expect(server.asked).toEqual([
      'GET /repos/acme/shop/pulls',
      'POST /graphql',
      `GET /repos/acme/shop/issues/${String(PULL)}/comments`,
      `POST /repos/acme/shop/issues/${String(PULL)}/comments`,
    ])
    // The whole comment: where, the line, what to do instead, and the run that judged.
    const [comment] = server.comments
    expect(comment).toMatchObject({ login: BOT })
    expect(comment?.body).toContain('<code>app/token.py:5:12</code><br><code>return hashlib.md5(data).hexdigest()</code>')
    expect(comment?.body).toMatch(/- Do instead: .*SHA-256/)
    expect(comment?.body).toContain('[whole report](https://github.com/acme/shop/actions/runs/41)')
    // It judges nothing: no annotation, no summary.
    expect([second.annotations, second.summary]).toEqual([[], undefined])
  })

  it('is not written where the data is none', async () => {
    const server = await start()
    const result = await run(
      server,
      process.execPath,
      { 'post-comment': 'comment.json' },
      {
        workspace: repositoryOf({ 'comment.json': '{"version":1}\n' }),
        event: ENDED,
        variables: { GITHUB_EVENT_NAME: 'workflow_run' },
      },
    )
    expect(result.exitCode).toBe(2)
    expect(result.log.join('\n')).toContain('comment.json was not taken: it has the form 1, and this version of the action reads 4')
    expect(server.asked).toEqual([])
  })
})
