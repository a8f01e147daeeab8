/** What the audit file and the ledger show: plan, records, runs, independence, follow-up, review, incidents. */
import type { Pointer, Shown } from '#core/audit-view'
import { daysBetween } from '#core/dates'
import { dayOf } from '#core/instants'
import { shown, type EvidenceInput, type ReadFact } from './evidence-input'
import type { Audit } from './open-audit'
import { counted, list } from './phrases'

type OfAudit = (audit: Audit, asOf: string, input: EvidenceInput) => Shown[]

/** Without an audit file everything that it would show is missing. */
function asked(read: OfAudit): ReadFact {
  return (input) =>
    input.audit === undefined
      ? [shown('missing', 'there is no audit file (plan, records, incidents)')]
      : read(input.audit, input.report.evidence.asOf, input)
}

export const AUDIT_FACTS: Readonly<Record<string, ReadFact>> = {
  'audit.plan': asked(planFact),
  'audit.records': asked(recordsFact),
  'audit.events': asked(eventsFact),
  'audit.findings': asked(findingsFact),
  'audit.independence': asked(independenceFact),
  'audit.leadership-review': asked(leadershipFact),
  'audit.communicated': asked(communicatedFact),
  'audit.procedure-review': asked(procedureFact),
  'audit.runs': runsFact,
  'incident.records': incidentsFact,
  'incident.clocks': clocksFact,
  'incident.lessons': lessonsFact,
  'incident.playbook': playbookFact,
}

/** CSA AICM CEK-09 asks for audits at least every year, and so do most others. */
export const YEAR = 365
const MAX_POINTERS = 8

function pointers(items: readonly { value: { id: string }; at: (path?: (string | number)[]) => Pointer['at'] & object }[]): Pointer[] {
  return items.slice(0, MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at() }))
}

function planFact({ plan }: Audit): Shown[] {
  if (plan.length === 0) return [shown('missing', 'no audit is planned')]
  const longest = Math.max(...plan.map(({ value }) => value.days))
  return [shown('asserted', `${counted(plan.length, 'audit')} planned, at most ${String(longest)} days apart`, pointers(plan))]
}

function recordsFact({ records }: Audit, asOf: string): Shown[] {
  const done = records.filter(({ value }) => value.completed !== undefined && (dayOf(value.completed) ?? '') <= asOf)
  if (done.length === 0) return [shown('missing', 'no completed audit is recorded')]
  const newest =
    done
      .map(({ value }) => dayOf(value.completed ?? '') ?? '')
      .sort()
      .at(-1) ?? ''
  const age = daysBetween(newest, asOf) ?? 0
  const text = `${counted(done.length, 'audit')} completed, the last on ${newest}, ${counted(age, 'day')} ago`
  return [shown(age > YEAR ? 'contradicted' : 'asserted', text, pointers(done))]
}

/** Incidents with keys, and whether an audit followed each. */
function eventsFact({ incidents, records }: Audit): Shown[] {
  if (incidents.length === 0) return [shown('asserted', 'no security event with keys is recorded')]
  const open = incidents.filter(({ value }) => !records.some((one) => one.value.event === value.id && one.value.completed !== undefined))
  if (open.length > 0)
    return [shown('contradicted', `${counted(open.length, 'security event')} that no audit has followed yet`, pointers(open))]
  return [shown('asserted', `an audit followed each of ${counted(incidents.length, 'security event')}`, pointers(incidents))]
}

function findingsFact({ records }: Audit, asOf: string): Shown[] {
  const findings = records.flatMap((one) =>
    (one.value.findings ?? []).map((finding, index) => ({ finding, at: one.at(['findings', index]) })),
  )
  if (findings.length === 0) return [shown('asserted', 'the recorded audits found nothing')]
  const open = findings.filter(({ finding }) => finding.state === 'open' || finding.state === 'corrected')
  const late = open.filter(({ finding }) => finding.due !== undefined && (dayOf(finding.due) ?? '') < asOf)
  const adrift = open.filter(({ finding }) => finding.owner === undefined || finding.due === undefined)
  const told = (chosen: typeof findings): Pointer[] => chosen.slice(0, MAX_POINTERS).map(({ finding, at }) => ({ text: finding.id, at }))
  return [
    ...(late.length === 0 ? [] : [shown('contradicted', `${counted(late.length, 'finding')} of audits overdue`, told(late))]),
    ...(adrift.length === 0 ? [] : [shown('missing', `${counted(adrift.length, 'finding')} of audits without owner or day`, told(adrift))]),
    shown('asserted', `${counted(findings.length, 'finding')} of audits tracked, ${String(open.length)} not verified yet`, told(findings)),
  ]
}

function independenceFact({ records }: Audit): Shown[] {
  const auditors = [...new Set(records.flatMap(({ value }) => value.auditors))].sort()
  if (auditors.length === 0) return [shown('missing', 'no audit names an auditor')]
  return [
    shown('asserted', `audited by ${list(auditors)}; overlaps with owners, custodians and committers are findings`, pointers(records)),
  ]
}

