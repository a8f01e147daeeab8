/** Time of joining a large register with as many declared keys: `npx tsx scripts/bench-register.ts [keys]`. */
import { openRegister } from '#register/open-register'
import { examine } from '#register/examine'
import { REGISTER_KNOWLEDGE, type RegisterKnowledge } from '#register/knowledge'
import type { Site } from '#core/site'
import { known } from '#core/value'
import { loadKnowledge } from '#app/knowledge'
import { openInstallation } from '#host/installation'
import { checked } from '#app/toolkit'

/** Entries of one file: no file may be larger than 1 MiB. */
const ENTRIES_OF_A_FILE = 500

const count = Number(process.argv[2] ?? 5000)
const loaded = loadKnowledge(openInstallation('.').knowledge)
const knowledge = Object.fromEntries(
  Object.entries(REGISTER_KNOWLEDGE).map(([name, schema]) => [name, checked(loaded, schema, `knowledge/register/${name}.yml`)]),
) as RegisterKnowledge

function entry(index: number): string {
  const id = `key-${String(index)}`
  return `  - id: ${id}
    resources: [aws_kms_key.${id}]
    usage: { context: Orders ${id}, purpose: data-encryption }
    protects: { data: Orders, dataClass: restricted }
    owner: anna
    custodian: ben
    storage: { platform: aws-kms, region: eu-west-1 }
    keyType: { algorithm: AES, keyBits: 256 }
    created: 2026-01-01
    rotation: { days: 365, last: 2026-01-01 }
    access: { use: [role/a], administer: [role/b], lastReview: 2026-10-01 }
`
}

function site(index: number): Site {
  const at = { file: `infrastructure/${String(index % 100)}.tf`, line: index + 1, column: 1, endLine: index + 1, endColumn: 2 }
  return {
    id: String(index),
    kind: 'resource',
    language: 'terraform',
    symbol: 'aws_kms_key',
    args: new Map([['region', known('eu-west-1', 'literal')]]),
    argSites: new Map(),
    receivers: [],
    at,
    trace: [],
    callerArgs: new Set(),
    addresses: [`aws_kms_key.key-${String(index)}`],
    context: { pathClass: 'source', sinks: [] },
  }
}

const people = 'id: bench\npeople: [{ id: anna, role: a }, { id: ben, role: b }]\n'
const texts = Array.from({ length: Math.ceil(count / ENTRIES_OF_A_FILE) }, (_none, file) => {
  const own = Array.from({ length: Math.min(ENTRIES_OF_A_FILE, count - file * ENTRIES_OF_A_FILE) }, (_key, index) =>
    entry(file * ENTRIES_OF_A_FILE + index),
  )
  return { file: `${String(file)}.yml`, text: `${file === 0 ? people : ''}keys:\n${own.join('')}` }
})
const sites = Array.from({ length: count }, (_none, index) => site(index))

const start = performance.now()
const register = openRegister(texts, knowledge)
const read = performance.now()
const { joined, assets } = examine({ register, knowledge, sites, assets: [], asOf: '2026-11-21', hashOf: () => undefined })
const end = performance.now()
const matched = [...joined.matches.values()].filter(({ join }) => join === 'matched').length
process.stdout.write(
  `${String(count)} entries: read ${(read - start).toFixed(0)} ms, joined ${(end - read).toFixed(0)} ms; ${String(matched)} matched, ${String(assets.length)} facts\n`,
)
