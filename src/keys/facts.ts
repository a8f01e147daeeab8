/** What the readers of this folder tell: keys, certificates and stores, as plain facts without any judgement. */
import type { Scalar } from '#core/value'

/** A fact that stands in the material but that nobody can tell without its password, or that this tool does not read. */
export const HIDDEN = { hidden: true } as const

export type Fact = Scalar | typeof HIDDEN
export type Facts = Readonly<Record<string, Fact>>

export type MaterialSymbol =
  'PRIVATE KEY' | 'PUBLIC KEY' | 'SECRET KEY' | 'CERTIFICATE' | 'CERTIFICATE REQUEST' | 'CRL' | 'KEYSTORE' | 'PARAMETERS'

export interface Material {
  symbol: MaterialSymbol
  facts: Facts
}

/** Why something that looks like a key or certificate could not be read to its end. */
export type Problem = 'truncated' | 'not-base64' | 'not-understood' | 'another-format' | 'too-many'

export interface Reading {
  materials: readonly Material[]
  problem?: Problem
}

export const NOTHING: Reading = { materials: [] }

/** Facts without those that are not known to be there. */
export function factsOf(given: Readonly<Record<string, Fact | undefined>>): Facts {
  const facts: Record<string, Fact> = {}
  for (const [name, value] of Object.entries(given)) if (value !== undefined) facts[name] = value
  return facts
}

export function material(symbol: MaterialSymbol, ...given: readonly Readonly<Record<string, Fact | undefined>>[]): Material {
  return { symbol, facts: factsOf(Object.assign({}, ...given) as Record<string, Fact | undefined>) }
}
