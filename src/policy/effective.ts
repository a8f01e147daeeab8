/** The one policy that documents make together: everything that judging needs, with the origin of each part. */
import type { Enforcement, Severity } from '#core/finding'
import type { PathClass } from '#core/site'
import type { Approval, Assignment, AuditRules, Deviation, DualControl, ExceptionRules, RegisterRules, Route } from './document'
import type { Expression } from './expressions'
import type { TagNames } from './tag-names'
import type { ClauseRow, PathLimit, Rule, RuleOverride } from './policy'

/** A row with the document it stands in, for the finding it decides. */
export interface EffectiveRow extends ClauseRow {
  document: string
}

/** A rule in force, with the changes of the policy made. */
export interface EffectiveRule extends Rule {
  /** The file it stands in. */
  file: string
  /** Its expression, ready to be asked. */
  checked?: Expression
  /** Demands of frameworks that it supports. */
  supports: readonly string[]
}

/** Demands of frameworks, 'iso27002:8.24', by the concept that supports them. */
export type Supports = Readonly<Record<string, readonly string[]>>

/** Who stands behind the organisation's own file. */
export interface Governance {
  /** The file that judges, for findings about the policy itself. */
  file: string
  approvals: readonly Approval[]
  effective?: string
  nextReview?: string
  deviations: readonly (Deviation & { document: string })[]
  /** Changes to the rules about exceptions, baseline and review. */
  overrides: Readonly<Record<string, RuleOverride>>
}

/** Presets, rules and the organisation's files, merged. */
export interface EffectivePolicy {
  id: string
  version: string
  title: string
  owner?: string
  failOn: Severity
  unresolved: Enforcement
  unparsed: Enforcement
  pathClasses: Readonly<Partial<Record<PathClass, Enforcement>>>
  paths: readonly PathLimit[]
  /** By clause id. */
  clauses: Readonly<Record<string, readonly EffectiveRow[]>>
  /** Rules in force, by id in order; those that are switched off stand in `off`. */
  rules: readonly EffectiveRule[]
  off: readonly string[]
  /** What places are given; a later entry wins over an earlier one. */
  assign: readonly Assignment[]
  unassigned: 'ignore' | 'unknown'
  /** Which tags of a resource say whose it is and what its data is. */
  tags: TagNames
  /** Files that are judged; all when empty. */
  files: readonly string[]
  exceptions: ExceptionRules
  /** Whether a register has to be there, where, and how much it has to say. */
  register: RegisterRules
  /** Whether an audit plan has to be there, where, and where the ledger is. */
  audit: AuditRules
  routing: readonly Route[]
  /** Changes that need approvals; whatever a parent asks for stays. */
  dualControl: readonly DualControl[]
  governance?: Governance
  supports: Supports
  /** Document that each part comes from: 'failOn', 'rules.weak-hash', 'pathClasses.test'; rows of clauses name their own. */
  origins: Readonly<Record<string, string>>
  /** What was merged, in order: 'baseline@2026.11 (policies/presets/baseline.yml)'. */
  sources: readonly string[]
  /** SHA-256 over everything that decides; examples do not. */
  sha256: string
}
