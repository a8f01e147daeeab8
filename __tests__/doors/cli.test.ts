/** The command line as people start it: dist/cli.js as a process. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Report } from '#core/report'
import { folderOf, git, repositoryOf, write } from '../host/temporary'

const CLI = path.resolve(__dirname, '..', '..', 'dist', 'cli.js')

interface Ended {
  code: number | null
  out: string
  err: string
}

function cryptogate(directory: string, ...args: string[]): Ended {
  const env = { ...process.env }
  delete env['NO_COLOR']
  delete env['FORCE_COLOR']
  const ended = spawnSync(process.execPath, [CLI, ...args], { cwd: directory, encoding: 'utf8', env, maxBuffer: 256 * 1024 * 1024 })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}

const WEAK = 'import hashlib\n\n\ndef token(password):\n    return hashlib.md5(password).hexdigest()\n'
const STRONG = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.sha256(data).hexdigest()\n'

describe('cryptogate scan', () => {
  it('ends with 1 and names the line where the policy says no', () => {
    const ended = cryptogate(repositoryOf({ 'app/token.py': WEAK }), 'scan')
    expect(ended.code, ended.err).toBe(1)
    expect(ended.out).toContain('app/token.py:5')
    expect(ended.out).toContain('MD5')
  })

  it('ends with 0 where all is well, on a plain folder without git and without a policy file', () => {
    const ended = cryptogate(folderOf({ 'app/digest.py': STRONG }), 'scan')
    expect(ended.code, ended.out + ended.err).toBe(0)
  })

  it('ends with 0 and says so where there is nothing that it can read', () => {
    const ended = cryptogate(folderOf({ 'README.txt': 'hello' }), 'scan')
    expect(ended.code, ended.err).toBe(0)
    expect(ended.out).toContain('nothing to judge')
  })

  it('ends the same way whatever format is asked for', () => {
    const weak = repositoryOf({ 'token.py': WEAK })
    for (const format of ['text', 'json', 'sarif', 'markdown', 'annotations'])
      expect(cryptogate(weak, 'scan', '--format', format).code, format).toBe(1)
  })

  it('prints nothing but the report on standard output', () => {
    const ended = cryptogate(repositoryOf({ 'token.py': WEAK }), 'scan', '--format', 'json')
    expect(() => JSON.parse(ended.out) as unknown).not.toThrow()
    expect(ended.err).toBe('')
  })

  it('writes reports to files, several at once', () => {
    const folder = repositoryOf({ 'token.py': WEAK })
    const ended = cryptogate(folder, 'scan', '--format', 'sarif=out/a.sarif', '--format', 'json=a.json', '--format', 'text')
    expect(ended.code, ended.err).toBe(1)
    expect(JSON.parse(readFileSync(path.join(folder, 'out/a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(JSON.parse(readFileSync(path.join(folder, 'a.json'), 'utf8'))).toMatchObject({ verdict: 'fail' })
    expect(ended.out).toContain('token.py')
  })

  it('gives the same bytes twice, and from another folder of the same content', () => {
    const files = { 'a/token.py': WEAK, 'b/digest.py': STRONG }
    const here = repositoryOf(files)
    const first = cryptogate(here, 'scan', '--as-of', '2026-06-01', '--format', 'json').out
    expect(cryptogate(here, 'scan', '--as-of', '2026-06-01', '--format', 'json').out).toBe(first)
    expect(cryptogate(repositoryOf(files), 'scan', '--as-of', '2026-06-01', '--format', 'json').out).toBe(first)
  })

  it('keeps paths relative to the repository when only a part is scanned', () => {
    const root = repositoryOf({ 'app/token.py': WEAK, 'other.py': WEAK })
    const ended = cryptogate(path.join(root, 'app'), 'scan', 'token.py', '--format', 'json')
    const report = JSON.parse(ended.out) as Report
    expect(report.findings.map((finding) => finding.at.file)).toEqual(['app/token.py'])
  })

  it('judges less strictly, or only warns, when asked to', () => {
    const root = repositoryOf({ 'token.py': WEAK })
    expect(cryptogate(root, 'scan', '--fail-on', 'none').code).toBe(0)
    const warned = cryptogate(root, 'scan', '--warn-only')
    expect(warned.code).toBe(0)
    expect(warned.out).toContain('token.py:5')
    expect(warned.err).toContain('the verdict is fail; the exit code is 0 all the same')
    expect(cryptogate(root, 'scan', '--warn-only', '--policy', 'nothing.yml')).toMatchObject({ code: 0 })
  })

  it('uses colours only where somebody sees them, or when forced to', () => {
    const root = repositoryOf({ 'token.py': WEAK })
    // A build server shows colours too; this is a plain pipe.
    const piped = spawnSync(process.execPath, [CLI, 'scan'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CI: '', FORCE_COLOR: undefined },
    })
    expect(piped.stdout).not.toContain('\u001b[')
    const forced = spawnSync(process.execPath, [CLI, 'scan'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
    })
    expect(forced.stdout).toContain('\u001b[')
    const refused = spawnSync(process.execPath, [CLI, 'scan', '--no-colour'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1' },
    })
    expect(refused.stdout).not.toContain('\u001b[')
  })

  it('loses nothing of a report that is larger than a pipe', () => {
    const many = Array.from({ length: 400 }, (_, index) => `x${String(index)} = hashlib.md5(b'${String(index)}')\n`).join('')
    const root = repositoryOf(
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`m${String(index)}.py`, `import hashlib\n${many}`])),
    )
    const ended = cryptogate(root, 'scan', '--format', 'json')
    expect(ended.out.length).toBeGreaterThan(1_000_000)
    expect((JSON.parse(ended.out) as Report).assets.length).toBeGreaterThan(0)
  })

  it('counts a file that is too large, is not UTF-8 or is a link, and goes on', () => {
    const root = folderOf({
      'token.py': WEAK,
      'huge.js': `var a="${'x'.repeat(20_000_000)}";require('crypto').createHash('md5')`,
      'latin.py': Uint8Array.from(Buffer.from("import hashlib\n# caf\xe9\nhashlib.md5(b'')\n", 'latin1')),
    })
    symlinkSync('token.py', path.join(root, 'link.py'))
    const ended = cryptogate(root, 'scan', '--format', 'json')
    expect(ended.code, ended.err).toBe(1)
    const report = JSON.parse(ended.out) as Report
    expect(report.evidence.skipped.map((skipped) => skipped.file)).toEqual(expect.arrayContaining(['huge.js', 'link.py']))
    const told = [
      ...report.evidence.skipped.map((skipped) => skipped.file),
      ...report.diagnostics.map((diagnostic) => diagnostic.file ?? diagnostic.at?.file),
    ]
    expect(told).toContain('latin.py')
    expect(cryptogate(root, 'scan').out).toMatch(/skipped/i)
  })
})

describe('a clear error, exit code 2 and nothing written', () => {
  const cases: [name: string, args: string[], message: string][] = [
    ['a path that is not there', ['scan', 'nothing'], 'error: nothing: no such file or directory'],
    ['a policy that is not there', ['scan', '--policy', 'nothing.yml'], 'error: no verdict: the policy nothing.yml does not exist'],
    ['a report that does not exist', ['scan', '--format', 'sarfi'], "error: --format: there is no report 'sarfi'; did you mean 'sarif'?"],
    ['a report without its file name', ['scan', '--format', 'json='], "error: --format: 'json=' names no file"],
    ['two reports on standard output', ['scan', '--format', 'json', '--format', 'text'], 'cannot both go to standard output'],
    ['a date that is none', ['scan', '--as-of', '2026-02-30'], "error: --as-of: '2026-02-30' is not a date"],
    [
      'a severity that is none',
      ['scan', '--fail-on', 'hgih'],
      "'hgih' is not one of critical, high, medium, low, none; did you mean 'high'?",
    ],
    ['a flag that does not exist', ['scan', '--formt', 'json'], "error: unknown option '--formt'"],
    ['a command that does not exist', ['scna'], "error: unknown command 'scna'"],
    ['a report file outside through a link', ['scan', '--format', 'json=link/a.json'], 'refused to write link/a.json'],
  ]

  it.each(cases)('for %s', (_name, args, message) => {
    const outside = folderOf()
    const root = repositoryOf({ 'digest.py': STRONG })
    symlinkSync(outside, path.join(root, 'link'))
    const ended = cryptogate(root, ...args)
    expect(ended.err).toContain(message)
    expect(ended.code).toBe(2)
    expect(ended.out).toBe('')
    expect(existsSync(path.join(outside, 'a.json'))).toBe(false)
  })

  it('for a broken policy, with file, line, column and the word that was probably meant', () => {
    const root = repositoryOf({
      'digest.py': STRONG,
      '.github/crypto-policy.yml': "id: own\nversion: '1'\nextends: baseline\nfailOm: high\n",
    })
    const ended = cryptogate(root, 'scan')
    expect(ended.code).toBe(2)
    expect(ended.err).toContain('.github/crypto-policy.yml:4:1')
    expect(ended.err).toMatch(/did you mean "failOn"/i)
    write(root, { '.github/crypto-policy.yml': 'id: [\n' })
    expect(cryptogate(root, 'scan').err).toMatch(/crypto-policy\.yml:\d+:\d+/)
  })

  it('for names that would steer the terminal or a runner, which come out visible', () => {
    const ended = cryptogate(folderOf(), 'scan', 'x\u001b[31m##[add-mask]e')
    expect(ended.code).toBe(2)
    expect(ended.err).toContain('x\\x1b[31m##\\x5badd-mask]e')
  })
})

describe('the start', () => {
  it('prints version and help, which are no errors', () => {
    const manifest = JSON.parse(readFileSync(path.resolve(CLI, '..', '..', 'package.json'), 'utf8')) as { version: string }
    expect(cryptogate('/', '--version')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
    expect(cryptogate('/', 'scan', '--help')).toMatchObject({ code: 0, err: '' })
  })
})

describe('the hooks of pre-commit', () => {
  const hooks = parse(readFileSync(path.resolve(CLI, '..', '..', '.pre-commit-hooks.yaml'), 'utf8')) as { id: string; entry: string }[]

  /** As pre-commit does it: the entry, and behind it the names of the files that are staged. */
  function commitWith(entry: string): Ended & { files: string } {
    const folder = repositoryOf({ 'app/digest.py': STRONG })
    const words = entry.split(' ').slice(1)
    const script = `#!/bin/sh\nexec '${process.execPath}' '${CLI}' ${words.join(' ')} $(git diff --cached --name-only)\n`
    writeFileSync(path.join(folder, '.git', 'hooks', 'pre-commit'), script, { mode: 0o755 })
    write(folder, { 'app/token.py': WEAK, 'app/unstaged.py': WEAK })
    git(folder, 'add', 'app/token.py')
    const ended = spawnSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--message', 'token'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { code: ended.status, out: ended.stdout, err: ended.stderr, files: git(folder, 'ls-tree', '-r', '--name-only', 'HEAD') }
  }

  it.each(hooks)('judge the files of a commit: $id', ({ id, entry }) => {
    const { code, out, err, files } = commitWith(entry)
    const told = out + err
    expect(told).toContain('app/token.py:5')
    expect(told).not.toContain('app/unstaged.py')
    const stops = id === 'cryptogate'
    expect(code === 0, told).toBe(!stops)
    expect(files.includes('app/token.py')).toBe(!stops)
  })
})
