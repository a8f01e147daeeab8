/** YAML as trees with places: many documents, short tags, anchors followed to a bound. Never throws. */
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Document, type Node } from 'yaml'
import { isTooDeep } from '#parse/settings-tree'
import type { Data, DataEntry } from './data'
import type { Problem, Span } from './hcl-syntax'

/** Nodes of one file, anchors' copies among them: what a bomb would make is cut. */
const MAX_NODES = 300_000
const MAX_DEPTH = 80
const MAX_DOCUMENTS = 2000

export interface YamlFile {
  documents: Data[]
  problems: Problem[]
  /** There is more than was read. */
  isCut?: boolean
}

/** Tags of CloudFormation's short functions, on whatever they stand. */
const TAGS = [
  'Ref',
  'Sub',
  'GetAtt',
  'FindInMap',
  'If',
  'Join',
  'Select',
  'Split',
  'ImportValue',
  'Equals',
  'Not',
  'And',
  'Or',
  'Condition',
  'Base64',
  'Cidr',
  'GetAZs',
  'Transform',
  'Length',
  'ToJsonString',
  'ForEach',
].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: string): string => text },
  { tag: `!${name}`, collection: 'seq' as const, resolve: <Kept>(kept: Kept): Kept => kept },
  { tag: `!${name}`, collection: 'map' as const, resolve: <Kept>(kept: Kept): Kept => kept },
])

export function readYaml(text: string): YamlFile {
  if (isTooDeep(text)) return { documents: [], problems: [{ offset: 0, message: 'values are nested too deep' }] }
  const file: YamlFile = { documents: [], problems: [] }
  try {
    const parsed = parseAllDocuments(text, {
      version: '1.2',
      merge: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      // Making a schema of their own for each text takes longer than reading most of them.
      ...(text.includes('!') && { customTags: TAGS as never }),
    })
    const found: readonly Document[] = Array.isArray(parsed) ? (parsed as Document[]) : []
    const budget = { nodes: MAX_NODES, isDeep: false }
    for (const document of found.slice(0, MAX_DOCUMENTS)) {
      for (const error of document.errors) file.problems.push({ offset: error.pos[0], message: firstLine(error.message) })
      const data = dataOf(document.contents as Node | null, { budget, anchors: new Map() }, 0)
      if (data) file.documents.push(data)
    }
    file.isCut = budget.nodes <= 0 || found.length > MAX_DOCUMENTS
    if (file.isCut) file.problems.push({ offset: 0, message: 'the file holds too many values' })
    if (budget.isDeep) file.problems.push({ offset: 0, message: 'values are nested too deep' })
  } catch {
    file.problems.push({ offset: 0, message: 'the file cannot be read' })
  }
  return file
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}

interface Around {
  readonly budget: { nodes: number; isDeep: boolean }
  /** Where an alias leads that comes next: looking each up in the document takes too long. Copies have set theirs before. */
  readonly anchors: Map<string, Node>
  readonly isCopy?: true
}

function dataOf(node: Node | null, around: Around, depth: number): Data | undefined {
  if (node === null || around.budget.nodes-- <= 0) return undefined
  if (depth > MAX_DEPTH) {
    around.budget.isDeep = true
    return undefined
  }
  if (isAlias(node)) return dataOf(around.anchors.get(node.source) ?? null, { ...around, isCopy: true }, depth + 1)
  if (node.anchor !== undefined && around.isCopy !== true) around.anchors.set(node.anchor, node)
  const [start = 0, end = 0] = node.range ?? []
  const tag = node.tag?.startsWith('!') === true ? node.tag.slice(1) : undefined
  if (isScalar(node)) return { kind: 'scalar', value: scalarValue(node.value, node.source), tag, start, end }
  if (isSeq(node)) {
    const items = node.items.map((item) => dataOf(item as Node | null, around, depth + 1) ?? empty(start))
    return { kind: 'list', items, tag, start, end }
  }
  if (!isMap(node)) return undefined
  const entries = new Map<string, DataEntry>()
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue
    if (key.anchor !== undefined && around.isCopy !== true) around.anchors.set(key.anchor, key)
    const inner = dataOf(value as Node | null, around, depth + 1) ?? empty(start)
    if (key.value === '<<' || typeof key.value === 'symbol') mergeInto(entries, inner)
    else entries.set(String(key.value), { key: spanOf(key.range), value: inner })
  }
  return { kind: 'map', entries, tag, start, end }
}

function mergeInto(entries: Map<string, DataEntry>, inner: Data): void {
  const sources = inner.kind === 'list' ? inner.items : [inner]
  for (const source of sources) {
    if (source.kind !== 'map') continue
    for (const [name, entry] of source.entries) if (!entries.has(name)) entries.set(name, entry)
  }
}

function empty(at: number): Data {
  return { kind: 'scalar', value: null, start: at, end: at }
}

function spanOf(range: readonly number[] | null | undefined): Span {
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}

/** 1.10 is a version as often as a number: what is written counts. */
function scalarValue(value: unknown, source: string | undefined): string | number | boolean | null {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return source ?? String(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : (source ?? null)
}
