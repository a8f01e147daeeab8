/** Operators, templates, elements: values made of values. */
import type { BranchFact, Fact } from '#parse/facts'
import { each, openIn, restOf, unite, unknownAbstract } from './abstract'
import type { Abstract, Env, ListAbstract, MaterialAbstract, RecordAbstract, UnknownAbstract } from './abstract'
import { configuredElement } from './configured'
import { spreadInto } from './containers'
import { compare } from './equality'
import { flagsOf } from './flags'
import type { Resolver } from './resolver'
import { textOf, withPieces } from './text'
import type { Unit } from './unit'

/** Longer texts are not built. */
const MAX_TEXT = 10_000
/** Items of a list that is repeated. */
const MAX_REPEATED = 4096
/** A table with more values is a choice that is left to its user. */
const MAX_CHOICES = 2
/** Alternatives are multiplied out up to this many. */
const MAX_PRODUCT = 16

const TAINTING = ['insecure-random', 'time', 'random', 'environment', 'service', 'derived', 'generated', 'file'] as const

/** Joins parts as text; unknown when a part is, material when a part is. */
export function concatenate(parts: readonly Abstract[]): Abstract {
  const material = mixedMaterial(parts)
  if (material) return withPieces(material, parts)
  const open = firstUnknown(parts)
  if (open) return withPieces(open, parts)
  let texts: { text: string; derived: boolean }[] = [{ text: '', derived: false }]
  for (const part of parts) {
    const options = each(part)
    if (texts.length * options.length > MAX_PRODUCT) return unknownAbstract('budget')
    texts = texts.flatMap(({ text }) =>
      options.map((option) => ({ text: text + (option.kind === 'scalar' ? String(option.value) : ''), derived: true })),
    )
  }
  const at = parts.map((part) => (part.kind === 'scalar' ? part.at : undefined)).find((one) => one !== undefined)
  return unite(
    texts.map(({ text }) =>
      text.length > MAX_TEXT ? unknownAbstract('budget') : { kind: 'scalar', value: text, origin: 'constant', ...(at && { at }) },
    ),
  )
}

/** Randomness and the like outweigh the constants they are joined with. */
function mixedMaterial(parts: readonly Abstract[]): MaterialAbstract | undefined {
  const materials = parts.flatMap(each).filter((part) => part.kind === 'material')
  for (const source of TAINTING) {
    const found = materials.find((material) => material.source === source)
    if (found) return { kind: 'material', source, ...(found.at && { at: found.at }) }
  }
  return undefined
}

function firstUnknown(parts: readonly Abstract[]): UnknownAbstract | undefined {
  const unknowns = parts.flatMap(each).filter((part) => part.kind !== 'scalar' && part.kind !== 'material')
  if (unknowns.length === 0) return undefined
  const open = unknowns.flatMap((part) => openIn(part) ?? [])
  const reason = open[0]?.reason ?? 'expression'
  return unknownAbstract(reason, open[0]?.at, [...new Set(open.flatMap((part) => part.decidedBy))])
}

export function operate(resolver: Resolver, operator: string, operands: readonly Abstract[], unit: Unit): Abstract {
  const values = operands.map((operand) => scalarOf(resolver, operand, unit))
  if (operator === '+' && operands.length >= 2) {
    const numeric = values.every((value) => each(value).every((one) => one.kind === 'scalar' && typeof one.value === 'number'))
    if (numeric) return arithmetic(values, (left, right) => left + right)
    // Where text is only added to text, a constant that we know by its name was a number.
    const isMixed = unit.language.zeroValues && values.some((value) => value.kind === 'scalar' && typeof value.value === 'number')
    return isMixed ? unknownAbstract('expression') : concatenate(values)
  }
  const [format, filling] = values
  if (operator === '%' && format?.kind === 'scalar' && typeof format.value === 'string' && filling)
    return textOf('printf', filling.kind === 'list' ? [format, ...filling.items] : [format, filling])
  // `name ??= 'md5'`: what was there, or this.
  if (operator === '??' && operands.length === 2) return unite(operands)
  const decided = logical(operator, values)
  if (decided) return decided
  const [first, second] = values
  if (operator === '|' && first?.kind === 'record' && second?.kind === 'record') {
    const merged: RecordAbstract = { ...first, entries: new Map(first.entries) }
    spreadInto(merged, second)
    return merged
  }
  // Flags that stand for names: any of them.
  if (operator === '|' && values.every((value) => each(value).every((one) => one.kind === 'scalar' && typeof one.value === 'string')))
    return unite(values)
  const repeated = operator === '*' ? repeat(values) : undefined
  const made =
    flagsOf(operator, values) ?? repeated ?? (operands.length === 2 ? compare(operator, values, unit.language.zeroValues) : undefined)
  if (made) return made
  const compute = ARITHMETIC[operator]
  if (compute && operands.length === 2) return mixedMaterial(values) ?? arithmetic(values, compute)
  const [only] = values
  if (operands.length === 1 && only?.kind === 'scalar') {
    if (operator === '-' && typeof only.value === 'number') return { ...only, value: -only.value }
    if (operator === '!' || operator === 'not') return opposite(only)
  }
  // `def fetch(url, insecure=True)` with `not insecure`: each of what it may be.
  if (operands.length === 1 && only?.kind === 'one-of' && (operator === '!' || operator === 'not')) return unite(only.values.map(opposite))
  return mixedMaterial(values) ?? firstUnknown(values) ?? unknownAbstract('expression')
}

