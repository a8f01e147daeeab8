/** Makes sites: once per place and calling context, with what is open to callers. */
import type { Site, SiteContext } from '#core/site'
import type { Fact } from '#parse/facts'
import type { Env, Frame } from './abstract'
import type { Arguments } from './arguments'
import { contextOf } from './context'
import type { Resolver } from './resolver'

export interface SiteSeed {
  kind: Site['kind']
  symbol: string
  fact: Fact
  flat: Arguments
  receivers: readonly Site[]
  env: Env
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
  const relevant = [...flat.open].filter(([key]) => key === '*' || resolver.externals.reads(env.unit.language.id, symbol, key))
  const inherited = [
    ...seed.receivers,
    ...[...flat.sites].filter(([key]) => resolver.externals.reads(env.unit.language.id, symbol, key)).flatMap(([, sites]) => sites),
  ]
  const decidedBy = new Set(relevant.flatMap(([, functions]) => functions))
  for (const site of inherited) for (const decider of resolver.siteOf(site.id)?.decidedBy ?? []) decidedBy.add(decider)
  const own = resolver.location(fact, env.unit)
  const chain = callChain(resolver, env.frame)
  const context: SiteContext = contextOf(fact, env.unit)
  const site: Site = {
    id,
    kind: seed.kind,
    language: env.unit.language.id,
    symbol,
    args: flat.values,
    argSites: flat.sites,
    receivers: seed.receivers,
    at: chain[0] ?? own,
    trace: chain.length > 0 ? [...chain.slice(1), own] : [],
    callerArgs: new Set(),
    context,
  }
  return resolver.record({ site, fact, env, redo, decidedBy, open: new Set(relevant.map(([key]) => key)) })
}

/** Places of the calls that led here, outermost first. */
function callChain(resolver: Resolver, frame: Frame | undefined): Site['trace'] {
  const chain: Site['at'][] = []
  for (let at = frame; at; at = at.caller.frame) if (at.call) chain.unshift(resolver.location(at.call, at.caller.unit))
  return chain
}
