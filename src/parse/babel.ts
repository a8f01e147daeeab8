/** JavaScript and TypeScript through Babel's parser: the same facts as from a grammar. Throws on a syntax error, and `DeadlinePassed`; the caller falls back. */
import { BABEL_EXPRESSIONS } from './babel-expressions'
import { BABEL_STATEMENTS } from './babel-statements'
import { emptyAt, isNode, spanOf } from './babel-node'
import type { BabelContext, BabelNode } from './babel-node'
import { withinDeadline } from './deadline'
import type { Fact } from './facts'

const BUILDERS = { ...BABEL_EXPRESSIONS, ...BABEL_STATEMENTS }

/** Nesting beyond this is cut off; the parse says so. */
const MAX_DEPTH = 400

/** Levels that may double the work before somebody looks at the clock, for which a thread has to be made. */
const MAX_DOUBLED = 10

/** Keys that lead back up or hold types only. */
const NOT_CHILDREN: ReadonlySet<string> = new Set([
  'type',
  'loc',
  'extra',
  'interpreter',
  'typeAnnotation',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'returnType',
  'decorators',
])

export interface BabelResult {
  root: Fact
  truncated: boolean
}

/** `parse` of @babel/parser. */
type Parse = (text: string, options: Record<string, unknown>) => { program: BabelNode }

/** What code as people write it may hold; how a file is run is not known, so neither is what its place allows. */
const OPTIONS = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  attachComment: false,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  createImportExpressions: true,
}
// The proposal's grammar ends a decorator before `[`; that parameters have none in it is an error that is passed over.
const PLUGINS = [['decorators', { version: '2023-11' }], 'decoratorAutoAccessors', 'explicitResourceManagement', 'deferredImportEvaluation']

/** `flow`: what is no TypeScript may be Flow, whose files end in `.js`. */
export function lowerBabel(parse: Parse, text: string, { jsx, flow }: { jsx: boolean; flow: boolean }): BabelResult {
  const plugins = jsx ? [...PLUGINS, 'jsx'] : PLUGINS
  const as = (types: string): BabelNode => parse(text, { ...OPTIONS, plugins: [...plugins, types] }).program
  const lowering = new BabelLowering()
  // Where there is no JSX, `<T>(<T>(…` doubles the work at each level: it reads every one as a function, then as an assertion.
  const mayDouble = !jsx && (text.match(/[^=]>\s*\(/g)?.length ?? 0) > MAX_DOUBLED
  const typescript = mayDouble ? () => withinDeadline(() => as('typescript')) : () => as('typescript')
  return { root: lowering.lower(flow ? first(typescript, () => as('flow')) : typescript()), truncated: lowering.truncated }
}

function first(one: () => BabelNode, other: () => BabelNode): BabelNode {
  try {
    return one()
  } catch {
    return other()
  }
}

class BabelLowering implements BabelContext {
  truncated = false
  private depth = 0

  lower(node: BabelNode): Fact {
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

  block(node: BabelNode, body: readonly unknown[]): Fact {
    // `@Module({ … }) export class …`
    const declared = body.filter(isNode).flatMap((one) => [one, one['declaration']])
    const decorated = declared.filter(isNode).flatMap((one) => (one['decorators'] as BabelNode[] | undefined) ?? [])
    return { kind: 'block', children: [...this.lowerAll(decorated), ...this.lowerAll(body)], scope: true, ...spanOf(node) }
  }

  private inside(node: BabelNode): Fact {
    const found: Fact[] = []
    for (const [key, value] of Object.entries(node)) {
      if (NOT_CHILDREN.has(key)) continue
      if (isNode(value)) found.push(this.lower(value))
      else if (Array.isArray(value)) found.push(...this.lowerAll(value))
    }
    return { kind: 'other', children: found, ...spanOf(node) }
  }
}
