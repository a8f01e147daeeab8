/** The data of a Secret: decoded from base64, without empty entries and without PEM, which is read as keys wherever it stands. */
import { map, type Content, type MapContent, type Place } from '../content'
import { memberIn } from './objects'

export function secretEntries(contents: MapContent): MapContent {
  const entries = new Map<string, Content>()
  for (const [name, content] of entriesOf(memberIn(contents, 'data'))) add(entries, name, decoded(content))
  for (const [name, content] of entriesOf(memberIn(contents, 'stringData'))) add(entries, name, content)
  return map(entries, false, contents.place)
}

function entriesOf(content: Content | undefined): [string, Content][] {
  return content?.kind === 'map' ? [...content.entries] : []
}

function add(entries: Map<string, Content>, name: string, content: Content): void {
  if (content.kind === 'scalar' && (content.value === '' || /-----BEGIN |PuTTY-User-Key-File/.test(String(content.value)))) return
  entries.set(name, content)
}

/** What is not base64 is broken, or a hole that something else fills: its text is nothing that a cluster would take. */
function decoded(content: Content): Content {
  if (content.kind !== 'scalar') return content
  const written = String(content.value).replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(written) || written.length % 4 !== 0) return holeAt(content.place)
  return { ...content, value: Buffer.from(written, 'base64').toString('utf8') }
}

function holeAt(place: Place | undefined): Content {
  return { kind: 'unknown', reason: 'expression', place }
}
