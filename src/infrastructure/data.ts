/** JSON and YAML as trees with places, whatever their root means. */
import type { Scalar } from '#core/value'
import type { Span } from './hcl-syntax'

export type Data = Span &
  (
    | { kind: 'scalar'; value: Scalar | null; tag?: string | undefined }
    | { kind: 'list'; items: Data[]; tag?: string | undefined }
    | { kind: 'map'; entries: Map<string, DataEntry>; tag?: string | undefined }
  )

export interface DataEntry {
  /** Where the key stands. */
  key: Span
  value: Data
}

export type DataMap = Extract<Data, { kind: 'map' }>

/** Of a map, by key. */
export function entryOf(data: Data | undefined, name: string): Data | undefined {
  return data?.kind === 'map' ? data.entries.get(name)?.value : undefined
}

export function textIn(data: Data | undefined, name: string): string | undefined {
  const value = entryOf(data, name)
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined
}

export function itemsOf(data: Data | undefined): readonly Data[] {
  return data?.kind === 'list' ? data.items : []
}
