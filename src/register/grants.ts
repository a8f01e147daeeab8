/** Who may do what with keys by policies that do not stand at the key: of roles and users, of vaults and rings, of whole projects. */
import type { Site } from '#core/site'
import { fits } from '#core/wildcard'
import type { Declarations } from './knowledge'
import { has, identityStatements, namesOfPrincipal, principalsAt, textsAt, type Statement } from './statements'

type Row = Declarations['resources'][number]

/** Blocks of one kind that are looked at. */
const MAX_BLOCKS = 50

/** Built once over all declared resources. */
export class Grants {
  /** Of roles, users and groups; each has a reach. */
  private readonly identities: Statement[] = []
  /** At a key, a vault, a ring, a group of resources. */
  private readonly placed = new Map<Site, Statement[]>()
  /** Over everything of a platform; `project` where it is named. */
  private readonly wide: { platform: string; project: string | undefined; statement: Statement }[] = []
  private readonly attached = new Map<Site, string[]>()

  constructor(
    sites: readonly Site[],
    private readonly rows: ReadonlyMap<string, Row>,
    private readonly managed: Declarations['managedPolicies'],
  ) {
    for (const site of sites) this.attach(site)
    for (const site of sites) this.add(site)
  }

  /** Of one declared key, beside its own policy. */
  of(site: Site, row: Row): Statement[] {
    const homes = this.homesOf(site, row)
    const project = homes.flatMap((home) => textsAt(home, 'project'))[0]
    const wide = this.wide.filter((one) => one.platform === row.platform && (one.project ?? project) === (project ?? one.project))
    const identities = row.platform === this.managed.platform ? this.identities.filter((one) => mayReach(one, site)) : []
    return [...homes.flatMap((home) => this.placed.get(home) ?? []), ...wide.map(({ statement }) => statement), ...identities]
  }

  /** The key, what it lies in, and what that lies in. */
  private homesOf(site: Site, row: Row): Site[] {
    const homes = new Set([site])
    for (const home of homes) {
      const inner = home === site ? row : this.rows.get(home.symbol)
      for (const name of [inner?.container, inner?.within]) {
        if (name === undefined) continue
        for (const next of home.argSites.get(name) ?? []) homes.add(next)
      }
    }
    return [...homes]
  }

  /** Who has the policies that somebody attaches to them. */
  private attach(site: Site): void {
    const row = this.rows.get(site.symbol)
    const argument = row?.attaches
    if (row === undefined || argument === undefined) return
    const principals = row.is === 'principal' ? namesOfPrincipal(site) : identitiesOf(site, row)
    const policies = [...site.argSites].filter(([name]) => name === argument || name.startsWith(`${argument}.`)).flatMap(([, all]) => all)
    for (const policy of new Set(policies)) this.attached.set(policy, [...(this.attached.get(policy) ?? []), ...principals])
    const names = [...textsAt(site, argument), ...policies.flatMap((one) => [...textsAt(one, 'arn'), ...textsAt(one, 'name')])]
    for (const name of new Set(names.map((text) => text.replace(/^arn:[^:]*:iam::aws:policy\/(?:.*\/)?/, ''))))
      this.addManaged(site, name, principals)
  }

  /** Policies of the provider, of which only the name stands in the repository. */
  private addManaged(site: Site, name: string, principals: readonly string[]): void {
    const actions = this.managed.policies[name]
    if (actions === undefined) return
    const reach = { patterns: ['*'], sites: new Set<Site>(), except: false, open: false }
    const statement = {
      effect: 'allow',
      standing: 'identity',
      exceptPrincipals: false,
      exceptActions: false,
      conditions: [],
      open: false,
    } as const
    this.identities.push({ ...statement, principals, actions, reach, at: site.at })
  }

  private add(site: Site): void {
    const row = this.rows.get(site.symbol)
    if (row === undefined) return
    if (row.is === 'identity-policy' || (row.is === 'principal' && row.policy !== undefined)) this.addIdentity(site, row)
    if (row.is !== 'grant' && row.grants === undefined) return
    const { principal = [], actions = [] } = row.grants ?? row
    for (const prefix of row.grants === undefined ? [''] : blocksOf(site, row.grants.each)) {
      const statement = this.grantAt(site, prefix, principal, actions)
      const homes = row.grants === undefined ? (site.argSites.get(row.of ?? '') ?? []) : [site]
      for (const home of homes)
        this.placed.set(home, [...(this.placed.get(home) ?? []), { ...statement, standing: standingAt(home, this.rows) }])
      const project = row.project === undefined ? undefined : textsAt(site, row.project)[0]
      if (homes.length === 0 && row.over !== undefined) this.wide.push({ platform: row.over, project, statement })
    }
  }

  private grantAt(site: Site, prefix: string, principal: readonly string[], actions: readonly string[]): Statement {
    const principals = [...new Set(principal.flatMap((name) => principalsAt(site, prefix + name)))].sort()
    const what = [...new Set(actions.flatMap((name) => textsAt(site, prefix + name)))].sort()
    const open = principals.length === 0 || what.length === 0
    const plain = { exceptPrincipals: false, exceptActions: false, conditions: has(site, `${prefix}condition`) ? ['condition'] : [] }
    return { effect: 'allow', standing: 'project', principals, actions: what, ...plain, open, at: site.at }
  }

  private addIdentity(site: Site, row: Row): void {
    const { each, policy = '' } = row
    const own = row.is === 'principal' ? namesOfPrincipal(site) : [...identitiesOf(site, row), ...(this.attached.get(site) ?? [])]
    // A policy that nobody here has lets in whoever gets it.
    const principals = own.length > 0 ? own : (site.addresses ?? []).map((address) => `whoever has ${address}`)
    for (const prefix of each === undefined ? [''] : blocksOf(site, each))
      if (has(site, prefix + policy)) this.identities.push(...identityStatements(site, prefix + policy, principals))
  }
}

/** 'role/app' for the text 'app' at the attribute `role`, and what is referred to. */
function identitiesOf(site: Site, { principal = [] }: Row): string[] {
  return principal.flatMap((name) => {
    const kind = name
      .replace(/_(?:name|arn)$/, '')
      .replace(/s$/, '')
      .replace('_', '-')
    const known = new Set([...site.argSites].filter(([key]) => key === name || key.startsWith(`${name}.`)).flatMap(([, sites]) => sites))
    const texts = textsAt(site, name).map((text) => (text.startsWith('arn:') ? text : `${kind}/${text}`))
    return [...new Set([...texts, ...[...known].flatMap(namesOfPrincipal)])]
  })
}

/** 'inline_policy.0.', and 'inline_policy.' where there is but one. */
function blocksOf(site: Site, name: string): string[] {
  const found: string[] = []
  for (let index = 0; index < MAX_BLOCKS && has(site, `${name}.${String(index)}`); index++) found.push(`${name}.${String(index)}.`)
  return found.length > 0 || !has(site, name) ? found : [`${name}.`]
}

function standingAt(home: Site, rows: ReadonlyMap<string, Row>): Statement['standing'] {
  const is = rows.get(home.symbol)?.is
  return is === 'key' ? 'grant' : is === 'vault' ? 'container' : 'project'
}

/** False where a statement speaks of other services or of other keys that are declared here. */
function mayReach({ reach }: Statement, site: Site): boolean {
  if (reach === undefined || reach.except || reach.open || reach.sites.has(site)) return true
  return reach.patterns.some((pattern) => pattern === '*' || fits('kms', pattern.split(':')[2] ?? ''))
}
