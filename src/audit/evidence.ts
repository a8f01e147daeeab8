/** What shows a concept: rules that judged, fields of the register, records, and facts; gathered once, for every framework that asks. */
import type { CryptoAsset } from '#core/asset'
import { weakest, type ConceptView, type Pointer, type Shown } from '#core/audit-view'
import type { Finding } from '#core/finding'
import { test } from '#core/match'
import type { Report } from '#core/report'
import type { FieldState } from '#core/register-view'
import { scalars } from '#core/value'
import { Contexts } from '#policy/context'
import { withDaysRemaining } from '#policy/days'
import type { EffectivePolicy } from '#policy/effective'
import type { Examination } from '#register/examine'
import { valueAt } from '#register/completeness'
import { factsOf } from './facts'
import type { Concept, Frameworks } from './frameworks'

/** Everything that a run knows. */
export interface EvidenceInput {
  report: Report
  policy: EffectivePolicy
  /** The register, where there is one. */
  register: Examination | undefined
}

/** The first places are enough to begin to look. */
const MAX_POINTERS = 8

/** By id, in the order of the concepts. */
export function conceptViews(input: EvidenceInput, { concepts }: Frameworks): Map<string, ConceptView> {
  const spoken = spokenOf(input)
  return new Map(
    [...concepts.values()].map((concept) => {
      const shown = [
        ...byRules(concept.id, input, spoken),
        ...concept.facts.flatMap((fact) => factsOf(fact, input)),
        ...concept.fields.flatMap((field) => byField(field, input)),
        ...concept.evidence.flatMap((type) => byRecords(type, input)),
      ]
      const { id, title, means } = concept
      return [id, { id, title, means, standing: weakest(shown.map(({ standing }) => standing)), shown }]
    }),
  )
}

/** How many places each rule spoke of: a rule that had nothing to judge shows nothing. */
function spokenOf({ report, policy, register }: EvidenceInput): ReadonlyMap<string, number> {
  const contexts = new Contexts(policy, report.evidence.asOf)
  const counts = new Map<string, number>()
  for (const asset of [...report.assets, ...(register?.assets ?? [])]) {
    const [first] = asset.occurrences
    if (first === undefined) continue
    const properties = withDaysRemaining(contexts.at(asset, first), report.evidence.asOf)
    for (const rule of policy.rules)
      if (test(rule.match, properties, 'may').truth === 'yes') counts.set(rule.id, (counts.get(rule.id) ?? 0) + asset.occurrences.length)
  }
  return counts
}

function byRules(concept: string, { report }: EvidenceInput, spoken: ReadonlyMap<string, number>): Shown[] {
  const rules = report.rules.filter((rule) => rule.concepts?.includes(concept))
  if (rules.length === 0) return []
  const ids = new Set(rules.map(({ id }) => id))
  const findings = report.findings.filter(({ rule }) => ids.has(rule.id))
  const shown: Shown[] = []
  const say = (standing: Shown['standing'], chosen: readonly Finding[], text: string): void => {
    if (chosen.length > 0) shown.push({ standing, text: `${counted(chosen.length, 'place')}: ${text}`, pointers: placesOf(chosen) })
  }
  const violations = findings.filter(({ outcome }) => outcome === 'violation')
  const counting = violations.filter(({ enforcement }) => enforcement !== 'record')
  const excepted = violations.filter(({ suppression }) => suppression?.kind === 'exception' && suppression.status === 'accepted')
  const recorded = violations.filter((one) => !counting.includes(one) && !excepted.includes(one))
  say('contradicted', counting, `against the policy (${rulesOf(counting)})`)
  say('asserted', excepted, 'let through by an approved exception, until its end')
  say('asserted', recorded, `recorded only, the policy does not count them here (${rulesOf(recorded)})`)
  say(
    'not-seen',
    findings.filter(({ outcome }) => outcome === 'unresolved'),
    'a value could not be read',
  )
  const clean = rules.filter(({ id }) => (spoken.get(id) ?? 0) > 0 && !violations.some(({ rule }) => rule.id === id))
  if (clean.length > 0) {
    const places = Math.max(...clean.map(({ id }) => spoken.get(id) ?? 0))
    shown.push({
      standing: 'proven',
      text: `judged at up to ${counted(places, 'place')} with nothing against the policy (${list(clean.map(({ id }) => id))})`,
      pointers: [],
    })
  } else if (shown.length === 0) {
    shown.push({ standing: 'not-seen', text: `nothing here that the rules speak of (${list([...ids].sort())})`, pointers: [] })
  }
  return shown
}

