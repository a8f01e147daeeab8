/** Texts of which one stands in every file that a model could match; derived from the models, never written by hand. */
import type { Models, Row } from './models'

/** Shorter last names are too common to select a file. */
const MIN_NAME = 6
/** Shorter module names are only looked for in an import. */
const MIN_MODULE = 5
/** A last name that rows of this many owners share says nothing. */
const GENERIC_OWNERS = 3

interface Symbol {
  owner: string
  name: string
}

/** How a language names its modules; decides what an import looks like. */
export type ModuleStyle = 'node' | 'python' | 'go' | 'java' | 'terraform'

export function tokensOf(models: Models, language: string, style: ModuleStyle): string[] {
  const rows = models.rowsOf(language)
  const owners = new Map<string, Set<string>>()
  for (const { row } of rows) {
    for (const site of row.site) {
      const { owner, name } = split(site)
      owners.set(name, (owners.get(name) ?? new Set()).add(owner))
    }
  }
  const isGeneric = (name: string): boolean => name.length < MIN_NAME || (owners.get(name)?.size ?? 0) >= GENERIC_OWNERS
  const tokens = new Set<string>()
  for (const row of rows) for (const token of tokensOfRow(row, style, isGeneric, models.aliasesOf(language))) tokens.add(token)
  return minimal([...tokens])
}

function tokensOfRow({ row }: Row, style: ModuleStyle, isGeneric: (name: string) => boolean, aliases: ReadonlyMap<string, string>): string[] {
  if (row.tokens) return row.tokens
  // Rows that only refine or return need the file of the site that emits.
  if (row.asset === undefined) return []
  if (row.kind === 'property') return row.site
  return row.site.flatMap((site) => {
    const { owner, name } = split(site)
    if (row.kind === 'override') return [split(owner).name]
    switch (style) {
      case 'terraform':
        return [site.replace(/^(data|provider)\./, '')]
      case 'go':
        return [moduleOf(site, style)]
      case 'java':
        return [isGeneric(name) ? split(owner).name : name]
      case 'python':
        return isGeneric(name) ? modulePython(site, aliases) : [name]
      case 'node':
        return isGeneric(name) || site.startsWith('globalThis.') ? moduleNode(site, aliases) : [name]
    }
  })
}

function modulePython(site: string, aliases: ReadonlyMap<string, string>): string[] {
  const root = site.split('.')[0] as string
  const names = [root, ...[...aliases].filter(([, target]) => target === root || target.startsWith(`${root}.`)).map(([alias]) => alias.split('.')[0] as string)]
  return names.flatMap((name) => (name.length >= MIN_MODULE ? [name] : [`import ${name}`, `from ${name}`, `, ${name}`]))
}

function moduleNode(site: string, aliases: ReadonlyMap<string, string>): string[] {
  if (site.startsWith('globalThis.')) return [site.slice('globalThis.'.length)]
  const module = moduleOf(site, 'node')
  const names = [module, ...[...aliases].filter(([, target]) => target === module).map(([alias]) => alias)]
  return names.flatMap((name) => [`'${name}'`, `"${name}"`, `\`${name}\``])
}

/** The import path of a symbol: up to the first dot after its last slash. */
function moduleOf(site: string, style: ModuleStyle): string {
  if (style === 'python') return site.split('.')[0] as string
  const slash = site.lastIndexOf('/')
  const dot = site.indexOf('.', slash < 0 ? 0 : slash)
  return dot < 0 ? site : site.slice(0, dot)
}

function split(symbol: string): Symbol {
  const dot = symbol.lastIndexOf('.')
  return { owner: symbol.slice(0, Math.max(0, dot)), name: symbol.slice(dot + 1) }
}

/** Without tokens that contain another one. */
function minimal(tokens: string[]): string[] {
  const sorted = tokens.filter((token) => token !== '').sort((left, right) => left.length - right.length || (left < right ? -1 : 1))
  const kept: string[] = []
  for (const token of sorted) if (!kept.some((other) => token.includes(other))) kept.push(token)
  return kept.sort()
}
