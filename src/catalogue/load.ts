/** Checks the catalogue's documents: which files there are, and that each has its shape. */
import type { z } from 'zod'
import { UserError } from '#core/errors'
import { explain } from '#core/schema-problems'
import { pathText } from '#core/strict-yaml'
import {
  algorithmsFile,
  curvesFile,
  joseFile,
  keySpecsFile,
  modesFile,
  notationsFile,
  paddingsFile,
  protocolsFile,
  purposesFile,
  sshFile,
  suitesFile,
} from './schema'

const FILES = {
  algorithms: algorithmsFile,
  curves: curvesFile,
  modes: modesFile,
  paddings: paddingsFile,
  protocols: protocolsFile,
  'cipher-suites': suitesFile,
  jose: joseFile,
  ssh: sshFile,
  'key-specs': keySpecsFile,
  purposes: purposesFile,
  notations: notationsFile,
} as const

type FileName = keyof typeof FILES

export type CatalogueFiles = { [name in FileName]: z.infer<(typeof FILES)[name]> }

/** Problems named in one error. */
const MAX_PROBLEMS = 20

/**
 * The catalogue's files out of documents keyed by path ('knowledge/catalogue/algorithms.yml') or by name ('algorithms.yml');
 * documents of other folders are passed over. Throws a UserError for a missing, unknown or ill-formed file;
 * documents of `checked` paths are what their schema made of them before.
 */
export function checkDocuments(documents: Readonly<Record<string, unknown>>, checked: ReadonlySet<string> = new Set()): CatalogueFiles {
  const files: Partial<Record<FileName, unknown>> = {}
  for (const path of Object.keys(documents).sort()) {
    const name = fileName(path)
    if (name === undefined) continue
    if (!isFileName(name))
      throw new UserError(`${path}: the catalogue has no such file`, { help: `known: ${Object.keys(FILES).join(', ')}` })
    files[name] = checked.has(path) ? documents[path] : checkDocument(path, FILES[name], documents[path])
  }
  for (const name of Object.keys(FILES)) if (!Object.hasOwn(files, name)) throw new UserError(`the catalogue's file ${name}.yml is missing`)
  return files as CatalogueFiles
}

/** 'algorithms' of 'knowledge/catalogue/algorithms.yml'; undefined for files of other folders. */
function fileName(path: string): string | undefined {
  const match = /^(?:.*\/)?catalogue\/([^/]+)\.(?:ya?ml|json)$/.exec(path) ?? /^([^/]+)\.(?:ya?ml|json)$/.exec(path)
  return match?.[1]
}

function isFileName(name: string): name is FileName {
  return Object.hasOwn(FILES, name)
}

function checkDocument(path: string, schema: z.ZodType, document: unknown): unknown {
  const result = schema.safeParse(document)
  if (result.success) return result.data
  const problems = explain(result.error.issues, schema, document)
  const lines = problems.slice(0, MAX_PROBLEMS).map((problem) => {
    const hint = problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`
    return `${path}: ${pathText(problem.path)}: ${problem.message}.${hint}`
  })
  throw new UserError(lines.join('\n'), { help: 'correct the file and run again' })
}
