/** Text that is made from text: what a method or a formatting function returns when all that goes in is known. */
import type { TextOperation } from '#core/externals'
import type { Site } from '#core/site'
import { each, openIn, unite, unknownAbstract } from './abstract'
import type { Abstract, ListAbstract, MaterialAbstract, ScalarAbstract, UnknownAbstract } from './abstract'

/** Longer texts and more combinations are not made. */
const MAX_TEXT = 10_000
const MAX_COMBINATIONS = 64
const MAX_PARTS = 200

type Operand = string | number | boolean
/** Undefined: what it would return is not known. */
type Operation = (text: string, operands: readonly Operand[]) => string | boolean | number | readonly string[] | undefined

const numberAt = (operands: readonly Operand[], index: number): number | undefined => {
  const value = operands[index]
  return typeof value === 'number' ? value : undefined
}

/** JavaScript's, Java's and Python's ways of cutting; the end may be left out. */
function cut(text: string, operands: readonly Operand[]): string | undefined {
  const start = numberAt(operands, 0)
  return start === undefined ? undefined : text.slice(start, numberAt(operands, 1))
}

function replace(text: string, operands: readonly Operand[], everywhere: boolean): string | undefined {
  const [from, to] = operands
  if (typeof from !== 'string' || typeof to !== 'string' || from === '') return undefined
  return everywhere ? text.replaceAll(from, () => to) : text.replace(from, () => to)
}

function split(text: string, operands: readonly Operand[]): readonly string[] | undefined {
  const [separator] = operands
  if (typeof separator !== 'string' || separator === '') return operands.length === 0 ? text.trim().split(/\s+/) : undefined
  return text.split(separator).slice(0, MAX_PARTS)
}

function pad(text: string, operands: readonly Operand[], atStart: boolean): string | undefined {
  const length = numberAt(operands, 0)
  const filler = operands[1] ?? ' '
  if (length === undefined || length > MAX_TEXT || typeof filler !== 'string') return undefined
  return atStart ? text.padStart(length, filler) : text.padEnd(length, filler)
}

function repeat(text: string, operands: readonly Operand[]): string | undefined {
  const count = numberAt(operands, 0)
  return count === undefined || count < 0 || text.length * count > MAX_TEXT ? undefined : text.repeat(count)
}

