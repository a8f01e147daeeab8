/** What a file imports and who may import it, told from its text: to find what a change can reach without parsing a repository. */
import { literalPattern } from '#core/literal-pattern'
import type { Language } from '#parse/language'

/** Longest part of a file that is looked at. */
const MAX_TEXT = 262_144
/** Imports kept of one file. */
const MAX_IMPORTS = 500

const NODE = /(?:\bfrom|\bimport|\brequire)\s{0,4}\(?\s{0,4}['"]([^'"\n]{1,300})['"]/g
const PYTHON_FROM = /^[ \t]*from[ \t]+([.\w]{1,300})[ \t]+import[ \t]+\(?([^#\n)]{0,2000})/gm
const PYTHON = /^[ \t]*import[ \t]+([\w., \t]{1,500})/gm
const JAVA = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]{1,300})/gm
const GO = /"([\w.~/-]{1,300})"/g
const TYPE_NAME = /\b[A-Z]\w{1,100}/g

/** Paths as they are written: what an import of the language would name. */
export function importsIn(text: string, { modules }: Language): string[] {
  const code = text.slice(0, MAX_TEXT)
  const found = new Set<string>()
  switch (modules) {
    case 'node':
      for (const [, path = ''] of code.matchAll(NODE)) found.add(path)
      break
    case 'python':
      for (const [, path = '', names = ''] of code.matchAll(PYTHON_FROM)) {
        found.add(path)
        for (const name of words(names)) found.add(path.endsWith('.') ? `${path}${name}` : `${path}.${name}`)
      }
      for (const [, list = ''] of code.matchAll(PYTHON)) for (const name of words(list)) found.add(name)
      break
    case 'java':
      for (const [, path = ''] of code.matchAll(JAVA)) found.add(path)
      break
    case 'go':
      for (const [, path = ''] of code.matchAll(GO)) if (path.includes('/')) found.add(path)
      break
    case 'csharp':
      break
  }
  return [...found].slice(0, MAX_IMPORTS)
}

/** Names that may be those of types, in languages where a type is used without an import of its own. */
export function typeNamesIn(text: string, { modules }: Language): string[] {
  if (modules !== 'java' && modules !== 'csharp') return []
  return [...new Set(text.slice(0, MAX_TEXT).match(TYPE_NAME) ?? [])]
}

/** Whether a text may import one of the files that importers call so; it may say so too often, and should not say so too seldom. */
export function importing(homes: ReadonlySet<string>, { modules }: Language): (text: string) => boolean {
  if (homes.size === 0) return () => false
  const one = `(?:${[...homes].map(literalPattern).join('|')})`
  const patterns = PATTERNS[modules](one).map((pattern) => new RegExp(pattern))
  return (text) => patterns.some((pattern) => pattern.test(text))
}

const PATTERNS: Readonly<Record<Language['modules'], (name: string) => string[]>> = {
  node: (name) => [`['"/]${name}(?:\\.\\w{1,6}){0,2}['"/]`],
  python: (name) => [`(?:import|from)[^\\n]{0,300}\\b${name}\\b`, `import[ \\t]*\\([^)]{0,2000}\\b${name}\\b`],
  go: (name) => [`[/"]${name}"`],
  java: (name) => [`\\b${name}\\b`],
  csharp: (name) => [`\\b${name}\\b`],
}

/** How a file passes on all that it imports from another one, where it need not name it. */
export function passingAllOn(language: Language | undefined): string | undefined {
  switch (language?.modules) {
    case 'node':
      return 'export *'
    case 'python':
      return 'import *'
    default:
      return undefined
  }
}

/** Whether what others import from this file can come from the files that it imports. */
export function passesOn(text: string, path: string, { modules }: Language): boolean {
  if (modules === 'node') return /\bexport\b[^\n]{0,300}\bfrom\b|module\.exports/.test(text)
  return modules === 'python' && path.endsWith('/__init__.py')
}

function words(list: string): string[] {
  return list
    .split(/[,\s]+/)
    .filter((word, index, all) => word !== '' && word !== 'as' && all[index - 1] !== 'as')
    .slice(0, MAX_IMPORTS)
}
