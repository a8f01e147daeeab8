/** Whether those who audit are others than those whose work it is: owners, custodians, their teams, and who made the commits. */
import type { DocumentPath } from '#core/strict-yaml'
import type { Entry, Listed } from '#register/open-register'
import { listText, type AuditInput, type Committer } from './audit-input'
import { auditedKeys } from './audit-schedule'
import type { AuditRecord } from './audit-record'

export interface Conflict {
  person: string
  /** What follows the person: 'is custodian of payments-database'. */
  text: string
  path: DocumentPath
}

interface Identity {
  id: string
  name?: string | undefined
  team?: string | undefined
  emails: readonly string[]
  accounts: readonly string[]
}

const DUTIES = [
  ['owner', 'owner'],
  ['custodian', 'custodian'],
  ['backupCustodian', 'backup custodian'],
  ['approver', 'approver'],
] as const

/** In the order of the record. */
export function conflictsOf(listed: Listed<AuditRecord>, input: AuditInput): Conflict[] {
  const record = listed.value
  const keys = auditedKeys(record, input)
  const committers = input.committersOf(record)
  const found: Conflict[] = []
  for (const [index, id] of record.auditors.entries()) {
    const path = ['auditors', index]
    const left = new Set((record.recusals ?? []).filter(({ auditor }) => auditor === id).flatMap((one) => one.keys))
    const own = keys.filter(({ value }) => !left.has(value.id))
    const texts = [...dutiesOf(id, own), ...teamOf(id, own, input), ...commitsOf(id, committers, input)]
    found.push(...texts.map((text) => ({ person: id, text, path })))
  }
  return [...found, ...leftToNobody(record, keys), ...reviewConflicts(record, input)]
}

function dutiesOf(id: string, keys: readonly Entry[]): string[] {
  return DUTIES.flatMap(([role, title]) => {
    const held = keys.filter(({ value }) => value[role] === id).map(({ value }) => value.id)
    return held.length === 0 ? [] : [`is ${title} of ${listText(held)}`]
  })
}

/** Of the same team as those who hold a key. */
function teamOf(id: string, keys: readonly Entry[], input: AuditInput): string[] {
  const { team } = identityOf(id, input)
  if (team === undefined) return []
  const held = keys.filter(({ value }) =>
    [value.owner, value.custodian, value.backupCustodian].some(
      (one) => one !== undefined && one !== id && (one === team || identityOf(one, input).team === team),
    ),
  )
  return held.length === 0 ? [] : [`is of the team ${team}, which holds ${listText(held.map(({ value }) => value.id))}`]
}

function commitsOf(id: string, committers: readonly Committer[] | undefined, input: AuditInput): string[] {
  if (committers === undefined) return []
  const identity = identityOf(id, input)
  const own = committers.filter((one) => isSame(one, identity))
  return own.length === 0 ? [] : [`made ${own.length === 1 ? 'a commit' : `${String(own.length)} commits`} of what was audited`]
}

/** Addresses that GitHub makes for accounts: 123+ada@users.noreply.github.com. */
const NO_REPLY = /^(?:\d{1,20}\+)?([^@+]{1,100})@users\.noreply\.github\.com$/

function isSame({ name, email }: Committer, identity: Identity): boolean {
  const address = email.toLowerCase()
  const account = NO_REPLY.exec(address)?.[1]
  if (identity.emails.includes(address)) return true
  if (account !== undefined && identity.accounts.includes(account)) return true
  return identity.name !== undefined && identity.name.toLowerCase() === name.toLowerCase()
}

/** What register and audit file together say of a person. */
function identityOf(id: string, { audit, register }: AuditInput): Identity {
  const own = audit.people.get(id)?.value
  const known = register?.people.get(id)?.value
  return {
    id,
    name: own?.name ?? known?.name,
    team: own?.team ?? known?.team,
    emails: (own?.emails ?? []).map((one) => one.toLowerCase()),
    accounts: (own?.accounts ?? []).map((one) => one.toLowerCase()),
  }
}

/** Keys that every auditor left to the others. */
function leftToNobody({ auditors, recusals = [] }: AuditRecord, keys: readonly Entry[]): Conflict[] {
  return recusals.flatMap(({ auditor, keys: left }, index) => {
    const open = left.filter((id) => auditors.every((one) => recusals.some((other) => other.auditor === one && other.keys.includes(id))))
    const known = open.filter((id) => keys.some(({ value }) => value.id === id))
    const isFirst = recusals.findIndex((other) => other.keys.some((id) => known.includes(id))) === index
    if (known.length === 0 || !isFirst) return []
    return [{ person: auditor, text: `left ${listText(known)} to others, and nobody else audited it`, path: ['recusals', index] }]
  })
}

/** Reviews by leadership: of the own work, by who is not named for it, or by one person for both. */
function reviewConflicts({ auditors, reviews = [] }: AuditRecord, { audit }: AuditInput): Conflict[] {
  const leadership = audit.leadership?.value
  return reviews.flatMap(({ by, as }, index): Conflict[] => {
    const path = ['reviews', index]
    const other = reviews.findIndex((one) => one.by === by && one.as !== as)
    const found: Conflict[] = []
    if (auditors.includes(by)) found.push({ person: by, text: 'reviews the own audit', path })
    if (leadership !== undefined && !leadership[as].includes(by))
      found.push({ person: by, text: `is not named for ${as} leadership`, path })
    if (other >= 0 && other < index) found.push({ person: by, text: 'reviews for security and for compliance at once', path })
    return found
  })
}
