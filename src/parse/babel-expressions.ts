/** Expressions of Babel's syntax tree to facts. */
import type { Fact, NamedFact } from './facts'
import { methodFact } from './babel-functions'
import { emptyAt, privateName, spanOf } from './babel-node'
import type { BabelBuilder, BabelContext, BabelNode } from './babel-node'

function propertyName(context: BabelContext, key: BabelNode, computed: boolean): string | Fact {
  if (!computed && key.type === 'Identifier') return key['name'] as string
  if (key.type === 'PrivateName') return privateName(key)
  if (key.type === 'StringLiteral' || key.type === 'NumericLiteral') return String(key['value'])
  const fact = context.lower(key)
  return fact.kind === 'string' ? fact.value : fact
}

function member(context: BabelContext, node: BabelNode): Fact {
  const object = context.lower(node['object'] as BabelNode)
  const property = node['property'] as BabelNode
  const name = propertyName(context, property, node['computed'] === true)
  if (typeof name === 'string' && !(node['computed'] === true && /^\d+$/.test(name)))
    return { kind: 'member', object, name, ...spanOf(node) }
  return { kind: 'index', object, index: typeof name === 'string' ? context.lower(property) : name, ...spanOf(node) }
}

function template(context: BabelContext, node: BabelNode): Fact {
  const quasis = node['quasis'] as BabelNode[]
  const expressions = node['expressions'] as BabelNode[]
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

function binary(context: BabelContext, node: BabelNode): Fact {
  // A long `a + b + c …` leans left; a loop keeps it off the call stack.
  const operator = node['operator'] as string
  const operands: BabelNode[] = []
  let at = node
  while (at.type === 'BinaryExpression' && at['operator'] === operator && operator === '+') {
    operands.unshift(at['right'] as BabelNode)
    at = at['left'] as BabelNode
  }
  if (at === node) return { kind: 'operation', operator, operands: context.lowerAll([node['left'], node['right']]), ...spanOf(node) }
  operands.unshift(at)
  return { kind: 'operation', operator, operands: context.lowerAll(operands), ...spanOf(node) }
}

function call(context: BabelContext, node: BabelNode): Fact {
  return {
    kind: 'call',
    callee: context.lower(node['callee'] as BabelNode),
    args: context.lowerAll(node['arguments'] as BabelNode[]),
    constructs: node.type === 'NewExpression',
    ...spanOf(node),
  }
}

function property(context: BabelContext, node: BabelNode): NamedFact {
  return {
    kind: 'named',
    name: propertyName(context, node['key'] as BabelNode, node['computed'] === true),
    value: node.type === 'ObjectMethod' ? methodFact(context, node) : context.lower(node['value'] as BabelNode),
    ...spanOf(node),
  }
}

function record(context: BabelContext, node: BabelNode): Fact {
  return { kind: 'record', entries: context.lowerAll(node['properties'] as BabelNode[]), type: undefined, ...spanOf(node) }
}

function list(context: BabelContext, node: BabelNode): Fact {
  const items = (node['elements'] as (BabelNode | null)[]).map((element) => (element ? context.lower(element) : emptyAt(node)))
  return { kind: 'list', items, type: undefined, ...spanOf(node) }
}

const spread: BabelBuilder = (context, node) => ({ kind: 'spread', value: context.lower(node['argument'] as BabelNode), ...spanOf(node) })

/** Wrappers that leave the value as it is. */
const inner =
  (key: string): BabelBuilder =>
  (context, node) =>
    context.lower(node[key] as BabelNode)

const name =
  (text?: string): BabelBuilder =>
  (_context, node) => ({ kind: 'name', name: text ?? (node['name'] as string), ...spanOf(node) })

export const BABEL_EXPRESSIONS: Record<string, BabelBuilder> = {
  StringLiteral: (_context, node) => ({ kind: 'string', value: node['value'] as string, bytes: false, ...spanOf(node) }),
  NumericLiteral: (_context, node) => ({ kind: 'number', value: node['value'] as number, ...spanOf(node) }),
  BigIntLiteral: (_context, node) => ({ kind: 'number', value: Number(node['value']), ...spanOf(node) }),
  BooleanLiteral: (_context, node) => ({ kind: 'boolean', value: node['value'] as boolean, ...spanOf(node) }),
  NullLiteral: (_context, node) => ({ kind: 'null', ...spanOf(node) }),
  TemplateLiteral: template,
  Identifier(_context, node) {
    const text = node['name'] as string
    return text === 'undefined' ? { kind: 'null', ...spanOf(node) } : { kind: 'name', name: text, ...spanOf(node) }
  },
  ThisExpression: name('this'),
  Super: name('super'),
  MemberExpression: member,
  OptionalMemberExpression: member,
  CallExpression: call,
  OptionalCallExpression: call,
  NewExpression: call,
  ImportExpression(context, node) {
    const callee: Fact = { kind: 'name', name: 'require', start: node.start, end: node.start + 'import'.length }
    return { kind: 'call', callee, args: [context.lower(node['source'] as BabelNode)], constructs: false, ...spanOf(node) }
  },
  ObjectExpression: record,
  ObjectPattern: record,
  ObjectProperty: property,
  ObjectMethod: property,
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
    test: context.lower(node['test'] as BabelNode),
    branches: context.lowerAll([node['consequent'], node['alternate']]),
    ...spanOf(node),
  }),
  SequenceExpression: (context, node) => {
    const expressions = context.lowerAll(node['expressions'] as BabelNode[])
    return expressions.at(-1) ?? emptyAt(node)
  },
  YieldExpression: (context, node) => ({ kind: 'other', children: context.lowerAll([node['argument']]), yields: true, ...spanOf(node) }),
  AwaitExpression: (context, node) => Object.assign(context.lower(node['argument'] as BabelNode), { awaited: true as const }),
  /** What an element is given is no part of what the component returns. */
  JSXAttribute: (context, node) => ({ kind: 'block', children: context.lowerAll([node['value']]), scope: false, ...spanOf(node) }),
  TSAsExpression: inner('expression'),
  TSSatisfiesExpression: inner('expression'),
  TSTypeAssertion: inner('expression'),
  TSNonNullExpression: inner('expression'),
  TSInstantiationExpression: inner('expression'),
  TypeCastExpression: inner('expression'),
  TypeAnnotation: inner('typeAnnotation'),
  GenericTypeAnnotation: inner('id'),
  TSTypeAnnotation: inner('typeAnnotation'),
  TSParenthesizedType: inner('typeAnnotation'),
  TSTypeReference: inner('typeName'),
  TSQualifiedName: (context, node) => ({
    kind: 'member',
    object: context.lower(node['left'] as BabelNode),
    name: (node['right'] as BabelNode)['name'] as string,
    ...spanOf(node),
  }),
}
