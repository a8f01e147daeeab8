/** Makes sites: once per place and calling context, with what is open to callers. */
import { overlap, RESULT } from '#core/externals'
import type { Site, SiteContext } from '#core/site'
import type { BindFact, Fact, FunctionFact } from '#parse/facts'
import type { Env, Frame } from './abstract'
import type { Arguments } from './arguments'
import { contextOf, giverOf } from './context'
import type { Resolver, SiteRecord } from './resolver'

export interface SiteSeed {
  kind: Site['kind']
  symbol: string
  fact: Fact
  flat: Arguments
  receivers: readonly Site[]
  env: Env
  /** Tags of a resource. */
  labels?: SiteContext['labels']
  /** Writes to fields of the object that stand after it. */
  later?: readonly BindFact[]
  /** Other fields of the object that are written where this one is. */
  beside?: readonly string[]
  /** Makes the site again in another calling context; evaluating the fact does where nothing is given. */
  redo?: (env: Env) => void
}

/** Makes the site once per place and calling context. */
export function siteFor(resolver: Resolver, seed: SiteSeed): Site {
  const { env, fact, flat, symbol } = seed
  const redo = seed.redo ?? ((other: Env) => void resolver.evaluate(fact, other))
  const id = `${env.unit.file.path}:${fact.start}:${fact.end}:${symbol}:${env.frame?.key ?? ''}`
  const known = resolver.siteOf(id)
  if (known) return known.site
  const own = resolver.location(fact, env.unit)
  const chain = callChain(resolver, env.frame)
  const context: SiteContext = {
    ...contextOf(fact, env, resolver),
    ...(seed.labels === undefined ? {} : { labels: seed.labels }),
  }
  const site: Site = {
    id,
    kind: seed.kind,
    language: env.unit.language.id,
    symbol,
    args: flat.values,
    ...(flat.pieces.size > 0 && { pieces: flat.pieces }),
    argSites: flat.sites,
    ...(seed.beside && { beside: new Set(seed.beside) }),
    ...(flat.nothing.size > 0 && { nothing: flat.nothing }),
    receivers: seed.receivers,
    at: chain[0] ?? own,
    ...entriesOf(resolver, seed, own),
    ...stepOf(resolver, fact, own, env),
    trace: chain.length > 0 ? [...chain.slice(1), own] : [],
    callerArgs: new Set(),
    context,
  }
  return resolver.record({ site, fact, env, redo, ...waiting(resolver, site, flat, env.frame ? undefined : giverOf(fact, env.unit)) })
}

/** A call in a chain of several lines stands on the line of its own name: `builder()⏎.trustManager(all)⏎.build()`. */
function stepOf(resolver: Resolver, fact: Fact, { line, endLine }: Site['at'], { unit, frame }: Env): Pick<Site, 'step'> {
  if (line === endLine || frame !== undefined || fact.kind !== 'call' || fact.callee.kind !== 'member') return {}
  const { callee } = fact
  const named: Fact = { kind: 'null', start: callee.end - callee.name.length, end: fact.end }
  return callee.object.kind === 'call' ? { step: resolver.location(named, unit) } : {}
}

/** Named entries on lines of their own, and later writes; those of a caller's chain stand elsewhere. */
function entriesOf(resolver: Resolver, { fact, env, later = [] }: SiteSeed, { line, endLine }: Site['at']): Pick<Site, 'entries'> {
  const { unit, frame } = env
  if (frame !== undefined) return {}
  const given = line === endLine ? [] : fact.kind === 'record' ? fact.entries : fact.kind === 'call' ? fact.args : []
  const named = given.flatMap((one) => (one.kind === 'named' && typeof one.name === 'string' ? [[one.name, one] as const] : []))
  const written = later.flatMap((one) => ('name' in one.target ? [[String(one.target.name), one] as const] : []))
  const all = [...named, ...written]
  return all.length === 0 ? {} : { entries: new Map(all.map(([name, one]) => [name, resolver.location(one, unit)])) }
}

/** What callers decide: the arguments that tell something, and what was made of such. */
function waiting(resolver: Resolver, site: Site, flat: Arguments, giver: FunctionFact | undefined): Pick<SiteRecord, 'decidedBy' | 'open'> {
  const decidedBy = new Set<FunctionFact>()
  const open = new Set<string>()
  if (giver === undefined && flat.open.size === 0 && flat.sites.size === 0 && site.receivers.length === 0) return { decidedBy, open }
  const asked = resolver.externals.asks(site, [...flat.open.keys()])
  const isAsked = (key: string): boolean =>
    asked.some((other) => overlap(other, key) || (key.endsWith('*') && other.startsWith(key.slice(0, -1))))
  for (const [key, functions] of flat.open) {
    if (key !== '*' && !isAsked(key)) continue
    open.add(key)
    for (const decider of functions) decidedBy.add(decider)
  }
  const inherited = [...site.receivers, ...[...flat.sites].filter(([key]) => isAsked(key)).flatMap(([, sites]) => sites)]
  for (const one of inherited) for (const decider of resolver.siteOf(one.id)?.decidedBy ?? []) decidedBy.add(decider)
  // Whoever decides more than that tells what it is for as well.
  if (giver && asked.includes(RESULT) && (decidedBy.size === 0 || decidedBy.has(giver))) {
    open.add(RESULT)
    decidedBy.add(giver)
  }
  return { decidedBy, open }
}

/** Places of the calls that led here, outermost first. */
function callChain(resolver: Resolver, frame: Frame | undefined): Site['trace'] {
  const chain: Site['at'][] = []
  for (let at = frame; at; at = at.caller.frame) if (at.call) chain.unshift(resolver.location(at.call, at.caller.unit))
  return chain
}
