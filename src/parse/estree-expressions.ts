/** ESTree expressions to facts. */
import type { Fact, NamedFact } from './facts'
import { emptyAt, spanOf } from './estree-node'
import type { EstreeBuilder, EstreeContext, EstreeNode } from './estree-node'

function propertyName(context: EstreeContext, key: EstreeNode, computed: boolean): string | Fact {
  if (!computed && key.type === 'Identifier') return key['name'] as string
  if (key.type === 'PrivateIdentifier') return `#${key['name'] as string}`
  if (key.type === 'Literal' && ['string', 'number'].includes(typeof key['value'])) return String(key['value'])
  const fact = context.lower(key)
  return fact.kind === 'string' ? fact.value : fact
}

function member(context: EstreeContext, node: EstreeNode): Fact {
  const object = context.lower(node['object'] as EstreeNode)
  const property = node['property'] as EstreeNode
  const name = propertyName(context, property, node['computed'] === true)
  if (typeof name === 'string' && !(node['computed'] === true && /^\d+$/.test(name)))
    return { kind: 'member', object, name, ...spanOf(node) }
  return { kind: 'index', object, index: typeof name === 'string' ? context.lower(property) : name, ...spanOf(node) }
}

function literal(_context: EstreeContext, node: EstreeNode): Fact {
  const value = node['value']
  if (typeof value === 'string') return { kind: 'string', value, bytes: false, ...spanOf(node) }
  if (typeof value === 'number') return { kind: 'number', value, ...spanOf(node) }
  if (typeof value === 'bigint') return { kind: 'number', value: Number(value), ...spanOf(node) }
  if (typeof value === 'boolean') return { kind: 'boolean', value, ...spanOf(node) }
  return value === null && node['regex'] === undefined ? { kind: 'null', ...spanOf(node) } : emptyAt(node)
}

function template(context: EstreeContext, node: EstreeNode): Fact {
  const quasis = node['quasis'] as EstreeNode[]
  const expressions = node['expressions'] as EstreeNode[]
  const parts: Fact[] = []
  for (const [index, quasi] of quasis.entries()) {
    const text = (quasi['value'] as { cooked: string | null }).cooked ?? ''
    if (text !== '') parts.push({ kind: 'string', value: text, bytes: false, ...spanOf(quasi) })
    const expression = expressions[index]
    if (expression) parts.push(context.lower(expression))
  }
  if (expressions.length === 0)
    return { kind: 'string', value: parts[0]?.kind === 'string' ? parts[0].value : '', bytes: false, ...spanOf(node) }
  return { kind: 'template', parts, ...spanOf(node) }
}

function binary(context: EstreeContext, node: EstreeNode): Fact {
  // A long `a + b + c …` leans left; a loop keeps it off the call stack.
  const operator = node['operator'] as string
  const operands: EstreeNode[] = []
  let at = node
  while (at.type === 'BinaryExpression' && at['operator'] === operator && operator === '+') {
    operands.unshift(at['right'] as EstreeNode)
    at = at['left'] as EstreeNode
  }
  if (at === node) return { kind: 'operation', operator, operands: context.lowerAll([node['left'], node['right']]), ...spanOf(node) }
  operands.unshift(at)
  return { kind: 'operation', operator, operands: context.lowerAll(operands), ...spanOf(node) }
}

function call(context: EstreeContext, node: EstreeNode): Fact {
  return {
    kind: 'call',
    callee: context.lower(node['callee'] as EstreeNode),
    args: context.lowerAll(node['arguments'] as EstreeNode[]),
    constructs: node.type === 'NewExpression',
    ...spanOf(node),
  }
}

function property(context: EstreeContext, node: EstreeNode): Fact {
  const lowered = context.lower(node['value'] as EstreeNode)
  const value = node['kind'] === 'get' && lowered.kind === 'function' ? { ...lowered, isGetter: true } : lowered
  return {
    kind: 'named',
    name: propertyName(context, node['key'] as EstreeNode, node['computed'] === true),
    value,
    ...spanOf(node),
  } satisfies NamedFact
}

