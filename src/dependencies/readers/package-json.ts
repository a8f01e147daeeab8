/** package.json: dependencies, development, peer and optional ones. */
import { MAX_DECLARED, type Declared, type ManifestFile, type Read, type Scope } from '../facts'
import { parseJson } from '../json-tree'
import { at, entriesAt, type Tree } from '../tree'

const GROUPS: readonly { key: string; scope: Scope; optional?: boolean }[] = [
  { key: 'dependencies', scope: 'production' },
  { key: 'optionalDependencies', scope: 'production', optional: true },
  { key: 'peerDependencies', scope: 'production', optional: true },
  { key: 'devDependencies', scope: 'development' },
]

/** Ranges of these do not say which version: a folder, another package, a place in the network. */
const ELSEWHERE = /^(?:file|link|portal|workspace|git|git\+\w+|https?|github|patch|catalog):|\//
const ALIAS = /^npm:((?:@[^/@]+\/)?[^@]+)(?:@(.*))?$/

export function read({ text }: ManifestFile): Read {
  const tree = parseJson(text)
  const declared: Declared[] = []
  const seen = new Set<string>()
  for (const group of GROUPS) {
    for (const [name, { key, value }] of entriesAt(tree, group.key)) {
      // A peer or a development dependency may stand twice: the first group is the one that counts.
      if (seen.has(name) || declared.length >= MAX_DECLARED) continue
      seen.add(name)
      const written = value.kind === 'scalar' ? String(value.value) : undefined
      declared.push({
        ...one(name, written),
        scope: group.scope,
        direct: true,
        ...(group.optional && { optional: true }),
        span: { start: key.start, end: value.end },
      })
    }
  }
  return { declared, problems: [], overrides: hasOverrides(tree) }
}

/** `npm:other@^1` is another package under a name of its own. */
function one(name: string, written: string | undefined): Pick<Declared, 'name' | 'range'> {
  const [, aliased, range] = ALIAS.exec(written ?? '') ?? []
  if (aliased !== undefined) return { name: aliased, ...(range !== undefined && { range }) }
  return { name, ...(written !== undefined && { range: written }) }
}

function hasOverrides(tree: Tree): boolean {
  return at(tree, 'overrides') !== undefined || at(tree, 'resolutions') !== undefined || at(tree, 'pnpm', 'overrides') !== undefined
}

/** Whether a range of a package.json leads elsewhere than to a registry. */
export function leadsElsewhere(range: string): boolean {
  return ELSEWHERE.test(range)
}
