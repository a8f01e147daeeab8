/** Regular expressions and globs that policies bring along, run in time linear in the text: an automaton, never backtracking. */

/** Longer expressions are refused: the work for one text is its length times this. */
const MAX_PATTERN = 200
/** States of one automaton; bounded repetition multiplies them. */
const MAX_STATES = 2000
/** Longer texts are cut: names and paths are far shorter. */
const MAX_TEXT = 2000

type Test = (code: number) => boolean

/** A consuming state (`test`), a fork, or the end. */
type State = { kind: 'step'; test: Test; next: number } | { kind: 'fork'; next: number[] } | { kind: 'end' }

/** Asked with a text; the whole text must fit. */
export type Pattern = (text: string) => boolean

/** Why an expression is refused; `at` counts from 0. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

type Node =
  | { kind: 'test'; test: Test }
  | { kind: 'sequence'; parts: Node[] }
  | { kind: 'choice'; parts: Node[] }
  | { kind: 'repeat'; part: Node; min: number; max: number }

const ANY: Node = { kind: 'test', test: () => true }

/**
 * A regular expression for whole texts: letters, `.`, classes, `\d \w \s`, groups, `|`, `* + ? {m,n}`.
 * Throws a PatternError for anything else, above all what cannot run in linear time (back references, look-around).
 */
export function compileExpression(source: string): Pattern {
  if (source.length > MAX_PATTERN) throw new PatternError(`is longer than ${String(MAX_PATTERN)} characters`, MAX_PATTERN)
  return automaton(new Reader(source).read())
}

/** A glob: `*` and `?` within a folder, `**` across folders, `{a,b}`. Throws a PatternError. */
export function compileGlob(source: string): Pattern {
  if (source.length > MAX_PATTERN) throw new PatternError(`is longer than ${String(MAX_PATTERN)} characters`, MAX_PATTERN)
  return automaton(globNode(source))
}

/** Nothing when the expression is fine, else what is wrong with it. */
export function problemOf(compile: (source: string) => Pattern, source: string): string | undefined {
  try {
    compile(source)
    return undefined
  } catch (error) {
    if (error instanceof PatternError) return `${error.message} (at character ${String(error.at + 1)})`
    throw error
  }
}

const CLASSES: Readonly<Record<string, RegExp>> = { d: /[0-9]/, w: /[A-Za-z0-9_]/, s: /\s/, D: /[^0-9]/, W: /[^A-Za-z0-9_]/, S: /\S/ }
const SPECIAL = '^$()[]{}|*+?.\\'

/** Reads an expression; every construct that it does not know is an error. */
class Reader {
  private at = 0

  constructor(private readonly source: string) {}

  read(): Node {
    if (this.peek() === '^') this.at++
    const node = this.choice()
    if (this.peek() === '$' && this.at === this.source.length - 1) this.at++
    if (this.at < this.source.length) this.fail(`"${this.peek()}" is not expected here`)
    return node
  }

  private choice(): Node {
    const parts = [this.sequence()]
    while (this.peek() === '|') {
      this.at++
      parts.push(this.sequence())
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'choice', parts }
  }

  private sequence(): Node {
    const parts: Node[] = []
    for (;;) {
      const next = this.peek()
      const atEnd = next === '' || next === '|' || next === ')' || (next === '$' && this.at === this.source.length - 1)
      if (atEnd) return { kind: 'sequence', parts }
      parts.push(this.repeated(this.single()))
    }
  }

  private repeated(part: Node): Node {
    const next = this.peek()
    const bounds: [number, number] | undefined =
      next === '*' ? [0, Infinity] : next === '+' ? [1, Infinity] : next === '?' ? [0, 1] : undefined
    if (bounds !== undefined) this.at++
    const [min, max] = bounds ?? (next === '{' ? this.braces() : [1, 1])
    if (bounds === undefined && next !== '{') return part
    if ('*+?{'.includes(this.peek()) && this.peek() !== '') this.fail('a repetition cannot be repeated')
    return { kind: 'repeat', part, min, max }
  }

