/** Input that nobody wishes for: dist/cli.js neither crashes nor hangs, judges what it can, and says what it could not. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { folderOf } from '../host/temporary'

const CLI = path.resolve(__dirname, '..', '..', 'dist', 'cli.js')
/** A scan that hangs is ended after this many milliseconds; the slowest here takes some seconds. */
const PATIENCE = 25_000

/** The report of a scan; fails where there is none, where the engine broke, and where it took too long. */
function scan(folder: string): Report {
  const ended = spawnSync(process.execPath, [CLI, 'scan', '--as-of', '2026-11-21', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE,
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(ended.error, 'took too long').toBeUndefined()
  expect(ended.stderr).toBe('')
  expect(ended.status).toBeLessThan(2)
  return JSON.parse(ended.stdout) as Report
}

const scanFiles = (files: Record<string, string | Uint8Array>): Report => scan(folderOf(files))

/** What was found, as 'file:line name', without what is unknown. */
function found(report: Report): string[] {
  const places = report.assets.flatMap((asset) => asset.occurrences.map(({ at }) => `${at.file}:${String(at.line)} ${asset.name}`))
  return places.filter((place) => !/ (\?|.*\|)/.test(place)).sort()
}

const told = (report: Report): string[] => report.diagnostics.map((one) => `${one.file ?? ''} ${one.code}`).sort()
const skipped = (report: Report): string[] => report.evidence.skipped.map((one) => `${one.file} ${one.reason}`)

const PYTHON = "import hashlib\n\nhashlib.md5(b'')\n"
const JAVASCRIPT = "const c = require('crypto')\n// comment\nc.createHash('md5')\n"
const JAVA =
  'import java.security.MessageDigest;\n// comment\nclass A { void a() throws Exception { MessageDigest.getInstance("MD5"); } }\n'
const GO = 'package a\n\nimport "crypto/md5"\n\nfunc a() { md5.New() }\n'
const TERRAFORM = '# comment\nresource "aws_kms_key" "a" {\n  enable_key_rotation = false\n}\n'
const EACH = { 'a.py': PYTHON, 'b.js': JAVASCRIPT, 'C.java': JAVA, 'd.go': GO, 'e.tf': TERRAFORM }
const EACH_FOUND = ['C.java:3 MD5', 'a.py:3 MD5', 'b.js:3 MD5', 'd.go:5 MD5', 'e.tf:2 kms-key']

/** Every file of EACH, changed. */
function each(change: (text: string) => string | Uint8Array): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(EACH).map(([name, text]) => [name, change(text)]))
}

const repeat = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('')

describe('what is no readable file', () => {
  it('is counted and said, and the rest is judged', () => {
    const folder = folderOf({ 'a.py': PYTHON })
    execFileSync('mkfifo', [path.join(folder, 'fifo.py')])
    symlinkSync('loop-b.py', path.join(folder, 'loop-a.py'))
    symlinkSync('loop-a.py', path.join(folder, 'loop-b.py'))
    symlinkSync('nowhere.py', path.join(folder, 'dangling.py'))
    mkdirSync(path.join(folder, 'folder.py'))
    const report = scan(folder)
    expect(found(report)).toEqual(['a.py:3 MD5'])
    expect(skipped(report)).toEqual(['dangling.py symlink', 'fifo.py not-a-file', 'loop-a.py symlink', 'loop-b.py symlink'])
  })

  // Root reads everything.
  it.skipIf(process.getuid?.() === 0)('may be a file without permission', () => {
    const folder = folderOf({ 'a.py': PYTHON, 'secret.py': PYTHON })
    chmodSync(path.join(folder, 'secret.py'), 0)
    const report = scan(folder)
    expect(found(report)).toEqual(['a.py:3 MD5'])
    expect(skipped(report)).toEqual(['secret.py unreadable'])
  })

  it('may be 20 MB that a minifier wrote, or less of it', () => {
    const report = scanFiles({ 'huge.min.js': JAVASCRIPT.repeat(300_000), 'less.js': JAVASCRIPT.replaceAll(/\n/g, ';').repeat(1000) })
    expect(skipped(report)).toEqual(['huge.min.js too-large', 'less.js minified'])
    expect(report.evidence.files).toMatchObject({ supported: 2, parsed: 0, skipped: 2 })
  })
})

