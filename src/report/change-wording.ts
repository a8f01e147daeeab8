/** The sentences about a change, the same in every format and surface. Plain text: each reporter escapes what it prints. */
import type { Approval, AssetChange, Change, Difference, TrustedFileChange } from '#core/change'
import type { Finding } from '#core/finding'
import { compareTexts } from '#core/order'
import { isList, propertyName, unitOf } from '#core/property-words'
import type { Report } from '#core/report'
import { alternatives, type Value } from '#core/value'
import { cut } from './escape'
import type { Tally } from './tally'
import { count, describeValue, titleOf } from './wording'

/** Properties told of one asset; the JSON report has all of them. */
const MAX_DIFFERENCES = 5
/** Files named in a sentence, and how long a name is there; the diagnostics have all of them. */
const MAX_UNREAD = 3
const MAX_NAME = 120

/** 'AES-128-CBC added in payments/card.py:12.', 'kms-key in main.tf:3: rotation period 90 → 365 days.', 'RSA-2048 removed from keys.go:7.' */
export function assetChangeText(change: AssetChange): string {
  const { asset, at, also = [], kind, enclosing } = change
  const more = also.length === 0 ? '' : ` and ${count(also.length, 'more place')} of the file`
  const around = enclosing === undefined ? '' : ` (${enclosing})`
  const place = `${at.file}:${String(at.line)}${around}${more}`
  if (kind === 'added') return `${asset.name} added in ${place}.`
  if (kind === 'removed') return `${asset.name} removed from ${place}.`
  const name = change.formerly === undefined ? asset.name : `${change.formerly} → ${asset.name}`
  const told = differencesText(change)
  return `${name} in ${place}${told === '' ? '' : `: ${told}`}.`
}

/** What a change does to the cryptography, each in a sentence; what differs only in how it could be read says nothing. */
export function assetChangesOf({ assets }: Change): string[] {
  return assets.filter((one) => one.kind !== 'changed' || one.formerly !== undefined || differencesText(one) !== '').map(assetChangeText)
}

/** 'rotation period 90 → 365 days, protection hsm → software' */
export function differencesText({ differences, formerly }: AssetChange): string {
  const names = Object.keys(differences)
    .filter((name) => !isDerived(differences[name] ?? {}))
    .sort(compareTexts)
  // Where the name tells it already, what the catalogue derives from the name says nothing new.
  const telling = formerly === undefined ? names : names.filter((name) => !NAMED.includes(name))
  const parts = telling.slice(0, MAX_DIFFERENCES).map((name) => differenceText(name, differences[name] ?? {}))
  const left = telling.length - parts.length
  return [...parts, ...(left > 0 ? [`${String(left)} more`] : [])].join(', ')
}

/** What the catalogue fills in follows from the rest. */
function isDerived({ before, after }: Difference): boolean {
  return [before, after].every((value) => value === undefined || (value.kind === 'known' && value.origin === 'catalogue'))
}

/** What a name such as AES-128-CBC is made of. */
const NAMED = ['algorithm', 'primitive', 'mode', 'padding', 'keyBits', 'curve', 'hash', 'outputBits', 'blockBits', 'securityBits']

/** 'key length 2048 → 3072 bits' */
export function differenceText(name: string, { before, after }: Difference): string {
  if (before !== undefined && after !== undefined && isList(name)) return listDifference(name, before, after)
  const unit = unitOf(name)
  const bare = (text: string): string => (unit === undefined ? text : text.replaceAll(` ${unit}`, ''))
  const say = (value: Value | undefined): string => (value === undefined ? 'not set' : describeValue(name, value))
  const [old, fresh] = [say(before), say(after)]
  // The unit once, behind both.
  const isCounted = unit !== undefined && old.endsWith(unit) && fresh.endsWith(unit)
  return `${propertyName(name)} ${isCounted ? bare(old) : old} → ${fresh}`
}

/** 'list of cipher suites with TLS_RSA_WITH_RC4_128_SHA, without TLS_AES_128_GCM_SHA256': what both have is not repeated. */
function listDifference(name: string, before: Value, after: Value): string {
  const [old, fresh] = [before, after].map((list) => alternatives(list).map((one) => describeValue(name, one))) as [string[], string[]]
  const [come, gone] = [fresh.filter((one) => !old.includes(one)), old.filter((one) => !fresh.includes(one))]
  const parts = [...(come.length > 0 ? [`with ${come.join(', ')}`] : []), ...(gone.length > 0 ? [`without ${gone.join(', ')}`] : [])]
  return `${propertyName(name)} ${parts.length === 0 ? 'in another order' : parts.join(', ')}`
}

