/** Who can do what with a key: by its own policy, by those of roles and users, of vaults and projects, next to who should. */
import { describe, expect, it } from 'vitest'
import type { AccessWay } from '#core/register-view'
import type { Report } from '#core/report'
import { scanFiles } from '../harness/scan-files'
import { openedRegister } from './opened'

const KEY = 'resource "aws_kms_key" "orders" {\n  enable_key_rotation = true\n}\n'
const ROLE = 'resource "aws_iam_role" "app" {\n  name = "app"\n}\n'

async function judged(files: Record<string, string>, resource = 'aws_kms_key.orders'): Promise<Report> {
  const access = 'access: { use: [role/app], administer: [role/admin] }'
  const register = openedRegister({
    '.github/key-register.yml': `id: t\nkeys:\n  - { id: orders, resources: ['${resource}'], ${access} }\n`,
  })
  return scanFiles(files, { asOf: '2026-11-21', register })
}

type Answer = 'delete' | 'change-policy' | 'decrypt'
const NUMBER: Readonly<Record<Answer, number>> = { delete: 0, 'change-policy': 1, decrypt: 2 }

function ways(report: Report, answer: Answer): readonly AccessWay[] {
  return report.register?.entries[0]?.access[NUMBER[answer]]?.ways ?? []
}

/** 'role/app by identity policy' */
async function told(terraform: string, answer: Answer, resource?: string): Promise<string[]> {
  return ways(await judged({ 'main.tf': terraform }, resource), answer).map(({ principal, by }) => `${principal} by ${by}`)
}

const policy = (name: string, statements: string): string =>
  `resource "aws_iam_role_policy" "${name}" {\n  role   = aws_iam_role.app.id\n  policy = jsonencode({ Statement = [${statements}] })\n}\n`

