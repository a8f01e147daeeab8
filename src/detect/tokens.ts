/** Texts that stand in every file a model could match; derived from the models, never written by hand. */
import { COMPARED_SECRET } from '#core/externals'
import { NEARBY } from '#core/nearby'
import { argumentsRead, firstOf } from './arguments-read'
import { isTelling, type Row } from './language-models'
import type { Models } from './models'
import { split } from './symbols'

/** All of these texts must stand in a file. */
export type Requirement = readonly string[]

/** How a language names its modules; decides what an import looks like. */
export type ModuleStyle = 'node' | 'python' | 'go' | 'java' | 'csharp'

/** A name this long that is no plain word is rare enough to select a file by itself. */
const MIN_TELLING = 9
/** A last name that rows of this many owners share says nothing by itself. */
const GENERIC_OWNERS = 3

/** `createHmac`, `SHA3_256`: no word of everyday code. */
function isOddWord(name: string): boolean {
  if (/[A-Z].*[A-Z0-9]|\d_\d/.test(name) && name.length >= MIN_ACRONYM) return true
  return name.length >= MIN_TELLING && /[A-Z_]/.test(name.slice(1))
}

/** Shorter runs of capitals and digits stand in any text. */
const MIN_ACRONYM = 6

/** In a file that meets the requirement, a function that holds none of the words neither makes nor changes an asset. */
export interface Watch {
  requirement: Requirement
  words: readonly string[]
}

/** A file without any of these requirements met holds nothing that a row could emit. */
export function requirementsOf(models: Models, language: string, style: ModuleStyle): Requirement[] {
  return tellingRequirements(
    models,
    language,
    style,
    ({ row }) => row.asset !== undefined || row.runs !== undefined || row.nearby !== undefined,
  ).map(({ requirement }) => requirement)
}

/** The words that tell which functions of a file matter. */
export function watchesOf(models: Models, language: string, style: ModuleStyle): Watch[] {
  return tellingRequirements(models, language, style, ({ row }) => isTelling(row))
}

function tellingRequirements(models: Models, language: string, style: ModuleStyle, counts: (row: Row) => boolean): Watch[] {
  const rows = models.rowsOf(language)
  const owners = new Map<string, Set<string>>()
  for (const { row } of rows) {
    for (const site of row.site) {
      const { owner, name } = split(site)
      owners.set(name, (owners.get(name) ?? new Set()).add(owner))
    }
  }
  const isTellingName = (name: string): boolean => (owners.get(name)?.size ?? 0) < GENERIC_OWNERS && isOddWord(name)
  const found = new Map<string, { requirement: Requirement; words: Set<string> }>()
  const makers = makersOf(rows)
  const aliases = byTarget(models.aliasesOf(language))
  const programs = rows.some(({ row }) => row.runs) ? programRequirements(models) : []
  for (const row of rows.filter(counts)) {
    const named = wordsOfRow(row, aliases)
    // A row's own texts stand in every file that it is about, whatever made what it is called on.
    for (const maker of row.row.tokens || row.row.nearby ? [row] : [row, ...origins(row, makers)]) {
      const own = requirementsOfRow(maker, style, isTellingName, aliases)
      // What starts a program speaks of those that rows speak of.
      for (const requirement of row.row.runs ? own.flatMap((one) => programs.map((program) => [...one, ...program])) : own) {
        const key = requirement.join('\0')
        const words = found.get(key)?.words ?? new Set()
        for (const word of named) words.add(word)
        found.set(key, { requirement, words })
      }
    }
  }
  const sorted = [...found].sort(([left], [right]) => (left < right ? -1 : 1))
  return sorted.map(([, { requirement, words }]) => ({ requirement, words: [...words].sort() }))
}

/** Other names of a symbol. */
type Aliases = ReadonlyMap<string, readonly string[]>

function byTarget(aliases: ReadonlyMap<string, string>): Aliases {
  const found = new Map<string, string[]>()
  for (const [alias, target] of aliases) found.set(target, [...(found.get(target) ?? []), alias])
  return found
}

/** What stands where a row applies: its name under every alias, and the supertype's for a method that is overridden. */
function wordsOfRow({ row }: Row, aliases: Aliases): string[] {
  return row.site.flatMap((site) => {
    const { owner, name } = split(site)
    if (name === COMPARED_SECRET) return (row.tokens ?? []).flatMap((token) => token.match(/[A-Za-z_]{3,}/g) ?? [])
    const others = (aliases.get(site) ?? []).map((alias) => split(alias).name)
    // `config.InsecureSkipVerify = true`, wherever the object was made.
    const fields = row.kind === 'object' ? argumentsRead(row).map(firstOf).filter(isOddWord) : []
    return row.kind === 'override' ? [name, split(owner).name] : [name, ...others, ...fields]
  })
}

function requirementsOfRow({ row }: Row, style: ModuleStyle, isTellingName: (name: string) => boolean, aliases: Aliases): Requirement[] {
  if (row.tokens) return row.tokens.map((token) => [token])
  if (row.nearby) return nearbyRequirements(row.site, row.nearby, style)
  return row.site.flatMap((site): Requirement[] => {
    const { owner, name } = split(site)
    if (row.kind === 'property' && owner === '') return [[name]]
    if (row.kind === 'override') return style === 'java' ? ofJava(owner) : [[split(owner).name]]
    switch (style) {
      case 'go':
        return modulesOf(site, aliases).map((module) => [`"${module}"`])
      case 'java':
        return [site, ...namesOf(site, aliases)].flatMap(ofJava)
      // A namespace may be imported for the whole project: the file names the type, or a member that is telling by itself.
      case 'csharp':
        return isTellingName(name) ? [[name]] : [[split(owner).name || owner, name]]
      case 'python':
        return isTellingName(name) ? [[name]] : pythonRoots(site, aliases).map((root) => [root, name])
      case 'node':
        return ofNode(site, name, isTellingName, aliases)
    }
  })
}

