/** Explanations: rules, algorithms and places, in the words of the policy; and what the doctor finds. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { examine } from '#app/doctor'
import { explainSubject } from '#app/explain-command'
import { watched } from '#app/progress'
import { UserError } from '#core/errors'
import { createScanHost } from '#host/repository'
import { reporters } from '#report/index'
import { compiledInstallation } from '../harness/installation'
import { ROOT, scanFiles } from '../harness/scan-files'
import { folderOf, git, repositoryOf } from '../host/temporary'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const installation = compiledInstallation()
const AS_OF = '2026-11-21'

async function explained(subject: string, folder = folderOf(), asOf = AS_OF): Promise<string> {
  return (await explainSubject({ directory: folder, installation: installation.folder, asOf }, subject)).join('\n')
}

describe('cryptogate explain', () => {
  it('gives the reason and the advice of a rule, the same as the page of rules and SARIF', async () => {
    const text = await explained('weak-rsa-key')
    const because = /^Why: (.+)$/m.exec(text)?.[1] ?? '?'
    const instead = /^Do instead: (.+)$/m.exec(text)?.[1] ?? '?'
    const sarif = reporters['sarif']?.render(await scanFiles({}), { colour: false, width: 100 }) ?? ''
    const page = readFileSync(path.join(ROOT, 'docs/rules.md'), 'utf8').replaceAll('\\', '')
    for (const words of [because, instead]) {
      expect(sarif).toContain(words)
      expect(page).toContain(words)
    }
    expect(text).toContain('In python: rsa.generate_private_key(public_exponent=65537, key_size=3072).')
    expect(text).toMatch(/legacy from 2031-01-01, unless the key length is at least 3072 bits: NIST IR 8547/)
    expect(text).toContain('CWE-326')
    expect(text).toContain('https://csrc.nist.gov/pubs/ir/8547/ipd')
  })

  it('says of an algorithm what it is, what the standard says now, and what it will say', async () => {
    const text = await explained('RSA-2048')
    expect(text).toContain('Bits of security: 112')
    expect(text).toContain('weak-rsa-key: violation, record')
    expect(text).toMatch(/2031-01-01 weak-rsa-key: fail/)
    expect(text).toMatch(/2031-01-01 NSA Commercial National Security Algorithm Suite 2\.0/)
    expect(await explained('RSA-2048', folderOf(), '2031-01-01')).toContain('weak-rsa-key: violation, fail')
    expect(await explained('AES-256-GCM')).not.toContain('violation')
  })

  it('says of a line what was found there and what to do in its language', async () => {
    const folder = repositoryOf({ 'src/a.py': 'import hashlib\n\ndef token(password):\n    return hashlib.md5(password).hexdigest()\n' })
    const text = await explained('src/a.py:4', folder)
    expect(text).toMatch(/Fast hash function for passwords|Weak hash function/)
    expect(text).toContain('MD5 at src/a.py:4 (hashlib.md5)')
    await expect(explained('src/a.py:1', folder)).rejects.toThrow('nothing cryptographic was found at src/a.py:1')
  })

  it('knows a policy of the repository', async () => {
    const policy = "id: ours\nversion: '1'\nextends: baseline\nrules: { weak-hash: { enforcement: off } }\n"
    const folder = repositoryOf({ '.github/crypto-policy.yml': policy })
    expect(await explained('weak-hash', folder)).toContain('weak-hash is switched off by this policy')
  })

  it('suggests what may have been meant', async () => {
    await expect(explained('weak-hsah')).rejects.toThrow(UserError)
    await expect(explained('weak-hsah')).rejects.toThrow("did you mean 'weak-hash'?")
  })
})

describe('cryptogate doctor', () => {
  const look = (directory: string, more: Partial<Parameters<typeof examine>[0]> = {}): ReturnType<typeof examine> =>
    examine({ directory, installation: installation.folder, node: 'v20.19.0', environment: {}, ...more })
  const states = (checks: Awaited<ReturnType<typeof examine>>, wanted: string): string[] =>
    checks.filter(({ state }) => state === wanted).map(({ text }) => text)

  it('finds everything in order in a checkout with a policy', async () => {
    const folder = repositoryOf({ '.github/crypto-policy.yml': "id: ours\nversion: '1'\nextends: baseline\n", 'a.py': '' })
    const checks = await look(folder)
    expect([...states(checks, 'bad'), ...states(checks, 'note')]).toEqual([])
    expect(states(checks, 'ok').join('\n')).toMatch(/policy: ours 1 from \.github\/crypto-policy\.yml; \d+ rules in force/)
  })

  it('tells a shallow checkout, and a folder without git', async () => {
    const origin = repositoryOf({ 'a.py': '1' })
    git(origin, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--allow-empty', '--message=two')
    const folder = folderOf()
    git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, 'clone')
    expect(states(await look(path.join(folder, 'clone')), 'note')).toContain('checkout: shallow, without the history')
    expect(states(await look(folderOf({ 'a.py': '1' })), 'note').join('\n')).toContain('is no work tree')
  })

  it('says what is bad: an old Node.js, a broken policy', async () => {
    const checks = await look(repositoryOf({ '.github/crypto-policy.yml': 'id: [\n' }), { node: 'v18.0.0' })
    const bad = states(checks, 'bad')
    expect(bad).toHaveLength(2)
    expect(bad[0]).toContain('v18.0.0')
    expect(bad[1]).toMatch(/^policy: /)
  })

  it('knows what a workflow has to give', async () => {
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_WORKSPACE: '/w', GITHUB_STEP_SUMMARY: '/s' }
    const checks = await look(repositoryOf({ 'a.py': '' }), { environment })
    expect(states(checks, 'ok')).toContain('environment: GitHub Actions, event pull_request')
    expect(states(checks, 'note')).toContain('environment: no token')
  })
})

describe('progress', () => {
  it('counts every file once, up to those that there are', () => {
    const folder = folderOf({ 'a.py': '1', 'b.py': '2', 'c.py': '3' })
    const told: [number, number][] = []
    const host = watched(createScanHost(folder, ''), (done, total) => told.push([done, total]))
    const files = host.listFiles(folder, [])
    for (const { path: file } of [...files, ...files]) host.read(file)
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })
})
