/** TypeScript's namespaces: a function that runs at once and gives what the namespace exports, as the compiler makes of them. */
import { emptyAt, isNode, spanOf } from './babel-node'
import type { BabelBuilder, BabelNode } from './babel-node'
import type { Fact } from './facts'

export const namespaceFact: BabelBuilder = (context, node) => {
  const { id, body } = node
  // `declare module 'name'` holds types alone.
  if (node['declare'] === true || !isNode(id) || id.type !== 'Identifier' || !isNode(body)) return emptyAt(node)
  const statements = body.type === 'TSModuleBlock' ? (body['body'] as BabelNode[]) : [body]
  const names = body.type === 'TSModuleBlock' ? statements.flatMap(exportedBy) : [body['id'] as BabelNode]
  const place = spanOf(node)
  const entries = names.map((name): Fact => ({ kind: 'named', name: name['name'] as string, value: context.lower(name), ...spanOf(name) }))
  const exported: Fact = { kind: 'record', entries, type: undefined, ...place }
  const inside = context.block(body, statements)
  if (inside.kind === 'block') inside.children.push({ kind: 'return', value: exported, start: node.end, end: node.end })
  const callee: Fact = {
    kind: 'function',
    name: undefined,
    parameters: [],
    body: inside,
    isExpression: false,
    returnType: undefined,
    receiver: undefined,
    isStatic: false,
    nameStart: node.start,
    ...place,
  }
  return {
    kind: 'bind',
    target: context.lower(id),
    value: { kind: 'call', callee, args: [], constructs: false, ...place },
    type: undefined,
    operator: '=',
    declares: true,
    element: false,
    isStatic: false,
    ...place,
  }
}

/** The names that a statement of a namespace exports. */
function exportedBy(statement: BabelNode): BabelNode[] {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : undefined
  if (!isNode(declaration)) return []
  const declared =
    declaration.type === 'VariableDeclaration' ? (declaration['declarations'] as BabelNode[]).map((one) => one['id']) : [declaration['id']]
  return declared.filter((one): one is BabelNode => isNode(one) && one.type === 'Identifier')
}
