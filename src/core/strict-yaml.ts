/** Reads the files people write for us (policies, models, registers): strict YAML 1.2, every problem with its place. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { z } from 'zod'
import { UserError } from './errors'
import type { Location } from './location'
import { explain } from './schema-problems'

/** Largest document that is read, in UTF-16 units; ours are a tenth of it. */
export const MAX_DOCUMENT_LENGTH = 1_048_576
/** Problems listed in one error; the rest is counted. */
export const MAX_PROBLEMS = 20
const MAX_NODES = 200_000
const MAX_DEPTH = 64

export type DocumentPath = readonly (string | number)[]

/** One thing that is wrong in a document. */
export interface Problem {
  message: string
  at: Location
  /** 'clauses.hash[0].state'; empty for the document itself. */
  path: string
  suggestion?: string
}

/** A document that cannot be used, with all its problems. */
export class DocumentError extends UserError {
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[], help = 'correct the file and run again') {
    const first = problems[0]
    super(problemsText(file, problems), first === undefined ? { help } : { help, at: first.at })
    this.name = 'DocumentError'
    this.problems = problems
  }
}

/** A valid document that can still tell where its parts stand, for checks that need several documents. */
export interface StrictDocument<T> {
  file: string
  value: T
  /** Where the value (or the key) of a path stands; of the nearest part that exists. */
  locate(path: DocumentPath, part?: 'key' | 'value'): Location
}

/** Reads a document and checks its shape; a UserError lists everything that is wrong. */
export function readStrict<S extends z.ZodType>(schema: S, text: string, file: string): z.output<S> {
  return openStrict(schema, text, file).value
}

/** As readStrict, with the places of its parts. */
export function openStrict<S extends z.ZodType>(schema: S, text: string, file: string): StrictDocument<z.output<S>> {
  if (text.length > MAX_DOCUMENT_LENGTH) throw new UserError(`${file} is larger than ${String(MAX_DOCUMENT_LENGTH)} characters`)
  const lines = new LineCounter()
  const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const
  const document = parseDocument(text, { ...options, lineCounter: lines })
  const reader = new DocumentReader(file, lines)
  const value = reader.readDocument(document)
  if (reader.problems.length > 0) throw new DocumentError(file, reader.problems)
  const locate = (path: DocumentPath, part: 'key' | 'value' = 'value'): Location => reader.locate(document.contents, path, part)
  const result = schema.safeParse(value)
  if (result.success) return { file, value: result.data, locate }
  const problems = explain(result.error.issues, schema, value).map(({ path, part, message, suggestion }) => {
    const problem = { message, path: pathText(path), at: locate(path, part) }
    return suggestion === undefined ? problem : { ...problem, suggestion }
  })
  throw new DocumentError(file, inOrder(problems))
}

/** 'clauses.hash[0].state' of a path. */
export function pathText(path: DocumentPath): string {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${String(step)}]`
    else text += text === '' ? step : `.${step}`
  }
  return text
}

/** One line for a problem: place, path, what is wrong, what was probably meant. */
export function problemText(problem: Problem): string {
  const place = `${problem.at.file}:${String(problem.at.line)}:${String(problem.at.column)}`
  const path = problem.path === '' ? '' : ` ${problem.path}:`
  const hint = problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`
  return `${place}${path} ${problem.message}.${hint}`
}

function problemsText(file: string, problems: readonly Problem[]): string {
  const listed = problems.slice(0, MAX_PROBLEMS).map(problemText)
  if (problems.length === 1) return listed[0] ?? file
  const rest = problems.length - listed.length
  const head = `${file} has ${String(problems.length)} problems`
  return [head, ...listed.map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n')
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column)
}

/** Turns nodes into plain values in one pass, and refuses what people do not expect of YAML. */
class DocumentReader {
  readonly problems: Problem[] = []
  private readonly anchors = new Map<string, { node: Node; value: unknown; size: number }>()
  private readonly aliased = new Map<Alias, Node>()
  private size = 0

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  readDocument(document: Document.Parsed): unknown {
    for (const error of [...document.errors, ...document.warnings]) {
      this.problems.push({ message: firstLine(error.message), path: '', at: this.span(error.pos[0], error.pos[1]) })
    }
    if (document.directives.yaml.explicit === true) this.complain('%YAML directives are not supported', document.contents, [])
    if (this.problems.length > 0) return undefined
    const empty = document.contents === null || (isScalar(document.contents) && document.contents.value === null)
    if (empty) this.problems.push({ message: 'the file is empty', path: '', at: this.span(0, 0) })
    return empty ? undefined : this.read(document.contents, [])
  }

