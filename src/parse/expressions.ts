/** Builders of expressions: one capture name each. */
import type { Fact, Labels, RecordFact } from './facts'
import { readNumber } from './literals'
import { nothing, span } from './syntax'
import type { Builder, Lower, SyntaxNode } from './syntax'

export function record(node: SyntaxNode, entries: Fact[], type: Fact | undefined): RecordFact {
  return { kind: 'record', entries, type, ...span(node) }
}

/** What the test of a switch must be for each of its arms; undefined where none has a label. */
export function casesOf(arms: readonly Fact[]): Labels[] | undefined {
  const cases = arms.map((arm) => (arm.kind === 'block' ? arm.labels : undefined))
  return cases.some((labels) => labels !== undefined) ? cases : undefined
}

/** The two ends of `1:-1`; an end that is left out is nothing, one that is no number stays open, and so does a range with a step. */
function bounds(context: Lower, range: SyntaxNode): Fact[] {
  const written = context.text(range).split(':')
  const open: Fact = { kind: 'other', children: [], ...span(range) }
  if (written.length !== 2) return [open, open]
  return written.map((text): Fact => {
    if (text.trim() === '') return nothing(range)
    return /^\s*-?\d{1,9}\s*$/.test(text) ? { kind: 'number', value: Number(text), ...span(range) } : open
  })
}

export const EXPRESSIONS: Record<string, Builder> = {
  string: (context, node) => context.string(node),
  number(context, node) {
    const value = readNumber(context.text(node))
    return value === undefined ? context.inside(node) : { kind: 'number', value, ...span(node) }
  },
  true: (_context, node) => ({ kind: 'boolean', value: true, ...span(node) }),
  false: (_context, node) => ({ kind: 'boolean', value: false, ...span(node) }),
  boolean: (context, node) => ({ kind: 'boolean', value: context.text(node) === 'true', ...span(node) }),
  null: (_context, node) => nothing(node),
  name(context, node, roles) {
    const element = roles.text('element')
    const name = element === undefined ? (roles.text('text') ?? context.text(node)) : `[${roles.text('length') ?? ''}]${element}`
    return { kind: 'name', name, ...span(node) }
  },
  same: (context, node, roles) => roles.one('of') ?? context.inside(node),
  awaited: (context, node, roles) => Object.assign(roles.one('of') ?? context.inside(node), { awaited: true as const }),
  yields: (context, node) => ({ kind: 'other', children: context.lowerAll(context.parts(node)), yields: true, ...span(node) }),
  cast: (context, node, roles) => {
    const value = roles.one('value')
    const type = roles.one('type')
    return value && type ? { kind: 'cast', value, type, ...span(node) } : (value ?? context.inside(node))
  },
  member: (_context, node, roles) => ({
    kind: 'member',
    object: roles.one('object') ?? nothing(node),
    name: roles.text('name') ?? '',
    ...span(node),
  }),
  /** `object[start:end]`: an index that is a list of two. */
  slice(context, node, roles) {
    const range = roles.node('range')
    const items = range === undefined ? ['start', 'end'].map((name) => roles.one(name) ?? nothing(node)) : bounds(context, range)
    const index: Fact = { kind: 'list', items, type: undefined, ...span(node) }
    return { kind: 'index', object: roles.one('of') ?? nothing(node), index, ...span(node) }
  },
  index: (_context, node, roles) => ({
    kind: 'index',
    object: roles.one('object') ?? nothing(node),
    index: roles.one('index'),
    ...span(node),
  }),
  call(context, node, roles) {
    const receiver = roles.one('receiver')
    const method = roles.node('method')
    const named: Fact | undefined = method && { kind: 'name', name: context.text(method), ...span(method) }
    const callee: Fact | undefined =
      receiver && method
        ? { kind: 'member', object: receiver, name: context.text(method), start: receiver.start, end: method.endIndex }
        : (roles.one('callee') ?? named)
    const of = roles.text('of')
    const args = roles.many('arg')
    return { kind: 'call', callee: callee ?? nothing(node), args, constructs: roles.has('constructs'), ...(of && { of }), ...span(node) }
  },
  /** An array made with a size: a call of its own type. */
  array(_context, node, roles) {
    const type = roles.text('type') ?? ''
    const callee: Fact = { kind: 'name', name: `${type}[]`, start: node.startIndex, end: node.startIndex }
    return { kind: 'call', callee, args: roles.many('arg'), constructs: true, ...span(node) }
  },
  named(_context, node, roles) {
    const key = roles.one('key')
    const plain = key?.kind === 'string' ? key.value : key?.kind === 'name' && roles.has('bare') ? key.name : key
    return { kind: 'named', name: roles.text('name') ?? plain ?? '', value: roles.one('value') ?? nothing(node), ...span(node) }
  },
  spread: (_context, node, roles) => ({ kind: 'spread', value: roles.one('value') ?? nothing(node), ...span(node) }),
  record: (context, node, roles) => record(node, context.lowerAll(context.parts(node)), roles.one('type')),
  list: (context, node, roles) => ({
    kind: 'list',
    items: context.parts(node).map((child) => context.lower(child)),
    type: roles.one('type'),
    ...span(node),
  }),
  /** `T{…}`: named elements make a record, others a list. */
  composite(_context, node, roles) {
    const items = roles.many('item')
    const type = roles.one('type')
    const isList = type?.kind === 'name' && type.name.startsWith('[]')
    if (!isList && (items.length === 0 || items.some((item) => item.kind === 'named'))) return record(node, items, type)
    return { kind: 'list', items, type, ...span(node) }
  },
  template: (context, node) => ({ kind: 'template', parts: context.parts(node).map((child) => context.lower(child)), ...span(node) }),
  operation: (_context, node, roles) => ({
    kind: 'operation',
    operator: roles.text('operator') ?? '',
    operands: roles.many('operand'),
    ...span(node),
  }),
  choice(_context, node, roles) {
    const arms = roles.many('arm')
    const cases = casesOf(arms)
    const branches = [...roles.many('branch'), ...arms.map((arm) => (arm.kind === 'block' && arm.children[0]) || arm)]
    return { kind: 'choice', test: roles.one('test'), branches, ...(cases && { cases }), ...span(node) }
  },
}
