import { describe, expect, it } from 'vitest'
import { buildServerOf } from '#app/build-server'

describe('the build server', () => {
  it.each([
    ['GitHub', { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' }, 'origin/main', 'annotations'],
    ['GitHub', { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: '' }, undefined, 'annotations'],
    ['GitLab', { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'abc' }, 'abc', undefined],
    ['GitLab', { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'abc', CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'def' }, 'def', undefined],
    ['Azure Pipelines', { TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/release/1' }, 'origin/release/1', 'azure'],
    ['Bitbucket', { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_DESTINATION_BRANCH: 'main' }, 'origin/main', undefined],
    ['Jenkins', { JENKINS_URL: 'https://ci/', CHANGE_TARGET: 'main' }, 'origin/main', undefined],
  ])('is told from its variables (%s)', (name, environment, base, annotations) => {
    const server = buildServerOf(environment)
    expect([server?.name, server?.base, server?.annotations]).toEqual([name, base, annotations])
  })

  it('is none on a machine of a person', () => {
    expect(buildServerOf({ CI: 'true', TF_BUILD: '' })).toBeUndefined()
  })
})
