/** What the register says of each key, certificate and secret, and what does not fit together in it, as facts to be judged. */
import { daysBetween } from '#core/dates'
import type { Location } from '#core/location'
import type { RegisterField } from '#core/register-view'
import type { Scalar } from '#core/value'
import type { DocumentPath } from '#core/strict-yaml'
import type { Fact } from './facts'
import { valueAt } from './completeness'
import { differencesOf } from './differences'
import type { Match } from './join'
import type { Entry, Register } from './open-register'
import { dateConflicts, departureAfterRotation, lastRotationOf, nextRotationOf } from './schedule'

/** States in which a key may protect or process. */
const IN_USE = ['active', 'suspended', 'deactivated', 'pre-activation']

/** The entry itself, with everything that a rule may ask about. */
export function entryFact(entry: Entry, match: Match, register: Register, asOf: string): Fact {
  const { value } = entry
  const properties: Record<string, Scalar | undefined> = {
    entry: value.id,
    profile: register.profile,
    keyState: value.state,
    tier: value.tier,
    join: match.join,
    dataClass: value.protects?.dataClass,
    personalData: value.protects?.personalData,
    platform: value.storage?.platform,
    protection: value.storage?.protection,
    registerPurpose: value.usage?.purpose,
    ...dutiesOf(entry, register),
    ...datesOf(entry, register, asOf),
    ...(entry.kind === 'certificate' ? certificateOf(entry.value) : typeOf(entry)),
    ...(entry.kind === 'key' ? custodyOf(entry.value) : {}),
  }
  return {
    record: entry.kind,
    name: value.id,
    at: entry.at(['id']),
    places: placesOf(entry),
    properties,
    trace: match.declared.map(({ at }) => at),
    ...(entry.kind === 'certificate' ? { type: 'certificate' as const } : {}),
  }
}

/** Where each property stands, those that depend on the day among them. */
function placesOf(entry: Entry): Record<string, Location> {
  const places: Record<string, Location> = {}
  const whole = entry.at()
  const put = (steps: DocumentPath, names: readonly string[]): void => {
    const at = valueAt(entry.value, String(steps[0])) === undefined ? whole : entry.at(steps)
    for (const name of names) places[name] = at
  }
  put(
    ['rotation'],
    ['lastRotation', 'nextRotation', 'rotationAge', 'daysToRotation', 'rotationDays', 'rotationReason', 'rotatesAfterDeparture'],
  )
  put(['rotation', 'days'], ['rotationDays'])
  put(['rotation', 'next'], ['daysToRotation', 'nextRotation'])
  put(['rotation', 'last'], ['rotationAge', 'lastRotation', 'rotatesAfterDeparture'])
  put(['access', 'lastReview'], ['accessReviewAge', 'lastAccessReview'])
  put(['recovery', 'lastTest'], ['recoveryTestAge', 'lastRecoveryTest'])
  put(['recovery', 'escrow'], ['escrow'])
  put(['custody'], ['custodyModel', 'custodyDecision'])
  put(['owner'], ['owner', 'ownerActive', 'ownerKind', 'ownerIsCustodian'])
  put(['custodian'], ['custodian', 'custodianActive', 'custodianIsBackup', 'approverIsCustodian'])
  put(['state'], ['keyState', 'join'])
  put(['keyType'], ['algorithm', 'keyBits', 'curve'])
  put(['deactivates'], ['deactivates', 'daysToDeactivation'])
  put(['notAfter'], ['notAfter', 'daysRemaining', 'validityDays'])
  return places
}

function dutiesOf({ value }: Entry, { people }: Register): Record<string, Scalar | undefined> {
  const { owner, custodian, approver } = value
  const backup = value.backupCustodian
  const of = (id: string | undefined): { active: boolean; kind: string } | undefined =>
    id === undefined ? undefined : people.get(id)?.value
  return {
    owner,
    custodian,
    backupCustodian: backup,
    ownerKind: of(owner)?.kind,
    ownerActive: of(owner)?.active,
    custodianActive: of(custodian)?.active,
    ownerIsCustodian: owner === undefined || custodian === undefined ? undefined : owner === custodian,
    custodianIsBackup: backup === undefined || custodian === undefined ? undefined : backup === custodian,
    approverIsCustodian: approver === undefined || custodian === undefined ? undefined : approver === custodian,
  }
}

