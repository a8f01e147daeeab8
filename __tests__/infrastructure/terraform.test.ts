import { describe, expect, it } from 'vitest'
import type { CryptoAsset } from '#core/asset'
import { alternatives, type Value } from '#core/value'
import { scanFiles } from '../harness/scan-files'

function text(value: Value | undefined): string {
  if (value === undefined) return 'absent'
  return alternatives(value)
    .map((one) => (one.kind === 'known' ? String(one.value) : one.kind === 'material' ? one.source : `?${one.reason}`))
    .sort()
    .join('|')
}

/** 'file:line rotation=true' of every asset, in order. */
async function told(files: Readonly<Record<string, string>>, ...names: string[]): Promise<string[]> {
  const { assets } = await scanFiles(files)
  const lines = assets.flatMap((asset: CryptoAsset) =>
    asset.occurrences.map(({ at }) =>
      [`${at.file}:${String(at.line)}`, ...names.map((name) => `${name}=${text(asset.properties[name])}`)].join(' '),
    ),
  )
  return lines.sort()
}

const KEY = `variable "rotate" {
  type    = bool
  default = false
}

resource "aws_kms_key" "main" {
  enable_key_rotation = var.rotate
}
`

describe('count and for_each', () => {
  it('make no resource of nothing, one of what is not known, and one each of what differs', async () => {
    const main = `variable "create" {}
resource "aws_kms_key" "none" {
  count = 0
}
resource "aws_kms_key" "some" {
  count                   = 2
  deletion_window_in_days = 7 + count.index
}
resource "aws_kms_key" "perhaps" {
  count = var.create ? 1 : 0
}
resource "aws_kms_key" "each" {
  for_each                = { a = 10, b = 20 }
  deletion_window_in_days = each.value
}
resource "aws_kms_key" "same" {
  for_each = toset(["a", "b"])
}
`
    expect(await told({ 'main.tf': main }, 'deletionWindowDays')).toEqual([
      'main.tf:12 deletionWindowDays=10',
      'main.tf:12 deletionWindowDays=20',
      'main.tf:16 deletionWindowDays=30',
      'main.tf:5 deletionWindowDays=7',
      'main.tf:5 deletionWindowDays=8',
      'main.tf:9 deletionWindowDays=30',
    ])
  })

  it('leave out a resource whose count a default switches off', async () => {
    const main = `variable "create" { default = false }
resource "aws_kms_key" "a" {
  count = var.create ? 1 : 0
}
`
    expect(await told({ 'main.tf': main })).toEqual([])
  })
})

describe('variables', () => {
  it('hold their default, or what terraform.tfvars and *.auto.tfvars set, the last one first', async () => {
    expect(await told({ 'main.tf': KEY }, 'rotation')).toEqual(['main.tf:6 rotation=false'])
    expect(await told({ 'main.tf': KEY, 'terraform.tfvars': 'rotate = true\n' }, 'rotation')).toEqual(['main.tf:6 rotation=true'])
    const both = { 'main.tf': KEY, 'terraform.tfvars': 'rotate = false\n', 'a.auto.tfvars.json': '{"rotate": true}' }
    expect(await told(both, 'rotation')).toEqual(['main.tf:6 rotation=true'])
  })

  it('may hold what any other file of variables sets', async () => {
    const files = { 'main.tf': KEY, 'envs/dev.tfvars': 'rotate = false\n', 'envs/prod.tfvars': 'rotate = true\n' }
    expect(await told(files, 'rotation')).toEqual(['main.tf:6 rotation=false|true'])
  })

  it('without a default are unknown, and optional attributes have theirs', async () => {
    const main = `variable "window" {}
variable "key" {
  type    = object({ rotate = optional(bool, true), window = optional(number) })
  default = {}
}
resource "aws_kms_key" "a" {
  enable_key_rotation     = var.key.rotate
  deletion_window_in_days = coalesce(var.key.window, var.window)
}
`
    expect(await told({ 'main.tf': main }, 'rotation', 'deletionWindowDays')).toEqual([
      'main.tf:6 rotation=true deletionWindowDays=?parameter',
    ])
  })
})

