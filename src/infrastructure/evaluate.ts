/** HCL expressions to what they are worth in a scope. Never throws; what is not known says why. */
import type { UnknownReason } from '#core/value'
import { callFunction, isLazy, lazyCall } from './functions'
import { each, either, list, map, MAX_TEXT, memberOf, reasonOf, scalar, textOf, unknownContent, type Content, type Place } from './content'
import type { Expression, ForExpression, TemplatePart } from './hcl-syntax'
import { combine, negate, truth } from './operations'
import type { Scope } from './scope'

/** Texts that the parts of one text may make together. */
const MAX_WAYS = 32
/** Items of one list that are looked at by themselves. */
const MAX_ITEMS = 2000

export function evaluate(expression: Expression, scope: Scope): Content {
  if (!scope.budget.enter()) {
    scope.budget.leave()
    return unknownContent('budget', placeOf(expression, scope))
  }
  try {
    return worth(expression, scope)
  } finally {
    scope.budget.leave()
  }
}

export function placeOf({ start, end }: Expression, { source }: Scope): Place {
  return { source, start, end }
}

function worth(expression: Expression, scope: Scope): Content {
  const place = placeOf(expression, scope)
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? { kind: 'null', place } : scalar(expression.value, place)
    case 'template':
      return template(partsOf(expression.parts, scope), place)
    case 'name':
      return scope.lookup(expression.name) ?? unknownContent('expression', place)
    case 'item':
      return scope.lookup('*') ?? unknownContent('expression', place)
    case 'attribute':
      return memberOf(evaluate(expression.of, scope), expression.name, place)
    case 'index':
      return index(evaluate(expression.of, scope), evaluate(expression.key, scope), place)
    case 'splat':
      return splat(evaluate(expression.of, scope), expression.each, scope, place)
    case 'call':
      return call(expression, scope, place)
    case 'unary':
      return negate(evaluate(expression.of, scope), expression.operator, place)
    case 'binary':
      return combine(expression.operator, evaluate(expression.left, scope), evaluate(expression.right, scope), place)
    case 'conditional':
      return choice(expression, scope, place)
    case 'tuple':
      return list(eachOf(expression.items, scope), false, place)
    case 'object':
      return object(expression.entries, scope, place)
    case 'for':
      return comprehension(expression, scope, place)
    default:
      return unknownContent('expression', place)
  }
}

function partsOf(parts: readonly TemplatePart[], scope: Scope): (string | Content)[] {
  return parts.map((part) => (typeof part === 'string' ? part : evaluate(part, scope)))
}

function eachOf(items: readonly Expression[], scope: Scope): Content[] {
  return items.map((item) => evaluate(item, scope))
}

/** A text made of parts; a single part is itself. */
export function template(parts: readonly (string | Content)[], place: Place | undefined): Content {
  const [only] = parts
  if (parts.length === 1 && only !== undefined && typeof only !== 'string') return only
  const options = parts.find((part) => typeof part !== 'string' && part.kind === 'one-of')
  const ways = parts.reduce((count, part) => count * (typeof part !== 'string' && part.kind === 'one-of' ? part.options.length : 1), 1)
  if (options !== undefined && typeof options !== 'string' && options.kind === 'one-of' && ways <= MAX_WAYS)
    return either(
      options.options.map((option) =>
        template(
          parts.map((part) => (part === options ? option : part)),
          place,
        ),
      ),
      place,
    )
  const merged: (string | Content)[] = []
  for (const part of parts) {
    const text = typeof part === 'string' ? part : textOf(part)
    const last = merged.at(-1)
    if (text !== undefined && typeof last === 'string') {
      if (last.length + text.length > MAX_TEXT) return unknownContent('budget', place)
      merged[merged.length - 1] = last + text
    } else merged.push(text ?? part)
  }
  const [first] = merged
  return merged.length === 1 && typeof first === 'string' ? scalar(first, place, 'constant') : { kind: 'text', parts: merged, place }
}

function index(content: Content, key: Content, place: Place): Content {
  return each(key, (one) => {
    const name = textOf(one)
    if (name !== undefined) return memberOf(content, name, place)
    // Which one is not known: any of them.
    if (content.kind === 'list' || content.kind === 'map') {
      const items = content.kind === 'list' ? content.items : [...content.entries.values()]
      return either(
        [...items, ...(content.open || items.length === 0 ? [content.sample ?? unknownContent(reasonOf([one]), place)] : [])],
        place,
      )
    }
    return content.kind === 'unknown' ? { ...content, symbol: undefined } : unknownContent(reasonOf([one]), place)
  })
}

