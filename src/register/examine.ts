/** The register against the repository on a day: facts to be judged, and all that a report shows of it. */
import type { CryptoAsset } from '#core/asset'
import type { Location } from '#core/location'
import type { RegisterField } from '#core/register-view'
import type { Site } from '#core/site'
import { accessFacts } from './access'
import { fieldsOf } from './completeness'
import { declaredIn, type Declared } from './declared'
import { entryFact, entryProblems } from './entry-facts'
import { claimFacts, evidenceFacts, type HashOf } from './evidence-facts'
import { assetOf, type Fact } from './facts'
import { join, type Joined, type Match } from './join'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Register } from './open-register'
import {
  peopleFacts,
  playbookFacts,
  providerDefaultFacts,
  sharingFacts,
  supplierFacts,
  unregisteredFacts,
  vaultFacts,
} from './register-facts'

export interface Examination {
  register: Register
  knowledge: RegisterKnowledge
  asOf: string
  declared: readonly Declared[]
  joined: Joined
  fields: ReadonlyMap<Entry, readonly RegisterField[]>
  /** What the rules of a policy judge. */
  assets: readonly CryptoAsset[]
}

export interface ExamineInput {
  register: Register
  /** What the change would make of the register, where `register` is the trusted one: its entries are pending. */
  proposed?: Register
  knowledge: RegisterKnowledge
  sites: readonly Site[]
  assets: readonly CryptoAsset[]
  asOf: string
  hashOf: HashOf
  /** Names that the algorithm of an asset has; the register is written by hand. */
  complete?: (asset: CryptoAsset) => CryptoAsset
}

const NOTHING: Match = { join: 'not-observable', declared: [], usedAt: [], stale: [], current: [] }

export function examine(input: ExamineInput): Examination {
  const { register, knowledge, asOf, hashOf, sites, assets } = input
  const declared = declaredIn(sites, assets, knowledge.declarations)
  const joined = join(register, declared, assets)
  const fields = new Map(register.entries.map((entry) => [entry, fieldsOf(entry, register, knowledge)] as const))
  const facts: Fact[] = []
  for (const entry of register.entries) {
    const match = joined.matches.get(entry) ?? NOTHING
    facts.push(entryFact(entry, match, register, asOf))
    facts.push(...entryProblems(entry, match, fields.get(entry) ?? [], register, asOf))
    facts.push(...evidenceFacts(entry, register, knowledge, hashOf), ...claimFacts(entry, register, knowledge))
    facts.push(...accessFacts(entry, match, register, knowledge.declarations))
  }
  const addresses = addressesByPlace(sites)
  facts.push(...supplierFacts(register), ...peopleFacts(register), ...playbookFacts(register, (path) => hashOf(path) !== undefined))
  facts.push(...vaultFacts(register, declared), ...sharingFacts(register, joined))
  facts.push(...providerDefaultFacts(register, assets, (at, symbol) => addresses.get(spot(symbol, at)) ?? []))
  facts.push(...withPending(unregisteredFacts(register, joined, declared), input, declared))
  const complete = input.complete ?? ((asset) => asset)
  return { register, knowledge, asOf, declared, joined, fields, assets: facts.map((fact) => complete(assetOf(fact))) }
}

/** What has its entry in the change itself waits for the trusted branch. */
function withPending(facts: readonly Fact[], { proposed, assets }: ExamineInput, declared: readonly Declared[]): Fact[] {
  if (proposed === undefined) return [...facts]
  const after = join(proposed, declared, assets)
  const open = new Set([
    ...after.unregistered.map(({ addresses, symbol }) => addresses[0] ?? symbol),
    ...after.used.map(({ name }) => name),
  ])
  return facts.map((fact) =>
    fact.properties['registered'] === false && !open.has(fact.name)
      ? { ...fact, properties: { ...fact.properties, join: 'pending' } }
      : fact,
  )
}

function addressesByPlace(sites: readonly Site[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const site of sites) {
    if (site.kind !== 'resource') continue
    for (const at of new Set([site.at, site.trace.at(-1) ?? site.at])) {
      const key = spot(site.symbol, at)
      found.set(key, [...(found.get(key) ?? []), ...(site.addresses ?? [])])
    }
  }
  return found
}

function spot(symbol: string, { file, line, column }: Location): string {
  return `${symbol}\n${file}:${String(line)}:${String(column)}`
}
