/** What a file imports, told from its text: to find what a change can reach without parsing a repository. */
import type { Language } from '#parse/language'

/** Longest part of a file that is looked at. */
const MAX_TEXT = 262_144
/** Imports kept of one file. */
const MAX_IMPORTS = 500

const NODE = /(?:\bfrom|\bimport|\brequire)\s{0,4}\(?\s{0,4}['"]([^'"\n]{1,300})['"]/g
const PYTHON_FROM = /^[ \t]*from[ \t]+([.\w]{1,300})[ \t]+import[ \t]+(?:\(([^)]{0,2000})|([^#\n(]{0,2000}))/gm
const PYTHON = /^[ \t]*import[ \t]+([\w., \t]{1,500})/gm
const JAVA = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]{1,300})/gm
const GO = /"([\w.~/-]{1,300})"/g
const TYPE_NAME = /\b[A-Z]\w{1,100}/g

/** Paths as they are written: what an import of the language would name. */
export function importsIn(text: string, { modules }: Pick<Language, 'modules'>): string[] {
  const code = text.slice(0, MAX_TEXT)
  const found = new Set<string>()
  switch (modules) {
    case 'node':
      for (const [, path = ''] of code.matchAll(NODE)) found.add(path)
      break
    case 'python':
      for (const { paths } of pythonImports(code)) for (const path of paths) found.add(path)
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

/** What a file declares that others can use without naming the file; of a language whose imports name files, nothing. */
export function declaredIn(text: string, { modules, declarations }: Language): string[] {
  if (declarations === undefined || (modules !== 'java' && modules !== 'csharp')) return []
  const found = text.slice(0, MAX_TEXT).matchAll(new RegExp(declarations, 'gm'))
  // What stands inside of a type of the JVM is called by that type's name.
  return [...found].filter(([all]) => modules === 'csharp' || /^\S/.test(all)).flatMap(([, name = '']) => (name === '' ? [] : [name]))
}

/** The package or namespace that a file says it is in; '' where it says none. */
export function packageOf(text: string, { namespaces }: Language): string {
  return namespaces === undefined ? '' : (new RegExp(namespaces, 'm').exec(text)?.[1] ?? '')
}

/** Each statement as it is written, and what it may mean: of `from a import b` the module a and the module b in it. */
export function pythonImports(code: string): { text: string; paths: string[] }[] {
  const found: { text: string; paths: string[] }[] = []
  for (const [text, path = '', inside, beside = ''] of code.matchAll(PYTHON_FROM)) {
    const names = words((inside ?? beside).replaceAll(/#[^\n]*/g, ''))
    found.push({ text, paths: [path, ...names.map((name) => (path.endsWith('.') ? `${path}${name}` : `${path}.${name}`))] })
  }
  for (const [text, list = ''] of code.matchAll(PYTHON)) found.push({ text, paths: words(list) })
  return found
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
