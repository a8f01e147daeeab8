/** Statements of policies in the repository: who may do what with which keys, as far as it can be read. */
import type { Location } from '#core/location'
import type { Site } from '#core/site'
import { scalars, type Value } from '#core/value'
import { fits } from '#core/wildcard'

/** Where a statement stands: in the policy of the key, beside it, at who uses it, at what the key lies in, or over a whole project. */
export type Standing = 'key' | 'grant' | 'identity' | 'container' | 'project'

export interface Statement {
  effect: 'allow' | 'deny'
  standing: Standing
  /** ARNs, names of declared roles, members; '*' is anybody. */
  principals: readonly string[]
  /** It speaks of all but the principals. */
  exceptPrincipals: boolean
  actions: readonly string[]
  /** It speaks of all but the actions. */
  exceptActions: boolean
  /** Of which keys it speaks; undefined where it stands at the key. */
  reach?: Reach
  /** Names of what its conditions ask about. */
  conditions: readonly string[]
  /** Whether a part of it could not be read. */
  open: boolean
  at: Location
}

export interface Reach {
  /** ARNs, with stars. */
  patterns: readonly string[]
  /** Declared resources that it names. */
  sites: ReadonlySet<Site>
  /** It speaks of all but these. */
  except: boolean
  /** Some of what it names could not be read. */
  open: boolean
}

/** More statements of one policy are not looked at. */
const MAX_STATEMENTS = 100
/** Beside a value that comes from another resource, and beside a text that is known in part. */
const [SOURCE, SHAPE] = ['@source', '@shape']

/** Statements of a policy that stands at a key. */
export function keyStatements(site: Site, argument: string): Statement[] {
  return statementsAt(site, argument, 'key')
}

/** Statements of a policy of a role, user or group, with those who have it. */
export function identityStatements(site: Site, argument: string, principals: readonly string[]): Statement[] {
  return statementsAt(site, argument, 'identity').map((one) => ({ ...one, principals, exceptPrincipals: false }))
}

function statementsAt(site: Site, argument: string, standing: Standing): Statement[] {
  const found: Statement[] = []
  for (let index = 0; index < MAX_STATEMENTS; index++) {
    const prefix = `${argument}.Statement.${String(index)}`
    if (!has(site, prefix)) break
    found.push(statementAt(site, prefix, standing))
  }
  // A single statement need not stand in a list.
  if (found.length === 0 && has(site, `${argument}.Statement`)) found.push(statementAt(site, `${argument}.Statement`, standing))
  if (found.length > 0) return found
  const reach = standing === 'key' ? {} : { reach: { patterns: [], sites: new Set<Site>(), except: false, open: true } }
  const nothing = { principals: [], exceptPrincipals: false, actions: [], exceptActions: false, conditions: [] }
  return [{ effect: 'allow', standing, ...nothing, ...reach, open: true, at: site.at }]
}

function statementAt(site: Site, prefix: string, standing: Standing): Statement {
  const besides = has(site, `${prefix}.NotPrincipal`)
  const start = `${prefix}.${besides ? 'NotPrincipal' : 'Principal'}`
  const who = ['', '.AWS', '.Service', '.Federated'].flatMap((kind) => principalsAt(site, start + kind))
  const except = has(site, `${prefix}.NotAction`)
  const actions = textsAt(site, `${prefix}.${except ? 'NotAction' : 'Action'}`)
  const conditions = `${prefix}.Condition.`
  const asked = [...site.args.keys()].filter((key) => key.startsWith(conditions)).map((key) => key.slice(conditions.length))
  const plain = asked.map((key) => key.replace(/\.(?:\d+|length|@\w+)$/, '')).filter((key) => key.includes('.') || key === '*')
  const parts = [...site.args].filter(([key]) => key === `${prefix}.Action` || key.startsWith(start))
  const isHidden = parts.some(([key, value]) => isOpen(value) && !refersAt(site, key) && !site.args.has(`${key}.${SHAPE}`))
  return {
    effect: textsAt(site, `${prefix}.Effect`).includes('Deny') ? 'deny' : 'allow',
    standing,
    principals: [...new Set(who)].sort(),
    exceptPrincipals: besides,
    actions: [...new Set(actions)].sort(),
    exceptActions: except,
    ...(standing === 'key' ? {} : { reach: reachAt(site, prefix) }),
    conditions: [...new Set(plain)].sort(),
    open: (standing === 'key' && who.length === 0) || actions.length === 0 || isHidden,
    at: placeOf(site, prefix),
  }
}

