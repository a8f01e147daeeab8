/** What the facts of an audit file are made from. */
import type { RegisterKnowledge } from '#register/knowledge'
import type { Entry, Register } from '#register/open-register'
import type { AuditRecord } from './audit-record'
import type { AuditKnowledge } from './knowledge'
import type { Ledger } from './ledger'
import type { Audit } from './open-audit'

/** Somebody who made commits, as git has it. */
export interface Committer {
  name: string
  email: string
}

export interface AuditInput {
  audit: Audit
  knowledge: AuditKnowledge
  clocks: RegisterKnowledge['clocks']
  /** Undefined where there is none: then nobody can say whose key is whose. */
  register?: Register
  /** Undefined where none is kept; one that is named and not there is empty. */
  ledger?: Ledger
  /** The day judged at; what is dated after it lies in the future. */
  asOf: string
  /** SHA-256 of a file of the repository, hex; undefined where there is no such file. */
  hashOf: (path: string) => string | undefined
  /** Text of a file of the repository; undefined where it cannot be read. */
  textOf: (path: string) => string | undefined
  /** Who made the commits that a record's audit looked at; undefined where git cannot tell. */
  committersOf: (record: AuditRecord) => readonly Committer[] | undefined
}

/** Entries of the register by id. */
export function entriesById(register: Register | undefined): ReadonlyMap<string, Entry> {
  return new Map((register?.entries ?? []).map((entry) => [entry.value.id, entry]))
}

/** 'a, b and c'; the rest is counted. */
export function listText(words: readonly string[], most = 5): string {
  const shown = words.slice(0, most)
  if (words.length > most) return `${shown.join(', ')} and ${String(words.length - most)} more`
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
