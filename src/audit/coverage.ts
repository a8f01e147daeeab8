/** What an audit of encryption and keys covers: areas, layers, stages, assets, actors; seen, not seen, or left out by people with a reason. */
import type { CryptoAsset } from '#core/asset'
import type { CoverageLine, CoverageView, Pointer } from '#core/audit-view'
import { test, type Condition } from '#core/match'
import type { DocumentPath } from '#core/strict-yaml'
import type { Value } from '#core/value'
import { Contexts } from '#policy/context'
import { valueAt } from '#register/completeness'
import type { Entry } from '#register/open-register'
import type { EvidenceInput } from './evidence-input'
import { counted, list } from './phrases'
import type { ViewKnowledge } from './view-knowledge'

type Line = ViewKnowledge['coverage']['parts'][number]['lines'][number]

interface Seen {
  text: string
  pointers: readonly Pointer[]
}

const MAX_POINTERS = 5

export function coverageOf(input: EvidenceInput, { coverage }: Pick<ViewKnowledge, 'coverage'>): CoverageView {
  const subjects = subjectsOf(input)
  return {
    parts: coverage.parts.map(({ title, lines }) => ({ title, lines: lines.map((line) => coverageLine(line, input, subjects, coverage)) })),
    threats: threatsOf(input, coverage.threats),
  }
}

type Subject = readonly [CryptoAsset, Readonly<Record<string, Value>>]

function subjectsOf({ report, policy, register }: EvidenceInput): Subject[] {
  const contexts = new Contexts(policy, report.evidence.asOf)
  return [...report.assets, ...(register?.assets ?? [])].flatMap((asset) => {
    const [first] = asset.occurrences
    return first === undefined ? [] : [[asset, contexts.at(asset, first)] as const]
  })
}

/** What was seen counts even where people left it out: nobody may scope out what is there. */
function coverageLine(line: Line, input: EvidenceInput, subjects: readonly Subject[], coverage: ViewKnowledge['coverage']): CoverageLine {
  const { id, title } = line
  const found = [
    ...inInventory(line.seen, subjects),
    ...inRegister(line, input),
    ...inRecords(line.audited, input),
    ...ownedLayers(line, coverage),
  ]
  const seen = found.filter(({ counts }) => counts)
  const left = input.audit?.notApplicable.find(({ value }) => value.area === id)
  const told = found.map(({ text }) => text).join('; ')
  const pointers = found.flatMap((one) => one.pointers).slice(0, MAX_POINTERS)
  if (seen.length > 0) {
    const against = left === undefined ? '' : `; said to be not in scope (${left.value.because}), and yet it is there`
    return { id, title, state: 'seen', text: `${told}${against}`, pointers }
  }
  if (left !== undefined)
    return { id, title, state: 'not-in-scope', text: left.value.because, pointers: [{ text: left.file, at: left.at(['because']) }] }
  return { id, title, state: 'not-seen', text: told === '' ? 'nothing here shows it, and nobody said that there is none' : told, pointers }
}

type Found = Seen & { counts: boolean }

function inInventory(seen: Condition | undefined, subjects: readonly Subject[]): Found[] {
  if (seen === undefined) return []
  const assets = subjects.filter(([, properties]) => test(seen, properties, 'may').truth === 'yes').map(([asset]) => asset)
  if (assets.length === 0) return []
  const names = [...new Set(assets.map(({ name }) => name))].sort()
  const pointers = assets
    .slice(0, MAX_POINTERS)
    .flatMap(({ name, occurrences: [first] }) => (first === undefined ? [] : [{ text: name, at: first.at }]))
  return [{ text: `${counted(assets.length, 'asset')}: ${list(names)}`, pointers, counts: true }]
}

function inRegister(line: Line, { register }: EvidenceInput): Found[] {
  if (register === undefined) return []
  const { entries } = register.register
  const having = entries.filter((entry) => line.fields.some((field) => valueAt(entry.value, field) !== undefined))
  const ofAi = entries.filter(
    (entry) => entry.kind === 'key' && (entry.value.artificialIntelligence?.stages ?? []).some((stage) => line.stages.includes(stage)),
  )
  return [
    ...entriesFound(having, (count) => `${counted(count, 'entry')} of the register`),
    ...entriesFound(ofAi, (count) => `${counted(count, 'key')} of the register for it`),
    ...responsibility(line, entries),
  ]
}

function entriesFound(entries: readonly Entry[], tell: (count: number) => string, path?: DocumentPath): Found[] {
  if (entries.length === 0) return []
  return [{ text: tell(entries.length), pointers: entries.map((one) => ({ text: one.value.id, at: one.at(path) })), counts: true }]
}

/** Who answers for a layer is told beside what was seen; an actor that answers for something was seen. */
function responsibility({ layer, responsible }: Line, entries: readonly Entry[]): Found[] {
  const shares = entries.flatMap((entry) => (entry.kind === 'key' ? [{ entry, of: Object.entries(entry.value.responsibility ?? {}) }] : []))
  const said = shares.flatMap(({ of }) => of.filter(([name]) => name === layer).map(([, who]) => who))
  const each = [...new Set(said)].sort().map((who) => `${who} for ${counted(said.filter((one) => one === who).length, 'key')}`)
  const own = shares.filter(({ of }) => responsible !== undefined && of.some(([, who]) => who === responsible || who === 'shared'))
  return [
    ...(each.length === 0 ? [] : [{ text: `responsible by the register: ${each.join(', ')}`, pointers: [], counts: false }]),
    ...entriesFound(
      own.map(({ entry }) => entry),
      (count) => `answers for layers of ${counted(count, 'key')} by the register`,
      ['responsibility'],
    ),
  ]
}

function inRecords(stage: string | undefined, { audit }: EvidenceInput): Found[] {
  if (stage === undefined) return []
  const records = (audit?.records ?? []).filter(
    ({ value }) => value.completed !== undefined && (value.stages ?? []).some((one) => one === stage),
  )
  if (records.length === 0) return []
  const pointers = records.slice(0, MAX_POINTERS).map((one) => ({ text: one.value.id, at: one.at(['stages']) }))
  return [{ text: `audited in ${list(records.map(({ value }) => value.id))}`, pointers, counts: true }]
}

/** Who owns a layer with whom: told beside what was seen, and no sight of anything by itself. */
function ownedLayers({ id, owns }: Line, { ownership }: ViewKnowledge['coverage']): Found[] {
  const told = ownership.flatMap(({ layer, title, owners }) => {
    if (!owns.includes(layer)) return []
    const others = owners.filter((owner) => owner !== id)
    return [`${title.toLowerCase()} ${others.length === 0 ? 'alone' : `with the ${others.join(', ').replaceAll('-', ' ')}`}`]
  })
  return told.length === 0 ? [] : [{ text: `owns: ${told.join('; ')}`, pointers: [], counts: false }]
}

/** Rules of the concepts of each threat, and what they found that counts. */
function threatsOf({ report }: EvidenceInput, threats: ViewKnowledge['coverage']['threats']): CoverageView['threats'] {
  return threats.map(({ id, title, concepts }) => {
    const covers = (names: readonly string[] | undefined): boolean =>
      (names ?? []).some((name) => concepts.some((concept) => concept === name || name.startsWith(`${concept}.`)))
    const open = report.findings.filter(
      ({ rule, outcome, enforcement }) => outcome === 'violation' && enforcement !== 'record' && covers(rule.concepts),
    )
    return {
      id,
      title,
      rules: report.rules.filter((rule) => covers(rule.concepts)).length,
      open: new Set(open.map(({ rule }) => rule.id)).size,
      places: open.length,
    }
  })
}
