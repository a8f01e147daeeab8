/** Texts that stand in every file a model could match; derived from the models, never written by hand. */
import type { Models, Row } from './models'

/** All of these texts must stand in a file. */
export type Requirement = readonly string[]

/** How a language names its modules; decides what an import looks like. */
export type ModuleStyle = 'node' | 'python' | 'go' | 'java' | 'terraform'

/** A name this long, or written in mixed case, is rare enough to select a file by itself. */
const MIN_TELLING = 8
/** A last name that rows of this many owners share says nothing by itself. */
const GENERIC_OWNERS = 3

interface Named {
  owner: string
  name: string
}

/** A file without any of these requirements met holds nothing that a row could emit. */
export function requirementsOf(models: Models, language: string, style: ModuleStyle): Requirement[] {
  const rows = models.rowsOf(language)
  const owners = new Map<string, Set<string>>()
  for (const { row } of rows) {
    for (const site of row.site) {
      const { owner, name } = split(site)
      owners.set(name, (owners.get(name) ?? new Set()).add(owner))
    }
  }
  const isTelling = (name: string): boolean => (owners.get(name)?.size ?? 0) < GENERIC_OWNERS && (name.length >= MIN_TELLING || /[a-z][A-Z]|\w_\w/.test(name)) && !/^[a-z]{1,10}$/.test(name)
  const found = new Map<string, Requirement>()
  for (const row of rows) for (const requirement of requirementsOfRow(row, style, isTelling, models.aliasesOf(language))) found.set(requirement.join('\0'), requirement)
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, requirement]) => requirement)
}

function requirementsOfRow({ row }: Row, style: ModuleStyle, isTelling: (name: string) => boolean, aliases: ReadonlyMap<string, string>): Requirement[] {
  // Rows that only refine, return or tell a value need the file of the site that emits.
  if (row.asset === undefined) return []
  if (row.tokens) return row.tokens.map((token) => [token])
  if (row.kind === 'property') return row.site.map((site) => [site])
  return row.site.flatMap((site): Requirement[] => {
    const { owner, name } = split(site)
    if (row.kind === 'override') return [[split(owner).name]]
    switch (style) {
      case 'terraform':
        return [[site.startsWith('provider.') ? `provider "${name}"` : site.replace(/^data\./, '')]]
      case 'go':
        return modulesOf(site, aliases).map((module) => [`"${module}"`])
      case 'java':
        return ofJava(owner, name, isTelling)
      case 'python':
        return isTelling(name) ? [[name]] : pythonRoots(site, aliases).map((root) => [root, name])
      case 'node':
        return ofNode(site, name, isTelling, aliases)
    }
  })
}

/** A member needs its type's name; a plain word of a type its package too. */
function ofJava(owner: string, name: string, isTelling: (name: string) => boolean): Requirement[] {
  const isConstructor = /^[A-Z]/.test(name)
  const type = isConstructor ? name : split(owner).name
  const home = isConstructor ? owner : split(owner).owner
  if (home === 'java.lang') return [[isConstructor ? name : `${type}.${name}`]]
  return isTelling(type) || home === '' ? [[type]] : [[home, type]]
}

function ofNode(site: string, name: string, isTelling: (name: string) => boolean, aliases: ReadonlyMap<string, string>): Requirement[] {
  if (site.startsWith('globalThis.')) return [[site.slice('globalThis.'.length)]]
  if (isTelling(name)) return [[name]]
  const module = moduleOf(site)
  const quoted = modulesOf(site, aliases).flatMap((one) => [`'${one}'`, `"${one}"`])
  return quoted.map((one) => (name === module || one.includes(name) ? [one] : [one, name]))
}

function pythonRoots(site: string, aliases: ReadonlyMap<string, string>): string[] {
  const root = site.split('.')[0] as string
  const others = [...aliases].filter(([, target]) => target === root || target.startsWith(`${root}.`)).map(([alias]) => alias.split('.')[0] as string)
  return [...new Set([root, ...others])]
}

/** The module of a symbol under all its names. */
function modulesOf(site: string, aliases: ReadonlyMap<string, string>): string[] {
  const module = moduleOf(site)
  return [module, ...[...aliases].filter(([, target]) => target === module).map(([alias]) => alias)]
}

/** The import path of a symbol: up to the first dot after its last slash. */
function moduleOf(site: string): string {
  const slash = site.lastIndexOf('/')
  const dot = site.indexOf('.', slash < 0 ? 0 : slash)
  return dot < 0 ? site : site.slice(0, dot)
}

function split(symbol: string): Named {
  const dot = symbol.lastIndexOf('.')
  return { owner: symbol.slice(0, Math.max(0, dot)), name: symbol.slice(dot + 1) }
}