/** `.info(` with `assword` shortly behind it; what is built in stands without an owner. */
function nearbyRequirements(sites: readonly string[], texts: readonly string[], style: ModuleStyle): Requirement[] {
  const calls = sites.flatMap((site) => {
    const { owner, name } = split(site)
    if (style === 'csharp') return [`.${name}(`, `.${name}<`]
    return owner === 'builtins' ? `${name}(` : `.${name}(`
  })
  return calls.flatMap((call) => texts.map((text) => [NEARBY, call, text]))
}

/** Rows by the type they return. */
function makersOf(rows: readonly Row[]): Map<string, Row[]> {
  const makers = new Map<string, Row[]>()
  for (const row of rows) {
    const { returns } = row.row
    if (returns !== undefined && returns !== 'self') makers.set(returns, [...(makers.get(returns) ?? []), row])
  }
  return makers
}

/** A type that is only ever returned need not be named: the file then names what returns it. Followed a few steps. */
function origins(row: Row, makers: ReadonlyMap<string, readonly Row[]>): Set<Row> {
  const found = new Set<Row>()
  let edge = [row]
  for (let step = 0; step < MAX_ORIGINS; step++) {
    const owners = new Set(edge.flatMap(({ row: one }) => one.site.map((site) => split(site).owner)))
    edge = [...owners].flatMap((owner) => makers.get(owner) ?? []).filter((maker) => maker !== row && !found.has(maker))
    for (const maker of edge) found.add(maker)
  }
  return found
}

const MAX_ORIGINS = 3

/** A file names a type's package and the type in its import; java.lang needs none. */
/** The same site by other names of its type or package: javax.servlet beside jakarta.servlet. */
function namesOf(site: string, aliases: Aliases): string[] {
  const names: string[] = []
  for (let end = site.length; end > 0; end = site.lastIndexOf('.', end - 1))
    names.push(...(aliases.get(site.slice(0, end)) ?? []).map((other) => other + site.slice(end)))
  return names
}

function ofJava(site: string): Requirement[] {
  const parts = site.split('.')
  const top = parts.findIndex((part) => /^[A-Z]/.test(part))
  if (top < 0) return [[site]]
  const home = parts.slice(0, top).join('.')
  const type = parts[top] as string
  if (home === 'java.lang') return [[parts[top + 1] === undefined ? `new ${type}` : `${type}.${parts[top + 1] as string}`]]
  return home === '' ? [[type]] : [[`${home}.${type}`], [`${home}.*`, type]]
}

function ofNode(site: string, name: string, isTellingName: (name: string) => boolean, aliases: Aliases): Requirement[] {
  if (isTellingName(name)) return [[name]]
  // `const { subtle } = crypto`: what the object is reached by need not stand before it.
  if (site.startsWith('globalThis.')) return [[split(split(site).owner).name, name].filter((part) => part !== '' && part !== 'globalThis')]
  const module = moduleOf(site)
  const quoted = modulesOf(site, aliases).flatMap((one) => [`'${one}'`, `"${one}"`])
  return quoted.map((one) => (name === module || one.includes(name) ? [one] : [one, name]))
}

function pythonRoots(site: string, aliases: Aliases): string[] {
  const root = site.split('.')[0] as string
  const others = [...aliases]
    .filter(([target]) => target === root || target.startsWith(`${root}.`))
    .flatMap(([, names]) => names.map((alias) => alias.split('.')[0] as string))
  return [...new Set([root, ...others])]
}

/** The module of a symbol under all its names. */
function modulesOf(site: string, aliases: Aliases): string[] {
  const module = moduleOf(site)
  return [module, ...(aliases.get(module) ?? [])]
}

/** The import path of a symbol: up to the first dot after its last slash that is not of the path, as in `asmcrypto.js`. */
function moduleOf(site: string): string {
  const slash = site.lastIndexOf('/')
  const dot = site.indexOf('.', slash < 0 ? 0 : slash)
  if (dot < 0) return site
  return site.slice(0, site.startsWith('.js.', dot) ? dot + '.js'.length : dot)
}

/** The language of rows about programs that scripts run and variables that they set. */
export const COMMANDS = 'shell'

function programRequirements(models: Models): Requirement[] {
  const rows = models.rowsOf(COMMANDS).filter(({ row }) => row.site.every((site) => split(site).owner === ''))
  return rows.flatMap(commandRequirement)
}

/** What a script must hold to be read: a variable's name, or a program and the words that a row asks for. */
export function commandRequirements(models: Models): Requirement[] {
  return models.rowsOf(COMMANDS).flatMap(commandRequirement)
}

function commandRequirement({ row }: Row): Requirement[] {
  return row.site.map((site) => {
    const { owner, name } = split(site)
    if (owner === 'element') return [`<${name}`, ...(row.tokens ?? [])]
    return owner === 'environment' ? [name] : [site, ...(row.tokens ?? row.when?.present?.filter((word) => word.length > 2) ?? [])]
  })
}
