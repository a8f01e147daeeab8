/** What a report shows of the register, once its facts have been judged. */
import type { Finding } from '#core/finding'
import { withinRegister } from './findings'
import type { AuditFinding, FieldState, RegisterEntry, RegisterPerson, RegisterView, UnregisteredKey } from '#core/register-view'
import { accessOf } from './access'
import { draftOf, draftOfUse, entryBlock } from './draft'
import type { Examination } from './examine'
import type { Match } from './join'
import { lifecycleOf } from './lifecycle'
import { obligationsOf } from './obligations'
import type { Entry, Register } from './open-register'
import { lastRotationOf, nextRotationOf } from './schedule'
import { timelineOf } from './timeline'

const STATES: readonly FieldState[] = ['proven', 'asserted', 'assumed', 'missing']

export function viewOf(examination: Examination, findings: readonly Finding[]): RegisterView {
  const { register, joined, fields, knowledge, asOf } = examination
  const entries = register.entries.map((entry) => entryView(entry, joined.matches.get(entry) as Match, examination))
  const all = [...fields.values()].flat()
  const count = (state: FieldState): number => all.filter((one) => one.state === state).length
  const gaps = gapsOf(examination)
  return {
    id: register.id,
    profile: register.profile,
    sources: register.sources,
    complete: gaps.length === 0,
    fields: Object.fromEntries(STATES.map((state) => [state, count(state)])) as Record<FieldState, number>,
    gaps,
    entries,
    unregistered: unregisteredOf(examination),
    timeline: timelineOf(register, knowledge, asOf),
    people: peopleOf(register),
    auditFindings: auditFindingsOf(examination, findings),
    lifecycle: lifecycleOf(register, knowledge),
    obligations: obligationsOf(register, knowledge),
  }
}

function entryView(entry: Entry, match: Match, { fields, knowledge }: Examination): RegisterEntry {
  const { value, kind } = entry
  const type = 'keyType' in value ? value.keyType : undefined
  const last = lastRotationOf(entry)
  const next = kind === 'certificate' ? entry.value.notAfter : nextRotationOf(entry)
  return {
    kind,
    id: value.id,
    at: entry.at(),
    state: value.state,
    keyType: type === undefined ? '' : [type.algorithm, type.keyBits ?? type.curve].filter((part) => part !== undefined).join('-'),
    protects: value.protects?.data ?? value.usage?.context ?? '',
    ...given({
      dataClass: value.protects?.dataClass,
      tier: value.tier,
      owner: value.owner,
      custodian: value.custodian,
      platform: value.storage?.platform,
      region: value.storage?.region,
      last,
      next,
    }),
    ...(value.protects?.services === undefined ? {} : { services: value.protects.services }),
    join: match.join,
    declaredAt: [...match.declared.map(({ at }) => at), ...match.usedAt],
    ...filled({
      called: match.declared.flatMap(({ addresses, names }) => [...addresses, ...names]),
      usedBy: match.declared.flatMap(({ usedBy }) => usedBy.map(({ address, at }) => ({ address, at }))),
    }),
    fields: fields.get(entry) ?? [],
    access: accessOf(entry, match, knowledge.declarations),
  }
}

/** Without lists that hold nothing. */
function filled<Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>
}

function given(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((one): one is [string, string] => one[1] !== undefined))
}

/** What stands in the way of a complete register: keys without entry, fields that block, entries that lead nowhere. */
function gapsOf({ joined, fields, register }: Examination): RegisterView['gaps'] {
  const unregistered = joined.unregistered
    .filter(({ is }) => is === 'key')
    .map(({ addresses, symbol, at }) => ({ text: `${addresses[0] ?? symbol} is not in the register`, at }))
  const used = joined.used.map(({ name, at }) => ({ text: `${name} is used and not in the register`, at }))
  const missing = [...fields].flatMap(([entry, all]) => {
    const titles = all.filter(({ state, blocking }) => state === 'missing' && blocking).map(({ title }) => title.toLowerCase())
    return titles.length === 0 ? [] : [{ text: `${entry.value.id} lacks ${titles.join(', ')}`, at: entry.at() }]
  })
  const empty = register.entries.length === 0 ? [{ text: 'the register has no entries', at: register.at }] : []
  return [...empty, ...unregistered, ...used, ...missing]
}

function unregisteredOf({ joined, knowledge }: Examination): UnregisteredKey[] {
  const rows = (kind: string): typeof knowledge.fields.fields =>
    knowledge.fields.fields.filter(({ kinds, blocking }) => blocking && kinds.some((one) => one === kind))
  const declared = joined.unregistered.map((one) => ({
    kind: one.is === 'vault' ? ('key' as const) : one.is,

    name: one.addresses[0] ?? one.symbol,
    at: one.at,
    entry: entryBlock(draftOf(one), rows(one.is)),
  }))
  const used = joined.used.map((one) => ({
    kind: 'key' as const,
    name: one.name,
    at: one.at,
    entry: entryBlock(draftOfUse(one), rows('key')),
  }))
  return [...declared, ...used]
}

function peopleOf(register: Register): RegisterPerson[] {
  const people = [...register.people.values()].map(({ value }): RegisterPerson => {
    const owns = register.entries.filter((entry) => entry.value.owner === value.id).map((entry) => entry.value.id)
    const keeps = register.entries
      .filter(({ value: one }) => one.custodian === value.id || one.backupCustodian === value.id)
      .map((entry) => entry.value.id)
    const alone = register.entries.filter(({ value: one }) => {
      const named = new Set([one.owner, one.custodian, one.backupCustodian].filter((id) => id !== undefined))
      return named.size === 1 && named.has(value.id)
    })
    return {
      id: value.id,
      role: value.role,
      active: value.active,
      owns: owns.sort(),
      keeps: keeps.sort(),
      alone: alone.map((entry) => entry.value.id).sort(),
    }
  })
  return people.sort((left, right) => (left.id < right.id ? -1 : 1))
}

/** The twelve, each with what is behind it. */
export function auditFindingsOf({ knowledge, register, declared, joined }: Examination, findings: readonly Finding[]): AuditFinding[] {
  const isObservable: Readonly<Record<string, boolean>> = {
    entries: register.entries.length > 0,
    vaults:
      register.vaults.length > 0 ||
      declared.some(({ containers }) => containers.length > 0) ||
      register.entries.some((entry) => entry.value.storage?.location !== undefined),
    'approved-modules': register.approvedModules.length > 0,
    suppliers: register.suppliers.size > 0,
  }
  return knowledge['audit-findings'].findings.map(({ number, title, rules, areas, needs }) => {
    const found = findings.filter(
      (finding) => rules.includes(finding.rule.id) && finding.outcome === 'violation' && withinRegister(finding),
    )
    const observable = needs === undefined || isObservable[needs] === true
    const state = found.length > 0 ? 'found' : observable && (number !== 1 || joined.matches.size > 0) ? 'clear' : 'not-observable'
    return { number, title, state, findings: found.map(({ fingerprint }) => fingerprint).sort(), areas }
  })
}
