/** `cryptogate policy` and `cryptogate baseline` from the source: what they print and how they end. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { cli } from '#cli'
import { compiledInstallation } from '../harness/installation'
import { commit, folderOf, git, repositoryOf, write } from '../host/temporary'

const PATIENCE = 120_000

const installation = compiledInstallation()

interface Ended {
  code: number | string | null | undefined
  out: string
  err: string
}

/** The command line in this process: the same code as the door, without the time to start it. */
async function cryptogate(directory: string, ...args: string[]): Promise<Ended> {
  const ended: Ended = { code: 0, out: '', err: '' }
  const [argv, before] = [process.argv, process.cwd()]
  const printed = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    ended.out += String(text)
    return true
  })
  const told = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    ended.err += String(text)
    return true
  })
  process.argv = ['node', 'cryptogate', ...args]
  process.chdir(directory)
  process.exitCode = undefined
  try {
    await cli(installation.folder)
    ended.code = process.exitCode ?? 0
  } finally {
    process.exitCode = undefined
    process.chdir(before)
    process.argv = argv
    printed.mockRestore()
    told.mockRestore()
  }
  return ended
}

const WEAK = 'import hashlib\n\n\ndef token(data):\n    return hashlib.md5(data).hexdigest()\n'
const STRONG = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.sha256(data).hexdigest()\n'
const POLICY = '.github/crypto-policy.yml'
const OWN = "id: acme\nversion: '1'\nextends: baseline\nstandard:\n  hashes:\n    approved: [SHA-384]\n    unlisted: fail\n"
const DAY = ['--as-of', '2026-11-21']

describe('cryptogate policy', () => {
  it('check ends with 0, 1 and 2, and tells the place', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ [POLICY]: OWN })
    expect(await cryptogate(folder, 'policy', 'check', ...DAY)).toMatchObject({ code: 0, err: '' })
    write(folder, { [POLICY]: OWN.replace('SHA-384', 'SHA-348') })
    const wrong = await cryptogate(folder, 'policy', 'check', ...DAY)
    expect(wrong).toMatchObject({ code: 1 })
    expect(wrong.out).toContain(`${POLICY}:6:16 there is no algorithm "SHA-348" in the catalogue. Did you mean "SHA-384"?`)
    write(folder, { [POLICY]: OWN.replace('hashes', 'hashs') })
    const broken = await cryptogate(folder, 'policy', 'check', ...DAY)
    expect(broken).toMatchObject({ code: 2, out: '' })
    expect(broken.err).toContain('Did you mean "hashes"?')
    expect((await cryptogate(folderOf(), 'policy', 'check')).code).toBe(2)
    expect((await cryptogate(folder, 'policy', 'chek')).code).toBe(2)
  })

  it('explain tells the whole policy, a rule, a clause and a place, with the document of each row', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ [POLICY]: OWN, 'a.py': STRONG })
    const all = (await cryptogate(folder, 'policy', 'explain', ...DAY)).out
    expect(all).toContain('baseline@2026.11')
    expect(all).toContain('failOn: medium [baseline]')
    expect((await cryptogate(folder, 'policy', 'explain', 'weak-rsa-key', ...DAY)).out).toContain('[baseline]')
    expect((await cryptogate(folder, 'policy', 'explain', 'standard-hashes', ...DAY)).out).toContain(
      'unless the algorithm is SHA-384: acme 1, hashes (final) [acme]',
    )
    const place = await cryptogate(folder, 'policy', 'explain', 'a.py:5', ...DAY)
    expect(place.out).toContain('SHA-256 at a.py:5 (hashlib.sha256), judged as of 2026-11-21')
    expect(place.out).toContain('standard-hashes: violation, fail')
    expect(place.out).toContain('weak-hash: complies')
    const nothing = await cryptogate(folder, 'policy', 'explain', 'weak-rsa', ...DAY)
    expect(nothing).toMatchObject({ code: 2, out: '' })
  })

  it('compare and diff show where standards differ', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ [POLICY]: OWN, 'a.py': STRONG })
    const compared = await cryptogate(folder, 'policy', 'compare', 'nist', 'cnsa-2', ...DAY)
    expect(compared.code).toBe(0)
    expect(compared.out).toMatch(/algorithm=ML-KEM-768[^\n]*\n {2}nist: pass\n {2}cnsa-2: fail \(cnsa-2, pqc: NSA CNSA 2.0/)
    const changed = await cryptogate(folder, 'policy', 'diff', 'baseline', POLICY, ...DAY)
    expect(changed.code).toBe(1)
    expect(changed.out).toContain('More lenient: 0')
    expect(changed.out).toContain('standard-hashes a.py:5 SHA-256: pass → fail')
    expect((await cryptogate(folder, 'policy', 'diff', 'baseline', 'baseline', ...DAY)).code).toBe(0)
  })

  it('test runs the examples of the policy', { timeout: PATIENCE }, async () => {
    const rule = (expected: string): string =>
      `id: acme\nversion: '1'\nextends: baseline\ncustomRules:\n  - { id: mine, title: t, severity: high, match: { algorithm: FOO }, because: b, instead: i, references: [], controls: [], examples: [{ asset: { algorithm: FOO }, expect: ${expected} }] }\n`
    const folder = repositoryOf({ [POLICY]: rule('violation') })
    expect(await cryptogate(folder, 'policy', 'test')).toMatchObject({ code: 0, out: '1 of 1 examples of 1 rule hold\n' })
    write(folder, { [POLICY]: rule('ok') })
    expect(await cryptogate(folder, 'policy', 'test')).toMatchObject({ code: 1 })
  })

  it('init proposes a policy that checks, and overwrites none', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ 'a.py': WEAK, 'b.py': STRONG })
    expect((await cryptogate(folder, 'policy', 'init', '--output', POLICY, ...DAY)).code).toBe(0)
    const text = readFileSync(path.join(folder, POLICY), 'utf8')
    expect(text).toContain('    approved:\n      - SHA-256\n    prohibited:\n      - MD5 # weak-hash: OWASP ASVS')
    expect((await cryptogate(folder, 'policy', 'check', ...DAY)).code).toBe(0)
    expect((await cryptogate(folder, 'policy', 'init', '--output', POLICY, ...DAY)).code).toBe(2)
  })
})

