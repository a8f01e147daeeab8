/** Functions of templates that make texts of texts. */
import { compileExpression, PatternError } from '#core/pattern'
import { holeIn, isDict, printed, type Worth } from './worth'

export type TemplateFunction = (given: readonly Worth[]) => Worth

/** Longer texts are not searched by an expression, which is tried at each place. */
const MAX_SEARCHED = 160
/** What one call may make. */
const MAX_TEXT = 1_000_000

function text(worth: Worth | undefined): string {
  return printed(worth)
}

function number(worth: Worth | undefined): number {
  return Math.trunc(Number(worth)) || 0
}

/** Functions whose last argument is the text, the others before it. */
function onText(change: (subject: string, ...given: string[]) => Worth): TemplateFunction {
  return (given) => change(text(given.at(-1)), ...given.slice(0, -1).map(text))
}

function indented(spaces: number, subject: string): string {
  return subject.replaceAll(/^/gm, ' '.repeat(Math.max(0, Math.min(spaces, 200))))
}

function trimmed(subject: string, signs: string, sides: 'both' | 'left' | 'right'): string {
  let start = 0
  let end = subject.length
  while (sides !== 'right' && start < end && signs.includes(subject[start] as string)) start++
  while (sides !== 'left' && end > start && signs.includes(subject[end - 1] as string)) end--
  return subject.slice(start, end)
}

/** Whether an expression fits somewhere; undefined where it is of a kind that is not run. */
function matches(expression: string, subject: string): boolean | undefined {
  if (subject.length > MAX_SEARCHED) return undefined
  try {
    const [start, end] = [expression.startsWith('^'), expression.endsWith('$') && !expression.endsWith('\\$')]
    const inner = expression.slice(start ? 1 : 0, end ? -1 : undefined)
    const whole = compileExpression(`${start ? '' : '(.)*'}(${inner})${end ? '' : '(.)*'}`)
    return whole(subject)
  } catch (error) {
    if (error instanceof PatternError) return undefined
    throw error
  }
}

/** Each place where an expression fits, the longest first. */
function places(expression: string, subject: string): [number, number][] | undefined {
  if (subject.length > MAX_SEARCHED) return undefined
  const [isStart, isEnd] = [expression.startsWith('^'), expression.endsWith('$') && !expression.endsWith('\\$')]
  try {
    const whole = compileExpression(expression.slice(isStart ? 1 : 0, isEnd ? -1 : undefined))
    const found: [number, number][] = []
    for (let at = 0; at < subject.length; at++) {
      if (isStart && at > 0) break
      let end = subject.length
      while (end > at && !whole(subject.slice(at, end))) end = isEnd ? at : end - 1
      if (end <= at) continue
      found.push([at, end])
      at = end - 1
    }
    return found
  } catch (error) {
    if (error instanceof PatternError) return undefined
    throw error
  }
}

