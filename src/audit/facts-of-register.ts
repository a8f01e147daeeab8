/** What the register shows as a whole: that it is complete, who knows of their duties, its records, its suppliers. */
import type { CryptoAsset } from '#core/asset'
import type { Pointer, Shown } from '#core/audit-view'
import { scalars } from '#core/value'
import type { Examination } from '#register/examine'
import type { Entry } from '#register/open-register'
import { shown, type EvidenceInput, type ReadFact } from './evidence-input'
import { counted, list } from './phrases'

export type OfRegister = (register: Examination, input: EvidenceInput) => Shown[]

/** Without a register everything that it would show is missing. */
export function asked(read: OfRegister): ReadFact {
  return (input) => (input.register === undefined ? [shown('missing', 'there is no Key Management Register')] : read(input.register, input))
}

export const REGISTER_FACTS: Readonly<Record<string, ReadFact>> = {
  'register.keys': asked((register) => entriesFact(register, 'key')),
  'register.certificates': asked((register) => entriesFact(register, 'certificate')),
  'register.secrets': asked((register) => entriesFact(register, 'secret')),
  'register.unregistered': asked(unregisteredFact),
  'register.acknowledgements': asked(acknowledgementsFact),
  'register.evidence': asked(evidenceFact),
  'register.remediations': asked(remediationsFact),
  'register.reminders': asked(remindersFact),
  'register.alerts': asked(alertsFact),
  'register.modules': asked(modulesFact),
  'register.platforms': asked(platformsFact),
  'register.second-factor': asked(secondFactorFact),
  'register.rollback': asked(runbooksFact),
}

const MAX_POINTERS = 8

export function pointers(entries: readonly { value: { id: string }; at: Entry['at'] }[], path?: string): Pointer[] {
  return entries.slice(0, MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at(path === undefined ? undefined : path.split('.')) }))
}

function word({ properties }: CryptoAsset, name: string): string {
  return String(scalars(properties[name])[0] ?? '')
}

function entriesFact({ register, joined }: Examination, kind: Entry['kind']): Shown[] {
  const entries = register.entries.filter((entry) => entry.kind === kind)
  if (entries.length === 0) return [shown('not-seen', `the register has no ${kind}s`)]
  const matched = entries.filter((entry) => joined.matches.get(entry)?.join === 'matched')
  const others = entries.filter((entry) => !matched.includes(entry))
  return [
    ...(matched.length === 0
      ? []
      : [shown('proven', `${counted(matched.length, kind)} of the register found in what the repository declares`, pointers(matched))]),
    ...(others.length === 0
      ? []
      : [shown('asserted', `${counted(others.length, kind)} of the register that nothing here declares`, pointers(others))]),
  ]
}

function unregisteredFact({ joined }: Examination): Shown[] {
  const declared = joined.unregistered.map(({ addresses, symbol, at }) => ({ text: addresses[0] ?? symbol, at }))
  const found = [...declared, ...joined.used.map(({ name, at }) => ({ text: name, at }))]
  if (found.length === 0) return [shown('proven', 'nothing that is declared or used here lacks an entry in the register')]
  return [
    shown(
      'contradicted',
      `${counted(found.length, 'key')} or other entries declared or used that the register does not have`,
      found.slice(0, MAX_POINTERS),
    ),
  ]
}

function acknowledgementsFact({ register }: Examination): Shown[] {
  const keepers = new Set(register.entries.flatMap(({ value }) => [value.owner, value.custodian].filter((id) => id !== undefined)))
  const people = [...register.people.values()].filter(({ value }) => value.active && value.kind !== 'team' && keepers.has(value.id))
  const done = people.filter(({ value }) => value.acknowledged !== undefined)
  const open = people.filter((one) => !done.includes(one))
  return [
    ...(done.length === 0
      ? []
      : [shown('asserted', `${counted(done.length, 'keeper')} of keys acknowledged their duties`, pointers(done, 'acknowledged'))]),
    ...(open.length === 0 ? [] : [shown('missing', `${counted(open.length, 'keeper')} of keys with no acknowledgement`, pointers(open))]),
  ]
}

function evidenceFact({ assets }: Examination): Shown[] {
  const records = assets.filter((asset) => ['evidence', 'older-evidence'].includes(word(asset, 'record')))
  if (records.length === 0) return [shown('missing', 'the register names no records')]
  const of = (...states: string[]): CryptoAsset[] => records.filter((one) => states.includes(word(one, 'evidenceState')))
  const say = (standing: Shown['standing'], chosen: readonly CryptoAsset[], text: string): Shown[] =>
    chosen.length === 0
      ? []
      : [
          shown(
            standing,
            `${counted(chosen.length, 'record')} ${text}`,
            chosen.slice(0, MAX_POINTERS).flatMap((one) => {
              const [first] = one.occurrences
              return first === undefined ? [] : [{ text: word(one, 'reference'), at: first.at }]
            }),
          ),
        ]
  return [
    ...say('proven', of('unchanged'), 'kept in the repository with a hash that fits'),
    ...say('asserted', of('elsewhere', 'without-hash'), 'kept elsewhere or without a hash'),
    ...say('contradicted', of('changed', 'missing'), 'that is not the file that was named'),
  ]
}