/** 'This change brings 2 findings that count, mends 1, and 5 were there before.' */
export function changeSummary({ change: counts }: Tally): string {
  if (counts === undefined) return ''
  const brought =
    counts.new === 0 ? 'no finding that counts' : `${count(counts.new, 'finding')} that ${counts.new === 1 ? 'counts' : 'count'}`
  const mended = counts.fixed === 0 ? '' : ` and mends ${String(counts.fixed)}`
  const there =
    counts.existing === 0
      ? ''
      : ` ${count(counts.existing, 'finding')} of the files looked at ${counts.existing === 1 ? 'was' : 'were'} there before and ${counts.existing === 1 ? 'does' : 'do'} not count.`
  return `This change brings ${brought}${mended}.${there}${unreadText(counts.unread)}`
}

/** ' 2 changed files were not judged: a.js (minified), b (symlink).' */
function unreadText(unread: readonly string[]): string {
  if (unread.length === 0) return ''
  const named = unread.slice(0, MAX_UNREAD).map((one) => cut(one, MAX_NAME))
  const more = unread.length - named.length
  const rest = more === 0 ? '' : ` and ${String(more)} more`
  return ` ${count(unread.length, 'changed file')} ${unread.length === 1 ? 'was' : 'were'} not judged: ${named.join(', ')}${rest}.`
}

/** 'MD5 in a.py:3 is mended: Broken hash function.' */
export function fixedText(finding: Finding): string {
  return `${finding.asset.name} at ${finding.at.file}:${String(finding.at.line)} is mended: ${finding.rule.title}.`
}

/** 'MD5 at a.py:3: Broken hash function.' */
export function existingText(finding: Finding): string {
  return `${finding.asset.name} at ${finding.at.file}:${String(finding.at.line)}: ${titleOf(finding)}.`
}

const KINDS: Readonly<Record<TrustedFileChange['kind'], string>> = {
  policy: 'the policy',
  register: 'the key register',
  audit: 'the audit plan and records',
  exceptions: 'the exceptions',
  baseline: 'the baseline',
  ignore: 'what is left out',
}

/** 'This change alters the policy (.github/crypto-policy.yml) and relaxes it; it was judged by the one of the base.' */
export function trustedText({ kind, file, relaxes }: TrustedFileChange): string {
  return `This change alters ${KINDS[kind]} (${file})${relaxes ? ' and allows more than before' : ''}; it was judged by what the base has.`
}

/** 'policy: 1 of 2 approvals by @acme/crypto (ada).' */
export function approvalText({ topic, because, needed, from, given, state, reason }: Approval): string {
  const whom = from.length === 0 ? '' : ` by ${from.join(' or ')}`
  const names = given.length === 0 ? '' : ` (${given.join(', ')})`
  const why = reason === undefined ? '' : ` ${reason}`
  const told = { approved: 'approved', missing: 'approval is missing', unknown: 'approvals could not be read' }[state]
  return `${topic}: ${told}; ${String(given.length)} of ${count(needed, 'approval')}${whom}${names}. ${because}${why}`
}

/** 'between 1a2b3c4d (main) and 5e6f7a8b (feature)' */
export function endsText({ base, head }: Change): string {
  const say = ({ sha, ref }: Change['base']): string =>
    sha === '' ? (ref ?? '') : `${sha.slice(0, SHORT)}${ref === undefined ? '' : ` (${ref.replace(/^refs\/(?:heads|remotes)\//, '')})`}`
  return `${say(base)} to ${say(head)}`
}

const SHORT = 12

/** Findings that were there before and would count where the whole tree is judged. */
export function existingOf({ findings }: Report): Finding[] {
  return findings.filter((finding) => finding.change === 'existing' && finding.otherwise !== undefined)
}

/** Findings that a report shows in full: of a change those that it brings. */
export function shownFindings({ findings }: Report): Finding[] {
  return findings.filter((finding) => finding.change !== 'existing')
}