function replaced(expression: string, subject: string, by: string): Worth {
  const found = places(expression, subject)
  if (found === undefined || /\$[\d{]/.test(by)) return { hole: 'expression' }
  let made = ''
  let from = 0
  for (const [start, end] of found) {
    made += subject.slice(from, start) + by
    from = end
  }
  return made + subject.slice(from)
}

/** Verbs of Go's fmt that charts use. */
function formatted(pattern: string, given: readonly Worth[]): string {
  let next = 0
  return pattern.replaceAll(
    /%([-+# 0]*)(\d*)(?:\.(\d+))?([a-zA-Z%])/g,
    (_all, flags: string, width: string, precision: string, verb: string) => {
      if (verb === '%') return '%'
      const worth = given[next++]
      let made = text(worth)
      if (verb === 'q') made = JSON.stringify(made)
      else if (holeIn(made)) return made
      else if (verb === 'f' || verb === 'g') made = Number(worth).toFixed(precision === undefined ? 6 : Math.min(20, Number(precision)))
      else if (verb === 'x') made = typeof worth === 'number' ? worth.toString(16) : Buffer.from(made).toString('hex')
      else if (verb === 'T') made = typeof worth
      const size = Math.min(Number(width || 0), 200)
      return flags.includes('-') ? made.padEnd(size) : made.padStart(size, flags.includes('0') && typeof worth === 'number' ? '0' : ' ')
    },
  )
}

function worded(subject: string, by: string): string {
  return subject
    .replaceAll(/([a-z0-9])([A-Z])/g, `$1${by}$2`)
    .replaceAll(/[\s_-]+/g, by)
    .toLowerCase()
}

/** Of the text as it stands, holes and all: what they print to is not looked at. */
export const PRINTING: Readonly<Record<string, TemplateFunction>> = {
  quote: (given) =>
    given
      .filter((one) => one !== null)
      .map((one) => JSON.stringify(text(one)))
      .join(' '),
  squote: (given) =>
    given
      .filter((one) => one !== null)
      .map((one) => `'${text(one)}'`)
      .join(' '),
  print: (given) => given.map(text).join(''),
  println: (given) => `${given.map(text).join(' ')}\n`,
  printf: ([pattern, ...rest]) => formatted(text(pattern), rest).slice(0, MAX_TEXT),
  cat: (given) => given.map(text).join(' '),
  indent: ([spaces, subject]) => indented(number(spaces), text(subject)).slice(0, MAX_TEXT),
  nindent: ([spaces, subject]) => `\n${indented(number(spaces), text(subject))}`.slice(0, MAX_TEXT),
  toString: (given: readonly Worth[]) => text(given[0]),
  trim: onText((subject) => subject.trim()),
  join: ([by, items]) => (Array.isArray(items) ? items.map(text).join(text(by)) : text(items)),
  replace: onText((subject, from = '', to = '') => (from === '' ? subject : subject.split(from).join(to).slice(0, MAX_TEXT))),
}

export const TEXTS: Readonly<Record<string, TemplateFunction>> = {
  trimAll: onText((subject, signs = '') => trimmed(subject, signs, 'both')),
  trimSuffix: onText((subject, end = '') => (end !== '' && subject.endsWith(end) ? subject.slice(0, -end.length) : subject)),
  trimPrefix: onText((subject, start = '') => (subject.startsWith(start) ? subject.slice(start.length) : subject)),
  upper: onText((subject) => subject.toUpperCase()),
  lower: onText((subject) => subject.toLowerCase()),
  title: onText((subject) => subject.replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase())),
  untitle: onText((subject) => subject.replaceAll(/\b\p{L}/gu, (letter) => letter.toLowerCase())),
  repeat: ([count, subject]) =>
    text(subject)
      .repeat(Math.max(0, Math.min(number(count), 1000, Math.ceil(MAX_TEXT / Math.max(1, text(subject).length)))))
      .slice(0, MAX_TEXT),
  substr: ([start, end, subject]) => text(subject).slice(Math.max(0, number(start)), number(end) < 0 ? undefined : number(end)),
  nospace: onText((subject) => subject.replaceAll(/\s/g, '')),
  trunc: ([count, subject]) => (number(count) < 0 ? text(subject).slice(number(count)) : text(subject).slice(0, number(count))),
  abbrev: ([count, subject]) => (text(subject).length > number(count) ? `${text(subject).slice(0, number(count) - 3)}...` : text(subject)),
  initials: onText((subject) =>
    subject
      .split(/\s+/)
      .map((word) => word[0] ?? '')
      .join(''),
  ),
  wrap: onText((subject) => subject),
  contains: onText((subject, part = '') => subject.includes(part)),
  hasPrefix: onText((subject, start = '') => subject.startsWith(start)),
  hasSuffix: onText((subject, end = '') => subject.endsWith(end)),
  plural: ([one, many, count]) => (count === 1 ? (one ?? '') : (many ?? '')),
  snakecase: onText((subject) => worded(subject, '_')),
  kebabcase: onText((subject) => worded(subject, '-')),
  camelcase: onText((subject) => subject.replaceAll(/(?:^|[\s_-]+)(\p{L})/gu, (_all, letter: string) => letter.toUpperCase())),
  regexMatch: ([expression, subject]) => matches(text(expression), text(subject)) ?? { hole: 'expression' },
  regexFind: ([expression, subject]) => {
    const found = places(text(expression), text(subject))
    const [first] = found ?? []
    return found === undefined ? { hole: 'expression' } : first ? text(subject).slice(...first) : ''
  },
  regexFindAll: ([expression, subject]) => {
    const found = places(text(expression), text(subject))
    return found?.map((one) => text(subject).slice(...one)) ?? { hole: 'expression' }
  },
  regexReplaceAll: ([expression, subject, by]) => replaced(text(expression), text(subject), text(by)),
  regexReplaceAllLiteral: ([expression, subject, by]) => replaced(text(expression), text(subject), text(by)),
  regexSplit: ([expression, subject]) => {
    const found = places(text(expression), text(subject))
    if (found === undefined) return { hole: 'expression' }
    const ends = [0, ...found.map(([, end]) => end)]
    return ends.map((from, index) => text(subject).slice(from, found[index]?.[0]))
  },
  regexQuoteMeta: onText((subject) => subject.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&')),
  splitList: onText((subject, by = '') => subject.split(by)),
  split: onText((subject, by = '') => new Map(subject.split(by).map((part, index) => [`_${String(index)}`, part]))),
  splitn: ([by, count, subject]) => {
    const parts = text(subject).split(text(by))
    const kept = [...parts.slice(0, number(count) - 1), parts.slice(number(count) - 1).join(text(by))]
    return new Map(kept.map((part, index) => [`_${String(index)}`, part]))
  },
  sortAlpha: ([items]) => (Array.isArray(items) ? items.map(text).sort() : [text(items)]),
  toStrings: ([items]) => (Array.isArray(items) ? items.map(text) : [text(items)]),
  html: onText((subject) => subject),
  js: onText((subject) => subject),
  urlquery: onText((subject) => encodeURIComponent(subject)),
  base: onText((subject) => subject.slice(subject.lastIndexOf('/') + 1)),
  dir: onText((subject) => (subject.includes('/') ? subject.slice(0, subject.lastIndexOf('/')) || '/' : '.')),
  ext: onText((subject) => /\.[^./]*$/.exec(subject)?.[0] ?? ''),
  clean: onText((subject) => subject.replaceAll(/\/{2,}/g, '/')),
  isAbs: onText((subject) => subject.startsWith('/')),
  urlParse: onText((subject) => urlParts(subject)),
  urlJoin: ([parts]) => (isDict(parts) ? `${text(parts.get('scheme'))}://${text(parts.get('host'))}${text(parts.get('path'))}` : ''),
}

function urlParts(subject: string): Worth {
  const [, scheme = '', userinfo = '', host = '', path = '', query = '', fragment = ''] =
    /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/(?:([^@/?#]*)@)?([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(subject.slice(0, 2000)) ?? []
  return new Map(Object.entries({ scheme, userinfo, host, hostname: host.replace(/:\d+$/, ''), path, query, fragment, opaque: '' }))
}
