/** Infrastructure that is made to take all time and memory: each ends soon, what is left out is told, and the other files count. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scanFiles } from '../harness/scan-files'

type Files = Readonly<Record<string, string | Uint8Array>>

/** A file that nothing is wrong with, beside the others. */
const BESIDE = { 'zz/main.tf': 'resource "aws_kms_key" "k" {\n  enable_key_rotation = false\n}\n' }
const SECONDS = 10_000
const LEVELS = 60

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('')
}

function nested(depth: number, open: string, close: string, inside = ''): string {
  return open.repeat(depth) + inside + close.repeat(depth)
}

/** A chain of locals of which each is made of the one before it, and a key that uses the last. */
function chain(first: string, next: (before: string) => string, last = (name: string): string => name): Files {
  const links = lines(LEVELS, (level) => `  l${String(level + 1)} = ${next(`local.l${String(level)}`)}`)
  const used = last(`local.l${String(LEVELS)}`)
  return {
    'main.tf': `variable "x" {}\nlocals {\n  l0 = ${first}\n${links}  used = ${used}\n}\nresource "aws_kms_key" "k" {\n  policy = local.used\n  description = local.used\n  tags = { a = local.used }\n}\n`,
  }
}

const HCL: readonly (readonly [string, Files, string?])[] = [
  ['lists', { 'main.tf': `locals {\n  a = ${nested(3000, '[\n', ']\n')}}\n` }, 'partly-parsed'],
  ['blocks', { 'main.tf': nested(10_000, 'a {\n', '}\n') }, 'partly-parsed'],
  ['conditions in a row', { 'main.tf': `locals {\n  a = [${'true ? 1 :\n'.repeat(20_000)} 1]\n}\n` }, 'partly-parsed'],
  ['conditions in the first branch', { 'main.tf': `locals {\n  a = [${nested(20_000, 'var.a ?\n', ': 1\n', '1')}]\n}\n` }, 'partly-parsed'],
  ['operators', { 'main.tf': `locals {\n  a = [1 ${'+ 1\n'.repeat(50_000)}]\n}\n` }, 'partly-parsed'],
  ['a text without an end', { 'main.tf': 'a = <<EOT\nx\n' }, 'partly-parsed'],
  ['texts without an end', { 'main.tf': lines(20_000, (index) => `a = <<E${String(index)}`) }, 'partly-parsed'],
  ['a text that doubles', chain('"xxxxxxxx"', (one) => `"\${${one}}\${${one}}"`)],
  ['a text that is not known and doubles', chain('"${var.x}x"', (one) => `"\${${one}}\${${one}}"`)],
  ['a text that is joined', chain('"xxxxxxxx"', (one) => `join(${one}, [for i in range(1000) : ${one}])`)],
  ['a text that is formatted', chain('"xxxxxxxx"', (one) => `format("%s%s%s", ${one}, ${one}, ${one})`)],
  ['a text in the place of each letter', chain('"xxxxxxxx"', (one) => `replace(${one}, "x", ${one})`)],
  ['a list that doubles', chain('["x"]', (one) => `[${one}, ${one}]`)],
  [
    'a list of empty lists',
    chain(
      '[]',
      (one) => `[${one}, ${one}]`,
      (one) => `flatten(${one})`,
    ),
  ],
  [
    'a list that is written out',
    chain(
      '["x"]',
      (one) => `[${one}, ${one}]`,
      (one) => `"a\${jsonencode(${one})}"`,
    ),
  ],
  ['lists in a row', chain('["x"]', (one) => `concat(${one}, ${one})`)],
  ['ways to be', chain('{ a = 1 }', (one) => `var.x ? { a = ${one} } : { b = ${one}, c = ${one} }`)],
  [
    'numbers without end',
    {
      'main.tf': `locals {\n  n = range(0, 1000)\n  a = [for a in local.n : [for b in local.n : [for c in local.n : c]]]\n  b = range(0, 1e9, 1e-9)\n}\nresource "aws_kms_key" "k" {\n  policy = local.a\n}\n`,
    },
    'budget-infrastructure',
  ],
  [
    'directives',
    {
      'main.tf': `locals {\n  a = <<EOT\n${nested(2000, '%{ for x in range(10) }\n', '%{ endfor }\n')}EOT\n}\nresource "aws_kms_key" "k" {\n  policy = local.a\n}\n`,
    },
    'budget-infrastructure',
  ],
  [
    'blocks that are made',
    { 'main.tf': `resource "aws_s3_bucket" "b" {\n${nested(8, 'dynamic "rule" {\n  for_each = range(1000)\n  content {\n', '}\n}\n')}}\n` },
    'budget-infrastructure',
  ],
  [
    'instances',
    { 'main.tf': 'resource "aws_kms_key" "k" {\n  count = 1e9\n}\nresource "aws_kms_key" "l" {\n  for_each = toset(range(1000))\n}\n' },
    'budget-instances',
  ],
  [
    'instances of modules of modules',
    {
      'main.tf': 'module "a" {\n  source = "./a"\n  count = 200\n}\n',
      'a/main.tf': 'module "b" {\n  source = "../b"\n  count = 200\n}\n',
      'b/main.tf': 'resource "aws_kms_key" "k" {\n  count = 200\n}\n',
    },
    'budget-instances',
  ],
  [
    'modules that call two more',
    Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `m${String(index)}/main.tf`,
        ['a', 'b'].map((name) => `module "${name}" {\n  source = "../m${String(index + 1)}"\n}\n`).join(''),
      ]),
    ),
    'recursive-module',
  ],
  [
    'policies of policies',
    {
      'main.tf': lines(100, (index) => {
        const next = [1, 2, 3].map((step) => `data.aws_iam_policy_document.d${String((index + step) % 100)}.json`)
        return `data "aws_iam_policy_document" "d${String(index)}" {\n  source_policy_documents = [${next.join(', ')}]\n  statement {\n    actions = ["kms:*"]\n  }\n}`
      }),
      'key.tf': 'resource "aws_kms_key" "k" {\n  policy = data.aws_iam_policy_document.d0.json\n}\n',
    },
  ],
  ['JSON', { 'main.tf.json': nested(20_000, '{"resource":\n', '}\n', '1') }, 'partly-parsed'],
  [
    'names of what every object has',
    {
      'main.tf':
        'locals {\n  __proto__ = "b"\n  constructor = local.__proto__\n}\nresource "constructor" "__proto__" {\n  toString = constructor("x")\n}\n',
    },
  ],
]

