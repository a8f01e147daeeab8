/** Expectations that stand on the line of a fixture: `# $ RSA-1024 function=keygen ; MD5`. */
import type { CryptoAsset } from '#core/asset'
import { alternatives, type Value } from '#core/value'

export interface Expectation {
  line: number
  mark: 'expected' | 'missing' | 'spurious'
  name: string
  properties: readonly { key: string; value: string }[]
}

const COMMENT = /(?:#|\/\/|--|<!--)\s*\$\s(.*?)(?:-->)?$/
const MARK = /^(MISSING|SPURIOUS):\s*/

/** Throws with the line when an expectation can't be read: a typo must not pass as no expectation. */
export function readExpectations(text: string): Expectation[] {
  const found: Expectation[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const comment = COMMENT.exec(line)?.[1]
    if (comment === undefined) continue
    for (const part of comment.split(/\s;\s/)) found.push(readOne(part.trim(), index + 1))
  }
  return found
}

const SIDE_LINE = /^(\d+):\s*\$\s(.*)$/

/**
 * Expectations of a file whose format has no comments, from the file `<name>.expect` beside it: `<line>: $ <expectations>`.
 * Lines that begin with # are comments there; anything else throws.
 */
export function readSideExpectations(text: string): Expectation[] {
  const found: Expectation[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [, at, parts] = SIDE_LINE.exec(line) ?? []
    if (at === undefined || parts === undefined) throw new Error(`line ${index + 1}: "${line}" is not <line>: $ <expectations>`)
    for (const part of parts.split(/\s;\s/)) found.push(readOne(part.trim(), Number(at)))
  }
  return found
}

function readOne(text: string, line: number): Expectation {
  const word = MARK.exec(text)?.[1]
  const [name, ...rest] = text.replace(MARK, '').split(/\s+/)
  if (name === undefined || name === '') throw new Error(`line ${line}: an expectation needs the asset's name`)
  const properties = rest.map((pair) => {
    const equals = pair.indexOf('=')
    if (equals <= 0) throw new Error(`line ${line}: "${pair}" is not key=value`)
    return { key: pair.slice(0, equals), value: pair.slice(equals + 1) }
  })
  return { line, mark: word === 'MISSING' ? 'missing' : word === 'SPURIOUS' ? 'spurious' : 'expected', name, properties }
}

/** One place of one asset, as a fixture sees it. */
export interface Seen {
  line: number
  asset: CryptoAsset
}

export function meets(seen: Seen, expectation: Expectation): boolean {
  if (seen.line !== expectation.line || seen.asset.name !== expectation.name) return false
  return expectation.properties.every(({ key, value }) => written(seen.asset.properties[key], value))
}

function written(value: Value | undefined, text: string): boolean {
  if (value === undefined) return text === 'absent'
  const members = alternatives(value).map(one).sort()
  const wanted = text.split('|').sort()
  return (
    members.length === wanted.length &&
    members.every((member, index) => member === wanted[index] || (member.startsWith('?') && wanted[index] === '?'))
  )
}

function one(value: Value): string {
  if (value.kind === 'known') return String(value.value).replaceAll(/\s+/g, '_')
  if (value.kind === 'material') return value.source
  return `?${value.kind === 'unknown' ? value.reason : ''}`
}

/** The asset in the notation of a fixture, for messages. */
export function describe(seen: Seen): string {
  const properties = Object.entries(seen.asset.properties).map(([key, value]) => `${key}=${alternatives(value).map(one).join('|')}`)
  return `line ${seen.line}: ${seen.asset.name} ${properties.join(' ')}`
}

/** What differs between what a fixture expects and what was seen; empty when all is well. */
export function compare(expectations: readonly Expectation[], seen: readonly Seen[]): string[] {
  const problems: string[] = []
  const left = [...seen]
  const take = (expectation: Expectation): boolean => {
    const index = left.findIndex((candidate) => meets(candidate, expectation))
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }
  // The most exact expectations choose first, so that a vague one does not take their asset.
  const ordered = [...expectations].sort((first, second) => second.properties.length - first.properties.length)
  for (const expectation of ordered) {
    const found = take(expectation)
    const text = `line ${expectation.line}: ${expectation.name} ${expectation.properties.map(({ key, value }) => `${key}=${value}`).join(' ')}`
    if (expectation.mark === 'expected' && !found) problems.push(`not found   ${text}`)
    if (expectation.mark === 'missing' && found) problems.push(`found now, so remove MISSING:   ${text}`)
    if (expectation.mark === 'spurious' && !found) problems.push(`gone now, so remove SPURIOUS:   ${text}`)
  }
  for (const extra of left) problems.push(`unexpected  ${describe(extra)}`)
  return problems.sort((first, second) => Number(/line (\d+)/.exec(first)?.[1] ?? 0) - Number(/line (\d+)/.exec(second)?.[1] ?? 0))
}
