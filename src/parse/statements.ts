/** Builders of statements and declarations: one capture name each. */
import { casesOf } from './expressions'
import type { Fact, ParameterFact } from './facts'
import { emptyBlock, extended, implied, lambdaBody, maker, withFirst } from './function-parts'
import { callOf, field, primaryConstructor } from './primary-constructor'
import { nothing, span } from './syntax'
import type { Builder, Lower, Roles, SyntaxNode } from './syntax'

export function parameter(target: Fact): ParameterFact {
  return { kind: 'parameter', target, default: undefined, type: undefined, rest: 'none', start: target.start, end: target.end }
}

/** Parameters in order; Go's `a, b int` holds several. */
function flatParameters(context: Lower, facts: Fact[]): ParameterFact[] {
  return context.parameters(facts.flatMap((fact) => (fact.kind === 'other' ? fact.children : [fact])))
}

/** What stands before a statement's own parts (`if x := f(); …`) runs first, `finally` after them. */
function around(node: SyntaxNode, before: Fact[], fact: Fact, after: Fact[]): Fact {
  if (before.length === 0 && after.length === 0) return fact
  return { kind: 'block', children: [...before, fact, ...after], scope: before.length > 0, ...span(node) }
}

/** Python's `else` of a `try` runs where nothing was thrown. */
function maybe(fact: Fact): Fact {
  const { start, end } = fact
  return { kind: 'branch', test: undefined, arms: [fact], exhaustive: false, loop: false, breakable: false, start, end }
}

function bind(node: SyntaxNode, roles: Roles): Fact {
  const written = roles.text('operator') ?? '='
  const tag = roles.text('tag')
  const shared = {
    kind: 'bind' as const,
    type: roles.one('type'),
    operator: written.replace(/:?=$/, '') || '=',
    declares: roles.has('declares') || written === ':=',
    element: false,
    isStatic: roles.has('static'),
    ...(roles.has('closed') && { isClosed: true as const }),
    ...(tag !== undefined && { tag }),
    ...span(node),
  }
  const targets = roles.many('target')
  const values = roles.many('value')
  const [first] = targets
  if (targets.length <= 1) return { ...shared, target: first ?? nothing(node), value: values[0] ?? made(node, roles) }
  if (values.length <= 1) return { ...shared, target: { kind: 'list', items: targets, type: undefined, ...span(node) }, value: values[0] }
  return { kind: 'other', children: targets.map((target, index) => ({ ...shared, target, value: values[index] })), ...span(node) }
}

/** A constant of an enumeration is made by its constructor: `WEAK("MD5")`; one with a body is the only one of its type. */
function made(node: SyntaxNode, roles: Roles): Fact | undefined {
  const type = roles.nodes('of')[0]
  const name = type && roles.text('of')
  if (type === undefined || name === undefined) return undefined
  const callee: Fact = { kind: 'name', name, ...span(type) }
  const args = roles.many('argument')
  const body = roles.one('body')
  if (body && args.length === 0) return { kind: 'type', name: undefined, supertypes: [callee], body, ...span(node) }
  return { kind: 'call', callee, args, constructs: true, ...span(node) }
}

