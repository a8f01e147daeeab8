/** The names that a target binds. */
import type { Fact } from '#parse/facts'

/** A name and where its value stands in what is taken apart: { a: [b] } → b at ['a', 0]. */
export interface Part {
  name: string
  path: readonly (string | number)[]
  default: Fact | undefined
}

/** The names a target binds: itself, or the parts of a destructuring pattern. */
export function pattern(target: Fact, path: readonly (string | number)[] = []): Part[] {
  switch (target.kind) {
    case 'name':
      return [{ name: target.name, path, default: undefined }]
    case 'parameter':
      return pattern(target.target, path).map((part) => ({ ...part, default: part.default ?? target.default }))
    case 'spread':
      return pattern(target.value, path)
    case 'record':
      return target.entries.flatMap((entry) => {
        if (entry.kind === 'named' && typeof entry.name === 'string') return pattern(entry.value, [...path, entry.name])
        return entry.kind === 'spread' ? pattern(entry.value, path) : []
      })
    case 'list':
      return target.items.flatMap((item, index) => pattern(item, [...path, index]))
    default:
      return []
  }
}
