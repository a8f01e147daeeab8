/** Infrastructure blocks: what a declared resource, variable or local is worth. */
import type { RecordFact, ResourceFact } from '#parse/facts'
import { unknownAbstract } from './abstract'
import type { Abstract, Env, RecordAbstract } from './abstract'
import { emptyArguments, flatten } from './arguments'
import { labelsOf } from './labels'
import { siteFor } from './site-making'
import type { Resolver } from './resolver'
import { fill } from './unit'

/** Attributes by name; nested blocks of one kind become a list. */
export function bodyRecord(resolver: Resolver, body: RecordFact, env: Env): RecordAbstract {
  const entries = new Map<string, Abstract>()
  for (const entry of body.entries) {
    if (entry.kind === 'named' && typeof entry.name === 'string') entries.set(entry.name, resolver.evaluate(entry.value, env))
    if (entry.kind !== 'resource') continue
    const dynamic = entry.type === 'dynamic' && entry.labels[0] !== undefined
    const name = dynamic ? (entry.labels[0] as string) : entry.type
    const content = dynamic
      ? entry.body.entries.find((one): one is ResourceFact => one.kind === 'resource' && one.type === 'content')?.body
      : entry.body
    const list = entries.get(name)
    const items = list?.kind === 'list' ? list.items : []
    entries.set(name, { kind: 'list', items: content ? [...items, bodyRecord(resolver, content, env)] : items, open: dynamic })
  }
  return { kind: 'record', entries, open: false }
}

export function resourceValue(resolver: Resolver, fact: ResourceFact, env: Env): Abstract {
  const block = env.unit.language.blocks?.[fact.type]
  if (block?.value !== undefined) {
    const entry = fact.body.entries.find((one) => one.kind === 'named' && one.name === block.value)
    if (entry?.kind !== 'named') return unknownAbstract('parameter', resolver.location(fact, env.unit))
    const value = resolver.evaluate(entry.value, env)
    // With `default = null` the caller may leave it out; without a default it must be given.
    if (value.kind === 'null') return unknownAbstract('absent', resolver.location(fact, env.unit))
    return value.kind === 'scalar' ? { ...value, origin: 'default-parameter' } : value
  }
  const record = bodyRecord(resolver, fact.body, env)
  if (block?.site === undefined) return record
  const symbol = fill(block.site, fact.labels)
  if (!resolver.externals.knows(env.unit.language.id, symbol)) return { kind: 'instance', type: symbol, sites: [], receiver: record }
  const flat = emptyArguments()
  flatten(resolver, '', record, env, flat)
  if (fact.labels.at(-1) !== undefined) flat.values.set('label', { kind: 'known', value: fact.labels.at(-1) as string, origin: 'literal' })
  const labels = labelsOf(env.unit.language.labels, symbol, flat)
  const site = siteFor(resolver, { kind: 'resource', symbol, fact, flat, receivers: [], env, ...(labels === undefined ? {} : { labels }) })
  return { ...record, site }
}
