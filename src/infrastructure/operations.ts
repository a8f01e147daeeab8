/** Operators on values: arithmetic, comparison, logic; not known where an operand is not. */
import { each, either, knownScalar, reasonOf, scalar, textOf, unknownContent, type Content, type Place } from './content'

/** True, false, or undefined where it may be either. */
export function truth(content: Content): boolean | undefined {
  const value = knownScalar(content)
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 'false') return value === 'true'
  if (content.kind === 'one-of') {
    const answers = new Set(content.options.map(truth))
    return answers.size === 1 ? [...answers][0] : undefined
  }
  return undefined
}

export function negate(content: Content, operator: string, place: Place): Content {
  return each(content, (one) => {
    const value = knownScalar(one)
    if (operator === '!') {
      const answer = truth(one)
      return answer === undefined ? unknownContent(reasonOf([one]), place) : scalar(!answer, place)
    }
    return typeof value === 'number' ? scalar(-value, place) : unknownContent(reasonOf([one]), place)
  })
}

export function combine(operator: string, left: Content, right: Content, place: Place): Content {
  if (operator === '&&' || operator === '||') return logic(operator, left, right, place)
  if (operator === '==' || operator === '!=') return equality(operator, left, right, place)
  return each(left, (one) => each(right, (other) => arithmetic(operator, one, other, place)))
}

function logic(operator: string, left: Content, right: Content, place: Place): Content {
  const decides = operator === '||'
  const answers = [truth(left), truth(right)]
  if (answers.includes(decides)) return scalar(decides, place)
  if (answers.includes(undefined)) return unknownContent(reasonOf([left, right]), place)
  return scalar(!decides, place)
}

function equality(operator: string, left: Content, right: Content, place: Place): Content {
  const answers = optionsOf(left).flatMap((one) => optionsOf(right).map((other) => equal(one, other)))
  const told = new Set(answers)
  const contents = [...told].map((answer) =>
    answer === undefined ? unknownContent(reasonOf([left, right]), place) : scalar(operator === '==' ? answer : !answer, place),
  )
  return either(contents, place)
}

function optionsOf(content: Content): readonly Content[] {
  return content.kind === 'one-of' ? content.options : [content]
}

/** Null equals null only; what somebody else's resource will be is not null. */
export function equal(left: Content, right: Content): boolean | undefined {
  const isOpen = (one: Content): boolean => one.kind === 'unknown' && one.from === undefined
  if (isOpen(left) || isOpen(right)) return undefined
  if (left.kind === 'null' || right.kind === 'null') return left.kind === right.kind
  const [first, second] = [textOf(left), textOf(right)]
  if (first !== undefined && second !== undefined) return first === second
  if (left.kind === 'text' && second !== undefined) return mayBe(left, second) ? undefined : false
  if (right.kind === 'text' && first !== undefined) return mayBe(right, first) ? undefined : false
  if (left.kind === 'unknown' || right.kind === 'unknown') return second === '' || first === '' ? false : undefined
  return listsEqual(left, right)
}

function listsEqual(left: Content, right: Content): boolean | undefined {
  const [one, other] = [sizeOf(left), sizeOf(right)]
  if (one === undefined || other === undefined) return one === other && left.kind !== right.kind ? false : undefined
  if (one !== other) return false
  return one === 0 ? true : undefined
}

function sizeOf(content: Content): number | undefined {
  if (content.kind === 'list' && !content.open) return content.items.length
  if (content.kind === 'map' && !content.open) return content.entries.size
  return undefined
}

/** A text with holes may still be another one. */
function mayBe(content: Extract<Content, { kind: 'text' }>, text: string): boolean {
  const first = content.parts[0]
  const last = content.parts.at(-1)
  const fits = (typeof first !== 'string' || text.startsWith(first)) && (typeof last !== 'string' || text.endsWith(last))
  return fits && content.parts.every((part) => typeof part !== 'string' || text.includes(part))
}

function arithmetic(operator: string, left: Content, right: Content, place: Place): Content {
  const [one, other] = [Number(textOf(left) ?? Number.NaN), Number(textOf(right) ?? Number.NaN)]
  if (Number.isNaN(one) || Number.isNaN(other)) return unknownContent(reasonOf([left, right]), place)
  switch (operator) {
    case '+':
      return scalar(one + other, place)
    case '-':
      return scalar(one - other, place)
    case '*':
      return scalar(one * other, place)
    case '/':
      return scalar(one / other, place)
    case '%':
      return scalar(one % other, place)
    case '<':
      return scalar(one < other, place)
    case '<=':
      return scalar(one <= other, place)
    case '>':
      return scalar(one > other, place)
    default:
      return scalar(one >= other, place)
  }
}
