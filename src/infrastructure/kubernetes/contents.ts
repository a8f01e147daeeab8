/** Trees of manifests as contents: what a template could not know stays unknown, and each value keeps its place. */
import { isMaterial, partsOf, type Hole } from '../helm/worth'
import { list, map, scalar, unknownContent, type Content, type MapContent, type Place } from '../content'
import type { Data } from '../data'
import type { Span } from '../hcl-syntax'

/** How places of a text that was read become places of a file. */
export interface Placing {
  place(span: Span): Place
  /** Where a value stands that a template was given. */
  valuePlace?(span: Span): Place | undefined
}

export function contentOf(data: Data, placing: Placing): Content {
  const place = placing.place(data)
  switch (data.kind) {
    case 'list':
      return list(
        data.items.map((item) => contentOf(item, placing)).filter(({ kind }) => kind !== 'null'),
        false,
        place,
      )
    case 'map':
      return mapOf(data, placing)
    case 'scalar':
      return scalarOf(data.value, place, placing.valuePlace?.(data))
  }
}

/** An empty list sets nothing; an empty map is a choice: `selfSigned: {}`. What is set to nothing takes something away in a patch. */
export function mapOf(data: Extract<Data, { kind: 'map' }>, placing: Placing): MapContent {
  const entries = new Map<string, Content>()
  for (const [name, { value }] of data.entries) {
    const content = value.kind === 'map' && value.entries.size === 0 ? scalar('', placing.place(value)) : contentOf(value, placing)
    if (content.kind === 'list' && content.items.length === 0) continue
    entries.set(name, content)
  }
  return map(entries, false, placing.place(data))
}

function scalarOf(value: string | number | boolean | null, place: Place, from: Place | undefined): Content {
  if (value === null) return { kind: 'null', place }
  if (typeof value !== 'string') return scalar(value, from ?? place, from ? 'configuration' : 'literal')
  const parts = partsOf(value)
  const [before, hole, after] = parts
  if (parts.length === 1) return scalar(value, from ?? place, from ? 'configuration' : 'literal')
  if (parts.length === 3 && before === '' && after === '' && typeof hole === 'object') return holeContent(hole, place)
  const filled = parts.filter((part) => part !== '').map((part) => (typeof part === 'string' ? part : holeContent(part, place)))
  return { kind: 'text', parts: filled, place }
}

export function holeContent({ hole }: Hole, place: Place): Content {
  return isMaterial(hole) ? { kind: 'material', material: hole, place } : unknownContent(hole, place)
}
