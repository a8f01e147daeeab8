/** Answers to questions of the AI-CAIQ about audits of encryption and keys; a yes becomes a no by itself when something is overdue. */
import type { QuestionView, Shown } from '#core/audit-view'
import { daysBetween } from '#core/dates'
import { dayOf } from '#core/instants'
import type { Entry } from '#register/open-register'
import { shown, type EvidenceInput } from './evidence-input'
import { factsOf } from './facts'
import { YEAR } from './facts-of-audits'
import { TIERS } from './audit-schedule'
import type { Audit } from './open-audit'
import { counted, list } from './phrases'

const QUESTIONS: Readonly<Record<string, { question: string; because: (input: EvidenceInput) => Shown[] }>> = {
  'CEK-09.1': {
    question: 'Are encryption and key management audited as often as the risk they are exposed to asks for?',
    because: proportional,
  },
  'CEK-09.2': {
    question: 'Are they audited continuously where that is possible, at least every year, and after every security event?',
    because: timely,
  },
}

export function questionsOf(ids: readonly string[], input: EvidenceInput): QuestionView[] {
  return ids.flatMap((id) => {
    const row = QUESTIONS[id]
    if (row === undefined) return []
    const because = row.because(input)
    const isAgainst = ({ standing }: Shown): boolean => standing === 'contradicted' || standing === 'missing'
    const none = input.register !== undefined && input.register.register.entries.length === 0 && input.report.assets.length === 0
    const answer = none ? 'not-applicable' : because.some(isAgainst) ? 'no' : 'yes'
    return [{ id, question: row.question, answer, because: [...because.filter(isAgainst), ...because.filter((one) => !isAgainst(one))] }]
  })
}

/** Keys have a tier, and the plan audits the graver ones at least as often. */
function proportional(input: EvidenceInput): Shown[] {
  const { audit, register } = input
  const keys = (register?.register.entries ?? []).filter(({ kind }) => kind === 'key')
  if (register === undefined) return [shown('missing', 'there is no register that says how grave the loss of a key is')]
  if (audit === undefined || audit.plan.length === 0) return [tiersShown(keys), shown('missing', 'there is no audit plan')]
  return [...found(input, ['audit-plan-interval', 'key-not-in-audit-plan']), tiersShown(keys), ...planShown(audit, keys)]
}

/** What rules of the gate say against an answer. */
function found({ report }: EvidenceInput, rules: readonly string[]): Shown[] {
  const against = report.findings.filter(
    ({ rule, outcome, enforcement }) => rules.includes(rule.id) && outcome === 'violation' && enforcement !== 'record',
  )
  return against.slice(0, MAX_POINTERS).map(({ message, at, rule }) => shown('contradicted', message, [{ text: rule.id, at }]))
}

const MAX_POINTERS = 5

function tiersShown(keys: readonly Entry[]): Shown {
  const untiered = keys.filter(({ value }) => value.tier === undefined)
  if (untiered.length === 0) return shown('asserted', `all ${counted(keys.length, 'key')} have a tier`)
  const pointers = untiered.slice(0, MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at() }))
  return shown('missing', `${counted(untiered.length, 'key')} without a tier`, pointers)
}

function planShown({ plan }: Audit, keys: readonly Entry[]): Shown[] {
  const made: Shown[] = []
  const days = new Map(
    TIERS.flatMap((tier) => {
      const rows = plan.filter(
        ({ value: { tiers, keys: named } }) => (tiers === undefined && named === undefined) || tiers?.includes(tier) === true,
      )
      return rows.length === 0 ? [] : [[tier, Math.min(...rows.map(({ value }) => value.days))] as const]
    }),
  )
  const used = TIERS.filter((tier) => keys.some(({ value }) => value.tier === tier))
  const uncovered = used.filter((tier) => !days.has(tier))
  if (uncovered.length > 0) made.push(shown('missing', `the plan has no audit of keys of tier ${list(uncovered)}`))
  const told = used.flatMap((tier) => (days.has(tier) ? [`${tier} every ${String(days.get(tier))} days`] : []))
  const inOrder = TIERS.flatMap((tier) => days.get(tier) ?? [])
  const rising = inOrder.every((one, index) => index === 0 || (inOrder[index - 1] ?? 0) <= one)
  const by = told.length === 0 ? 'by tier' : told.join(', ')
  const pointers = plan.slice(0, MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at() }))
  made.push(
    rising
      ? shown('asserted', `the plan audits ${by}`, pointers)
      : shown('contradicted', `the plan audits a graver tier less often than a lighter one: ${by}`, pointers),
  )
  const long = plan.filter(({ value }) => value.days > YEAR)
  if (long.length > 0)
    made.push(
      shown(
        'contradicted',
        `${counted(long.length, 'planned audit')} more than a year apart`,
        long.map((one) => ({ text: one.value.id, at: one.at() })),
      ),
    )
  return made
}

/** A month without a run is no continuous audit. */
const CONTINUOUS_DAYS = 31

function timely(input: EvidenceInput): Shown[] {
  const { ledger, report } = input
  const runs = (ledger?.lines ?? []).filter(({ entry }) => entry.kind === 'gate-run' || entry.kind === 'audit')
  const last = runs.at(-1)
  const age = last === undefined ? undefined : daysBetween(dayOf(last.entry.at) ?? '', report.evidence.asOf)
  const late: Shown[] =
    age !== undefined && age > CONTINUOUS_DAYS
      ? [shown('contradicted', `the last run of the gate is ${counted(age, 'day')} old: that is not continuous`)]
      : []
  const rules = ['audit-overdue', 'audit-never-done', 'post-event-audit-missing', 'gate-not-run', 'ledger-broken']
  return [
    ...found(input, rules),
    ...late,
    ...factsOf('audit.runs', input),
    ...factsOf('audit.records', input),
    ...factsOf('audit.events', input),
  ]
}
