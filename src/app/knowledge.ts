/** What the tool knows (languages, models, catalogue, standards, rules), from one compiled file or from folders of YAML and queries. */
import { parseDocument } from 'yaml'
import { UserError } from '#core/errors'
import type { KnowledgeSource } from '#host/installation'

export interface Knowledge {
  /** Parsed YAML, by path: 'knowledge/models/python/hashlib.yml', 'policies/rules/hash.yml'. */
  documents: Record<string, unknown>
  /** Other text, by path: 'knowledge/languages/python/facts.scm'. */
  texts: Record<string, string>
}

/** Knowledge of either kind. Throws a UserError with file, line and column where a document is not YAML. */
export function loadKnowledge(source: KnowledgeSource): Knowledge {
  if ('compiled' in source) return JSON.parse(source.compiled) as Knowledge
  const knowledge: Knowledge = { documents: {}, texts: {} }
  for (const path of Object.keys(source.files).sort()) {
    const text = source.files[path] ?? ''
    if (/\.ya?ml$/.test(path)) knowledge.documents[path] = parseYaml(path, text)
    else knowledge.texts[path] = text
  }
  return knowledge
}

/** Adds a user's own folder to what is built in; a file of the same path takes the built-in one's place. */
export function mergeKnowledge(builtIn: Knowledge, own: Knowledge): Knowledge {
  return { documents: { ...builtIn.documents, ...own.documents }, texts: { ...builtIn.texts, ...own.texts } }
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
