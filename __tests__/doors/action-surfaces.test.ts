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
      const server = await start()
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
