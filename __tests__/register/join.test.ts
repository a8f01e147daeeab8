/** The register against a repository: what is found for each way in which the two can differ. */
import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { scanFiles } from '../harness/scan-files'
import { openedRegister } from './opened'

const REGISTER = '.github/key-register.yml'
const PEOPLE = `id: test
people:
  - { id: anna, role: Owner }
  - { id: ben, role: Custodian }
`

const TERRAFORM = `provider "aws" {
  region = "eu-west-1"
}

resource "aws_kms_key" "orders" {
  enable_key_rotation     = true
  deletion_window_in_days = 14
}

resource "aws_kms_alias" "orders" {
  name          = "alias/orders"
  target_key_id = aws_kms_key.orders.key_id
}
`

async function judged(keys: string, files: Record<string, string> = { 'main.tf': TERRAFORM }, asOf = '2026-11-21'): Promise<Report> {
  return scanFiles(files, { asOf, register: openedRegister({ [REGISTER]: PEOPLE + keys }) })
}

/** 'rule line' of the findings of these rules. */
function found(report: Report, ...rules: string[]): string[] {
  return report.findings
    .filter(({ rule }) => rules.includes(rule.id))
    .map(({ rule, at, message }) => `${rule.id} ${at.file}:${String(at.line)} ${message}`)
}

const entry = (fields: string): string =>
  `keys:\n  - id: orders-key\n    owner: anna\n    custodian: ben\n${fields.replaceAll(/^/gm, '    ')}\n`

describe('a key and its entry', () => {
  it.each([
    ['its address', 'resources: [aws_kms_key.orders]'],
    ['its alias', 'resources: [alias/orders]'],
    ['the ARN of its alias', "resources: ['arn:aws:kms:eu-west-1:111122223333:alias/orders']"],
  ])('find each other by %s', async (_how, fields) => {
    const report = await judged(entry(fields))
    expect(report.register?.entries[0]).toMatchObject({ join: 'matched', declaredAt: [{ file: 'main.tf', line: 5 }] })
    expect(found(report, 'unregistered-key')).toEqual([])
  })

  it('find each other by a tag, and by the id alone', async () => {
    const tagged = TERRAFORM.replace('deletion_window_in_days = 14', 'deletion_window_in_days = 14\n  tags = { KeyId = "K-7" }')
    expect((await judged(entry("resources: ['tag:KeyId=K-7']"), { 'main.tf': tagged })).register?.entries[0]?.join).toBe('matched')
    const named = PEOPLE.replace('people', 'people')
    const report = await scanFiles(
      { 'main.tf': TERRAFORM },
      { asOf: '2026-11-21', register: openedRegister({ [REGISTER]: `${named}keys: [{ id: orders, owner: anna, custodian: ben }]\n` }) },
    )
    expect(report.register?.entries[0]?.join).toBe('matched')
  })

  it('find each other again after the alias was renamed', async () => {
    const report = await judged(entry('resources: [aws_kms_key.orders, alias/orders-old]'))
    expect(report.register?.entries[0]?.join).toBe('renamed')
    expect(found(report, 'register-entry-renamed')).toEqual([
      'register-entry-renamed .github/key-register.yml:9 orders-key names alias/orders-old, which is not there any more; alias/orders is.',
    ])
  })

  it('do not where nothing declares the key, and where another repository does nobody asks', async () => {
    const gone = await judged(entry('resources: [aws_kms_key.gone]'))
    expect(found(gone, 'register-entry-not-found')).toHaveLength(1)
    const elsewhere = await judged(entry('resources: [aws_kms_key.gone]\ndeclaredIn: acme/infrastructure'))
    expect(found(elsewhere, 'register-entry-not-found')).toEqual([])
    expect(elsewhere.register?.entries[0]?.join).toBe('elsewhere')
    const arn = await judged(entry("resources: ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab']"))
    expect(arn.register?.entries[0]?.join).toBe('not-observable')
  })
})

