/** JavaScript and TypeScript through typescript-estree: the same facts as from a grammar. Throws on a syntax error; the caller falls back. */
import { ESTREE_EXPRESSIONS } from './estree-expressions'
import { ESTREE_STATEMENTS } from './estree-statements'
import { emptyAt, isNode, spanOf } from './estree-node'
import type { EstreeContext, EstreeNode } from './estree-node'
import type { Fact } from './facts'

const BUILDERS = { ...ESTREE_EXPRESSIONS, ...ESTREE_STATEMENTS }

/** Nesting beyond this is cut off; the parse says so. */
const MAX_DEPTH = 400

/** Keys that lead back up or hold types only. */
const NOT_CHILDREN: ReadonlySet<string> = new Set([
  'type',
  'range',
  'loc',
  'parent',
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'returnType',
  'decorators',
])

export interface EstreeResult {
  root: Fact
  truncated: boolean
}

type Parse = (text: string, options: Record<string, unknown>) => unknown

export function lowerEstree(parse: Parse, text: string, jsx: boolean): EstreeResult {
  const program = parse(text, {
    range: true,
    // Asking for no places makes the parser visit every node once more to delete them.
    loc: true,
    jsx,
    jsDocParsingMode: 'none',
    allowInvalidAST: true,
    suppressDeprecatedPropertyWarnings: true,
  }) as EstreeNode
  const lowering = new EstreeLowering()
  return { root: lowering.lower(program), truncated: lowering.truncated }
}

class EstreeLowering implements EstreeContext {
  truncated = false
  private depth = 0

  lower(node: EstreeNode): Fact {
    if (this.depth >= MAX_DEPTH) {
      this.truncated = true
      return emptyAt(node)
    }
    this.depth++
    const build = BUILDERS[node.type]
    const fact = build ? build(this, node) : this.inside(node)
    this.depth--
    return fact
  }

  lowerAll(nodes: readonly unknown[]): Fact[] {
    return nodes.filter(isNode).map((node) => this.lower(node))
  }

  block(node: EstreeNode, body: readonly unknown[]): Fact {
    // `@Module({ … }) export class …`
    const declared = body.filter(isNode).flatMap((one) => [one, one['declaration']])
    const decorated = declared.filter(isNode).flatMap((one) => (one['decorators'] as EstreeNode[] | undefined) ?? [])
    return { kind: 'block', children: [...this.lowerAll(decorated), ...this.lowerAll(body)], scope: true, ...spanOf(node) }
  }

  private inside(node: EstreeNode): Fact {
    const found: Fact[] = []
    for (const [key, value] of Object.entries(node)) {
      if (NOT_CHILDREN.has(key)) continue
      if (isNode(value)) found.push(this.lower(value))
      else if (Array.isArray(value)) found.push(...this.lowerAll(value))
    }
    return { kind: 'other', children: found, ...spanOf(node) }
  }
}
