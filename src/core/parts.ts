/** What the assets of an inventory are made of, as the catalogue knows it: the hash of a signature, the algorithms of a cipher suite. */
import type { Value } from './value'

export type Properties = Readonly<Record<string, Value>>

export interface SuiteParts {
  /** The suite's two bytes as registered, '0xC030'; absent where it has none. */
  code?: string
  /** Names of entries of `algorithms`. */
  algorithms: readonly string[]
}

export interface Parts {
  /** Algorithms that assets use inside of them, by name, with what the catalogue says of each. */
  algorithms: Readonly<Record<string, Properties>>
  /** By the name that the inventory has for the suite. */
  suites: Readonly<Record<string, SuiteParts>>
  /** Names of entries of `algorithms` for each asset, by what they are to it: 'hash', 'mgfHash', 'signature', 'key'. */
  ofAsset: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** For each library the assets that come from its functions. */
  provides?: Readonly<Record<string, readonly string[]>>
  /** For each asset the services that it belongs to, by the policy's assignments and by the register. */
  services?: Readonly<Record<string, readonly string[]>>
}
