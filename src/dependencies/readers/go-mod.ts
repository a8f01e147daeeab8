/** go.mod: what is required, with replacements. Of modules that say `go 1.17` or later it lists all that is built. */
import { MAX_DECLARED, type Declared, type ManifestFile, type Read } from '../facts'

interface Replacement {
  name: string
  /** Left out for a folder of the repository. */
  version?: string
}

export function read({ text }: ManifestFile): Read {
  const declared: Declared[] = []
  const replaced = new Map<string, Replacement>()
  let block = ''
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const [code = '', comment = ''] = splitComment(match[0])
    const opened = /^\s*(\w+)\s*\($/.exec(code.trimEnd())?.[1]
    if (opened !== undefined) block = opened
    else if (code.trim() === ')') block = ''
    else {
      const [, word = block, rest = ''] = block === '' ? (/^\s*(\w+)\s+(.*)$/.exec(code) ?? []) : ['', block, code]
      if (word === 'replace') addReplacement(replaced, rest)
      const [name, version] = rest.trim().split(/\s+/).map(unquoted)
      if (word !== 'require' || name === undefined || version === undefined || declared.length >= MAX_DECLARED) continue
      const start = match.index + match[0].indexOf(name)
      declared.push({
        name,
        range: version,
        version,
        scope: 'production',
        direct: !/\bindirect\b/.test(comment),
        span: { start, end: start + rest.trim().length },
      })
    }
  }
  return { declared: declared.map((one) => withReplacement(one, replaced)), problems: [] }
}

function splitComment(line: string): [string, string] {
  const start = line.indexOf('//')
  return start === -1 ? [line, ''] : [line.slice(0, start), line.slice(start)]
}

/** `old [v1] => new v2`, `old => ../folder`. */
function addReplacement(replaced: Map<string, Replacement>, text: string): void {
  const [old = '', given = ''] = text.split('=>').map((part) => part.trim())
  const [name = '', version] = old.split(/\s+/).map(unquoted)
  const [target = '', targetVersion] = given.split(/\s+/).map(unquoted)
  if (name === '' || target === '') return
  const isFolder = target.startsWith('.') || target.startsWith('/')
  replaced.set(
    version === undefined ? name : `${name} ${version}`,
    isFolder ? { name } : { name: target, ...(targetVersion !== undefined && { version: targetVersion }) },
  )
}

function withReplacement(one: Declared, replaced: ReadonlyMap<string, Replacement>): Declared {
  const found = replaced.get(`${one.name} ${one.version ?? ''}`) ?? replaced.get(one.name)
  if (found === undefined) return one
  const { scope, direct, span } = one
  const { name, version } = found
  return { name, ...(version === undefined ? { range: one.range ?? '' } : { range: version, version }), scope, direct, span }
}

function unquoted(text: string): string {
  return text.replaceAll('"', '')
}
