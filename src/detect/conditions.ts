/** Whether a row applies to a site: its kind and what it says `when`. */
import { overlap } from '#core/externals'
import { endsInWords, splitWords } from '#catalogue/purpose'
import { literalPattern } from '#core/literal-pattern'
import { madeInto } from '#core/site'
import type { Site } from '#core/site'
import { alternatives, scalars } from '#core/value'
import type { Scalar, Value } from '#core/value'
import type { ModelRow } from './model'
import type { PurposeWords } from './purposes'
import { split } from './symbols'
import { versionsFit } from './provider-version'

export function kindFits(row: ModelRow, site: Site): boolean {
  if (row.kind === 'property') return site.kind === 'property' && !isExpected(site)
  if (row.kind === 'override' || site.kind === 'override') return row.kind === site.kind
  return true
}

/** What a test expects sets nothing: `expect(options).toEqual({ rejectUnauthorized: false })`. */
function isExpected({ context: { sinks, pathClass } }: Site): boolean {
  return pathClass === 'test' && sinks.some((name) => EXPECTS.test(name)) && !sinks.includes('expect')
}

const EXPECTS = /^(?:to(?:Strict)?Equal|toMatchObject|toContainEqual|to(?:HaveBeen|Be)(?:Last|Nth)?CalledWith|deep(?:Strict)?Equal)$/

/** Whether a row's condition holds; what depends on an argument among `open` may hold. */
export function conditionHolds(row: ModelRow, site: Site, open: readonly string[] = []): boolean {
  const { when } = row
  if (when === undefined) return true
  if (when.versions !== undefined && !versionsFit(site, when.versions)) return false
  if (when.notIn?.some((ending) => (site.trace.at(-1) ?? site.at).file.endsWith(ending))) return false
  const isOpen = (key: string): boolean => open.some((other) => overlap(key, other))
  const has = (key: string): boolean =>
    site.args.has(key) || site.argSites.has(key) || isInside(site, key) || site.beside?.has(key) === true
  if (when.argCount !== undefined) {
    const counts = Array.isArray(when.argCount) ? when.argCount : [when.argCount]
    if (!counts.includes(countOf(site))) return false
  }
  if (when.present?.some((key) => !has(key) && !isOpen(key))) return false
  if (when.absent?.some((key) => has(key) && !isOpen(key))) return false
  if (when.known?.some((key) => scalars(site.args.get(key)).length === 0 && !isOpen(key))) return false
  if (when.fixed?.some((key) => !isOpen(key) && !isFixed(site.args.get(key)))) return false
  if (when.nothing && !when.nothing.some((key) => site.nothing?.has(key))) return false
  if (when.givenTo && !isGivenTo(when.givenTo, site)) return false
  if (when.tells && !tells(when.tells, site.context.told?.() ?? [])) return false
  if (when.names && !names(when.names, site.context.told?.() ?? [])) return false
  if (when.alongside && (site.context.alongside?.() ?? []).every((name) => when.alongside?.includes(name) !== true)) return false
  if (when.unlessAlongside && hold(site.context.alongside?.() ?? [], when.unlessAlongside)) return false
  if (when.untold && hold(site.context.told?.() ?? [], when.untold)) return false
  if (when.without && site.context.onSame?.()?.some((name) => when.without?.includes(name)) !== false) return false
  if (when.used && !isUsed(when.used, site)) return false
  if (when.unlessLater && site.context.later?.().some((name) => when.unlessLater?.includes(name)) !== false) return false
  if (when.notAfter && site.context.before?.().some((name) => when.notAfter?.includes(name))) return false
  if (when.unlessTested && isTested(when.unlessTested, site)) return false
  if (when.ignored && site.context.unused !== true && (site.context.ignored?.() ?? []).length === 0) return false
  if (when.madeBy && !isMadeBy(when.madeBy, site)) return false
  if (when.secretIn?.some((key) => !isOpen(key) && !scalars(site.args.get(key)).some(holdsSecret))) return false
  // A row with tokens of its own is only looked for where its condition is written.
  const mayBe = row.tokens === undefined ? isOpen : undefined
  if (when.contains !== undefined && !contains(when.contains, site, mayBe, when.lacks)) return false
  if (when.lacks !== undefined && !lacks(when.lacks, site, Object.keys(when.contains ?? {}))) return false
  if (when.is !== undefined && !holds(when.is, site.args, mayBe)) return false
  // Last: it looks into callers, which may be on the way here.
  return !when.compared || (site.context.compared?.() ?? []).length > 0
}

