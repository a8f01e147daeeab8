/** Versions of Python packages: https://packaging.python.org/en/latest/specifications/version-specifiers/ (PEP 440), and Poetry's carets. */
import { bumped, comparatorRange } from './comparators'
import { between, exactly, from, intersection, upTo, without, EVERYTHING, type Interval } from './intervals'
import type { Scheme } from './scheme'

const VERSION =
  /^\s*v?(?:(\d{1,9})!)?(\d{1,20}(?:\.\d{1,20}){0,20})[-_.]?(?:(alpha|beta|preview|pre|a|b|c|rc)[-_.]?(\d{0,9}))?(?:-(\d{1,9})|[-_.]?(post|rev|r)[-_.]?(\d{0,9}))?(?:[-_.]?(dev)[-_.]?(\d{0,9}))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+){0,20}))?\s*$/i

interface Parsed {
  epoch: number
  release: number[]
  /** Order of what comes before and after the release itself, as numbers. */
  pre: [number, number]
  post: number
  dev: number
  local: (string | number)[]
}

const PHASES: Readonly<Record<string, number>> = { a: 0, alpha: 0, b: 1, beta: 1, c: 2, rc: 2, pre: 2, preview: 2 }

function parse(text: string): Parsed | undefined {
  const found = VERSION.exec(text)
  if (!found) return undefined
  const [, epoch, release = '', phase, phaseNumber, bare, post, postNumber, dev, devNumber, local] = found
  const isPost = post !== undefined || bare !== undefined
  const isDev = dev !== undefined
  // A development release without a phase comes before every phase: 1.0.dev1 < 1.0a1.
  const before: [number, number] = isDev && !isPost ? [-1, 0] : [3, 0]
  return {
    epoch: Number(epoch ?? 0),
    release: trimmed(release.split('.').map(Number)),
    pre: phase === undefined ? before : [PHASES[phase.toLowerCase()] ?? 2, Number(phaseNumber === '' ? 0 : phaseNumber)],
    post: isPost ? Number(bare ?? (postNumber === '' ? 0 : postNumber)) : -1,
    dev: isDev ? Number(devNumber === '' ? 0 : devNumber) : Infinity,
    local: (local ?? '')
      .toLowerCase()
      .split(/[-_.]/)
      .filter((part) => part !== '')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  }
}

function trimmed(numbers: number[]): number[] {
  let end = numbers.length
  while (end > 1 && numbers[end - 1] === 0) end--
  return numbers.slice(0, end)
}

function compare(left: string, right: string): number {
  const [one, other] = [parse(left), parse(right)]
  if (!one || !other) return left < right ? -1 : left > right ? 1 : 0
  for (let index = 0; index < Math.max(one.release.length, other.release.length); index++) {
    const difference = one.epoch - other.epoch || (one.release[index] ?? 0) - (other.release[index] ?? 0)
    if (difference !== 0) return difference
  }
  return (
    one.epoch - other.epoch ||
    one.pre[0] - other.pre[0] ||
    one.pre[1] - other.pre[1] ||
    one.post - other.post ||
    (one.dev === other.dev ? 0 : one.dev - other.dev) ||
    compareLocal(one.local, other.local)
  )
}

/** Numbers after letters, and the longer one last. */
function compareLocal(left: Parsed['local'], right: Parsed['local']): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]]
    if (one === other) continue
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    if (typeof one !== typeof other) return typeof one === 'number' ? 1 : -1
    return one < other ? -1 : 1
  }
  return 0
}

const isVersion = (text: string): boolean => parse(text) !== undefined

/** `==1.2.*`, and what `~=`, `^` and `~` allow. */
function prefix(numbers: readonly number[], place: number): Interval[] {
  return between(`${numbers.slice(0, place + 1).join('.')}.dev0`, `${bumped(numbers, place)}.dev0`)
}

function numbersOf(text: string): number[] | undefined {
  const release = /^v?(\d+(?:\.\d+)*)/.exec(text)?.[1]
  return release?.split('.').map(Number)
}

function wildcard(text: string): Interval[] | undefined {
  const numbers = /^v?\d+(?:\.\d+)*\.\*$/.test(text) ? numbersOf(text) : undefined
  return numbers && prefix(numbers, numbers.length - 1)
}

/** One specifier; a comparison leaves out the pre-releases, or the later releases, of the version it names. */
function specifier(text: string): Interval[] | undefined {
  const [, operator = '', version = ''] = /^(~=|===|==|!=|<=|>=|<|>|\^|~)?\s*(\S+)$/.exec(text) ?? []
  if (version === '*' && operator === '') return [...EVERYTHING]
  const all = wildcard(version)
  if (all !== undefined && (operator === '' || operator === '==')) return all
  if (all !== undefined && operator === '!=') return [...upTo(all[0]?.low?.version ?? '', true), ...from(all[0]?.high?.version ?? '')]
  const numbers = numbersOf(version)
  if (numbers === undefined || !isVersion(version)) return undefined
  return compared(operator, version, numbers)
}

function compared(operator: string, version: string, numbers: readonly number[]): Interval[] | undefined {
  if (operator === '<') return upTo(/[a-z]/i.test(version) ? version : `${version}.dev0`, true)
  if (operator === '>') return from(/post/i.test(version) ? version : `${version}.post999999999`, true)
  if (operator === '<=') return upTo(version, false)
  if (operator === '>=') return from(version)
  if (operator === '!=') return without(version)
  if (operator === '~=') return numbers.length < 2 ? undefined : intersection(from(version), prefix(numbers, numbers.length - 2), compare)
  if (operator === '~') return intersection(from(version), prefix(numbers, Math.min(1, numbers.length - 1)), compare)
  if (operator !== '^') return exactly(version)
  const first = numbers.findIndex((number) => number !== 0)
  return intersection(from(version), prefix(numbers, first === -1 ? numbers.length - 1 : first), compare)
}

function range(text: string): Interval[] | undefined {
  const union: Interval[] = []
  for (const alternative of text.split(/\|\|?/)) {
    let both: readonly Interval[] = EVERYTHING
    for (const part of alternative
      .trim()
      .replace(/^\((.*)\)$/, '$1')
      .split(/,|\s+(?=[<>=!~^])/)) {
      const one = part.trim() === '' ? [...EVERYTHING] : specifier(part.trim())
      if (one === undefined) return comparatorRange(text, { compare, isVersion })
      both = intersection(both, one, compare)
    }
    union.push(...both)
  }
  return union
}

export const pypi: Scheme = { compare, isVersion, range, inRange: (version) => version.replace(/\+.*$/, '') }
