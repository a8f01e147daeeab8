/** A policy that extends a document of another repository judges by it, and judges nothing when it cannot be read. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { checkCommand } from '#app/policy-commands'
import type { Report } from '#core/report'
import { compiledInstallation } from '../harness/installation'
import { fakeGitHub, type FakeGitHub, type Repository } from '../host/github'
import { repositoryOf } from '../host/temporary'

const SHA = 'b'.repeat(40)
const installation = compiledInstallation()
const CODE = 'import hashlib\n\ndef digest(data):\n    return hashlib.sha256(data).hexdigest()\n'
const GROUP = "id: group\nversion: '4'\nextends: ./base.yml\n"
const BASE =
  "id: group-base\nversion: '2'\nextends: baseline\nstandard:\n  hashes: { approved: [SHA-512], prohibited: [SHA-256], source: Group standard 2 }\n"

const open: FakeGitHub[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const one of open.splice(0)) await one.close()
})

async function serving(files: Repository['files']): Promise<FakeGitHub> {
  const github = await fakeGitHub({ 'acme/security': { refs: { main: SHA }, files } })
  open.push(github)
  vi.stubEnv('GITHUB_API_URL', github.url)
  vi.stubEnv('GITHUB_TOKEN', 'ghs_secretsecretsecret')
  return github
}

const ours = (ref: string): string =>
  repositoryOf({ 'a.py': CODE, '.github/crypto-policy.yml': `id: ours\nversion: '1'\nextends: acme/security/group.yml@${ref}\n` })
const run = (folder: string): Promise<Report> => judge(folder, installation.folder, parseOptions({ asOf: '2026-11-21' }, 'flag'))

describe('a policy whose parent is in another repository', () => {
  it('judges by the parent, and by what the parent extends in its own repository; a ref that moves is told', async () => {
    await serving({ 'group.yml': GROUP, 'base.yml': BASE })
    const report = await run(ours('main'))
    expect(report.findings.filter(({ enforcement }) => enforcement === 'fail').map(({ rule }) => rule.id)).toEqual(['standard-hashes'])
    expect(report.evidence.policy.sources.join('\n')).toContain(`acme/security/base.yml@${SHA}`)
    const [note] = report.diagnostics.filter(({ code }) => code === 'policy-moving-ref')
    expect(note?.message).toContain(`acme/security/group.yml@main, which was commit ${SHA}`)
    expect(note?.help).toBe(`pin it: acme/security/group.yml@${SHA}`)
  })

  it('that is pinned to a commit is told of by nobody', async () => {
    await serving({ 'group.yml': GROUP, 'base.yml': BASE })
    const report = await run(ours(SHA))
    expect(report.diagnostics.filter(({ code }) => code === 'policy-moving-ref')).toEqual([])
  })

  it.each([
    ['the file is not there', {}, 'main', /"acme\/security\/group\.yml@main" cannot be read: there is no such file \(at main\)/],
    ['the ref is not there', { 'group.yml': GROUP }, 'v9', /there is no such branch, tag or commit here \(v9\)/],
    ['what it extends is not there', { 'group.yml': GROUP }, 'main', /"\.\/base\.yml" cannot be read: there is no such file/],
    ['it leads back to itself', { 'group.yml': "id: g\nversion: '1'\nextends: ./group.yml\n" }, SHA, /leads back to itself/],
    ['it is no policy', { 'group.yml': 'id: g\nhahses: 1\n' }, 'main', /acme\/security\/group\.yml@main/],
  ])('judges nothing when %s', async (_, files, ref, message) => {
    await serving(files)
    const problem: unknown = await run(ours(ref)).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Error)
    expect((problem as Error).message).toMatch(message)
    expect((problem as Error).message).not.toContain('ghs_')
  })

  it('is checked by `policy check` the same way', async () => {
    await serving({ 'group.yml': GROUP, 'base.yml': BASE })
    const request = { directory: ours('main'), installation: installation.folder, asOf: '2026-11-21' }
    expect((await checkCommand(request, undefined)).lines.at(-1)).toContain('ours 1')
  })
})