/** `%s`, `%d`, `%02x`: one operand after the other; `%%` is a percent sign. */
function printf(text: string, operands: readonly Operand[]): string | undefined {
  let next = 0
  let isOpen = false
  const made = text.replace(
    /%(?:(%)|(?:\d+\$)?[-+ #0]*(\d*)(?:\.\d+)?l{0,2}([a-zA-Z]))/g,
    (_all, percent?: string, width?: string, kind?: string) => {
      if (percent) return '%'
      const operand = operands[next++]
      if (operand === undefined) isOpen = true
      const plain = (kind === 'x' || kind === 'X') && typeof operand === 'number' ? operand.toString(16) : String(operand)
      return width ? plain.padStart(Math.min(Number(width), MAX_TEXT), typeof operand === 'number' ? '0' : ' ') : plain
    },
  )
  return isOpen ? undefined : made
}

/** `{}`, `{0}`, `{0:x}`: operands by order or number. */
function braces(text: string, operands: readonly Operand[]): string | undefined {
  let next = 0
  let isOpen = false
  const made = text.replaceAll(/\{(\d*)(?:[:!,][^{}]*)?\}/g, (_all, index: string) => {
    const operand = operands[index === '' ? next++ : Number(index)]
    if (operand === undefined) isOpen = true
    return String(operand)
  })
  return isOpen || /\{[a-zA-Z_]/.test(text) ? undefined : made
}

/** `'{a}'.format(a=1)`: the names of operands become their numbers. */
export function numbered(text: ScalarAbstract, keys: readonly string[]): ScalarAbstract {
  let written = String(text.value)
  for (const [index, key] of keys.entries()) {
    if (!/^[A-Za-z_]\w*$/.test(key)) continue
    for (const end of ['}', ':', '!']) written = written.replaceAll(`{${key}${end}`, `{${index}${end}`)
  }
  return { ...text, value: written }
}

/** Operations by the word that models use for them; the first operand is the text itself. */
const OPERATIONS: Readonly<Record<TextOperation, Operation>> = {
  same: (text) => text,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  concat: (text, operands) => text + operands.map(String).join(''),
  cut,
  replace: (text, operands) => replace(text, operands, true),
  'replace-first': (text, operands) => replace(text, operands, false),
  split,
  'pad-start': (text, operands) => pad(text, operands, true),
  'pad-end': (text, operands) => pad(text, operands, false),
  repeat,
  printf,
  braces,
  equals: (text, [other]) => text === other,
  'equals-ignoring-case': (text, [other]) => text.toLowerCase() === String(other).toLowerCase(),
  'starts-with': (text, [other]) => text.startsWith(String(other)),
  'ends-with': (text, [other]) => text.endsWith(String(other)),
  contains: (text, [other]) => text.includes(String(other)),
  length: (text) => text.length,
  character: (text, operands) => text[numberAt(operands, 0) ?? -1],
  'of-codes': (text, operands) => String.fromCharCode(Number(text), ...operands.map(Number)),
}

/** Methods on text, in the spelling of any language. */
const METHODS: ReadonlyMap<string, TextOperation> = new Map([
  ['toLowerCase', 'lower'],
  ['lower', 'lower'],
  ['ToLower', 'lower'],
  ['ToLowerInvariant', 'lower'],
  ['toUpperCase', 'upper'],
  ['upper', 'upper'],
  ['ToUpper', 'upper'],
  ['ToUpperInvariant', 'upper'],
  ['trim', 'trim'],
  ['strip', 'trim'],
  ['Trim', 'trim'],
  ['toString', 'same'],
  ['ToString', 'same'],
  ['valueOf', 'same'],
  ['intern', 'same'],
  ['concat', 'concat'],
  ['slice', 'cut'],
  ['substring', 'cut'],
  ['replaceAll', 'replace'],
  ['Replace', 'replace'],
  ['split', 'split'],
  ['Split', 'split'],
  ['padStart', 'pad-start'],
  ['PadLeft', 'pad-start'],
  ['PadRight', 'pad-end'],
  ['padEnd', 'pad-end'],
  ['repeat', 'repeat'],
  ['format', 'braces'],
  ['formatted', 'printf'],
  ['append', 'concat'],
  // An optional that is known to be there.
  ['get', 'same'],
  ['orElse', 'same'],
  ['orElseThrow', 'same'],
  ['unwrap', 'same'],
  ['equals', 'equals'],
  ['Equals', 'equals'],
  ['contentEquals', 'equals'],
  ['equalsIgnoreCase', 'equals-ignoring-case'],
  ['startsWith', 'starts-with'],
  ['startswith', 'starts-with'],
  ['StartsWith', 'starts-with'],
  ['endsWith', 'ends-with'],
  ['endswith', 'ends-with'],
  ['EndsWith', 'ends-with'],
  ['contains', 'contains'],
  ['Contains', 'contains'],
  ['includes', 'contains'],
  ['length', 'length'],
  ['asString', 'same'],
  ['ljust', 'pad-end'],
  ['rjust', 'pad-start'],
  ['charAt', 'character'],
])

/** What a method of a known text returns; undefined when nobody knows the method. */
export function textMethod(
  text: ScalarAbstract,
  method: string,
  language: string,
  operands: () => readonly Abstract[],
): Abstract | undefined {
  const operation = method === 'replace' ? (language === 'javascript' ? 'replace-first' : 'replace') : METHODS.get(method)
  return operation === undefined ? undefined : textOf(operation, [text, ...operands()])
}

/** What an operation makes of its operands, the text first; several alternatives make several texts. */
export function textOf(operation: TextOperation, operands: readonly Abstract[]): Abstract {
  const [first] = operands
  if (first && operation === 'same' && first.kind !== 'scalar' && first.kind !== 'one-of')
    return first.kind === 'list' ? (lettersOf(first) ?? first) : first
  const material = materialOf(operation, operands.flatMap(each))
  if (material) return inPieces(operation, { kind: 'material', source: material.source, ...(material.at && { at: material.at }) }, operands)
  let sets: ScalarAbstract[][] = [[]]
  for (const operand of operation === 'same' ? operands.slice(0, 1) : operands) {
    const options = each(operand)
    const known = options.filter((option) => option.kind === 'scalar')
    if (known.length !== options.length)
      return inPieces(operation, operands.flatMap((one) => openIn(one) ?? [])[0] ?? unknownAbstract('expression'), operands)
    if (sets.length * known.length > MAX_COMBINATIONS) return unknownAbstract('budget')
    sets = sets.flatMap((set) => known.map((option) => [...set, option]))
  }
  const at = first?.kind === 'scalar' ? first.at : undefined
  return unite(sets.map((set) => apply(operation, set, at)))
}

/** Operations whose result holds every operand. */
const JOINING: ReadonlySet<TextOperation> = new Set(['concat', 'printf', 'braces'])

/** What is random or secret outweighs constants; with a part that nobody knows a constant makes no constant. */
function materialOf(operation: TextOperation, operands: readonly Abstract[]): MaterialAbstract | undefined {
  const materials = operands.filter((operand) => operand.kind === 'material')
  const other = materials.find(({ source }) => source !== 'constant')
  if (other) return other
  const isOpen = JOINING.has(operation) && operands.some(({ kind }) => kind !== 'scalar' && kind !== 'material' && kind !== 'zeros')
  return isOpen ? undefined : materials[0]
}

/** Text of which only parts are known still says what stands in those. */
export function withPieces<Open extends UnknownAbstract | MaterialAbstract>(open: Open, parts: readonly Abstract[]): Open {
  const texts = parts.map((part) => (part.kind === 'scalar' ? String(part.value) : 'pieces' in part ? (part.pieces ?? GAP) : GAP))
  const pieces = texts.join('').slice(0, MAX_TEXT)
  return pieces.length > texts.length ? { ...open, pieces, ...madeOf(parts) } : { ...open, ...madeOf(parts) }
}

/** The sites that made the parts of a text. */
function madeOf(parts: readonly Abstract[]): { among?: readonly Site[] } {
  const among = parts.flatMap(each).flatMap((part) => (part.kind === 'instance' ? part.sites : 'among' in part ? (part.among ?? []) : []))
  return among.length > 0 ? { among: among.slice(0, MAX_PARTS) } : {}
}

/** Stands for a part that is not known. */
export const GAP = '\u{FFFD}'

/** A text with gaps: the format, or what it is joined of. */
function inPieces<Open extends UnknownAbstract | MaterialAbstract>(
  operation: TextOperation,
  open: Open,
  operands: readonly Abstract[],
): Open {
  const [format] = operands
  if (operation === 'concat') return withPieces(open, operands)
  if ((operation !== 'printf' && operation !== 'braces') || format?.kind !== 'scalar') return open
  return { ...open, pieces: String(format.value), ...madeOf(operands) }
}

function apply(operation: TextOperation, [text, ...rest]: readonly ScalarAbstract[], at: ScalarAbstract['at']): Abstract {
  if (text === undefined) return unknownAbstract('expression')
  const place = at && { at }
  const made = OPERATIONS[operation](
    String(text.value),
    rest.map(({ value }) => value),
  )
  if (made === undefined || (typeof made === 'string' && made.length > MAX_TEXT)) return unknownAbstract('expression')
  if (typeof made === 'object')
    return { kind: 'list', items: made.map((part) => ({ kind: 'scalar', value: part, origin: 'constant', ...place })), open: false }
  const origin = operation === 'same' ? text.origin : 'constant'
  return { kind: 'scalar', value: operation === 'same' ? text.value : made, origin, ...place }
}

/** An array of single letters as the text that it spells. */
function lettersOf({ items, open }: ListAbstract): ScalarAbstract | undefined {
  const letters: string[] = []
  for (const item of items) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string' || item.value.length !== 1) return undefined
    letters.push(item.value)
  }
  const [first] = items
  if (open || letters.length < 2 || first?.kind !== 'scalar') return undefined
  return { kind: 'scalar', value: letters.join(''), origin: 'constant', ...(first.at && { at: first.at }) }
}

/** `', '.join(parts)` and its like. */
export function joined(separator: Abstract | undefined, parts: Abstract): Abstract {
  if (parts.kind !== 'list' || parts.open || parts.items.length > MAX_PARTS)
    return parts.kind === 'material' || parts.kind === 'unknown' ? parts : unknownAbstract('expression')
  const [first, ...rest] = parts.items
  if (first === undefined) return { kind: 'scalar', value: '', origin: 'constant' }
  const between = separator ?? ({ kind: 'scalar', value: ',', origin: 'constant' } as const)
  return textOf('concat', [first, ...rest.flatMap((item) => [between, item])])
}
