/** The audit plan as facts: how often, what it leaves out, what is due, and how its procedure is kept. */
import { dayOf } from '#core/instants'
import type { Fact } from '#register/facts'
import { listText, type AuditInput } from './audit-input'
import { coveredBy, dueOf, tierOf } from './audit-schedule'
import { AREAS } from './words'

export function planFacts(input: AuditInput): Fact[] {
  return [...plannedFacts(input), ...areaFacts(input), ...coverageFacts(input), procedureFact(input)]
}

export function profileOf({ register }: Pick<AuditInput, 'register'>): string {
  return register?.profile ?? 'light'
}

function plannedFacts(input: AuditInput): Fact[] {
  return input.audit.plan.map((one): Fact => {
    const { value } = one
    const { last, performed, next } = dueOf(value, input)
    return {
      record: 'audit-plan',
      name: value.id,
      at: one.at(),
      places: { planDays: one.at(['days']) },
      properties: {
        entry: value.id,
        profile: profileOf(input),
        tier: tierOf(value, input),
        planDays: value.days,
        lastAudit: last,
        nextAudit: next,
        performed,
      },
    }
  })
}

/** Areas that no plan has, and nobody said why. */
function areaFacts(input: AuditInput): Fact[] {
  const { audit } = input
  const planned = new Set<string>(audit.plan.flatMap(({ value }) => value.areas))
  const left = new Set<string>(audit.notApplicable.map(({ value }) => value.area))
  const open = AREAS.filter((area) => !planned.has(area) && !left.has(area))
  if (open.length === 0) return []
  const properties = { area: listText(open), profile: profileOf(input), planned: false }
  return [{ record: 'audit-area', name: open.join(' '), at: audit.plan[0]?.at([]) ?? audit.at, properties }]
}

/** Keys that no plan covers. */
function coverageFacts(input: AuditInput): Fact[] {
  const { audit, register } = input
  if (register === undefined) return []
  const covered = new Set(audit.plan.flatMap(({ value }) => coveredBy(value, register)))
  return coveredBy({}, register)
    .filter((entry) => entry.kind === 'key')
    .map((entry): Fact => {
      const properties = { entry: entry.value.id, profile: register.profile, tier: entry.value.tier, planned: covered.has(entry) }
      return { record: 'audit-coverage', name: entry.value.id, at: entry.at(), properties }
    })
}

const CONSIDERED = ['standards', 'risk-posture', 'threats', 'upstream', 'downstream'] as const

function procedureFact(input: AuditInput): Fact {
  const { audit } = input
  const { procedure } = audit
  const value = procedure?.value
  const absent = CONSIDERED.filter((one) => value?.considered?.includes(one) !== true)
  return {
    record: 'audit-procedure',
    name: audit.id,
    at: procedure?.at(['lastReview']) ?? audit.at,
    properties: {
      entry: audit.id,
      profile: profileOf(input),
      procedureReviewed: value?.lastReview === undefined ? undefined : dayOf(value.lastReview),
      missing: value?.lastReview === undefined || absent.length === 0 ? undefined : listText(absent),
    },
  }
}
