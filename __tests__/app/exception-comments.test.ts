/** A comment that names an exception is accepted where the exception covers its line, a finding elsewhere, and lets nothing through. */
import { describe, expect, it } from 'vitest'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { compiledInstallation } from '../harness/installation'
import { folderOf, repositoryOf } from '../host/temporary'

const installation = compiledInstallation()

const EXCEPTIONS = `exceptions:
  - id: EX-12
    rule: weak-hash
    scope: { files: ['legacy/**'] }
    reason: partner
    owner: payments
    approvals: [{ role: CISO, by: jroth, date: 2026-11-03 }]
    created: 2026-11-01
    expires: 2027-01-31
  - id: EX-9
    rule: weak-hash
    scope: { files: ['old/**'] }
    reason: partner
    owner: payments
    approvals: [{ role: CISO, by: jroth, date: 2025-11-03 }]
    created: 2025-11-01
    expires: 2026-01-31
`

async function judged(files: Record<string, string>, exceptions: string | undefined = EXCEPTIONS): Promise<string[]> {
  const all = { ...files, ...(exceptions === '' ? {} : { '.github/crypto-exceptions.yml': exceptions }) }
  const report = await judge(folderOf(all), installation.folder, parseOptions({ asOf: '2026-11-21' }, 'flag'))
  return report.findings
    .filter(({ rule }) => rule.id === 'weak-hash' || rule.id === 'exception-comment')
    .map(
      ({ rule, enforcement, at, message }) =>
        `${enforcement} ${rule.id} ${at.file}:${String(at.line)}${rule.id === 'exception-comment' ? ` ${message}` : ''}`,
    )
    .sort()
}

const python = (comment: string, where = 'same'): string =>
  where === 'same' ? `import hashlib\nx = hashlib.md5(b)  ${comment}\n` : `import hashlib\n${comment}\nx = hashlib.md5(b)\n`

describe('a comment that names an exception', () => {
  it('is accepted where the exception covers its line, or the one below', async () => {
    expect(
      await judged({ 'legacy/a.py': python('# cryptogate: EX-12'), 'legacy/b.py': python('# cryptogate: EX-12 partner', 'above') }),
    ).toEqual(['record weak-hash legacy/a.py:2', 'record weak-hash legacy/b.py:3'])
  })

  it.each([
    ['an id that does not exist', 'legacy/a.py', '# cryptogate: EX-13', 'which does not exist; did you mean EX-12?', 'record'],
    ['an exception that has expired', 'old/a.py', '# cryptogate: EX-9', 'which has expired on 2026-01-31', 'fail'],
    ['an exception for other files', 'src/a.py', '# cryptogate: EX-12', 'which covers nothing here', 'fail'],
  ])('is a finding where it names %s, and lets nothing through', async (_, file, comment, problem, enforcement) => {
    const [id] = /EX-\d+/.exec(comment) ?? []
    expect(await judged({ [file]: python(comment) })).toEqual(
      [
        `${enforcement} weak-hash ${file}:2`,
        `warn exception-comment ${file}:2 The comment names the exception ${id ?? ''}, ${problem}.`,
      ].sort(),
    )
  })

  it('is a finding where nothing is found at its line', async () => {
    expect(await judged({ 'legacy/a.py': 'import hashlib\n\n# cryptogate: EX-12\n\n\nx = hashlib.md5(b)\n' })).toEqual([
      'record weak-hash legacy/a.py:6',
      'warn exception-comment legacy/a.py:3 The comment names the exception EX-12, which covers nothing here.',
    ])
  })

  it('is a finding where there are no exceptions at all', async () => {
    expect(await judged({ 'src/a.py': python('# cryptogate: EX-12') }, '')).toEqual([
      'fail weak-hash src/a.py:2',
      'warn exception-comment src/a.py:2 The comment names the exception EX-12, which does not exist.',
    ])
  })

  it('is read in the syntax of each language, and several ids in one', async () => {
    const java =
      'import java.security.MessageDigest;\nclass A { void a() throws Exception {\n  /* cryptogate: EX-12, EX-77 */\n  MessageDigest.getInstance("MD5");\n} }\n'
    const go = 'package a\n\nimport "crypto/md5"\n\nvar x = md5.New() // cryptogate: EX-12\n'
    const script = "import { createHash } from 'node:crypto'\nexport const x = createHash('md5') // cryptogate: EX-12\n"
    expect(
      (await judged({ 'legacy/A.java': java, 'legacy/a.go': go, 'legacy/a.ts': script })).filter((line) => line.includes('comment')),
    ).toEqual(['warn exception-comment legacy/A.java:3 The comment names the exception EX-77, which does not exist.'])
  })

  it('is no comment inside of a text, nor a word of its own', async () => {
    expect(await judged({ 'src/a.py': 'import hashlib\nx = hashlib.md5("cryptogate: EX-12")\n# cryptogate: \n' })).toEqual([
      'fail weak-hash src/a.py:2',
    ])
  })

  it('is switched by the policy like any other rule', async () => {
    const policy = "id: ours\nversion: '1'\nextends: baseline\nrules:\n  exception-comment: { enforcement: fail }\n"
    const folder = repositoryOf({ 'src/a.py': python('# cryptogate: EX-1'), '.github/crypto-policy.yml': policy })
    const report = await judge(folder, installation.folder, parseOptions({ asOf: '2026-11-21' }, 'flag'))
    expect(report.findings.find(({ rule }) => rule.id === 'exception-comment')?.enforcement).toBe('fail')
  })
})
