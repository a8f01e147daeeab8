/** The shape of an ESTree node as lowering reads it. */
import type { Fact } from './facts'

export interface EstreeNode {
  type: string
  range: [number, number]
  [key: string]: unknown
}

export interface EstreeContext {
  lower(node: EstreeNode): Fact
  /** Lowers what are nodes, in order; holes and absent parts are left out. */
  lowerAll(nodes: readonly unknown[]): Fact[]
  block(node: EstreeNode, body: readonly unknown[]): Fact
}

export type EstreeBuilder = (context: EstreeContext, node: EstreeNode) => Fact

export function spanOf(node: EstreeNode): { start: number; end: number } {
  return { start: node.range[0], end: node.range[1] }
}

export function emptyAt(node: EstreeNode): Fact {
  return { kind: 'other', children: [], ...spanOf(node) }
}

export function isNode(value: unknown): value is EstreeNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as EstreeNode).type === 'string' &&
    Array.isArray((value as EstreeNode).range)
  )
}
