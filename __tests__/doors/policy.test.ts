/** `cryptogate policy` and `cryptogate baseline` as people start them: processes, their output and how they end. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commit, folderOf, git, repositoryOf, write } from '../host/temporary'

const TOP = path.resolve(__dirname, '..', '..')
const CLI = path.join(TOP, 'dist', 'cli.js')
const PATIENCE = 120_000
const POLICY = '.github/crypto-policy.yml'
const BASELINE = '.github/crypto-baseline.json'
const DAY = ['--as-of', '2026-11-21']
const WEAK = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n'
const SHA256 = WEAK.replace('md5', 'sha256')
const OWN =
  "id: ours\nversion: '1'\nextends: baseline\nstandard:\n  source: Our standard\n  hashes: { approved: [SHA-512], prohibited: [SHA-256] }\n"

interface Ended {
  code: number | null
  out: string
  err: string
}

function cryptogate(directory: string, ...args: string[]): Ended {
  const env = { ...process.env }
  delete env['NO_COLOR']
  delete env['FORCE_COLOR']
  const ended = spawnSync(process.execPath, [CLI, ...args], { cwd: directory, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}

describe('cryptogate policy, as a process', () => {
  it('check ends with 0, with 1 for what contradicts itself, with 2 and the place for what cannot be read', { timeout: PATIENCE }, () => {
    const folder = repositoryOf({ [POLICY]: OWN })
    expect(cryptogate(folder, 'policy', 'check', ...DAY)).toMatchObject({ code: 0, err: '' })
    write(folder, { [POLICY]: OWN.replace('prohibited: [SHA-256]', 'prohibited: [SHA-512]') })
    const contradicts = cryptogate(folder, 'policy', 'check', ...DAY)
    expect(contradicts.code).toBe(1)
    expect(contradicts.out).toContain('"SHA-512" is approved and prohibited at the same time')
    write(folder, { [POLICY]: `${OWN}failedOn: high\n` })
    const broken = cryptogate(folder, 'policy', 'check', ...DAY)
    expect(broken).toMatchObject({ code: 2, out: '' })
    expect(broken.err).toContain(`${POLICY}:7:1`)
    expect(broken.err).toContain('failOn')
    expect(cryptogate(folderOf(), 'policy', 'check')).toMatchObject({ code: 2, out: '' })
  })

  it('explain names the document and the clause that decide, of a rule and of a line', { timeout: PATIENCE }, () => {
    const folder = repositoryOf({ [POLICY]: OWN, 'a.py': SHA256 })
    const rule = cryptogate(folder, 'policy', 'explain', 'standard-hashes', ...DAY)
    expect(rule).toMatchObject({ code: 0, err: '' })
    expect(rule.out).toContain('Our standard')
    expect(cryptogate(folder, 'policy', 'explain', 'a.py:5', ...DAY).out).toContain('SHA-256')
    expect(cryptogate(folder, 'policy', 'explain', 'a.py:500', ...DAY).code).toBe(2)
    expect(cryptogate(folder, 'policy', 'explain', 'no-such-rule', ...DAY)).toMatchObject({ code: 2, out: '' })
  })

  it('compare ends with 0 and tells where two standards differ', { timeout: PATIENCE }, () => {
    const ended = cryptogate(folderOf(), 'policy', 'compare', 'nist', 'cnsa-2', ...DAY)
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('kinds of use are judged differently by nist and cnsa-2 as of 2026-11-21')
    expect(cryptogate(folderOf(), 'policy', 'compare', 'nist', 'nits').err).toContain('nist')
  })

  it('diff ends with 1 and names the lines of this repository that are judged otherwise', { timeout: PATIENCE }, () => {
    const folder = repositoryOf({
      'a.py': SHA256,
      'b.py': WEAK,
      'old.yml': OWN.replace('prohibited: [SHA-256]', 'deprecated: [SHA-256]'),
      'new.yml': OWN,
    })
    const ended = cryptogate(folder, 'policy', 'diff', 'old.yml', 'new.yml', ...DAY)
    expect(ended).toMatchObject({ code: 1, err: '' })
    expect(ended.out).toContain('More lenient: 0')
    expect(ended.out).toContain('  algorithm=SHA-256 primitive=hash: warn → fail (ours, standard-hashes: Our standard, hashes)')
    expect(ended.out).toContain('In this repository: 1 finding changes\n  standard-hashes a.py:5 SHA-256: warn → fail\n')
    const back = cryptogate(folder, 'policy', 'diff', 'new.yml', 'old.yml', ...DAY)
    expect(back.out).toContain('  standard-hashes a.py:5 SHA-256: fail → warn')
    const same = cryptogate(folder, 'policy', 'diff', 'new.yml', 'new.yml', ...DAY)
    expect(same).toMatchObject({ code: 0, err: '' })
    expect(same.out).toContain('In this repository: 0 findings change')
  })

  it('test and init end as they say', { timeout: PATIENCE }, () => {
    const folder = repositoryOf({ 'a.py': WEAK })
    expect(cryptogate(folder, 'policy', 'init', '--output', POLICY, ...DAY)).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(path.join(folder, POLICY), 'utf8')).toContain('MD5')
    expect(cryptogate(folder, 'policy', 'init', '--output', POLICY, ...DAY).code).toBe(2)
    expect(cryptogate(folder, 'policy', 'test', ...DAY)).toMatchObject({ code: 0, out: '0 of 0 examples of 0 rules hold\n' })
  })

  it('ends with 2 for a command or an option that it does not know', { timeout: PATIENCE }, () => {
    expect(cryptogate(folderOf(), 'policy', 'chekc')).toMatchObject({ code: 2, out: '' })
    expect(cryptogate(folderOf(), 'policy', 'check', '--as-of', '2026-02-30')).toMatchObject({ code: 2, out: '' })
  })
})

describe('cryptogate baseline, as a process', () => {
  it('records, shrinks, and is never taken for empty', { timeout: PATIENCE }, () => {
    const folder = repositoryOf({ 'a.py': WEAK, 'b.py': WEAK })
    expect(cryptogate(folder, 'scan', ...DAY).code).toBe(1)
    expect(cryptogate(folder, 'baseline', 'create', ...DAY)).toMatchObject({
      code: 0,
      err: '',
      out: `wrote ${BASELINE}: 2 findings recorded\n`,
    })
    expect(cryptogate(folder, 'scan', ...DAY).code).toBe(0)
    git(folder, 'mv', 'b.py', 'c.py')
    commit(folder)
    expect(cryptogate(folder, 'scan', ...DAY).code).toBe(0)
    write(folder, { 'new.py': WEAK })
    expect(cryptogate(folder, 'scan', ...DAY).code).toBe(1)
    writeFileSync(path.join(folder, BASELINE), '[]')
    expect(cryptogate(folder, 'scan', ...DAY)).toMatchObject({ code: 2, out: '' })
    expect(cryptogate(folderOf({ 'a.py': WEAK }), 'baseline', 'update')).toMatchObject({ code: 2, out: '' })
    expect(existsSync(path.join(folder, 'a.py'))).toBe(true)
  })
})

describe('cryptogate scan --cbom, as a process', () => {
  const bom = (name: string): string => readFileSync(path.join(TOP, '__tests__/cbom/boms', name), 'utf8')

  it('ends with 1, 0 and 2 as a scan does', { timeout: PATIENCE }, () => {
    const folder = folderOf({ 'weak.json': bom('cbomkit.json'), 'fine.json': bom('cdxgen.json'), 'broken.json': '{' })
    const weak = cryptogate(folder, 'scan', '--cbom', 'weak.json', ...DAY)
    expect(weak).toMatchObject({ code: 1, err: '' })
    expect(weak.out).toContain('src/main/java/shop/Keys.java:12')
    expect(cryptogate(folder, 'scan', '--cbom', 'fine.json', ...DAY)).toMatchObject({ code: 0, err: '' })
    const broken = cryptogate(folder, 'scan', '--cbom', 'broken.json', ...DAY)
    expect(broken.code).toBe(2)
    expect(broken.out).toContain('the CBOM is not JSON')
    expect(cryptogate(folder, 'scan', '--cbom', 'none.json')).toMatchObject({ code: 2, out: '' })
  })
})
