/** The names of what a call writes as it is: `log.info("login of {} with {}", user, password)` tells user and password. */
import type { CallFact, Fact, MemberFact, NameFact } from '#parse/facts'
import { declaringScope, enclosingFunction } from './enclosing'
import { wordsBefore } from './name-uses'
import { declaredType } from './printed-fields'
import { isWhole, partsTakenOf } from './told-whole'
import type { Unit } from './unit'

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
const WRITERS_OF_OWN: ReadonlySet<string> = new Set(['getBytes', 'toByteArray', 'encodeToByteArray', 'joinToString'])

interface Known {
  /** Of a part: whether its value is no secret, whatever its name is. */
  isHarmless?: (fact: Fact) => boolean
  /** The fields of a part that its text shows. */
  fieldsOf?: (fact: Fact) => readonly string[]
}

export function toldNames(call: CallFact, unit: Unit, { isHarmless, fieldsOf }: Known): string[] {
  const { args } = call
  const names: string[] = [...labelled(args), ...keysOf(args), ...writtenInHex(args)]
  const texts: string[] = []
  const pending = withoutNumbers(args)
  for (let seen = 0; pending.length > 0 && seen < MAX_FACTS; seen++) {
    const fact = pending.shift() as Fact
    if (fact.kind === 'string') texts.push(fact.value)
    else if (isNamed(fact) && isHarmless?.(fact)) continue
    else if (fact.kind === 'name' || fact.kind === 'member') {
      names.push(inFull(fact, unit), ...withOwner(fact), ...(fieldsOf?.(fact) ?? []), ...(isWhole(fact, unit) ? partsTakenOf(fact) : []))
      names.push(...(fact.kind === 'name' ? madeBy(onlyValue(fact, unit) ?? fact) : []))
      pending.push(...textIn(fact, unit))
    } else if (fact.kind === 'index' && fact.index?.kind === 'string') names.push(fact.index.value)
    else pending.push(...partsOf(fact))
    names.push(...labelsIn(fact), ...hexIn(fact))
  }
  return [...names, ...qualified(texts, names)]
}

