import { describe, expect, it } from 'vitest'
import { scanFiles } from '../harness/scan-files'

async function codes(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { diagnostics } = await scanFiles(files)
  return [...new Set(diagnostics.map(({ code }) => code))].sort()
}

const KEY = 'resource "aws_kms_key" "k" {\n  enable_key_rotation = false\n}\n'

describe('bad input of infrastructure', () => {
  it.each([
    ['HCL without an end', { 'main.tf': `${KEY}resource "aws_kms_key" "broken" {\n  policy = jsonencode({ a = [1, 2\n` }, 'partly-parsed'],
    ['a Terragrunt file without an end', { 'main.tf': KEY, 'terragrunt.hcl': 'inputs = { rotate = \n' }, 'partly-parsed'],
    [
      'a template cut short',
      { 'a.yml': 'Resources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties: { EnableKeyRotation: [\n' },
      'partly-parsed',
    ],
    [
      'JSON cut short',
      { 'a.json': '{"Resources": {"Key": {"Type": "AWS::KMS::Key", "Properties": {"EnableKeyRotation": fal' },
      'partly-parsed',
    ],
    ['a module that calls itself', { 'main.tf': `${KEY}module "again" {\n  source = "./"\n}\n` }, 'recursive-module'],
  ])('%s leaves a diagnostic, and the rest is read', async (_, files, code) => {
    expect(await codes(files)).toContain(code)
    const { assets } = await scanFiles(files)
    expect(assets.map(({ name }) => name)).toContain('kms-key')
  })

  it('a bomb of YAML aliases is not written out, and says so', async () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const before = level === 0 ? '"x"' : `*l${String(level - 1)}`
      return `l${String(level)}: &l${String(level)} [${Array.from({ length: 10 }, () => before).join(', ')}]`
    })
    const text = `${levels.join('\n')}\nResources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties: { Tags: *l11 }\n`
    expect(await codes({ 'bomb.yml': text })).toEqual(['partly-parsed'])
  })

  it('files that include each other end, and give what they can', async () => {
    const { assets } = await scanFiles({
      'modules/kms/main.tf':
        'variable "rotate" {\n  default = false\n}\nresource "aws_kms_key" "k" {\n  enable_key_rotation = var.rotate\n}\n',
      'live/a/terragrunt.hcl':
        'include "b" {\n  path = "../b/terragrunt.hcl"\n}\nlocals {\n  x = local.y\n  y = local.x\n}\nterraform {\n  source = "../../modules/kms"\n}\ninputs = { rotate = local.x }\n',
      'live/b/terragrunt.hcl': 'include "a" {\n  path = "../a/terragrunt.hcl"\n}\n',
    })
    const keys = assets.filter(({ name }) => name === 'kms-key')
    expect(keys.length).toBeGreaterThan(0)
    for (const { properties } of keys) expect(properties.rotation?.kind).toBe('unknown')
  })

  it('values inside values end', async () => {
    const deep = `${'['.repeat(3000)}1${']'.repeat(3000)}`
    expect(await codes({ 'main.tf': `${KEY}locals {\n  deep = ${deep}\n}\n` })).not.toContain('internal-error')
    const { assets } = await scanFiles({ 'main.tf': `${KEY}locals {\n  deep = ${deep}\n}\n` })
    expect(assets.map(({ name }) => name)).toContain('kms-key')
  })

  it('a policy of thousands of statements is read as far as the bound, and what lies behind is not known', async () => {
    const statement = '{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}'
    const policy = `{"Statement":[${Array.from({ length: 5000 }, () => statement).join(',\n')}]}`
    const { assets } = await scanFiles({ 'main.tf': `resource "aws_kms_key" "k" {\n  policy = <<-EOT\n${policy}\n  EOT\n}\n` })
    const [key] = assets.filter(({ name }) => name === 'kms-key')
    const users = key?.properties.policyUser
    expect(users?.kind === 'one-of' ? users.values.map((one) => one.kind) : users?.kind).toEqual(['known', 'unknown'])
  })

  it('a plan of more resources than the bound is read in part, and says so', async () => {
    const resources = Array.from({ length: 200_001 }, (_, index) => ({
      address: index === 0 ? 'aws_kms_key.k' : `time_static.k[${String(index)}]`,
      mode: 'managed',
      type: index === 0 ? 'aws_kms_key' : 'time_static',
      name: 'k',
      values: { enable_key_rotation: false },
    }))
    const plan = JSON.stringify({ format_version: '1.2', planned_values: { root_module: { resources } } })
    const { assets, diagnostics } = await scanFiles({ 'plan.json': plan })
    expect(assets.map(({ name }) => name)).toEqual(['kms-key'])
    expect(diagnostics.map(({ code }) => code)).toContain('budget-infrastructure')
  }, 60_000)
})

describe('ways of writing', () => {
  it('directives in texts are followed', async () => {
    const main = `variable "days" {
  default = 7
}
resource "aws_kms_key" "k" {
  deletion_window_in_days = tonumber("%{ if var.days > 5 }10%{ else }20%{ endif }")
  customer_master_key_spec = "%{ for part in ["RSA", "_", "3072"] }\${part}%{ endfor }"
}
`
    const { assets } = await scanFiles({ 'main.tf': main })
    expect(assets.map(({ properties }) => [properties.deletionWindowDays, properties.keyBits])).toMatchObject([
      [{ value: 10 }, { value: 3072 }],
    ])
  })

  it("OpenTofu's enabled leaves out what is switched off", async () => {
    const main = `resource "aws_kms_key" "off" {
  lifecycle {
    enabled = false
  }
}
resource "aws_kms_key" "on" {
  lifecycle {
    enabled = true
  }
}
`
    const { assets } = await scanFiles({ 'main.tofu': main })
    expect(assets.flatMap(({ occurrences }) => occurrences.map(({ at }) => at.line))).toEqual([6])
  })

  it('a template file is filled in', async () => {
    const { assets } = await scanFiles({
      'main.tf': 'resource "aws_kms_key" "k" {\n  policy = templatefile("policy.json.tftpl", { who = "*" })\n}\n',
      'policy.json.tftpl': '{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "${who}"}, "Action": "kms:Decrypt", "Resource": "*"}]}',
    })
    expect(assets.map(({ properties }) => properties.policyUser)).toMatchObject([{ value: 'anyone' }])
  })

  it('tags of the provider hold for the resources of that provider, and of no alias', async () => {
    const main = `provider "aws" {
  default_tags {
    tags = { Owner = "platform" }
  }
}
provider "aws" {
  alias  = "west"
  region = "us-west-2"
}
resource "aws_kms_key" "k" {
  tags = { DataClass = "secret" }
}
`
    const { assets } = await scanFiles({ 'main.tf': main })
    expect(assets.flatMap(({ occurrences }) => occurrences.map(({ labels }) => Object.keys(labels ?? {}).sort()))).toEqual([
      ['DataClass', 'Owner'],
    ])
  })
})