function opposite(value: Abstract): Abstract {
  if (value.kind === 'unknown') return value
  return value.kind === 'scalar' && typeof value.value === 'boolean' ? { ...value, value: !value.value } : unknownAbstract('expression')
}

/** `a && b`, `a || b` of which the first decides. */
function logical(operator: string, operands: readonly Abstract[]): Abstract | undefined {
  const isAnd = operator === '&&' || operator === 'and'
  if ((!isAnd && operator !== '||' && operator !== 'or') || operands.length !== 2) return undefined
  const [left, right] = operands as [Abstract, Abstract]
  const truth = truthOf(left)
  if (truth !== undefined) return truth === isAnd ? right : left
  // Whatever the first is, a false second makes an `and` false.
  if (truthOf(right) === !isAnd && right.kind === 'scalar' && typeof right.value === 'boolean') return right
  return isAnd ? unite([right, left.kind === 'scalar' ? left : unknownAbstract('expression')]) : unite([left, right])
}

/** Whether a value counts as true, where that is known. */
export function truthOf(value: Abstract): boolean | undefined {
  if (value.kind === 'null') return false
  if (value.kind === 'scalar') return value.value !== false && value.value !== 0 && value.value !== ''
  return undefined
}

/** The first of several that is there: what is surely nothing is passed over, what surely holds something ends the choice. */
export function firstThere(values: readonly Abstract[]): Abstract {
  const ways: Abstract[] = []
  for (const value of values) {
    const truth = truthOf(value)
    if (truth === false || (value.kind === 'unknown' && value.reason === 'absent')) continue
    ways.push(value)
    if (truth) break
  }
  return ways.length > 0 ? unite(ways) : (values.at(-1) ?? unknownAbstract('absent'))
}

/** `'ab' * 3`, `[0] * 16` */
function repeat(values: readonly Abstract[]): Abstract | undefined {
  const [text, count] = values[0]?.kind === 'scalar' && typeof values[0].value === 'number' ? [values[1], values[0]] : values
  if (text?.kind === 'list' && !text.open && count?.kind === 'scalar' && typeof count.value === 'number') {
    if (text.items.length * count.value > MAX_REPEATED) return unknownAbstract('budget')
    return { ...text, items: Array.from({ length: Math.max(0, Math.trunc(count.value)) }, () => text.items).flat() }
  }
  if (text?.kind !== 'scalar' || typeof text.value !== 'string' || count?.kind !== 'scalar' || typeof count.value !== 'number')
    return undefined
  return text.value.length * count.value > MAX_TEXT || count.value < 0
    ? unknownAbstract('budget')
    : { ...text, value: text.value.repeat(count.value), origin: 'constant' }
}

const ARITHMETIC: Readonly<Record<string, (left: number, right: number) => number>> = {
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (Number.isInteger(left) && Number.isInteger(right) ? Math.trunc(left / right) : left / right),
  '//': (left, right) => Math.floor(left / right),
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '<<': (left, right) => left * 2 ** right,
  '>>': (left, right) => Math.floor(left / 2 ** right),
  '|': (left, right) => left | right,
  '&': (left, right) => left & right,
  '^': (left, right) => left ^ right,
}

function arithmetic(operands: readonly Abstract[], compute: (left: number, right: number) => number): Abstract {
  const open = firstUnknown(operands)
  if (open) return open
  let results: number[] | undefined
  for (const operand of operands) {
    const numbers = each(operand).flatMap((one) => (one.kind === 'scalar' && typeof one.value === 'number' ? [one.value] : []))
    if (numbers.length === 0) return unknownAbstract('expression')
    results = results === undefined ? numbers : results.flatMap((left) => numbers.map((right) => compute(left, right)))
    if (results.length > MAX_PRODUCT) return unknownAbstract('budget')
  }
  return unite(
    (results ?? []).map((value) =>
      Number.isFinite(value) ? { kind: 'scalar', value, origin: 'constant' } : unknownAbstract('expression'),
    ),
  )
}

/** A symbol that stands for a value becomes the value. */
function scalarOf(resolver: Resolver, value: Abstract, unit: Unit): Abstract {
  if (value.kind !== 'symbol') return value
  const constant = resolver.externals.constant(unit.language.id, value.symbol)
  return constant === undefined ? value : { kind: 'scalar', value: constant, origin: 'constant' }
}