/** `"at least %d characters", MinPassword`: what is written as a number, a truth or a type is no secret. */
function withoutNumbers(args: readonly Fact[]): Fact[] {
  const at = args.findIndex(({ kind }) => kind === 'string')
  const text = args[at]
  const verbs = text?.kind === 'string' ? (text.value.match(/%[-+# 0-9.*]*[a-zA-Z%]/g) ?? []).filter((verb) => !verb.endsWith('%')) : []
  return args.filter((_arg, index) => index <= at || !/[dtfT]$/.test(verbs[index - at - 1] ?? ''))
}

/** `CancellationToken token` is called by one word what its type calls in full. */
function inFull(fact: NameFact | MemberFact, unit: Unit): string {
  const type = fact.kind === 'name' ? declaredType(fact.name, fact, unit) : undefined
  const { name } = type?.kind === 'name' ? type : fact
  return ONE_OF_WORDS.test(name) && name.toLowerCase().endsWith(fact.name.toLowerCase()) ? name : fact.name
}

const ONE_OF_WORDS = /^[A-Z][a-z]+[A-Z]/

/** Calls that write bytes as they are. */
const IN_HEX: ReadonlySet<string> = new Set(['ToHexString', 'formatHex', 'EncodeToString', 'encodeToString', 'ToBase64String'])

/** `"key was %x", key`: what is written byte by byte is no key of a map. */
function writtenInHex(args: readonly Fact[]): string[] {
  const [text, ...values] = args.slice(
    Math.max(
      0,
      args.findIndex(({ kind }) => kind === 'string'),
    ),
  )
  const verbs = text?.kind === 'string' ? (text.value.match(/%[-+# 0-9.]*[a-zA-Z]/g) ?? []) : []
  return bytesNamed(values.filter((_value, index) => /x$/i.test(verbs[index] ?? '')))
}

/** Inside of what is written: `Convert.ToHexString(key)`, `fmt.Sprintf("%x", key)`. */
function hexIn(fact: Fact): string[] {
  if (fact.kind !== 'call') return []
  return IN_HEX.has(nameOf(fact.callee)) ? bytesNamed(fact.args) : writtenInHex(fact.args)
}

function bytesNamed(values: readonly Fact[]): string[] {
  return values.some((value) => SECRET_BYTES.test(nameOf(value)) && !KNOWN_TO_ALL.test(nameOf(value))) ? ['secret key'] : []
}

const SECRET_BYTES = /^key$|[a-z0-9]Key$/
const KNOWN_TO_ALL = /pub|verif|hash|host|id|peer|remote|cache|map|lookup|partition|index|sort|foreign|primary|object|row|route|query/i

/** A variable, a field, or what a call gives: `request.apiKey()`. */
function isNamed({ kind }: Fact): boolean {
  return kind === 'name' || kind === 'member' || kind === 'call'
}

/** What a text says of the plain variables in it: `password %s`, `password={text}`. */
function labelsIn(fact: Fact): string[] {
  if (fact.kind === 'template')
    return fact.parts.flatMap((part) => (isPlain(part) ? wordsBefore(fact.parts, part).map((label) => labelOf(label)) : []))
  if (fact.kind === 'operation' && fact.operator === '%') {
    const [text, values] = fact.operands
    return text && values ? labelled([text, ...(values.kind === 'list' ? values.items : [values])]) : []
  }
  if (fact.kind === 'operation' && fact.operator === '+') return labelledBySum(fact.operands)
  return fact.kind === 'call' && fact.callee.kind === 'member' && fact.callee.name === 'format'
    ? labelled([fact.callee.object, ...fact.args])
    : []
}

/** `"one-time code " + value` */
function labelledBySum(operands: readonly Fact[]): string[] {
  return operands.flatMap((value, index) => {
    const before =
      index > 0 && isPlain(value) && 'name' in value && GENERAL.test(String(value.name)) ? lastOf(operands[index - 1] as Fact) : undefined
    return before?.kind === 'string' ? wordsBefore([before, value], value).map((label) => labelOf(label)) : []
  })
}

/** Names that say nothing of what is in them: only the text before may. */
const GENERAL = /^(?:value|val|text|code|result|data|string|str|generated|plain|raw|out|it)$/i

function lastOf(fact: Fact): Fact {
  const last = fact.kind === 'operation' && fact.operator === '+' ? fact.operands.at(-1) : undefined
  return last ? lastOf(last) : fact
}

/** `'created %s with password %s', name, text`: the words before each hole that a plain variable fills. */
function labelled([text, ...values]: readonly Fact[]): string[] {
  if (text?.kind !== 'string') return []
  const pieces = text.value.split(HOLE).slice(0, -1)
  return values.flatMap((value, index) => {
    const piece = pieces[index]
    if (piece === undefined || !isPlain(value)) return []
    const before: Fact = { ...text, value: piece }
    return wordsBefore([before, value], value).map((label) => labelOf(label))
  })
}

/** `slog.Info("created", "token", value)`: a word by itself names the plain variable after it. */
function keysOf(args: readonly Fact[]): string[] {
  return args.flatMap((key, index) => {
    const value = args[index + 1]
    return key.kind === 'string' && ONE_WORD.test(key.value) && value && isPlain(value) ? [key.value] : []
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
    return words.flatMap((word, index) => {
      if (index === 0 || !names.includes(word)) return []
      const before = words.slice(index - 1, index + 1).join(' ')
      // `with master password`, and the variable `master`.
      const after = index === words.length - 2 ? [words.slice(index).join(' ')] : []
      return [before.replace(JOINING, ''), ...after]
    })
  })
}

/** Letters of a text that are looked at. */
const MAX_TEXT = 200

/** Names of what is no secret itself: the token's `tokenName` after `API token`. */
const OTHERWISE = /(?:name|ids?|type|kind|count|status|date|time|ur[il]|host|email|user|environment|path|file)$/i

const ONE_WORD = /^[\w.-]{1,60}$/
/** With a mark: what stands before a hole may be of something else. */
function labelOf(words: string): string {
  return `${words.replace(JOINING, '')}:`
}
const CONSTANT = /^[A-Z0-9_]+$/

/** Words that only join the label with what stands before it. */
const JOINING = /^(?:with|and|or|using|use|uses|as|by|of|the|a|for|is|set|s)(?: |$)/i
const HOLE = /%[-\d.]*[sdvrqoOj]|\{[\w!:]*\}/

/** What went wrong with a thing is not the thing: `refresh token: %v` of an error. */
const FAULT = /^(?:e|ex|exc)$|(?:^|_)(?:err|error|exception|cause|reason)$|(?:Err|Error|Exception|Cause|Reason)$/

function isPlain(fact: Fact): boolean {
  return (fact.kind === 'name' || fact.kind === 'member') && !FAULT.test(fact.name) && !OTHERWISE.test(fact.name)
}

/** `token.value` is a token's value; `Names.SECRET_KEY` is a constant, with or without its owner. */
function withOwner(fact: Fact): string[] {
  if (fact.kind !== 'member' || CONSTANT.test(fact.name) || (fact.object.kind !== 'name' && fact.object.kind !== 'member')) return []
  return DOING.test(fact.object.name) ? [] : [`${fact.object.name} ${fact.name}`]
}

/** Variables that are called as something is done: `set.accessToken` sets nothing. */
const DOING = /^(?:set|update|change|use|need|check)$/

/** What calls make whose name says so: `access = createToken(user)`. */
function madeBy(fact: Fact): string[] {
  if (fact.kind !== 'call' || (fact.callee.kind !== 'name' && fact.callee.kind !== 'member')) return []
  const { callee } = fact
  const owner = callee.kind === 'member' && callee.object.kind === 'name' ? callee.object.name : ''
  if (/^jwt$/i.test(owner) && /^(?:sign|encode)$/.test(callee.name)) return ['jwt token']
  if (!MAKES.test(callee.name)) return []
  // What a text says of making one is not the thing.
  return [
    callee.name
      .replace(/^.*(?:token|jwt)$/i, 'token value')
      .replace(/^.*secret$/i, 'secret value')
      .replace(/^.*otp$/i, 'otp'),
  ]
}

const MAKES = /^_?(?:create|generate|make|issue|sign|mint)(?=[A-Z_])/

/** What a variable of the same function was given that is written once. */
function onlyValue(fact: NameFact, unit: Unit): Fact | undefined {
  const [only, ...others] = declaringScope(unit, fact.name, fact)?.names.get(fact.name) ?? []
  const value = only?.fact.kind === 'bind' && others.length === 0 && only.path.length === 0 ? only.fact.value : undefined
  return value && enclosingFunction(value) === enclosingFunction(fact) ? value : undefined
}

/** The text that a variable of the same function holds, where it is written once: `message = "sent code " + otp`. */
function textIn(fact: NameFact | MemberFact, unit: Unit): Fact[] {
  const value = fact.kind === 'name' ? onlyValue(fact, unit) : undefined
  if (value === undefined) return []
  if (value.kind === 'call' && value.constructs && BUILDERS.has(nameOf(value.callee))) return [...value.args, ...appended(fact, unit)]
  const isText = ['template', 'operation', 'record'].includes(value.kind) || (value.kind === 'call' && WRITERS.has(nameOf(value.callee)))
  return isText ? [value] : []
}

const BUILDERS: ReadonlySet<string> = new Set(['StringBuilder', 'StringBuffer', 'StringJoiner'])

/** What the same function adds to a text that is built: `message.append(password)`. */
function appended(variable: NameFact | MemberFact, unit: Unit): Fact[] {
  const owner = enclosingFunction(variable)
  const calls = (unit.callsOn.get(variable.name) ?? []).filter((call) => enclosingFunction(call) === owner)
  return calls.flatMap(({ callee, args }) => (['append', 'add', 'insert'].includes(nameOf(callee)) ? args : []))
}

function nameOf(callee: Fact): string {
  return callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
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
  // `zap.String("password", value)` is a site by itself.
  if (name === 'String' && args[0]?.kind === 'string') return []
  if (WRITERS.has(name)) return args.length === 0 && callee.kind === 'member' ? [callee.object] : args
  if (callee.kind === 'member' && HOLDERS.has(nameOf(callee.object)) && MADE.has(name)) return args
  const [key] = args
  if (key?.kind === 'string') return isLookup(callee) ? [{ kind: 'name', name: key.value, start, end }] : []
  // What a getter gives has the getter's name, and a record's is called as the field is.
  const isGetter = args.length === 0 && callee.kind === 'member' && !ANSWERS.test(name)
  return isGetter ? [{ kind: 'name', name: name.replace(/^get(?=[A-Z])/, ''), start, end }] : []
}

/** `Map.of("password", password)` is written with all that is in it. */
const HOLDERS: ReadonlySet<string> = new Set(['Map', 'List', 'Set', 'Arrays', 'Optional'])
const MADE: ReadonlySet<string> = new Set(['of', 'asList', 'ofNullable', 'entry'])

/** Calls whose name says what they do or answer, not what they give. */
const ANSWERS = /^(?:is|has|to|as|with|no|not|check|validate|verify|length|size|count)(?![a-z])/
const TEXTS = /bundle|message|i18n|locale|translat|label|text/i

/** `request.getHeader("Authorization")`, `form.get("password")`; but for texts that people read. */
function isLookup({ name, ...callee }: NameFact | MemberFact): boolean {
  if (!/^[gG]et(?![a-z])|^[gG]etenv$/.test(name)) return false
  return callee.kind !== 'member' || !('name' in callee.object) || !TEXTS.test(String(callee.object.name))
}
