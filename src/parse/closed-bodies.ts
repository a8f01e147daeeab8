/** Function bodies that stay unread until somebody needs what stands in them: most of a large file says nothing of cryptography. */
import { CONTAINER_WRITERS } from './container-writes'
import type { BlockFact } from './facts'
import type { SyntaxNode } from './syntax'

/** A body shorter than this costs less to read than to come back for. */
const MIN_BODY = 160

export interface Span {
  start: number
  end: number
}

/** What the text of a body tells without a parse; each finds too much rather than too little. */
type Telling = 'mentions' | 'calls' | 'writes' | 'extends'

const READERS: Readonly<Record<Telling, (text: string) => Iterable<string>>> = {
  mentions: wordsOf,
  calls: callsOf,
  writes: targetsOf,
  extends: supertypesOf,
}

export class ClosedBodies {
  private readonly whole = new Map<Telling, Set<string>>()
  private readonly single = new Map<BlockFact, Map<Telling, ReadonlySet<string>>>()

  /** `blocks` stand in the facts for the bodies, by where these begin; one that is read is taken out. */
  constructor(
    readonly blocks: Map<number, BlockFact>,
    private readonly code: string,
  ) {}

  /** To be opened: the bodies that hold the word; that may call what it names; that may change what it names; that may declare a type which extends it. */
  that(telling: Telling, word: string): BlockFact[] {
    let words = this.whole.get(telling)
    if (words === undefined) {
      words = new Set([...this.blocks.values()].flatMap((block) => [...READERS[telling](this.text(block))]))
      this.whole.set(telling, words)
    }
    // Who asks opens all that are found: they need not be looked for again.
    if (!words.delete(word)) return []
    return [...this.blocks.values()].filter((block) => this.text(block).includes(word) && this.wordsIn(block, telling).has(word))
  }

  private wordsIn(block: BlockFact, telling: Telling): ReadonlySet<string> {
    const known = this.single.get(block) ?? new Map<Telling, ReadonlySet<string>>()
    this.single.set(block, known)
    const words = known.get(telling) ?? new Set(READERS[telling](this.text(block)))
    known.set(telling, words)
    return words
  }

  private text({ start, end }: BlockFact): string {
    return this.code.slice(start, end)
  }
}

/** The outermost bodies in which none of the words stands. */
export function closable(bodies: readonly SyntaxNode[], code: string, wanted: ReadonlySet<string>): SyntaxNode[] {
  const found: SyntaxNode[] = []
  let end = 0
  for (const body of bodies) {
    if (body.startIndex < end || body.endIndex - body.startIndex < MIN_BODY) continue
    if (standsIn(wanted, code.slice(body.startIndex, body.endIndex))) continue
    found.push(body)
    end = body.endIndex
  }
  return found
}

/** What is left of a text without the spans, which are in order. */
export function between(spans: readonly Span[], length: number): Span[] {
  const gaps: Span[] = []
  let start = 0
  for (const span of spans) {
    if (span.start > start) gaps.push({ start, end: span.start })
    start = span.end
  }
  if (start < length) gaps.push({ start, end: length })
  return gaps
}

function standsIn(wanted: ReadonlySet<string>, text: string): boolean {
  if (wanted.size === 0) return false
  for (const word of wordsOf(text)) if (wanted.has(word)) return true
  return false
}

/** Names, keywords and numbers of any language. By hand: a pattern's match objects cost more than the parse they save. */
function* wordsOf(text: string): Generator<string> {
  let start = -1
  for (let index = 0; index <= text.length; index++) {
    if (isWordCode(text.charCodeAt(index))) {
      if (start < 0) start = index
    } else if (start >= 0) {
      yield text.slice(start, index)
      start = -1
    }
  }
}

/** Letters, digits, `_`, `$`, and all that is not ASCII. NaN, past the end, is none. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36 || code > 127
}

/** Words before a target that do not declare it. */
const NO_TYPE: ReadonlySet<string> = new Set(['else', 'do', 'return', 'then', 'await', 'yield', 'global', 'nonlocal'])

const WRITERS: ReadonlySet<string> = new Set(CONTAINER_WRITERS)

/** What stands left of an assignment, or has a method called on it that fills it. One pass: a pattern would try every word. */
function* targetsOf(text: string): Generator<string> {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === EQUALS && !isComparison(text, index)) yield* writtenBefore(text, index)
    else if ((code === PLUS || code === MINUS) && text.charCodeAt(index + 1) === code) yield* wordsOf(pathBefore(text, index))
    else if (code === PARENTHESIS) {
      const path = pathBefore(text, index)
      const dot = path.lastIndexOf('.')
      if (dot > 0 && WRITERS.has(path.slice(dot + 1))) yield* wordsOf(path.slice(0, dot))
    }
  }
}

const EQUALS = 61
const PLUS = 43
const MINUS = 45
const PARENTHESIS = 40

function isComparison(text: string, index: number): boolean {
  if (/[=>]/.test(text.charAt(index + 1)) || /[=!]/.test(text.charAt(index - 1))) return true
  return /[<>]/.test(text.charAt(index - 1)) && text.charAt(index - 1) !== text.charAt(index - 2)
}

function writtenBefore(text: string, equals: number): Iterable<string> {
  let end = equals
  while (end > 0 && OPERATOR.has(text.charAt(end - 1))) end--
  const path = pathBefore(text, end)
  const start = trimmed(text, end) - path.length
  const before = pathBefore(text, start)
  const isDeclared = before !== '' && start > 0 && /[ \t]/.test(text.charAt(start - 1)) && !NO_TYPE.has(before)
  return isDeclared && !/[.[]/.test(path) ? [] : wordsOf(path)
}

const OPERATOR: ReadonlySet<string> = new Set('+-*/%&|^?<>:')

/** Where the text ends without blanks. */
function trimmed(text: string, end: number): number {
  let at = end
  while (at > 0 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at--
  return at
}

/** `a.b["c"]` that ends at a place, blanks aside. */
function pathBefore(text: string, end: number): string {
  const last = trimmed(text, end)
  let start = last
  while (start > 0 && (isWordCode(text.charCodeAt(start - 1)) || PATH.has(text.charAt(start - 1)))) start--
  return text.slice(start, last)
}

const PATH: ReadonlySet<string> = new Set('.[]"\'>')

/** What stands before an argument list, or is referred to as a function. Whole words: a long text of letters would be tried from every place. */
const CALLED = /(?<![\w$])([\w$]+)(?![\w$])\s*(?:<[^()<>]*>\s*)?(?=[({])|::\s*([\w$]+)/g
/** A bare name that is given or assigned: of a function, unless the body itself declares it. */
const GIVEN = /[(,=]\s*([A-Za-z_$][\w$]*)\s*(?=[),;\n])/g
const DECLARED = /[\w>\]?][ \t]+([A-Za-z_$][\w$]*)\s*:?=(?!=)/g

function* callsOf(text: string): Generator<string> {
  for (const [, called, reference] of text.matchAll(CALLED)) yield called ?? reference ?? ''
  const declared = new Set([...text.matchAll(DECLARED)].map(([, name]) => name))
  for (const [, name = ''] of text.matchAll(GIVEN)) if (!declared.has(name)) yield name
}

/** A type's header, or `new T(…) {`. Finds too much rather than too little. */
const HEADER = /\b(?:class|interface|object|record|struct|enum)\b([^{;\n]*)|\bnew\s+([\w.]+)[^;]*?\)\s*\{/g

function supertypesOf(text: string): string[] {
  return [...text.matchAll(HEADER)].flatMap(([, header = '', made = '']) => [...wordsOf(`${header} ${made}`)])
}
