/** What generators of a kustomization make: the ConfigMaps and Secrets, with what stands in the repository in them. */
import { Lines } from '#parse/source'
import { map, scalar, unknownContent, type Content, type Source } from '../content'
import { entryOf, textIn, type Data } from '../data'
import type { InfrastructureFiles } from '../files'
import type { Declared } from '../kubernetes/objects'
import { placeOf, within, writtenIn, type Generator, type Kustomization } from './kustomization'

const MAX_ENTRIES = 500

export function generated({ folder, source }: Kustomization, { kind, data }: Generator, files: InfrastructureFiles): Declared {
  const name = textIn(data, 'name') ?? ''
  const entries = new Map<string, Content>()
  for (const { text, place } of writtenIn(entryOf(data, 'literals'), source)) {
    const [, key, value] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? []
    if (key !== undefined && value !== undefined) entries.set(key, scalar(value.replace(/^(["'])([\s\S]*)\1$/, '$2'), place))
  }
  for (const { text, place } of writtenIn(entryOf(data, 'files'), source)) {
    const [, key, path] = /^(?:([^=]+)=)?([\s\S]+)$/.exec(text) ?? []
    if (path === undefined) continue
    const found = fileAt(folder, path, files)
    const content = found ? scalar(found.lines.text, { source: found, start: 0, end: 1 }) : unknownContent('environment', place)
    entries.set(key ?? path.slice(path.lastIndexOf('/') + 1), content)
  }
  for (const { text } of envFiles(data, source)) addLines(entries, fileAt(folder, text, files))
  const type = textIn(data, 'type')
  const whole = new Map<string, Content>([
    [kind === 'Secret' ? 'stringData' : 'data', map(entries)],
    ['metadata', map(new Map([['name', scalar(name)]]))],
    ...(type === undefined ? [] : [['type', scalar(type)] as const]),
  ])
  const place = placeOf(entryOf(data, 'name') ?? data, source)
  return { apiVersion: 'v1', kind, symbol: kind, name, namespace: textIn(data, 'namespace'), contents: map(whole, false, place), place }
}

function envFiles(data: Data, source: Source): { text: string }[] {
  const single = textIn(data, 'env')
  return [...writtenIn(entryOf(data, 'envs'), source), ...(single === undefined ? [] : [{ text: single }])]
}

function fileAt(folder: string, path: string, files: InfrastructureFiles): Source | undefined {
  const full = within(folder, path)
  const text = full === undefined ? undefined : files.text(full)
  return full === undefined || text === undefined ? undefined : { path: full, lines: new Lines(text), pathClass: files.pathClass(full) }
}

/** Lines of NAME=value. */
function addLines(entries: Map<string, Content>, source: Source | undefined): void {
  if (source === undefined) return
  for (const match of source.lines.text.matchAll(/^[ \t]*([A-Za-z_][\w.-]*)=([^\r\n]*)$/gm)) {
    if (entries.size >= MAX_ENTRIES) return
    const start = match.index
    entries.set(match[1] as string, scalar(match[2] as string, { source, start, end: start + match[0].length }))
  }
}
