/** The Key Management Register as a report shows it: what is in it, how complete it is, what is due, and whom it concerns. */
import type { Location } from './location'

/** What is known of a field: shown by evidence, stated, filled in by a tool and not confirmed, or not there. */
export type FieldState = 'proven' | 'asserted' | 'assumed' | 'missing'

export interface RegisterField {
  /** 'owner', 'rotation.last': the path in the entry. */
  field: string
  title: string
  state: FieldState
  /** Whether a register without it is not complete. */
  blocking: boolean
}

/** How an entry and what the repository declares found each other. */
export type EntryJoin = 'matched' | 'renamed' | 'not-declared' | 'elsewhere' | 'not-observable'

export interface RegisterEntry {
  kind: 'key' | 'certificate' | 'secret'
  id: string
  at: Location
  state: string
  /** 'AES-256', 'ECDSA P-256'; empty where the register does not say. */
  keyType: string
  protects: string
  dataClass?: string
  tier?: string
  owner?: string
  custodian?: string
  platform?: string
  region?: string
  /** Ids of the services that it protects. */
  services?: readonly string[]
  /** Last and next rotation or end of validity, ISO. */
  last?: string
  next?: string
  join: EntryJoin
  /** Where it is declared, and where code names it. */
  declaredAt: readonly Location[]
  /** What it is called in the repository: addresses and names. */
  called?: readonly string[]
  /** Resources that use it. */
  usedBy?: readonly { address: string; at: Location }[]
  fields: readonly RegisterField[]
  /** Who can do what, by the key's policy in the repository, next to who should by the register. */
  access: readonly AccessAnswer[]
}

/** One question about access to a key, with both answers. */
export interface AccessAnswer {
  /** 'Who can disable or delete the key?' */
  question: string
  /** Principals that the register names. */
  registered: readonly string[]
  /** Principals that policies in the repository let; undefined where none is there to be read. */
  declared?: readonly string[]
  at?: Location
  /** Each principal with the statement that lets it. */
  ways?: readonly AccessWay[]
}

/** How somebody can do something with a key. */
export interface AccessWay {
  principal: string
  /** Whether the register names the principal for it. */
  registered: boolean
  /** The key's own policy, a grant beside it, a policy of the principal, of the vault or ring, of the whole project. */
  by: 'key policy' | 'grant' | 'identity policy' | 'vault' | 'project'
  /** What the statement asks for, 'Bool.aws:MultiFactorAuthPresent'. */
  conditions: readonly string[]
  /** Something of it could not be read, such as which keys it speaks of. */
  unclear: boolean
  at: Location
}

/** Something that falls due on a day. */
export interface RegisterDate {
  /** ISO. */
  date: string
  /** Negative: overdue. */
  days: number
  /** 'rotation', 'certificate-expiry', 'access-review', 'recovery-test', 'supplier-review', … */
  kind: string
  entry: string
  what: string
  /** Ids of people. */
  who: readonly string[]
  at: Location
}

/** What a person answers for. */
export interface RegisterPerson {
  id: string
  role: string
  active: boolean
  owns: readonly string[]
  keeps: readonly string[]
  /** Ids of entries for which nobody else is named. */
  alone: readonly string[]
}

/** One of the twelve findings that audits of key management usually have. */
export interface AuditFinding {
  number: number
  title: string
  /** clear: looked for and not found; not-observable: nothing here could show it. */
  state: 'found' | 'clear' | 'not-observable'
  /** Fingerprints of the findings behind it. */
  findings: readonly string[]
  /** Areas of governance that it belongs to. */
  areas: readonly string[]
}

/** A key that the repository declares or uses and the register does not have. */
export interface UnregisteredKey {
  kind: 'key' | 'secret' | 'certificate'
  name: string
  at: Location
  /** A ready-made entry, YAML. */
  entry: string
}

/** The stages of the life of keys of one data class: five cells each, counted over its keys. */
export interface LifecycleOfClass {
  /** As the register writes it; empty where it does not say. */
  dataClass: string
  keys: number
  stages: readonly { title: string; cells: readonly LifecycleCell[] }[]
}

/** Of how many keys a cell is in which state; `later`: the stage has not come. */
export interface LifecycleCell {
  title: string
  states: Readonly<Record<FieldState | 'later', number>>
}

/** Something that the law or a standard asks of keys, with what the register answers. */
export interface Obligation {
  id: string
  title: string
  controls: readonly string[]
  /** Fields that answer it, over all keys. */
  fields: Readonly<Record<FieldState, number>>
  /** Records that show it. */
  evidence: number
  /** 'owner is missing in 2 of 7 keys' */
  gaps: readonly string[]
}

export interface RegisterView {
  id: string
  profile: string
  /** Files that it was read from. */
  sources: readonly string[]
  /** Whether a complete register can be produced today. */
  complete: boolean
  /** Fields that the profile asks for, of all entries. */
  fields: Readonly<Record<FieldState, number>>
  /** What stands in the way of a complete register, in sentences. */
  gaps: readonly { text: string; at: Location }[]
  entries: readonly RegisterEntry[]
  unregistered: readonly UnregisteredKey[]
  /** By date. */
  timeline: readonly RegisterDate[]
  people: readonly RegisterPerson[]
  auditFindings: readonly AuditFinding[]
  /** By data class. */
  lifecycle: readonly LifecycleOfClass[]
  obligations: readonly Obligation[]
}
