/** The names of what a call writes as it is: `log.info("login of {} with {}", user, password)` tells user and password. */
import type { CallFact, Fact } from '#parse/facts'
import { wordsBefore } from './name-uses'

/** Facts that are looked at for one call. */
const MAX_FACTS = 60
/** Calls that only make text or bytes of what they are given, from which anybody can have it back. */
const WRITERS: ReadonlySet<string> = new Set([
  'String',
  'string',
  'valueOf',
  'toString',
  'decodeToString',
  'format',
  'Format',
  'Sprintf',
  'Sprint',
  'Join',
  'join',
  'concat',
  'GetBytes',
  '[]byte',
  'ToHexString',
  'ToBase64String',
  'EncodeToString',
  'encodeToString',
  'formatHex',
  'stringify',
  'dumps',
  'str',
  'repr',
])
/** The same, of the text that they are called on, whatever they are given beside. */
const WRITERS_OF_OWN: ReadonlySet<string> = new Set(['getBytes', 'toByteArray', 'encodeToByteArray'])

export function toldNames(call: CallFact): string[] {
  const { args } = call
  const names: string[] = labelled(args)
  const texts: string[] = []
  const pending = [...args]
  for (let seen = 0; pending.length > 0 && seen < MAX_FACTS; seen++) {
    const fact = pending.shift() as Fact
    if (fact.kind === 'string') texts.push(fact.value)
    else if (fact.kind === 'name' || fact.kind === 'member') names.push(fact.name, ...withOwner(fact))
    else if (fact.kind === 'index' && fact.index?.kind === 'string') names.push(fact.index.value)
    else pending.push(...partsOf(fact))
    names.push(...labelsIn(fact))
  }
  return [...names, ...qualified(texts, names)]
}

/** What a text says of the plain variables in it: `password %s`, `password={text}`. */
function labelsIn(fact: Fact): string[] {
  if (fact.kind === 'template')
    return fact.parts.flatMap((part) => (isPlain(part) ? wordsBefore(fact.parts, part).map((label) => label.replace(JOINING, '')) : []))
  if (fact.kind === 'operation' && fact.operator === '%') {
    const [text, values] = fact.operands
    return text && values ? labelled([text, ...(values.kind === 'list' ? values.items : [values])]) : []
  }
  return fact.kind === 'call' && fact.callee.kind === 'member' && fact.callee.name === 'format'
    ? labelled([fact.callee.object, ...fact.args])
    : []
}

/** `'created %s with password %s', name, text`: the words before each hole that a plain variable fills. */
function labelled([text, ...values]: readonly Fact[]): string[] {
  if (text?.kind !== 'string') return []
  const pieces = text.value.split(HOLE).slice(0, -1)
  return values.flatMap((value, index) => {
    const piece = pieces[index]
    if (piece === undefined || !isPlain(value)) return []
    const before: Fact = { ...text, value: piece }
    return wordsBefore([before, value], value).map((label) => label.replace(JOINING, ''))
  })
}

/** `'reset token of %s is %s', email, token`: what a text says of a variable that has a general name. */
function qualified(texts: readonly string[], names: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const words =
      text
        .slice(0, MAX_TEXT)
        .toLowerCase()
        .match(/[a-z]+/g) ?? []
    return words.flatMap((word, index) =>
      index > 0 && names.includes(word)
        ? [
            words
              .slice(index - 1, index + 1)
              .join(' ')
              .replace(JOINING, ''),
          ]
        : [],
    )
  })
}

/** Letters of a text that are looked at. */
const MAX_TEXT = 200

/** Words that only join the label with what stands before it. */
const JOINING = /^(?:with|and|or|using|use|uses|as|by|of|the|a|for|is|set|s) /i
const HOLE = /%[-\d.]*[sdvrqoOj]|\{[\w!:]*\}/

/** Names of what is no secret itself: the token's `tokenName` after `API token`. */
const OTHERWISE = /(?:name|ids?|type|kind|count|status|date|time|url|host|email|user|environment|path|file)$/i

function isPlain(fact: Fact): boolean {
  return (fact.kind === 'name' || fact.kind === 'member') && !OTHERWISE.test(fact.name)
}

/** `token.value` is a token's value. */
function withOwner(fact: Fact): string[] {
  if (fact.kind !== 'member' || (fact.object.kind !== 'name' && fact.object.kind !== 'member')) return []
  return [`${fact.object.name} ${fact.name}`]
}

/** What of a fact is told as it stands. */
function partsOf(fact: Fact): readonly Fact[] {
  switch (fact.kind) {
    case 'named':
    case 'cast':
    case 'spread':
      return fact.value ? [fact.value] : []
    case 'template':
      return fact.parts
    case 'operation':
      return fact.operator === '+' || fact.operator === '%' ? fact.operands : []
    case 'list':
      return fact.items
    case 'record':
      return fact.entries
    case 'function':
      return fact.isExpression ? [fact.body] : []
    case 'call':
      return toldBy(fact)
    default:
      return []
  }
}

function toldBy({ callee, args }: CallFact): readonly Fact[] {
  if (callee.kind !== 'name' && callee.kind !== 'member') return []
  const { name, start, end } = callee
  if (callee.kind === 'member' && WRITERS_OF_OWN.has(name)) return [callee.object]
  // What a getter gives has the getter's name.
  if (args.length === 0 && /^get[A-Z]/.test(name)) return [{ kind: 'name', name: name.slice('get'.length), start, end }]
  if (!WRITERS.has(name)) return []
  return args.length === 0 && callee.kind === 'member' ? [callee.object] : args
}
