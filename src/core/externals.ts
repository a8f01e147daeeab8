/** What resolving must be told of the world outside the repository, without knowing what it is about. */
import type { Site } from './site'
import type { MaterialSource, Scalar } from './value'

/** What a call's result is made of. Argument keys as in Site.args. */
export interface ValueRule {
  same?: string
  decode?: 'hex' | 'base64' | 'utf8'
  material?: MaterialSource
  bytes?: number
  environment?: { name: string; default?: string }
  constant?: Scalar
  /** The result is a list of all arguments. */
  list?: boolean
  /** The argument that is filled with the material, in place of the result. */
  fills?: string
}

export interface Effect {
  /** Type of the result; 'self' is the receiver's. */
  returns?: string
  value?: ValueRule
}

export interface Externals {
  /** A symbol's one name: aliases of modules and types folded. */
  canonical(language: string, symbol: string): string
  /** Some row speaks of this symbol. */
  knows(language: string, symbol: string): boolean
  /** Some row speaks of this symbol or of what is inside it. */
  reaches(language: string, symbol: string): boolean
  /** Some row speaks of a member of this symbol. */
  leadsOn(language: string, symbol: string): boolean
  /** A symbol that stands for a value: ssl.PROTOCOL_TLSv1. */
  constant(language: string, symbol: string): Scalar | undefined
  effect(site: Site): Effect
  /** What a symbol is worth by itself: process.env. */
  reference(language: string, symbol: string): ValueRule | undefined
  /** Object entries and attributes that are sites by their mere name. */
  isProperty(language: string, name: string): boolean
  /** Methods of an external type that matter when the repository overrides them. */
  overrides(language: string, supertype: string): readonly string[]
  /** Methods that fill an argument, by their last name. */
  mayFill(language: string, method: string): boolean
  /** An argument some row reads; others never make a wrapper a site. */
  reads(language: string, symbol: string, argument: string): boolean
}
