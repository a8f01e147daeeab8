/** What lowering sees of a syntax tree: nodes, and what the query captured on them. */
import type { Fact, ParameterFact } from './facts'

/** The part of a web-tree-sitter node that lowering reads. */
export interface SyntaxNode {
  id: number
  type: string
  startIndex: number
  endIndex: number
  isNamed: boolean
  isExtra: boolean
  namedChildren: (SyntaxNode | null)[]
}

export interface Captured {
  pattern: number
  kind: string
  roles: Map<string, SyntaxNode[]>
}

/** The services of the lowering that a builder may use. */
export interface Lower {
  /** Name of the current object as its supertype, where the language has one. */
  readonly parent: string | undefined
  text(node: SyntaxNode): string
  /** Named children that are not comments. */
  parts(node: SyntaxNode): SyntaxNode[]
  lower(node: SyntaxNode): Fact
  lowerAll(nodes: SyntaxNode[]): Fact[]
  /** A node the query has no word for: only what it contains counts. */
  inside(node: SyntaxNode): Fact
  /** A literal, or a template when values are interpolated. */
  string(node: SyntaxNode): Fact
  parameters(facts: Fact[]): ParameterFact[]
}

/** The captured roles of one node. */
export class Roles {
  constructor(
    private readonly context: Lower,
    private readonly roles: Map<string, SyntaxNode[]>,
  ) {}

  node(role: string): SyntaxNode | undefined {
    return this.roles.get(role)?.[0]
  }

  nodes(role: string): SyntaxNode[] {
    return this.roles.get(role) ?? []
  }

  text(role: string): string | undefined {
    const node = this.node(role)
    return node && this.context.text(node)
  }

  has(role: string): boolean {
    return this.roles.has(role)
  }

  one(role: string): Fact | undefined {
    const node = this.node(role)
    return node && this.context.lower(node)
  }

  /** Facts of the nodes captured as `role`, and of the children of those captured as `<role>s`. */
  many(role: string): Fact[] {
    const nodes = [...this.nodes(role)]
    for (const container of this.nodes(`${role}s`)) nodes.push(...this.context.parts(container))
    nodes.sort((left, right) => left.startIndex - right.startIndex)
    return nodes.map((node) => this.context.lower(node))
  }
}

export type Builder = (context: Lower, node: SyntaxNode, roles: Roles) => Fact

export function span(node: SyntaxNode): { start: number; end: number } {
  return { start: node.startIndex, end: node.endIndex }
}

export function nothing(node: SyntaxNode): Fact {
  return { kind: 'null', ...span(node) }
}
