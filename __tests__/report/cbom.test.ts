/** CBOMs: valid by the official schemas, the same for the same report, and judged the same when they are read back. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { scanCbom } from '#app/scan-cbom'
import type { Report } from '#core/report'
import { reporters } from '#report/index'
import { knowledge, ROOT, scanFiles } from '../harness/scan-files'
import { openedRegister } from '../register/opened'
import { bomSchema } from './cbom-schema'
import { everything, REPORTS } from './reports'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const OPTIONS = { colour: false, width: 100 }
const validators = { cyclonedx: bomSchema('1.6'), 'cyclonedx-1.7': bomSchema('1.7') }
const IDS = ['cyclonedx', 'cyclonedx-1.7'] as const
const FIXTURES = path.join(ROOT, '__tests__/fixtures')
const AS_OF = '2026-11-21'

interface Component {
  'bom-ref': string
  name: string
  type: string
  cryptoProperties?: Record<string, Record<string, unknown>>
  evidence?: { occurrences: Record<string, unknown>[] }
  properties?: { name: string; value: string }[]
}

interface Bom {
  serialNumber: string
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[]; provides?: string[] }[]
}

function rendered(report: Report, id: (typeof IDS)[number] = 'cyclonedx'): string {
  return reporters[id]?.render(report, OPTIONS) ?? ''
}

function errorsOf(id: (typeof IDS)[number], text: string): unknown[] {
  validators[id](JSON.parse(text))
  return validators[id].errors ?? []
}

/** Real code with many kinds of cryptography: some fixtures of every kind. */
function files(): Record<string, string | Uint8Array> {
  const found: Record<string, string | Uint8Array> = {}
  const wanted = ['keys', 'python/cryptography-asymmetric.py', 'python/cryptography-ciphers.py', 'python/ssl.py', 'python/pyjwt.py']
  wanted.push('python/passlib.py', 'terraform/aws-kms.tf', 'terraform/aws-tls.tf', 'javascript/node-crypto.js', 'javascript/tls.js')
  for (const name of wanted) {
    const whole = path.join(FIXTURES, name)
    if (!statSync(whole, { throwIfNoEntry: false })) continue
    const names = statSync(whole).isDirectory() ? readdirSync(whole).map((one) => path.join(name, one)) : [name]
    for (const one of names) {
      const file = path.join(FIXTURES, one)
      if (statSync(file).isFile()) found[`src/${one}`] = readFileSync(file)
    }
  }
  found['package.json'] = '{"dependencies":{"crypto-js":"3.1.2"}}'
  found['package-lock.json'] =
    '{"lockfileVersion":3,"packages":{"":{"dependencies":{"crypto-js":"3.1.2"}},"node_modules/crypto-js":{"version":"3.1.2"}}}'
  return found
}

let scanned: Report
beforeAll(async () => {
  scanned = await scanFiles(files(), { asOf: AS_OF })
})

/** Without the asset: of a certificate and its key on one line a finding names either. */
const verdictsOf = ({ findings }: Report): string[] =>
  findings.map(({ rule, enforcement, outcome, at }) => [rule.id, enforcement, outcome, `${at.file}:${String(at.line)}`].join(' ')).sort()