describe('policies of roles, users and groups', () => {
  it('let whoever they are attached to, by reference and by name', async () => {
    const terraform = `${KEY}${ROLE}
data "aws_iam_policy_document" "use" {
  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.orders.arn]
  }
}
resource "aws_iam_policy" "use" {
  policy = data.aws_iam_policy_document.use.json
}
resource "aws_iam_role_policy_attachment" "use" {
  role       = aws_iam_role.app.name
  policy_arn = aws_iam_policy.use.arn
}
resource "aws_iam_policy_attachment" "use" {
  name       = "use"
  users      = ["joe"]
  groups     = ["developers"]
  policy_arn = aws_iam_policy.use.arn
}
`
    const report = await judged({ 'main.tf': terraform })
    expect(ways(report, 'decrypt').map(({ principal, registered }) => `${principal} ${String(registered)}`)).toEqual([
      'group/developers false',
      'role/app true',
      'user/joe false',
    ])
    expect(ways(report, 'delete')).toEqual([])
    // Whom the register does not name is told at the statement.
    expect(
      report.findings.filter(({ rule }) => rule.id === 'access-not-registered').map(({ at, message }) => `${String(at.line)} ${message}`),
    ).toEqual([
      '10 group/developers may do with orders what the register gives others: decrypt.',
      '10 user/joe may do with orders what the register gives others: decrypt.',
    ])
  })

  it.each<[string, string, string[]]>([
    ['every action on everything', '{ Effect = "Allow", Action = "*", Resource = "*" }', ['role/app by identity policy']],
    [
      'every key of a region',
      '{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:eu-west-1:111122223333:key/*" }',
      ['role/app by identity policy'],
    ],
    ['all actions but some', '{ Effect = "Allow", NotAction = ["iam:*"], Resource = "*" }', ['role/app by identity policy']],
    ['all actions but these', '{ Effect = "Allow", NotAction = ["kms:*"], Resource = "*" }', []],
    ['another service', '{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:s3:::bucket/*" }', []],
    [
      'another key',
      '{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4444-8888-000000000000" }',
      [],
    ],
    ['another region', '{ Effect = "Allow", Action = "kms:*", Resource = "arn:aws:kms:us-east-1:111122223333:key/*" }', []],
    ['all but this key', '{ Effect = "Allow", Action = "kms:*", NotResource = aws_kms_key.orders.arn }', []],
    ['all but another', '{ Effect = "Allow", Action = "kms:*", NotResource = "arn:aws:s3:::bucket" }', ['role/app by identity policy']],
    ['something else', '{ Effect = "Allow", Action = ["kms:Describe*", "kms:List*"], Resource = "*" }', []],
    [
      'everything, and a denial of this',
      '{ Effect = "Allow", Action = "kms:*", Resource = "*" }, { Effect = "Deny", Action = ["kms:DisableKey", "kms:Schedule*", "kms:DeleteImportedKeyMaterial"], Resource = "*" }',
      [],
    ],
    [
      'everything, and a denial of one of three ways',
      '{ Effect = "Allow", Action = "kms:*", Resource = "*" }, { Effect = "Deny", Action = "kms:ScheduleKeyDeletion", Resource = "*" }',
      ['role/app by identity policy'],
    ],
    [
      'everything, and a denial that asks for something',
      '{ Effect = "Allow", Action = "kms:*", Resource = "*" }, { Effect = "Deny", Action = "*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } } }',
      ['role/app by identity policy'],
    ],
    [
      'everything, and a denial of another key',
      '{ Effect = "Allow", Action = "kms:*", Resource = "*" }, { Effect = "Deny", Action = "*", Resource = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4444-8888-000000000000" }',
      ['role/app by identity policy'],
    ],
  ])('that allow %s', async (_what, statements, wanted) => {
    const provider = 'provider "aws" {\n  region = "eu-west-1"\n}\n'
    expect(await told(provider + KEY + ROLE + policy('p', statements), 'delete')).toEqual(wanted)
  })

  it('do not count where the policy of the key keeps them out, and do where it leaves that to the account', async () => {
    const own = (principal: string): string =>
      KEY.replace(
        '\n}\n',
        `\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = ${principal} }, Action = "kms:*", Resource = "*" }] })\n}\n`,
      )
    const all = policy('p', '{ Effect = "Allow", Action = "kms:Decrypt", Resource = aws_kms_key.orders.arn }')
    expect(await told(own('"arn:aws:iam::111122223333:role/admin"') + ROLE + all, 'decrypt')).toEqual([
      'arn:aws:iam::111122223333:role/admin by key policy',
    ])
    const account = 'data "aws_caller_identity" "here" {}\n'
    const root = own('"arn:aws:iam::${data.aws_caller_identity.here.account_id}:root"')
    expect(await told(account + root + ROLE + all, 'decrypt')).toEqual(['arn:aws:iam::*:root by key policy', 'role/app by identity policy'])
  })

  it('are overruled by a denial in the policy of the key, and by none that leaves the principal out', async () => {
    const own = (denied: string): string =>
      KEY.replace(
        '\n}\n',
        `\n  policy = jsonencode({ Statement = [
    { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
    { Effect = "Deny", ${denied}, Action = "kms:Decrypt*", Resource = "*" },
    { Effect = "Deny", ${denied}, Action = ["kms:ReEncrypt*", "kms:GenerateDataKey*"], Resource = "*" },
  ] })\n}\n`,
      )
    const all = ROLE + policy('p', '{ Effect = "Allow", Action = "kms:*", Resource = "*" }')
    expect(await told(own('Principal = "*"') + all, 'decrypt')).toEqual([])
    expect(await told(own('Principal = { AWS = aws_iam_role.app.arn }') + all, 'decrypt')).toEqual([
      'arn:aws:iam::111122223333:root by key policy',
    ])
    expect(await told(own('NotPrincipal = { AWS = "arn:aws:iam::111122223333:role/app" }') + all, 'decrypt')).toEqual([
      'role/app by identity policy',
    ])
  })

  it('of AWS itself are known by name; others nobody can read here', async () => {
    const attached = (arn: string): string =>
      `${KEY}resource "aws_iam_role_policy_attachment" "a" {\n  role = "operations"\n  policy_arn = "${arn}"\n}\n`
    expect(await told(attached('arn:aws:iam::aws:policy/AdministratorAccess'), 'delete')).toEqual(['role/operations by identity policy'])
    expect(await told(attached('arn:aws:iam::aws:policy/ReadOnlyAccess'), 'delete')).toEqual([])
    const data = 'data "aws_iam_policy" "admin" {\n  name = "AdministratorAccess"\n}\n'
    expect(await told(data + attached('x').replace('"x"', 'data.aws_iam_policy.admin.arn'), 'decrypt')).toEqual([
      'role/operations by identity policy',
    ])
    const inRole =
      'resource "aws_iam_role" "admin" {\n  name = "admin"\n  managed_policy_arns = ["arn:aws:iam::aws:policy/PowerUserAccess"]\n}\n'
    expect(await told(KEY + inRole, 'delete')).toEqual(['role/admin by identity policy'])
  })

  it('stand in the role, in a permission set, or are nobody’s yet', async () => {
    const document = 'jsonencode({ Statement = { Effect = "Allow", Action = "kms:Decrypt", Resource = "*" } })'
    const inline = `resource "aws_iam_role" "app" {\n  name = "app"\n  inline_policy {\n    name   = "a"\n    policy = ${document}\n  }\n  inline_policy {\n    name   = "b"\n    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "kms:PutKeyPolicy", Resource = "*" }] })\n  }\n}\n`
    expect(await told(KEY + inline, 'decrypt')).toEqual(['role/app by identity policy'])
    expect(await told(KEY + inline, 'change-policy')).toEqual(['role/app by identity policy'])
    const set = `resource "aws_ssoadmin_permission_set" "ops" {\n  name = "Operations"\n}\nresource "aws_ssoadmin_permission_set_inline_policy" "ops" {\n  inline_policy      = ${document}\n  permission_set_arn = aws_ssoadmin_permission_set.ops.arn\n}\n`
    expect(await told(KEY + set, 'decrypt')).toEqual(['permission-set/Operations by identity policy'])
    const free = `resource "aws_iam_policy" "free" {\n  policy = ${document}\n}\n`
    expect(await told(KEY + free, 'decrypt')).toEqual(['whoever has aws_iam_policy.free by identity policy'])
  })

  it('that name an alias do not mean its key; one whose key cannot be read is told as unclear', async () => {
    const alias = 'resource "aws_kms_alias" "orders" {\n  name          = "alias/orders"\n  target_key_id = aws_kms_key.orders.key_id\n}\n'
    const by = (resource: string): string => policy('p', `{ Effect = "Allow", Action = "kms:Decrypt", Resource = [${resource}] }`)
    expect(await told(KEY + ROLE + alias + by('aws_kms_alias.orders.arn'), 'decrypt')).toEqual([])
    expect(await told(KEY + ROLE + alias + by('aws_kms_alias.orders.target_key_arn'), 'decrypt')).toEqual(['role/app by identity policy'])
    const open = await judged({
      'main.tf': `variable "key" {}\n${KEY}${ROLE}${policy('p', '{ Effect = "Allow", Action = "kms:Decrypt", Resource = var.key }')}`,
    })
    expect(ways(open, 'decrypt')).toMatchObject([{ principal: 'role/app', unclear: true }])
    expect(open.findings.map(({ rule }) => rule.id)).not.toContain('access-not-registered')
  })

  it('by ARN mean the key of which the register says so', async () => {
    const arn = 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4444-8888-000000000000'
    const terraform = KEY + ROLE + policy('p', `{ Effect = "Allow", Action = "kms:Decrypt", Resource = "${arn}" }`)
    expect(await told(terraform, 'decrypt', `aws_kms_key.orders', '${arn}`)).toEqual(['role/app by identity policy'])
    expect(await told(terraform, 'decrypt', `aws_kms_key.orders', '${arn.replace('0a1b', 'ffff')}`)).toEqual([])
  })

  it('are read in templates of CloudFormation', async () => {
    const template = `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties: { EnableKeyRotation: true }
  App:
    Type: AWS::IAM::Role
    Properties:
      RoleName: app
      AssumeRolePolicyDocument: { Statement: [] }
      Policies:
        - PolicyName: use
          PolicyDocument:
            Statement: [{ Effect: Allow, Action: 'kms:Decrypt', Resource: !GetAtt Key.Arn }]
  Deletion:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: deletion
      Roles: [!Ref App]
      PolicyDocument:
        Statement: [{ Effect: Allow, Action: 'kms:ScheduleKeyDeletion', Resource: '*' }]
`
    const report = await judged({ 'template.yml': template }, 'template.yml#Key')
    expect(report.register?.entries[0]?.join).toBe('matched')
    expect(ways(report, 'decrypt')).toMatchObject([{ principal: 'role/app', by: 'identity policy' }])
    expect(ways(report, 'delete')).toMatchObject([{ principal: 'role/app', by: 'identity policy' }])
  })
})

