/** The ledger as facts: what is wrong with it, how long ago the gate ran, changes not audited yet, and records that were altered. */
import { dayOf } from '#core/instants'
import type { Fact } from '#register/facts'
import type { Listed } from '#register/open-register'
import { listText, type AuditInput } from './audit-input'
import { completedOn } from './audit-schedule'
import type { LedgerEntry } from './ledger-entry'
import { placeOf, type Ledger } from './ledger'
import { profileOf } from './plan-facts'
import { incidentDigest, recordDigest } from './record-digest'

export function ledgerFacts(input: AuditInput): Fact[] {
  const { ledger } = input
  if (ledger === undefined) return []
  return [runFact(ledger, input), ...problemFacts(ledger, input), ...changeFacts(ledger, input), ...alteredFacts(ledger, input)]
}

/** The newest run of the gate, or audit, that is not of the future. */
export function lastRunOf({ lines }: Ledger, asOf: string): string | undefined {
  const days = lines.flatMap(({ entry }) => (entry.kind === 'incident' ? [] : (dayOf(entry.at) ?? [])))
  return days
    .filter((day) => day <= asOf)
    .sort()
    .at(-1)
}

function runFact(ledger: Ledger, input: AuditInput): Fact {
  const properties = { entry: ledger.file, profile: profileOf(input), lastRun: lastRunOf(ledger, input.asOf) }
  const last = ledger.lines.at(-1)
  const at = last === undefined ? input.audit.at : placeOf(ledger.file, last.line)
  return { record: 'ledger', name: ledger.file, at, properties, language: last === undefined ? 'yaml' : 'json' }
}

function problemFacts(ledger: Ledger, input: AuditInput): Fact[] {
  return ledger.problems.map(({ line, code, message }) => ({
    record: 'ledger-problem',
    name: `${String(line)} ${code}`,
    at: placeOf(ledger.file, line),
    language: 'json',
    properties: { entry: ledger.file, profile: profileOf(input), ledgerProblem: `line ${String(line)}: ${message}` },
  }))
}

/** Runs that saw a material change, after which no audit was completed; the oldest of each class. */
function changeFacts(ledger: Ledger, input: AuditInput): Fact[] {
  const audited =
    input.audit.records
      .flatMap(({ value }) => completedOn(value, input.asOf) ?? [])
      .sort()
      .at(-1) ?? ''
  const open = new Map<string, { line: number; entry: LedgerEntry & { kind: 'gate-run' } }>()
  for (const { line, entry } of ledger.lines) {
    const day = dayOf(entry.at) ?? ''
    if (entry.kind !== 'gate-run' || day > input.asOf || day <= audited) continue
    for (const trigger of entry.triggers ?? []) if (!open.has(trigger)) open.set(trigger, { line, entry })
  }
  return [...open].map(([trigger, { line, entry }]) => ({
    record: 'material-change',
    name: trigger,
    at: placeOf(ledger.file, line),
    language: 'json',
    properties: {
      entry: trigger,
      profile: profileOf(input),
      materialChange: dayOf(entry.at),
      reference: entry.commit === null ? 'a change' : `commit ${entry.commit.slice(0, 12)}`,
      declaredValue: entry.keys === undefined ? undefined : listText(entry.keys),
    },
  }))
}

/** Records that are not what they were when the ledger got their digest. */
function alteredFacts(ledger: Ledger, input: AuditInput): Fact[] {
  const { audit } = input
  const facts: Fact[] = []
  const tell = (one: Listed<{ id: string }> | undefined, digest: string | undefined, entry: LedgerEntry, line: number): void => {
    const held = 'record' in entry ? entry.record : undefined
    if (held === undefined || digest === held.sha256) return
    const what = one === undefined ? 'is gone' : 'is not what it was'
    facts.push({
      record: 'altered-record',
      name: `${held.id} ${String(line)}`,
      at: one?.at() ?? placeOf(ledger.file, line),
      trace: [placeOf(ledger.file, line)],
      properties: {
        entry: held.id,
        profile: profileOf(input),
        dateConflict: `${what} since the ledger has it (line ${String(line)}, ${dayOf(entry.at) ?? ''})`,
      },
    })
  }
  for (const { line, entry } of ledger.lines) {
    if (entry.kind === 'audit') {
      const one = audit.records.find(({ value }) => value.id === entry.record?.id)
      tell(one, one === undefined ? undefined : recordDigest(one.value), entry, line)
    } else if (entry.kind === 'incident') {
      const one = audit.incidents.find(({ value }) => value.id === entry.record.id)
      tell(one, one === undefined ? undefined : incidentDigest(one.value), entry, line)
    }
  }
  return facts
}
