/** ESTree functions, parameters and classes to facts. */
import type { BindFact, Fact, FunctionFact, ParameterFact } from './facts'
import { emptyAt, isNode, spanOf } from './estree-node'
import type { EstreeContext, EstreeNode } from './estree-node'

export function parameter(context: EstreeContext, node: EstreeNode): ParameterFact {
  if (node.type === 'TSParameterProperty') return parameter(context, node['parameter'] as EstreeNode)
  const target = (node.type === 'AssignmentPattern' ? node['left'] : node.type === 'RestElement' ? node['argument'] : node) as EstreeNode
  const annotation = target['typeAnnotation'] ?? node['typeAnnotation']
  return {
    kind: 'parameter',
    target: context.lower(target),
    default: node.type === 'AssignmentPattern' ? context.lower(node['right'] as EstreeNode) : undefined,
    type: isNode(annotation) ? context.lower(annotation) : undefined,
    rest: node.type === 'RestElement' ? 'positional' : 'none',
    ...spanOf(node),
  }
}

/** `constructor(private jwt: JwtService)` also writes `this.jwt = jwt`. */
function propertyWrites(context: EstreeContext, node: EstreeNode): BindFact[] {
  return (node['params'] as EstreeNode[])
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

export function functionFact(context: EstreeContext, node: EstreeNode, name?: string, isStatic = false): FunctionFact {
  const body = node['body'] as EstreeNode | null
  const id = node['id']
  const returns = node['returnType']
  const lowered = body ? context.lower(body) : emptyAt(node)
  if (lowered.kind === 'block') lowered.children.unshift(...propertyWrites(context, node))
  return {
    kind: 'function',
    name: name ?? (isNode(id) ? (id['name'] as string) : undefined),
    parameters: (node['params'] as EstreeNode[]).map((one) => parameter(context, one)),
    body: lowered,
    isExpression: body !== null && body.type !== 'BlockStatement',
    returnType: isNode(returns) ? context.lower(returns) : undefined,
    receiver: undefined,
    isStatic,
    nameStart: node.range[0],
    ...spanOf(node),
  }
}

export function keyName(node: EstreeNode): string {
  const key = node['key'] as EstreeNode
  if (key.type === 'PrivateIdentifier') return `#${key['name'] as string}`
  return String(key['name'] ?? key['value'] ?? '')
}

/** `constructor(private jwt: JwtService)` declares a field. */
function parameterProperties(context: EstreeContext, body: EstreeNode): BindFact[] {
  const parameters = (body['body'] as EstreeNode[])
    .filter((member) => member.type === 'MethodDefinition' && member['kind'] === 'constructor')
    .flatMap((member) => (member['value'] as EstreeNode)['params'] as EstreeNode[])
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

export function classFact(context: EstreeContext, node: EstreeNode): Fact {
  const id = node['id']
  const implemented = (node['implements'] as EstreeNode[] | undefined) ?? []
  const supertypes = [node['superClass'], ...implemented.map((one) => one['expression'])].filter(isNode)
  const body = context.lower(node['body'] as EstreeNode)
  const fields = parameterProperties(context, node['body'] as EstreeNode)
  if (body.kind === 'block') body.children.unshift(...fields)
  return {
    kind: 'type',
    name: isNode(id) ? (id['name'] as string) : undefined,
    supertypes: context.lowerAll(supertypes),
    body,
    ...spanOf(node),
  }
}
