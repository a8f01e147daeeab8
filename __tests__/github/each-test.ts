/** A server for each test of a file, and the run of GitHub that asks it; what breaks the description of the API fails the test. */
import { afterEach, beforeEach, expect } from 'vitest'
import type { GitHubRun } from '#app/github-run'
import { gitHubServer, HEAD, type GitHubServer, type ServerOptions } from './server'

export interface ServerOfTest {
  readonly now: GitHubServer
  /** With other options than those of the file. */
  restart(options: ServerOptions): Promise<void>
  /** A run of a schedule, but for what is said. */
  run(more?: Partial<GitHubRun>): GitHubRun
}

export function serverOfEachTest(usual: ServerOptions = {}): ServerOfTest {
  let server: GitHubServer | undefined
  const now = (): GitHubServer => {
    if (server === undefined) throw new Error('the server is there in tests only')
    return server
  }
  beforeEach(async () => {
    server = await gitHubServer(usual)
  })
  afterEach(async () => {
    await now().close()
    expect(now().violations).toEqual([])
  })
  return {
    get now() {
      return now()
    },
    restart: async (options) => {
      await now().close()
      server = await gitHubServer({ ...usual, ...options })
    },
    run: (more = {}) => ({
      api: now().url,
      repository: 'https://github.com/acme/shop',
      owner: 'acme',
      repo: 'shop',
      event: 'schedule',
      head: HEAD,
      sha: HEAD,
      ref: 'refs/heads/main',
      page: 'https://github.com/acme/shop/actions/runs/1',
      isFork: false,
      isDependabot: false,
      isEnterpriseServer: false,
      ...more,
    }),
  }
}
