/** Calls that only tell or look, going by their names. */
import type { Fact } from '#parse/facts'

/** Calls that only tell or look, by the first word of their name: they refuse nothing. */
const TELLING: ReadonlySet<string> = new Set([
  ...['print', 'println', 'printf', 'log', 'logf', 'debug', 'debugf', 'info', 'infof', 'warn', 'warnf', 'warning', 'warningf'],
  ...['error', 'errorf', 'trace', 'tracef', 'fine', 'finer', 'finest', 'severe', 'msg', 'msgf', 'str', 'write', 'format', 'sprintf'],
  ...['append', 'get', 'is', 'has', 'to', 'size', 'length', 'string', 'name', 'add', 'logger', 'console', 'of', 'value'],
])

/** Called only to tell or to look, by its name. */
export function isTelling(callee: Fact): boolean {
  return isTellingWord(firstWord(callee))
}

export function isTellingWord(word: string): boolean {
  return TELLING.has(word)
}

/** Android's loggers, whose methods are letters: `Log.w(tag, text)`. */
const LETTERED: ReadonlySet<string> = new Set(['Log', 'Timber'])

export function firstWord(callee: Fact): string {
  if (callee.kind === 'member' && callee.name.length === 1 && callee.object.kind === 'name' && LETTERED.has(callee.object.name))
    return 'log'
  const name = callee.kind === 'name' || callee.kind === 'member' ? callee.name : ''
  return (/^[A-Z]?[a-z]*/.exec(name)?.[0] ?? '').toLowerCase()
}