function datesOf(entry: Entry, register: Register, asOf: string): Record<string, Scalar | undefined> {
  const { value } = entry
  const departure = departureAfterRotation(entry, register, asOf)
  return {
    created: value.created,
    rotationDays: value.rotation?.days,
    rotationReason: value.rotation?.reason,
    lastRotation: lastRotationOf(entry),
    nextRotation: nextRotationOf(entry),
    rotatesAfterDeparture: departure === undefined ? undefined : false,
    person: departure?.person,
    lastAccessReview: value.access?.lastReview,
    ...(entry.kind === 'key' ? { lastRecoveryTest: entry.value.recovery?.lastTest, deactivates: entry.value.deactivates } : {}),
  }
}

function typeOf({ value }: Entry): Record<string, Scalar | undefined> {
  const type = 'keyType' in value ? value.keyType : undefined
  return { algorithm: type?.algorithm, keyBits: type?.keyBits, curve: type?.curve }
}

function certificateOf(value: Extract<Entry, { kind: 'certificate' }>['value']): Record<string, Scalar | undefined> {
  const { notBefore, notAfter, trust, subject, signatureHash } = value
  const validity = notBefore === undefined || notAfter === undefined ? undefined : daysBetween(notBefore, notAfter)
  return {
    ...typeOf({ value } as Entry),
    subject,
    trust,
    notBefore,
    notAfter,
    hash: signatureHash,
    method: value.renewal,
    ...(validity === undefined ? {} : { validityDays: validity }),
  }
}

function custodyOf(value: Extract<Entry, { kind: 'key' }>['value']): Record<string, Scalar | undefined> {
  const { custody, recovery, dualControl, destruction } = value
  return {
    custodyModel: custody?.model,
    custodyDecision: custody === undefined ? undefined : custody.decision !== undefined,
    escrow: recovery?.escrow,
    dualControl: dualControl !== undefined,
    deletionWindowDays: destruction?.deletionWindowDays,
    remediationOwner: value.remediation?.owner,
    due: value.remediation?.due,
  }
}

/** Everything about an entry that is wrong by itself or against the repository. */
export function entryProblems(entry: Entry, match: Match, fields: readonly RegisterField[], register: Register, asOf: string): Fact[] {
  const { id, tier, state } = entry.value
  const head = { entry: id, profile: register.profile, tier, keyState: state }
  const facts: Fact[] = []
  const missing = fields.filter((field) => field.state === 'missing' && !['owner', 'custodian', 'rotation.days'].includes(field.field))
  for (const blocking of [true, false]) {
    const titles = missing.filter((field) => field.blocking === blocking).map(({ title }) => title.toLowerCase())
    if (titles.length > 0)
      facts.push({
        record: 'gap',
        name: `${id} ${String(blocking)}`,
        at: entry.at(),
        properties: { ...head, missing: titles.join(', '), blocking },
      })
  }
  for (const declared of match.declared)
    for (const { field, path, registered, declared: seen, at } of differencesOf(entry, declared))
      facts.push({
        record: 'difference',
        name: `${id} ${field}`,
        at: entry.at(path),
        trace: [at],
        properties: { ...head, field, registerValue: String(registered), declaredValue: String(seen), resource: declared.addresses[0] },
      })
  for (const { path, text } of dateConflicts(entry, asOf))
    facts.push({ record: 'date-conflict', name: `${id} ${text}`, at: entry.at(path), properties: { ...head, dateConflict: text } })
  for (const [index, name] of match.stale.entries())
    facts.push({
      record: 'renamed',
      name: `${id} ${name}`,
      at: entry.at(['resources', Math.max(0, entry.value.resources?.indexOf(name) ?? index)]),
      properties: { ...head, reference: name, declaredValue: match.current[0] },
    })
  facts.push(...stateConflicts(entry, match, head))
  return facts
}

/** A key that is used while its state does not allow it. */
function stateConflicts(entry: Entry, match: Match, head: Record<string, Scalar | undefined>): Fact[] {
  const { id, state } = entry.value
  const users = match.declared.flatMap(({ usedBy }) => usedBy)
  const isUsed = users.length > 0 || match.usedAt.length > 0
  const found: string[] = []
  if (!IN_USE.includes(state) && match.declared.length > 0) found.push(`it is ${state}, and still declared`)
  if (['compromised', 'suspended', 'pre-activation', 'deactivated', 'revoked'].includes(state) && isUsed)
    found.push(`it is ${state}, and still used${users[0] === undefined ? '' : ' to protect what is declared'}`)
  return found.map((text) => ({
    record: 'state-conflict',
    name: `${id} ${text}`,
    at: entry.at(['state']),
    trace: [...match.declared.map(({ at }) => at), ...match.usedAt],
    properties: { ...head, stateConflict: text },
  }))
}
