/** Places in SARIF: relative, percent-encoded and on one line. */
import type { ArtifactLocation, Location as SarifLocation, PhysicalLocation, Region } from 'sarif'
import type { Location } from '#core/location'

/** Longer lines are left out: a minified file would make the upload larger than GitHub accepts. */
const MAX_LINE = 300

export function artifactOf(file: string): ArtifactLocation {
  return { uri: file.split('/').map(encodeSegment).join('/'), uriBaseId: '%SRCROOT%' }
}

/** A half of a surrogate pair has no UTF-8 form; a segment of dots would be resolved away by a reader of the URI. */
function encodeSegment(segment: string): string {
  if (segment === '.' || segment === '..') return segment.replaceAll('.', '%2E')
  return encodeURIComponent(segment.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** `line` is the source at the place, where it may be shown. */
export function locationOf(at: Location, line?: string): SarifLocation {
  const physicalLocation: PhysicalLocation = { artifactLocation: artifactOf(at.file), region: regionOf(at, line) }
  if (line !== undefined && line.length <= MAX_LINE) physicalLocation.contextRegion = { startLine: at.line, snippet: { text: line } }
  return { physicalLocation }
}

/** GitHub shows an alert in a pull request only when all of its lines were changed: so the first line stands for the place. */
function regionOf(at: Location, line: string | undefined): Region {
  const end = at.endLine === at.line ? at.endColumn : (line?.length ?? at.column) + 1
  const endColumn = Math.max(end, at.column + 1)
  const region: Region = { startLine: at.line, startColumn: at.column, endLine: at.line, endColumn }
  if (line !== undefined && line.length <= MAX_LINE) region.snippet = { text: line.slice(at.column - 1, endColumn - 1) }
  return region
}