describe('text of every kind', () => {
  it('may be empty', () => {
    const report = scanFiles(each(() => ''))
    expect(report.evidence.files).toMatchObject({ supported: 5, withoutTokens: 4, parsed: 1 })
    expect(told(report)).toEqual([])
  })

  it('may end its lines with CR and LF', () => {
    expect(found(scanFiles(each((text) => text.replaceAll('\n', '\r\n'))))).toEqual(EACH_FOUND)
  })

  it('may end its lines with CR alone', () => {
    expect(found(scanFiles(each((text) => text.replaceAll('\n', '\r'))))).toEqual(EACH_FOUND)
  })

  it('may begin with a byte order mark', () => {
    expect(found(scanFiles(each((text) => `\uFEFF${text}`)))).toEqual(EACH_FOUND)
  })

  it('may be UTF-16', () => {
    expect(found(scanFiles(each((text) => Buffer.from(`\uFEFF${text}`, 'utf16le'))))).toEqual(EACH_FOUND)
  })

  it('may hold bytes that are no UTF-8, which is said', () => {
    const report = scanFiles({ 'a.py': Buffer.concat([Buffer.from('# caf\xe9 \xff\n', 'latin1'), Buffer.from(PYTHON)]) })
    expect(found(report)).toEqual(['a.py:4 MD5'])
    expect(told(report)).toEqual(['a.py not-utf-8'])
  })

  it('may hold syntax errors: the file is partly parsed, and the rest of it judged', () => {
    const report = scanFiles({
      'a.py': `${PYTHON}\ndef broken(x:\n    return 1\n\ndef after():\n    hashlib.sha1(b'')\n`,
      'b.go':
        'package b\n\nimport (\n\t"crypto/md5"\n\t"crypto/sha1"\n)\n\nfunc a() { md5.New() }\nfunc x() { y := := 1 }\nfunc c() { sha1.New() }\n',
      'C.java': `${JAVA}class D { void b( { ; }\n`,
      'e.tf': `${TERRAFORM}resource "x" {{{\n`,
    })
    expect(found(report)).toEqual(['C.java:3 MD5', 'a.py:3 MD5', 'a.py:9 SHA-1', 'b.go:10 SHA-1', 'b.go:8 MD5', 'e.tf:2 kms-key'])
    expect(told(report)).toEqual(['C.java partly-parsed', 'a.py partly-parsed', 'b.go partly-parsed', 'e.tf partly-parsed'])
    expect(report.evidence.files).toMatchObject({ parsed: 0, partlyParsed: 4 })
  })
})

const DEPTH = 20_000
const LENGTH = 5000

/** Code that is nested or long beyond reason, after a line that has something to find. */
const BOMBS: Readonly<Record<string, [file: string, text: string]>> = {
  'nested brackets': ['a.js', `${JAVASCRIPT}x = ${'[\n'.repeat(DEPTH)}1${']\n'.repeat(DEPTH)}`],
  'nested calls': ['a.ts', `${JAVASCRIPT}x(${'f(\n'.repeat(DEPTH)}1${')\n'.repeat(DEPTH)})`],
  'a chain of calls': ['a.js', `${JAVASCRIPT}x${'.y()\n'.repeat(DEPTH)}`],
  'nested blocks': [
    'C.java',
    JAVA.replace('MessageDigest.get', `${'{\n'.repeat(DEPTH)}${'}\n'.repeat(DEPTH)}\nMessageDigest.get`).replace('class A', 'class A '),
  ],
  'nested conditions': ['d.go', `${GO}func b() {\n${'if true {\n'.repeat(DEPTH)}${'}\n'.repeat(DEPTH)}}\n`],
  'nested lists': ['e.tf', `${TERRAFORM}locals {\n  x = ${'[\n'.repeat(DEPTH)}1${']\n'.repeat(DEPTH)}\n}\n`],
  'a long choice': [
    'a.js',
    `${JAVASCRIPT}c.createHash(${repeat(LENGTH, (index) => `x === ${String(index)} ? 'md${String(index % 9)}' :\n`)}'md5')`,
  ],
  'a long concatenation': ['a.js', `${JAVASCRIPT}c.createHash(${"'a' +\n".repeat(LENGTH)}'md5')`],
  'a long concatenation in Python': ['a.py', `${PYTHON}hashlib.new(${"'a' +\n".repeat(LENGTH)}'md5')\n`],
  'a long chain of names': [
    'a.py',
    `${PYTHON}x0 = 'a'\n${repeat(LENGTH, (index) => `x${String(index + 1)} = x${String(index)}\n`)}hashlib.new(x${String(LENGTH)})\n`,
  ],
  'a long chain of functions': [
    'a.js',
    `${JAVASCRIPT}${repeat(LENGTH, (index) => `function f${String(index)}(a) { return f${String(index + 1)}(a) }\n`)}f0('md5')`,
  ],
  'a text that doubles': ['a.py', `${PYTHON}x = 'a'\n${'x = x + x\n'.repeat(LENGTH)}hashlib.new(x)\n`],
  'a long list of cases': [
    'a.py',
    `${PYTHON}if q: x = 1\n${repeat(LENGTH, (index) => `elif q == ${String(index)}: x = 'md${String(index)}'\n`)}hashlib.new(x)\n`,
  ],
}

