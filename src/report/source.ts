/** The lines of source a report may show: those it was given, without any that stands where key material is. */
import type { CryptoAsset } from '#core/asset'
import type { Location } from '#core/location'
import type { Report } from '#core/report'
import { alternatives, type Value } from '#core/value'

/** A place that is longer than this hides its first lines only; no key of the field is longer. */
const MAX_HIDDEN_LINES = 200

/** Properties whose text is a secret, or may be one, however a model came to know it. */
const SECRET_PROPERTIES = new Set(['key', 'iv', 'salt', 'seed', 'password'])

/** Kinds of material that are secret in themselves when they stand in a file. */
const SECRET_MATERIAL = new Set(['private-key', 'secret-key', 'password', 'token'])
const READABLE_STORAGE = new Set(['repository', 'file'])

export type SourceLines = (file: string, line: number) => string | undefined

/**
 * The report's snippets are already free of key material; this is the second lock. A line is held back when a
 * constant key, IV or salt, or a stored private key, stands on it or is used by an asset on it.
 */
export function sourceLines(report: Report): SourceLines {
  const hidden = new Set<string>()
  for (const asset of report.assets) hideAsset(hidden, asset)
  const seen = new Set<CryptoAsset>(report.assets)
  for (const finding of report.findings) {
    if (!seen.has(finding.asset)) hideAsset(hidden, finding.asset)
    seen.add(finding.asset)
    if (hideValues(hidden, finding.decidedBy)) hide(hidden, finding.at)
  }
  return (file, line) => {
    const key = `${file}:${line}`
    return hidden.has(key) || !Object.hasOwn(report.snippets, key) ? undefined : report.snippets[key]
  }
}

function hideAsset(hidden: Set<string>, asset: CryptoAsset): void {
  if (!hideValues(hidden, asset.properties) && !isStoredSecret(asset)) return
  for (const occurrence of asset.occurrences) {
    hide(hidden, occurrence.at)
    for (const place of occurrence.trace) hide(hidden, place)
    for (const place of Object.values(occurrence.places ?? {})) hide(hidden, place)
  }
}

/** Hides where constant material stands; true when there is any. */
function hideValues(hidden: Set<string>, properties: Readonly<Record<string, Value>>): boolean {
  let found = false
  for (const [name, value] of Object.entries(properties)) {
    for (const member of alternatives(withoutSecret(name, value))) {
      if (member.kind !== 'material' || member.source !== 'constant') continue
      found = true
      if (member.at) hide(hidden, member.at)
    }
  }
  return found
}

function isStoredSecret(asset: CryptoAsset): boolean {
  return hasAny(asset.properties['material'], SECRET_MATERIAL) && hasAny(asset.properties['storage'], READABLE_STORAGE)
}

function hasAny(value: Value | undefined, wanted: ReadonlySet<string>): boolean {
  return value !== undefined && alternatives(value).some((member) => member.kind === 'known' && wanted.has(String(member.value)))
}

function hide(hidden: Set<string>, place: Location): void {
  const last = Math.min(place.endLine, place.line + MAX_HIDDEN_LINES)
  for (let line = place.line; line <= last; line++) hidden.add(`${place.file}:${line}`)
}

/** A property as a report may say it: what is a secret by name is never printed, even where a model took it for a plain value. */
export function withoutSecret(name: string, value: Value): Value {
  if (!SECRET_PROPERTIES.has(name)) return value
  if (value.kind === 'one-of') return { ...value, values: value.values.map((member) => withoutSecret(name, member)) }
  if (value.kind !== 'known' || typeof value.value === 'boolean') return value
  return value.at ? { kind: 'material', source: 'constant', at: value.at } : { kind: 'material', source: 'constant' }
}
