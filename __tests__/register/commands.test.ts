/** The commands of the register, in repositories made for the test. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { checkRegister, exportRegister, importRegister, initRegister } from '#app/register-commands'
import { impactCommand } from '#app/register-impact'
import type { RegisterRequest } from '#app/register-run'
import { sprintCommand } from '#app/register-sprint'
import { openRegister } from '#register/open-register'
import { reporters } from '#report/index'
import { registerKnowledge } from '#app/register'
import { compiledInstallation } from '../harness/installation'
import { committed, exampleRepository } from '../harness/example-repository'
import { knowledge } from '../harness/scan-files'

const installation = compiledInstallation()
const request = (directory: string, more: Partial<RegisterRequest> = {}): RegisterRequest => ({
  directory,
  installation: installation.folder,
  asOf: '2026-11-21',
  ...more,
})
const known = registerKnowledge(knowledge())

function edit(folder: string, file: string, from: string, to: string): void {
  const name = path.join(folder, file)
  const before = readFileSync(name, 'utf8')
  expect(before).toContain(from)
  writeFileSync(name, before.replace(from, to))
}

describe('register check', () => {
  it('ends well for the clean example, and not where something fails', async () => {
    const folder = exampleRepository()
    const clean = await checkRegister(request(folder))
    expect(clean.ok).toBe(true)
    expect(clean.lines.join('\n')).toContain('a complete register can be produced today')
    edit(folder, '.github/key-register.yml', 'last: 2026-07-13', 'last: 2026-01-20')
    const late = await checkRegister(request(folder))
    expect(late.ok).toBe(false)
    expect(late.lines.join('\n')).toMatch(/rotation-overdue: payments-database was to be rotated by 2026-07-19/)
    expect(late.lines.join('\n')).toMatch(
      /2026-07-19 {2}overdue by 125 days: rotation of payments-database \(cloud-security-lead, head-of-platform\)/,
    )
  })

  it('reads the register from the trusted ref, says what got weaker, and lets no change register its own key', async () => {
    const folder = exampleRepository()
    edit(
      folder,
      '.github/key-register.yml',
      '    resources: [alias/payments-documents, module.documents_key.aws_kms_key.this]',
      '    resources: [alias/payments-documents, module.documents_key.aws_kms_key.this, aws_kms_key.new]',
    )
    edit(folder, '.github/key-register.yml', '{ days: 180, method', '{ days: 900, method')
    edit(
      folder,
      'infrastructure/main.tf',
      'resource "aws_iam_role" "payments" {',
      'resource "aws_kms_key" "new" {\n  enable_key_rotation = true\n}\n\nresource "aws_iam_role" "payments" {',
    )
    const { lines } = await checkRegister(request(folder, { trustedRef: 'main' }))
    const text = lines.join('\n')
    expect(text).toContain('warning the key payments-database: it is rotated every 900 days, before every 180')
    expect(text).toContain('register-entry-pending: The entry of aws_kms_key.new is not on the trusted branch yet')
    // The trusted period counts: nothing differs from what Terraform says.
    expect(text).not.toContain('register-difference')
    await expect(checkRegister(request(folder, { trustedRef: 'nowhere' }))).rejects.toThrow(/no branch, tag or commit "nowhere"/)
  })

  it('reads a register of another repository from a folder of clones', async () => {
    const folder = exampleRepository()
    const clones = path.join(folder, '../clones')
    mkdirSync(path.join(clones, 'acme', 'registers'), { recursive: true })
    cpSync(path.join(folder, '.github/key-register.yml'), path.join(clones, 'acme/registers/payments.yml'))
    committed(path.join(clones, 'acme/registers'))
    rmSync(path.join(folder, '.github/key-register.yml'))
    edit(folder, '.github/crypto-policy.yml', 'required: true,', "required: true, file: 'acme/registers/payments.yml@main',")
    const { ok, lines } = await checkRegister(request(folder, { policySource: clones }))
    expect(ok).toBe(true)
    expect(lines.join('\n')).toContain('3 entries')
    edit(folder, '.github/crypto-policy.yml', 'payments.yml@main', 'payment.yml@main')
    await expect(checkRegister(request(folder, { policySource: clones }))).rejects.toThrow(/cannot be read: there is no such file/)
  })

  it('reads a register of several files of another repository', async () => {
    const folder = exampleRepository()
    const clones = path.join(folder, '../clones')
    const there = path.join(clones, 'acme/registers')
    mkdirSync(path.join(there, 'payments'), { recursive: true })
    const text = readFileSync(path.join(folder, '.github/key-register.yml'), 'utf8')
    const secrets = text.indexOf('secrets:')
    writeFileSync(path.join(there, 'payments/keys.yml'), text.slice(0, secrets))
    writeFileSync(path.join(there, 'payments/secrets.yml'), text.slice(secrets))
    writeFileSync(path.join(there, 'payments/notes.md'), 'no register')
    mkdirSync(path.join(there, 'empty'))
    writeFileSync(path.join(there, 'empty/notes.md'), 'no register')
    committed(there)
    rmSync(path.join(folder, '.github/key-register.yml'))
    edit(folder, '.github/crypto-policy.yml', 'required: true,', "required: true, file: 'acme/registers/payments@main',")
    const { ok, lines } = await checkRegister(request(folder, { policySource: clones }))
    expect(ok).toBe(true)
    expect(lines.join('\n')).toContain('3 entries')
    expect(lines.join('\n')).toMatch(/note the register is acme\/registers\/payments@main, which was commit [0-9a-f]{40} today/)
    edit(folder, '.github/crypto-policy.yml', 'payments@main', 'empty@main')
    await expect(checkRegister(request(folder, { policySource: clones }))).rejects.toThrow(/cannot be read: there is no such file/)
    edit(folder, '.github/crypto-policy.yml', 'empty@main', 'payments@nowhere')
    await expect(checkRegister(request(folder, { policySource: clones }))).rejects.toThrow(/no such branch, tag or commit/)
  })
})

describe('register init', () => {
  it('drafts what nothing has an entry for, with questions for the rest [R105]', async () => {
    const folder = exampleRepository()
    rmSync(path.join(folder, '.github'), { recursive: true })
    const { text, count } = await initRegister(request(folder), 'payments', 'light')
    expect(count).toBe(3)
    const { entries } = openRegister([{ file: 'r.yml', text }], known)
    expect(entries.map(({ value }) => value.id)).toEqual(['payments-database', 'payments-documents', 'payments-partner-token'])
    expect(entries[0]?.value).toMatchObject({
      storage: { platform: 'aws-kms', region: 'eu-west-1', protection: 'hsm' },
      rotation: { days: 180, method: 'automatic' },
    })
    expect(text).toContain('# owner: Who answers for it to the business?')
  })
})

describe('register import', () => {
  const write = (name: string, content: string): { folder: string; file: string } => {
    const folder = exampleRepository()
    writeFileSync(path.join(folder, name), content)
    return { folder, file: name }
  }
  const run = async (name: string, content: string, mapping: Record<string, string> = {}): Promise<{ text: string; notes: string[] }> => {
    const { folder, file } = write(name, content)
    return importRegister({ ...request(folder), files: [file], from: undefined, mapping })
  }

  it.each([
    [
      'aws kms describe-key',
      JSON.stringify({
        KeyMetadata: {
          AWSAccountId: '111122223333',
          KeyId: '1234abcd-12ab-34cd-56ef-1234567890ab',
          Arn: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          CreationDate: '2024-02-03T10:00:00+00:00',
          KeyState: 'Enabled',
          KeySpec: 'RSA_3072',
          KeyManager: 'CUSTOMER',
          Origin: 'AWS_KMS',
          Description: 'Signs invoices',
        },
      }),
      {
        usage: { context: 'Signs invoices' },
        storage: { platform: 'aws-kms', region: 'eu-west-1', account: '111122223333' },
        keyType: { algorithm: 'RSA', keyBits: 3072 },
        created: '2024-02-03',
        state: 'active',
      },
    ],
    [
      'gcloud kms keys list',
      JSON.stringify([
        {
          name: 'projects/p/locations/europe-west3/keyRings/r/cryptoKeys/orders',
          purpose: 'ENCRYPT_DECRYPT',
          createTime: '2025-01-01T00:00:00Z',
          rotationPeriod: '7776000s',
          primary: { state: 'ENABLED', algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' },
          versionTemplate: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protectionLevel: 'HSM' },
        },
      ]),
      {
        id: 'orders',
        storage: { platform: 'gcp-kms', region: 'europe-west3', location: 'r', protection: 'hsm' },
        keyType: { algorithm: 'AES', keyBits: 256 },
        rotation: { days: 90, method: 'automatic' },
      },
    ],
    [
      'az keyvault key list',
      JSON.stringify([
        {
          kid: 'https://orders-vault.vault.azure.net/keys/orders',
          name: 'orders',
          attributes: { enabled: true, created: '2025-03-04T00:00:00+00:00', expires: null, recoverableDays: 90 },
          managed: null,
        },
      ]),
      {
        id: 'orders',
        storage: { platform: 'azure-key-vault', location: 'orders-vault' },
        created: '2025-03-04',
        destruction: { deletionWindowDays: 90 },
      },
    ],
    [
      'CycloneDX',
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        components: [
          { type: 'cryptographic-asset', 'bom-ref': 'a', name: 'AES-256-GCM', cryptoProperties: { assetType: 'algorithm' } },
          {
            type: 'cryptographic-asset',
            name: 'orders',
            cryptoProperties: {
              assetType: 'related-crypto-material',
              relatedCryptoMaterialProperties: {
                type: 'secret-key',
                state: 'active',
                size: 256,
                algorithmRef: 'a',
                creationDate: '2025-05-06T00:00:00Z',
              },
            },
          },
        ],
      }),
      { id: 'orders', keyType: { algorithm: 'AES', keyBits: 256 }, created: '2025-05-06' },
    ],
  ])('reads %s', async (_form, content, wanted) => {
    const { text } = await run('list.json', content)
    const { entries } = openRegister([{ file: 'r.yml', text }], known)
    expect(entries).toHaveLength(1)
    expect(entries[0]?.value).toMatchObject(wanted)
  })

  it('reads a table in its own words, with a mapping, and says what it left out [R42]', async () => {
    const table = 'Schlüssel;Business Owner;Key length;Rotation days;Farbe\nk1;anna;256;abc;rot\n;;;;\nk2;ben;3072 bits;90 days;blau\n'
    await expect(run('keys.csv', table)).rejects.toThrow(/no column holds the ids/)
    const { text, notes } = await run('keys.csv', table, { Schlüssel: 'id' })
    expect(text).toMatch(/id: k1\n {4}owner: anna/)
    expect(text).toContain('days: 90')
    expect(notes.join('\n')).toMatch(/columns left out: Farbe/)
    expect(notes.join('\n')).toMatch(/line 2: Rotation days: "abc" is not a number/)
  })

  it('leaves out what the register has, and refuses what is no list', async () => {
    const aliases = JSON.stringify({ Keys: [{ KeyId: 'a', KeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/a' }] })
    const both = `${aliases}\n${JSON.stringify({ Aliases: [{ AliasName: 'alias/payments-database', TargetKeyId: 'a' }] })}`
    expect((await run('list.json', both)).notes.join('\n')).toContain('1 left out, which the register has already: payments-database')
    await expect(run('list.json', '{')).rejects.toThrow(/cannot be told|not JSON/)
    await expect(run('list.json', '[]')).rejects.toThrow(/cannot be told/)
  })
})

describe('register export', () => {
  it('gives a table that no spreadsheet runs, and that can be imported again', async () => {
    const folder = exampleRepository()
    edit(
      folder,
      '.github/key-register.yml',
      'context: Encryption of card data and of the documents bucket',
      'context: \'=HYPERLINK("https://evil.example")\'',
    )
    const csv = await exportRegister(request(folder), 'csv')
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    rmSync(path.join(folder, '.github/key-register.yml'))
    writeFileSync(path.join(folder, 'again.csv'), csv)
    edit(folder, '.github/crypto-policy.yml', 'required: true, ', '')
    const { text } = await importRegister({ ...request(folder), files: ['again.csv'], from: undefined, mapping: {} })
    expect(text).toContain('=HYPERLINK("https://evil.example")')
    expect(
      openRegister(
        [
          {
            file: 'r.yml',
            text,
          },
        ],
        known,
      ).entries,
    ).toHaveLength(3)
  })

  it('gives a page, and a calendar with folded lines and the same bytes every time', async () => {
    const folder = exampleRepository()
    expect(await exportRegister(request(folder), 'markdown')).toContain('| payments-database | active |')
    const calendar = await exportRegister(request(folder), 'ics')
    expect(calendar).toBe(await exportRegister(request(folder), 'ics'))
    const lines = calendar.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(15)
    expect(calendar).toContain('SUMMARY:Rotation of payments-database')
    expect(calendar).toContain('DTSTAMP:20261121T000000Z')
  })
})

describe('impact', () => {
  it('tells what a key concerns, with the hours that the law gives [R139, R149]', async () => {
    const folder = exampleRepository()
    const { lines } = await impactCommand(
      { ...request(folder), awareAt: '2027-01-29T23:00:00Z', classifiedAt: '2027-01-30T01:00:00Z' },
      'alias/payments-database',
    )
    const text = lines.join('\n')
    expect(text).toContain('personal data, of at most 240000 people')
    expect(text).toContain('aws_db_instance.payments')
    // NIS2 article 23(4): 24 hours, 72 hours, one month after the notification.
    expect(text).toMatch(/2027-01-30T23:00:00Z +Early warning/)
    expect(text).toMatch(/2027-02-01T23:00:00Z +Incident notification/)
    expect(text).toMatch(/2027-03-01T23:00:00Z +Final report \(article 23/)
    // DORA RTS article 5: 4 hours from classification, 72 hours from then, one month.
    expect(text).toMatch(/2027-01-30T05:00:00Z +Initial notification/)
    expect(text).toMatch(/2027-02-02T05:00:00Z +Intermediate report/)
    expect(text).toMatch(/2027-03-02T05:00:00Z +Final report \(RTS/)
    // GDPR article 33: 72 hours.
    expect(text).toMatch(/2027-02-01T23:00:00Z +Notification of the supervisory authority/)
  })

  it('tells it of a commit, and names what was meant', async () => {
    const folder = exampleRepository()
    expect((await impactCommand(request(folder), 'HEAD')).lines.join('\n')).toContain('payments-documents (key, active)')
    await expect(impactCommand(request(folder), 'payments-databse')).rejects.toThrow(/did you mean "payments-database"/)
    await expect(impactCommand({ ...request(folder), awareAt: 'yesterday' }, 'HEAD')).rejects.toThrow(/no time with its zone/)
    // The quick look finds what the whole one finds: resources, their users, and the code that names the key.
    const look = (await impactCommand(request(folder), 'payments-documents')).lines
    const whole = (await impactCommand({ ...request(folder), whole: true }, 'payments-documents')).lines
    expect(look.slice(0, -1)).toEqual(whole.slice(0, -1))
    expect(look.at(-1)).toMatch(
      /^Looked at \d of \d+ files: all that declare resources, and those that name it; --whole looks at everything\.$/,
    )
    expect(look.join('\n')).toMatch(/^code .*service\/src\/main\/java\/com\/acme\/payments\/CardVault\.java:\d+/m)
    expect((await impactCommand(request(folder), 'module.documents_key.aws_kms_key.this')).lines.join('\n')).toContain(
      'payments-documents (key',
    )
    const quick = (await impactCommand({ ...request(folder), quick: true }, 'payments-database')).lines.join('\n')
    expect(quick).toContain('were not looked at')
  })
})

describe('impact --from', () => {
  it('answers from an earlier report, and refuses what is none', async () => {
    const folder = exampleRepository()
    const report = await judge(folder, installation.folder, parseOptions({ asOf: '2026-11-21' }, 'flag'))
    writeFileSync(path.join(folder, 'report.json'), reporters['json']?.render(report, { colour: false, width: 100 }) ?? '')
    const look = (await impactCommand(request(folder), 'alias/payments-documents')).lines
    const told = (await impactCommand({ ...request(folder), from: 'report.json' }, 'alias/payments-documents')).lines
    expect(told.at(-1)).toBe('Code and resources are those of report.json, as of 2026-11-21.')
    const plain = (lines: readonly string[]): string[] => lines.slice(0, -1).filter((line) => !/^(?:resources|code) /.test(line))
    expect(plain(told)).toEqual(plain(look))
    expect(told.join('\n')).toMatch(/^code .*CardVault\.java:\d+/m)
    expect(told.join('\n')).toContain('aws_s3_bucket_server_side_encryption_configuration.documents')
    writeFileSync(path.join(folder, 'none.json'), '{"findings":[]}')
    await expect(impactCommand({ ...request(folder), from: 'none.json' }, 'payments-documents')).rejects.toThrow(
      'no report of a run with a register',
    )
    await expect(impactCommand({ ...request(folder), from: 'nowhere.json' }, 'payments-documents')).rejects.toThrow('does not exist')
  })
})

describe('register sprint', () => {
  it('goes from nothing to a register of one service, keeps what was answered, and refuses a wrong answer [R104, R137, R183]', async () => {
    const folder = exampleRepository()
    rmSync(path.join(folder, '.github'), { recursive: true })
    const file = path.join(folder, '.github/key-register.yml')
    const sprint = (more: { keys?: string[]; answers?: string } = {}): ReturnType<typeof sprintCommand> =>
      sprintCommand({ ...request(folder), service: 'payments', keys: more.keys ?? [], answers: more.answers, interactive: false })
    const first = await sprint({ keys: ['payments-database'] })
    expect(first.lines.join('\n')).toContain("'keys/payments-database/usage.context': ")
    expect(openRegister([{ file: 'r.yml', text: readFileSync(file, 'utf8') }], known).entries[0]?.value).toMatchObject({
      id: 'payments-database',
      protects: { services: ['payments'] },
    })
    writeFileSync(path.join(folder, 'wrong.yml'), "'keys/payments-database/owner': nobody\n")
    await expect(sprint({ answers: 'wrong.yml' })).rejects.toThrow(/there is no person "nobody"/)
    const answers = {
      'people/anna/role': 'Head of Platform',
      'people/ben/role': 'Cloud Security Lead',
      'suppliers/aws/roles': ['operates-kms'],
      'keys/payments-database/usage.context': 'Payments database',
      'keys/payments-database/protects.data': 'Payments',
      'keys/payments-database/protects.dataClass': 'restricted',
      'keys/payments-database/owner': 'anna',
      'keys/payments-database/custodian': 'ben',
      'keys/payments-database/storage': { platform: 'aws-kms', region: 'eu-west-1', protection: 'hsm' },
      'keys/payments-database/keyType': { algorithm: 'AES', keyBits: 256 },
      'keys/payments-database/created': '2026-01-14',
      'keys/payments-database/rotation': { days: 180, last: '2026-07-13' },
      'keys/payments-database/supplier': 'aws',
      'keys/payments-database/access': { use: ['role/payments'], administer: ['role/key-administration'] },
      'keys/payments-database/logging.sink': 'SIEM, index kms',
      'keys/payments-database/recovery.method': 'Restore in another account',
      'keys/payments-database/evidence': ['creation', 'access-policy', 'rotation-ticket', 'usage-log', 'recovery-test'].map((type) => ({
        type,
        kind: 'ticket',
        date: '2026-07-13',
        ref: `CHG-${type}`,
      })),
    }
    writeFileSync(path.join(folder, 'answers.yml'), JSON.stringify(answers))
    const done = (await sprint({ answers: 'answers.yml' })).lines.join('\n')
    expect(done).toContain('All five steps of payments are done.')
    expect(done).toMatch(/missing +0/)
    expect(existsSync(file)).toBe(true)
    const again = (await sprint()).lines.join('\n')
    expect(again).toContain('All five steps of payments are done.')
  })
})
