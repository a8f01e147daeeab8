/** Indented blocks of `key: value` or `key value`, as pnpm and Yarn write them: a small part of YAML, in one pass and without aliases. */

export type Block = Map<string, string | Block>

/** Deeper lines count as being at this depth. */
const MAX_DEPTH = 12

export function readBlocks(text: string): Block {
  const root: Block = new Map()
  const open: { indent: number; block: Block }[] = [{ indent: -1, block: root }]
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end === -1) end = text.length
    let first = start
    while (text.charCodeAt(first) === SPACE) first++
    const line = text.slice(first, text.charCodeAt(end - 1) === RETURN ? end - 1 : end)
    const indent = first - start
    start = end + 1
    if (line === '' || line.startsWith('#') || line.startsWith('- ')) continue
    while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent) open.pop()
    const block = open.at(-1)?.block ?? root
    if (line.endsWith(':')) {
      const inner: Block = new Map()
      block.set(unquoted(line.slice(0, -1)), inner)
      if (open.length < MAX_DEPTH) open.push({ indent, block: inner })
    } else putLine(block, line)
  }
  return root
}

const SPACE = 0x20
const RETURN = 0x0d

function putLine(block: Block, line: string): void {
  const quote = line[0]
  let split: number
  if (quote === '"' || quote === "'") {
    const close = line.indexOf(quote, 1)
    split = close === -1 ? line.length : close + 1
  } else {
    const colon = line.indexOf(': ')
    split = colon === -1 ? line.indexOf(' ') : colon
  }
  if (split <= 0) return
  block.set(unquoted(line.slice(0, split)), unquoted(line.slice(split).replace(/^:?\s+/, '')))
}

/** A list of quoted names loses all of its quotes. */
function unquoted(text: string): string {
  const [quote] = text
  return quote === '"' || quote === "'" ? text.replaceAll(quote, '') : text.replaceAll('"', '')
}

/** The block under some keys; undefined where there is none. */
export function blockAt(block: Block | undefined, ...keys: readonly string[]): Block | undefined {
  let found = block
  for (const key of keys) {
    const inner = found?.get(key)
    found = inner instanceof Map ? inner : undefined
  }
  return found
}

/** The text under a key. */
export function wordAt(block: Block | undefined, key: string): string | undefined {
  const found = block?.get(key)
  return typeof found === 'string' ? found : undefined
}

/** Keys with a text each. */
export function wordsIn(block: Block | undefined): [string, string][] {
  return [...(block ?? [])].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
}
