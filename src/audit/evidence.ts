/** What shows a concept: rules that judged, fields of the register, records, and facts; gathered once, for every framework that asks. */
import type { CryptoAsset } from '#core/asset'
import { weakest, type ConceptView, type Pointer, type Shown, type Standing } from '#core/audit-view'
import type { Finding } from '#core/finding'
import { test } from '#core/match'
import { scalars } from '#core/value'
import { Contexts } from '#policy/context'
import { withDaysRemaining } from '#policy/days'
import { valueAt } from '#register/completeness'
import type { Examination } from '#register/examine'
import { factsOf } from './facts'
import type { Concept, Frameworks } from './frameworks'
import type { EvidenceInput } from './evidence-input'
import { counted, list } from './phrases'

/** The first places are enough to begin to look. */
const MAX_POINTERS = 8

/** By id, in the order of the concepts. */
export function conceptViews(input: EvidenceInput, { concepts }: Frameworks): Map<string, ConceptView> {
  const spoken = spokenOf(input)
  return new Map(
    [...concepts.values()].map((concept) => {
      const shown = [...byRules(concept.id, input, spoken), ...shownBy(concept, input)]
      const { id, title, means } = concept
      return [id, { id, title, means, standing: weakest(shown.map(({ standing }) => standing)), shown }]
    }),
  )
}

/** What shows something: facts, fields of the register, types of evidence. */
export function shownBy({ facts, fields, evidence }: Pick<Concept, 'facts' | 'fields' | 'evidence'>, input: EvidenceInput): Shown[] {
  return [
    ...facts.flatMap((fact) => factsOf(fact, input)),
    ...fields.flatMap((field) => byField(field, input)),
    ...evidence.flatMap((type) => byRecords(type, input)),
  ]
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
  const types = register.knowledge.fields.fields.find(({ path }) => path === field)?.provenBy ?? []
  const kept = new Set(recordsOf(register, types, ['unchanged']).map((one) => word(one, 'entry')))
  const groups: [standing: Standing, text: string, chosen: typeof rows][] = [
    ['proven', 'shown by a record that is kept here', rows.filter(({ entry, one }) => one.state === 'proven' && kept.has(entry.value.id))],
    [
      'asserted',
      'shown by a record that is kept elsewhere',
      rows.filter(({ entry, one }) => one.state === 'proven' && !kept.has(entry.value.id)),
    ],
    ['asserted', 'stated', rows.filter(({ one }) => one.state === 'asserted')],
    ['assumed', 'filled in by a tool and not confirmed', rows.filter(({ one }) => one.state === 'assumed')],
    ['missing', 'not answered', rows.filter(({ one }) => one.state === 'missing')],
  ]
  return groups.flatMap(([standing, text, chosen]) => {
    if (chosen.length === 0) return []
    const pointers = chosen.slice(0, MAX_POINTERS).map(({ entry }) => {
      const value = valueAt(entry.value, field)
      const told = typeof value === 'string' || typeof value === 'number' ? `: ${String(value)}` : ''
      return { text: `${entry.value.id}${told}`, at: entry.at(field.split('.')) }
    })
    const whole =
      chosen.length === rows.length
        ? `all ${counted(rows.length, 'entry')}`
        : `${String(chosen.length)} of ${counted(rows.length, 'entry')}`
    return [{ standing, text: `${title}: ${text}, for ${whole}`, pointers }]
  })
}

/** Records of one type: a file that is the one that was meant is proof; what lies elsewhere is only named. */
function byRecords(type: string, { register }: EvidenceInput): Shown[] {
  if (register === undefined) return []
  const title = register.knowledge.evidence.types.find(({ id }) => id === type)?.title ?? type
  const of = (...states: string[]): CryptoAsset[] => recordsOf(register, [type], states)
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

/** The newest record of each entry and type, in one of some states. */
function recordsOf({ assets }: Examination, types: readonly string[], states: readonly string[]): CryptoAsset[] {
  return assets.filter(
    (asset) =>
      word(asset, 'record') === 'evidence' && types.includes(word(asset, 'evidenceType')) && states.includes(word(asset, 'evidenceState')),
  )
}

function word({ properties }: Pick<CryptoAsset, 'properties'>, name: string): string {
  return String(scalars(properties[name])[0] ?? '')
}

function placesOf(findings: readonly Finding[]): Pointer[] {
  return findings.slice(0, MAX_POINTERS).map(({ at, message }) => ({ text: message, at }))
}

function rulesOf(findings: readonly Finding[]): string {
  return list([...new Set(findings.map(({ rule }) => rule.id))].sort())
}
