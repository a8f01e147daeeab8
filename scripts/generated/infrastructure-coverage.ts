/** Which concepts the fixtures prove for each kind of resource, and for its twin in templates: counted from what is written on their lines. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readExpectations, readSideExpectations, type Expectation } from '../../__tests__/harness/expectations'
import { gapsSection } from './infrastructure-gaps'
import { filesIn, twinsOf, typeOfBlock, typeOfEntry } from './infrastructure-fixtures'
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
  logging: ['logging', 'alerted'],
  recovery: ['replicated'],
  DNSSEC: ['dnssec', 'state'],
}
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

${gapsSection(folder, files)}`
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
