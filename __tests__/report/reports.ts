/** Reports written by hand for all reporters: an empty one, a typical one, and one with everything a hostile repository can bring. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import type { Clause, Enforcement, Finding, RuleSummary, Severity } from '#core/finding'
import type { Location } from '#core/location'
import type { Report } from '#core/report'
import { known, unknown, type Value } from '#core/value'

export function place(file: string, line: number, column = 1, endColumn = column + 4, endLine = line): Location {
  return { file, line, column, endLine, endColumn }
}

export function occurrence(at: Location, more: Partial<Occurrence> = {}): Occurrence {
  return {
    at,
    symbol: 'crypto.generateKeyPairSync',
    model: 'javascript/node-crypto',
    language: 'javascript',
    confidence: 'high',
    trace: [],
    pathClass: 'source',
    sinks: [],
    ...more,
  }
}

export function asset(name: string, properties: Record<string, Value>, occurrences: Occurrence[], id = `id-${name}`): CryptoAsset {
  return { id, type: 'algorithm', name, properties, occurrences, dependsOn: [] }
}

export const weakRsaKey: RuleSummary = {
  id: 'weak-rsa-key',
  title: 'RSA key is too short',
  severity: 'high',
  because: 'A modulus of this length can be factored with an effort that attackers have. Source: BSI TR-02102-1, section 2.3.',
  instead: 'Generate keys with a modulus of at least 3072 bits, or use an elliptic curve.',
  references: ['https://www.bsi.bund.de/EN/TR-02102'],
  controls: ['CWE-326', 'ISO27001:A.8.24'],
}

export const brokenHash: RuleSummary = {
  id: 'broken-hash',
  title: 'Broken hash function',
  severity: 'medium',
  because: 'Collisions can be computed in seconds.',
  instead: 'Use SHA-256.',
  references: [],
  controls: ['CWE-328'],
}

export const constantKey: RuleSummary = {
  id: 'constant-key',
  title: 'Key is a constant',
  severity: 'critical',
  because: 'Everybody who reads the code has the key.',
  instead: 'Load the key from a key service.',
  references: [],
  controls: ['CWE-321'],
}

export const rsaClause: Clause = {
  id: 'rsa-modulus',
  document: 'bsi-tr-02102',
  state: 'prohibited',
  requirement: 'the key length must be at least 3072 bits',
  source: 'BSI TR-02102-1 (2026-01), table 3.1',
  status: 'final',
  from: '2026-01-01',
}

export function finding(rule: RuleSummary, of: CryptoAsset, more: Partial<Finding> = {}): Finding {
  const [first] = of.occurrences
  if (first === undefined) throw new Error('a finding needs an occurrence')
  return {
    rule,
    outcome: 'violation',
    enforcement: 'fail',
    asset: of,
    occurrence: first,
    at: first.at,
    message: `${of.name} breaks the rule.`,
    decidedBy: {},
    fingerprint: `${rule.id}-${first.at.file}-${first.at.line}`,
    ...more,
  }
}

export const empty: Report = {
  verdict: 'pass',
  findings: [],
  assets: [],
  diagnostics: [],
  rules: [],
  evidence: {
    tool: { name: 'cryptogate', version: '0.1.0' },
    asOf: '2026-11-21',
    policy: { id: 'bsi-tr-02102', version: '2026.1', sha256: 'a'.repeat(64), sources: ['policies/presets/bsi-tr-02102.yml'] },
    files: { discovered: 12, supported: 0, withoutTokens: 0, parsed: 0, partlyParsed: 0, skipped: 0 },
    skipped: [],
  },
  failOn: 'high',
  snippets: {},
}

/** Never to be seen in any output. */
export const SECRET = 'sup3r-s3cret-k3y'

