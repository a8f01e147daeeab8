/** The evidence package of the worked example: made twice it is the same, it verifies, and no byte of it can be changed unseen. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPackage } from '#audit/package-verify'
import type { Manifest } from '#audit/package-manifest'
import { incidentStatus, incidentTemplate, openIncident } from '#app/incident-commands'
import { addRecord, listLedger, verifyLedger } from '#app/ledger-commands'
import { checkPackage, createPackage, packageOf } from '#app/package'
import type { RegisterRequest } from '#app/register-run'
import { readPackage } from '#host/package-folder'
import { sectionsOf } from '#audit/playbook'
import { auditKnowledge } from '#app/audit'
import { compiledInstallation } from '../harness/installation'
import { exampleRepository, gitIn } from '../harness/example-repository'
import { knowledge } from '../harness/scan-files'
import { LEDGER, TODAY } from './example'

const installation = compiledInstallation()
const request = (directory: string): RegisterRequest => ({ directory, installation: installation.folder, asOf: TODAY })

describe('the package of the worked example', () => {
  let repository = ''
  let folder = ''
  let files = new Map<string, Uint8Array>()
  let manifest: Manifest | undefined

  beforeAll(async () => {
    repository = exampleRepository()
    folder = path.join(repository, '../package')
    await createPackage({ ...request(repository), output: '../package' })
    files = readPackage(repository, '../package').files
    manifest = verifyPackage(files).manifest
  }, 120_000)

  it('verifies, and is bound to commit, policy, knowledge and day [R3, R155, R168]', async () => {
    const answer = await checkPackage(request(repository), '../package')
    expect(answer).toMatchObject({ ok: true })
    expect(manifest?.bound).toMatchObject({ commit: gitIn(repository, 'rev-parse', 'HEAD'), clean: true, asOf: TODAY, verdict: 'pass' })
    expect(manifest?.bound.policy.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(manifest?.bound.knowledge).toMatch(/^[0-9a-f]{64}$/)
    expect(manifest?.ledger).toMatchObject({ entries: 10, inOrder: true })
  })

  it('has each of the fourteen parts with its files [R155, R156, R157, R158, R159, R160, R161, R162, R163, R164, R165, R166, R167, R168]', () => {
    const made = ['algorithm-standard', 'suppliers', 'exceptions']
    expect(manifest?.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    for (const { id, status, missing, files: named } of manifest?.items ?? []) {
      expect({ id, status, missing }).toEqual({ id, status: made.includes(id) ? 'generated' : 'present', missing: [] })
      expect(named.length, id).toBeGreaterThan(0)
      for (const file of named) expect(files.has(file), file).toBe(true)
    }
  })

  it('is made again byte for byte', async () => {
    const { made: again } = await packageOf(request(repository))
    expect([...again.files.keys()]).toEqual([...files.keys()].sort())
    for (const [name, bytes] of again.files) expect(Buffer.from(bytes).equals(files.get(name) ?? Buffer.alloc(0)), name).toBe(true)
  }, 60_000)

  it('fails after any byte of any file is changed, the manifest and the statement among them', () => {
    for (const [name, bytes] of files) {
      const offsets = new Set([0, 1, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 2, bytes.length - 1])
      for (const at of offsets) {
        if (at < 0 || at >= bytes.length) continue
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        const { problems } = verifyPackage(new Map(files).set(name, changed))
        expect(problems, `${name} byte ${String(at)}`).not.toEqual([])
      }
      const longer = verifyPackage(new Map(files).set(name, Buffer.concat([bytes, Buffer.from('\n')])))
      expect(longer.problems, `${name} with a byte more`).not.toEqual([])
    }
  })

  it('fails after every byte of the first lines of the manifest', () => {
    const bytes = Buffer.from(files.get('manifest.json') ?? '')
    for (let at = 0; at < 600; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 2
      expect(verifyPackage(new Map(files).set('manifest.json', changed)).problems, String(at)).not.toEqual([])
    }
  })

  it('fails when a file comes, goes or is renamed, and says which', async () => {
    const check = async (): Promise<string> => (await checkPackage(request(repository), '../package')).lines.join('\n')
    const register = path.join(folder, '04-key-register/key-register.csv')
    renameSync(register, `${register}.old`)
    expect(await check()).toContain('04-key-register/key-register.csv was renamed to it')
    renameSync(`${register}.old`, register)
    writeFileSync(path.join(folder, 'extra.txt'), 'x')
    expect(await check()).toContain('fail extra.txt: is not in the manifest: it was added')
    rmSync(path.join(folder, 'extra.txt'))
    mkdirSync(path.join(folder, 'empty'))
    expect(await check()).toContain('fail empty: is an empty folder')
    rmSync(path.join(folder, 'empty'), { recursive: true })
    for (const name of ['manifest.json', 'statement.json', 'index.html']) {
      const bytes = readFileSync(path.join(folder, name))
      rmSync(path.join(folder, name))
      expect(await check()).toContain(`fail ${name}: is missing`)
      writeFileSync(path.join(folder, name), bytes)
    }
    expect(await check()).toContain('The package is as it was made')
  })

  it('is another one than was signed where its digest is another', async () => {
    expect((await checkPackage({ ...request(repository), digest: 'a'.repeat(64) }, '../package')).ok).toBe(false)
  })

  it('has an in-toto statement over every file', () => {
    const statement = JSON.parse(Buffer.from(files.get('statement.json') ?? '').toString('utf8')) as {
      _type: string
      subject: { name: string; digest: { sha256: string } }[]
      predicateType: string
      predicate: unknown
    }
    expect(statement._type).toBe('https://in-toto.io/Statement/v1')
    expect(statement.predicateType).toMatch(/^https:\/\//)
    expect(statement.subject.map(({ name }) => name).sort()).toEqual([...files.keys()].filter((name) => name !== 'statement.json').sort())
    expect(statement.subject.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest.sha256))).toBe(true)
    expect(statement.predicate).toEqual(manifest)
  })

  it('is not written over what is there', async () => {
    await expect(createPackage({ ...request(repository), output: '../package' })).rejects.toThrow(/exists already/)
  })

  it('names what is missing with its owner, and leaves files with keys out', async () => {
    const bare = exampleRepository()
    rmSync(path.join(bare, 'docs/cloud-usage-policy.md'))
    execFileSync('openssl', ['genrsa', '-out', 'evidence/restore-2026-08-18.md', '2048'], { cwd: bare, stdio: 'ignore' })
    const { made: poor } = await packageOf(request(bare))
    const items = new Map(poor.manifest.items.map((item) => [item.id, item]))
    expect(items.get('cloud-usage-policy')).toMatchObject({ status: 'missing', owner: 'head-of-platform' })
    expect(items.get('backup-and-recovery')?.missing.join('\n')).toContain('holds key material and was left out')
    for (const [name, bytes] of poor.files) expect(Buffer.from(bytes).includes('PRIVATE KEY-----\nMII'), name).toBe(false)
  }, 60_000)
})

describe('an incident', () => {
  it('is opened with its clocks, scoped by impact, and held by the ledger [R4, R138, R139, R140, R149]', async () => {
    const repository = exampleRepository()
    const moment = { at: '2026-11-21T15:00Z', awareAt: '2026-11-21T15:30+01:00' }
    const { lines } = await openIncident({ ...request(repository), ...moment, by: 'security-operations' }, ['payments-database'])
    const text = lines.join('\n')
    expect(text).toContain('2026-11-22T14:30:00Z  23 h left')
    const file = path.join(repository, '.github/crypto-audit/incident-2026-11-21-payments-database.yml')
    expect(existsSync(file)).toBe(true)
    const record = readFileSync(file, 'utf8')
    for (const word of [
      'aware: 2026-11-21T14:30:00Z',
      'subjects: 240000',
      '- payments',
      'module.database_key.aws_kms_key.this',
      'step: early-warning',
    ])
      expect(record).toContain(word)
    expect((await listLedger(request(repository))).lines.at(-1)).toContain('2026-11-21-payments-database opened')
    expect((await verifyLedger({ ...request(repository), trustedRef: 'main' })).ok).toBe(true)
    expect((await incidentStatus({ ...request(repository), at: '2026-11-22T14:00Z' }, undefined)).ok).toBe(true)
    const late = await incidentStatus({ ...request(repository), at: '2026-11-22T15:00Z' }, undefined)
    expect(late.ok).toBe(false)
    expect(late.lines.join('\n')).toContain('OVERDUE by 0 h')
  }, 60_000)

  it('is refused for keys that there are not, and for moments of the future or without a zone', async () => {
    const repository = exampleRepository()
    const open = (more: object, key = 'payments-database'): Promise<unknown> =>
      openIncident({ ...request(repository), at: '2026-11-21T15:00Z', quick: true, ...more }, [key])
    await expect(open({}, 'payments-databse')).rejects.toThrow(/did you mean "payments-database"/)
    await expect(open({ awareAt: '2026-11-21T16:30Z' })).rejects.toThrow(/still to come/)
    await expect(open({ awareAt: '2026-11-21T14:30' })).rejects.toThrow(/no time with its zone/)
    await expect(open({ awareAt: '2026-11-21T13:30Z', detectedAt: '2026-11-21T14:30Z' })).rejects.toThrow(/after somebody became aware/)
  })

  it('has a playbook to begin with, in which every section is still to be filled [R142, R148]', async () => {
    const template = await incidentTemplate(request(exampleRepository()))
    const sections = sectionsOf(template, auditKnowledge(knowledge()).playbook)
    expect(sections.every(({ line, isFilled }) => line !== undefined && !isFilled)).toBe(true)
    expect(sections).toHaveLength(7)
  })
})

describe('the ledger of a repository', () => {
  it('that was cut off or rewritten since the trusted ref fails, located by its line', async () => {
    const repository = exampleRepository()
    const file = path.join(repository, LEDGER)
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, `${before.trimEnd().split('\n').slice(0, -1).join('\n')}\n`)
    expect((await verifyLedger(request(repository))).ok).toBe(true)
    const cut = await verifyLedger({ ...request(repository), trustedRef: 'main' })
    expect(cut).toMatchObject({ ok: false })
    expect(cut.lines[0]).toContain(`${LEDGER}:9 shortened`)
    expect((await verifyLedger({ ...request(repository), head: 'a'.repeat(64) })).ok).toBe(false)
    writeFileSync(file, before)
    const added = await addRecord({ ...request(repository), at: '2026-11-21T10:00Z' }, '2026-11-critical-keys', 'recorded')
    expect(added.lines[0]).toContain('11 entries')
    await expect(addRecord(request(repository), '2026-11-critical-kys', 'recorded')).rejects.toThrow(/did you mean "2026-11-critical-keys"/)
  }, 60_000)
})