  private braces(): [number, number] {
    const found = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.source.slice(this.at))
    if (found === null) return this.fail('a repetition is written {2} or {2,5}')
    this.at += found[0].length
    const min = Number(found[1])
    const max = found[2] === undefined ? min : found[3] === '' ? Infinity : Number(found[3])
    return max < min ? this.fail('the upper bound lies below the lower one') : [min, max]
  }

  private single(): Node {
    const next = this.peek()
    this.at++
    if (next === '(') return this.group()
    if (next === '[') return { kind: 'test', test: this.set() }
    if (next === '.') return ANY
    if (next === '\\') return { kind: 'test', test: this.escaped() }
    if (SPECIAL.includes(next)) {
      this.at--
      return this.fail(`"${next}" is not expected here; write \\${next} for the character`)
    }
    return { kind: 'test', test: same(next) }
  }

  private group(): Node {
    if (this.peek() === '?') {
      if (this.source[this.at + 1] !== ':') this.fail('look-around and named groups are not supported: they cannot run in linear time')
      this.at += 2
    }
    const inner = this.choice()
    if (this.peek() !== ')') this.fail('a ")" is missing')
    this.at++
    return inner
  }

  private escaped(): Test {
    const next = this.peek()
    this.at++
    const known = CLASSES[next]
    if (known !== undefined) return (code) => known.test(String.fromCharCode(code))
    if (/[1-9]/.test(next)) this.fail('back references are not supported: they cannot run in linear time')
    if (next === '' || /[A-Za-z0]/.test(next)) this.fail(`"\\${next}" is not supported`)
    return same(next)
  }

  private set(): Test {
    const negated = this.peek() === '^'
    if (negated) this.at++
    const tests: Test[] = []
    while (this.peek() !== ']') {
      if (this.peek() === '') this.fail('a "]" is missing')
      tests.push(this.member())
    }
    this.at++
    if (tests.length === 0) this.fail('a set needs at least one character')
    return (code) => tests.some((test) => test(code)) !== negated
  }

  private member(): Test {
    const first = this.peek()
    this.at++
    if (first === '\\') return this.escaped()
    if (this.peek() !== '-' || (this.source[this.at + 1] ?? ']') === ']') return same(first)
    const last = this.source[this.at + 1] ?? ''
    this.at += 2
    const [low, high] = [first.charCodeAt(0), last.charCodeAt(0)]
    if (last === '\\' || high < low) this.fail('a range is written a-z')
    return (code) => code >= low && code <= high
  }

  private peek(): string {
    return this.source[this.at] ?? ''
  }

  private fail(message: string): never {
    throw new PatternError(message, Math.min(this.at, this.source.length))
  }
}

function same(character: string): Test {
  const wanted = character.charCodeAt(0)
  return (code) => code === wanted
}

const SLASH = '/'.charCodeAt(0)
const IN_FOLDER: Node = { kind: 'test', test: (code) => code !== SLASH }

function globNode(source: string, start = 0, end = source.length): Node {
  const parts: Node[] = []
  for (let at = start; at < end; at++) {
    const character = source[at] ?? ''
    if (source.startsWith('**/', at)) {
      parts.push({
        kind: 'repeat',
        part: sequenceOf({ kind: 'repeat', part: IN_FOLDER, min: 0, max: Infinity }, '/'),
        min: 0,
        max: Infinity,
      })
      at += 2
    } else if (source.startsWith('**', at)) {
      parts.push({ kind: 'repeat', part: ANY, min: 0, max: Infinity })
      at++
    } else if (character === '*') parts.push({ kind: 'repeat', part: IN_FOLDER, min: 0, max: Infinity })
    else if (character === '?') parts.push(IN_FOLDER)
    else if (character === '{') {
      const close = source.indexOf('}', at)
      if (close < 0 || close > end) throw new PatternError('a "}" is missing', at)
      parts.push({ kind: 'choice', parts: alternativesOf(source, at + 1, close) })
      at = close
    } else if ('[]!()'.includes(character)) throw new PatternError(`"${character}" is not part of a glob here`, at)
    else parts.push({ kind: 'test', test: same(character) })
  }
  return { kind: 'sequence', parts }
}

function sequenceOf(first: Node, text: string): Node {
  return { kind: 'sequence', parts: [first, { kind: 'test', test: same(text) }] }
}

function alternativesOf(source: string, start: number, end: number): Node[] {
  const parts: Node[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && source[at] !== ',') continue
    parts.push(globNode(source, from, at))
    from = at + 1
  }
  return parts
}

/** Thompson's construction, from the end to the front: each part is told where to go on. */
function automaton(node: Node): Pattern {
  const states: State[] = [{ kind: 'end' }]
  const start = add(states, node, 0)
  return (text) => runs(states, start, text.slice(0, MAX_TEXT))
}

function add(states: State[], node: Node, next: number): number {
  if (states.length > MAX_STATES) throw new PatternError('is too large once its repetitions are written out', 0)
  if (node.kind === 'test') return states.push({ kind: 'step', test: node.test, next }) - 1
  if (node.kind === 'sequence') return node.parts.reduceRight((after, part) => add(states, part, after), next)
  if (node.kind === 'choice') return states.push({ kind: 'fork', next: node.parts.map((part) => add(states, part, next)) }) - 1
  let after = next
  if (node.max === Infinity) {
    const fork: State & { kind: 'fork' } = { kind: 'fork', next: [next] }
    after = states.push(fork) - 1
    fork.next.push(add(states, node.part, after))
  } else {
    for (let count = node.min; count < node.max; count++)
      after = states.push({ kind: 'fork', next: [next, add(states, node.part, after)] }) - 1
  }
  for (let count = 0; count < node.min; count++) after = add(states, node.part, after)
  return after
}

function runs(states: readonly State[], start: number, text: string): boolean {
  let current = closure(states, [start])
  for (let at = 0; at < text.length && current.size > 0; at++) {
    const code = text.charCodeAt(at)
    const reached: number[] = []
    for (const index of current) {
      const state = states[index]
      if (state?.kind === 'step' && state.test(code)) reached.push(state.next)
    }
    current = closure(states, reached)
  }
  return current.has(0)
}

/** All states that are reached without reading. */
function closure(states: readonly State[], from: readonly number[]): Set<number> {
  const found = new Set<number>()
  const open = [...from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (found.has(index)) continue
    found.add(index)
    const state = states[index]
    if (state?.kind === 'fork') open.push(...state.next)
  }
  return found
}