const constantAt = place('src/config.ts', 3, 26, 30)
const rsa = asset('RSA-1024', { algorithm: known('RSA', 'literal'), keyBits: known(1024, 'constant', constantAt) }, [
  occurrence(place('src/auth/keys.ts', 42, 10, 69), { trace: [place('src/auth/keys.ts', 42, 10, 69), place('src/lib/rsa.ts', 7, 3, 30)] }),
])
const md5 = asset('MD5', { algorithm: known('MD5', 'literal') }, [
  occurrence(place('src/etag.ts', 5, 3, 27), { symbol: 'crypto.createHash' }),
  occurrence(place('test/etag.test.ts', 9, 3, 27), { symbol: 'crypto.createHash', pathClass: 'test' }),
])
const aes = asset(
  'AES-?-CBC',
  { key: { kind: 'material', source: 'constant', bytes: 16, fingerprint: 'ab12cd34', at: place('src/box.ts', 4, 13, 31) } },
  [occurrence(place('src/box.ts', 6, 8, 40), { symbol: 'crypto.createCipheriv' })],
)
const hidden = asset('RSA-?', { algorithm: known('RSA', 'literal'), keyBits: unknown('parameter', place('src/lib/make.ts', 2, 23, 27)) }, [
  occurrence(place('src/lib/make.ts', 3, 10, 60)),
])

export const typical: Report = {
  ...empty,
  verdict: 'fail',
  findings: [
    finding(constantKey, aes, {
      message: 'AES-?-CBC is used with a key that is a constant of 16 bytes.',
      decidedBy: { key: aes.properties['key'] as Value },
    }),
    finding(weakRsaKey, rsa, {
      message: 'RSA-1024: keyBits is 1024.',
      clause: rsaClause,
      decidedBy: { keyBits: rsa.properties['keyBits'] as Value },
    }),
    finding(brokenHash, md5, { enforcement: 'warn', message: 'MD5 is used.' }),
    finding(brokenHash, md5, {
      enforcement: 'warn',
      message: 'MD5 is used.',
      occurrence: md5.occurrences[1] as Occurrence,
      at: place('test/etag.test.ts', 9, 3, 27),
    }),
    finding(weakRsaKey, hidden, {
      outcome: 'unresolved',
      enforcement: 'record',
      message: 'RSA-?: keyBits could not be told.',
      clause: rsaClause,
      decidedBy: { keyBits: hidden.properties['keyBits'] as Value },
    }),
  ],
  assets: [aes, md5, rsa, hidden],
  diagnostics: [
    { level: 'warning', code: 'partly-parsed', message: 'Line 10 could not be read.', file: 'src/odd.py', help: 'Check its syntax.' },
  ],
  rules: [brokenHash, constantKey, weakRsaKey],
  evidence: {
    ...empty.evidence,
    files: { discovered: 200, supported: 80, withoutTokens: 60, parsed: 17, partlyParsed: 1, skipped: 2 },
    skipped: [
      { file: 'assets/app.min.js', reason: 'minified' },
      { file: 'data/big.json', reason: 'too-large' },
    ],
  },
  snippets: {
    'src/auth/keys.ts:41': 'export function newKeys() {',
    'src/auth/keys.ts:42': "  return generateKeyPairSync('rsa', { modulusLength: KEY_BITS })",
    'src/auth/keys.ts:43': '}',
    'src/etag.ts:4': 'export function etag(body: Buffer): string {',
    'src/etag.ts:5': "\treturn createHash('md5').update(body).digest('hex')",
    'src/lib/make.ts:3': "  return generateKeyPairSync('rsa', { modulusLength: bits })",
    // The application leaves these out; the reporters must not trust that.
    'src/box.ts:4': `const key = '${SECRET}'`,
    'src/box.ts:6': `createCipheriv('aes-128-cbc', '${SECRET}', iv)`,
  },
}