const WRONG: readonly unknown[] = [null, 1, 'x', true, [], [[]], {}, { a: 1 }, [null], ['x'], [{}]]
const KEY = { address: 'aws_kms_key.k', mode: 'managed', type: 'aws_kms_key', name: 'k', values: {} }

function plan(resources: unknown, rest: object = {}): string {
  return JSON.stringify({ format_version: '1.2', planned_values: { root_module: { resources } }, ...rest })
}

/** A module whose variable is its own output, told many times over. */
const ROUND = {
  address: 'module.a.aws_kms_key.k',
  expressions: { policy: { references: ['var.x'] } },
  many: (told: string): string[] => Array.from({ length: 30 }, () => told),
}

const PLANS: readonly (readonly [string, Files, string?])[] = [
  [
    'of wrong types',
    Object.fromEntries(
      WRONG.map((wrong, index) => [
        `p${String(index)}.json`,
        plan([wrong, { ...KEY, values: wrong }, { ...KEY, type: wrong, address: wrong }], {
          resource_changes: wrong,
          configuration: { root_module: wrong },
        }),
      ]),
    ),
  ],
  ['cut short', Object.fromEntries([1, 20, 60, 90, 120].map((at) => [`p${String(at)}.json`, plan([KEY]).slice(0, at)]))],
  ['of values in values', { 'p.json': plan([KEY]).replace('"values":{}', `"values":{"policy":${nested(100_000, '[', ']')}}`) }],
  [
    'of modules in modules',
    {
      'p.json': `{"format_version":"1.2","planned_values":{"root_module":${nested(1000, '{"child_modules":[\n', ']}\n', `{"resources":[${JSON.stringify(KEY)}]}`)}}}`,
    },
    'budget-infrastructure',
  ],
  [
    'of brackets',
    { 'p.json': plan(Array.from({ length: 200 }, (_, index) => ({ ...KEY, address: `${'['.repeat(4000)}${String(index)}` }))) },
  ],
  [
    'that goes round',
    {
      'p.json': plan([{ ...KEY, address: ROUND.address, values: { policy: 'x' } }], {
        configuration: {
          root_module: {
            module_calls: {
              a: {
                expressions: { x: { references: ROUND.many('module.a.y') } },
                module: {
                  outputs: { y: { expression: { references: ROUND.many('var.x') } } },
                  resources: [{ address: 'aws_kms_key.k', expressions: ROUND.expressions }],
                },
              },
            },
          },
        },
      }),
    },
  ],
]

const STACK = 'Resources:\n  Key:\n    Type: AWS::KMS::Key\n    Properties:\n      EnableKeyRotation: false\n'
const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { password: hunter2hunter2 }\n'

/** Names for names: each stands for several of the one before it. */
function bomb(levels: number, each: number): string {
  return lines(levels, (level) => {
    const before = level === 0 ? '"x"' : `*l${String(level - 1)}`
    return `l${String(level)}: &l${String(level)} [${Array.from({ length: each }, () => before).join(', ')}]`
  })
}

