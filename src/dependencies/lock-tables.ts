/** The tables of a TOML lock file, line by line: generated files are regular, and ten times quicker to read so than with a parser. */

export interface LockTable {
  /** 'package', 'package.dependencies'. */
  name: string
  /** What stands behind each key, as written; lists over several lines as one. */
  values: Map<string, string>
}

/** Long lists of hashes and addresses that nobody asks for. */
const SKIPPED = new Set(['wheels', 'files', 'sdist', 'checksum', 'hashes'])

export function lockTables(text: string): LockTable[] {
  const tables: LockTable[] = [{ name: '', values: new Map() }]
  let open: { key: string; lines: string[] } | undefined
  for (const line of text.split('\n')) {
    const content = line.trim()
    if (open) {
      if (!SKIPPED.has(open.key)) open.lines.push(content)
      if (content !== ']' && content !== ']}') continue
      tables.at(-1)?.values.set(open.key, open.lines.join(' '))
      open = undefined
    } else if (content.startsWith('[')) tables.push({ name: content.replace(/^\[+\s*|\s*\]+.*$/g, ''), values: new Map() })
    else {
      const split = content.indexOf('=')
      if (split <= 0 || content.startsWith('#')) continue
      const key = unquoted(content.slice(0, split).trim())
      const value = content.slice(split + 1).trim()
      if (value.startsWith('[') && !value.endsWith(']')) open = { key, lines: [value] }
      else tables.at(-1)?.values.set(key, value)
    }
  }
  return tables
}

export function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
}

/** The quoted texts of a list: ["a", "b 1.2"]. */
export function quotedIn(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
}
