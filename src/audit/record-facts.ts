/** Audits that were done, as facts: whether they are whole, independent and reviewed, and what became of what they found. */
import { daysBetween } from '#core/dates'
import { dayOf } from '#core/instants'
import type { DocumentPath } from '#core/strict-yaml'
import type { Fact } from '#register/facts'
import type { Listed } from '#register/open-register'
import { listText, type AuditInput } from './audit-input'
import { completedOn } from './audit-schedule'
import type { AuditRecord, AuditRecordFinding } from './audit-record'
import { conflictsOf } from './independence'
import { profileOf } from './plan-facts'
import { FAMILIES } from './words'

/** To whom the results have to go: CSA AICM v1.1 CEK-09, implementation guidelines. */
export const AUDIENCES = ['platform-engineering', 'product-security', 'legal', 'customer-compliance'] as const

export function recordFacts(input: AuditInput): Fact[] {
  return input.audit.records.flatMap((one) => [
    recordFact(one, input),
    ...conflictFacts(one, input),
    ...(one.value.findings ?? []).map((finding, index) => findingFact(one, finding, index, input)),
  ])
}

function recordFact(one: Listed<AuditRecord>, input: AuditInput): Fact {
  const { value } = one
  const completed = completedOn(value, input.asOf)
  const given = new Set((value.reviews ?? []).filter(({ date }) => (dayOf(date) ?? '') <= input.asOf).map(({ as }) => as))
  const open = (['security', 'compliance'] as const).filter((as) => !given.has(as))
  const told = new Set((value.communicated ?? []).map(({ to }) => to))
  const untold = AUDIENCES.filter((audience) => !told.has(audience))
  const missing = completed === undefined ? [] : missingOf(value, input)
  return {
    record: 'audit-record',
    name: value.id,
    at: one.at(),
    places: { completed: one.at(['completed']), completedAge: one.at(['completed']), missingReview: one.at(['reviews']) },
    properties: {
      entry: value.id,
      profile: profileOf(input),
      auditState: completed === undefined ? 'going-on' : 'completed',
      auditTrigger: value.trigger,
      completed,
      missing: missing.length === 0 ? undefined : listText(missing, 8),
      missingReview: open.length === 0 ? undefined : open.join(' and '),
      untold: untold.length === 0 ? undefined : listText(untold),
    },
  }
}

/** What a completed audit has to say, and this one does not. */
function missingOf(record: AuditRecord, { audit }: AuditInput): string[] {
  const missing: string[] = []
  const looked = new Set<string>(record.scope.map(({ area }) => area))
  const planned = audit.plan.filter(({ value }) => record.plans?.includes(value.id) === true).flatMap(({ value }) => value.areas)
  const left = [...new Set(planned)].filter((area) => !looked.has(area))
  if (left.length > 0) missing.push(`the planned ${left.length === 1 ? 'area' : 'areas'} ${listText(left)}`)
  if (record.result === undefined) missing.push('the result')
  if ((record.criteria ?? []).length === 0) missing.push('the criteria')
  const families = FAMILIES.filter((family) => record.families?.[family] === undefined)
  if (families.length > 0) missing.push(`what was found of ${listText(families)}`)
  if (record.commit === undefined) missing.push('the commit that was audited')
  return missing
}

/** Where git does not know the commits, nobody can say who made them. */
function conflictFacts(one: Listed<AuditRecord>, input: AuditInput): Fact[] {
  const profile = profileOf(input)
  const facts = conflictsOf(one, input).map(({ person, text, path }): Fact => ({
    record: 'audit-conflict',
    name: `${one.value.id} ${person} ${text}`,
    at: one.at(path),
    properties: { entry: one.value.id, profile, person, conflict: text, independent: false },
  }))
  if (input.committersOf(one.value) !== undefined) return facts
  const properties = { entry: one.value.id, profile, independent: { kind: 'unknown', reason: 'no-history' } as const }
  return [...facts, { record: 'audit-conflict', name: `${one.value.id} commits`, at: one.at(['commit']), properties }]
}