describe('grants beside keys', () => {
  const GOOGLE = `resource "google_kms_key_ring" "ring" {
  name     = "ring"
  project  = "shop"
  location = "europe-west3"
}
resource "google_kms_crypto_key" "orders" {
  name     = "orders"
  key_ring = google_kms_key_ring.ring.id
}
`
  const member = (resource: string, where: string, role: string): string =>
    `resource "${resource}" "m" {\n  ${where}\n  role   = "${role}"\n  member = "user:joe@example.org"\n}\n`

  it.each<[string, Answer, string, string[]]>([
    [
      'the key',
      'decrypt',
      member('google_kms_crypto_key_iam_member', 'crypto_key_id = google_kms_crypto_key.orders.id', 'roles/cloudkms.cryptoKeyDecrypter'),
      ['user:joe@example.org by grant'],
    ],
    [
      'its ring',
      'decrypt',
      member('google_kms_key_ring_iam_member', 'key_ring_id = google_kms_key_ring.ring.id', 'roles/cloudkms.cryptoOperator'),
      ['user:joe@example.org by vault'],
    ],
    [
      'the project',
      'delete',
      member('google_project_iam_member', 'project = "shop"', 'roles/cloudkms.admin'),
      ['user:joe@example.org by project'],
    ],
    ['another project', 'delete', member('google_project_iam_member', 'project = "test"', 'roles/cloudkms.admin'), []],
    ['the project, for something else', 'delete', member('google_project_iam_member', 'project = "shop"', 'roles/viewer'), []],
  ])('of Google on %s', async (_what, answer, terraform, wanted) => {
    expect(await told(GOOGLE + terraform, answer, 'google_kms_crypto_key.orders')).toEqual(wanted)
  })

  const AZURE = `resource "azurerm_resource_group" "shop" {
  name = "shop"
}
resource "azurerm_key_vault" "orders" {
  name                = "orders"
  resource_group_name = azurerm_resource_group.shop.name
}
resource "azurerm_key_vault_key" "orders" {
  name         = "orders"
  key_vault_id = azurerm_key_vault.orders.id
}
`
  const role = (scope: string, name: string): string =>
    `resource "azurerm_role_assignment" "r" {\n  scope                = ${scope}\n  role_definition_name = "${name}"\n  principal_id         = "11111111-1111-1111-1111-111111111111"\n}\n`
  const JOE = '11111111-1111-1111-1111-111111111111'

  it.each<[string, Answer, string, string[]]>([
    [
      'a role on the key',
      'decrypt',
      role('azurerm_key_vault_key.orders.resource_versionless_id', 'Key Vault Crypto User'),
      [`${JOE} by grant`],
    ],
    ['a role on the vault', 'delete', role('azurerm_key_vault.orders.id', 'Key Vault Crypto Officer'), [`${JOE} by vault`]],
    ['a role on the group of resources', 'change-policy', role('azurerm_resource_group.shop.id', 'Owner'), [`${JOE} by project`]],
    [
      'a role on the subscription',
      'delete',
      role('"/subscriptions/00000000-0000-0000-0000-000000000000"', 'Contributor'),
      [`${JOE} by project`],
    ],
    ['a role for something else', 'decrypt', role('azurerm_key_vault.orders.id', 'Key Vault Reader'), []],
    [
      'an access policy',
      'decrypt',
      `resource "azurerm_key_vault_access_policy" "p" {\n  key_vault_id    = azurerm_key_vault.orders.id\n  object_id       = "${JOE}"\n  key_permissions = ["Get", "UnwrapKey"]\n}\n`,
      [`${JOE} by vault`],
    ],
  ])('of Azure by %s', async (_what, answer, terraform, wanted) => {
    expect(await told(AZURE + terraform, answer, 'azurerm_key_vault_key.orders')).toEqual(wanted)
  })

  it('of Azure in the vault itself', async () => {
    const vault = AZURE.replace(
      '\n  resource_group_name',
      `\n  access_policy {\n    object_id       = "${JOE}"\n    key_permissions = ["Purge"]\n  }\n  resource_group_name`,
    )
    expect(await told(vault, 'delete', 'azurerm_key_vault_key.orders')).toEqual([`${JOE} by vault`])
    expect(await told(vault, 'decrypt', 'azurerm_key_vault_key.orders')).toEqual([])
  })
})

describe('a second factor', () => {
  it('is asked for by the statement, or by the denial of whoever comes without', async () => {
    const second = async (statements: string): Promise<string[]> =>
      (
        await judged({ 'main.tf': KEY + ROLE.replaceAll('app', 'admin') + policy('p', statements).replace('role.app', 'role.admin') })
      ).findings
        .filter(({ rule }) => rule.id === 'access-without-second-factor')
        .map(({ message }) => message)
    const allow = '{ Effect = "Allow", Action = "kms:ScheduleKeyDeletion", Resource = "*" }'
    expect(await second(allow)).toEqual(['role/admin may administer orders without a second factor.'])
    expect(await second(allow.replace(' }', ', Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } }'))).toEqual([])
    const denied =
      '{ Effect = "Deny", Action = "kms:*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } }'
    expect(await second(`${allow}, ${denied}`)).toEqual([])
  })
})
