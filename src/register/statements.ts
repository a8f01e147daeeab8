/** Statements of a key's policy in the repository: who may do what, as far as it can be read. */
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import { scalars, type Value } from '#core/value'
import type { Declarations } from './knowledge'

type Row = Declarations['resources'][number]

export interface Statement {
  effect: 'allow' | 'deny'
  /** ARNs, addresses of declared roles, members; '*' is anybody. */
  principals: readonly string[]
  actions: readonly string[]
  /** Names of what its conditions ask about. */
  conditions: readonly string[]
  /** Whether a part of it could not be read. */
  open: boolean
  at: Location
}

/** More statements of one policy are not looked at. */
const MAX_STATEMENTS = 100

/** Undefined where none of the sites has a policy. */
export function statementsOf(sites: readonly (readonly [Site, Row])[]): Statement[] | undefined {
  const found: Statement[] = []
  let isThere = false
  for (const [site, row] of sites) {
    if (row.is === 'grant') {
      found.push(grantOf(site, row))
      isThere = true
    } else if (row.policy !== undefined && has(site, row.policy)) {
      found.push(...policyOf(site, row.policy))
      isThere = true
    }
  }
  return isThere ? found : undefined
}

function has(site: Site, argument: string): boolean {
  return [...site.args.keys()].some((key) => key === argument || key.startsWith(`${argument}.`))
}

function grantOf(site: Site, { principal = [], actions = [] }: Row): Statement {
  const who = principal.flatMap((name) => principalsAt(site, name))
  const what = actions.flatMap((name) => textsAt(site, name))
  return { effect: 'allow', principals: who, actions: what, conditions: [], open: who.length === 0 || what.length === 0, at: site.at }
}

function policyOf(site: Site, argument: string): Statement[] {
  const found: Statement[] = []
  for (let index = 0; index < MAX_STATEMENTS; index++) {
    const prefix = `${argument}.Statement.${String(index)}`
    if (!has(site, prefix)) break
    found.push(statementAt(site, prefix))
  }
  // A single statement need not stand in a list.
  if (found.length === 0 && has(site, `${argument}.Statement`)) found.push(statementAt(site, `${argument}.Statement`))
  return found.length > 0 ? found : [{ effect: 'allow', principals: [], actions: [], conditions: [], open: true, at: site.at }]
}

function statementAt(site: Site, prefix: string): Statement {
  const principals = [`${prefix}.Principal`, `${prefix}.Principal.AWS`, `${prefix}.Principal.Service`, `${prefix}.Principal.Federated`]
  const who = [...new Set(principals.flatMap((key) => principalsAt(site, key)))]
  const actions = textsAt(site, `${prefix}.Action`)
  const start = `${prefix}.Condition.`
  const conditions = [...site.args.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
  const parts = [...site.args].filter(([key]) => key === `${prefix}.Action` || key.startsWith(`${prefix}.Principal`))
  return {
    effect: textsAt(site, `${prefix}.Effect`).includes('Deny') ? 'deny' : 'allow',
    principals: who.sort(),
    actions: [...actions].sort(),
    conditions: [...new Set(conditions)].sort(),
    open: who.length === 0 || actions.length === 0 || parts.some(([key, value]) => isOpen(value) && !refersAt(site, key)),
    at: placeOf(site, prefix),
  }
}

/** What stands there as text, and the addresses of what is referred to. */
function principalsAt(site: Site, key: string): string[] {
  const own = textsAt(site, key)
  const referred = [...site.argSites].filter(([name]) => name === key || name.startsWith(`${key}.`)).flatMap(([, sites]) => sites)
  return [...own, ...referred.flatMap(namesOfPrincipal)]
}

/** The address, and the name where it is known: 'aws_iam_role.payments', 'role/payments'. */
function namesOfPrincipal(site: Site): string[] {
  const kind = /^(?:data\.)?aws_iam_(role|user)$/.exec(site.symbol)?.[1]
  const [name] = textsAt(site, 'name')
  if (kind !== undefined && name !== undefined) return [`${kind}/${name}`]
  return [...(site.addresses ?? [])]
}

function refersAt(site: Site, key: string): boolean {
  return [...site.argSites.keys()].some((name) => name === key || name.startsWith(`${key}.`) || key.startsWith(`${name}.`))
}

function isOpen(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'one-of' && value.values.some(isOpen))
}

function textsAt(site: Site, key: string): string[] {
  return scalars(site.args.get(key)).map(String)
}

function placeOf(site: Site, prefix: string): Location {
  for (const [key, value] of site.args) if (key.startsWith(prefix) && value.at !== undefined) return value.at
  return site.at
}
