/** Incidents as facts: what was to be told and when, what a closed one has to show, and the audit that has to follow. */
import { dayOf, instantOf } from '#core/instants'
import { compareTexts } from '#core/order'
import { deadlinesOf, type Deadline } from '#register/notification'
import { impactEntries } from '#register/impact'
import { lastRotationOf } from '#register/schedule'
import type { Fact } from '#register/facts'
import type { Listed } from '#register/open-register'
import { entriesById, listText, type AuditInput } from './audit-input'
import { completedOn } from './audit-schedule'
import { conflictsOf } from './independence'
import type { Incident } from './incident-record'
import { profileOf } from './plan-facts'

export function incidentFacts(input: AuditInput): Fact[] {
  return input.audit.incidents.flatMap((one) => [incidentFact(one, input), ...notificationFacts(one, input), ...keyFacts(one, input)])
}

function incidentFact(one: Listed<Incident>, input: AuditInput): Fact {
  const { value } = one
  const isClosed = value.closed !== undefined
  const missing = isClosed ? missingOf(value, regimesOf(value, input)) : []
  return {
    record: 'incident',
    name: value.id,
    at: one.at(),
    places: { missing: one.at(['closed']) },
    properties: {
      entry: value.id,
      profile: profileOf(input),
      incidentState: isClosed ? 'closed' : 'open',
      eventDate: dayOf(value.aware),
      postEventAudit: auditAfter(value, input) !== undefined,
      missing: missing.length === 0 ? undefined : listText(missing, 9),
    },
  }
}

/** The completed audit by somebody independent that follows an incident. */
export function auditAfter(incident: Incident, input: AuditInput): string | undefined {
  const aware = dayOf(incident.aware) ?? ''
  const found = input.audit.records.find(({ value }) => {
    const completed = completedOn(value, input.asOf)
    return value.event === incident.id && completed !== undefined && completed >= aware
  })
  return found === undefined || conflictsOf(found, input).length > 0 ? undefined : found.value.id
}

/** Regimes that the services of the keys are under; undefined where nobody can say, so that each of them may apply. */
export function regimesOf({ keys, scoping }: Incident, { register }: Pick<AuditInput, 'register'>): readonly string[] | undefined {
  if (register === undefined) return undefined
  const names = new Set([
    ...impactEntries(keys, register).flatMap(({ value }) => value.protects?.services ?? []),
    ...(scoping?.services ?? []),
  ])
  const named = [...new Set([...names].flatMap((id) => register.services.get(id)?.value.regulation ?? []))].sort()
  return named.length === 0 ? undefined : named
}

/** What the record of an incident that is over has to show. */
function missingOf(incident: Incident, regimes: readonly string[] | undefined): string[] {
  const asked: [string, unknown][] = [
    ['who declared it', incident.declaration],
    ['what it concerned (scoping)', incident.scoping],
    ['how the keys were revoked or rotated', incident.revocation],
    ['how systems were restored', incident.restoration],
    ['evidence', incident.evidence?.[0]],
    ['decisions', incident.decisions?.[0]],
    ['the root cause', incident.rootCause],
    ['what was learned', incident.lessons],
    ...(regimes?.includes('DORA') === true
      ? ([
          ['its classification (DORA)', incident.classification],
          ['who was told (DORA)', incident.communications?.[0] ?? incident.notifications?.find(({ sent }) => sent !== undefined)],
        ] as [string, unknown][])
      : []),
    ...(regimes?.includes('GDPR') === true && incident.scoping?.personalData !== false
      ? ([['whether it was a breach of personal data', incident.assessment]] as [string, unknown][])
      : []),
  ]
  return asked.filter(([, value]) => value === undefined).map(([title]) => title)
}

export interface NotificationState extends Deadline {
  state: 'sent' | 'late' | 'not-needed' | 'open'
  sent?: string
  /** Its place among the notifications that are noted. */
  index?: number
}

/** Every notification that the regimes ask for, with what became of it. */
export function notificationsOf(incident: Incident, input: Pick<AuditInput, 'clocks' | 'register'>): NotificationState[] {
  const { clocks } = input
  const regimes = regimesOf(incident, input) ?? clocks.regimes.map(({ id }) => id)
  const applying = clocks.regimes
    .filter(({ id, needs }) => regimes.includes(id) && (needs === undefined || isPersonal(incident, input)))
    .map(({ id }) => id)
  const aware = instantOf(incident.aware) ?? incident.aware
  const classified = incident.classification === undefined ? undefined : instantOf(incident.classification.at)
  return deadlinesOf({ clocks }, applying, aware, classified).map((deadline) => {
    const regime = clocks.regimes.find(({ title }) => title === deadline.regime)
    const step = regime?.steps.find(({ title }) => title === deadline.title)
    const index = (incident.notifications ?? []).findIndex((one) => one.regime === regime?.id && one.step === step?.id)
    const made = incident.notifications?.[index]
    const noted = { ...deadline, ...(made === undefined ? {} : { index }) }
    const sent = made?.sent === undefined ? undefined : instantOf(made.sent)
    if (sent !== undefined) return { ...noted, sent, state: deadline.by !== undefined && sent > deadline.by ? 'late' : 'sent' }
    return { ...noted, state: made?.notNeeded === undefined ? 'open' : 'not-needed' }
  })
}