/** One element of what is iterated. */
export function iterate(value: Abstract): Abstract {
  if (value.kind === 'list') return unite([...value.items, ...(value.open ? [restOf(value)] : [])])
  if (value.kind === 'record') return unite([...value.entries.values()])
  return value.kind === 'material' || value.kind === 'unknown' ? value : unknownAbstract('expression')
}

/** A loop that is a value: a list of what its body is worth. */
export function comprehension(resolver: Resolver, { loop, arms: [arm] }: BranchFact, env: Env): Abstract | undefined {
  const body = loop && arm?.kind === 'block' ? arm.children.at(-1) : undefined
  return body && repeated(resolver.evaluate(body, env))
}

/** A list of unknown length of such values; randomness and the like stays what it is. */
export function repeated(value: Abstract): Abstract {
  return mixedMaterial([value]) ?? { kind: 'list', items: [value], open: true }
}

/** The part of a value that a destructuring pattern names. */
export function follow(resolver: Resolver, value: Abstract, path: readonly (string | number)[], fact: Fact, env: Env): Abstract {
  let at = value
  for (const step of path) at = unite(each(at).map((one) => part(resolver, one, step, fact, env)))
  return at
}

function part(resolver: Resolver, value: Abstract, step: string | number, fact: Fact, env: Env): Abstract {
  if (typeof step === 'string') return resolver.member(value, step, fact, env)
  if (value.kind === 'list') return value.items[step] ?? (value.open ? restOf(value) : unknownAbstract('absent'))
  // `value, err := f()` of a function outside: the first result is the value.
  if (step === 0) return value
  return value.kind === 'unknown' ? value : unknownAbstract('external-call')
}

export function elementAt(resolver: Resolver, object: Abstract, index: Abstract, fact: Fact, env: Env): Abstract {
  if (index.kind === 'list') return sliceOf(object, index)
  if (object.kind === 'instance' && object.contents && index.kind === 'scalar') {
    const { contents } = object
    const found = contents.kind === 'record' ? contents.entries.get(String(index.value)) : contents.items.at(Number(index.value))
    if (found) return found
  }
  if (object.kind === 'list') {
    if (index.kind === 'scalar' && typeof index.value === 'number')
      return object.items.at(index.value) ?? (object.open ? restOf(object) : unknownAbstract('absent'))
    return iterate(object)
  }
  if (object.kind === 'material') return object
  const found = configuredElement(resolver, object, index, fact, env)
  if (found) return found
  if (object.kind === 'unknown') return object
  if (index.kind === 'one-of') return unite(index.values.map((one) => elementAt(resolver, object, one, fact, env)))
  if (index.kind === 'scalar' && object.kind === 'scalar' && typeof object.value === 'string' && typeof index.value === 'number')
    return { ...object, value: object.value.at(index.value) ?? '' }
  if (index.kind === 'scalar')
    return object.kind === 'scalar' || object.kind === 'zeros' ? object : resolver.member(object, String(index.value), fact, env)
  if (object.kind === 'record') return anyOf(object, index)
  if (object.kind === 'instance') return object
  return index.kind === 'unknown' ? index : unknownAbstract('expression')
}

/** What an unknown key takes out of a table: any of few values; of many, whichever somebody chooses. */
function anyOf(table: RecordAbstract, index: Abstract): Abstract {
  const values = [...table.entries.values()]
  const isChoice =
    index.kind === 'unknown' && values.length > MAX_CHOICES && values.every((one) => one.kind === 'scalar' || one.kind === 'symbol')
  return isChoice ? index : iterate(table)
}

/** A part of text or a list; a part of anything else is as much of its kind as the whole. */
function sliceOf(object: Abstract, { items }: ListAbstract): Abstract {
  const [start, end] = items.map((item) => (item.kind === 'null' ? undefined : item))
  const isKnown = [start, end].every((bound) => bound === undefined || (bound.kind === 'scalar' && typeof bound.value === 'number'))
  const from = start?.kind === 'scalar' ? Number(start.value) : 0
  const to = end?.kind === 'scalar' ? Number(end.value) : undefined
  if (object.kind === 'scalar' && typeof object.value === 'string')
    return isKnown
      ? { ...object, value: object.value.slice(from, to) }
      : { kind: 'material', source: 'constant', ...(object.at && { at: object.at }) }
  if (object.kind === 'list')
    return isKnown && !object.open ? { ...object, items: object.items.slice(from, to) } : { ...object, open: true }
  if (object.kind === 'zeros')
    return { kind: 'zeros', bytes: isKnown && to !== undefined ? Math.max(0, to - from) : undefined, ...(object.at && { at: object.at }) }
  return object
}
