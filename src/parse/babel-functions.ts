/** Functions, parameters and classes of Babel's syntax tree to facts. */
import type { BindFact, Fact, FunctionFact, ParameterFact } from './facts'
import { emptyAt, isNode, privateName, spanOf } from './babel-node'
import type { BabelContext, BabelNode } from './babel-node'

export function parameter(context: BabelContext, node: BabelNode): ParameterFact {
  if (node.type === 'TSParameterProperty') return parameter(context, node['parameter'] as BabelNode)
  const target = (node.type === 'AssignmentPattern' ? node['left'] : node.type === 'RestElement' ? node['argument'] : node) as BabelNode
  const annotation = target['typeAnnotation'] ?? node['typeAnnotation']
  return {
    kind: 'parameter',
    target: context.lower(target),
    default: node.type === 'AssignmentPattern' ? context.lower(node['right'] as BabelNode) : undefined,
    type: isNode(annotation) ? context.lower(annotation) : undefined,
    rest: node.type === 'RestElement' ? 'positional' : 'none',
    ...spanOf(node),
  }
}

/** `constructor(private jwt: JwtService)` also writes `this.jwt = jwt`. */
function propertyWrites(context: BabelContext, node: BabelNode): BindFact[] {
  return (node['params'] as BabelNode[])
    .filter((one) => one.type === 'TSParameterProperty')
    .flatMap((one): BindFact[] => {
      const { target } = parameter(context, one)
      if (target.kind !== 'name') return []
      const place = { start: target.start, end: target.end }
      return [
        {
          kind: 'bind',
          target: { kind: 'member', object: { kind: 'name', name: 'this', ...place }, name: target.name, ...place },
          value: { kind: 'name', name: target.name, ...place },
          type: undefined,
          operator: '=',
          declares: false,
          element: false,
          isStatic: false,
          ...place,
        },
      ]
    })
}

export function functionFact(context: BabelContext, node: BabelNode): FunctionFact {
  const body = node['body'] as BabelNode | null | undefined
  const id = node['id']
  const returns = node['returnType']
  const lowered = body ? context.lower(body) : emptyAt(node)
  if (lowered.kind === 'block') lowered.children.unshift(...propertyWrites(context, node))
  return {
    kind: 'function',
    name: isNode(id) ? (id['name'] as string) : undefined,
    parameters: (node['params'] as BabelNode[]).map((one) => parameter(context, one)),
    body: lowered,
    isExpression: isNode(body) && body.type !== 'BlockStatement',
    returnType: isNode(returns) ? context.lower(returns) : undefined,
    receiver: undefined,
    isStatic: false,
    nameStart: node.start,
    ...spanOf(node),
  }
}

/** A method of a class or an object; it begins behind its name. */
export function methodFact(context: BabelContext, node: BabelNode): FunctionFact {
  const { end: start } = node['key'] as BabelNode
  const getter = node['kind'] === 'get' && { isGetter: true }
  return { ...functionFact(context, node), ...getter, start, nameStart: start }
}

export function keyName(node: BabelNode): string {
  const key = node['key'] as BabelNode
  if (key.type === 'PrivateName') return privateName(key)
  return String(key['name'] ?? key['value'] ?? '')
}

/** `constructor(private jwt: JwtService)` declares a field. */
function parameterProperties(context: BabelContext, body: BabelNode): BindFact[] {
  const parameters = (body['body'] as BabelNode[])
    .filter((member) => member.type === 'ClassMethod' && member['kind'] === 'constructor')
    .flatMap((member) => member['params'] as BabelNode[])
  return parameters
    .filter((one) => one.type === 'TSParameterProperty')
    .map((one) => {
      const declared = parameter(context, one)
      return {
        kind: 'bind',
        target: declared.target,
        value: undefined,
        type: declared.type,
        operator: '=',
        declares: true,
        element: false,
        isStatic: false,
        start: declared.start,
        end: declared.end,
      }
    })
}

export function classFact(context: BabelContext, node: BabelNode): Fact {
  const id = node['id']
  const implemented = (node['implements'] as BabelNode[] | undefined) ?? []
  const supertypes = [node['superClass'], ...implemented.map((one) => one['expression'])].filter(isNode)
  const body = context.lower(node['body'] as BabelNode)
  const fields = parameterProperties(context, node['body'] as BabelNode)
  if (body.kind === 'block') body.children.unshift(...fields)
  return {
    kind: 'type',
    name: isNode(id) ? (id['name'] as string) : undefined,
    supertypes: context.lowerAll(supertypes),
    body,
    ...spanOf(node),
  }
}
