import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { alternatives, type Value } from '#core/value'
import { scanFiles } from '../harness/scan-files'

function text(value: Value | undefined): string {
  if (value === undefined) return 'absent'
  return alternatives(value)
    .map((one) => (one.kind === 'known' ? String(one.value) : one.kind === 'material' ? one.source : `?${one.reason}`))
    .sort()
    .join('|')
}

/** 'file:line name plaintext=true' of every asset, in order. */
function told({ assets }: Report, ...names: string[]): string[] {
  return assets
    .flatMap((asset) =>
      asset.occurrences.map(({ at }) =>
        [`${at.file}:${String(at.line)}`, asset.name, ...names.map((name) => `${name}=${text(asset.properties[name])}`)].join(' '),
      ),
    )
    .sort()
}

function diagnosed({ diagnostics }: Report): string[] {
  return diagnostics.map(({ code, file, at }) => `${code} ${file ?? ''}${at === undefined ? '' : `:${String(at.line)}`}`)
}

const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: shop }
spec: { rules: [] }
`
const PLAIN = 'TLS plaintext=true'

describe('manifests', () => {
  it('are told from any other YAML by what they say they are', async () => {
    const report = await scanFiles({
      'a.yaml': INGRESS,
      'other.yaml': 'kind: Ingress\nspec: {}\n',
      'words.yaml': 'text: apiVersion and kind are words: [\n',
      'definition.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: { names: { kind: Ingress } }\n',
    })
    expect(told(report, 'plaintext')).toEqual([`a.yaml:2 ${PLAIN}`])
    expect(report.diagnostics).toEqual([])
    expect(report.evidence.files.parsed).toBe(2)
  })

  it('are read in many documents, lists and JSON, each at its place', async () => {
    const report = await scanFiles({
      'many.yaml': `# first\n---\n${INGRESS}---\n\n--- # third\n${INGRESS}...\n`,
      'list.json': `{\n  "apiVersion": "v1",\n  "kind": "List",\n  "items": [\n    {\n      "apiVersion": "networking.k8s.io/v1",\n      "kind": "Ingress",\n      "spec": { "rules": [] }\n    }\n  ]\n}\n`,
    })
    expect(told(report, 'plaintext')).toEqual([`list.json:7 ${PLAIN}`, `many.yaml:4 ${PLAIN}`, `many.yaml:11 ${PLAIN}`].sort())
  })

  it('that are broken in one place are read in the others', async () => {
    const report = await scanFiles({ 'a.yaml': `${INGRESS}---\n${INGRESS}  broken: [\n---\n${INGRESS}` })
    expect(told(report)).toContain('a.yaml:2 TLS')
    expect(told(report)).toContain('a.yaml:13 TLS')
    expect(diagnosed(report)).toEqual(['partly-parsed a.yaml:10'])
  })

  it('cannot take the machine by copies of copies, by depth or by size', async () => {
    const levels = Array.from(
      { length: 12 },
      (_item, level) => `  a${String(level + 1)}: &a${String(level + 1)} [${`*a${String(level)}, `.repeat(12)}]`,
    )
    const bomb = `${INGRESS}data:\n  a0: &a0 [x]\n${levels.join('\n')}\n`
    const deep = `${INGRESS}deep: ${'['.repeat(5000)}\n`
    const long = `${`${INGRESS}---\n`.repeat(5500)}`
    const report = await scanFiles({ 'bomb.yaml': bomb, 'deep.yaml': deep, 'long.yaml': long })
    expect(diagnosed(report)).toEqual(expect.arrayContaining(['partly-parsed deep.yaml:1', 'partly-parsed bomb.yaml:1']))
    expect(diagnosed(report)).toContain('budget-infrastructure long.yaml')
  })

  it('of more than a megabyte are read, where others of that size are not', async () => {
    const filler = `apiVersion: v1\nkind: Event\nmessage: |\n${'  text\n'.repeat(160_000)}---\n`
    const report = await scanFiles({ 'install.yaml': filler + INGRESS, 'data.yaml': `text: |\n${'  text\n'.repeat(160_000)}` })
    expect(told(report, 'plaintext')).toEqual([`install.yaml:160006 ${PLAIN}`])
    expect(report.evidence.skipped).toEqual([{ file: 'data.yaml', reason: 'too-large' }])
  })

  it('never show what is in a Secret', async () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { password: hunter2-hunter2 }\n'
    const report = await scanFiles({ 'a.yaml': secret })
    expect(JSON.stringify(report.assets) + JSON.stringify(report.findings)).not.toContain('hunter2')
    expect(report.findings.map(({ rule }) => rule.id)).toEqual(['hard-coded-key'])
  })

  it('say of a default that it is one', async () => {
    const { assets } = await scanFiles({ 'a.yaml': 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.aws.com\n' })
    expect(assets[0]?.properties['encrypted']).toMatchObject({ value: false, origin: 'library-default' })
  })

  it('follow a certificate to its issuer', async () => {
    const report = await scanFiles({
      'issuer.yaml': 'apiVersion: cert-manager.io/v1\nkind: Issuer\nmetadata: { name: internal }\nspec: { selfSigned: {} }\n',
      'certificate.yaml': 'apiVersion: cert-manager.io/v1\nkind: Certificate\nspec: { issuerRef: { name: internal } }\n',
    })
    const issuer = report.assets.find(({ name }) => name === 'certificate-authority')
    expect(report.assets.find(({ name }) => name === 'certificate')?.dependsOn).toEqual([issuer?.id])
  })
})