function reachAt(site: Site, prefix: string): Reach {
  const except = has(site, `${prefix}.NotResource`)
  const key = `${prefix}.${except ? 'NotResource' : 'Resource'}`
  const patterns = textsAt(site, key)
  const sites = new Set<Site>()
  let isReferred = false
  for (const [name, targets] of site.argSites) {
    if (name !== key && !name.startsWith(`${key}.`)) continue
    isReferred = true
    // The ARN of an alias means the alias alone, not its key.
    if (/^aws_kms_alias\.(?:arn|id|name)$/.test(textsAt(site, `${name}.${SOURCE}`)[0] ?? '')) continue
    for (const target of targets) sites.add(target)
  }
  const value = site.args.get(key)
  const isHidden = value === undefined ? patterns.length === 0 : isOpen(value) && patterns.length === 0
  return { patterns, sites, except, open: isHidden && !isReferred }
}

/** What stands there as text, known parts of it among them, and the names of what is referred to. */
export function principalsAt(site: Site, key: string): string[] {
  const referred = [...site.argSites].filter(([name]) => name === key || name.startsWith(`${key}.`)).flatMap(([, sites]) => sites)
  const names = referred.flatMap(namesOfPrincipal)
  return names.length > 0 ? [...scalars(site.args.get(key)).map(String), ...names] : textsAt(site, key)
}

/** The address, and the name where it is known: 'aws_iam_role.payments', 'role/payments'. */
export function namesOfPrincipal(site: Site): string[] {
  const kind = /^(?:data\.)?aws_(?:iam|ssoadmin)_(role|user|group|permission_set)$/.exec(site.symbol)?.[1]?.replace('_', '-')
  const [name] = textsAt(site, 'name')
  if (kind !== undefined && name !== undefined) return [`${kind}/${name}`]
  return [...(site.addresses ?? [])]
}

/** Known texts of an argument; of those known in part, a star stands for the rest. */
export function textsAt(site: Site, key: string): string[] {
  const shaped = site.args.get(`${key}.${SHAPE}`)
  const shapes = scalars(shaped).map((text) => String(text).replaceAll('?', '*'))
  return shaped === undefined ? scalars(site.args.get(key)).map(String) : shapes
}

export function has(site: Site, argument: string): boolean {
  for (const key of site.args.keys()) if (key === argument || key.startsWith(`${argument}.`)) return true
  return false
}

/** Whether a statement speaks of an action; letter case aside. Policies with statements speak of 'service:Action' alone. */
export function speaksOf({ actions, exceptActions, standing }: Statement, action: string): boolean {
  if ((standing === 'key' || standing === 'identity') && !action.includes(':')) return false
  const isListed = actions.some((pattern) => fits(action, pattern))
  return exceptActions ? !isListed && actions.length > 0 : isListed
}

function refersAt(site: Site, key: string): boolean {
  return [...site.argSites.keys()].some((name) => name === key || name.startsWith(`${key}.`) || key.startsWith(`${name}.`))
}

function isOpen(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'one-of' && value.values.some(isOpen))
}

function placeOf(site: Site, prefix: string): Location {
  for (const [key, value] of site.args) if (key.startsWith(prefix) && value.at !== undefined) return value.at
  return site.at
}
