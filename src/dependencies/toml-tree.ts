/** TOML to a tree with places. */
import { ParseError, parseTOML, type AST } from 'toml-eslint-parser'
import { TreeError, type Entry, type Tree } from './tree'

/** Longest manifest that is parsed; lock files have a reader of their own. In UTF-16 units. */
const MAX_LENGTH = 524_288
const MAX_BRACKETS = 100

type MapTree = Tree & { kind: 'map' }

/** Throws a TreeError. */
export function parseToml(text: string): Tree {
  if (text.length > MAX_LENGTH) throw new TreeError('the file is too large for a manifest', 0)
  checkDepth(text)
  const root = emptyMap(0, text.length)
  for (const node of ast(text).body[0].body) {
    if (node.type === 'TOMLKeyValue') put(root, node)
    else for (const pair of node.body) put(tableOf(root, node), pair)
  }
  return root
}

/** The parser goes as deep as the brackets do; those inside of texts count as well. */
function checkDepth(text: string): void {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth++
    else if (depth > 0) depth--
    if (depth > MAX_BRACKETS) throw new TreeError('values are nested too deep', index)
  }
}

function ast(text: string): AST.TOMLProgram {
  try {
    return parseTOML(text)
  } catch (error) {
    if (error instanceof ParseError) throw new TreeError(error.message.split('\n')[0] ?? 'the file is not valid TOML', error.index)
    throw new TreeError('the file cannot be read', 0)
  }
}

function emptyMap(start: number, end: number): MapTree {
  return { kind: 'map', entries: new Map<string, Entry>(), start, end }
}

/** The table that a header names; of `[[…]]` a new one for each. */
function tableOf(root: MapTree, { resolvedKey, key, range: [start, end] }: AST.TOMLTable): MapTree {
  let table = root
  for (const [place, step] of resolvedKey.entries()) {
    if (typeof step === 'number') continue
    const index = resolvedKey[place + 1]
    table = child(table, step, { start: key.range[0], end: key.range[1] }, typeof index === 'number' ? index : undefined, [start, end])
  }
  return table
}

function child(table: MapTree, name: string, key: Entry['key'], index: number | undefined, range: readonly [number, number]): MapTree {
  const known = table.entries.get(name)?.value
  if (index === undefined) {
    if (known?.kind === 'map') return known
    const made = emptyMap(...range)
    table.entries.set(name, { key, value: made })
    return made
  }
  const list: Tree & { kind: 'list' } = known?.kind === 'list' ? known : { kind: 'list', items: [], start: range[0], end: range[1] }
  if (known === undefined) table.entries.set(name, { key, value: list })
  const member = list.items[index]
  if (member?.kind === 'map') return member
  const made = emptyMap(...range)
  list.items[index] = made
  return made
}

function put(table: MapTree, { key, value }: AST.TOMLKeyValue): void {
  let into = table
  const span = { start: key.range[0], end: key.range[1] }
  const names = key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value))
  for (const name of names.slice(0, -1)) into = child(into, name, span, undefined, key.range)
  into.entries.set(names.at(-1) ?? '', { key: span, value: valueOf(value) })
}

function valueOf(node: AST.TOMLContentNode): Tree {
  const [start, end] = node.range
  if (node.type === 'TOMLArray') return { kind: 'list', items: node.elements.map(valueOf), start, end }
  if (node.type === 'TOMLInlineTable') {
    const table = emptyMap(start, end)
    for (const pair of node.body) put(table, pair)
    return table
  }
  const { value } = node
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
  return { kind: 'scalar', value: plain, start, end }
}