function leadershipFact({ records }: Audit): Shown[] {
  const done = records.filter(({ value }) => value.completed !== undefined)
  if (done.length === 0) return [shown('missing', 'no completed audit is there to be reviewed')]
  return (['security', 'compliance'] as const).map((as) => {
    const reviewed = done.filter(({ value }) => (value.reviews ?? []).some((review) => review.as === as))
    if (reviewed.length < done.length)
      return shown(
        'missing',
        `${counted(done.length - reviewed.length, 'audit')} not reviewed by ${as} leadership`,
        pointers(done.filter((one) => !reviewed.includes(one))),
      )
    return shown('asserted', `reviewed by ${as} leadership`, pointers(reviewed))
  })
}

function communicatedFact({ records }: Audit): Shown[] {
  const told = [...new Set(records.flatMap(({ value }) => (value.communicated ?? []).map(({ to }) => to)))].sort()
  return told.length === 0
    ? [shown('missing', 'no record says to whom results were communicated')]
    : [shown('asserted', `results communicated to ${list(told)}`)]
}

function procedureFact({ procedure }: Audit, asOf: string): Shown[] {
  const reviewed = procedure?.value.lastReview
  if (reviewed === undefined) return [shown('missing', 'the audit procedure has no review')]
  const age = daysBetween(reviewed, asOf) ?? 0
  return [shown(age > YEAR ? 'contradicted' : 'asserted', `the audit procedure was reviewed on ${reviewed}`)]
}

function runsFact({ ledger, report }: EvidenceInput): Shown[] {
  if (ledger === undefined || ledger.lines.length === 0) return [shown('missing', 'no ledger of runs is kept, or it is empty')]
  const [problem] = ledger.problems
  const at = (line: number): Pointer => ({
    text: `line ${String(line)}`,
    at: { file: ledger.file, line, column: 1, endLine: line, endColumn: 1 },
  })
  if (problem !== undefined) return [shown('contradicted', `the ledger is not in order: ${problem.message}`, [at(problem.line)])]
  const runs = ledger.lines.filter(({ entry }) => entry.kind !== 'incident')
  const last = runs.at(-1)
  if (last === undefined) return [shown('missing', 'the ledger holds no run')]
  const age = daysBetween(dayOf(last.entry.at) ?? '', report.evidence.asOf) ?? 0
  const text = `${counted(runs.length, 'run')} in a ledger whose chain is whole, the last on ${dayOf(last.entry.at) ?? ''}, ${counted(age, 'day')} ago`
  return [shown(age > YEAR ? 'contradicted' : 'proven', text, [at(last.line)])]
}

function incidentsFact({ audit }: EvidenceInput): Shown[] {
  const incidents = audit?.incidents ?? []
  if (incidents.length === 0) return [shown('not-seen', 'no incident with keys is recorded')]
  return [shown('asserted', `${counted(incidents.length, 'incident')} recorded with their steps`, pointers(incidents))]
}

function lessonsFact({ audit }: EvidenceInput): Shown[] {
  const closed = (audit?.incidents ?? []).filter(({ value }) => value.closed !== undefined)
  if (closed.length === 0) return [shown('not-seen', 'no incident with keys is closed')]
  const without = closed.filter(({ value }) => value.rootCause === undefined || value.lessons === undefined)
  if (without.length > 0)
    return [shown('missing', `${counted(without.length, 'closed incident')} without root cause or lessons`, pointers(without))]
  return [shown('asserted', `root cause and lessons of ${counted(closed.length, 'incident')}`, pointers(closed))]
}

/** The law's clocks are computed for every incident; whether they were kept, the records say. */
function clocksFact({ audit }: EvidenceInput): Shown[] {
  const steps = (audit?.incidents ?? []).flatMap((one) => (one.value.notifications ?? []).map((notification) => ({ one, notification })))
  if (steps.length === 0) return [shown('not-seen', 'no notification is recorded; `cryptogate impact` computes the clocks')]
  const late = steps.filter(
    ({ notification: { due, sent, notNeeded } }) =>
      notNeeded === undefined && due !== undefined && (sent === undefined || Date.parse(sent) > Date.parse(due)),
  )
  const text = `${counted(steps.length, 'notification')} recorded, ${String(late.length)} late or not sent`
  return [
    shown(
      late.length > 0 ? 'contradicted' : 'asserted',
      text,
      steps
        .slice(0, MAX_POINTERS)
        .map(({ one, notification }) => ({ text: `${notification.regime} ${notification.step}`, at: one.at(['notifications']) })),
    ),
  ]
}

function playbookFact({ register }: EvidenceInput): Shown[] {
  if (register === undefined) return [shown('missing', 'there is no Key Management Register that names a playbook')]
  const books = register.register.playbooks.filter(({ value }) => value.covers.includes('key-compromise'))
  if (books.length === 0) return [shown('missing', 'the register names no playbook for a compromised key')]
  return books.map((one) => {
    const { id, file, exercised } = one.value
    const text = `playbook ${id}${file === undefined ? '' : ` (${file})`}, ${exercised === undefined ? 'never exercised' : `exercised on ${exercised}`}`
    return shown(exercised === undefined ? 'missing' : 'asserted', text, pointers([one]))
  })
}
