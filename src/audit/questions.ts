/** Answers to questions of the AI-CAIQ about audits of encryption and keys; a yes becomes a no by itself when something is overdue. */
import type { QuestionView, Shown } from '#core/audit-view'
import { daysBetween } from '#core/dates'
import { dayOf } from '#core/instants'
import { shown, type EvidenceInput } from './evidence-input'
import { factsOf } from './facts'
import { YEAR } from './facts-of-audits'
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

const TIERS = ['critical', 'high', 'medium', 'low'] as const

/** Keys have a tier, and the plan audits the graver ones at least as often. */
function proportional(input: EvidenceInput): Shown[] {
  const { audit, register } = input
  const found: Shown[] = []
  const keys = (register?.register.entries ?? []).filter(({ kind }) => kind === 'key')
  const untiered = keys.filter(({ value }) => value.tier === undefined)
  if (register === undefined) found.push(shown('missing', 'there is no register that says how grave the loss of a key is'))
  else if (untiered.length > 0)
    found.push(
      shown(
        'missing',
        `${counted(untiered.length, 'key')} without a tier`,
        untiered.slice(0, 5).map((one) => ({ text: one.value.id, at: one.at() })),
      ),
    )
  else found.push(shown('asserted', `all ${counted(keys.length, 'key')} have a tier`))
  if (audit === undefined || audit.plan.length === 0) return [...found, shown('missing', 'there is no audit plan')]
  const days = new Map(
    TIERS.flatMap((tier) => {
      const rows = audit.plan.filter(
        ({ value }) => (value.tiers === undefined && value.keys === undefined) || value.tiers?.includes(tier) === true,
      )
      return rows.length === 0 ? [] : [[tier, Math.min(...rows.map(({ value }) => value.days))] as const]
    }),
  )
  const used = TIERS.filter((tier) => keys.some(({ value }) => value.tier === tier))
  const uncovered = used.filter((tier) => !days.has(tier))
  if (uncovered.length > 0) found.push(shown('missing', `the plan has no audit of keys of tier ${list(uncovered)}`))
  const told = used.flatMap((tier) => (days.has(tier) ? [`${tier} every ${String(days.get(tier))} days`] : []))
  const inOrder = TIERS.flatMap((tier) => days.get(tier) ?? [])
  const rising = inOrder.every((one, index) => index === 0 || (inOrder[index - 1] ?? 0) <= one)
  found.push(
    rising
      ? shown(
          'asserted',
          `the plan audits ${told.length === 0 ? 'by tier' : told.join(', ')}`,
          audit.plan.slice(0, 5).map((one) => ({ text: one.value.id, at: one.at() })),
        )
      : shown('contradicted', `the plan audits a graver tier less often than a lighter one: ${told.join(', ')}`),
  )
  const long = audit.plan.filter(({ value }) => value.days > YEAR)
  if (long.length > 0)
    found.push(
      shown(
        'contradicted',
        `${counted(long.length, 'planned audit')} more than a year apart`,
        long.map((one) => ({ text: one.value.id, at: one.at() })),
      ),
    )
  return found
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
  return [...late, ...factsOf('audit.runs', input), ...factsOf('audit.records', input), ...factsOf('audit.events', input)]
}
