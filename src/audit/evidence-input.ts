/** What evidence is made from, and how one piece of it is written. */
import type { Shown, Standing } from '#core/audit-view'
import type { Report } from '#core/report'
import type { EffectivePolicy } from '#policy/effective'
import type { Examination } from '#register/examine'
import type { Ledger } from './ledger'
import type { Audit } from './open-audit'
import type { SelfTest } from './self-test'

/** Everything that a run knows. */
export interface EvidenceInput {
  report: Report
  policy: EffectivePolicy
  /** The register, where there is one. */
  register: Examination | undefined
  /** Plan, records and incidents, where there is an audit file. */
  audit: Audit | undefined
  /** The planted violations, where they were judged. */
  selfTest?: SelfTest
  /** Runs, audits and incidents as they were written down, where there is a ledger. */
  ledger: Ledger | undefined
}

/** Reads what a run knows of one thing. */
export type ReadFact = (input: EvidenceInput) => Shown[]

export function shown(standing: Standing, text: string, pointers: Shown['pointers'] = []): Shown {
  return { standing, text, pointers }
}
