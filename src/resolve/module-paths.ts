/** What finding a module asks of the repository, and paths in it. */
import type { PathIndex } from '#core/path-index'
import type { PathClass } from '#core/site'

export interface Paths {
  /** Files that can be parsed. */
  readonly paths: ReadonlySet<string>
  /** All files, by name and folder. */
  readonly index: PathIndex
  text(path: string): string | undefined
  /** A manifest as data; undefined where there is none or it is broken. */
  data(path: string): unknown
  pathClass(path: string): PathClass
}

/** Joins and folds `.` and `..`; what climbs out of the repository stays inside its root. */
export function join(directory: string, path: string): string {
  const parts: string[] = []
  for (const part of `${directory}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** How many folders two paths have in common. */
export function commonFolders(left: string, right: string): number {
  const [one, other] = [left.split('/'), right.split('/')]
  let count = 0
  while (count < one.length - 1 && count < other.length - 1 && one[count] === other[count]) count++
  return count
}

/** Files of one name, sorted. */
export function filesNamed(index: PathIndex, names: readonly string[]): string[] {
  return names.flatMap((name) => index.named(name)).sort()
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Adds to the list of a key. */
export function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
