/** The shape of an ecosystem's row: which files are its manifests and locks, who reads them, and how its packages are named and ordered. */
import { z } from 'zod'
import { literalPattern } from '#core/literal-pattern'
import { SCHEME_NAMES } from '#core/versions/schemes'
import { pypiKey } from './names-lock'
import { READER_NAMES } from './readers'

const fileRow = z.strictObject({
  files: z.array(z.string().min(1)).min(1).describe('Names of files, or folder/name; * is any part of a name.'),
  except: z.array(z.string().min(1)).default([]).describe('Files of these names are none: what is to be taken away.'),
  reader: z.enum(READER_NAMES),
  lock: z.boolean().default(false).describe('Says which versions were taken. Of several in a folder the first row counts.'),
})

/** src/knowledge/ecosystems/<id>.yml */
export const ecosystemFile = z.strictObject({
  ecosystem: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  purl: z.string().min(1).describe('The type in package URLs.'),
  versions: z.enum(SCHEME_NAMES).describe('Whose order of versions and whose ranges.'),
  names: z.enum(['exact', 'caseless', 'pypi']).describe('Which spellings of a name are the same.'),
  docs: z.url(),
  files: z.array(fileRow).min(1),
})

export type Ecosystem = z.infer<typeof ecosystemFile>
export type FileRow = Ecosystem['files'][number]

/** A file of an ecosystem. */
export interface Manifest {
  path: string
  ecosystem: Ecosystem
  row: FileRow
  /** Place of the row: of two locks in a folder the first one counts. */
  order: number
}

/** Tells the manifests and locks among the files of a repository by their names. */
export function manifestFinder(ecosystems: readonly Ecosystem[]): (path: string) => Manifest[] {
  const exact = new Map<string, Omit<Manifest, 'path'>[]>()
  const patterns: [RegExp, Omit<Manifest, 'path'>, none: RegExp[]][] = []
  for (const ecosystem of ecosystems) {
    for (const [order, row] of ecosystem.files.entries()) {
      for (const name of row.files) {
        const one = { ecosystem, row, order }
        if (name.includes('*')) patterns.push([patternOf(name), one, row.except.map(patternOf)])
        else exact.set(name, [...(exact.get(name) ?? []), one])
      }
    }
  }
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const found = [...(exact.get(name) ?? [])]
    const withFolder = path.split('/').slice(-2).join('/')
    for (const [pattern, one, none] of patterns) {
      const isRead = found.some(({ row }) => row.reader === one.row.reader) || none.some((other) => other.test(name))
      if (!isRead && (pattern.test(name) || pattern.test(withFolder))) found.push(one)
    }
    return found.map((one) => ({ path, ...one }))
  }
}

/** Each `*` is any run of signs but those of a path; names are short, so this stays linear in practice. */
function patternOf(name: string): RegExp {
  const parts = name.split('*').map(literalPattern)
  return new RegExp(`^${parts.join('[^/]{0,100}?')}$`, 'i')
}

/** One key for all spellings of a name. */
export function nameKey({ names }: Pick<Ecosystem, 'names'>, name: string): string {
  if (names === 'pypi') return pypiKey(name)
  return names === 'caseless' ? name.toLowerCase() : name
}

/** pkg:npm/%40scope/name@1.2.3: https://github.com/package-url/purl-spec */
export function purlOf({ purl, names }: Ecosystem, name: string, version: string | undefined): string {
  const path = (names === 'pypi' ? nameKey({ names }, name) : name).replace(purl === 'maven' ? ':' : /^$/, '/')
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
  return `pkg:${purl}/${encoded}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`
}
