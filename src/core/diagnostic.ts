/** What went wrong or was left out while judging; counted in every report. */
import type { Location } from './location'

export type DiagnosticLevel = 'error' | 'warning' | 'note'

export interface Diagnostic {
  level: DiagnosticLevel
  /** kebab-case, stable: 'partly-parsed', 'file-too-large', 'budget-depth'. */
  code: string
  message: string
  help?: string
  file?: string
  at?: Location
}
