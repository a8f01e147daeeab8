/** A whole repository with code and manifests, through the real pipeline and every reporter. */
import { describe, expect, it } from 'vitest'
import { checkPolicy } from '#policy/check-policy'
import { proposePolicy } from '#policy/propose'
import { composePolicy } from '#policy/load-policy'
import { policySources } from '#app/policy-sources'
import { nameChecker } from '#app/names'
import { openToolkit } from '#app/toolkit'
import { reporters } from '#report/index'
import { scalars } from '#core/value'
import { knowledge, scanFiles } from '../harness/scan-files'

const FILES = {
  'package.json':
    '{\n  "dependencies": {\n    "jsonwebtoken": "^8.5.1",\n    "crypto-js": "^4.2.0",\n    "left-crypt": "1.0.0",\n    "express": "^4.0.0"\n  }\n}\n',
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { jsonwebtoken: '^8.5.1', 'crypto-js': '^4.2.0', 'left-crypt': '1.0.0', express: '^4.0.0' } },
      'node_modules/jsonwebtoken': { version: '8.5.1' },
      'node_modules/crypto-js': { version: '4.2.0' },
      'node_modules/left-crypt': { version: '1.0.0' },
      'node_modules/express': { version: '4.19.2', dependencies: { elliptic: '^6.5.0' } },
      'node_modules/elliptic': { version: '6.5.3' },
    },
  }),
  'tests/package.json': '{ "dependencies": { "jsonwebtoken": "8.5.1" } }',
  'api/requirements.txt': 'python-jose==3.3.0\nM2Crypto\n',
  'src/index.js': "const crypto = require('crypto')\ncrypto.createHash('sha256').update('x').digest('hex')\n",
}

const POLICY = `id: acme
version: '1'
extends: baseline
standard:
  libraries:
    prohibited: [{ name: left-crypt, note: nobody reviewed it }]
`

describe('a repository with manifests', () => {
  it('has its libraries judged on their lines, beside its code', async () => {
    const report = await scanFiles(FILES, { policy: { file: '.github/crypto-policy.yml', text: POLICY } })
    const lines = report.findings.map(
      ({ enforcement, rule, at, message }) => `${enforcement} ${rule.id} ${at.file}:${String(at.line)} ${message}`,
    )
    expect(lines).toEqual([
      'fail broken-library api/requirements.txt:1 python-jose 3.3.0 has a known flaw: CVE-2024-33663, fixed in 3.4.0.',
      'fail broken-library package.json:3 jsonwebtoken 8.5.1 has a known flaw: CVE-2022-23540, fixed in 9.0.0.',
      'fail standard-libraries package.json:5 left-crypt 1.0.0: nobody reviewed it.',
      'warn broken-library package.json:6 elliptic 6.5.3, brought in by express 4.19.2 has a known flaw: CVE-2020-28498, GHSA-vjh7-7g9h-fjfq, fixed in 6.6.1.',
      'warn broken-library tests/package.json:1 jsonwebtoken (8.5.1) has a known flaw: CVE-2022-23540, fixed in 9.0.0. (test code: a warning only)',
      expect.stringMatching(/^warn deprecated-library api\/requirements\.txt:2 M2Crypto is deprecated: .*; in its place: cryptography\.$/),
      expect.stringMatching(/^warn deprecated-library package\.json:4 crypto-js 4\.2\.0 is discontinued: .*; in its place: node:crypto/),
      expect.stringMatching(
        /^record broken-library api\/requirements\.txt:2 M2Crypto: the known flaw could not be determined \(no lock file says which version is taken\)/,
      ),
    ])
    expect(report.verdict).toBe('fail')
    expect(report.evidence.files.manifests).toBe(4)
    expect(report.assets.filter(({ type }) => type === 'library').map(({ name }) => name)).not.toContain('express')
    expect(report.assets.some(({ name }) => name === 'SHA-256')).toBe(true)
  })

  it('has what the inventory knows of a library as properties', async () => {
    const report = await scanFiles(FILES)
    const found = report.assets.find(({ name }) => name === 'crypto-js')
    const plain = Object.fromEntries(Object.entries(found?.properties ?? {}).map(([name, value]) => [name, scalars(value)[0]]))
    expect(plain).toMatchObject({
      ecosystem: 'npm',
      package: 'crypto-js',
      version: '4.2.0',
      declared: '^4.2.0',
      purl: 'pkg:npm/crypto-js@4.2.0',
      direct: true,
      scope: 'production',
      category: 'cryptography',
      implementation: 'own',
      support: 'discontinued',
    })
    expect(report.assets.find(({ name }) => name === 'elliptic')?.occurrences[0]?.via).toEqual(['express 4.19.2', 'elliptic 6.5.3'])
  })

  it('is the same in every report', async () => {
    const report = await scanFiles(FILES)
    for (const reporter of Object.values(reporters)) {
      const text = reporter.render(report, { colour: false, width: 100 })
      expect(text, reporter.id).toContain('jsonwebtoken')
      expect(text, reporter.id).toMatch(/express.{0,20}4\\?\.19\\?\.2/)
    }
  })

  it('without code is judged all the same', async () => {
    const report = await scanFiles({ 'go.mod': 'module x\n\nrequire github.com/dgrijalva/jwt-go v3.2.0+incompatible\n' })
    expect(report.findings.map(({ enforcement, message }) => `${enforcement} ${message}`)).toEqual([
      'warn github.com/dgrijalva/jwt-go v3.2.0+incompatible has a known flaw: CVE-2020-26160; in its place: github.com/golang-jwt/jwt/v5.',
    ])
    expect(reporters['text']?.render(report, { colour: false, width: 100 })).not.toContain('nothing to judge')
  })

  it('is what a proposed policy starts from', async () => {
    const report = await scanFiles(FILES)
    const text = proposePolicy('acme', report.assets, report.findings, '2026-11-22')
    expect(text).toMatch(
      / {2}libraries:\n {4}deprecated:\n {6}- M2Crypto # deprecated-library: .*\n {6}- crypto-js # .*\n {4}prohibited:\n {6}- jsonwebtoken # broken-library: .*\n {6}- python-jose # broken-library/,
    )
    expect(() => composePolicy({ ...policySources(knowledge()), policy: { file: 'p.yml', text } })).not.toThrow()
  })
})

describe('policy check', () => {
  it('sees libraries that are listed twice, misspelt, or none at all', () => {
    const text = `id: acme
version: '1'
extends: baseline
standard:
  libraries:
    deprecated: [crypto-js, jsonwebtokn]
    prohibited: [crypto-js, { name: jose, ecosystem: npm, versions: '<4' }]
    unlisted: fail
`
    const source = { file: 'p.yml', text }
    const policy = composePolicy({ ...policySources(knowledge()), policy: source })
    const problems = checkPolicy(source, policy, nameChecker(knowledge(), openToolkit(knowledge()).catalogue), '2026-11-22')
    expect(
      problems.map(
        ({ level, message, at, suggestion }) =>
          `${level} ${String(at.line)} ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
      ),
    ).toEqual([
      'error 6 approves nothing, and fails whatever it does not list: no cryptographic library is allowed',
      'warning 6 no known cryptographic package is called "jsonwebtokn" → jsonwebtoken',
      'error 7 "crypto-js" is deprecated and prohibited at the same time',
    ])
  })
})
