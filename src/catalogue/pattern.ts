/** Patterns of names, '{hash:hash}with{@scheme}[inP1363Format]': compiled once, matched with a bounded number of steps. */
import type { Scalar } from '#core/value'
import { UserError } from '#core/errors'
import { isSeparator } from './fold'

export type Properties = Readonly<Record<string, Scalar>>

/** What a piece of text means in a slot; undefined when it means nothing there. */
export type Slot = (text: string) => Properties | undefined

export type Part =
  | { kind: 'literal'; text: string }
  | { kind: 'separator' }
  | { kind: 'choice'; options: readonly (readonly Part[])[] }
  | { kind: 'slot'; read: Slot }

/** Slot readings tried for one text; real names need some hundreds. */
const MAX_STEPS = 20_000
/** Longest piece that one slot takes. */
const MAX_SLOT_LENGTH = 64

/** Parses a pattern; `slotOf` gives the reader of '{name}'. Throws a UserError for an unfinished one. */
export function compilePattern(pattern: string, slotOf: (name: string) => Slot): readonly Part[] {
  const state = { pattern, position: 0, slotOf }
  const parts = parseSequence(state)
  if (state.position < pattern.length) throw new UserError(`notations.yml: "${pattern}" has a bracket too many`)
  return parts
}

interface ParseState {
  pattern: string
  position: number
  slotOf: (name: string) => Slot
}

function parseSequence(state: ParseState): Part[] {
  const parts: Part[] = []
  while (state.position < state.pattern.length) {
    const character = state.pattern.charAt(state.position)
    if (')]|'.includes(character)) break
    state.position += 1
    if (character === '{') parts.push({ kind: 'slot', read: state.slotOf(parseSlotName(state)) })
    else if (character === '[') parts.push({ kind: 'choice', options: [...parseOptions(state, ']'), []] })
    else if (character === '(') parts.push({ kind: 'choice', options: parseOptions(state, ')') })
    else if (character === '-' || character === '_') parts.push({ kind: 'separator' })
    else parts.push({ kind: 'literal', text: character.toLowerCase() })
  }
  return parts
}

function parseSlotName(state: ParseState): string {
  const end = state.pattern.indexOf('}', state.position)
  if (end === -1) throw new UserError(`notations.yml: "${state.pattern}" has a { that nothing closes`)
  const name = state.pattern.slice(state.position, end)
  state.position = end + 1
  return name
}

function parseOptions(state: ParseState, close: string): Part[][] {
  const options: Part[][] = []
  for (;;) {
    options.push(parseSequence(state))
    const character = state.pattern.charAt(state.position)
    state.position += 1
    if (character === close) return options
    if (character !== '|') throw new UserError(`notations.yml: "${state.pattern}" has a bracket that nothing closes`)
  }
}

/** What a whole text means by a pattern: the first reading that is `accepted`, the longest pieces tried first. */
export function matchPattern(parts: readonly Part[], text: string, accepted: (properties: Properties) => boolean): Properties | undefined {
  const matcher = new Matcher(text.toLowerCase().replaceAll(' ', ''), accepted)
  return matcher.match(parts, 0, {}, [])
}

class Matcher {
  private steps = 0

  constructor(
    private readonly text: string,
    private readonly accepted: (properties: Properties) => boolean,
  ) {}

  /** `rest` holds what still follows the innermost sequence, nearest first. */
  match(parts: readonly Part[], position: number, found: Properties, rest: readonly (readonly Part[])[]): Properties | undefined {
    const [part, ...others] = parts
    if (part === undefined) return this.continueWith(position, found, rest)
    switch (part.kind) {
      case 'literal':
        return this.text.charAt(position) === part.text ? this.match(others, position + 1, found, rest) : undefined
      case 'separator':
        return this.matchSeparator(others, position, found, rest)
      case 'choice':
        return this.matchChoice(part.options, others, position, found, rest)
      case 'slot':
        return this.matchSlot(part.read, others, position, found, rest)
    }
  }

  private continueWith(position: number, found: Properties, rest: readonly (readonly Part[])[]): Properties | undefined {
    const [next, ...after] = rest
    if (next !== undefined) return this.match(next, position, found, after)
    return position === this.text.length && this.accepted(found) ? found : undefined
  }

  private matchSeparator(
    others: readonly Part[],
    position: number,
    found: Properties,
    rest: readonly (readonly Part[])[],
  ): Properties | undefined {
    if (isSeparator(this.text.charAt(position))) {
      const result = this.match(others, position + 1, found, rest)
      if (result !== undefined) return result
    }
    return this.match(others, position, found, rest)
  }

  private matchChoice(
    options: readonly (readonly Part[])[],
    others: readonly Part[],
    position: number,
    found: Properties,
    rest: readonly (readonly Part[])[],
  ): Properties | undefined {
    for (const option of options) {
      const result = this.match(option, position, found, [others, ...rest])
      if (result !== undefined) return result
    }
    return undefined
  }

  private matchSlot(
    read: Slot,
    others: readonly Part[],
    position: number,
    found: Properties,
    rest: readonly (readonly Part[])[],
  ): Properties | undefined {
    if (isSeparator(this.text.charAt(position))) return undefined
    for (let end = Math.min(this.text.length, position + MAX_SLOT_LENGTH); end > position; end--) {
      this.steps += 1
      if (this.steps > MAX_STEPS) return undefined
      if (isSeparator(this.text.charAt(end - 1))) continue
      const properties = read(this.text.slice(position, end))
      if (properties === undefined) continue
      const result = this.match(others, end, { ...found, ...properties }, rest)
      if (result !== undefined) return result
    }
    return undefined
  }
}