describe('modules', () => {
  it('called twice are two, each told where the call decides, and no root of their own', async () => {
    const files = {
      'main.tf': 'module "good" {\n  source = "./key"\n  rotate = true\n}\n\nmodule "bad" {\n  source = "./key"\n  rotate = false\n}\n',
      'key/main.tf': KEY,
    }
    expect(await told(files, 'rotation')).toEqual(['main.tf:1 rotation=true', 'main.tf:6 rotation=false'])
    const { assets } = await scanFiles(files)
    const [bad] = assets.filter((asset) => text(asset.properties['rotation']) === 'false').flatMap((asset) => asset.occurrences)
    expect(bad?.trace.map(({ file, line }) => `${file}:${String(line)}`)).toContain('key/main.tf:6')
  })

  it('called without the argument are told in the module, with the call in the trace', async () => {
    const files = { 'main.tf': 'module "key" {\n  source = "./key"\n}\n', 'key/main.tf': KEY }
    const { assets } = await scanFiles(files)
    const [one] = assets.flatMap((asset) => asset.occurrences)
    expect(`${one?.at.file ?? ''}:${String(one?.at.line)}`).toBe('key/main.tf:6')
    expect(one?.trace.map(({ file, line }) => `${file}:${String(line)}`)).toContain('main.tf:1')
  })

  it('hand on outputs, and are none with count = 0', async () => {
    const files = {
      'main.tf': `module "settings" {
  source = "./settings"
}
module "off" {
  source = "./key"
  count  = 0
}
resource "aws_kms_key" "a" {
  deletion_window_in_days = module.settings.windows["short"]
}
`,
      'settings/outputs.tf': 'locals {\n  short = 7\n}\noutput "windows" {\n  value = { short = local.short }\n}\n',
      'key/main.tf': KEY,
    }
    expect(await told(files, 'deletionWindowDays')).toEqual(['main.tf:8 deletionWindowDays=7'])
  })

  it('that only an example calls are looked at by themselves as well', async () => {
    const files = { 'main.tf': KEY, 'examples/full/main.tf': 'module "key" {\n  source = "../../"\n  rotate = true\n}\n' }
    expect(await told(files, 'rotation')).toEqual(['examples/full/main.tf:1 rotation=true', 'main.tf:6 rotation=false'])
  })

  it('that call themselves end', async () => {
    const { diagnostics, assets } = await scanFiles({ 'main.tf': `${KEY}module "again" {\n  source = "./"\n}\n` })
    expect(assets).toHaveLength(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(['recursive-module'])
  })

  it('that terraform init has fetched are followed', async () => {
    const files = {
      'main.tf': 'module "key" {\n  source  = "acme/key/aws"\n  rotate  = true\n}\n',
      '.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"key","Source":"registry.terraform.io/acme/key/aws","Dir":".terraform/modules/key"}]}',
      '.terraform/modules/key/main.tf': KEY,
    }
    expect(await told(files, 'rotation')).toEqual(['main.tf:1 rotation=true'])
  })
})

describe('blocks', () => {
  it('that are dynamic are written out, as far as their number is known', async () => {
    const main = `variable "algorithm" { default = null }
variable "more" {}
resource "aws_s3_bucket_server_side_encryption_configuration" "a" {
  bucket = "a"
  dynamic "rule" {
    for_each = [{ key = "alias/mine" }]
    content {
      apply_server_side_encryption_by_default {
        kms_master_key_id = rule.value.key
        sse_algorithm     = "aws:kms"
      }
    }
  }
}
resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = "b"
  dynamic "rule" {
    for_each = var.algorithm == null ? [] : [1]
    content {
      apply_server_side_encryption_by_default {
        kms_master_key_id = "alias/mine"
      }
    }
  }
}
`
    expect(await told({ 'main.tf': main }, 'keyManager')).toEqual(['main.tf:15 keyManager=provider', 'main.tf:3 keyManager=customer'])
  })
})

describe('policies', () => {
  it.each([
    ['jsonencode', 'jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:*", Resource = "*" }] })'],
    [
      'a heredoc',
      '<<-EOT\n  {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:*", "Resource": "${var.arn}"}]}\n  EOT',
    ],
    ['a data source', 'data.aws_iam_policy_document.a.json'],
  ])('are read from %s', async (_name, policy) => {
    const main = `variable "arn" {}
resource "aws_kms_key" "a" {
  policy = ${policy}
}
data "aws_iam_policy_document" "a" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}
`
    expect(await told({ 'main.tf': main }, 'policyPrincipal')).toEqual(['main.tf:2 policyPrincipal=*'])
  })
})

describe('other ways of writing', () => {
  it('JSON says the same', async () => {
    const main =
      '{"variable":{"w":{"default":7}},"resource":{"aws_kms_key":{"a":{"enable_key_rotation":true,\n"deletion_window_in_days":"${var.w}"}}}}'
    expect(await told({ 'main.tf.json': main }, 'rotation', 'deletionWindowDays')).toEqual([
      'main.tf.json:1 rotation=true deletionWindowDays=7',
    ])
  })

  it('JSON holds backends as HCL does', async () => {
    const main = '{"terraform": {"backend": {"http": {"address": "https://state.example.org", "skip_cert_verification": true}}}}'
    expect(await told({ 'main.tf.json': main }, 'verification')).toEqual(['main.tf.json:1 verification=off'])
  })

  it('override files take the place of attributes, and .tofu that of .tf', async () => {
    const files = { 'main.tf': KEY, 'main_override.tf': 'resource "aws_kms_key" "main" {\n  enable_key_rotation = true\n}\n' }
    expect(await told(files, 'rotation')).toEqual(['main.tf:6 rotation=true'])
    expect(await told({ 'main.tf': KEY, 'main.tofu': 'resource "aws_kms_key" "b" {}\n' }, 'rotation')).toEqual([
      'main.tofu:1 rotation=false',
    ])
  })

  it('functions, splats and for expressions are followed', async () => {
    const main = `locals {
  keys    = { a = { days = "7", on = true }, b = { days = "14", on = false } }
  enabled = { for name, key in local.keys : name => key if key.on }
  windows = [for key in values(local.enabled) : tonumber(key.days)]
}
resource "aws_kms_key" "a" {
  deletion_window_in_days = try(local.windows[5], element(local.windows, 3), 30)
  multi_region            = contains(keys(local.enabled), "a")
  enable_key_rotation     = length(local.keys[*]) == 1 && lookup(local.keys, "c", null) == null
  key_usage               = format("%s_%s", upper("encrypt"), join("", split("-", "DEC-RYPT")))
}
`
    expect(await told({ 'main.tf': main }, 'deletionWindowDays', 'multiRegion', 'usage')).toEqual([
      'main.tf:6 deletionWindowDays=7 multiRegion=true usage=ENCRYPT_DECRYPT',
    ])
  })
})

describe('references', () => {
  it('lead from what is encrypted to its key, over aliases, names, variables and modules', async () => {
    const files = {
      'main.tf': `resource "aws_kms_key" "main" {
  enable_key_rotation = true
}
resource "aws_kms_key" "slow" {}
resource "aws_kms_alias" "slow" {
  name          = "alias/slow"
  target_key_id = aws_kms_key.slow.key_id
}
module "disk" {
  source = "./disk"
  key    = { arn = aws_kms_key.main.arn }
}
resource "aws_ebs_volume" "alias" {
  encrypted  = true
  kms_key_id = "alias/slow"
}
`,
      'disk/main.tf': 'variable "key" {}\nresource "aws_ebs_volume" "a" {\n  encrypted  = true\n  kms_key_id = var.key.arn\n}\n',
    }
    const { assets } = await scanFiles(files)
    const rotation = (id: string): string => text(assets.find((asset) => asset.id === id)?.properties['rotation'])
    const disks = assets
      .filter(({ name }) => name === 'storage-encryption')
      .map(({ properties, dependsOn }) => `${text(properties['keyReference'])} ${dependsOn.map(rotation).join()}`)
    expect(disks.sort()).toEqual(['alias/slow false', 'aws_kms_key.main true'])
  })

  it('keep instances apart', async () => {
    const main = `resource "aws_s3_bucket" "a" {
  for_each = toset(["x", "y"])
  bucket   = each.key
}
resource "aws_s3_bucket_server_side_encryption_configuration" "a" {
  for_each = { x = "alias/x" }
  bucket   = aws_s3_bucket.a[each.key].id
  rule {
    apply_server_side_encryption_by_default {
      kms_master_key_id = each.value
    }
  }
}
`
    expect(await told({ 'main.tf': main }, 'keyManager', 'keyReference')).toEqual([
      // Whether it answers in clear is the same for both.
      'main.tf:1 keyManager=absent keyReference=absent',
      'main.tf:1 keyManager=customer keyReference=alias/x',
      'main.tf:1 keyManager=provider keyReference=absent',
    ])
  })
})

describe('a plan', () => {
  it('tells all values, who refers to whom, and what only the apply will tell', async () => {
    const plan = {
      format_version: '1.2',
      terraform_version: '1.9.0',
      planned_values: {
        root_module: {
          resources: [
            { address: 'aws_ebs_volume.a', mode: 'managed', type: 'aws_ebs_volume', name: 'a', values: { encrypted: true, size: 1 } },
            {
              address: 'aws_kms_key.later',
              mode: 'managed',
              type: 'aws_kms_key',
              name: 'later',
              values: { enable_key_rotation: true, policy: null },
            },
          ],
          child_modules: [
            {
              address: 'module.k',
              resources: [
                {
                  address: 'module.k.aws_kms_key.main[0]',
                  mode: 'managed',
                  type: 'aws_kms_key',
                  name: 'main',
                  index: 0,
                  values: { enable_key_rotation: false },
                },
              ],
            },
          ],
        },
      },
      resource_changes: [
        { address: 'aws_ebs_volume.a', change: { actions: ['create'], after_unknown: { kms_key_id: true } } },
        { address: 'aws_kms_key.later', change: { actions: ['create'], after_unknown: { deletion_window_in_days: true } } },
      ],
      configuration: {
        root_module: {
          resources: [
            { address: 'aws_ebs_volume.a', expressions: { kms_key_id: { references: ['aws_kms_key.later.arn', 'aws_kms_key.later'] } } },
          ],
        },
      },
    }
    const found = await told({ 'tfplan.json': JSON.stringify(plan, undefined, 1) }, 'rotation', 'deletionWindowDays', 'keyReference')
    expect(found.map((line) => line.replace(/^tfplan.json:\d+ /, '')).sort()).toEqual([
      'rotation=absent deletionWindowDays=absent keyReference=aws_kms_key.later',
      'rotation=false deletionWindowDays=30 keyReference=absent',
      'rotation=true deletionWindowDays=?external-call keyReference=absent',
    ])
    expect((await scanFiles({ 'tfplan.json': JSON.stringify(plan) })).assets).toHaveLength(3)
  })
})

describe('references in a plan', () => {
  const key = (address: string): object => ({
    address,
    mode: 'managed',
    type: 'aws_kms_key',
    name: /(\w+)(?:\[\d\])?$/.exec(address)?.[1],
    values: {},
  })
  const encryption = (address: string, bucket: string): object => ({
    address,
    mode: 'managed',
    type: 'aws_s3_bucket_server_side_encryption_configuration',
    name: 'b',
    values: { bucket, rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms' }] }] },
  })
  const later = (address: string): object => ({
    address,
    change: { after_unknown: { rule: [{ apply_server_side_encryption_by_default: [{ kms_master_key_id: true }] }] } },
  })
  const byKey = (reference: string): object => ({
    address: 'aws_s3_bucket_server_side_encryption_configuration.b',
    expressions: { rule: [{ apply_server_side_encryption_by_default: [{ kms_master_key_id: { references: [reference] } }] }] },
  })

  it('are followed out of blocks, through variables and outputs of modules, to the same instance', async () => {
    const keys = ['data', 'logs'].map((name) => `module.keys["eu"].aws_kms_key.${name}`)
    const users = ['module.a', 'module.b["x.y"]']
    const name = 'aws_s3_bucket_server_side_encryption_configuration.b'
    const plan = {
      planned_values: {
        root_module: {
          child_modules: [
            ...keys.map((address) => ({ resources: [key(address)] })),
            ...users.map((module, index) => ({ resources: [encryption(`${module}.${name}`, `bucket-${String(index)}`)] })),
          ],
        },
      },
      resource_changes: users.map((module) => later(`${module}.${name}`)),
      configuration: {
        root_module: {
          module_calls: {
            keys: {
              module: {
                outputs: Object.fromEntries(
                  ['data', 'logs'].map((one) => [one, { expression: { references: [`aws_kms_key.${one}.arn`, `aws_kms_key.${one}`] } }]),
                ),
              },
            },
            a: {
              expressions: { key: { references: ['module.keys["eu"].data', 'module.keys["eu"]', 'module.keys'] } },
              module: { resources: [byKey('var.key')] },
            },
            b: {
              expressions: { key: { references: ['module.keys["eu"].logs', 'module.keys["eu"]', 'module.keys'] } },
              module: { resources: [byKey('var.key')] },
            },
          },
        },
      },
      format_version: '1.2',
    }
    const { assets } = await scanFiles({ 'plan.json': JSON.stringify(plan, undefined, 1) })
    const encrypted = assets.filter(({ properties }) => properties.keyReference !== undefined)
    expect(encrypted.map(({ properties }) => properties.keyReference).sort()).toMatchObject(
      ['aws_kms_key.data', 'aws_kms_key.logs'].map((value) => ({ value })),
    )
  })

  it('to a block with several instances lead to none where nobody says which', async () => {
    const plan = {
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [
            key('aws_kms_key.main[0]'),
            key('aws_kms_key.main[1]'),
            encryption('aws_s3_bucket_server_side_encryption_configuration.b', 'b'),
          ],
        },
      },
      resource_changes: [later('aws_s3_bucket_server_side_encryption_configuration.b')],
      configuration: { root_module: { resources: [byKey('aws_kms_key.main')] } },
    }
    const { assets } = await scanFiles({ 'plan.json': JSON.stringify(plan) })
    const references = assets.flatMap(({ properties }) => properties.keyReference ?? [])
    expect(references.filter(({ kind }) => kind === 'known')).toEqual([])
  })

  it('that is cut short is read as far as it goes, and says so', async () => {
    const whole = JSON.stringify({
      format_version: '1.2',
      planned_values: { root_module: { resources: [key('aws_kms_key.main'), key('aws_kms_key.cut')] } },
    })
    const { assets, diagnostics } = await scanFiles({ 'plan.json': whole.slice(0, -40) })
    expect(assets.map(({ name }) => name)).toEqual(['kms-key'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['partly-parsed'])
  })
})

describe('bad input', () => {
  it('loses no more than the broken part', async () => {
    const main = `resource "aws_kms_key" "a" {
  deletion_window_in_days = 7
  description = "a
  multi_region = true
}
resource "aws_kms_key" "b" {
  deletion_window_in_days = 8
resource "aws_kms_key" "c" {
  deletion_window_in_days = = 9
}
`
    const report = await scanFiles({
      'main.tf': main,
      'terraform.tfvars': 'x = {\n',
      'b.tf.json': '{"resource": {"aws_kms_key": {"d": {}}',
    })
    expect(report.assets.flatMap(({ occurrences }) => occurrences.map(({ at }) => `${at.file}:${String(at.line)}`)).sort()).toEqual([
      'b.tf.json:1',
      'main.tf:1',
      'main.tf:6',
      'main.tf:8',
    ])
    expect(report.diagnostics.map(({ file, code }) => `${file ?? ''} ${code}`)).toEqual([
      'b.tf.json partly-parsed',
      'main.tf partly-parsed',
      'terraform.tfvars partly-parsed',
    ])
  })

  it('does not take long over depth, circles and doubling', async () => {
    const deep = `locals {\n  deep = ${'['.repeat(5000)}1${']'.repeat(5000)}\n}\n`
    const circle = 'locals {\n  a = local.b\n  b = local.a\n}\nresource "aws_kms_key" "circle" {\n  deletion_window_in_days = local.a\n}\n'
    const doubling = Array.from(
      { length: 40 },
      (_, index) => `  d${String(index + 1)} = [local.d${String(index)}, local.d${String(index)}]\n`,
    ).join('')
    const main = `locals {\n  d0 = [1]\n${doubling}}\nresource "aws_kms_key" "doubled" {\n  key_usage = join(",", flatten(local.d40))\n}\n`
    const report = await scanFiles({ 'deep.tf': deep, 'circle.tf': circle, 'main.tf': main })
    expect(report.assets.flatMap(({ occurrences }) => occurrences)).toHaveLength(2)
  })
})

describe('numbers and truths that are written as text', () => {
  it('are judged as what they are', async () => {
    const { findings } = await scanFiles({
      'main.tf': 'resource "aws_kms_key" "a" {\n  enable_key_rotation     = "true"\n  deletion_window_in_days = "5"\n}\n',
      'stack.yml': 'Resources:\n  Volume:\n    Type: AWS::EC2::Volume\n    Properties: { Size: "5", Encrypted: "true" }\n',
    })
    expect(
      findings.flatMap(({ rule, outcome }) =>
        rule.id === 'key-without-owner' || rule.id === 'provider-managed-key' ? [] : [`${outcome} ${rule.id}`],
      ),
    ).toEqual(['violation kms-deletion-window'])
  })
})