describe('what a policy extends', () => {
  const child = (parent: string): string => `id: team\nversion: '1'\nextends: ${parent}\n`

  it('is read from the repository, also at a ref', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ 'policy/group.yml': OWN, [POLICY]: child('../policy/group.yml'), 'a.py': STRONG })
    expect((await cryptogate(folder, 'scan', ...DAY)).code).toBe(1)
    git(folder, 'tag', 'v1')
    rmSync(path.join(folder, 'policy'), { recursive: true })
    const gone = await cryptogate(folder, 'scan', ...DAY)
    expect(gone).toMatchObject({ code: 2, out: '' })
    expect(gone.err).toContain('"../policy/group.yml" cannot be read: there is no such file')
    write(folder, { [POLICY]: child('../policy/group.yml@v1') })
    expect((await cryptogate(folder, 'scan', ...DAY)).code).toBe(1)
    write(folder, { [POLICY]: child('../policy/group.yml@v2') })
    expect((await cryptogate(folder, 'scan', ...DAY)).err).toContain('there is no such branch, tag or commit here (v2)')
    write(folder, { [POLICY]: child('../policy/other.yml@v1') })
    expect((await cryptogate(folder, 'scan', ...DAY)).err).toContain('there is no such file (at v1)')
    write(folder, { [POLICY]: child('../../outside.yml') })
    expect((await cryptogate(folder, 'scan', ...DAY)).err).toContain('it lies outside the repository')
    vi.stubEnv('GITHUB_API_URL', 'http://127.0.0.1:9')
    write(folder, { [POLICY]: child('acme/security/base.yml@main') })
    const unreachable = await cryptogate(folder, 'scan', ...DAY)
    vi.unstubAllEnvs()
    expect(unreachable).toMatchObject({ code: 2, out: '' })
    expect(unreachable.err).toContain('"acme/security/base.yml@main" cannot be read: the server could not be asked')
  })
})

const BASELINE = '.github/crypto-baseline.json'

