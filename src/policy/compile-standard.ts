/** Turns the approved standard of a policy into what judges: clauses with dated rows, and a rule for each. */
import type { Enforcement } from '#core/finding'
import type { Condition, Matcher } from '#core/match'
import type { DocumentPath } from '#core/strict-yaml'
import { CATEGORIES, type ListName } from './categories'
import type { PolicyFile, Requirement } from './document'
import { ordered } from './imply'
import { parameterRows } from './parameters'
import type { ClauseRow, Rule } from './policy'
import type { Entry, Standard, StandardList } from './standard'

/** A clause that was made, with its rule and the part of the document that it comes from. */
export interface Compiled {
  rule: Rule
  rows: ClauseRow[]
  path: DocumentPath
}

/** What a policy's `standard` and `requirements` demand. Ids are stable: standard-hashes, requirement-<id>. */
export function compileStandard(policy: PolicyFile): Compiled[] {
  const { standard } = policy
  const compiled: Compiled[] = []
  const source = (part: string): string => `${standard?.source ?? `${policy.title ?? policy.id} ${policy.version}`}, ${part}`
  const unlisted = policy.unlisted ?? 'warn'
  for (const name of Object.keys(CATEGORIES) as ListName[]) {
    const list = standard?.[name]
    if (list !== undefined) compiled.push(compileList(name, list, list.source ?? source(name), unlisted))
  }
  if (standard !== undefined) compiled.push(...compileBounds(standard, source, unlisted))
  for (const [index, requirement] of (policy.requirements ?? []).entries()) compiled.push(compileRequirement(requirement, index))
  return compiled
}

