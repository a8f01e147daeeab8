/** Where places of a report lead: to the commit that people see, at the line where it has them. */
import { describe, expect, it } from 'vitest'
import { judgedPages } from '#app/judged-pages'
import { commentOf } from '#report/comment'
import { summaryOf } from '#report/markdown'
import { commit, git, repositoryOf, write } from '../host/temporary'
import { scanFiles } from '../harness/scan-files'

const WEAK = 'import hashlib\n\n\ndef token(data):\n    return hashlib.md5(data).hexdigest()\n'
const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop' }
const GITLAB = { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example.com/acme/shop' }

/** A head, and the merge of it that is checked out, which has two lines more. */
function merged(): { folder: string; head: string; merge: string } {
  const folder = repositoryOf({ 'app/a.py': WEAK })
  const head = git(folder, 'rev-parse', 'HEAD').trim()
  write(folder, { 'app/a.py': `# one\n# two\n${WEAK}` })
  commit(folder)
  return { folder, head, merge: git(folder, 'rev-parse', 'HEAD').trim() }
}

describe('places of a report', () => {
  it('lead to the head on GitHub, at its own lines', async () => {
    const { folder, head, merge } = merged()
    const report = await scanFiles({ 'app/a.py': `# one\n# two\n${WEAK}` })
    const pages = await judgedPages(report, folder, { ...GITHUB, GITHUB_SHA: merge }, head)
    const link = `[<code>app/a.py:7:12</code>](https://github.com/acme/shop/blob/${head}/app/a.py#L5)`
    expect(commentOf(report, 'cryptogate', undefined, pages).text).toContain(link)
    expect(summaryOf(report, [], pages)).toContain(link)
    expect(summaryOf(report, [])).not.toContain('/blob/')
  })

  it('lead to what was judged where the head is not here, and to nothing where neither is', async () => {
    const { folder, merge } = merged()
    const report = await scanFiles({ 'app/a.py': `# one\n# two\n${WEAK}` })
    const away = 'd'.repeat(40)
    expect(await judgedPages(report, folder, { ...GITHUB, GITHUB_SHA: merge }, away)).toMatchObject({ commit: merge })
    expect(await judgedPages(report, folder, { ...GITHUB, GITHUB_SHA: away })).toBeUndefined()
  })

  it('lead to the commit of the job on GitLab', async () => {
    const { folder, head, merge } = merged()
    const report = await scanFiles({ 'app/a.py': `# one\n# two\n${WEAK}` })
    const pages = await judgedPages(report, folder, { ...GITLAB, CI_COMMIT_SHA: merge, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '' })
    expect(summaryOf(report, [], pages)).toContain(`](https://gitlab.example.com/acme/shop/-/blob/${merge}/app/a.py#L7)`)
    const ofHead = await judgedPages(report, folder, { ...GITLAB, CI_COMMIT_SHA: merge, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head })
    expect(summaryOf(report, [], ofHead)).toContain(`](https://gitlab.example.com/acme/shop/-/blob/${head}/app/a.py#L5)`)
  })

  it.each([
    ['a developer’s machine', {}],
    ['a server that is not known', { CI_PROJECT_URL: 'https://git.example.com/acme/shop' }],
    ['an address that is none', { ...GITHUB, GITHUB_SERVER_URL: 'javascript:alert(1)//' }],
    ['a name that is none', { ...GITHUB, GITHUB_REPOSITORY: 'acme/shop)[x](https://evil.example' }],
  ])('lead nowhere on %s', async (_where, environment) => {
    const { folder, merge } = merged()
    expect(
      await judgedPages(await scanFiles({ 'app/a.py': `# one\n# two\n${WEAK}` }), folder, {
        ...environment,
        GITHUB_SHA: merge,
        CI_COMMIT_SHA: merge,
      }),
    ).toBeUndefined()
  })
})