function overlays(count: number, each: number): Files {
  const folders = Array.from({ length: count }, (_, index): [string, string] => [
    `o${String(index)}/kustomization.yaml`,
    `resources: [${Array.from({ length: each }, () => `../o${String(index + 1)}`).join(', ')}]\n`,
  ])
  return Object.fromEntries([...folders, [`o${String(count)}/kustomization.yaml`, 'resources: []\n']])
}

const YAML: readonly (readonly [string, Files, string?])[] = [
  ['of names for names', { 'a.yml': `${bomb(12, 10)}${STACK}      Tags: *l11\n` }, 'partly-parsed'],
  ['that names itself', { 'a.yml': `a: &a [*a]\nb: &b { <<: *b }\n${STACK}      Tags: *a\n` }, 'partly-parsed'],
  ['of many names', { 'a.yml': `a: [${lines(20_000, (index) => `&a${String(index)} 1, *a${String(index)},`)}]\n${STACK}` }],
  ['of one name, many times', { 'a.yml': `a: &a { b: 1 }\n${STACK}      <<: [${'*a, '.repeat(20_000)}]\n` }],
  ['that is deep', { 'a.yml': `a: ${nested(100_000, '[', ']')}\n${STACK}` }],
  [
    'of conditions that ask each other',
    {
      'a.yml': `Conditions:\n  A: !Not [!Condition B]\n  B: !And [!Condition A, !Condition A]\n${STACK.replace('false', '!If [A, true, false]')}`,
    },
  ],
  [
    'of a large table',
    {
      'a.yml': `Mappings:\n  A:\n${lines(3000, (index) => `    r${String(index)}: { a: ${String(index)} }`)}${STACK}${lines(300, (index) => `      D${String(index)}: !FindInMap [A, !Ref X, a]`)}`,
    },
  ],
  ['of too many documents', { 'k.yml': lines(10_000, () => `---\n${SECRET}`) }, 'budget-infrastructure'],
  ['of lists of itself', { 'k.yml': 'apiVersion: v1\nkind: List\nitems:\n- &a\n  apiVersion: v1\n  kind: List\n  items: [*a, *a, *a]\n' }],
  ['of overlays of overlays', overlays(18, 8), 'budget-infrastructure'],
  [
    'of overlays that use each other',
    { 'a/kustomization.yaml': 'resources: [../b, ., ../../../etc]\n', 'b/kustomization.yaml': 'resources: [../a]\n' },
    'recursive-module',
  ],
]

function chart(template: string, more: Files = {}): Files {
  return { 'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n', 'c/templates/a.yaml': `${template}\n${SECRET}`, ...more }
}

const CHARTS: readonly (readonly [string, Files, string])[] = [
  ['conditions in a row', chart(`{{ if .Values.x }}\n${'{{ else if .Values.y }}\n'.repeat(20_000)}{{ end }}`), 'partly-parsed'],
  ['blocks in blocks', chart(nested(20_000, '{{ if true }}\n', '{{ end }}\n')), 'partly-parsed'],
  [
    'a template that includes itself',
    chart('{{ define "x" }}{{ include "x" . }}{{ include "x" . }}{{ end }}{{ include "x" . }}'),
    'partly-parsed',
  ],
  ['rounds in rounds', chart(nested(10, '{{ range until 1000 }}', '{{ end }}', 'x')), 'partly-parsed'],
  [
    'a text that grows',
    chart(`{{ $x := "xxxxxxxx" }}${'{{ $x = repeat 1000 $x }}'.repeat(20)}{{ print ${'$x '.repeat(700)} }}`),
    'partly-parsed',
  ],
  ['a list that doubles', chart(`{{ $x := list 1 }}${'{{ $x = list $x $x }}'.repeat(LEVELS)}{{ toJson $x }}`), 'partly-parsed'],
  ['a value in itself', chart('{{ $x := dict }}{{ $_ := set $x "x" $x }}{{ toYaml $x }}'), 'partly-parsed'],
  ['an archive that unpacks to any size', chart('', { 'c/charts/d.tgz': gzipSync(Buffer.alloc(100_000_000)) }), 'unread-chart'],
]

describe.each([
  ['Terraform', HCL],
  ['a plan', PLANS],
  ['YAML', YAML],
  ['a chart', CHARTS],
] as const)('%s', (_kind, cases) => {
  it.each(cases.map(([name, files, code]) => ({ name, files, code })))(
    'ends: $name',
    async ({ files, code }) => {
      const { assets, diagnostics } = await scanFiles({ ...files, ...BESIDE })
      expect(assets.flatMap(({ occurrences }) => occurrences.map(({ at }) => at.file))).toContain('zz/main.tf')
      expect(diagnostics.map((one) => one.code)).toEqual(code === undefined ? expect.any(Array) : expect.arrayContaining([code]))
    },
    SECONDS,
  )
})
