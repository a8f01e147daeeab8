/** The clause and the rule of a standard's list of libraries. */
import type { Enforcement } from '#core/finding'
import type { Condition } from '#core/match'
import type { Compiled } from './compile-bounds'
import { dayAfter, dayBefore } from './days'
import type { ClauseRow, Rule } from './policy'
import type { LibraryEntry, LibraryList } from './standard'

const ID = 'standard-libraries'

/** What a list says of each package while it says so, and what it does with cryptographic libraries that it does not name. */
export function compileLibraries(list: LibraryList, source: string, unlisted: Enforcement): Compiled {
  const rows: ClauseRow[] = []
  const add = (state: ClauseRow['state'], entries: readonly LibraryEntry[] | undefined): void => {
    for (const entry of entries ?? []) rows.push(rowOf(state, entry, source))
  }
  add('prohibited', list.prohibited)
  add('deprecated', list.deprecated)
  add('approved', list.approved)
  for (const entry of list.deprecated ?? []) {
    if (typeof entry === 'string' || entry.until === undefined) continue
    rows.push(rowOf('prohibited', { ...entry, from: dayAfter(entry.until), until: undefined }, source))
  }
  // A list that only forbids says nothing of the rest, unless it says so.
  if (list.approved !== undefined || list.unlisted !== undefined) rows.push(...unlistedRows(list, source, list.unlisted ?? unlisted))
  return { rule: ruleOf(), rows, path: ['standard', 'libraries'] }
}

function ruleOf(): Rule {
  return {
    id: ID,
    title: 'Library outside the approved standard',
    severity: 'medium',
    match: { type: 'library', package: { present: true } },
    clause: ID,
    yieldsTo: ['broken-library'],
    found: ['{library}: {rowNote}', '{library}'],
    because: 'The approved standard lists the libraries that may be used for cryptography.',
    instead: 'Use a library that the standard approves, or ask for this one to be added to it.',
    references: [],
    controls: ['CWE-1357'],
    concepts: ['sdlc.library'],
  }
}

function rowOf(state: ClauseRow['state'], entry: LibraryEntry, source: string): ClauseRow {
  if (typeof entry === 'string') return { when: conditionOf(entry), state, source, status: 'final' }
  const { from, until, note, replacement } = entry
  const said = [note, replacement === undefined ? undefined : `use ${replacement} in its place`].filter((part) => part !== undefined)
  return {
    when: conditionOf(entry),
    state,
    source: entry.source ?? source,
    status: 'final',
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(said.length > 0 && { note: said.join('; ') }),
  }
}

/** A name without a pattern is compared as it is, so that a policy can be compared with another one. */
function conditionOf(entry: LibraryEntry): Condition {
  const { name, ecosystem, versions, when } = typeof entry === 'string' ? { name: entry } : entry
  const names = [name].flat()
  const named: Condition = { package: names.some((one) => /[*{]/.test(one)) ? { glob: names } : names.length === 1 ? names[0] : names }
  if (ecosystem !== undefined) named.ecosystem = ecosystem
  if (ecosystem !== undefined && versions !== undefined) named.version = { range: `${ecosystem} ${versions}` }
  return when === undefined ? named : { allOf: [named, when] }
}

/** Only what a manifest names itself: nobody chooses what others bring in. */
function unlistedRows(list: LibraryList, source: string, enforcement: Enforcement): ClauseRow[] {
  const when: Condition = { cryptographic: true, direct: true }
  const row = { when, state: 'prohibited', enforcement, source, status: 'final', note: 'not listed' } as const
  const others = [...(list.deprecated ?? []), ...(list.prohibited ?? [])].map(conditionOf)
  const approved = list.approved ?? []
  const listed = [...others, ...approved.map(conditionOf)]
  const rows: ClauseRow[] = [{ ...row, require: listed.length === 1 ? (listed[0] as Condition) : { anyOf: listed } }]
  for (const entry of approved) {
    if (typeof entry === 'string') continue
    const outside = { ...row, when: { allOf: [when, conditionOf(entry)] } }
    if (entry.from !== undefined) rows.push({ ...outside, until: dayBefore(entry.from) })
    if (entry.until !== undefined) rows.push({ ...outside, from: dayAfter(entry.until) })
  }
  return rows
}
