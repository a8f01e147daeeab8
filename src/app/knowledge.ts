/** What the tool knows (languages, models, catalogue, standards, rules), from one compiled file or from folders of YAML and queries. */
import { parseDocument } from 'yaml'
import { UserError } from '#core/errors'
import type { Watch } from '#detect/tokens'
import { openInstallation, type KnowledgeSource } from '#host/installation'

export interface Knowledge {
  /** YAML as data, by path: 'knowledge/models/python/hashlib.yml', 'policies/rules/hash.yml'. */
  documents: Record<string, unknown>
  /** Other text, by path: 'knowledge/languages/python/facts.scm'. */
  texts: Record<string, string>
  /** Paths of documents that the build has checked: they are what their schema makes of the file, and need no check again. */
  checked: ReadonlySet<string>
  /** Texts that select files (see detect/tokens.ts), by language, where nothing was added to what the build has seen. */
  requirements: Record<string, readonly (readonly string[])[]>
  /** Words that make a function matter, the same way. */
  watches: Record<string, readonly Watch[]>
  /** Digest of documents and texts as they were written, where the build has taken it and nothing was added since. */
  sha256?: string
}

/** The part of knowledge that dist/knowledge.json holds; every document in it is checked. */
export type CompiledKnowledge = Pick<Knowledge, 'documents' | 'texts' | 'requirements' | 'watches' | 'sha256'>

/** What an installation holds, opened. */
export interface Opened {
  knowledge: Knowledge
  grammarDirectory: string
}

/** `installation` is the folder of the tool's own files. As loadKnowledge. */
export function openKnowledge(installation: string): Opened {
  const { knowledge, grammarDirectory } = openInstallation(installation)
  return { knowledge: loadKnowledge(knowledge), grammarDirectory }
}

/** Knowledge of either kind. Throws a UserError with file, line and column where a document is not YAML. */
export function loadKnowledge(source: KnowledgeSource): Knowledge {
  if ('compiled' in source) {
    const compiled = JSON.parse(source.compiled) as CompiledKnowledge
    return { ...compiled, checked: new Set(Object.keys(compiled.documents)) }
  }
  const knowledge: Knowledge = { documents: {}, texts: {}, checked: new Set(), requirements: {}, watches: {} }
  for (const path of Object.keys(source.files).sort()) {
    const text = source.files[path] ?? ''
    if (/\.ya?ml$/.test(path)) knowledge.documents[path] = parseYaml(path, text)
    else knowledge.texts[path] = text
  }
  return knowledge
}

/** Adds a user's own folder to what is built in; a file of the same path takes the built-in one's place and is checked like any other. */
export function mergeKnowledge(builtIn: Knowledge, own: Knowledge): Knowledge {
  const added = Object.keys(own.documents)
  const checked = new Set([...builtIn.checked].filter((path) => !Object.hasOwn(own.documents, path)))
  const isUntouched = ([language]: [string, unknown]): boolean => {
    const { models = language } = (builtIn.documents[`knowledge/languages/${language}/language.yml`] ?? {}) as { models?: string }
    const folders = [`models/${language}`, `models/${models}`, `languages/${language}`]
    return !added.some((path) => folders.some((folder) => path.startsWith(`knowledge/${folder}/`)))
  }
  return {
    documents: { ...builtIn.documents, ...own.documents },
    texts: { ...builtIn.texts, ...own.texts },
    checked,
    requirements: Object.fromEntries(Object.entries(builtIn.requirements).filter(isUntouched)),
    watches: Object.fromEntries(Object.entries(builtIn.watches).filter(isUntouched)),
  }
}

/** Documents below a folder, by path, in order. */
export function documentsIn(knowledge: Knowledge, folder: string): [string, unknown][] {
  return Object.entries(knowledge.documents)
    .filter(([path]) => path.startsWith(folder))
    .sort(([left], [right]) => (left < right ? -1 : 1))
}

function parseYaml(file: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: true })
  const [problem] = document.errors
  if (problem === undefined) return document.toJS({ maxAliasCount: 100 }) as unknown
  const [start] = problem.linePos ?? []
  const line = start?.line ?? 1
  const column = start?.col ?? 1
  const message = (problem.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
  throw new UserError(`not valid YAML: ${message}`, { at: { file, line, column, endLine: line, endColumn: column } })
}
