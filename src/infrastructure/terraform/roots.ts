/** Which modules are roots: nobody calls them, or only examples and tests do. */
import type { PathClass } from '#core/site'

export interface Calling {
  readonly caller: string
  readonly called: string
  /** It never happens. */
  readonly isNever: boolean
}

/** Directories, sorted. Modules that only call each other have none: each of those is a root then. */
export function rootsOf(directories: readonly string[], callings: readonly Calling[], classOf: (directory: string) => PathClass): string[] {
  const callers = new Map<string, string[]>()
  const callees = new Map<string, string[]>()
  for (const { caller, called } of callings) {
    if (caller !== called) callers.set(called, [...(callers.get(called) ?? []), caller])
    callees.set(caller, [...(callees.get(caller) ?? []), called])
  }
  const isRoot = (directory: string): boolean => {
    const own = callers.get(directory) ?? []
    // A library is what its repository is about, however its examples call it.
    return classOf(directory) === 'source' ? !own.some((caller) => classOf(caller) === 'source') : own.length === 0
  }
  const roots = directories.filter(isRoot)
  const reached = new Set<string>()
  const reach = (directory: string): void => {
    const pending = [directory]
    for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
      if (reached.has(one)) continue
      reached.add(one)
      pending.push(...(callees.get(one) ?? []))
    }
  }
  for (const root of roots) reach(root)
  for (const directory of [...directories].sort()) {
    if (reached.has(directory)) continue
    roots.push(directory)
    reach(directory)
  }
  return roots.sort()
}
