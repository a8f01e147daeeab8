/** Versions of Maven artifacts, in the order that https://maven.apache.org/pom.html#version-order-specification gives them. */
import { bracketRange, comparatorRange } from './comparators'
import { exactly } from './intervals'
import type { Scheme } from './scheme'

interface Token {
  separator: '.' | '-'
  text: string
}

/** Before the release itself, in this order; 'sp' comes after it. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']
const SAME: Readonly<Record<string, string>> = { cr: 'rc', final: '', ga: '', release: '' }
const SHORT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' }

function tokensOf(version: string): Token[] {
  const tokens: Token[] = []
  let separator: Token['separator'] = '-'
  const parts = version.toLowerCase().match(/\d+|[^\d.-]+|[.-]/g) ?? []
  let open = true
  for (const [index, part] of parts.entries()) {
    if (part === '.' || part === '-') {
      if (open) tokens.push({ separator, text: '0' })
      separator = part
      open = true
      continue
    }
    if (!open) separator = '-'
    const next = parts[index + 1] ?? ''
    const full = /^\d/.test(next) && Object.hasOwn(SHORT, part) ? (SHORT[part] ?? part) : part
    tokens.push({ separator, text: Object.hasOwn(SAME, full) ? (SAME[full] ?? full) : full })
    open = false
  }
  return trimmed(tokens)
}

/** Nulls at the end, and before each hyphen, say nothing. */
function trimmed(tokens: Token[]): Token[] {
  const kept = [...tokens]
  for (let index = kept.length - 1; index >= 0; index--) {
    const token = kept[index]
    const after = kept[index + 1]
    const isNull = token !== undefined && (token.text === '' || /^0+$/.test(token.text))
    if (isNull && (after === undefined || after.separator === '-')) kept.splice(index, 1)
  }
  return kept
}

function compare(left: string, right: string): number {
  const [one, other] = [tokensOf(left), tokensOf(right)]
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const order = compareTokens(one[index] ?? padding(other[index]), other[index] ?? padding(one[index]))
    if (order !== 0) return order
  }
  return 0
}

function padding(beside: Token | undefined): Token {
  const separator = beside?.separator ?? '-'
  return { separator, text: separator === '.' ? '0' : '' }
}

function compareTokens(left: Token, right: Token): number {
  const [leftNumber, rightNumber] = [/^\d/.test(left.text), /^\d/.test(right.text)]
  if (leftNumber && rightNumber) {
    if (left.separator !== right.separator) return left.separator === '.' ? 1 : -1
    const [one, other] = [BigInt(left.text), BigInt(right.text)]
    return one < other ? -1 : one > other ? 1 : 0
  }
  if (leftNumber !== rightNumber) return leftNumber ? 1 : -1
  const rank = rankOf(left.text) - rankOf(right.text)
  return rank !== 0 ? rank : left.text < right.text ? -1 : left.text > right.text ? 1 : 0
}

function rankOf(qualifier: string): number {
  const index = QUALIFIERS.indexOf(qualifier)
  return index === -1 ? QUALIFIERS.length : index
}

const isVersion = (text: string): boolean => /^[0-9A-Za-z][0-9A-Za-z._+-]{0,100}$/.test(text) && /\d/.test(text)

/** A bare version is the one that is taken, unless something nearer asks for another. */
export const maven: Scheme = {
  compare,
  isVersion,
  range: (text) =>
    comparatorRange(text, { compare, isVersion }) ??
    bracketRange(text, isVersion) ??
    (isVersion(text.trim()) ? exactly(text.trim()) : undefined),
}