describe('a key without an entry', () => {
  it('comes with the entry that would do, which is a register when it is put in', async () => {
    const report = await judged('')
    const [finding] = report.findings.filter(({ rule }) => rule.id === 'unregistered-key')
    expect(finding).toMatchObject({ enforcement: 'fail', at: { file: 'main.tf', line: 5 } })
    const line = /under keys: (- .*)$/.exec(finding?.rule.instead ?? '')?.[1] ?? ''
    const after = await judged(`keys:\n  ${line}\n`)
    expect(found(after, 'unregistered-key', 'register-difference')).toEqual([])
    expect(after.register?.entries[0]).toMatchObject({
      id: 'orders',
      platform: 'aws-kms',
      region: 'eu-west-1',
      keyType: 'AES-256',
      join: 'matched',
    })
    // What a tool filled in is nobody's word yet.
    expect(after.register?.fields).toMatchObject({ proven: 0 })
    expect(after.register?.fields.assumed).toBeGreaterThan(0)
  })

  it('is found where code names it', async () => {
    const code = "import boto3\nboto3.client('kms').encrypt(KeyId='alias/invoices', Plaintext=b'x')\n"
    const report = await judged(entry('resources: [alias/orders]'), { 'main.tf': TERRAFORM, 'app.py': code })
    expect(found(report, 'unregistered-key')).toEqual(['unregistered-key app.py:2 alias/invoices is not in the register.'])
    const provider = await judged(entry('resources: [alias/orders]'), {
      'main.tf': TERRAFORM,
      'app.py': code.replace('invoices', 'aws/s3'),
    })
    expect(found(provider, 'unregistered-key')).toEqual([])
  })

  it('of an example or a test is nobody’s', async () => {
    const report = await judged('', { 'examples/main.tf': TERRAFORM, 'tests/fixtures/main.tf': TERRAFORM })
    expect(found(report, 'unregistered-key')).toEqual([])
  })
})

describe('differences', () => {
  it.each([
    [
      'region',
      'storage: { platform: aws-kms, region: us-east-1 }',
      'storage.region is us-east-1 in the register and eu-west-1 in the repository',
    ],
    ['algorithm', 'keyType: { algorithm: RSA }', 'keyType.algorithm is RSA in the register and AES in the repository'],
    ['size', 'keyType: { algorithm: AES, keyBits: 128 }', 'keyType.keyBits is 128 in the register and 256 in the repository'],
    ['period', 'rotation: { days: 90 }', 'rotation.days is 90 in the register and 365 in the repository'],
    [
      'protection',
      'storage: { platform: aws-kms, protection: software }',
      'storage.protection is software in the register and hsm in the repository',
    ],
    [
      'deletion window',
      'destruction: { deletionWindowDays: 30 }',
      'destruction.deletionWindowDays is 30 in the register and 14 in the repository',
    ],
  ])('in the %s are told at the line of the register', async (_what, field, told) => {
    const report = await judged(entry(`resources: [alias/orders]\n${field}`))
    expect(found(report, 'register-difference')).toEqual([`register-difference .github/key-register.yml:10 orders-key: ${told}.`])
  })

  it('are none where the repository does not say', async () => {
    const open = TERRAFORM.replace('"eu-west-1"', 'var.region')
    const report = await judged(entry('resources: [alias/orders]\nstorage: { platform: aws-kms, region: us-east-1 }'), { 'main.tf': open })
    expect(found(report, 'register-difference')).toEqual([])
  })
})

describe('time', () => {
  it.each([
    ['2026-11-21', 'rotation: { days: 365, last: 2025-10-01 }', ['rotation-overdue']],
    ['2026-09-15', 'rotation: { days: 365, last: 2025-10-01 }', ['rotation-due-soon']],
    ['2026-01-01', 'rotation: { days: 365, last: 2025-10-01 }', []],
    [
      '2026-11-21',
      'created: 2020-01-01\nusage: { context: Orders, purpose: data-encryption }\nrotation: { method: none, reason: one device }',
      [],
    ],
    [
      '2026-11-21',
      'created: 2020-01-01\nusage: { context: Orders, purpose: data-encryption }\nrotation: { days: 3650 }',
      ['cryptoperiod-exceeded', 'register-rotation-period'],
    ],
    ['2026-11-21', 'created: 2026-05-01\nrotation: { days: 365, last: 2026-04-01 }', ['register-date-conflict']],
    ['2026-11-21', 'rotation: { days: 100, last: 2026-11-01, next: 2027-03-01 }', ['register-date-conflict']],
    [
      '2026-11-21',
      'rotation: { days: 365, last: 2026-11-01 }\nevidence: [{ type: rotation-ticket, kind: ticket, date: 2026-08-01, ref: CHG-1 }]',
      ['register-date-conflict'],
    ],
  ])('on %s, %s: %j', async (asOf, fields, rules) => {
    const report = await judged(entry(fields), {}, asOf)
    const timed = ['rotation-overdue', 'rotation-due-soon', 'cryptoperiod-exceeded', 'register-rotation-period', 'register-date-conflict']
    expect([...new Set(report.findings.map(({ rule }) => rule.id))].filter((id) => timed.includes(id)).sort()).toEqual(rules)
  })

  it('keeps the fingerprint of a finding from one day to the next', async () => {
    const of = async (asOf: string): Promise<string[]> =>
      (await judged(entry('rotation: { days: 365, last: 2025-10-01 }'), {}, asOf)).findings
        .filter(({ rule }) => rule.id === 'rotation-overdue')
        .map(({ fingerprint }) => fingerprint)
    expect(await of('2026-11-21')).toEqual(await of('2026-12-24'))
    expect(await of('2026-11-21')).toHaveLength(1)
  })

  it('judges a certificate of the register as one that was found', async () => {
    const certificate =
      'certificates:\n  - { id: tls, owner: anna, custodian: ben, subject: pay.example, trust: public, notBefore: 2026-06-01, notAfter: 2027-06-01 }\n'
    const report = await judged(certificate, {})
    expect(report.findings.map(({ rule }) => rule.id)).toContain('long-certificate-validity')
  })
})

