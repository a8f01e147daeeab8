/** Turns the approved standard of a policy into what judges: clauses with dated rows, and a rule for each. */
import type { Enforcement } from '#core/finding'
import type { Condition } from '#core/match'
import { boundRow, compileBounds, type Compiled } from './compile-bounds'
import { CATEGORIES, type ListName } from './categories'
import { compileLibraries } from './compile-libraries'
import { dayAfter, dayBefore } from './days'
import type { PolicyFile, Requirement } from './document'
import { ordered } from './imply'
import type { ClauseRow, Rule } from './policy'
import type { Entry, StandardList } from './standard'

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
  if (standard?.libraries !== undefined)
    compiled.push(compileLibraries(standard.libraries, standard.libraries.source ?? source('libraries'), unlisted))
  for (const [index, requirement] of (policy.requirements ?? []).entries()) compiled.push(compileRequirement(requirement, index))
  return compiled
}

function compileList(name: ListName, list: StandardList, source: string, unlisted: Enforcement): Compiled {
  const { property, yieldsTo, control, concept, ...category } = CATEGORIES[name]
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
    concepts: [concept],
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
    const ended = { ...entry, from: dayAfter(entry.until), until: undefined }
    rows.push(rowOf(property, 'prohibited', ended, source))
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