function compileList(name: ListName, list: StandardList, source: string, unlisted: Enforcement): Compiled {
  const { property, yieldsTo, control, ...category } = CATEGORIES[name]
  const id = `standard-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  const rule: Rule = {
    id,
    title: category.title,
    severity: category.severity,
    match: category.match,
    clause: id,
    yieldsTo: [...yieldsTo],
    found: `{${property}}`,
    because: category.because,
    instead: advice(category.instead, list),
    references: [],
    controls: [control],
  }
  return { rule, rows: listRows(property, list, source, list.unlisted ?? unlisted), path: ['standard', name] }
}

function advice(instead: string, list: StandardList): string {
  const approved = (list.approved ?? []).flatMap(namesOf)
  return approved.length === 0 || approved.length > SHOWN ? instead : `${instead.replace(/\.$/, '')}: ${approved.join(', ')}.`
}

/** More approved names than this are not repeated in the advice. */
const SHOWN = 8

type Dated = Exclude<Entry, string>

function namesOf(entry: Entry): string[] {
  return typeof entry === 'string' ? [entry] : [entry.name].flat()
}

/** Rows of a list: what it says of each name while it says so, and then what it does with all others. */
export function listRows(
  property: string,
  list: Omit<StandardList, 'approved'> & { approved?: Entry[] | undefined },
  source: string,
  unlisted: Enforcement,
): ClauseRow[] {
  const rows: ClauseRow[] = []
  const add = (state: ClauseRow['state'], given: readonly Entry[] | undefined): void => {
    for (const entry of given ?? []) rows.push(rowOf(property, state, entry, source))
  }
  add('prohibited', list.prohibited)
  add('legacy', list.legacy)
  add('deprecated', list.deprecated)
  add('approved', list.approved)
  const later = [...(list.prohibited ?? []), ...(list.legacy ?? [])]
  for (const entry of list.deprecated ?? []) {
    if (typeof entry === 'string' || entry.until === undefined || later.some((other) => continues(other, entry))) continue
    const { until, from: _from, ...always } = entry
    rows.push({ ...rowOf(property, 'prohibited', always, source), from: dayAfter(until) })
  }
  for (const entry of list.approved ?? []) if (typeof entry !== 'string') rows.push(...outside(property, entry, source, unlisted))
  rows.push(unlistedRow(property, list, source, unlisted))
  return rows
}

/** Whether another list says what a name is once an entry has ended: the same name, under no other condition. */
function continues(later: Entry, entry: Dated): boolean {
  if (!namesOf(entry).every((name) => namesOf(later).includes(name))) return false
  return typeof later === 'string' || later.when === undefined || ordered(later.when) === ordered(entry.when)
}

function rowOf(property: string, state: ClauseRow['state'], entry: Entry, source: string): ClauseRow {
  const names = namesOf(entry)
  const named: Condition = { [property]: names.length === 1 ? names[0] : names }
  const dated: Partial<Dated> = typeof entry === 'string' ? {} : entry
  const row: ClauseRow = {
    when: dated.when === undefined ? named : { allOf: [named, dated.when] },
    state,
    source: dated.source ?? source,
    status: 'final',
  }
  if (dated.from !== undefined) row.from = dated.from
  if (dated.until !== undefined) row.until = dated.until
  if (dated.note !== undefined) row.note = dated.note
  return row
}

/** Approved for a time only: before and after it, the name is not listed. */
function outside(property: string, entry: Dated, source: string, enforcement: Enforcement): ClauseRow[] {
  const { from, until, ...always } = entry
  const row: ClauseRow = { ...rowOf(property, 'prohibited', always, source), enforcement }
  const rows: ClauseRow[] = []
  if (from !== undefined) rows.push({ ...row, until: dayBefore(from) })
  if (until !== undefined) rows.push({ ...row, from: dayAfter(until) })
  return rows
}

/** Whatever no list names; a name that is approved under a condition is listed only where the condition holds. */
function unlistedRow(
  property: string,
  list: Omit<StandardList, 'approved'> & { approved?: Entry[] | undefined },
  source: string,
  enforcement: Enforcement,
): ClauseRow {
  const others = [...(list.deprecated ?? []), ...(list.legacy ?? []), ...(list.prohibited ?? [])]
  const plain = new Set(others.flatMap(namesOf))
  const conditional: Condition[] = []
  for (const entry of list.approved ?? []) {
    if (typeof entry === 'string' || entry.when === undefined) for (const name of namesOf(entry)) plain.add(name)
    else conditional.push({ allOf: [{ [property]: namesOf(entry) }, entry.when] })
  }
  const listed: Condition[] = plain.size === 0 ? conditional : [{ [property]: [...plain].sort() }, ...conditional]
  const require: Condition = listed.length === 1 ? (listed[0] as Condition) : { anyOf: listed }
  return { require, state: 'prohibited', enforcement, source, status: 'final', note: 'not listed' }
}

const VERSIONS = ['SSLv2', 'SSLv2Hello', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']

/** Key lengths, protocol versions, password hashing and validity of certificates. */
function compileBounds(standard: Standard, source: (part: string) => string, unlisted: Enforcement): Compiled[] {
  const compiled: Compiled[] = []
  const put = (path: string, id: string, rule: Omit<Rule, 'id' | 'clause' | 'references'>, rows: ClauseRow[]): void => {
    if (rows.length > 0) compiled.push({ rule: { id, clause: id, references: [], ...rule }, rows, path: ['standard', path] })
  }
  put(
    'keyLengths',
    'standard-key-lengths',
    {
      title: 'Key shorter than the approved standard',
      severity: 'high',
      match: { algorithm: { present: true }, keyBits: { present: true } },
      yieldsTo: ['weak-rsa-key', 'weak-dh-group', 'short-symmetric-key', 'weak-kms-key-spec', 'private-key-in-repository'],
      found: '{algorithm} key of {keyBits} bits',
      because: 'The approved standard sets the shortest key of each algorithm.',
      instead: 'Use a key of the length that the standard demands.',
      controls: ['CWE-326'],
    },
    (standard.keyLengths ?? []).map((one) =>
      boundRow({ algorithm: one.algorithm }, { keyBits: { min: one.minBits } }, one, source('keyLengths')),
    ),
  )
  put(
    'tls',
    'standard-tls',
    {
      title: 'TLS version older than the approved standard',
      severity: 'high',
      match: {
        type: 'protocol',
        name: ['TLS', 'DTLS', 'SSL'],
        anyOf: ['minVersion', 'maxVersion', 'version'].map((name) => ({ [name]: { present: true } })),
      },
      yieldsTo: ['weak-tls-version'],
      found: ['TLS from version {minVersion}', 'TLS up to version {maxVersion}', 'TLS version {version}'],
      because: 'The approved standard sets the lowest version of TLS.',
      instead: 'Set the lowest version that the standard allows.',
      controls: ['CWE-327'],
    },
    (standard.tls ?? []).map((one) => boundRow({}, { not: olderThan(one.minVersion) }, one, source('tls'))),
  )
  put(
    'certificates',
    'standard-certificates',
    {
      title: 'Certificate valid for longer than the approved standard allows',
      severity: 'medium',
      match: { validityDays: { present: true } },
      yieldsTo: ['long-certificate-validity'],
      found: 'Certificate valid for {validityDays} days',
      because: 'The approved standard sets how long a certificate may be valid.',
      instead: 'Issue certificates for a shorter time and renew them by machine.',
      controls: ['iso27002:8.24'],
    },
    (standard.certificates ?? []).map((one) =>
      boundRow(one.trust === undefined ? {} : { trust: one.trust }, { validityDays: { max: one.maxDays } }, one, source('certificates')),
    ),
  )
  const hashing = standard.passwordHashing
  if (hashing !== undefined) {
    put(
      'passwordHashing',
      'standard-password-hashing',
      {
        title: 'Password hashing outside the approved standard',
        severity: 'high',
        match: {
          ...NO_TOKEN,
          anyOf: [{ primitive: 'password-hash' }, { algorithm: Object.keys(hashing.approved), not: { algorithm: 'PBKDF2' } }, PASSWORD_KDF],
        },
        yieldsTo: ['weak-password-hash-cost', 'weak-kdf-cost'],
        found: '{algorithm}',
        because: 'The approved standard sets the functions for passwords and their parameters.',
        instead: `Hash passwords with ${Object.keys(hashing.approved).join(' or ')}, with the parameters of the standard.`,
        controls: ['CWE-916'],
      },
      parameterRows(hashing, hashing.source ?? source('passwordHashing'), hashing.unlisted ?? unlisted),
    )
  }
  return compiled
}

const NO_TOKEN: Condition = { token: { present: false } }
/** PBKDF2 also derives keys; it hashes passwords unless it is said to be for something else. */
const PASSWORD_KDF: Condition = { algorithm: 'PBKDF2', not: { purpose: ['key', 'iv', 'token', 'session', 'signature'] } }

function olderThan(version: string): Condition {
  const older = VERSIONS.slice(0, VERSIONS.indexOf(version))
  return { anyOf: ['minVersion', 'maxVersion', 'version'].map((name) => ({ [name]: older })) }
}

interface Bound {
  state: ClauseRow['state']
  when?: Condition | undefined
  from?: string | undefined
  until?: string | undefined
  source?: string | undefined
  note?: string | undefined
}

function boundRow(when: Record<string, Matcher>, require: Condition, bound: Bound, source: string): ClauseRow {
  const both: Condition = bound.when === undefined ? when : Object.keys(when).length === 0 ? bound.when : { allOf: [when, bound.when] }
  const row: ClauseRow = { require, state: bound.state, source: bound.source ?? source, status: 'final' }
  if (Object.keys(both).length > 0) row.when = both
  if (bound.from !== undefined) row.from = bound.from
  if (bound.until !== undefined) row.until = bound.until
  if (bound.note !== undefined) row.note = bound.note
  return row
}

function compileRequirement(given: Requirement, index: number): Compiled {
  const id = `requirement-${given.id}`
  const context: Condition = {}
  if (given.dataClass !== undefined) context.dataClass = given.dataClass
  if (given.environment !== undefined) context.environment = given.environment
  if (given.service !== undefined) context.businessService = given.service
  if (given.useCase !== undefined) context.useCase = given.useCase
  if (given.files !== undefined) context.path = { glob: given.files }
  const parts = [context, given.when ?? {}].filter((part) => Object.keys(part).length > 0)
  const match: Condition = parts.length === 1 ? (parts[0] as Condition) : parts.length === 0 ? given.require : { allOf: parts }
  const rule: Rule = {
    id,
    title: given.title,
    severity: given.severity,
    match,
    clause: id,
    because: given.because ?? `Required by ${given.source}.`,
    instead: given.instead ?? `Do as ${given.source} demands: ${given.title}.`,
    references: [],
    controls: given.controls,
  }
  return { rule, rows: [boundRow({}, given.require, given, given.source)], path: ['requirements', index] }
}

const DAY = 86_400_000

/** The day after a date. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

/** The day before a date. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
}
