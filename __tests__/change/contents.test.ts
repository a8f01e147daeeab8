/** What counts as new, existing and mended, on real commits: the second table in docs/pull-requests.md. */
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { judgeChange } from '#app/judge-change'
import { parseOptions } from '#app/options'
import type { Report } from '#core/report'
import { assetChangeText } from '#report/change-wording'
import { reporters } from '#report/index'
import { git, write } from '../host/temporary'
import { CONTENT_CASES, type ContentCase } from './cases'
import { changed, HASH, installation, MD5, type Edit } from './changed'

const LONG = `${MD5}\n\n${Array.from({ length: 8 }, (_line, index) => `VALUE_${String(index)} = ${String(index)}`).join('\n')}\n`
const KEYS =
  'from cryptography.hazmat.primitives.asymmetric import rsa\n\n\ndef key():\n    return rsa.generate_private_key(public_exponent=65537, key_size=2048)\n'
const HOSTILE = 'payments/a ::error::x ##[set-output name=conclusion]pass `b` <!-- c -->.py'

function kmsKey(name: string, days: number): string {
  return `resource "aws_kms_key" "${name}" {\n  enable_key_rotation     = true\n  rotation_period_in_days = ${String(days)}\n}\n`
}

const TAG = 'import hashlib\nimport hmac\n\n\ndef tag(key, data):\n    return hmac.new(key, data, hashlib.sha256).digest()\n'

