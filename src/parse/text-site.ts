/** Sites that are read from text as it stands: nothing was called on them and nothing leads to them. */
import type { Location } from '#core/location'
import type { PathClass, Site } from '#core/site'
import type { Value } from '#core/value'

export function textSite(
  id: string,
  language: string,
  symbol: string,
  args: ReadonlyMap<string, Value>,
  at: Location,
  pathClass: PathClass,
): Site {
  return {
    id,
    kind: 'directive',
    language,
    symbol,
    args,
    argSites: new Map(),
    receivers: [],
    at,
    trace: [],
    callerArgs: new Set(),
    context: { pathClass, sinks: [] },
  }
}
