/** One rule, one asset, one place: what was judged and how. */
import type { CryptoAsset, Occurrence } from './asset'
import type { Location } from './location'
import type { Value } from './value'

export type Severity = 'critical' | 'high' | 'medium' | 'low'

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** What the policy does with it: stops the build, is shown as a warning, or only stands in the report. */
export type Enforcement = 'fail' | 'warn' | 'record'

/** State of an algorithm or parameter in the approved standard. */
export type State = 'approved' | 'deprecated' | 'legacy' | 'prohibited'

export interface RuleSummary {
  id: string
  title: string
  severity: Severity
  /** Why, with its source. */
  because: string
  /** What to do instead. */
  instead: string
  references: readonly string[]
  /** Weaknesses and an organisation's own demands: 'CWE-327', 'acme:7.3'. */
  controls: readonly string[]
  /** What it shows something of, in the words of the concepts that frameworks ask for: 'alg.hash'. */
  concepts?: readonly string[]
  /** Demands of frameworks that it supports and never satisfies: 'iso27002:8.24'. */
  supports?: readonly string[]
}

/** The clause of the standard that decided. */
export interface Clause {
  id: string
  /** The preset or policy document it stands in. */
  document: string
  state: State
  /** Sentence for people: 'the key length must be at least 3072 bits'. */
  requirement: string
  source: string
  status?: 'final' | 'draft'
  /** ISO date since when, where the row is dated. */
  from?: string
  /** ISO date until when. */
  until?: string
}

/** Why a finding does not stop the build although it would. */
export interface Suppression {
  kind: 'exception' | 'baseline'
  /** Of the exception; of the baseline its file. */
  id: string
  /** under-review: it does not count yet, because it is not on the trusted branch. */
  status: 'accepted' | 'under-review'
  reason: string
  owner?: string
  /** Last day, ISO. */
  expires?: string
  /** What the finding would do. */
  enforcement: Enforcement
}

export interface Finding {
  rule: RuleSummary
  outcome: 'violation' | 'unresolved'
  enforcement: Enforcement
  asset: CryptoAsset
  occurrence: Occurrence
  /** Where to look: the line a developer changes. */
  at: Location
  /** What was found, in one sentence. Never holds key material. */
  message: string
  clause?: Clause
  /** The properties that decided: { keyBits: known 1024 }. */
  decidedBy: Readonly<Record<string, Value>>
  /** Survives moved lines: rule, symbol, values that decided, ordinal. */
  fingerprint: string
  /** Why a path that the policy leaves out made it one that is only recorded. */
  ignored?: string
  /** Set where an exception or the baseline covers it; `enforcement` is then `record` if the suppression is accepted. */
  suppression?: Suppression
  /** Where a change was judged: whether the change brings it. */
  change?: 'new' | 'existing'
  /** What an existing finding does where the whole tree is judged; a change does not answer for it, so `enforcement` is then `record`. */
  otherwise?: Enforcement
  /** Teams or people that the policy names for it. */
  routedTo?: readonly string[]
}