/** Texts that a repository may hold in file names, identifiers and lines. */
export const HOSTILE: readonly string[] = [
  '##[set-output name=x]y',
  '##vso[task.setvariable variable=x]y',
  '::error::forged',
  'a\n::error::forged',
  'a\r\n::set-output name=x::y',
  'a\u2028::error::b',
  'right\u202eleft\u2066to',
  'red\u001b[31mtext\u009b2J',
  'tick`tick``tick```',
  '</details></summary></table><!-- marker -->',
  '@org/team and @everyone',
  '| a | b |\\| `c',
  '[link](https://evil.example/) ![image](https://evil.example/x.png)',
  '<https://evil.example> https://evil.example www.evil.example',
  '#1 GH-2 $x$ :tada: ~~no~~ **no** __no__',
  '%0A::error::x, y=z: %25',
  'lone\ud800surrogate\udc00s',
  'nul\u0000bell\u0007tab\t',
  '=cmd|calc!A0',
  '+1-2@SUM(A1)',
  '<!-- cryptogate:comment:cryptogate -->',
  'x\n```\n```suggestion\nevil()\n```',
  '</sub></code><img src=x onerror=alert(1)>',
  'section_start:1560896352:x[collapsed=true]\r\u001b[0K',
  'x'.repeat(5000),
]

const SEVERITY: readonly Severity[] = ['critical', 'high', 'medium', 'low']
const ENFORCEMENT: readonly Enforcement[] = ['fail', 'warn', 'record']
const MANY = 30_000

/** A finding whose every text is hostile. */
export function hostileFinding(text: string, index: number): Finding {
  const at = place(`dir/${text}/f.ts`, index + 1, 3, 9)
  const used = asset(
    `N${text}`,
    { algorithm: known(text, 'library-default', at), mode: { kind: 'one-of', values: [known(text, 'literal'), unknown('budget')] } },
    [occurrence(at, { symbol: text, sinks: [text], enclosing: text, trace: [at, place(`other/${text}.ts`, 2)] })],
  )
  const rule: RuleSummary = {
    id: `hostile-${index}`,
    title: text,
    severity: SEVERITY[index % 4] as Severity,
    because: text,
    instead: text,
    references: [text, 'javascript:alert(1)', 'https://example.org/ok'],
    controls: [text, 'CWE-79'],
  }
  const clause: Clause = {
    id: text,
    document: text,
    state: 'deprecated',
    requirement: text,
    source: text,
    status: 'draft',
    from: '2030-01-01',
  }
  return finding(rule, used, {
    message: text,
    clause,
    enforcement: ENFORCEMENT[index % 3] as Enforcement,
    decidedBy: used.properties,
    fingerprint: `h-${index}`,
  })
}

function everythingReport(): Report {
  const hostile = HOSTILE.map(hostileFinding)
  const findings = [...typical.findings, ...hostile]
  const snippets: Record<string, string> = { ...typical.snippets }
  for (const [index, text] of HOSTILE.entries()) {
    snippets[`dir/${text}/f.ts:${index + 1}`] = text
    snippets[`dir/${text}/f.ts:${index + 2}`] = text
  }
  for (let index = 0; index < MANY; index++) {
    const at = place(`src/many/file-${index % 5000}.ts`, index + 1, 5, 12)
    const used = { ...md5, occurrences: [occurrence(at, { symbol: 'crypto.createHash' })] }
    findings.push(
      finding(brokenHash, used, {
        enforcement: 'warn',
        message: index % 10 === 0 ? `MD5 number ${index} is used.` : 'MD5 is used.',
        fingerprint: `m-${index}`,
      }),
    )
    snippets[`${at.file}:${at.line}`] = "    createHash('md5')"
  }
  return {
    ...typical,
    findings,
    assets: [...typical.assets, ...hostile.map((one) => one.asset)],
    rules: [...typical.rules, ...hostile.map((one) => one.rule)],
    diagnostics: HOSTILE.map((text) => ({ level: 'error' as const, code: 'budget-depth', message: text, help: text, file: text })),
    evidence: {
      ...typical.evidence,
      files: { ...typical.evidence.files, skipped: HOSTILE.length },
      skipped: HOSTILE.map((text) => ({ file: text, reason: 'too-large' })),
    },
    snippets,
  }
}

export const everything: Report = everythingReport()

export const REPORTS: readonly [string, Report][] = [
  ['empty', empty],
  ['typical', typical],
  ['everything', everything],
]
