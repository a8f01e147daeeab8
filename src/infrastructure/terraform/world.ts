/** What a module asks of the repository around it. */
import type { Externals } from '#core/externals'
import type { Budget } from '../scope'
import type { Limits } from './expansion'
import type { Declared, Module } from './module'

/** A module as it is called once, seen from outside. */
export interface Caller {
  readonly module: Module
  readonly prefix: string
  readonly call: { readonly parent: Caller } | undefined
}

export interface TerraformWorld extends Limits {
  readonly externals: Pick<Externals, 'reference'>
  readonly budget: Budget
  /** Text of a file, `path` as written in the module; undefined where the repository has none. */
  readFile(directory: string, path: string): string | undefined
  /** The module that a call means; undefined where it is not in the repository, or would call itself without end. */
  moduleFor(caller: Caller, call: Declared): Module | undefined
}
