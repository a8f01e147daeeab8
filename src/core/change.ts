/** What a change (a pull request, a merge group, the way from one commit to another) does to the inventory and to what judges it. */
import type { CryptoAsset } from './asset'
import type { Finding } from './finding'
import type { Location } from './location'
import type { Value } from './value'

/** Lines of the head, from 1, both included. */
export interface LineRange {
  start: number
  end: number
}

/** Where a line of one commit stands in another; undefined where it does not, or nobody can tell. */
export type LineMove = (file: string, line: number) => number | undefined

export interface ChangedFile {
  file: string
  /** Where a file was renamed. */
  previous?: string
  status: 'added' | 'modified' | 'renamed' | 'removed'
  /** Lines that the change adds or replaces. */
  lines: readonly LineRange[]
  /** Lines that the diff shows, with those around; a review can speak of these only. */
  hunks: readonly LineRange[]
}

/** An asset that the change brings, takes away or makes another: compared by asset, never by line. */
export interface AssetChange {
  kind: 'added' | 'removed' | 'changed'
  /** As it is at the head; as it was at the base where it is removed. */
  asset: CryptoAsset
  at: Location
  /** Further places in the same file with the same. */
  also?: readonly Location[]
  /** What it was called, where the change gives it another name. */
  formerly?: string
  /** The function, class or resource around it. */
  enclosing?: string
  /** Properties that differ, by name. */
  differences: Readonly<Record<string, Difference>>
}

/** A value on both sides, where it is there. */
export interface Difference {
  before?: Value
  after?: Value
}

/** A file that judges others and is itself part of the change. */
export interface TrustedFileChange {
  file: string
  kind: 'policy' | 'register' | 'audit' | 'exceptions' | 'baseline' | 'ignore'
  /** Whether more is allowed afterwards than before. */
  relaxes: boolean
  /** What changes, in sentences. */
  sentences: readonly string[]
  /** Findings that the changed file would add, and those that it would take away. */
  appearing: readonly Finding[]
  vanishing: readonly Finding[]
}

/** Approvals that the policy asks for because the change touches something sensitive. */
export interface Approval {
  /** What is touched: 'policy', 'exceptions', 'register-custody', 'kms-key-policy', … */
  topic: string
  because: string
  needed: number
  /** Roles, teams or people that may approve. */
  from: readonly string[]
  /** Who approved the head commit, the author left out. */
  given: readonly string[]
  state: 'approved' | 'missing' | 'unknown'
  /** Why nobody can tell. */
  reason?: string
}

/** Something in the change after which cryptography is to be audited again. */
export interface MaterialChange {
  /** 'crypto-infrastructure', 'key-lifecycle', 'cloud-configuration', 'security-policy'. */
  class: string
  title: string
  /** What it is: a file, or an asset and what is done to it. */
  by: string
  file: string
}

export interface Change {
  base: { sha: string; ref?: string }
  head: { sha: string; ref?: string }
  /** Who told what changed. */
  source: 'git' | 'api'
  files: readonly ChangedFile[]
  assets: readonly AssetChange[]
  /** Findings of the base that the head no longer has. */
  fixed: readonly Finding[]
  trusted: readonly TrustedFileChange[]
  approvals: readonly Approval[]
  /** By class, the first place of each. */
  material?: readonly MaterialChange[]
  /** Entries of the register that the changed files concern. */
  keys?: readonly string[]
}
