/** Lines of source that a report may show: those of the findings and their neighbours, never one that could show key material. */
import type { CryptoAsset } from '#core/asset'
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import { alternatives, scalars } from '#core/value'
import type { Lines } from '#parse/source'

/** A longer line is cut by the reporters; this bounds what is kept. */
const MAX_LINE = 2000
/** Quoted text that looks like a key; the type of a resource, where Terraform has one, is none. */
const KEY_LIKE = /(?<!^\s{0,99}(?:resource|data)\s{1,9})(['"`])[A-Za-z0-9+/=_-]{20,}\1/g

/** Quoted text and numbers: on a line with constant material any of them may be it. */
const LITERALS = /(['"`])(?:\\.|(?!\1).)*\1|\b\d[\w.]*/g
/** What is left that long may still be a part of a key. */
const SUSPICIOUS = /['"`]|[A-Za-z0-9+/=_-]{40,}/

export function snippetsOf(
  findings: readonly Finding[],
  assets: readonly CryptoAsset[],
  linesOf: (file: string) => Lines | undefined,
): Record<string, string> {
  const secret = secretLines(assets)
  const snippets: Record<string, string> = {}
  for (const finding of findings) {
    const lines = linesOf(finding.at.file)
    if (!lines) continue
    for (const line of [finding.at.line - 1, finding.at.line, finding.at.line + 1]) {
      const key = `${finding.at.file}:${line}`
      if (line < 1 || key in snippets || secret.get(key) === 'whole') continue
      const text = lines.line(line).slice(0, MAX_LINE)
      const shown = secret.has(key) ? masked(text) : text.replace(KEY_LIKE, '$1…$1')
      if (shown !== undefined) snippets[key] = shown
    }
  }
  return Object.fromEntries(Object.entries(snippets).sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** The line without its literals; undefined when something that looks like a literal is left. */
function masked(text: string): string | undefined {
  const plain = text.replace(LITERALS, (literal, quote: string | undefined) => (quote === undefined ? '…' : `${quote}…${quote}`))
  return SUSPICIOUS.test(plain.replaceAll(/(['"`])…\1/g, '')) ? undefined : plain
}

/** A key that stands as text: every line of it is the key. */
function isKeyText({ properties }: CryptoAsset): boolean {
  const holds = (name: string, ...wanted: string[]): boolean => scalars(properties[name]).some((value) => wanted.includes(String(value)))
  return holds('storage', 'repository') && holds('material', 'private-key', 'secret-key', 'keystore')
}

/** Lines of assets that hold constant material: 'literals' where each constant ends on its own line, else 'whole'. */
function secretLines(assets: readonly CryptoAsset[]): ReadonlyMap<string, 'literals' | 'whole'> {
  const lines = new Map<string, 'literals' | 'whole'>()
  const hide = (at: Location | undefined, how: 'literals' | 'whole'): void => {
    for (let line = at?.line ?? 1; at && line <= at.endLine; line++) {
      const key = `${at.file}:${line}`
      if (how === 'whole' || !lines.has(key)) lines.set(key, how)
    }
  }
  for (const asset of assets) {
    if (isKeyText(asset)) for (const { at } of asset.occurrences) hide(at, 'whole')
    const constants = Object.values(asset.properties)
      .flatMap(alternatives)
      .filter((value) => value.kind === 'material' && value.source === 'constant')
    if (constants.length === 0) continue
    for (const { at } of constants) hide(at, at && at.line === at.endLine ? 'literals' : 'whole')
    // A constant without a place may stand on any line of the asset, over several of them.
    const how = constants.every(({ at }) => at !== undefined) ? 'literals' : 'whole'
    for (const { at, trace, places } of asset.occurrences)
      for (const place of [at, ...trace, ...Object.values(places ?? {})]) hide(place, place.line === place.endLine ? how : 'whole')
  }
  return lines
}