function record(context: EstreeContext, node: EstreeNode): Fact {
  return { kind: 'record', entries: context.lowerAll(node['properties'] as EstreeNode[]), type: undefined, ...spanOf(node) }
}

function list(context: EstreeContext, node: EstreeNode): Fact {
  const items = (node['elements'] as (EstreeNode | null)[]).map((element) => (element ? context.lower(element) : emptyAt(node)))
  return { kind: 'list', items, type: undefined, ...spanOf(node) }
}

const spread: EstreeBuilder = (context, node) => ({ kind: 'spread', value: context.lower(node['argument'] as EstreeNode), ...spanOf(node) })

/** Wrappers that leave the value as it is. */
const inner =
  (key: string): EstreeBuilder =>
  (context, node) =>
    context.lower(node[key] as EstreeNode)

const name =
  (text?: string): EstreeBuilder =>
  (_context, node) => ({ kind: 'name', name: text ?? (node['name'] as string), ...spanOf(node) })

export const ESTREE_EXPRESSIONS: Record<string, EstreeBuilder> = {
  Literal: literal,
  TemplateLiteral: template,
  Identifier(_context, node) {
    const text = node['name'] as string
    return text === 'undefined' ? { kind: 'null', ...spanOf(node) } : { kind: 'name', name: text, ...spanOf(node) }
  },
  ThisExpression: name('this'),
  Super: name('super'),
  MemberExpression: member,
  ChainExpression: inner('expression'),
  CallExpression: call,
  NewExpression: call,
  ImportExpression(context, node) {
    const callee: Fact = { kind: 'name', name: 'require', start: node.range[0], end: node.range[0] + 'import'.length }
    return { kind: 'call', callee, args: [context.lower(node['source'] as EstreeNode)], constructs: false, ...spanOf(node) }
  },
  ObjectExpression: record,
  ObjectPattern: record,
  Property: property,
  SpreadElement: spread,
  RestElement: spread,
  ArrayExpression: list,
  ArrayPattern: list,
  BinaryExpression: binary,
  UnaryExpression: (context, node) => {
    const [operand] = context.lowerAll([node['argument']])
    const operator = node['operator'] as string
    // `delete options.x` leaves nothing there.
    if (operator === 'delete' && (operand?.kind === 'member' || operand?.kind === 'index'))
      return {
        kind: 'bind',
        target: operand,
        value: { kind: 'null', ...spanOf(node) },
        type: undefined,
        operator: '=',
        declares: false,
        element: false,
        isStatic: false,
        ...spanOf(node),
      }
    return { kind: 'operation', operator, operands: operand ? [operand] : [], ...spanOf(node) }
  },
  LogicalExpression: (context, node) => {
    const operands = context.lowerAll([node['left'], node['right']])
    if (node['operator'] === '&&') return { kind: 'operation', operator: '&&', operands, ...spanOf(node) }
    return { kind: 'choice', test: undefined, branches: operands, ...spanOf(node) }
  },
  ConditionalExpression: (context, node) => ({
    kind: 'choice',
    test: context.lower(node['test'] as EstreeNode),
    branches: context.lowerAll([node['consequent'], node['alternate']]),
    ...spanOf(node),
  }),
  SequenceExpression: (context, node) => {
    const expressions = context.lowerAll(node['expressions'] as EstreeNode[])
    return expressions.at(-1) ?? emptyAt(node)
  },
  AwaitExpression: inner('argument'),
  /** What an element is given is no part of what the component returns. */
  JSXAttribute: (context, node) => ({ kind: 'block', children: context.lowerAll([node['value']]), scope: false, ...spanOf(node) }),
  TSAsExpression: inner('expression'),
  TSSatisfiesExpression: inner('expression'),
  TSTypeAssertion: inner('expression'),
  TSNonNullExpression: inner('expression'),
  TSInstantiationExpression: inner('expression'),
  TSTypeAnnotation: inner('typeAnnotation'),
  TSTypeReference: inner('typeName'),
  TSQualifiedName: (context, node) => ({
    kind: 'member',
    object: context.lower(node['left'] as EstreeNode),
    name: (node['right'] as EstreeNode)['name'] as string,
    ...spanOf(node),
  }),
}
