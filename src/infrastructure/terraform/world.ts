/** What a module asks of the repository around it. */
import type { Externals } from '#core/externals'
import type { Budget } from '../evaluate'
import type { Limits } from './expansion'
import type { Declared, Module } from './module'
import type { ModuleInstance } from './module-instance'

export interface TerraformWorld extends Limits {
  readonly externals: Pick<Externals, 'reference'>
  readonly budget: Budget
  /** Text of a file, `path` as written in the module; undefined where the repository has none. */
  readFile(directory: string, path: string): string | undefined
  /** The module that a call means; undefined where it is not in the repository, or would call itself without end. */
  moduleFor(caller: ModuleInstance, call: Declared): Module | undefined
}
