/** Clauses for the numbers of a standard: key lengths, TLS versions, validity of certificates, password hashing. */
import type { Enforcement } from '#core/finding'
import type { Condition, Matcher } from '#core/match'
import type { DocumentPath } from '#core/strict-yaml'
import { parameterRows } from './parameters'
import type { ClauseRow, Rule } from './policy'
import type { Standard } from './standard'

/** A clause that was made, with its rule and the part of the document that it comes from. */
export interface Compiled {
  rule: Rule
  rows: ClauseRow[]
  path: DocumentPath
}

type Source = (part: string) => string

/** Whatever bounds the standard has; `source` names the document for a part of it. */
export function compileBounds(standard: Standard, source: Source, unlisted: Enforcement): Compiled[] {
  const all = [keyLengths(standard, source), tls(standard, source), certificates(standard, source), passwords(standard, source, unlisted)]
  return all.filter(({ rows }) => rows.length > 0)
}

function made(path: string, id: string, rule: Omit<Rule, 'id' | 'clause' | 'references'>, rows: ClauseRow[]): Compiled {
  return { rule: { id, clause: id, references: [], ...rule }, rows, path: ['standard', path] }
}

function keyLengths(standard: Standard, source: Source): Compiled {
  const rows = (standard.keyLengths ?? []).map((one) =>
    boundRow({ algorithm: one.algorithm }, { keyBits: { min: one.minBits } }, one, source('keyLengths')),
  )
  const rule = {
    title: 'Key shorter than the approved standard',
    severity: 'high' as const,
    match: { algorithm: { present: true }, keyBits: { present: true } },
    yieldsTo: ['weak-rsa-key', 'weak-dh-group', 'short-symmetric-key', 'weak-kms-key-spec', 'private-key-in-repository'],
    found: '{algorithm} key of {keyBits} bits',
    because: 'The approved standard sets the shortest key of each algorithm.',
    instead: 'Use a key of the length that the standard demands.',
    controls: ['CWE-326'],
    concepts: ['alg.strength'],
  }
  return made('keyLengths', 'standard-key-lengths', rule, rows)
}

const VERSIONS = ['SSLv2', 'SSLv2Hello', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']
const VERSION_PROPERTIES = ['minVersion', 'maxVersion', 'version']

function tls(standard: Standard, source: Source): Compiled {
  const rows = (standard.tls ?? []).map((one) => boundRow({}, { not: olderThan(one.minVersion) }, one, source('tls')))
  const match: Condition = {
    type: 'protocol',
    name: ['TLS', 'DTLS', 'SSL'],
    anyOf: VERSION_PROPERTIES.map((name) => ({ [name]: { present: true } })),
  }
  const rule = {
    title: 'TLS version older than the approved standard',
    severity: 'high' as const,
    match,
    yieldsTo: ['weak-tls-version'],
    found: ['TLS from version {minVersion}', 'TLS up to version {maxVersion}', 'TLS version {version}'],
    because: 'The approved standard sets the lowest version of TLS.',
    instead: 'Set the lowest version that the standard allows.',
    controls: ['CWE-327'],
    concepts: ['proto.tls'],
  }
  return made('tls', 'standard-tls', rule, rows)
}

function olderThan(version: string): Condition {
  const older = VERSIONS.slice(0, VERSIONS.indexOf(version))
  return { anyOf: VERSION_PROPERTIES.map((name) => ({ [name]: older })) }
}

function certificates(standard: Standard, source: Source): Compiled {
  const rows = (standard.certificates ?? []).map((one) =>
    boundRow(one.trust === undefined ? {} : { trust: one.trust }, { validityDays: { max: one.maxDays } }, one, source('certificates')),
  )
  const rule = {
    title: 'Certificate valid for longer than the approved standard allows',
    severity: 'medium' as const,
    match: { validityDays: { present: true } },
    yieldsTo: ['long-certificate-validity'],
    found: 'Certificate valid for {validityDays} days',
    because: 'The approved standard sets how long a certificate may be valid.',
    instead: 'Issue certificates for a shorter time and renew them by machine.',
    controls: [],
    concepts: ['cert.validity'],
  }
  return made('certificates', 'standard-certificates', rule, rows)
}

const NO_TOKEN: Condition = { token: { present: false } }
/** PBKDF2 also derives keys; it hashes passwords unless it is said to be for something else. */
const PASSWORD_KDF: Condition = { algorithm: 'PBKDF2', not: { purpose: ['key', 'iv', 'token', 'session', 'signature'] } }

function passwords(standard: Standard, source: Source, unlisted: Enforcement): Compiled {
  const hashing = standard.passwordHashing
  const names = Object.keys(hashing?.approved ?? {})
  const named: Condition[] = names.length === 0 ? [] : [{ algorithm: names, not: { algorithm: 'PBKDF2' } }]
  const rule = {
    title: 'Password hashing outside the approved standard',
    severity: 'high' as const,
    match: { ...NO_TOKEN, anyOf: [{ primitive: 'password-hash' }, ...named, PASSWORD_KDF] },
    yieldsTo: ['weak-password-hash-cost', 'weak-kdf-cost'],
    found: '{algorithm}',
    because: 'The approved standard sets the functions for passwords and their parameters.',
    instead: `Hash passwords with ${names.join(' or ') || 'what the standard approves'}, with the parameters of the standard.`,
    controls: ['CWE-916'],
    concepts: ['alg.password'],
  }
  const rows =
    hashing === undefined ? [] : parameterRows(hashing, hashing.source ?? source('passwordHashing'), hashing.unlisted ?? unlisted)
  return made('passwordHashing', 'standard-password-hashing', rule, rows)
}

interface Bound {
  state: ClauseRow['state']
  when?: Condition | undefined
  from?: string | undefined
  until?: string | undefined
  source?: string | undefined
  note?: string | undefined
}

/** A row that demands something of whatever `when` and the entry's own condition match. */
export function boundRow(when: Record<string, Matcher>, require: Condition, bound: Bound, source: string): ClauseRow {
  const both: Condition = bound.when === undefined ? when : Object.keys(when).length === 0 ? bound.when : { allOf: [when, bound.when] }
  const row: ClauseRow = { require, state: bound.state, source: bound.source ?? source, status: 'final' }
  if (Object.keys(both).length > 0) row.when = both
  if (bound.from !== undefined) row.from = bound.from
  if (bound.until !== undefined) row.until = bound.until
  if (bound.note !== undefined) row.note = bound.note
  return row
}
