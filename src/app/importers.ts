/** Who may import a file, told from texts: to find what a change can reach without parsing a repository. */
import { literalPattern } from '#core/literal-pattern'
import type { Language } from '#parse/language'
import { importsIn, pythonImports } from './imports-in-text'

/** A file as those see it who import it. */
export interface Home {
  path: string
  /** What they call it. */
  names: ReadonlySet<string>
  /** The packages it says it is in, where it does; before a change and after it. */
  packages: readonly string[]
}

/** The files of the repository that an import in a file leads to; empty where nobody knows. */
type Resolve = (from: string, path: string) => readonly string[]

/** Of some homes what a file may import; it may say so too often, and should not say so too seldom. */
export interface Importers {
  /** Whether it may import any of them. */
  isOne(path: string, text: string): boolean
  /** Which of them it may import. */
  imported(path: string, text: string): string[]
}

export function importing(homes: readonly Home[], { modules }: Language, resolve: Resolve): Importers {
  if (homes.length === 0) return { isOne: () => false, imported: () => [] }
  const each = new Map<Home, Importing>()
  const isOf = (home: Home): Importing => known(each, home, () => importingOne([home], { modules }, resolve))
  return {
    isOne: importingOne(homes, { modules }, resolve),
    imported: (path, text) => homes.filter((home) => isOf(home)(path, text)).map((home) => home.path),
  }
}

/** The value of a key, made when it is asked for first. */
function known<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

type Importing = (path: string, text: string) => boolean

function importingOne(homes: readonly Home[], { modules }: Pick<Language, 'modules'>, resolve: Resolve): Importing {
  const files = new Set(homes.map(({ path }) => path))
  const named = oneOf(new Set(homes.flatMap(({ names }) => [...names])))
  const leadsElsewhere = (from: string, paths: readonly string[]): boolean => {
    const found = paths.flatMap((path) => resolve(from, path))
    return found.length > 0 && !found.some((file) => files.has(file))
  }
  switch (modules) {
    case 'node': {
      const pattern = new RegExp(`['"/]${named}(?:\\.\\w{1,6}){0,2}['"/]`)
      // A package may hand on what any of its files has.
      const isElsewhere = (from: string, one: string): boolean => one.startsWith('.') && leadsElsewhere(from, [one])
      return (path, text) => pattern.test(text) && pattern.test(without(text, importsOf(path, text, pattern, isElsewhere)))
    }
    case 'go': {
      const pattern = new RegExp(`[/"]${named}"`)
      const isElsewhere = (from: string, one: string): boolean => leadsElsewhere(from, [one])
      return (path, text) => pattern.test(text) && pattern.test(without(text, importsOf(path, text, pattern, isElsewhere)))
    }
    case 'python': {
      const pattern = new RegExp(`(?:import|from)[^\\n]{0,300}\\b${named}\\b|import[ \\t]*\\([^)]{0,2000}\\b${named}\\b`)
      const elsewhere = (path: string, text: string): string[] =>
        pythonImports(text).flatMap((one) => (leadsElsewhere(path, one.paths.flatMap(packagesAround)) ? [one.text] : []))
      return (path, text) => pattern.test(text) && pattern.test(without(text, elsewhere(path, text)))
    }
    case 'java': {
      const patterns = homes.map(inPackage)
      return (_path, text) => patterns.some((all) => all.every((pattern) => pattern.test(text)))
    }
    case 'csharp': {
      // A namespace may be imported in another file, for the whole project.
      const pattern = new RegExp(`\\b${named}\\b`)
      return (_path, text) => pattern.test(text)
    }
  }

  /** Of the imports that look like those of a home the ones that are not. */
  function importsOf(from: string, text: string, pattern: RegExp, isElsewhere: (from: string, one: string) => boolean): string[] {
    const found = importsIn(text, { modules }).filter((one) => pattern.test(`"${one}"`) && isElsewhere(from, one))
    return found.flatMap((one) => [`'${one}'`, `"${one}"`])
  }
}

/** Who names a type of another package imports it or says the whole name; who stands in its package says so. */
function inPackage({ names, packages }: Home): RegExp[] {
  const named = oneOf(names)
  const word = new RegExp(`\\b${named}\\b`)
  if (packages.length === 0 || packages.includes('')) return [word]
  return [word, new RegExp(`\\b${oneOf(packages)}(?:\\.\\*|\\.${named}\\b|[ \\t]*(?:;|\\r?$))`, 'm')]
}

/** `import a.b.c` also gives a and a.b; dots before them say where to begin. */
function packagesAround(path: string): string[] {
  const dots = /^\.*/.exec(path)?.[0] ?? ''
  const parts = path.slice(dots.length).split('.')
  return parts.map((_part, index) => dots + parts.slice(0, index + 1).join('.'))
}

function without(text: string, parts: readonly string[]): string {
  let left = text
  for (const part of parts) left = left.replaceAll(part, '')
  return left
}

function oneOf(texts: Iterable<string>): string {
  return `(?:${[...texts].map(literalPattern).join('|')})`
}
