/** Grammars: loads them, parses with a deadline, runs the fact query. Never throws on bad source. */
import { createRequire } from 'node:module'
import path from 'node:path'
import v8 from 'node:v8'
import type { Language as Grammar, Parser, Query, QueryMatch, Tree } from 'web-tree-sitter'
import type { Span } from './closed-bodies'
import { PARSE_DEADLINE_MS } from './deadline'
import type { Captured, SyntaxNode } from './syntax'

type Runtime = typeof import('web-tree-sitter')

/** Syntax nested deeper is not captured: matching would cost the square of the depth, and lowering cuts it off anyway. */
const MAX_SYNTAX_DEPTH = 1200
/** Short chunks: the lexer seeks, and each seek copies what the callback returns. */
const CHUNK = 256

export interface ParsedTree {
  root: SyntaxNode
  hasError: boolean
  /** Offset of the first syntax error. */
  errorAt: number | undefined
  /** What the query captures on each node, by the node's id; in the spans alone where some are given. */
  captured(query: Query, spans?: readonly Span[]): Map<number, Captured>
  /** All captures of a query down to a depth, in the order of the text. */
  nodes(query: Query, depth: number): SyntaxNode[]
  dispose(): void
}

export class TreeSitter {
  private readonly grammars = new Map<string, Grammar>()
  private readonly queries = new Map<string, Query>()

  private constructor(
    private readonly runtime: Runtime,
    private readonly parser: Parser,
    private readonly directory: string,
    private readonly readFile: (file: string) => Uint8Array,
  ) {}

  /** `directory` holds web-tree-sitter.cjs, its .wasm and the grammars' .wasm files. */
  static async create(directory: string, readFile: (file: string) => Uint8Array): Promise<TreeSitter> {
    // V8's optimising wasm compiler takes gigabytes on generated lexers; both flags are needed, before the first load.
    const runtime = createRequire(path.join(directory, 'index.js'))(path.join(directory, 'web-tree-sitter.cjs')) as Runtime
    await runtime.Parser.init()
    v8.setFlagsFromString('--no-wasm-tier-up')
    v8.setFlagsFromString('--no-wasm-dynamic-tiering')
    return new TreeSitter(runtime, new runtime.Parser(), directory, readFile)
  }

  async load(grammar: string): Promise<Grammar> {
    const loaded = this.grammars.get(grammar)
    if (loaded) return loaded
    const language = await this.runtime.Language.load(this.readFile(path.join(this.directory, `tree-sitter-${grammar}.wasm`)))
    this.grammars.set(grammar, language)
    return language
  }

  loaded(grammar: string): Grammar | undefined {
    return this.grammars.get(grammar)
  }

  /** Compiles a query; a wrong node name throws with the name (our bug, caught by a test). */
  compile(grammar: Grammar, id: string, text: string): Query {
    const compiled = this.queries.get(id)
    if (compiled) return compiled
    const query = new this.runtime.Query(grammar, text)
    this.queries.set(id, query)
    return query
  }

  /** Undefined when the deadline passed. */
  parse(grammar: Grammar, source: string): ParsedTree | undefined {
    this.parser.setLanguage(grammar)
    const deadline = performance.now() + PARSE_DEADLINE_MS
    const tree = this.parser.parse((index) => (index < source.length ? source.slice(index, index + CHUNK) : undefined), null, {
      progressCallback: () => performance.now() > deadline,
    })
    if (tree === null) {
      this.parser.reset()
      return undefined
    }
    return describe(tree)
  }
}

function describe(tree: Tree): ParsedTree {
  const root = tree.rootNode
  return {
    root: root as unknown as SyntaxNode,
    hasError: root.hasError,
    errorAt: root.hasError ? firstError(root as unknown as ErrorNode) : undefined,
    captured: (query, spans) => capturedIn(tree, query, spans ?? [{ start: 0, end: root.endIndex }]),
    nodes: (query, depth) => query.captures(root, { maxStartDepth: depth }).map((capture) => capture.node as unknown as SyntaxNode),
    dispose: () => tree.delete(),
  }
}

function capturedIn(tree: Tree, query: Query, spans: readonly Span[]): Map<number, Captured> {
  const captured = new Map<number, Captured>()
  for (const { start, end } of spans) {
    // The cursor counts bytes of UTF-16; an end of 0 would mean none at all.
    const options = { maxStartDepth: MAX_SYNTAX_DEPTH, startIndex: start * 2, endIndex: Math.max(end * 2, 1) }
    for (const match of query.matches(tree.rootNode, options)) note(captured, match)
  }
  return captured
}

/** Of several patterns that match a node the last one counts. */
function note(captured: Map<number, Captured>, match: QueryMatch): void {
  const main = match.captures.find((capture) => !capture.name.includes('.'))
  if (!main) return
  const known = captured.get(main.node.id)
  if (known && known.pattern > match.patternIndex) return
  const entry =
    known?.pattern === match.patternIndex ? known : { pattern: match.patternIndex, kind: main.name, roles: new Map<string, SyntaxNode[]>() }
  captured.set(main.node.id, entry)
  for (const capture of match.captures) addRole(entry, capture.name, capture.node as unknown as SyntaxNode)
}

function addRole(entry: Captured, name: string, node: SyntaxNode): void {
  const dot = name.indexOf('.')
  if (dot < 0) return
  const role = name.slice(dot + 1)
  const nodes = entry.roles.get(role)
  if (nodes === undefined) entry.roles.set(role, [node])
  else if (!nodes.some((other) => other.id === node.id)) nodes.push(node)
}

interface ErrorNode {
  isError: boolean
  isMissing: boolean
  hasError: boolean
  startIndex: number
  children: (ErrorNode | null)[]
}

function firstError(root: ErrorNode): number {
  let node = root
  for (;;) {
    if (node.isError || node.isMissing) return node.startIndex
    const next = node.children.find((child) => child !== null && (child.isError || child.isMissing || child.hasError))
    if (!next) return node.startIndex
    node = next
  }
}
