import examples from '@octokit/webhooks-examples'
import { describe, expect, it } from 'vitest'
import { gitHubRunOf } from '#app/github-run'

const ENVIRONMENT = {
  GITHUB_REPOSITORY: 'Codertocat/Hello-World',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/pull/2/merge',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_RUN_ID: '42',
}

/** GitHub's own examples of what it sends. */
const payloads = (name: string): unknown[] => [
  ...((examples as unknown as { name: string; examples: unknown[] }[]).find((one) => one.name === name)?.examples ?? []),
]

describe('the run', () => {
  it('knows the pull request of every payload that has one', () => {
    const all = payloads('pull_request') as { pull_request: { number: number; head: { sha: string } } }[]
    expect(all.length).toBeGreaterThan(10)
    for (const payload of all) {
      const run = gitHubRunOf(ENVIRONMENT, payload)
      expect(run).toMatchObject({ pull: payload.pull_request.number, head: payload.pull_request.head.sha, sha: 'a'.repeat(40) })
    }
  })

  it.each(['push', 'merge_group', 'schedule', 'workflow_dispatch'])('has none for %s', (event) => {
    for (const payload of [...payloads(event), undefined, 'nonsense', { pull_request: 'x' }]) {
      const run = gitHubRunOf({ ...ENVIRONMENT, GITHUB_EVENT_NAME: event }, payload)
      expect(run).toMatchObject({ event, head: 'a'.repeat(40), isFork: false })
      expect(run).not.toHaveProperty('pull')
    }
  })

  it('tells forks, also deleted ones, Dependabot and enterprise servers', () => {
    const pull = (repo: unknown): unknown => ({ pull_request: { number: 1, head: { sha: 'b'.repeat(40), repo } } })
    expect(gitHubRunOf(ENVIRONMENT, pull({ full_name: 'codertocat/hello-world' }))?.isFork).toBe(false)
    expect(gitHubRunOf(ENVIRONMENT, pull({ full_name: 'mallory/hello-world' }))?.isFork).toBe(true)
    expect(gitHubRunOf(ENVIRONMENT, pull(null))?.isFork).toBe(true)
    expect(gitHubRunOf({ ...ENVIRONMENT, GITHUB_ACTOR: 'dependabot[bot]' }, undefined)?.isDependabot).toBe(true)
    const server = (url: string): boolean | undefined =>
      gitHubRunOf({ ...ENVIRONMENT, GITHUB_SERVER_URL: url }, undefined)?.isEnterpriseServer
    expect(['https://github.com', 'https://acme.ghe.com', 'https://git.acme.example'].map(server)).toEqual([false, false, true])
  })

  it('is nothing outside of a runner', () => {
    expect(gitHubRunOf({}, undefined)).toBeUndefined()
    expect(gitHubRunOf({ ...ENVIRONMENT, GITHUB_REPOSITORY: '../..//x' }, undefined)).toBeUndefined()
  })
})
