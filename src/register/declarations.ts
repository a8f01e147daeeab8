/** What resolving has to keep of declared resources so that a register can be joined with them. */
import { overlap, type Externals } from '#core/externals'
import type { Declarations } from './knowledge'

/** The models, and beside what their rows read what the register's rows name. */
export function withDeclarations(models: Externals, declarations: Declarations): Externals {
  const wanted = new Map<string, readonly string[]>()
  const policies = new Map<string, string>()
  for (const row of declarations.resources) {
    const { of, container, policy, each, attaches, within, project, principal = [], actions = [] } = row
    const own = [of, container, each ?? policy, attaches, within, project, row.grants?.each, ...row.names, ...principal, ...actions]
    const names = ['provider.region', 'region', ...own.filter((one) => one !== undefined)]
    for (const symbol of row.resource) {
      wanted.set(symbol, names)
      if (policy !== undefined) policies.set(symbol, each === undefined ? policy : `${each}.${policy}`)
    }
  }
  const extended = Object.create(models) as Externals
  extended.knows = (language, symbol) => wanted.has(symbol) || models.knows(language, symbol)
  extended.reads = (language, symbol, argument) =>
    (wanted.get(symbol)?.some((name) => overlap(name, argument)) ?? false) || models.reads(language, symbol, argument)
  extended.looksInto = (language, symbol, argument) => policies.get(symbol) === argument || models.looksInto(language, symbol, argument)
  return extended
}