  locate(root: Node | null, path: DocumentPath, part: 'key' | 'value'): Location {
    let node = this.resolve(root)
    let place: Node | null = node
    for (const [index, step] of path.entries()) {
      const pair = isMap(node) ? findPair(node, step) : undefined
      const next: unknown = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.value
      if (next === undefined && pair === undefined) break
      const wantsKey = pair !== undefined && (next === null || (part === 'key' && index === path.length - 1))
      node = this.resolve((next ?? null) as Node | null)
      place = wantsKey ? (pair.key as Node) : (next as Node)
    }
    return this.at(place)
  }

  private read(node: Node | null, path: (string | number)[]): unknown {
    this.size += 1
    if (this.size > MAX_NODES) return this.complainOnce('the document is too large once its aliases are expanded', node, path)
    if (path.length > MAX_DEPTH) return this.complainOnce('the document is nested too deeply', node, path)
    if (node === null) return null
    if (isAlias(node)) return this.readAlias(node, path)
    const before = this.size
    const value = isMap(node) ? this.readMap(node, path) : isSeq(node) ? this.readList(node, path) : isScalar(node) ? node.value : null
    const anchor = 'anchor' in node ? node.anchor : undefined
    if (anchor !== undefined) this.anchors.set(anchor, { node, value, size: this.size - before + 1 })
    return value
  }

  private readAlias(alias: Alias, path: (string | number)[]): unknown {
    const target = this.anchors.get(alias.source)
    if (target === undefined) return this.complain(`the alias *${alias.source} has no anchor before it`, alias, path)
    this.aliased.set(alias, target.node)
    this.size += target.size
    return target.value
  }

  private readList(list: YAMLSeq, path: (string | number)[]): unknown[] {
    return list.items.map((item, index) => this.read(item as Node | null, [...path, index]))
  }

  private readMap(map: YAMLMap, path: (string | number)[]): Record<string, unknown> {
    const result: Record<string, unknown> = {}
    for (const pair of map.items) {
      const key = keyText(pair)
      const inner = [...path, key ?? '?']
      if (key === undefined) this.complain('a key must be plain text', pair.key as Node | null, path)
      else if (key === '<<') this.complain('merge keys (<<) are not supported', pair.key as Node, inner)
      else if (key === '__proto__') this.complain('this key is not allowed', pair.key as Node, inner)
      else if (Object.hasOwn(result, key)) this.complain(`the key "${key}" stands here twice`, pair.key as Node, inner)
      else result[key] = this.read(pair.value as Node | null, inner)
    }
    return result
  }

  private resolve(node: Node | null): Node | null {
    return isAlias(node) ? (this.aliased.get(node) ?? node) : node
  }

  private complain(message: string, node: Node | null, path: DocumentPath): undefined {
    this.problems.push({ message, path: pathText(path), at: this.at(node) })
  }

  /** For limits: once is enough, the rest of the document is cut off the same way. */
  private complainOnce(message: string, node: Node | null, path: DocumentPath): undefined {
    if (!this.problems.some((problem) => problem.message === message)) this.complain(message, node, path)
  }

  private at(node: Node | null): Location {
    const range = node?.range
    return range ? this.span(range[0], range[1]) : this.span(0, 0)
  }

  private span(start: number, end: number): Location {
    const from = this.lines.linePos(start)
    const to = this.lines.linePos(Math.max(start, end))
    const place = { line: Math.max(1, from.line), column: Math.max(1, from.col) }
    return { file: this.file, ...place, endLine: Math.max(1, to.line), endColumn: Math.max(1, to.col) }
  }
}

function keyText(pair: Pair): string | undefined {
  const key = pair.key
  if (!isScalar(key) || key.value === null) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

function findPair(map: YAMLMap, step: string | number): Pair | undefined {
  return map.items.find((pair) => keyText(pair) === String(step))
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/\.$/, '')
}
