/** `cryptogate diff` and how a run ends: what a person changes on their own machine, judged as the pull request will be. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildServerOf } from '#app/build-server'
import { judgeLocalChange } from '#app/judge-local-change'
import { parseOptions } from '#app/options'
import { exitCode, outputsOf } from '#app/outcome'
import type { Report } from '#core/report'
import { reporters } from '#report/index'
import { compiledInstallation } from '../harness/installation'
import { commit, folderOf, git, repositoryOf, write } from '../host/temporary'

const MD5 = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n'
const HOSTILE = 'a ::error::x ##[set-output name=conclusion]pass <!-- c --> `b` @acme.py'
const installation = compiledInstallation()

async function diff(folder: string, base?: string, options: Record<string, unknown> = {}): Promise<Report> {
  return judgeLocalChange(folder, installation.folder, parseOptions({ asOf: '2026-11-01', ...options }, 'flag'), base)
}

function brought(report: Report): string[] {
  return report.findings.filter(({ change, enforcement }) => change === 'new' && enforcement === 'fail').map(({ at }) => at.file)
}

describe('cryptogate diff', () => {
  it('judges commits of a branch, what is not committed and what git does not know yet, and not what main brought meanwhile', async () => {
    const folder = repositoryOf({ 'old.py': MD5 })
    git(folder, 'checkout', '--quiet', '-b', 'feature')
    write(folder, { 'one.py': MD5 })
    commit(folder)
    git(folder, 'checkout', '--quiet', 'main')
    write(folder, { 'late.py': MD5 })
    commit(folder)
    git(folder, 'checkout', '--quiet', 'feature')
    write(folder, { 'old.py': `${MD5}# edited\n`, 'two.py': MD5 })
    const report = await diff(folder)
    expect(brought(report)).toEqual(['one.py', 'two.py'])
    expect(report.change?.base).toMatchObject({ ref: 'main' })
    expect(report.change?.head).toEqual({ sha: '', ref: 'the work tree' })
    expect(outputsOf(report, { sarif: '', json: '' })).toMatchObject({
      'new-count': '2',
      'existing-count': '1',
      'fixed-count': '0',
      conclusion: 'fail',
    })
    expect(brought(await diff(folder, 'HEAD'))).toEqual(['two.py'])
    expect(brought(await diff(folder, 'main', { paths: [path.join(folder, 'two.py')] }))).toEqual(['two.py'])
  })

  it('says what to name where there is nothing to compare with', async () => {
    await expect(diff(folderOf({ 'a.py': MD5 }))).rejects.toThrow('there is no commit to compare with')
    await expect(diff(repositoryOf({ 'a.py': MD5 }), 'no-such')).rejects.toThrow('there is no branch, tag or commit "no-such" here')
    await expect(diff(repositoryOf({ 'a.py': MD5 }), '--output=/tmp/x')).rejects.toThrow(
      'there is no branch, tag or commit "--output=/tmp/x" here',
    )
  })

  it('lets the name of a file or a branch do nothing in a report', async () => {
    const folder = repositoryOf({ 'a.py': 'x = 1\n' })
    git(folder, 'branch', '-M', 'x<!--c-->@acme')
    write(folder, { [HOSTILE]: MD5 })
    const report = await diff(folder, 'x<!--c-->@acme')
    expect(brought(report)).toEqual([HOSTILE])
    const render = (id: string): string => reporters[id]?.render(report, { colour: false, width: 120 }) ?? ''
    for (const id of ['text', 'markdown', 'annotations']) expect(render(id)).not.toContain('##[')
    expect(render('markdown')).not.toMatch(/<!-- ?c ?-->/)
  })
})

describe('how a run ends', () => {
  it('keeps a run that could not judge apart from one that says no', () => {
    expect([exitCode('error', false), exitCode('fail', false), exitCode('pass', false)]).toEqual([2, 1, 0])
    expect([exitCode('error', false, 'warn'), exitCode('fail', false, 'warn')]).toEqual([0, 1])
    expect([exitCode('error', true), exitCode('fail', true)]).toEqual([0, 0])
  })
})

describe('a history', () => {
  it('is not laid beside a change, which says so', async () => {
    const folder = repositoryOf({ 'old.py': MD5 })
    write(folder, { 'new.py': MD5, 'history/a.json': '{}' })
    const report = await diff(folder, 'HEAD', { history: 'history' })
    expect(report.trend).toBeUndefined()
    expect(report.diagnostics).toContainEqual(expect.objectContaining({ level: 'note', code: 'history-of-change' }))
    expect(brought(report)).toEqual(['new.py'])
  })
})

describe('cryptogate diff on a build server', () => {
  /** A merge request whose target went on, and the clone that the server makes of it. */
  function cloneOf(depth: string[] = []): { folder: string; left: string } {
    const origin = repositoryOf({ 'old.py': MD5 })
    const left = git(origin, 'rev-parse', 'HEAD').trim()
    git(origin, 'checkout', '--quiet', '-b', 'feature')
    write(origin, { 'one.py': MD5 })
    commit(origin)
    git(origin, 'checkout', '--quiet', 'main')
    write(origin, { 'late.py': MD5 })
    commit(origin)
    git(origin, 'checkout', '--quiet', 'feature')
    const folder = folderOf()
    git(folder, 'clone', '--quiet', '--no-single-branch', ...depth, `file://${origin}`, '.')
    git(folder, 'checkout', '--quiet', 'feature')
    return { folder, left }
  }

  const servers = (left: string): Record<string, Record<string, string>> => ({
    GitLab: { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: left },
    'Azure Pipelines': { TF_BUILD: 'True', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' },
    Bitbucket: { BITBUCKET_BUILD_NUMBER: '1', BITBUCKET_PR_DESTINATION_BRANCH: 'main' },
    Jenkins: { JENKINS_URL: 'https://ci/', CHANGE_TARGET: 'main' },
    GitHub: { GITHUB_ACTIONS: 'true', GITHUB_BASE_REF: 'main' },
  })

  it.each(['GitLab', 'Azure Pipelines', 'Bitbucket', 'Jenkins', 'GitHub'])('compares with the target that it names (%s)', async (name) => {
    const { folder, left } = cloneOf()
    const server = buildServerOf(servers(left)[name] ?? {})
    const report = await judgeLocalChange(folder, installation.folder, parseOptions({ asOf: '2026-11-01' }, 'flag'), undefined, server)
    expect(brought(report)).toEqual(['one.py'])
    expect(report.change?.base.sha).toBe(left)
  })

  it.each(['GitLab', 'Azure Pipelines', 'Bitbucket', 'Jenkins', 'GitHub'])(
    'says what to set where the clone is too shallow (%s)',
    async (name) => {
      const { folder, left } = cloneOf(['--depth=1'])
      const server = buildServerOf(servers(left)[name] ?? {})
      const judged = judgeLocalChange(folder, installation.folder, parseOptions({ asOf: '2026-11-01' }, 'flag'), undefined, server)
      await expect(judged).rejects.toMatchObject({ message: expect.stringContaining(name) as string, help: server?.deeper })
    },
  )

  it('leaves out what came to the target since, where the server merges before it builds (GitLab)', async () => {
    const { folder, left } = cloneOf()
    const target = git(folder, 'rev-parse', 'origin/main').trim()
    git(folder, 'checkout', '--quiet', '--detach', 'origin/main')
    git(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'merge', '--quiet', '--no-ff', '--message=merge', 'feature')
    const merged = { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: left, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target }
    const options = parseOptions({ asOf: '2026-11-01' }, 'flag')
    const report = await judgeLocalChange(folder, installation.folder, options, undefined, buildServerOf(merged))
    expect(brought(report)).toEqual(['one.py'])
  })

  it('says what to use instead where the run has no merge request', async () => {
    const { folder } = cloneOf()
    git(folder, 'checkout', '--quiet', '--detach', 'origin/feature')
    for (const name of ['main', 'origin/main', 'origin/HEAD'])
      git(folder, 'update-ref', '-d', `refs/${name.includes('/') ? 'remotes' : 'heads'}/${name}`)
    const judged = judgeLocalChange(
      folder,
      installation.folder,
      parseOptions({ asOf: '2026-11-01' }, 'flag'),
      undefined,
      buildServerOf({ GITLAB_CI: 'true' }),
    )
    await expect(judged).rejects.toMatchObject({ help: expect.stringContaining('cryptogate scan') as string })
  })

  it('takes what a person names before that', async () => {
    const { folder } = cloneOf()
    const report = await judgeLocalChange(
      folder,
      installation.folder,
      parseOptions({ asOf: '2026-11-01' }, 'flag'),
      'HEAD',
      buildServerOf({ GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: 'no-such' }),
    )
    expect(brought(report)).toEqual([])
  })
})
