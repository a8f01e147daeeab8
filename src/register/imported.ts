/** Entries that come from elsewhere, with what was filled in marked until a person confirms it. */
import type { DraftEntry } from './draft'
import { formsOf } from './names'
import type { Register } from './open-register'

export interface Imported {
  list: 'keys' | 'certificates' | 'secrets'
  entry: DraftEntry
}

/** What the catalogue knows of a provider's name for a kind of key: { algorithm, keyBits, curve }. */
export type ReadSpec = (notation: string, text: string | undefined) => Record<string, unknown> | undefined

/** Without what is not known; every field that was filled in waits for a person. */
export function compactEntry(list: Imported['list'], given: Record<string, unknown>): Imported {
  const entry = pruned(given)
  const { id, ...rest } = entry
  const filled = Object.keys(rest).filter((field) => !['resources', 'unconfirmed', 'state'].includes(field))
  const name = plainId(String(id))
  return { list, entry: { id: name, ...rest, ...(filled.length > 0 && { unconfirmed: filled }) } }
}

function pruned(given: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === '') continue
    if (typeof value !== 'object' || Array.isArray(value)) {
      kept[name] = value
      continue
    }
    const inner = pruned(value as Record<string, unknown>)
    if (Object.keys(inner).length > 0) kept[name] = inner
  }
  return kept
}

export function plainId(text: string): string {
  const plain = text
    .replaceAll(/[^A-Za-z0-9._:@/-]+/g, '-')
    .replaceAll(/^[^A-Za-z0-9]+/g, '')
    .slice(0, 200)
  return plain === '' ? 'entry' : plain
}

/** Those that the register does not have; of two with one name or one id the first. */
export function withoutKnown(imported: readonly Imported[], register: Register | undefined): { fresh: Imported[]; known: string[] } {
  const seen = new Set((register?.entries ?? []).flatMap(({ value }) => [value.id, ...(value.resources ?? []).flatMap(formsOf)]))
  const fresh: Imported[] = []
  const known: string[] = []
  for (const one of imported) {
    const resources = Array.isArray(one.entry['resources']) ? one.entry['resources'].map(String) : []
    const names = [one.entry.id, ...resources.flatMap(formsOf)]
    if (names.some((name) => seen.has(name))) known.push(one.entry.id)
    else fresh.push(one)
    for (const name of names) seen.add(name)
  }
  return { fresh, known }
}

/** Roles of an entry that name somebody. */
const ROLES = ['owner', 'custodian', 'backupCustodian'] as const

/**
 * Whoever is named and the register does not know becomes a person of whom the role is still to be said; a supplier that it
 * does not know stands in the notes, as nothing says what it does.
 */
export function withPeople(imported: readonly Imported[], register: Register | undefined): { entries: Imported[]; people: object[] } {
  const people = new Map<string, object>()
  const entries = imported.map(({ list, entry }) => {
    const changed: DraftEntry = { ...entry }
    for (const role of ROLES) {
      const name = entry[role]
      if (typeof name !== 'string') continue
      const id = plainId(name)
      changed[role] = id
      if (register?.people.has(id) !== true) people.set(id, { id, ...(id !== name && { name }), role: 'not yet said' })
    }
    const { supplier, ...rest } = changed
    if (typeof supplier !== 'string' || register?.suppliers.has(supplier) === true) return { list, entry: changed }
    return { list, entry: { ...rest, id: entry.id, notes: `Supplier by the list that was imported: ${supplier}` } }
  })
  return { entries, people: [...people.values()] }
}

/** The documents of a text that holds one after the other. */
export function jsonDocuments(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  let isText = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at++
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth !== 0) continue
      found.push(text.slice(start, at + 1))
      start = at + 1
    }
  }
  const rest = text.slice(start).trim()
  return rest === '' ? found : [...found, rest]
}