function isPersonal({ keys, scoping }: Incident, { register }: Pick<AuditInput, 'register'>): boolean {
  if (scoping?.personalData !== undefined) return scoping.personalData
  return register === undefined || impactEntries(keys, register).some(({ value }) => value.protects?.personalData === true)
}

/** Each that is noted at its own line; what is not noted at all is one thing to be done, by the first of its deadlines. */
function notificationFacts(one: Listed<Incident>, input: AuditInput): Fact[] {
  const states = notificationsOf(one.value, input)
  // What the law gives no hour for is nobody's deadline.
  const dated = states.flatMap((state) => (state.by === undefined ? [] : [{ ...state, by: state.by }]))
  const noted = dated.filter(({ index }) => index !== undefined).map((state) => [state])
  const rest = dated.filter(({ index }) => index === undefined).sort((left, right) => compareTexts(left.by, right.by))
  return [...noted, ...(rest.length === 0 ? [] : [rest])].flatMap((group): Fact[] => {
    const [first] = group
    if (first === undefined) return []
    const names = group.map(({ title, regime, source, by }) => `${title} (${regime}, ${source})${group.length > 1 ? ` by ${by}` : ''}`)
    return [
      {
        record: 'notification',
        name: `${one.value.id} ${first.regime} ${first.title}`,
        at: one.at(['notifications', ...(first.index === undefined ? [] : [first.index])]),
        properties: {
          entry: one.value.id,
          profile: profileOf(input),
          notification: names.join('; '),
          notificationState: first.state,
          deadline: first.by,
          due: first.state === 'open' ? dayOf(first.by) : undefined,
          sent: first.sent,
        },
      },
    ]
  })
}

/** A key that was revoked in the incident and that the register still has in use as it was. */
function keyFacts(one: Listed<Incident>, input: AuditInput): Fact[] {
  const { value } = one
  const entries = entriesById(input.register)
  if (value.revocation === undefined || !['compromise', 'certificate-compromise', 'secret-leak'].includes(value.type)) return []
  const aware = dayOf(value.aware) ?? ''
  return (value.revocation.keys ?? value.keys).flatMap((id): Fact[] => {
    const entry = entries.get(id)
    if (entry?.value.state !== 'active' || (lastRotationOf(entry) ?? '') >= aware) return []
    const stateConflict = `${id} was revoked, and the register has it active and not rotated since`
    const properties = { entry: value.id, profile: profileOf(input), stateConflict }
    return [{ record: 'incident-key', name: `${value.id} ${id}`, at: one.at(['revocation']), trace: [entry.at()], properties }]
  })
}

export interface IncidentStep {
  path: readonly string[]
  /** In UTC. */
  at: string
  what: string
}

/** The moments of an incident, by time. */
export function timelineOfIncident(incident: Incident): IncidentStep[] {
  const steps: readonly (readonly [readonly string[], string | undefined, string])[] = [
    [['detection', 'at'], incident.detection.at, 'detected'],
    [['aware'], incident.aware, 'somebody became aware'],
    [['declaration', 'at'], incident.declaration?.at, 'declared'],
    [['classification', 'at'], incident.classification?.at, 'classified'],
    [['scoping', 'at'], incident.scoping?.at, 'scoped'],
    [['revocation', 'at'], incident.revocation?.at, 'keys revoked'],
    [['restoration', 'at'], incident.restoration?.at, 'systems restored'],
    [['closed', 'at'], incident.closed?.at, 'closed'],
  ]
  const known = steps.flatMap(([path, at, what]) => (at === undefined ? [] : [{ path, at: instantOf(at) ?? at, what }]))
  return known.sort((left, right) => compareTexts(left.at, right.at))
}

/** Steps that cannot have come before others: detected, aware, everything else in whatever order, closed. */
export function disorderOf(steps: readonly IncidentStep[]): { later: IncidentStep; earlier: IncidentStep }[] {
  const rank = ({ path: [name] }: IncidentStep): number => (name === 'detection' ? 0 : name === 'aware' ? 1 : name === 'closed' ? 3 : 2)
  const found: { later: IncidentStep; earlier: IncidentStep }[] = []
  for (const later of steps) {
    const earlier = steps.find((one) => rank(one) < rank(later) && one.at > later.at)
    if (earlier !== undefined) found.push({ later, earlier })
  }
  return found
}
