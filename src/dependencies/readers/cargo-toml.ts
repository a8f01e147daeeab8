/** Cargo.toml: dependencies, also of a target platform, for tests and for the build. */
import type { Declared, ManifestFile, Read, Scope } from '../facts'
import { parseToml } from '../toml-tree'
import { at, entriesAt, textAt, type Entry, type Tree } from '../tree'

const GROUPS: readonly [key: string, scope: Scope][] = [
  ['dependencies', 'production'],
  ['build-dependencies', 'development'],
  ['dev-dependencies', 'development'],
]

export function read({ text }: ManifestFile): Read {
  const tree = parseToml(text)
  const parts = [tree, ...entriesAt(tree, 'target').map(([, { value }]) => value)]
  const declared = parts.flatMap((part) => GROUPS.flatMap(([key, scope]) => ofGroup(part, key, scope)))
  return { declared, problems: [] }
}

function ofGroup(tree: Tree, group: string, scope: Scope): Declared[] {
  return entriesAt(tree, group).map(([name, { key, value }]: [string, Entry]) => {
    const written = value.kind === 'scalar' ? String(value.value) : textAt(value, 'version')
    const isOptional = at(value, 'optional')
    return {
      name: textAt(value, 'package') ?? name,
      ...(written !== undefined && { range: written }),
      scope,
      direct: true,
      ...(isOptional && { optional: true }),
      span: { start: key.start, end: value.end },
    }
  })
}
