/** Captures of a grammar's query to facts: every language's syntax tree becomes the same small tree. */
import { EXPRESSIONS } from './expressions'
import type { Fact, ParameterFact } from './facts'
import type { Language } from './language'
import { quoting, unescape } from './literals'
import { parameter, STATEMENTS } from './statements'
import { Roles, span } from './syntax'
import type { Captured, Lower, SyntaxNode } from './syntax'

/** Nesting beyond this is cut off; the parse says so. */
const MAX_DEPTH = 400

const BUILDERS = { ...EXPRESSIONS, ...STATEMENTS }

/** The capture names a query may use; `interpolation` marks the holes of a string. */
export const CAPTURE_KINDS: readonly string[] = [...Object.keys(BUILDERS), 'interpolation']

function holds(fact: Fact): boolean {
  return fact.kind !== 'other' || fact.children.length > 0
}

export class Lowering implements Lower {
  readonly parent: string | undefined
  /** Set when nesting was cut off. */
  truncated = false
  private depth = 0
  private readonly names: ReadonlySet<string>

  constructor(
    private readonly source: string,
    private readonly language: Language,
    private readonly captured: ReadonlyMap<number, Captured>,
    /** What stands for nodes that are not read, by the node's id. */
    private readonly closed: ReadonlyMap<number, Fact>,
  ) {
    this.parent = language.parent
    this.names = new Set(language.names)
  }

  text(node: SyntaxNode): string {
    return this.source.slice(node.startIndex, node.endIndex)
  }

  parts(node: SyntaxNode): SyntaxNode[] {
    return node.namedChildren.filter(
      (child) => child !== null && !child.isExtra && this.captured.get(child.id)?.kind !== 'skip',
    ) as SyntaxNode[]
  }

  lower(node: SyntaxNode): Fact {
    const closed = this.closed.get(node.id)
    if (closed) return closed
    if (this.depth >= MAX_DEPTH) {
      this.truncated = true
      return { kind: 'other', children: [], ...span(node) }
    }
    this.depth++
    const captured = this.captured.get(node.id)
    const build = captured && BUILDERS[captured.kind]
    const fact = build
      ? build(this, node, new Roles(this, captured.roles))
      : this.names.has(node.type)
        ? this.name(node)
        : this.inside(node)
    this.depth--
    return fact
  }

  private name(node: SyntaxNode): Fact {
    return { kind: 'name', name: this.text(node), ...span(node) }
  }

  inside(node: SyntaxNode): Fact {
    return { kind: 'other', children: this.lowerAll(this.parts(node)), ...span(node) }
  }

  lowerAll(nodes: SyntaxNode[]): Fact[] {
    const facts = nodes.map((node) => this.lower(node))
    // What `filter` returns keeps room for more, in thousands of short lists.
    return facts.every(holds) ? facts : facts.filter(holds).slice()
  }

  string(node: SyntaxNode): Fact {
    const quotes = quoting(this.text(node), this.language.strings)
    const from = node.startIndex + quotes.open
    const to = Math.max(from, node.endIndex - quotes.close)
    const literal = (start: number, end: number): Fact => {
      const raw = this.source.slice(start, end)
      const text = quotes.doubled ? raw.replaceAll(quotes.doubled, (pair) => pair.charAt(0)) : raw
      return { kind: 'string', value: quotes.escapes ? unescape(text) : text, bytes: quotes.bytes, start, end }
    }
    const holes = this.holes(node)
    if (holes.length === 0) return { ...literal(from, to), ...span(node) }
    const parts: Fact[] = []
    let at = from
    for (const hole of holes) {
      if (hole.startIndex > at) parts.push(literal(at, hole.startIndex))
      const inner = this.captured.get(hole.id)?.roles.get('of')?.[0]
      const name = inner ? undefined : this.nameAfter(hole, to)
      parts.push(inner ? this.lower(inner) : (name ?? this.inside(hole)))
      at = name?.end ?? hole.endIndex
    }
    if (to > at) parts.push(literal(at, to))
    return { kind: 'template', parts, ...span(node) }
  }

  /** `"$name"`: a hole that is only marked, with the name behind it. */
  private nameAfter(hole: SyntaxNode, to: number): Fact | undefined {
    const name = /^[A-Za-z_]\w*/.exec(this.source.slice(hole.endIndex, to))?.[0]
    if (name === undefined || hole.endIndex - hole.startIndex !== 1) return undefined
    return { kind: 'name', name, start: hole.endIndex, end: hole.endIndex + name.length }
  }

  private holes(node: SyntaxNode): SyntaxNode[] {
    const isHole = (child: SyntaxNode): boolean => this.captured.get(child.id)?.kind === 'interpolation'
    return this.parts(node).flatMap((child) => (isHole(child) ? [child] : this.parts(child).filter(isHole)))
  }

  parameters(facts: Fact[]): ParameterFact[] {
    return facts.flatMap((fact) => {
      if (fact.kind === 'parameter') return [fact]
      if (fact.kind === 'name' || fact.kind === 'record' || fact.kind === 'list') return [parameter(fact)]
      return []
    })
  }
}
