/** JSON and TOML as one small tree that keeps the place of every key and value. */
import type { Span } from './facts'

export type Tree = Span &
  (
    | { kind: 'scalar'; value: string | number | boolean | null }
    | { kind: 'list'; items: Tree[] }
    | { kind: 'map'; entries: Map<string, Entry> }
  )

export interface Entry {
  key: Span
  value: Tree
}

/** A text that cannot be read, with the place where it goes wrong. */
export class TreeError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
    this.name = 'TreeError'
  }
}

/** What stands under some keys; undefined where there is nothing. */
export function at(tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined {
  let found = tree
  for (const key of keys) found = found?.kind === 'map' ? found.entries.get(key)?.value : undefined
  return found
}

/** The entries of a map under some keys; none where there is no map. */
export function entriesAt(tree: Tree | undefined, ...keys: readonly string[]): [string, Entry][] {
  const found = at(tree, ...keys)
  return found?.kind === 'map' ? [...found.entries] : []
}

/** The members of a list under some keys; none where there is no list. */
export function itemsAt(tree: Tree | undefined, ...keys: readonly string[]): Tree[] {
  const found = at(tree, ...keys)
  return found?.kind === 'list' ? found.items : []
}

/** The text under some keys; undefined where something else stands there. */
export function textAt(tree: Tree | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(tree, ...keys)
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined
}
