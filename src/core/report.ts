/** Everything a reporter may know; a report is a function of this and of nothing else. */
import type { CryptoAsset } from './asset'
import type { Change } from './change'
import type { Diagnostic } from './diagnostic'
import type { Finding, RuleSummary, Severity } from './finding'
import type { Fix } from './fix'
import type { Outlook } from './outlook'
import type { JudgedPages } from './pages'
import type { Parts } from './parts'
import type { RegisterView } from './register-view'
import type { Trend } from './trend'

export type Verdict = 'pass' | 'fail' | 'error'

/** Different outcomes of files, all counted: nothing is left out in silence. */
export interface FileCounts {
  /** All regular files seen; of a change those that were looked at. */
  discovered: number
  /** Of a language that is supported. */
  supported: number
  /** Had no token any model could match: read, not parsed. */
  withoutTokens: number
  parsed: number
  partlyParsed: number
  skipped: number
  /** Where a change was judged: files that it cannot reach, and that were not looked at. */
  untouched?: number
  /** Manifests and lock files that were read for libraries. */
  manifests?: number
}

export interface SkippedFile {
  file: string
  /** 'too-large', 'binary', 'minified', 'unreadable', 'not-utf-8', 'symlink'. */
  reason: string
}

export interface Evidence {
  tool: { name: string; version: string }
  /** 'owner/name' of the repository, where its remote says so. */
  repository?: string
  /** The date judged at, ISO. */
  asOf: string
  policy: { id: string; version: string; sha256: string; sources: readonly string[] }
  files: FileCounts
  skipped: readonly SkippedFile[]
}

export interface Report {
  verdict: Verdict
  /** Sorted: failing before warning before recorded, then severity, then place. */
  findings: readonly Finding[]
  assets: readonly CryptoAsset[]
  diagnostics: readonly Diagnostic[]
  /** Every rule that was in force, whether it fired or not. */
  rules: readonly RuleSummary[]
  evidence: Evidence
  failOn: Severity
  /**
   * Lines of source keyed `file:line`: the line of each finding and, where there is one, the line before and after it.
   * A line is absent where showing it could show key material, also as the neighbour of another finding.
   */
  snippets: Readonly<Record<string, string>>
  /** Where a change was judged and not a whole tree: what it does. `findings` then say of themselves what they are to it. */
  change?: Change
  /** What the assets are made of: hashes of signatures, algorithms of cipher suites. */
  parts?: Parts
  /** What standards will say later of what is there today. */
  outlook?: Outlook
  /** The comparison with earlier runs. */
  trend?: Trend
  /** Changes of the source that make findings go; each was tried. */
  fixes?: readonly Fix[]
  /** The Key Management Register, where there is one. */
  register?: RegisterView
}

export interface Reporter {
  id: string
  mediaType: string
  fileName: string
  render(report: Report, options: RenderOptions): string
  /** The same text bit by bit, for what may be long. */
  parts?(report: Report): Iterable<string>
}

export interface RenderOptions {
  colour: boolean
  /** Width of the terminal in columns. */
  width: number
  /** Where places can be read on the web. */
  pages?: JudgedPages
}
