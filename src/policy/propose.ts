/** Proposes a standard from what a repository uses: approved is what the baseline lets through, the rest is named with its finding. */
import type { CryptoAsset } from '#core/asset'
import type { Finding } from '#core/finding'
import { scalars } from '#core/value'
import { CATEGORIES, type ListName } from './categories'
import { test } from '#core/match'
import type { Value } from '#core/value'

/** The text of a policy file; `date` is the day of the proposal. */
export function proposePolicy(id: string, assets: readonly CryptoAsset[], findings: readonly Finding[], date: string): string {
  const worst = new Map<string, Finding>()
  for (const finding of findings) {
    const before = worst.get(finding.asset.id)
    if (finding.outcome === 'violation' && (before === undefined || rank(finding) > rank(before))) worst.set(finding.asset.id, finding)
  }
  const sections: string[] = []
  for (const name of Object.keys(CATEGORIES) as ListName[]) {
    const found = namesOf(name, assets, worst)
    if (found.size > 0) sections.push(section(name, found))
  }
  const libraries = librariesIn(assets, worst)
  if (libraries.size > 0) sections.push(section('libraries', libraries))
  const year = String(Number(date.slice(0, 4)) + 1)
  const head = [
    '# A proposal, made from what the repository uses. Read it, change it, have it approved; then delete this line.',
    `id: ${id}`,
    "version: '0.1'",
    `title: Cryptographic standard (proposed on ${date})`,
    'extends: baseline',
    `nextReview: ${year}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`,
    '# approvals:',
    `#   - { role: CISO, by: name, date: ${date} }`,
  ]
  const standard =
    sections.length === 0 ? ['# No cryptography was found to propose a standard from.'] : ['unlisted: warn', 'standard:', ...sections]
  return `${[...head, ...standard].join('\n')}\n`
}

function rank(finding: Finding): number {
  return ['record', 'warn', 'fail'].indexOf(finding.enforcement)
}

/** Names in use of a category, with the worst finding of an asset that has them. */
function namesOf(name: ListName, assets: readonly CryptoAsset[], worst: ReadonlyMap<string, Finding>): Map<string, Finding | undefined> {
  const { property, match } = CATEGORIES[name]
  const found = new Map<string, Finding | undefined>()
  for (const asset of assets) {
    const typed: Record<string, Value> = {
      ...asset.properties,
      type: { kind: 'known', value: asset.type, origin: 'literal' },
      name: { kind: 'known', value: asset.name, origin: 'literal' },
    }
    if (test(match, typed, 'may').truth !== 'yes') continue
    const finding = worst.get(asset.id)
    for (const value of scalars(asset.properties[property])) {
      const before = found.get(String(value))
      const decides =
        finding !== undefined && finding.enforcement !== 'record' && scalars(finding.decidedBy[property]).includes(value)
          ? finding
          : undefined
      found.set(String(value), before ?? decides)
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Cryptographic libraries that manifests name themselves. */
function librariesIn(assets: readonly CryptoAsset[], worst: ReadonlyMap<string, Finding>): Map<string, Finding | undefined> {
  const found = new Map<string, Finding | undefined>()
  for (const { id, type, properties } of assets) {
    if (type !== 'library' || !scalars(properties['direct']).includes(true) || !scalars(properties['cryptographic']).includes(true))
      continue
    const finding = worst.get(id)
    for (const name of scalars(properties['package'])) {
      const before = found.get(String(name))
      const isWorse = finding !== undefined && finding.enforcement !== 'record' && (before === undefined || rank(finding) > rank(before))
      found.set(String(name), isWorse ? finding : before)
    }
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)))
}

function section(name: ListName | 'libraries', found: ReadonlyMap<string, Finding | undefined>): string {
  const lines = [`  ${name}:`]
  const put = (key: string, entries: [string, Finding | undefined][]): void => {
    if (entries.length === 0) return
    lines.push(`    ${key}:`)
    for (const [word, finding] of entries)
      lines.push(
        `      - ${quoted(word)}${finding === undefined ? '' : ` # ${finding.rule.id}: ${finding.clause?.source ?? finding.rule.title}`.replaceAll('\n', ' ')}`,
      )
  }
  const entries = [...found]
  put(
    'approved',
    entries.filter(([, finding]) => finding === undefined),
  )
  put(
    'deprecated',
    entries.filter(([, finding]) => finding?.enforcement === 'warn'),
  )
  put(
    'prohibited',
    entries.filter(([, finding]) => finding?.enforcement === 'fail'),
  )
  return lines.join('\n')
}

/** In quotes where YAML could take a word for something else, or it came from the code in an odd form. */
function quoted(word: string): string {
  const safe = /^[A-Za-z][A-Za-z0-9 ./+_-]{0,80}$/.test(word) && !/^(true|false|null|yes|no|on|off)$/i.test(word) && !word.endsWith(' ')
  return safe
    ? word
    : `'${word
        .replace(/[\p{C}]/gu, ' ')
        .slice(0, 80)
        .replaceAll("'", "''")}'`
}
