/** Which concepts the fixtures prove for each kind of resource, and for its twin in templates: counted from what is written on their lines. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readStrict } from '#core/strict-yaml'
import { modelFile } from '#detect/model'
import { readExpectations, readSideExpectations, type Expectation } from '../../__tests__/harness/expectations'
import { code, table } from './markdown'

/** Concepts by the properties that tell of them. */
const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  encrypted: ['encrypted', 'double'],
  'whose key': ['keyManager', 'keyReference'],
  'key version': ['keyVersion'],
  rotation: ['rotation', 'rotationDays', 'rotationPeriod', 'expires', 'validityHours'],
  deletion: ['deletionWindowDays', 'purgeProtection', 'deletionAllowed', 'policyLockoutBypass'],
  'kind of key': ['keySpec', 'usage', 'origin', 'protection', 'multiRegion', 'imported', 'importMethod', 'exportable', 'fips'],
  algorithm: ['algorithm', 'keyBits', 'curve', 'hash', 'encryption', 'integrity'],
  'who may': [
    'policyUser',
    'policyAdministrator',
    'policySeparation',
    'policyServiceBound',
    'policyPrincipal',
    'constrained',
    'role',
    'anyName',
  ],
  'TLS version': ['minVersion', 'version', 'suites', 'securityPolicy', 'enables3DES'],
  plaintext: ['plaintext'],
  verification: ['verification', 'hostnameVerification', 'clientVerification'],
  'certificate validity': ['validityDays', 'notAfter', 'isCa', 'ttl', 'maxTtl'],
  secret: ['key', 'password'],
  logging: ['logging'],
  recovery: ['replicated'],
  DNSSEC: ['dnssec', 'state'],
}
const HEADER = /^\s*(?:resource|data|ephemeral)\s+"([\w-]+)"/
const PROVIDER = /^\s*provider\s+"([\w-]+)"/
const TYPE = /^\s*"?Type"?:\s*"?(AWS::[\w:]+)/
/** Lines below its name in which a template tells the type. */
const NEAR = 4

type Proved = Map<string, Map<string, number>>

/** The section of the page; `folder` is __tests__/fixtures, `files` are the texts of all knowledge, by path. */
export function infrastructureSection(folder: string, files: Record<string, string>): string {
  const twins = twinsOf(files)
  const terraform = provedIn(path.join(folder, 'terraform'), typeOfBlock)
  const templates = provedIn(path.join(folder, 'cloudformation'), typeOfEntry)
  const kinds = [...new Set([...terraform.keys(), ...[...templates.keys()].flatMap((type) => twins.get(type) ?? [])])].sort()
  const rows = kinds.map((kind) => {
    const own = [...twins].filter(([, is]) => is === kind).map(([type]) => type)
    const concepts = own.flatMap((type) => [...(templates.get(type) ?? [])])
    return [code(kind), told(terraform.get(kind)), own.sort().map(code).join(', '), told(sum(concepts))]
  })
  return `## Infrastructure

What the fixtures prove of each kind of resource: the concept, and the number of lines that speak of it. Beside it the same kind under its name in
CloudFormation and SAM templates, read by the same rows.

${table(['resource', 'concepts', 'in templates', 'concepts'], rows)}
`
}

function told(concepts: ReadonlyMap<string, number> | undefined): string {
  return Object.keys(CONCEPTS)
    .flatMap((name) => (concepts?.has(name) ? `${name} ${String(concepts.get(name))}` : []))
    .join(', ')
}

function sum(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>()
  for (const [name, count] of pairs) total.set(name, (total.get(name) ?? 0) + count)
  return total
}

function twinsOf(files: Record<string, string>): Map<string, string> {
  const twins = new Map<string, string>()
  for (const [name, text] of Object.entries(files)) {
    if (!/^knowledge\/models\/terraform\/[^/]+\.ya?ml$/.test(name)) continue
    for (const [type, { is }] of Object.entries(readStrict(modelFile, text, `src/${name}`).twins ?? {})) twins.set(type, is)
  }
  return twins
}

/** By kind of resource, each concept with the number of lines. */
function provedIn(folder: string, typeAt: (lines: readonly string[], line: number) => string | undefined): Proved {
  const proved: Proved = new Map()
  for (const file of filesIn(folder)) {
    const text = readFileSync(file, 'utf8')
    const side = `${file}.expect`
    const expectations = existsSync(side) ? readSideExpectations(readFileSync(side, 'utf8')) : readExpectations(text)
    const lines = text.split(/\r?\n/)
    for (const expectation of expectations) {
      const type = expectation.mark === 'expected' ? typeAt(lines, expectation.line) : undefined
      if (type !== undefined) count(proved, type, expectation)
    }
  }
  return proved
}

function count(proved: Proved, type: string, { properties }: Expectation): void {
  const concepts = proved.get(type) ?? new Map<string, number>()
  proved.set(type, concepts)
  for (const [concept, names] of Object.entries(CONCEPTS))
    if (properties.some(({ key }) => names.includes(key))) concepts.set(concept, (concepts.get(concept) ?? 0) + 1)
}

function typeOfBlock(lines: readonly string[], line: number): string | undefined {
  const header = lines[line - 1] ?? ''
  const provider = PROVIDER.exec(header)?.[1]
  return HEADER.exec(header)?.[1] ?? (provider === undefined ? undefined : `provider.${provider}`)
}

function typeOfEntry(lines: readonly string[], line: number): string | undefined {
  for (const below of lines.slice(line - 1, line + NEAR)) {
    const type = TYPE.exec(below)?.[1]
    if (type !== undefined) return type
  }
  return undefined
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const full = path.join(folder, name)
      if (statSync(full).isDirectory()) return filesIn(full)
      return name.endsWith('.expect') ? [] : [full]
    })
}
