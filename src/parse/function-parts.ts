/** Parts of functions that stand elsewhere than in a list of parameters and a block. */
import type { Fact, FunctionFact, ParameterFact } from './facts'
import { span } from './syntax'
import type { Lower, Roles, SyntaxNode } from './syntax'

/** A body that nobody wrote. */
export function emptyBlock(node: SyntaxNode): Fact {
  return { kind: 'block', children: [], scope: false, ...span(node) }
}

/** What a constructor does before its body: C#'s `: base(name)`. */
export function withFirst(node: SyntaxNode, first: Fact[], body: Fact): Fact {
  return first.length === 0 ? body : { kind: 'block', children: [...first, body], scope: true, ...span(node) }
}

/** The name by which an extension function calls what it is called on. */
const EXTENDED = 'this'

/** What an extension function is called on: its first parameter. */
export function extended(roles: Roles): ParameterFact[] {
  const type = roles.one('on')
  if (type === undefined) return []
  const place = { start: type.start, end: type.end }
  const target: Fact = { kind: 'name', name: EXTENDED, ...place }
  return [{ kind: 'parameter', target, default: undefined, type, rest: 'none', receives: true, ...place }]
}

/** The name of a lambda's only parameter where it declares none. */
const IMPLIED = 'it'

/** The parameter of a lambda that says nothing of it but uses it. */
export function implied(roles: Roles, node: SyntaxNode): ParameterFact[] {
  if (!roles.has('implied') || roles.has('parameters')) return []
  const place = { start: node.startIndex, end: node.startIndex }
  return [
    { kind: 'parameter', target: { kind: 'name', name: IMPLIED, ...place }, default: undefined, type: undefined, rest: 'none', ...place },
  ]
}

/** `Engine::new`: a function that makes an object of what it is given. */
export function maker(type: Fact, node: SyntaxNode): FunctionFact {
  const place = span(node)
  const target: Fact = { kind: 'name', name: GIVEN, ...place }
  const given: ParameterFact = { kind: 'parameter', target, default: undefined, type: undefined, rest: 'positional', ...place }
  const args: Fact[] = [{ kind: 'spread', value: { ...target }, ...place }]
  return {
    kind: 'function',
    name: undefined,
    parameters: [given],
    body: { kind: 'call', callee: type, args, constructs: true, ...place },
    isExpression: true,
    returnType: undefined,
    receiver: undefined,
    isStatic: false,
    nameStart: node.startIndex,
    ...place,
  }
}

/** No name that a program can have. */
const GIVEN = '(given)'

/** What is no value where it ends a lambda. */
const STATEMENT_KINDS: ReadonlySet<string> = new Set(['bind', 'branch', 'return', 'jump', 'block', 'type', 'import', 'export'])

/** A lambda whose statements stand in it without a block of their own: the last one is what it gives. */
export function lambdaBody(context: Lower, node: SyntaxNode, roles: Roles): Fact | undefined {
  if (!roles.has('block')) return undefined
  const parameters = new Set(roles.nodes('parameters').map(({ id }) => id))
  const children = context.lowerAll(context.parts(node).filter(({ id }) => !parameters.has(id)))
  const last = children.at(-1)
  if (last && !STATEMENT_KINDS.has(last.kind)) children.splice(-1, 1, { kind: 'return', value: last, start: last.start, end: last.end })
  return { kind: 'block', children, scope: true, ...span(node) }
}
