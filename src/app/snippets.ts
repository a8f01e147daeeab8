/** Lines of source that a report may show: those of the findings and their neighbours, never one that could show key material. */
import type { CryptoAsset } from '#core/asset'
import type { Finding } from '#core/finding'
import { alternatives } from '#core/value'
import type { Unit } from '#resolve/unit'

/** A longer line is cut by the reporters; this bounds what is kept. */
const MAX_LINE = 2000
/** Quoted text that looks like a key. */
const KEY_LIKE = /(['"`])[A-Za-z0-9+/=_-]{20,}\1/g

export function snippetsOf(
  findings: readonly Finding[],
  assets: readonly CryptoAsset[],
  units: ReadonlyMap<string, Unit>,
): Record<string, string> {
  const hidden = hiddenLines(assets)
  const snippets: Record<string, string> = {}
  for (const finding of findings) {
    const unit = units.get(finding.at.file)
    if (!unit) continue
    for (const line of [finding.at.line - 1, finding.at.line, finding.at.line + 1]) {
      const key = `${finding.at.file}:${line}`
      if (line < 1 || hidden.has(key)) continue
      snippets[key] = unit.file.lines.line(line).slice(0, MAX_LINE).replace(KEY_LIKE, '$1…$1')
    }
  }
  return Object.fromEntries(Object.entries(snippets).sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** Every line of an asset that holds constant material, and every line such a constant stands on. */
function hiddenLines(assets: readonly CryptoAsset[]): Set<string> {
  const hidden = new Set<string>()
  const hide = (at: { file: string; line: number; endLine: number } | undefined): void => {
    for (let line = at?.line ?? 1; at && line <= at.endLine; line++) hidden.add(`${at.file}:${line}`)
  }
  for (const asset of assets) {
    const constants = Object.values(asset.properties)
      .flatMap(alternatives)
      .filter((value) => value.kind === 'material' && value.source === 'constant')
    if (constants.length === 0) continue
    for (const value of constants) hide(value.at)
    for (const { at, trace, places } of asset.occurrences) for (const place of [at, ...trace, ...Object.values(places ?? {})]) hide(place)
  }
  return hidden
}