/** Whether a condition may hold for a call that is not resolved yet, going by the names that it is given and by the words in its file. */
export function mayHold(
  when: ModelRow['when'],
  told: () => readonly string[],
  mentions: (word: string) => boolean,
  words: Pick<PurposeWords, 'isSecretGiven'> | undefined,
): boolean {
  if (when === undefined) return true
  if ((when.secretNamed ?? when.secretUnmade) && words?.isSecretGiven(told()) !== true) return false
  if (when.tells && !tells(when.tells, told())) return false
  if (when.names && !names(when.names, told())) return false
  return when.madeBy?.sites.some((site) => writtenAs(split(site).name).some(mentions)) !== false
}

/** Kotlin leaves the `get` out. */
function writtenAs(name: string): string[] {
  return /^get[A-Z]/.test(name) ? [name, name.charAt(3).toLowerCase() + name.slice(4)] : [name]
}

function isFixed(value: Value | undefined): boolean {
  return (
    value !== undefined &&
    alternatives(value).every((one) => one.kind === 'known' || (one.kind === 'material' && one.source === 'constant'))
  )
}

/** Whether one of these words is in one of the names. */
function hold(names: readonly string[], words: readonly string[]): boolean {
  return names.some((name) => splitWords(name).some((word) => words.includes(word)))
}

function isMadeBy({ args, sites }: NonNullable<NonNullable<ModelRow['when']>['madeBy']>, site: Site): boolean {
  return args.some((key) => madeInto(site, key).some(({ symbol }) => sites.includes(symbol)))
}

function isGivenTo({ args, calls }: NonNullable<NonNullable<ModelRow['when']>['givenTo']>, { context }: Site): boolean {
  const others = args.flatMap((key) => context.beside?.(key) ?? []).map((name) => name.toLowerCase())
  return others.some((name) => calls.some((call) => name.startsWith(call)))
}

function isUsed({ by, without, through }: NonNullable<NonNullable<ModelRow['when']>['used']>, { context }: Site): boolean {
  const uses = context.uses?.(through ?? [])
  return uses !== undefined && uses.some((name) => by.includes(name)) && !uses.some((name) => without.includes(name))
}

/** Constants are the names of settings, not what these hold. */
const CONSTANT = /^[A-Z0-9_]+$/

function tells(endings: readonly string[], told: readonly string[]): boolean {
  return told.some((name) => {
    const words = splitWords(name)
    return !CONSTANT.test(name.replace(/:$/, '')) && endings.some((ending) => endsInWords(words, ending.split(' ')))
  })
}

function names(wanted: readonly string[], told: readonly string[]): boolean {
  return told.some((name) => !CONSTANT.test(name) && !name.endsWith(':') && wanted.includes(splitWords(name).join(' ')))
}

function isTested(words: readonly string[], { context }: Site): boolean {
  return (context.guards?.() ?? []).some((name) => splitWords(name).some((word) => words.includes(word)))
}

/** Something stands inside an argument: more than that it is an empty list. */
export function isInside({ args }: Site, key: string): boolean {
  const start = `${key}.`
  for (const [other, value] of args) {
    if (!other.startsWith(start)) continue
    if (other !== `${start}length` || value.kind !== 'known' || value.value !== 0) return true
  }
  return false
}