/** States in which nothing has to be done about a finding for now. */
const SETTLED = ['verified']

function findingFact(one: Listed<AuditRecord>, finding: AuditRecordFinding, index: number, input: AuditInput): Fact {
  const { asOf } = input
  const found = dayOf(finding.found ?? one.value.completed ?? '')
  const due = dayOf((finding.state === 'accepted' ? finding.accepted?.until : finding.due) ?? '')
  const corrected = dayOf(finding.corrected?.date ?? '')
  const missing = [
    ...(finding.owner === undefined ? ['an owner'] : []),
    ...(finding.due === undefined ? ['a due date'] : []),
    ...(finding.action === undefined ? ['a corrective action'] : []),
  ]
  const path = ['findings', index]
  const at = (name: string): ReturnType<typeof one.at> => one.at([...path, name])
  const recurrences = recurrencesOf(`${one.value.id}/${finding.id}`, finding, input)
  return {
    record: 'audit-finding',
    name: `${one.value.id}/${finding.id}`,
    at: one.at([...path, 'id']),
    places: { due: at('due'), daysToDue: at('due'), findingState: at('state'), verifierIsOwner: at('verified'), recurrences: at('recurs') },
    properties: {
      entry: `${one.value.id}/${finding.id}`,
      profile: profileOf(input),
      findingSeverity: finding.severity,
      findingState: finding.state,
      owner: finding.owner,
      due: SETTLED.includes(finding.state) ? undefined : due,
      missing: SETTLED.includes(finding.state) || missing.length === 0 ? undefined : listText(missing),
      correctionDays: found === undefined || due === undefined || finding.state === 'accepted' ? undefined : daysBetween(found, due),
      corrected: finding.state === 'corrected' && corrected !== undefined && corrected <= asOf ? corrected : undefined,
      verifierIsOwner: finding.verified === undefined || finding.owner === undefined ? undefined : finding.verified.by === finding.owner,
      recurrences: recurrences === 0 ? undefined : recurrences,
    },
  }
}

/** Longer chains are a mistake, and circles are none. */
const MAX_RECURRENCES = 50

/** How often it was found before. */
function recurrencesOf(name: string, finding: AuditRecordFinding, { audit }: AuditInput): number {
  const all = new Map<string, AuditRecordFinding>(
    audit.records.flatMap(({ value }) => (value.findings ?? []).map((one) => [`${value.id}/${one.id}`, one] as const)),
  )
  const seen = new Set<string>([name])
  let at: AuditRecordFinding | undefined = finding
  while (at?.recurs !== undefined && !seen.has(at.recurs) && seen.size <= MAX_RECURRENCES) {
    seen.add(at.recurs)
    at = all.get(at.recurs)
  }
  return seen.size - 1
}

/** Every moment of a record with its place, to look for what lies in the future. */
export function momentsOf(record: AuditRecord): { path: DocumentPath; text: string; what: string }[] {
  const found: { path: DocumentPath; text: string; what: string }[] = []
  const put = (text: string | undefined, what: string, ...path: (string | number)[]): void => {
    if (text !== undefined) found.push({ path, text, what })
  }
  put(record.completed, 'it was completed', 'completed')
  put(record.period?.to, 'the time that it looks back on ends', 'period', 'to')
  for (const [index, { date }] of (record.reviews ?? []).entries()) put(date, 'it was reviewed', 'reviews', index, 'date')
  for (const [index, { date }] of (record.communicated ?? []).entries()) put(date, 'its result was told', 'communicated', index, 'date')
  for (const [index, { date }] of (record.evidence ?? []).entries()) put(date, 'its evidence was taken', 'evidence', index, 'date')
  for (const [index, { id, found: day, corrected, verified }] of (record.findings ?? []).entries()) {
    put(day, `${id} was found`, 'findings', index, 'found')
    put(corrected?.date, `${id} was corrected`, 'findings', index, 'corrected', 'date')
    put(verified?.date, `${id} was verified`, 'findings', index, 'verified', 'date')
  }
  return found
}