describe('cryptogate baseline', () => {
  it('records what is there, follows a renamed file, and only shrinks', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ 'a.py': WEAK, 'b.py': WEAK })
    expect((await cryptogate(folder, 'scan', ...DAY)).code).toBe(1)
    expect(await cryptogate(folder, 'baseline', 'create', ...DAY)).toMatchObject({
      code: 0,
      out: `wrote ${BASELINE}: 2 findings recorded\n`,
    })
    expect((await cryptogate(folder, 'baseline', 'create', ...DAY)).code).toBe(2)
    git(folder, 'mv', 'a.py', 'renamed.py')
    write(folder, { 'renamed.py': `# moved\n\n${WEAK}` })
    const scanned = await cryptogate(folder, 'scan', ...DAY)
    expect(scanned.code, scanned.out).toBe(0)
    expect(scanned.out).toContain('2 findings by the baseline.')
    write(folder, { 'c.py': WEAK, 'b.py': STRONG })
    expect(await cryptogate(folder, 'scan', ...DAY)).toMatchObject({ code: 1 })
    const updated = await cryptogate(folder, 'baseline', 'update', ...DAY)
    expect(updated.out).toBe(`wrote ${BASELINE}: 1 finding recorded, 1 gone; 1 finding not in it (put in with --grow)\n`)
    expect(readFileSync(path.join(folder, BASELINE), 'utf8')).toContain('"file": "renamed.py"')
    expect((await cryptogate(folder, 'baseline', 'update', '--grow', ...DAY)).out).toContain('2 findings recorded')
    expect((await cryptogate(folder, 'scan', ...DAY)).code).toBe(0)
  })

  it('is an error where it was asked for and is missing, and where it is broken', { timeout: PATIENCE }, async () => {
    const folder = repositoryOf({ 'a.py': WEAK })
    expect((await cryptogate(folder, 'scan', '--baseline', 'none.json')).err).toContain('the baseline none.json does not exist')
    expect((await cryptogate(folder, 'baseline', 'update')).code).toBe(2)
    expect(existsSync(path.join(folder, BASELINE))).toBe(false)
    write(folder, { [BASELINE]: '{' })
    const broken = await cryptogate(folder, 'scan')
    expect(broken).toMatchObject({ code: 2, out: '' })
    expect(broken.err).toContain('the baseline is broken, so nothing was judged')
  })
})

describe('exceptions in a repository', () => {
  const exception = (by: string): string =>
    `exceptions:\n  - id: EX-1\n    rule: weak-hash\n    scope: { files: [a.py] }\n    reason: old partner\n    owner: payments\n    approvals: [{ role: CISO, by: ${by}, date: 2026-11-01 }]\n    created: 2026-11-01\n    expires: 2026-12-31\n`
  const EXCEPTIONS = '.github/crypto-exceptions.yml'

  it(
    'count, but not when who commits them approves them, and not before they are on the trusted branch',
    { timeout: PATIENCE },
    async () => {
      const folder = repositoryOf({ 'a.py': WEAK })
      write(folder, { [EXCEPTIONS]: exception('jroth') })
      git(folder, 'checkout', '--quiet', '-b', 'change')
      commit(folder)
      expect((await cryptogate(folder, 'scan', ...DAY)).code).toBe(0)
      const pending = await cryptogate(folder, 'scan', ...DAY, '--trusted-ref', 'main')
      expect(pending.code).toBe(1)
      expect(pending.out).toContain('is not on the trusted branch yet')
      expect((await cryptogate(folder, 'scan', ...DAY, '--trusted-ref', 'change')).code).toBe(0)
      expect((await cryptogate(folder, 'scan', ...DAY, '--trusted-ref', 'nowhere')).code).toBe(2)
      // The commits of these tests are made by "test".
      write(folder, { [EXCEPTIONS]: exception('test') })
      const self = await cryptogate(folder, 'scan', ...DAY)
      expect(self.code).toBe(1)
      expect(self.out).toContain('was approved by who made it: test')
      expect((await cryptogate(folder, 'scan', '--as-of', '2027-01-01')).out).toContain('has expired on 2026-12-31')
    },
  )
})
