/** What standards with dates will say of today's inventory: what fails later, and until when quantum-vulnerable algorithms have. */
import type { Clause, Enforcement } from './finding'
import type { Location } from './location'

/** An asset that a rule treats more strictly from a day on. */
export interface OutlookEntry {
  /** First day, ISO. */
  date: string
  /** Id and title of the rule. */
  rule: string
  title: string
  /** Id and name of the asset. */
  asset: string
  assetName: string
  /** What the policy does with it from that day on. */
  enforcement: Enforcement
  /** What it did until then; absent where it said nothing. */
  before?: Enforcement
  clause?: Clause
  /** Places of the asset that it concerns, and the first of them. */
  places: number
  at: Location
}

/** What one of the built-in standards says of a quantum-vulnerable asset. */
export interface QuantumDeadline {
  /** Id and title of the standard. */
  standard: string
  title: string
  /** First day on which new use is not allowed any more, ISO. */
  date: string
  state: Clause['state']
  source: string
  status?: 'final' | 'draft'
  /** Ids of the assets that it concerns. */
  assets: readonly string[]
}

export interface Outlook {
  /** Of the policy in force: by date, then by rule. */
  entries: readonly OutlookEntry[]
  /** Of every built-in standard that sets a date, the earliest first. */
  quantum: readonly QuantumDeadline[]
}