export const STATEMENTS: Record<string, Builder> = {
  parameter(context, node, roles) {
    // A parameter that is a name alone, whose type stands elsewhere.
    const isName = roles.node('target')?.id === node.id
    const rest = roles.has('rest') ? 'positional' : roles.has('named-rest') ? 'named' : 'none'
    return {
      kind: 'parameter',
      target: isName ? { kind: 'name', name: context.text(node), ...span(node) } : (roles.one('target') ?? nothing(node)),
      default: roles.one('default'),
      type: roles.one('type'),
      rest,
      ...(roles.has('receives') && { receives: true }),
      ...span(node),
    }
  },
  parameters(_context, node, roles) {
    const type = roles.one('type')
    const targets = roles.many('target')
    return {
      kind: 'other',
      children: (targets.length > 0 ? targets : [nothing(node)]).map((target) => ({ ...parameter(target), type })),
      ...span(node),
    }
  },
  maker(_context, node, roles) {
    const type = roles.one('of')
    return type ? maker(type, node) : nothing(node)
  },
  function(context, node, roles) {
    const expression = roles.one('expression')
    const [receiver] = flatParameters(context, roles.many('receiver'))
    const results = flatParameters(context, roles.many('result')).filter(({ target }) => target.kind === 'name')
    return {
      kind: 'function',
      name: roles.has('constructor') ? 'constructor' : roles.text('name'),
      parameters: [...extended(roles), ...implied(roles, node), ...flatParameters(context, roles.many('parameter'))],
      body: expression ?? lambdaBody(context, node, roles) ?? withFirst(node, roles.many('before'), roles.one('body') ?? emptyBlock(node)),
      isExpression: expression !== undefined,
      returnType: roles.one('returns'),
      ...(results.length > 0 && { results: results.map(field) }),
      receiver,
      isStatic: roles.has('static'),
      ...(roles.has('getter') && { isGetter: true }),
      nameStart: roles.node('name')?.startIndex ?? node.startIndex,
      ...span(node),
    }
  },
  type(context, node, roles) {
    const body = roles.one('body') ?? emptyBlock(node)
    const fields = flatParameters(context, roles.many('field'))
    const handedOn = context.parent !== undefined && roles.has('args') ? callOf(context.parent, node, roles.many('arg')) : undefined
    const children =
      fields.length === 0 && handedOn === undefined
        ? body
        : {
            kind: 'block' as const,
            children: [...fields.map(field), primaryConstructor(node, fields, handedOn), body],
            scope: false,
            ...span(node),
          }
    const settings = roles.one('settings')
    return {
      kind: 'type',
      name: roles.text('name'),
      supertypes: roles.many('supertype'),
      ...(settings && { settings }),
      ...(roles.has('only') && { isOnly: true as const }),
      body: children,
      ...span(node),
    }
  },
  /** `new T() { … }`: a type without a name, made on the spot. */
  anonymous(context, node, roles) {
    const args = roles.many('arg')
    const made =
      context.parent === undefined || args.length === 0 ? args : [primaryConstructor(node, [], callOf(context.parent, node, args))]
    const body: Fact = { kind: 'block', children: [...made, roles.one('body') ?? nothing(node)], scope: false, ...span(node) }
    return { kind: 'type', name: undefined, supertypes: roles.many('type'), body, ...span(node) }
  },
  import(_context, node, roles) {
    const text = (roles.text('path') ?? '').replaceAll(/["'`]/g, '')
    const wildcard = roles.has('wildcard')
    return {
      kind: 'import',
      path: text.replaceAll(/\s/g, ''),
      name: roles.text('name'),
      alias: roles.text('alias'),
      wildcard,
      reexport: false,
      ...span(node),
    }
  },
  /** A file sees its own package as if it had imported all of it. */
  package: (_context, node, roles) => ({
    kind: 'import',
    path: roles.text('path') ?? '',
    name: undefined,
    alias: undefined,
    wildcard: true,
    reexport: false,
    ...span(node),
  }),
  bind: (_context, node, roles) => bind(node, roles),
  /** A group of constants: which one each is, and what is written once holds for those after it. */
  constants(context, node) {
    let written: SyntaxNode | undefined
    const children = context.parts(node).flatMap((part, ordinal): Fact[] => {
      const fact = context.lower(part)
      if (fact.kind !== 'bind') return [fact]
      const last = context.parts(part).at(-1)
      if (fact.value && last) written = last
      const repeated = fact.value ?? (written && context.lower(written))
      const value = repeated?.kind === 'other' && repeated.children.length === 1 ? repeated.children[0] : repeated
      return [{ ...fact, value, ordinal }]
    })
    return { kind: 'other', children, ...span(node) }
  },
  export: (_context, node, roles) => ({
    kind: 'export',
    name: roles.text('name') ?? 'default',
    value: roles.one('value') ?? nothing(node),
    ...span(node),
  }),
  return(_context, node, roles) {
    const values = roles.many('value')
    const value: Fact | undefined = values.length > 1 ? { kind: 'list', items: values, type: undefined, ...span(node) } : values[0]
    return { kind: 'return', value, ...span(node) }
  },
  jump: (context, node, roles) => ({
    kind: 'jump',
    leaves: roles.has('break') ? 'branch' : 'function',
    children: context.lowerAll(context.parts(node)),
    ...span(node),
  }),
  branch(_context, node, roles) {
    const arms = roles.many('arm')
    const cases = casesOf(arms)
    const fact: Fact = {
      kind: 'branch',
      test: roles.one('test'),
      arms,
      ...(cases && { cases }),
      ...(roles.has('runs-on') && { runsOn: true }),
      exhaustive: roles.has('exhaustive'),
      loop: roles.has('loop'),
      breakable: roles.has('loop') || roles.has('breakable'),
      ...span(node),
    }
    return around(node, roles.many('before'), fact, [...roles.many('otherwise').map(maybe), ...roles.many('after')])
  },
  /** An arm of a switch: its labels, and what runs. */
  arm(context, node, roles) {
    const heads = roles.nodes('head')
    const value = roles.one('value')
    const inside = context.parts(node).filter((part) => !heads.some((head) => head.id === part.id))
    const labels = roles.many('label')
    // `case X: default:` runs for anything.
    const isDefault = heads.some((head) => context.text(head).startsWith('default'))
    return {
      kind: 'block',
      children: value ? [value] : context.lowerAll(inside),
      scope: true,
      ...(labels.length > 0 && !isDefault && { labels }),
      ...span(node),
    }
  },
  /** A loop over elements: the target holds one of them. */
  loop(_context, node, roles) {
    const targets = roles.many('target')
    const value = roles.one('value')
    const last = targets.at(-1)
    const element: Fact[] = last
      ? [
          {
            kind: 'bind',
            target: last,
            value,
            type: undefined,
            operator: '=',
            declares: true,
            element: true,
            isStatic: false,
            // A comprehension names its elements after it used them.
            start: Math.min(last.start, roles.one('body')?.start ?? last.start),
            end: value?.end ?? last.end,
          },
        ]
      : []
    const arm: Fact = { kind: 'block', children: [...element, roles.one('body') ?? nothing(node)], scope: true, ...span(node) }
    const fact: Fact = { kind: 'branch', test: undefined, arms: [arm], exhaustive: false, loop: true, breakable: true, ...span(node) }
    return around(node, [], fact, roles.many('after'))
  },
  block: (context, node) => ({ kind: 'block', children: context.lowerAll(context.parts(node)), scope: true, ...span(node) }),
  /** Syntax that says nothing for values. */
  skip: (_context, node) => ({ kind: 'other', children: [], ...span(node) }),
}