export function holds(
  is: NonNullable<NonNullable<ModelRow['when']>['is']>,
  args: ReadonlyMap<string, Value>,
  mayBe?: (key: string) => boolean,
): boolean {
  for (const [key, wanted] of Object.entries(is)) {
    if (mayBe?.(key)) continue
    const options: readonly Scalar[] = Array.isArray(wanted) ? wanted : [wanted]
    if (!scalars(args.get(key)).some((value) => options.includes(value))) return false
  }
  return true
}

type Parts = Readonly<Record<string, readonly string[]>>

/** What an argument lacks is asked of the same text: of two addresses one may be that of the machine itself. */
function contains(parts: Parts, { args, pieces }: Site, mayBe?: (key: string) => boolean, without: Parts = {}): boolean {
  return Object.entries(parts).every(([key, options]) => {
    if (mayBe?.(key)) return true
    const piece = pieces?.get(key)
    const texts = [...scalars(args.get(key)), ...(piece === undefined ? [] : [piece])].map((scalar) => String(scalar).toLowerCase())
    const holdsOne = (text: string, some: readonly string[]): boolean => some.some((option) => stands(text, option.toLowerCase()))
    return texts.some((text) => holdsOne(text, options) && !holdsOne(text, without[key] ?? []))
  })
}

/** A star in what is looked for stands for a word: `http://*.` for the name of a host. */
function stands(text: string, option: string): boolean {
  return option.includes('*') ? pattern(option).test(text.slice(0, MAX_TEXT)) : text.includes(option)
}

const MAX_TEXT = 2000
const patterns = new Map<string, RegExp>()

function pattern(option: string): RegExp {
  const known = patterns.get(option)
  if (known) return known
  const parts = option.split('*').map(literalPattern)
  const made = new RegExp(parts.join(WORD))
  patterns.set(option, made)
  return made
}

/** Neither what ends a part of an address nor what marks a hole. */
const WORD = '[^\\s/@:*${}<>%()\\uFFFD]{1,200}'

/** `scheme://user:password@host`, `user:password@tcp(host)`, and `password=…` in a list of settings. */
const ADDRESS_SECRET = /^[a-z][a-z0-9+.-]{0,40}:\/\/[^/@\s:]{0,200}:([^@/\s]{1,200})@/i
const SOURCE_SECRET = /^[^/@\s:]{1,200}:([^@/\s]{1,200})@(?:tcp|unix)\(/i
const SETTING_SECRET = /(?:^|[\s;?&])(?:password|pwd)\s?=\s?["']?([^\s;&'"]{1,200})/i
/** A server on the machine itself whose password is the user's name, as it is installed. */
const DEVELOPMENT = /^[a-z][a-z0-9+.-]{0,40}:\/\/([^/@\s:]{1,200}):\1@(?:localhost|127\.|\[::1\])/i
/** What somebody else fills in: `<password>`, `${PASSWORD}`, `{0}`, `%s`, `****`. */
const HOLE = /^(?:<.*>|\[.*\]|\$?\{.*\}?|%[a-z(].*|\*+|x+|\.+)$/i

function holdsSecret(scalar: Scalar): boolean {
  if (typeof scalar !== 'string') return false
  if (DEVELOPMENT.test(scalar)) return false
  const secret = ADDRESS_SECRET.exec(scalar)?.[1] ?? SOURCE_SECRET.exec(scalar)?.[1] ?? SETTING_SECRET.exec(scalar)?.[1]
  return secret !== undefined && !HOLE.test(secret)
}

function lacks(parts: Parts, site: Site, asked: readonly string[]): boolean {
  return Object.entries(parts).every(([key, options]) => asked.includes(key) || !contains({ [key]: options }, site))
}

/** Positional arguments given. */
function countOf(site: Site): number {
  let count = 0
  while (
    site.args.has(String(count)) ||
    site.argSites.has(String(count)) ||
    [...site.args.keys()].some((key) => key.startsWith(`${count}.`))
  )
    count++
  return count
}