describe('people', () => {
  const left = 'id: test\npeople:\n  - { id: anna, role: Owner }\n  - { id: ben, role: Custodian, active: false, left: 2026-06-01 }\n'
  const register = (last: string): string =>
    `${left}keys:\n  - { id: k, owner: anna, custodian: ben, rotation: { days: 365, last: ${last} } }\n`

  it('who have left are found, and keys that were not rotated since [R68, R77]', async () => {
    const of = async (text: string): Promise<string[]> =>
      (await scanFiles({}, { asOf: '2026-11-21', register: openedRegister({ [REGISTER]: text }) })).findings.map(({ rule }) => rule.id)
    expect(await of(register('2026-05-01'))).toEqual(expect.arrayContaining(['key-owner-inactive', 'key-not-rotated-after-departure']))
    expect(await of(register('2026-07-01'))).not.toContain('key-not-rotated-after-departure')
  })

  it('in two roles that check each other are found where the register is a regulated one [R39]', async () => {
    const one = 'id: t\nprofile: PROFILE\npeople: [{ id: anna, role: All }]\nkeys: [{ id: k, owner: anna, custodian: anna }]\n'
    const of = async (profile: string): Promise<string[]> =>
      (await scanFiles({}, { asOf: '2026-11-21', register: openedRegister({ [REGISTER]: one.replace('PROFILE', profile) }) })).findings.map(
        ({ rule }) => rule.id,
      )
    expect(await of('regulated')).toContain('duties-not-separated')
    expect(await of('light')).not.toContain('duties-not-separated')
  })
})

describe('access', () => {
  it('that the register does not know is told at the statement, with what the register says [R117]', async () => {
    const policy = `resource "aws_kms_key" "orders" {
  enable_key_rotation = true
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/intern" }, Action = ["kms:Dec*"], Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/orders" }, Action = ["kms:Decrypt"], Resource = "*" },
    ]
  })
}
`
    const report = await judged(entry('resources: [aws_kms_key.orders]\naccess: { use: [role/orders], administer: [role/admin] }'), {
      'main.tf': policy,
    })
    expect(found(report, 'access-not-registered')).toEqual([
      'access-not-registered main.tf:6 arn:aws:iam::111122223333:role/intern may do with orders-key what the register gives others: decrypt.',
    ])
    expect(report.register?.entries[0]?.access[0]).toMatchObject({
      question: 'Who can disable or delete the key?',
      registered: ['role/admin'],
      declared: ['arn:aws:iam::111122223333:root'],
    })
  })
})

describe('evidence', () => {
  const SHA = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' // of 'foo'
  const evidence = (fields: string): string =>
    entry(`evidence:\n  - { type: access-policy, kind: api-record, date: 2026-11-01, ref: evidence/a.json${fields} }`)

  it.each([
    ['is the file that was meant', `, sha256: ${SHA}`, 'foo', []],
    ['was changed', `, sha256: ${SHA}`, 'bar', ['evidence-changed']],
    ['has no hash', '', 'foo', ['evidence-without-hash']],
  ])('that %s', async (_what, fields, content, rules) => {
    const report = await judged(evidence(fields), { 'evidence/a.json': content })
    expect(report.findings.map(({ rule }) => rule.id).filter((id) => id.startsWith('evidence-'))).toEqual(rules)
  })

  it('that is not there, is a picture, or is words', async () => {
    expect(found(await judged(evidence(`, sha256: ${SHA}`), {}), 'evidence-changed')[0]).toContain('is missing')
    const picture = entry(
      'recovery: { method: "It\'s in the vault" }\nevidence: [{ type: creation, kind: screenshot, date: 2026-11-01, ref: CHG-1 }]',
    )
    const report = await judged(picture, {})
    expect(found(report, 'evidence-weak')).toHaveLength(1)
    expect(found(report, 'claim-proves-nothing')).toEqual([
      'claim-proves-nothing .github/key-register.yml:9 orders-key, recovery.method: this shows nothing. Which vault and path, who can read it, and when was that last reviewed?.',
    ])
  })

  it('makes a field proven that was asserted [R122]', async () => {
    const of = async (fields: string): Promise<string | undefined> =>
      (await judged(entry(fields), {})).register?.entries[0]?.fields.find(({ field }) => field === 'access.administer')?.state
    expect(await of('access: { administer: [role/admin] }')).toBe('asserted')
    expect(
      await of('access: { administer: [role/admin] }\nevidence: [{ type: access-policy, kind: api-record, date: 2026-11-01, ref: CHG-1 }]'),
    ).toBe('proven')
    expect(await of('access: { administer: [role/admin] }\nunconfirmed: [access]')).toBe('assumed')
    expect(await of('created: 2026-01-01')).toBe('missing')
  })
})