function splat(content: Content, step: Expression, scope: Scope, place: Place): Content {
  return each(content, (one) => {
    if (one.kind === 'null') return list([], false, place)
    if (one.kind === 'unknown' && one.from === undefined) return { ...one, symbol: undefined }
    const items = one.kind === 'list' ? one.items : one.kind === 'map' ? [...one.entries.values()] : [one]
    const inner = (item: Content): Content => evaluate(step, withNames(scope, new Map([['*', item]])))
    const isOpen = (one.kind === 'list' || one.kind === 'map') && one.open
    const sample = isOpen && one.sample ? inner(one.sample) : undefined
    return { kind: 'list', items: items.slice(0, MAX_ITEMS).map(inner), open: isOpen || items.length > MAX_ITEMS, sample, place }
  })
}

export function withNames(scope: Scope, names: ReadonlyMap<string, Content>): Scope {
  return {
    source: scope.source,
    budget: scope.budget,
    readFile: scope.readFile,
    own: scope.own,
    lookup: (name) => names.get(name) ?? scope.lookup(name),
  }
}

function call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope, place: Place): Content {
  if (isLazy(expression.name)) return lazyCall(expression.name, expression.args, (one) => evaluate(one, scope), place)
  const args = expression.args.map((one) => evaluate(one, scope))
  const last = args.at(-1)
  if (!expression.expands || last === undefined) return callFunction(expression.name, args, scope, place)
  if (last.kind !== 'list' || last.open) return unknownContent(reasonOf([last]), place)
  return callFunction(expression.name, [...args.slice(0, -1), ...last.items], scope, place)
}

function choice(expression: Extract<Expression, { kind: 'conditional' }>, scope: Scope, place: Place): Content {
  const test = truth(evaluate(expression.test, scope))
  if (test !== undefined) return evaluate(test ? expression.yes : expression.no, scope)
  return either([evaluate(expression.yes, scope), evaluate(expression.no, scope)], place)
}

function object(written: readonly { key: Expression; value: Expression }[], scope: Scope, place: Place): Content {
  const entries = new Map<string, Content>()
  const places = new Map<string, Place>()
  let open = false
  for (const { key, value } of written) {
    const name = textOf(evaluate(key, scope))
    if (name === undefined) {
      open = true
      continue
    }
    entries.set(name, evaluate(value, scope))
    places.set(name, placeOf(key, scope))
  }
  return { ...map(entries, open, place), written: places }
}

/** Keys and values of what is gone through; `unknown` where that is not known. */
export function pairsOf(content: Content): { pairs: [Content, Content][]; open: boolean; sample?: Content | undefined } | undefined {
  if (content.kind === 'list')
    return { pairs: content.items.map((item, position) => [scalar(position), item]), open: content.open, sample: content.sample }
  if (content.kind === 'map')
    return {
      pairs: [...content.entries].map(([key, value]) => [scalar(key, value.place), value]),
      open: content.open,
      sample: content.sample,
    }
  return undefined
}

/** What goes through a collection sees of one item. */
export function pair(key: Content, value: Content): Content {
  const entries: [string, Content][] = [
    ['key', key],
    ['value', value],
  ]
  return map(new Map(entries))
}

function comprehension(expression: ForExpression, scope: Scope, place: Place): Content {
  const collection = evaluate(expression.collection, scope)
  return each(collection, (one) => {
    const found = pairsOf(one)
    const reason: UnknownReason = reasonOf([one])
    // Nobody knows how many there are; what each is made of may still be seen.
    if (found === undefined) return openResult(expression, scope, unknownContent(reason, place), place)
    const items: Content[] = []
    const entries = new Map<string, Content>()
    let open = found.open || found.pairs.length > MAX_ITEMS
    for (const [key, value] of found.pairs.slice(0, MAX_ITEMS)) {
      const inner = iteration(expression, scope, key, value)
      const kept = expression.condition === undefined ? true : truth(evaluate(expression.condition, inner))
      if (kept === false) continue
      const result = evaluate(expression.value, inner)
      const name = expression.key && textOf(evaluate(expression.key, inner))
      if (kept === undefined || (expression.key && name === undefined)) open = true
      if (expression.key === undefined) items.push(result)
      else if (name !== undefined) put(entries, name, result, expression.grouping)
    }
    const sample = found.sample && evaluate(expression.value, iteration(expression, scope, unknownContent(reason, place), found.sample))
    return expression.key === undefined ? { kind: 'list', items, open, sample, place } : { kind: 'map', entries, open, sample, place }
  })
}

function put(entries: Map<string, Content>, name: string, value: Content, grouping: boolean): void {
  const before = entries.get(name)
  if (!grouping) entries.set(name, value)
  else entries.set(name, list([...(before?.kind === 'list' ? before.items : []), value]))
}

function iteration({ keyName, valueName }: ForExpression, scope: Scope, key: Content, value: Content): Scope {
  const names = new Map([[valueName, value]])
  if (keyName !== undefined) names.set(keyName, key)
  return withNames(scope, names)
}

function openResult(expression: ForExpression, scope: Scope, item: Content, place: Place): Content {
  const sample = evaluate(expression.value, iteration(expression, scope, item, item))
  return expression.key === undefined
    ? { kind: 'list', items: [], open: true, sample, place }
    : { kind: 'map', entries: new Map(), open: true, sample, place }
}
