/** Settings of nested formats: YAML, and JSON as a part of it. */
import { isMap, isScalar, isSeq, parseAllDocuments, type Node } from 'yaml'
import type { WrittenSetting } from './settings-lines'

/** Deeper values are left out. */
const MAX_DEPTH = 24
/** A file with more nodes holds data, not settings. */
const MAX_NODES = 20_000

/** Each scalar with its keys; documents of one file (profiles) one after the other. Aliases are not followed. */
export function treeSettings(text: string): { settings: WrittenSetting[]; problem?: string } {
  const settings: WrittenSetting[] = []
  if (isTooDeep(text)) return { settings, problem: 'values are nested too deep' }
  try {
    const documents = parseAllDocuments(text, { version: '1.2', merge: false, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
    if (!Array.isArray(documents)) return { settings }
    let problem: string | undefined
    const budget = { nodes: MAX_NODES }
    for (const document of documents) {
      problem ??= document.errors[0]?.message.split('\n')[0]
      if (document.contents !== null) collect(document.contents as Node, [], settings, budget)
    }
    return problem === undefined ? { settings } : { settings, problem }
  } catch {
    return { settings, problem: 'the file cannot be read' }
  }
}

/** The parser goes as deep as the brackets do, and runs out of memory; brackets inside texts count as well. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === OPEN_BRACKET || code === OPEN_BRACE) depth++
    else if ((code === CLOSE_BRACKET || code === CLOSE_BRACE) && depth > 0) depth--
    if (depth > MAX_BRACKETS) return true
  }
  return BLOCKS.test(text)
}

const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const MAX_BRACKETS = 200
const BLOCKS = /(?:[-?] +){64}/

function collect(node: Node | null, path: readonly string[], into: WrittenSetting[], budget: { nodes: number }): void {
  if (node === null || path.length > MAX_DEPTH || budget.nodes-- <= 0) return
  if (isMap(node)) {
    for (const { key, value } of node.items) if (isScalar(key)) collect(value as Node | null, [...path, String(key.value)], into, budget)
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) collect(item as Node | null, [...path, String(index)], into, budget)
  } else if (isScalar(node)) {
    const { value, source, range } = node
    const [start, end] = range ?? [0, 0]
    // 1.10 is a version as often as a number: what is written counts.
    const known = typeof value === 'number' && !Number.isSafeInteger(value) ? source : value
    if (typeof known === 'string' || typeof known === 'number' || typeof known === 'boolean') into.push({ path, value: known, start, end })
  }
}
