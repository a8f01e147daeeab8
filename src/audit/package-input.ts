/** What an evidence package is made from. */
import type { Report } from '#core/report'
import type { Examination } from '#register/examine'
import type { Register } from '#register/open-register'
import type { AuditKnowledge } from './knowledge'
import type { Ledger } from './ledger'
import type { Audit } from './open-audit'
import type { Sources } from './package-evidence'
import type { Manifest } from './package-manifest'
import type { Escape } from './package-page'

export interface PackageInput {
  bound: Manifest['bound']
  knowledge: AuditKnowledge
  report: Report
  register?: Register | undefined
  examination?: Examination | undefined
  audit?: Audit | undefined
  ledger?: Ledger | undefined
  /** The policy's own documents in the repository, who approved it, and when it is to be reviewed. */
  policy: {
    files: readonly string[]
    approvals: readonly { role: string; by: string; date: string }[]
    nextReview?: string | undefined
    owner?: string | undefined
  }
  /** Files of the repository that are exceptions, the baseline, the register, the audit file and the ledger. */
  records: { exceptions: readonly string[]; register: readonly string[]; audit: readonly string[]; ledger: readonly string[] }
  /** Texts that others make: the standard for people, the inventory, the register as a table, the reports. */
  rendered: {
    standard: string
    inventory: string
    registerTable?: string | undefined
    reports: Readonly<Record<string, string>>
  }
  sources: Sources
  escape: Escape
}
