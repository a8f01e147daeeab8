/** The shape of a node of Babel's syntax tree as lowering reads it. */
import type { Fact } from './facts'

export interface BabelNode {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export interface BabelContext {
  lower(node: BabelNode): Fact
  /** Lowers what are nodes, in order; holes and absent parts are left out. */
  lowerAll(nodes: readonly unknown[]): Fact[]
  block(node: BabelNode, body: readonly unknown[]): Fact
}

export type BabelBuilder = (context: BabelContext, node: BabelNode) => Fact

export function spanOf(node: BabelNode): { start: number; end: number } {
  return { start: node.start, end: node.end }
}

export function emptyAt(node: BabelNode): Fact {
  return { kind: 'other', children: [], ...spanOf(node) }
}

/** `#count`, as a member is named. */
export function privateName(node: BabelNode): string {
  return `#${(node['id'] as BabelNode)['name'] as string}`
}

export function isNode(value: unknown): value is BabelNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as BabelNode).type === 'string' &&
    typeof (value as BabelNode).start === 'number'
  )
}