describe('states, vaults and customers', () => {
  it('find a compromised key in use, a destroyed one without evidence, and one for several customers', async () => {
    const used = `${TERRAFORM}\nresource "aws_s3_bucket_server_side_encryption_configuration" "x" {\n  bucket = "x"\n  rule {\n    apply_server_side_encryption_by_default {\n      sse_algorithm     = "aws:kms"\n      kms_master_key_id = aws_kms_key.orders.arn\n    }\n  }\n}\n`
    const compromised = await judged(entry('state: compromised\nresources: [alias/orders]'), { 'main.tf': used })
    expect(found(compromised, 'register-state-conflict').join('\n')).toMatch(/it is compromised, and still used/)
    const destroyed = await judged(entry('state: destroyed'), {})
    expect(found(destroyed, 'register-state-conflict').join('\n')).toMatch(/no evidence of type destruction/)
    const shared = await judged(entry('protects: { data: Orders, tenants: [acme, globex] }'), {})
    expect(found(shared, 'shared-key').join('\n')).toContain('shared by several tenants: acme, globex')
  })
})

describe('keys and secrets in one vault', () => {
  const vault = 'resource "azurerm_key_vault" "shop" {\n  name = "shop"\n}\n'
  const inside = (vaultId: string): string =>
    `resource "azurerm_key_vault_key" "orders" {\n  name         = "orders"\n  key_vault_id = ${vaultId}\n}\n` +
    `resource "azurerm_key_vault_secret" "token" {\n  name         = "token"\n  value        = var.token\n  key_vault_id = ${vaultId}\n}\n`
  const data = 'data "azurerm_key_vault" "shop" {\n  name                = "shop"\n  resource_group_name = "shop"\n}\n'

  it.each([
    ['a resource', vault + inside('azurerm_key_vault.shop.id'), 'azurerm_key_vault.shop'],
    ['a data source', data + inside('data.azurerm_key_vault.shop.id'), 'data.azurerm_key_vault.shop'],
  ])('that %s declares are found, unless the register says how they are kept apart', async (_what, terraform, address) => {
    const files = { 'main.tf': terraform }
    expect(found(await judged('', files), 'mixed-vault')).toHaveLength(1)
    const classified = `vaults: [{ id: shop, resources: ['${address}'], classification: keys and secrets have own roles }]\n`
    expect(found(await judged(classified, files), 'mixed-vault')).toEqual([])
    const named = "vaults: [{ id: shop, resources: ['" + address + "'] }]\n"
    expect(found(await judged(named, files), 'mixed-vault')[0]).toContain('.github/key-register.yml:')
  })

  it('are none where each has a vault of its own', async () => {
    const [first = '', second = ''] = inside('azurerm_key_vault.shop.id').split('resource "azurerm_key_vault_secret"')
    const apart = `${vault}${vault.replaceAll('shop', 'secrets')}${first}resource "azurerm_key_vault_secret"${second.replace('vault.shop', 'vault.secrets')}`
    const report = await judged('', { 'main.tf': apart })
    expect(found(report, 'mixed-vault')).toEqual([])
    expect(report.register?.auditFindings[4]).toMatchObject({ number: 5, state: 'clear' })
  })
})

describe('a repository without a register', () => {
  it('has no finding of one, unless the policy asks for it', async () => {
    const policy = (text: string): { file: string; text: string } => ({
      file: '.github/crypto-policy.yml',
      text: `id: p\nversion: '1'\nextends: baseline\n${text}`,
    })
    const without = await scanFiles({ 'main.tf': TERRAFORM }, { policy: policy('') })
    expect(without.register).toBeUndefined()
    expect(without.findings.map(({ rule }) => rule.id)).not.toContain('no-key-register')
    const asked = await scanFiles({ 'main.tf': TERRAFORM }, { policy: policy('register: { required: true }\n') })
    expect(asked.findings.find(({ rule }) => rule.id === 'no-key-register')).toMatchObject({
      enforcement: 'fail',
      at: { file: '.github/crypto-policy.yml' },
    })
  })
})