describe.each(IDS)('%s', (id) => {
  it.each(REPORTS)('is valid by the official schema for the %s report', (_name, report) => {
    expect(errorsOf(id, rendered(report, id))).toEqual([])
  })

  it('is valid for a scan of real code', () => {
    expect(scanned.assets.length).toBeGreaterThan(150)
    expect(errorsOf(id, rendered(scanned, id))).toEqual([])
  })

  it('refers only to what is there, and has no reference twice', () => {
    const bom = JSON.parse(rendered(scanned, id)) as Bom
    const refs = bom.components.map((component) => component['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    const known = new Set([...refs, 'cryptogate:repository'])
    const text = JSON.stringify(bom.components.map(({ cryptoProperties }) => cryptoProperties))
    const used = [...text.matchAll(/"(crypto\/[^"]+)"/g)].map(([, ref]) => ref ?? '')
    expect(used.length).toBeGreaterThan(20)
    for (const ref of [...used, ...bom.dependencies.flatMap(({ ref: one, dependsOn }) => [one, ...(dependsOn ?? [])])])
      if (!known.has(ref)) throw new Error(`${ref} is nowhere`)
  })

  it('gives the same inventory and the same verdicts when it is read back', () => {
    const input = { knowledge: knowledge(), policy: undefined, asOf: AS_OF, version: '0.0.0' }
    const back = scanCbom(input, { file: 'cbom.json', text: rendered(scanned, id) })
    expect(back.diagnostics.filter(({ level }) => level !== 'note')).toEqual([])
    expect(verdictsOf(back)).toEqual(verdictsOf(scanned))
    expect(back.assets.length).toBe(scanned.assets.length)
    expect(back.verdict).toBe(scanned.verdict)
  })
})

describe('a CBOM with a register', () => {
  const terraform = 'resource "aws_kms_key" "orders" {\n  enable_key_rotation = true\n}\n'
  const register = `id: shop
people: [{ id: anna, role: Head of shop }, { id: ben, role: Platform }]
services: [{ id: shop }]
keys:
  - { id: orders, resources: [aws_kms_key.orders], state: suspended, owner: anna, custodian: ben, tier: high, protects: { data: Orders, dataClass: restricted, services: [shop] }, rotation: { days: 365, last: 2026-03-01 } }
  - { id: partner, owner: anna, keyType: { algorithm: RSA, keyBits: 3072 }, declaredIn: acme/other }
certificates: [{ id: tls, owner: ben, subject: shop.example, notAfter: 2027-02-01 }]
secrets: [{ id: token, owner: ben }]
`

  it.each(IDS)('says who holds a key and what is known of it, and is valid (%s)', async (id) => {
    const report = await scanFiles(
      { 'main.tf': terraform },
      { asOf: AS_OF, register: openedRegister({ '.github/key-register.yml': register }) },
    )
    const text = rendered(report, id)
    expect(errorsOf(id, text)).toEqual([])
    const { components } = JSON.parse(text) as Bom
    const own = (ref: RegExp): Record<string, string> =>
      Object.fromEntries((components.find((one) => ref.test(one['bom-ref']))?.properties ?? []).map(({ name, value }) => [name, value]))
    expect(own(/^crypto\/material\/kms-key@/)).toMatchObject({
      'cryptogate:register:id': 'orders',
      'cryptogate:register:owner': 'anna',
      'cryptogate:register:custodian': 'ben',
      'cryptogate:register:state': 'suspended',
      'cryptogate:register:tier': 'high',
      'cryptogate:register:dataClass': 'restricted',
      'cryptogate:register:lastRotation': '2026-03-01',
      'cryptogate:register:nextRotation': '2027-03-01',
      'cryptogate:service': 'shop',
    })
    const key = components.find((one) => one['bom-ref'].startsWith('crypto/material/kms-key@'))
    expect(key?.cryptoProperties?.['relatedCryptoMaterialProperties']).toMatchObject({
      state: 'suspended',
      updateDate: '2026-03-01T00:00:00Z',
    })
    // What nothing here declares is in it as well.
    expect(
      components
        .filter((one) => one['bom-ref'].startsWith('crypto/register/'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['partner', 'tls', 'token'])
    expect(own(/register\/key\/partner$/)).toMatchObject({ 'cryptogate:register:owner': 'anna', 'cryptogate:register:found': 'elsewhere' })
    const input = { knowledge: knowledge(), policy: undefined, asOf: AS_OF, version: '0.0.0' }
    const back = scanCbom(input, { file: 'cbom.json', text })
    const outside = (one: Report): string[] =>
      verdictsOf({ ...one, findings: one.findings.filter(({ occurrence }) => occurrence.model !== 'register') })
    expect(outside(back)).toEqual(outside(report))
  })

  it('says which library provides what, and what was scanned', async () => {
    const files = {
      'package.json': '{"dependencies":{"crypto-js":"4.2.0"}}',
      'a.js': "import CryptoJS from 'crypto-js'\nexport const digest = (text) => CryptoJS.MD5(text)\n",
      'b.js': "import { createHash } from 'node:crypto'\nexport const digest = (text) => createHash('sha512').update(text)\n",
    }
    const report = await scanFiles(files)
    const bom = JSON.parse(rendered({ ...report, evidence: { ...report.evidence, repository: 'acme/shop' } })) as Bom & {
      metadata: { component: { name: string } }
    }
    expect(errorsOf('cyclonedx', JSON.stringify(bom))).toEqual([])
    const provided = bom.dependencies.flatMap(({ ref, provides = [] }) =>
      provides.map((one) => `${ref.replace(/@.*/, '')} ${one.replace(/@.*/, '')}`),
    )
    expect(provided).toEqual(['crypto/library/crypto-js crypto/algorithm/MD5'])
    expect(bom.metadata.component.name).toBe('acme/shop')
  })
})

describe('a CBOM', () => {
  it('says of an algorithm what the catalogue knows, and where it stands', async () => {
    const code =
      "import { createCipheriv, randomBytes } from 'node:crypto'\n\nexport const seal = (key, text) =>\n  createCipheriv('aes-256-gcm', key, randomBytes(12)).update(text)\n"
    const { components } = JSON.parse(rendered(await scanFiles({ 'src/seal.ts': code }))) as Bom
    const aes = components.find(({ name }) => name === 'AES-256-GCM')
    expect(aes?.cryptoProperties?.['algorithmProperties']).toEqual({
      primitive: 'ae',
      parameterSetIdentifier: '256',
      mode: 'gcm',
      cryptoFunctions: ['encrypt'],
      classicalSecurityLevel: 256,
      nistQuantumSecurityLevel: 5,
    })
    expect(aes?.cryptoProperties?.['oid']).toBe('2.16.840.1.101.3.4.1.46')
    expect(aes?.evidence?.occurrences[0]).toMatchObject({ location: 'src/seal.ts', line: 4, symbol: 'crypto.createCipheriv' })
  })

  it('says unknown where the scan did not find out', async () => {
    const code = "import { createCipheriv } from 'node:crypto'\n\nexport const seal = (name, key, iv) => createCipheriv(name, key, iv)\n"
    const { components } = JSON.parse(rendered(await scanFiles({ 'src/seal.ts': code }))) as Bom
    const [one] = components
    expect(one?.cryptoProperties?.['algorithmProperties']).toMatchObject({ primitive: 'unknown' })
    expect(one?.properties?.find(({ name }) => name === 'cryptogate:property:algorithm')?.value).toBe('{"unknown":"parameter"}')
  })

  it('goes from a signature to its hash, and from a suite to its algorithms', () => {
    const bom = JSON.parse(rendered(scanned)) as Bom
    const byRef = new Map(bom.components.map((component) => [component['bom-ref'], component]))
    const signature = bom.components.find(({ name }) => name.startsWith('RSA-PSS-SHA-256') && !name.includes('?'))
    const on = bom.dependencies.find(({ ref }) => ref === signature?.['bom-ref'])?.dependsOn ?? []
    expect(on.map((ref) => byRef.get(ref)?.name)).toContain('SHA-256')
    const suites = bom.components.flatMap(
      ({ cryptoProperties }) =>
        (cryptoProperties?.['protocolProperties']?.['cipherSuites'] ?? []) as {
          name: string
          algorithms?: string[]
          identifiers?: string[]
        }[],
    )
    const known = suites.find(({ algorithms }) => (algorithms ?? []).length > 2)
    expect(known?.identifiers).toHaveLength(2)
    expect(known?.algorithms?.map((ref) => byRef.get(ref)?.name).join(' ')).toMatch(/AES|3DES|RC4|ChaCha/)
  })

  it('has a serial number that only the content makes', async () => {
    const serial = (report: Report): string => (JSON.parse(rendered(report)) as Bom).serialNumber
    expect(serial(scanned)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(serial({ ...scanned, assets: [...scanned.assets].reverse() })).toBe(serial(scanned))
    expect(serial(await scanFiles({ 'a.py': 'import hashlib\nhashlib.md5()\n' }))).not.toBe(serial(scanned))
  })

  it('holds 30,000 places and stays a file that can be sent', () => {
    expect(rendered(everything).length).toBeLessThan(50 * 1024 * 1024)
  })

  it('cannot hide an algorithm by calling it a part of nothing', () => {
    const one = {
      type: 'cryptographic-asset',
      name: 'MD5',
      'bom-ref': 'x',
      cryptoProperties: { assetType: 'algorithm', algorithmProperties: { primitive: 'hash' } },
      properties: [{ name: 'cryptogate:part', value: 'true' }],
    }
    const text = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [one] })
    const input = { knowledge: knowledge(), policy: undefined, asOf: AS_OF, version: '0.0.0' }
    expect(scanCbom(input, { file: 'cbom.json', text }).findings.map(({ rule }) => rule.id)).toContain('weak-hash')
  })

  it('is judged by the worse where its fields were changed and its properties were not', () => {
    const bom = JSON.parse(rendered(scanned)) as Bom
    const changed = bom.components.find(({ cryptoProperties }) => cryptoProperties?.['algorithmProperties']?.['mode'] === 'gcm')
    const fields = changed?.cryptoProperties?.['algorithmProperties']
    if (fields === undefined) throw new Error('nothing uses GCM')
    fields['mode'] = 'ecb'
    const input = { knowledge: knowledge(), policy: undefined, asOf: AS_OF, version: '0.0.0' }
    const back = scanCbom(input, { file: 'cbom.json', text: JSON.stringify(bom) })
    expect(back.diagnostics.map(({ code }) => code)).toContain('cbom-contradiction')
  })
})
