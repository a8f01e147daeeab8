/** Values of the repository's configuration files: where they are reported, and what happens to broken and hostile ones. */
import { describe, expect, it } from 'vitest'
import { stepsOf } from '#report/arrange'
import { json } from '#report/json'
import { scanFiles } from '../harness/scan-files'

const CODE = "import { createHash, createHmac } from 'node:crypto'\n"

describe('a value from a configuration file', () => {
  it('is reported where it is used, with the line that sets it on the way', async () => {
    const report = await scanFiles({ 'src/a.js': `${CODE}createHash(process.env.HASH)\n`, '.env': '# c\nHASH=md5\n' })
    const finding = report.findings.find((one) => one.asset.name === 'MD5')
    expect(finding?.at).toMatchObject({ file: 'src/a.js', line: 2 })
    expect(finding?.occurrence.trace.map(({ file, line }) => `${file}:${line}`)).toEqual(['.env:2'])
    expect(stepsOf(finding as NonNullable<typeof finding>).map(({ at }) => `${at.file}:${at.line}`)).toEqual(['src/a.js:2', '.env:2'])
    expect(report.assets[0]?.properties['algorithm']).toMatchObject({ kind: 'known', value: 'MD5', origin: 'configuration' })
  })

  it('never shows a secret', async () => {
    const secret = 'committed-signing-key-0123456789'
    const report = await scanFiles({ 'a.js': `${CODE}createHmac('sha256', process.env.KEY)\n`, '.env': `KEY=${secret}\n` })
    expect(report.assets[0]?.properties['key']).toMatchObject({ kind: 'material', source: 'constant' })
    expect(json.render(report, {} as never)).not.toContain(secret)
  })

  it('of a test file or a template holds for tests only', async () => {
    const files = { 'src/a.js': `${CODE}createHash(process.env.HASH)\n`, '.env.example': 'HASH=md5\n', 'test/.env': 'HASH=md5\n' }
    const report = await scanFiles(files)
    expect(report.assets[0]?.properties['algorithm']).toMatchObject({ kind: 'unknown', reason: 'environment' })
  })

  it('of a workflow or a compose file is one of several', async () => {
    const report = await scanFiles({
      'a.py': 'import hashlib, os\nhashlib.new(os.getenv("HASH", "sha256"))\n',
      '.github/workflows/deploy.yml': 'jobs:\n  release:\n    env:\n      HASH: md5\n',
      'docker-compose.yml': 'services:\n  api:\n    environment:\n      - HASH=sha1\n',
    })
    expect(report.assets[0]?.name.split('|').sort()).toEqual(['?', 'MD5', 'SHA-1', 'SHA-256'])
  })
})

describe('a value from a build server', () => {
  it('says nothing of what ships', async () => {
    const report = await scanFiles({
      'a.py': 'import hashlib, os\nhashlib.new(os.getenv("HASH", "sha256"))\n',
      '.github/workflows/ci.yml': 'jobs:\n  test:\n    env:\n      HASH: md5\n',
      '.ci/compose.yaml': 'services:\n  api:\n    environment:\n      - HASH=sha1\n',
    })
    expect(report.assets[0]?.name.split('|').sort()).toEqual(['?', 'SHA-256'])
  })
})

describe('configuration files', () => {
  it('that are broken leave a note and what could be read', async () => {
    const report = await scanFiles({
      'a.js': "import config from 'config'\nimport { createHash } from 'crypto'\ncreateHash(config.get('hash'))\n",
      'config/default.json': '{ "hash": "md5", "other": [ ',
    })
    expect(report.assets[0]?.name).toBe('MD5')
    expect(report.diagnostics.map(({ code, file }) => `${code} ${file ?? ''}`)).toContain('configuration-broken config/default.json')
  })

  it('that are too large or too many leave a note', async () => {
    const large = await scanFiles({
      'a.js': `${CODE}createHash(process.env.HASH)\n`,
      '.env': `HASH=md5\n${'# a comment\n'.repeat(30_000)}\n`,
    })
    expect(large.assets[0]?.properties['algorithm']).toMatchObject({ kind: 'unknown' })
    expect(large.diagnostics.map(({ code }) => code)).toContain('budget-configuration')
    const many = Object.fromEntries(Array.from({ length: 600 }, (_none, index) => [`s${index}/.env`, 'HASH=md5\n']))
    const report = await scanFiles({ 'a.js': `${CODE}createHash(process.env.HASH)\n`, ...many })
    expect(report.diagnostics.filter(({ code }) => code === 'budget-configuration')).toHaveLength(1)
  })

  it('are not read where nothing asks for them', async () => {
    const report = await scanFiles({ 'a.js': `${CODE}createHash('md5')\n`, 'config/default.json': '{ broken', '.env': 'HASH=md5\n' })
    expect(report.diagnostics).toEqual([])
  })
})
