/** A lock that holds one version of each package, for the project in its own folder. */
import type { Declared, Lock, Locked, Read } from './facts'

export interface NamedPackage extends Locked {
  /** Names of what it depends on; left out where the format does not say. */
  dependencies?: readonly string[]
}

/** What a reader gives back; `keyOf` makes one of all spellings of a name. */
export function namesLock(packages: Iterable<NamedPackage>, keyOf: (name: string) => string = (name) => name): Read {
  const byKey = new Map<string, NamedPackage>()
  for (const one of packages) byKey.set(keyOf(one.name), one)
  return { declared: [], problems: [], lock: new NamesLock(byKey, keyOf) }
}

class NamesLock implements Lock {
  constructor(
    readonly packages: ReadonlyMap<string, NamedPackage>,
    private readonly keyOf: (name: string) => string,
  ) {}

  find({ name }: Pick<Declared, 'name'>): string | undefined {
    const key = this.keyOf(name)
    return this.packages.has(key) ? key : undefined
  }

  dependenciesOf(key: string): readonly string[] {
    return (this.packages.get(key)?.dependencies ?? []).flatMap((name) => this.find({ name }) ?? [])
  }

  covers(folder: string): boolean {
    return folder === ''
  }
}

/** The same name in all its spellings (PEP 503). */
export function pypiKey(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