describe('overlays', () => {
  const base = { 'base/kustomization.yaml': 'resources: [ingress.yaml]\n', 'base/ingress.yaml': INGRESS }
  const patch =
    'patches:\n  - patch: |\n      - { op: add, path: /spec/tls, value: [{ secretName: shop }] }\n    target: { kind: Ingress, name: "sh.*" }\n'

  it('that make the same of a base count once', async () => {
    const report = await scanFiles({
      ...base,
      'a/kustomization.yaml': 'resources: [../base]\nnamePrefix: a-\n',
      'b/kustomization.yaml': 'bases: [../base]\n',
    })
    expect(told(report, 'plaintext')).toEqual([`base/ingress.yaml:2 ${PLAIN}`])
  })

  it('decide what a base is; by itself it is nothing', async () => {
    const report = await scanFiles({ ...base, 'a/kustomization.yaml': `resources: [../base]\n${patch}` })
    expect(told(report, 'plaintext')).toEqual(['base/ingress.yaml:2 TLS plaintext=false'])
    const [one] = report.assets.flatMap(({ occurrences }) => occurrences)
    expect(one?.trace.map(({ file, line }) => `${file}:${String(line)}`)).toContain('a/kustomization.yaml:3')
  })

  it('of an example leave the base to be looked at by itself', async () => {
    const report = await scanFiles({ ...base, 'examples/a/kustomization.yaml': `resources: [../../base]\n${patch}` })
    expect(told(report, 'plaintext')).toContain(`base/ingress.yaml:2 ${PLAIN}`)
  })

  it('that use themselves end, and what is elsewhere is told', async () => {
    const report = await scanFiles({
      'a/kustomization.yaml': 'resources: [../b, https://example.org/more.yaml]\n',
      'b/kustomization.yaml': 'resources: [../a, ../../outside.yaml]\n',
      'c/kustomization.yaml': 'resources: [../c]\nhelmCharts: [{ name: x }]\n',
    })
    expect(diagnosed(report).every((one) => /^(?:recursive-module|kustomize-)/.test(one))).toBe(true)
  })

  it('make what a replacement writes unknown', async () => {
    const report = await scanFiles({
      'kustomization.yaml': `resources: [gateway.yaml]
replacements:
  - source: { kind: ConfigMap, name: settings, fieldPath: data.minimum }
    targets: [{ select: { kind: Kafka }, fieldPaths: [spec.clusterCa.validityDays] }]
`,
      'gateway.yaml':
        'apiVersion: kafka.strimzi.io/v1beta2\nkind: Kafka\nmetadata: { name: a }\nspec: { clusterCa: { validityDays: 30 } }\n',
    })
    expect(told(report, 'validityDays')).toEqual(['gateway.yaml:2 certificate-authority validityDays=?expression'])
  })
})