const EDITS: Readonly<Record<keyof typeof CONTENT_CASES, Edit>> = {
  add: { head: (folder) => write(folder, { 'payments/new.py': MD5 }) },
  lines: { head: (folder) => write(folder, { [HASH]: `# a\n# b\n${'\n'.repeat(300)}${MD5}` }) },
  move: { head: (folder) => write(folder, { [HASH]: MD5.replace('def digest', 'def other():\n    return 1\n\n\ndef digest') }) },
  moveAway: {
    head: (folder) => {
      rmSync(path.join(folder, HASH))
      write(folder, { 'shared/completely/else.py': `# many\n# other\n# lines\n${'X = 1\n'.repeat(40)}${MD5}` })
    },
  },
  copy: { base: { [HASH]: LONG }, head: (folder) => write(folder, { 'payments/copy.py': MD5, [HASH]: `${LONG}# more\n` }) },
  rename: { head: (folder) => renameSync(path.join(folder, HASH), path.join(folder, 'payments/renamed.py')) },
  renameAndEdit: {
    base: { [HASH]: LONG },
    head: (folder) => {
      rmSync(path.join(folder, HASH))
      write(folder, {
        'payments/renamed.py': `${LONG}\n\ndef other(data):\n    return hashlib.sha1(data).hexdigest()\n`.replace(
          'VALUE_7 = 7\n\n\ndef',
          'def',
        ),
      })
    },
  },
  renameFunction: { head: (folder) => write(folder, { [HASH]: MD5.replace('digest(data)', 'summary(data)') }) },
  outOfTest: {
    base: { 'tests/test_hash.py': MD5.replace('digest', 'check') },
    head: (folder) => {
      rmSync(path.join(folder, 'tests/test_hash.py'))
      write(folder, { [HASH]: `${MD5}\n`, 'payments/check.py': MD5.replace('digest', 'check') })
    },
  },
  worse: {
    base: { 'payments/keys.py': `${KEYS}\n` },
    head: (folder) => write(folder, { 'payments/keys.py': KEYS.replace('2048', '1024'), [HASH]: `${MD5}\n` }),
  },
  moveUnknown: {
    base: { 'payments/tag.py': `${TAG}\n\ndef own(data):\n    return tag(open('k').read(), data)\n` },
    head: (folder) =>
      write(folder, {
        'payments/tag.py': "from payments.tags import tag\n\n\ndef own(data):\n    return tag(open('k').read(), data)\n",
        'payments/tags.py': TAG,
      }),
  },
  mend: { head: (folder) => write(folder, { [HASH]: MD5.replace('md5', 'sha256') }) },
  remove: { head: (folder) => rmSync(path.join(folder, HASH)) },
  constant: {
    base: {
      'payments/settings.py': "ALGORITHM = 'sha256'\n",
      'payments/uses.py':
        'import hashlib\n\nfrom payments.settings import ALGORITHM\n\n\ndef digest(data):\n    return hashlib.new(ALGORITHM, data)\n',
    },
    head: (folder) => write(folder, { 'payments/settings.py': "ALGORITHM = 'md5'\n" }),
  },
  setting: {
    base: {
      '.env': 'CARD_HASH=sha256\n',
      'web/card.js':
        "const crypto = require('crypto')\nmodule.exports = (data) => crypto.createHash(process.env.CARD_HASH).update(data).digest('hex')\n",
    },
    head: (folder) => write(folder, { '.env': 'CARD_HASH=md5\n' }),
  },
  wrapper: {
    base: {
      'shared/hashing.py': 'import hashlib\n\n\ndef hashed(name, data):\n    return hashlib.new(name, data).hexdigest()\n',
      'payments/caller.py': "from shared.hashing import hashed\n\n\ndef one(data):\n    return hashed('sha256', data)\n",
    },
    head: (folder) =>
      write(folder, { 'payments/other.py': "from shared.hashing import hashed\n\n\ndef two(data):\n    return hashed('md5', data)\n" }),
  },
  wrapperItself: {
    base: {
      'shared/hashing.py': "import hashlib\n\n\ndef hashed(data, name='sha256'):\n    return hashlib.new(name, data).hexdigest()\n",
      'payments/caller.py': 'from shared.hashing import hashed\n\n\ndef one(data):\n    return hashed(data)\n',
    },
    head: (folder) =>
      write(folder, {
        'shared/hashing.py': "import hashlib\n\n\ndef hashed(data, name='md5'):\n    return hashlib.new(name, data).hexdigest()\n",
      }),
  },
  wrapperBeside: {
    base: {
      'pay/Hashing.java': javaHashing('"SHA-256"'),
      'pay/Card.java':
        'package pay;\n\nclass Card {\n    byte[] mark(byte[] number) throws Exception {\n        return Hashing.hashed("MD5", number);\n    }\n}\n',
    },
    head: (folder) => write(folder, { 'pay/Hashing.java': javaHashing('name') }),
  },
  callerOfCaller: {
    base: {
      'shared/hashing.py': "import hashlib\n\n\ndef hashed(name, data):\n    return hashlib.new('sha256', data).hexdigest()\n",
      'payments/marks.py': 'from shared.hashing import hashed\n\n\ndef mark(name, data):\n    return hashed(name, data)\n',
      'payments/card.py': "from payments.marks import mark\n\n\ndef card(data):\n    return mark('md5', data)\n",
    },
    head: (folder) =>
      write(folder, {
        'shared/hashing.py': 'import hashlib\n\n\ndef hashed(name, data):\n    return hashlib.new(name, data).hexdigest()\n',
      }),
  },
  rotation: {
    base: { 'infra/main.tf': 'resource "aws_kms_key" "main" {\n  enable_key_rotation     = true\n  rotation_period_in_days = 90\n}\n' },
    head: (folder) =>
      write(folder, {
        'infra/main.tf': 'resource "aws_kms_key" "main" {\n  enable_key_rotation     = true\n  rotation_period_in_days = 730\n}\n',
      }),
  },
  oneOfTwo: {
    base: { 'infra/main.tf': `${kmsKey('first', 90)}${kmsKey('second', 180)}` },
    head: (folder) => write(folder, { 'infra/main.tf': kmsKey('second', 365) }),
  },
  lineEnds: { head: (folder) => write(folder, { [HASH]: MD5.replaceAll('\n', '\r\n') }) },
  mode: { head: (folder) => chmodSync(path.join(folder, HASH), 0o755) },
  symlink: {
    head: (folder) => {
      rmSync(path.join(folder, HASH))
      symlinkSync('/etc/passwd', path.join(folder, HASH))
    },
  },
  pointer: { head: (folder) => write(folder, { [HASH]: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n' }) },
  submodule: {
    head: (folder) => {
      const sha = git(folder, 'rev-parse', 'HEAD').trim()
      mkdirSync(path.join(folder, 'vendor'))
      git(folder, 'update-index', '--add', '--cacheinfo', `160000,${sha},vendor`)
    },
  },
  binary: { head: (folder) => write(folder, { 'logo.png': Buffer.from([137, 80, 78, 71, 0, 1, 2, 3]) }) },
  hostile: { head: (folder) => write(folder, { [HOSTILE]: MD5 }) },
  nothing: { head: (folder) => write(folder, { 'README.md': 'hello\n' }) },
}

/** `name` is what the class makes its hash by. */
function javaHashing(name: string): string {
  const body = `return java.security.MessageDigest.getInstance(${name}).digest(data);`
  return `package pay;\n\nclass Hashing {\n    static byte[] hashed(String name, byte[] data) throws Exception {\n        ${body}\n    }\n}\n`
}

for (const [name, edit] of Object.entries(EDITS)) {
  const expected: ContentCase = CONTENT_CASES[name as keyof typeof CONTENT_CASES]
  it(`${expected.change}: ${String(expected.new)} new, ${String(expected.fixed)} mended, ${String(expected.existing)} there before`, async () => {
    const { report, folder } = await changed(edit)
    const text = reporters['text']?.render(report, { colour: false, width: 120 }) ?? ''
    const brought = report.findings.filter((finding) => finding.change === 'new' && finding.enforcement !== 'record')
    const there = report.findings.filter((finding) => finding.change === 'existing' && finding.otherwise !== undefined)
    expect([brought.length, report.change?.fixed.length, there.length], text).toEqual([expected.new, expected.fixed, expected.existing])
    const { files } = report.evidence
    expect(files.discovered + (files.untouched ?? 0), text).toBe(git(folder, 'ls-files').split('\n').length - 1)
    expect(files.withoutTokens + files.parsed + files.partlyParsed, text).toBeLessThanOrEqual(files.supported)
    expect(files.supported, text).toBeLessThanOrEqual(files.discovered)
    expect(report.verdict, text).toBe(brought.some(({ enforcement }) => enforcement === 'fail') ? 'fail' : 'pass')
    if (expected.says !== undefined) {
      const said = [...(report.change?.assets ?? []).map(assetChangeText), ...report.diagnostics.map(({ message }) => message)].join('\n')
      expect(said).toContain(expected.says)
    }
  })
}

it('gives the same bytes every time', async () => {
  const { report, folder } = await changed(EDITS.worse)
  const render = (one: Report): string => reporters['json']?.render(one, { colour: false, width: 120 }) ?? ''
  const ends = { base: { sha: report.change?.base.sha ?? '' }, head: { sha: report.change?.head.sha ?? '' } }
  const again = await judgeChange(folder, installation.folder, parseOptions({ asOf: '2026-11-01' }, 'flag'), ends)
  expect(render(again)).toBe(render(report))
})
