/** Functions of Terraform on texts and numbers. */
import { each, list, MAX_TEXT, reasonOf, scalar, textMade, textOf, unknownContent, type Content, type Place } from './content'

type Args = readonly Content[]

/** Longer texts are not taken apart. */
const MAX_SPLIT = 100_000

/** Of a text alone. */
const SIMPLE: Readonly<Record<string, (text: string) => string | number | boolean>> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  title: (text) => text.replaceAll(/\b\w/g, (letter) => letter.toUpperCase()),
  trimspace: (text) => text.trim(),
  chomp: (text) => text.replace(/[\r\n]+$/, ''),
  base64decode: (text) => Buffer.from(text, 'base64').toString('utf8'),
  tostring: (text) => text,
  tonumber: (text) => Number(text),
  tobool: (text) => text === 'true',
  floor: (text) => Math.floor(Number(text)),
  ceil: (text) => Math.ceil(Number(text)),
  abs: (text) => Math.abs(Number(text)),
  basename: (text) => text.slice(text.lastIndexOf('/') + 1),
  dirname: (text) => (text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : '.'),
  abspath: (text) => text,
  pathexpand: (text) => text,
}

/** Of several texts, all of them known. */
const PLAIN: Readonly<Record<string, (...texts: string[]) => string | number | boolean | undefined>> = {
  replace: (text, from, to) => replaced(text, from, to),
  trim: (text, signs) => trimmed(text, signs),
  trimprefix: (text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  trimsuffix: (text, suffix = '') => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  substr: (text, from, length) => {
    const start = Number(from) < 0 ? text.length + Number(from) : Number(from)
    return Number(length) < 0 ? text.slice(start) : text.slice(start, start + Number(length))
  },
  startswith: (text, part = '') => text.startsWith(part),
  endswith: (text, part = '') => text.endsWith(part),
  strcontains: (text, part = '') => text.includes(part),
  indent: (_count, text = '') => text,
  pow: (base, power) => Number(base) ** Number(power),
}

export function textFunction(name: string, args: Args, place: Place): Content | undefined {
  const [first] = args
  if (first === undefined) return undefined
  if (Object.hasOwn(SIMPLE, name)) return each(first, (one) => simple(SIMPLE[name] as (text: string) => string, one, place))
  if (Object.hasOwn(PLAIN, name)) return plain(PLAIN[name] as (...texts: string[]) => string | undefined, args, place)
  switch (name) {
    case 'format':
      return formatted(args, place)
    case 'join':
      return joined(args, place)
    case 'split':
      return parted(args, place)
    case 'formatlist':
      return { kind: 'list', items: [], open: true, place }
    default:
      return undefined
  }
}

function simple(make: (text: string) => string | number | boolean, content: Content, place: Place): Content {
  const text = textOf(content)
  // null is no text, in any case of letters
  if (text === undefined)
    return content.kind === 'null' || content.from !== undefined ? content : unknownContent(reasonOf([content]), place)
  const result = make(text)
  return typeof result === 'number' && Number.isNaN(result)
    ? unknownContent('expression', place)
    : { ...content, kind: 'scalar', value: result, origin: content.kind === 'scalar' ? content.origin : 'constant' }
}

function plain(make: (...texts: string[]) => string | number | boolean | undefined, args: Args, place: Place): Content {
  const texts = args.map(textOf)
  if (!texts.every((text) => text !== undefined)) return unknownContent(reasonOf(args), place)
  const result = make(...texts)
  return result === undefined ? unknownContent('expression', place) : scalar(result, place, 'constant')
}

/** Patterns are the repository's own words: they are not run. */
function replaced(text: string, from = '', to = ''): string | undefined {
  if ((from.length > 1 && from.startsWith('/') && from.endsWith('/')) || text.length > MAX_SPLIT) return undefined
  const length = text.length + text.split(from).length * to.length
  return length > MAX_TEXT ? undefined : text.replaceAll(from, () => to)
}

function trimmed(text: string, signs = ''): string {
  let [start, end] = [0, text.length]
  while (start < end && signs.includes(text[start] as string)) start++
  while (end > start && signs.includes(text[end - 1] as string)) end--
  return text.slice(start, end)
}

const VERB = /%(?:%|[#+\-0 ]?\d{0,4}(?:\.\d{1,3})?[sdvqtfgx])/g

function formatted([pattern, ...args]: Args, place: Place): Content {
  const text = textOf(pattern)
  if (text === undefined) return unknownContent(reasonOf(pattern ? [pattern] : []), place)
  const parts: (string | Content)[] = []
  let from = 0
  let next = 0
  for (const found of text.matchAll(VERB)) {
    parts.push(text.slice(from, found.index))
    from = found.index + found[0].length
    if (found[0] === '%%') parts.push('%')
    else {
      const value = args[next++]
      parts.push(textOf(value) ?? value ?? '')
    }
  }
  parts.push(text.slice(from))
  return written(parts, place)
}

function written(parts: readonly (string | Content)[], place: Place): Content {
  if (parts.every((part) => typeof part === 'string')) return textMade(parts, place)
  return { kind: 'text', parts: parts.filter((part) => part !== ''), place }
}

function joined([separator, ...lists]: Args, place: Place): Content {
  const between = textOf(separator)
  const items = lists.flatMap((one): readonly Content[] => (one.kind === 'list' ? one.items : [one]))
  if (between === undefined || lists.some((one) => one.kind !== 'list' || one.open)) return unknownContent(reasonOf(lists), place)
  const [only] = items
  if (items.length === 1 && only) return only
  return written(
    items.flatMap((item, index): (string | Content)[] => [...(index > 0 ? [between] : []), textOf(item) ?? item]),
    place,
  )
}

function parted([separator, content]: Args, place: Place): Content {
  const [between, text] = [textOf(separator), textOf(content)]
  if (between === undefined || text === undefined) return { kind: 'list', items: [], open: true, place }
  return list(
    text
      .slice(0, MAX_SPLIT)
      .split(between)
      .map((part) => scalar(part, place, 'constant')),
    text.length > MAX_SPLIT,
    place,
  )
}
