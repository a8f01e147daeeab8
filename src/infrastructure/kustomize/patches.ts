/** What patches do to the content of a resource: strategic merges, and JSON Patch (RFC 6902). */
import { list, map, type Content, type MapContent } from '../content'

/** Lists whose items are merged by this key; all others are replaced whole. */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  ephemeralContainers: 'name',
  env: 'name',
  volumes: 'name',
  imagePullSecrets: 'name',
  volumeMounts: 'mountPath',
}
const DIRECTIVE = '$patch'
const MAX_DEPTH = 60

/** Undefined where the patch takes the content away. */
export function mergedWith(content: Content | undefined, patch: Content, name = '', depth = 0): Content | undefined {
  if (depth > MAX_DEPTH || patch.kind === 'null') return undefined
  if (patch.kind === 'map') {
    const directive = scalarIn(patch, DIRECTIVE)
    if (directive === 'delete') return undefined
    const under = content?.kind === 'map' && directive !== 'replace' ? content : undefined
    return mergedMap(under, patch, depth)
  }
  const key = MERGE_KEYS[name]
  return patch.kind === 'list' && content?.kind === 'list' && key !== undefined ? mergedList(content.items, patch, key, depth) : patch
}

function mergedMap(content: MapContent | undefined, patch: MapContent, depth: number): MapContent {
  const entries = new Map(content?.entries)
  for (const [name, value] of patch.entries) {
    if (name.startsWith('$')) continue
    const merged = mergedWith(entries.get(name), value, name, depth + 1)
    if (merged === undefined) entries.delete(name)
    else entries.set(name, merged)
  }
  return map(entries, content?.open ?? false, content?.place ?? patch.place)
}

function mergedList(items: readonly Content[], patch: Extract<Content, { kind: 'list' }>, key: string, depth: number): Content {
  const merged = [...items]
  for (const item of patch.items) {
    const name = scalarIn(item, key)
    const index = merged.findIndex((one) => name !== undefined && scalarIn(one, key) === name)
    const result = mergedWith(merged[index], item, '', depth + 1)
    if (index < 0) {
      if (result) merged.push(result)
    } else if (result) merged[index] = result
    else merged.splice(index, 1)
  }
  return list(merged, false, patch.place)
}

function scalarIn(content: Content, name: string): string | undefined {
  const value = content.kind === 'map' ? content.entries.get(name) : undefined
  return value?.kind === 'scalar' ? String(value.value) : undefined
}

export interface Operation {
  readonly op: string
  readonly path: string
  readonly from?: string
  readonly value?: Content
}

/** The content with one operation done; one that does not fit changes nothing. */
export function changed(content: Content, { op, path, from, value }: Operation): Content {
  const steps = stepsOf(path)
  switch (op) {
    case 'add':
    case 'replace':
      return value === undefined ? content : put(content, steps, value, op === 'add')
    case 'remove':
      return put(content, steps, undefined, false)
    case 'copy':
    case 'move': {
      const source = stepsOf(from ?? '')
      const moved = at(content, source)
      if (moved === undefined) return content
      return put(op === 'move' ? put(content, source, undefined, false) : content, steps, moved, true)
    }
    default:
      return content
  }
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1, MAX_DEPTH)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function at(content: Content | undefined, [step, ...rest]: readonly string[]): Content | undefined {
  if (step === undefined) return content
  if (content?.kind === 'map') return at(content.entries.get(step), rest)
  return content?.kind === 'list' ? at(content.items[Number(step)], rest) : undefined
}

/** Sets what stands at a path, or takes it away. */
export function put(content: Content, [step, ...rest]: readonly string[], value: Content | undefined, inserts: boolean): Content {
  if (step === undefined) return value ?? content
  if (content.kind === 'map') {
    const entries = new Map(content.entries)
    const inner = rest.length === 0 ? value : put(entries.get(step) ?? map(new Map(), false, value?.place), rest, value, inserts)
    if (inner === undefined) entries.delete(step)
    else entries.set(step, inner)
    return { ...content, entries }
  }
  if (content.kind !== 'list') return content
  const index = step === '-' ? content.items.length : Number(step)
  const items = [...content.items]
  const inner = items[index]
  if (rest.length > 0) {
    if (inner !== undefined) items[index] = put(inner, rest, value, inserts)
  } else if (value === undefined) items.splice(index, 1)
  else items.splice(index, inserts ? 0 : 1, value)
  return { ...content, items }
}
