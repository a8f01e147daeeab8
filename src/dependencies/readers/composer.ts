/** composer.json and composer.lock. */
import type { Declared, ManifestFile, Read, Scope } from '../facts'
import { parseJson, parseJsonData, record, textOf } from '../json-tree'
import { namesLock, type NamedPackage } from '../names-lock'
import { entriesAt } from '../tree'

const GROUPS: readonly [key: string, scope: Scope][] = [
  ['require', 'production'],
  ['require-dev', 'development'],
]

/** The platform itself ('php') is no package; its extensions ('ext-mcrypt') are told like packages. */
export function readComposerJson({ text }: ManifestFile): Read {
  const tree = parseJson(text)
  const declared = GROUPS.flatMap(([group, scope]) =>
    entriesAt(tree, group).flatMap(([name, { key, value }]): Declared[] => {
      if (!/\/|^ext-/.test(name)) return []
      const range = value.kind === 'scalar' ? String(value.value) : undefined
      const isExtension = name.startsWith('ext-')
      return [
        {
          name,
          ...(range !== undefined && { range }),
          scope,
          direct: true,
          ...(isExtension && { optional: true }),
          span: { start: key.start, end: value.end },
        },
      ]
    }),
  )
  return { declared, problems: [] }
}

export function readComposerLock({ text }: ManifestFile): Read {
  const data = record(parseJsonData(text))
  const packages: NamedPackage[] = []
  for (const group of ['packages-dev', 'packages']) {
    const entries = data[group]
    for (const value of Array.isArray(entries) ? entries : []) {
      const entry = record(value)
      const name = textOf(entry['name'])
      const version = textOf(entry['version'])
      if (name === undefined) continue
      packages.push({ name, ...(version !== undefined && { version }), dependencies: Object.keys(record(entry['require'])) })
    }
  }
  return namesLock(packages, (name) => name.toLowerCase())
}
