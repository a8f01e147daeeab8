/** pyproject.toml: the project's own table (PEP 621), dependency groups (PEP 735), Poetry, uv and PDM. */
import { MAX_DECLARED, type Declared, type ManifestFile, type Read, type Scope } from '../facts'
import { parseRequirement } from '../python-requirement'
import { parseToml } from '../toml-tree'
import { entriesAt, itemsAt, textAt, type Entry, type Tree } from '../tree'

export function read({ text }: ManifestFile): Read {
  const tree = parseToml(text)
  const declared: Declared[] = [
    ...listed(itemsAt(tree, 'project', 'dependencies'), 'production'),
    ...entriesAt(tree, 'project', 'optional-dependencies').flatMap(([, { value }]) => optional(listed(itemsAt(value), 'production'))),
    ...poetry(entriesAt(tree, 'tool', 'poetry', 'dependencies'), 'production'),
    ...entriesAt(tree, 'dependency-groups').flatMap(([, { value }]) => listed(itemsAt(value), 'development')),
    ...poetry(entriesAt(tree, 'tool', 'poetry', 'dev-dependencies'), 'development'),
    ...entriesAt(tree, 'tool', 'poetry', 'group').flatMap(([, { value }]) => poetry(entriesAt(value, 'dependencies'), 'development')),
    ...listed(itemsAt(tree, 'tool', 'uv', 'dev-dependencies'), 'development'),
    ...entriesAt(tree, 'tool', 'pdm', 'dev-dependencies').flatMap(([, { value }]) => listed(itemsAt(value), 'development')),
    ...optional(listed(itemsAt(tree, 'build-system', 'requires'), 'development')),
  ]
  return { declared: declared.slice(0, MAX_DECLARED), problems: [] }
}

function listed(items: readonly Tree[], scope: Scope): Declared[] {
  return items.flatMap((item) => {
    const requirement = item.kind === 'scalar' && typeof item.value === 'string' ? parseRequirement(item.value) : undefined
    return requirement ? [{ ...requirement, scope, direct: true, span: { start: item.start, end: item.end } }] : []
  })
}

function optional(declared: readonly Declared[]): Declared[] {
  return declared.map((one) => ({ ...one, optional: true }))
}

/** `name = "^1.2"`, `name = { version = "^1.2", optional = true }`, or a list of such tables. */
export function poetry(entries: readonly [string, Entry][], scope: Scope): Declared[] {
  return entries.flatMap(([name, { key, value }]) => {
    if (name === 'python') return []
    const table = value.kind === 'list' ? value.items[0] : value
    const written = table?.kind === 'scalar' ? String(table.value) : textAt(table, 'version')
    const range = written === '*' ? undefined : written
    const version = /^(?:={1,3})?\s*(\d[\w.!+]*)$/.exec(range ?? '')?.[1]
    const isOptional = table?.kind === 'map' && table.entries.get('optional')?.value.kind === 'scalar'
    return [
      {
        name,
        ...(range !== undefined && { range }),
        ...(version !== undefined && { version }),
        scope,
        direct: true,
        ...(isOptional && { optional: true }),
        span: { start: key.start, end: value.end },
      },
    ]
  })
}