function remediationsFact({ register, asOf }: Examination): Shown[] {
  const own = register.remediations.map(({ value, at }) => ({
    text: `${value.rule}, ${value.owner}, due ${value.due}`,
    due: value.due,
    at: at(['due']),
  }))
  const ofKeys = register.entries.flatMap((entry) => {
    const plan = entry.kind === 'key' ? entry.value.remediation : undefined
    return plan === undefined
      ? []
      : [{ text: `${entry.value.id}, ${plan.owner}, due ${plan.due}`, due: plan.due, at: entry.at(['remediation']) }]
  })
  const all = [...own, ...ofKeys]
  const late = all.filter(({ due }) => due < asOf)
  const open = all.filter((one) => !late.includes(one))
  return [
    ...(late.length === 0
      ? []
      : [
          shown(
            'contradicted',
            `${counted(late.length, 'plan')} to replace what is no longer approved, overdue`,
            late.slice(0, MAX_POINTERS),
          ),
        ]),
    ...(open.length === 0
      ? []
      : [
          shown(
            'asserted',
            `${counted(open.length, 'plan')} to replace what is no longer approved, with owner and day`,
            open.slice(0, MAX_POINTERS),
          ),
        ]),
  ]
}

function remindersFact(_register: Examination, { report }: EvidenceInput): Shown[] {
  const ends = (report.register?.timeline ?? []).filter(({ kind }) => kind === 'certificate-expiry')
  if (ends.length === 0) return [shown('not-seen', 'the register has no certificate with an end')]
  const late = ends.filter(({ days }) => days < 0)
  if (late.length > 0)
    return [
      shown(
        'contradicted',
        `${counted(late.length, 'certificate')} past the end`,
        late.map(({ entry, at }) => ({ text: entry, at })),
      ),
    ]
  return [shown('proven', `the ends of ${counted(ends.length, 'certificate')} are watched; the next is ${ends[0]?.date ?? ''}`)]
}

/** What has to raise an alarm: ISO/IEC 27002 8.16 asks for anomalous behaviour, and these four are it for a key. */
const EVENTS = ['disable', 'schedule-deletion', 'policy-change', 'failed-decrypt']

function alertsFact({ register }: Examination): Shown[] {
  const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.state === 'active')
  if (keys.length === 0) return [shown('not-seen', 'the register has no active keys')]
  return EVENTS.flatMap((event) => {
    const having = keys.filter(({ value }) => (value.logging?.alerts ?? []).includes(event))
    const lacking = keys.filter((one) => !having.includes(one))
    return [
      ...(having.length === 0
        ? []
        : [shown('asserted', `an alert on ${event} for ${counted(having.length, 'key')}`, pointers(having, 'logging'))]),
      ...(lacking.length === 0
        ? []
        : [shown('missing', `no alert on ${event} for ${counted(lacking.length, 'key')}`, pointers(lacking, 'logging'))]),
    ]
  })
}

function modulesFact({ register }: Examination): Shown[] {
  const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.storage?.module !== undefined)
  if (keys.length === 0) return [shown('not-seen', 'the register names no validated module')]
  return [shown('asserted', `a validated module is named for ${counted(keys.length, 'key')}`, pointers(keys, 'storage.module'))]
}

function platformsFact({ register, declared }: Examination): Shown[] {
  const platforms = [...new Set(register.entries.flatMap(({ value }) => value.storage?.platform ?? []))].sort()
  const seen = declared.filter(({ is }) => is === 'key' || is === 'vault')
  return [
    ...(seen.length === 0
      ? [shown('not-seen', 'no key service, module or vault is declared in what was read')]
      : [
          shown(
            'proven',
            `${counted(seen.length, 'key')} and vaults declared as code`,
            seen.slice(0, MAX_POINTERS).map(({ addresses, symbol, at }) => ({ text: addresses[0] ?? symbol, at })),
          ),
        ]),
    ...(platforms.length === 0 ? [] : [shown('asserted', `platforms of the register: ${list(platforms)}`)]),
  ]
}

function secondFactorFact({ register }: Examination): Shown[] {
  const keys = register.entries.filter((entry) => entry.kind === 'key' && entry.value.state === 'active')
  const having = keys.filter(({ value }) => value.access?.mfaForAdministrators === true)
  const lacking = keys.filter((one) => !having.includes(one))
  return [
    ...(having.length === 0
      ? []
      : [shown('asserted', `administrators of ${counted(having.length, 'key')} need a second factor`, pointers(having, 'access'))]),
    ...(lacking.length === 0
      ? []
      : [
          shown(
            'missing',
            `no second factor is stated for administrators of ${counted(lacking.length, 'key')}`,
            pointers(lacking, 'access'),
          ),
        ]),
  ]
}

function runbooksFact({ register }: Examination): Shown[] {
  const entries = register.entries.filter(({ value }) => value.rotation?.method === 'manual')
  const having = entries.filter(({ value }) => value.rotation?.runbook !== undefined)
  const lacking = entries.filter((one) => !having.includes(one))
  return [
    ...(having.length === 0
      ? []
      : [shown('asserted', `a runbook is named for ${counted(having.length, 'rotation')} by hand`, pointers(having, 'rotation.runbook'))]),
    ...(lacking.length === 0
      ? []
      : [shown('missing', `no runbook is named for ${counted(lacking.length, 'rotation')} by hand`, pointers(lacking, 'rotation'))]),
  ]
}
