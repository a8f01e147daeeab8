/** A type with parameters of its own: `record Settings(string Digest)` has fields and a constructor that fills them. */
import type { BindFact, CallFact, Fact, FunctionFact, ParameterFact } from './facts'
import type { SyntaxNode } from './syntax'

/** What all languages with such constructors call the object. */
const SELF = 'this'

export function field(fact: ParameterFact): BindFact {
  return bind(fact, fact.target, undefined, true)
}

/** What stands behind a supertype's name is handed to its constructor: `super(…)`. */
export function callOf(parent: string, node: SyntaxNode, args: Fact[]): CallFact {
  const place = { start: args[0]?.start ?? node.startIndex, end: args.at(-1)?.end ?? node.startIndex }
  return { kind: 'call', callee: { kind: 'name', name: parent, ...place }, args, constructs: false, ...place }
}

/** The constructor that the parameters stand for: each is kept in the field of its name, after the supertype's constructor ran. */
export function primaryConstructor(node: SyntaxNode, fields: readonly ParameterFact[], handedOn: CallFact | undefined): FunctionFact {
  const place = { start: fields[0]?.start ?? node.startIndex, end: fields.at(-1)?.end ?? node.startIndex }
  const writes = fields.flatMap((parameter): Fact[] => {
    const { target } = parameter
    if (target.kind !== 'name') return []
    const self: Fact = { kind: 'name', name: SELF, start: target.start, end: target.end }
    const member: Fact = { kind: 'member', object: self, name: target.name, start: target.start, end: target.end }
    return [bind(parameter, member, { ...target }, false)]
  })
  const body: Fact = { kind: 'block', children: handedOn === undefined ? writes : [handedOn, ...writes], scope: true, ...place }
  return {
    kind: 'function',
    name: 'constructor',
    parameters: fields.map((parameter) => ({ ...parameter, target: { ...parameter.target } })),
    body,
    isExpression: false,
    returnType: undefined,
    receiver: undefined,
    isStatic: false,
    nameStart: place.start,
    ...place,
  }
}

function bind(fact: ParameterFact, target: Fact, value: Fact | undefined, declares: boolean): BindFact {
  return {
    kind: 'bind',
    target,
    value,
    type: declares ? fact.type : undefined,
    operator: '=',
    declares,
    element: false,
    isStatic: false,
    start: fact.start,
    end: fact.end,
  }
}