function byField(field: string, { register }: EvidenceInput): Shown[] {
  if (register === undefined) return []
  const rows = [...register.fields].flatMap(([entry, all]) => all.filter((one) => one.field === field).map((one) => ({ entry, one })))
  const title = rows[0]?.one.title
  if (title === undefined) return []
  const shown: Shown[] = []
  for (const state of ['proven', 'asserted', 'assumed', 'missing'] as const satisfies readonly FieldState[]) {
    const chosen = rows.filter(({ one }) => one.state === state)
    if (chosen.length === 0) continue
    const pointers = chosen.slice(0, MAX_POINTERS).map(({ entry }) => {
      const value = valueAt(entry.value, field)
      const told = typeof value === 'string' || typeof value === 'number' ? `: ${String(value)}` : ''
      return { text: `${entry.value.id}${told}`, at: entry.at(field.split('.')) }
    })
    shown.push({ standing: state, text: `${title}: ${STATE_TEXT[state]} for ${counted(chosen.length, 'entry')} of ${String(rows.length)}`, pointers })
  }
  return shown
}

const STATE_TEXT: Readonly<Record<FieldState, string>> = {
  proven: 'shown by a record',
  asserted: 'stated',
  assumed: 'filled in by a tool and not confirmed',
  missing: 'not answered',
}

/** Records of one type: a file that is the one that was meant is proof; what lies elsewhere is only named. */
function byRecords(type: string, { register }: EvidenceInput): Shown[] {
  if (register === undefined) return []
  const title = register.knowledge.evidence.types.find(({ id }) => id === type)?.title ?? type
  const records = register.assets.filter((asset) => word(asset, 'record') === 'evidence' && word(asset, 'evidenceType') === type)
  const of = (...states: string[]): CryptoAsset[] => records.filter((one) => states.includes(word(one, 'evidenceState')))
  const shown: Shown[] = []
  const say = (standing: Shown['standing'], chosen: readonly CryptoAsset[], text: string): void => {
    if (chosen.length === 0) return
    const pointers = chosen.slice(0, MAX_POINTERS).map((one) => {
      const at = one.occurrences[0]?.at
      const told = `${word(one, 'entry')}, ${word(one, 'evidenceDate')}: ${word(one, 'reference')}`
      return at === undefined ? { text: told } : { text: told, at }
    })
    shown.push({ standing, text: `${title}: ${counted(chosen.length, 'record')} ${text}`, pointers })
  }
  say('proven', of('unchanged'), 'in the repository, unchanged since it was named')
  say('asserted', of('elsewhere', 'without-hash'), 'named, which cannot be opened or compared from here')
  say('contradicted', of('changed', 'missing'), 'that is not the file that was named')
  return shown
}

export function word({ properties }: Pick<CryptoAsset, 'properties'>, name: string): string {
  return String(scalars(properties[name])[0] ?? '')
}

function placesOf(findings: readonly Finding[]): Pointer[] {
  return findings.slice(0, MAX_POINTERS).map(({ at, message }) => ({ text: message, at }))
}

function rulesOf(findings: readonly Finding[]): string {
  return list([...new Set(findings.map(({ rule }) => rule.id))].sort())
}

const MAX_NAMES = 6

/** The first few of many. */
export function list(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ')
  return names.length > MAX_NAMES ? `${shown} and ${String(names.length - MAX_NAMES)} more` : shown
}

export function counted(count: number, noun: string): string {
  return `${String(count)} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`
}

export type { Concept }