describe('code beyond reason', () => {
  it.each(Object.entries(BOMBS))('%s: neither crashes nor hangs', (_name, [file, text]) => {
    const report = scanFiles({ [file]: text })
    const { parsed, partlyParsed } = report.evidence.files
    expect(parsed + partlyParsed).toBe(1)
    // What is not judged is said; what stands before it is found.
    if (partlyParsed === 0) expect(found(report).some((place) => place.startsWith(file))).toBe(true)
    else expect(told(report)).toEqual([`${file} partly-parsed`])
  })
})

describe('what leads back to itself', () => {
  it('ends, in JavaScript', () => {
    const report = scanFiles({
      'a.js':
        "import { n } from './b.js'\nexport * from './b.js'\nexport const a = n\nexport function f(x) { return g(x) }\nimport { g } from './b.js'\n",
      'b.js':
        "import crypto from 'crypto'\nimport { a, f } from './a.js'\nexport * from './a.js'\nexport const n = a\nexport function g(x) { return f(x) }\ncrypto.createHash(f(n))\ncrypto.createHash('md5')\n",
      'me.js':
        "import * as me from './me.js'\nimport crypto from 'crypto'\nexport * from './me.js'\nexport const v = me.v\ncrypto.createHash(me.v)\ncrypto.createHash('md5')\n",
    })
    expect(found(report)).toEqual(['b.js:7 MD5', 'me.js:6 MD5'])
  })

  it('ends, in Python', () => {
    const report = scanFiles({
      'a.py': 'from b import *\nfrom b import y, g\nx = y\ndef f(q):\n    return g(q)\n',
      'b.py': 'import hashlib\nfrom a import *\nfrom a import x, f\ny = x\ndef g(q):\n    return f(q)\nhashlib.new(f(y))\nhashlib.md5()\n',
      'me.py':
        'import me\nfrom me import *\nimport hashlib\nv = me.v\nclass A(A): pass\nclass B(C): pass\nclass C(B): pass\nhashlib.new(me.v)\nhashlib.new(B().x)\nhashlib.md5()\n',
    })
    expect(found(report)).toEqual(['b.py:8 MD5', 'me.py:10 MD5'])
  })

  it('ends, in Java and Terraform', () => {
    const report = scanFiles({
      'A.java': `${JAVA.replace('class A {', 'class A extends B { static String X = B.Y;')}`,
      'B.java': 'class B extends A { static String Y = A.X; }\n',
      'e.tf': `${TERRAFORM}locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_kms_key" "b" {\n  deletion_window_in_days = local.a\n  policy = aws_kms_key.b.policy\n}\nmodule "m" {\n  source = "./"\n}\n`,
    })
    expect(found(report)).toEqual(['A.java:3 MD5', 'e.tf:2 kms-key', 'e.tf:9 kms-key'])
  })
})
