/** What an auditor is shown of a framework: its demands, what supports them, what speaks against them, and what nobody could see. */
import type { Location } from './location'

/**
 * How well something is shown. proven: seen by the tool, or a record that is the one that was meant; asserted: a person says so;
 * assumed: a tool filled it in; missing: looked for and not there; contradicted: something speaks against it; not-seen: nothing here could show it.
 */
export type Standing = 'proven' | 'asserted' | 'assumed' | 'missing' | 'contradicted' | 'not-seen'

/** From the strongest to the weakest: of several the last one counts, and what was not seen only where there is nothing else. */
export const STANDINGS: readonly Standing[] = ['proven', 'asserted', 'assumed', 'missing', 'contradicted', 'not-seen']

export interface Pointer {
  text: string
  at?: Location
}

/** One thing that shows something, or shows that it is not so. */
export interface Shown {
  standing: Standing
  text: string
  /** Where to look: the first few. */
  pointers: readonly Pointer[]
}

/** What the tool can show something of: 'Rotation performed'. */
export interface ConceptView {
  id: string
  title: string
  means: string
  standing: Standing
  shown: readonly Shown[]
}

/** One demand of a framework. */
export interface DemandView {
  /** Number in the framework, with numbers of other editions. */
  id: string
  aliases: readonly string[]
  title: string
  /** direct: what is shown is evidence for the demand itself; supporting: it only contributes. */
  relation: 'direct' | 'supporting'
  verified: 'text' | 'title' | 'secondary' | 'memory'
  standing: Standing
  /** Ids of concepts. */
  concepts: readonly string[]
}

export interface FrameworkView {
  id: string
  name: string
  edition: string
  source: string
  note?: string
  gap?: 'none' | 'partial' | 'full'
  demands: readonly DemandView[]
}

/** Records that auditors ask for together, for some demands. */
export interface EvidenceSetView {
  title: string
  demands: readonly string[]
  slots: readonly { title: string; standing: Standing; shown: readonly Shown[] }[]
}

/** A question with the answer that a questionnaire takes. */
export interface QuestionView {
  id: string
  question: string
  answer: 'yes' | 'no' | 'not-applicable'
  /** Why, in sentences; what speaks against it first. */
  because: readonly Shown[]
}

/** One line of what the audit covers. */
export interface CoverageLine {
  id: string
  title: string
  state: 'seen' | 'not-seen' | 'not-in-scope'
  /** What was seen, or why it is not in scope. */
  text: string
  pointers: readonly Pointer[]
}

export interface CoverageView {
  parts: readonly { title: string; lines: readonly CoverageLine[] }[]
  /** What attacks and mistakes the rules look for, with what is open. */
  threats: readonly { id: string; title: string; rules: number; open: number; places: number }[]
}

/** What all of it is bound to. */
export interface Binding {
  subject: string
  asOf: string
  commit?: string
  tool: string
  policy: string
  policySha256: string
  knowledgeSha256: string
}

export interface AuditView {
  id: string
  title: string
  /** Who reads it. */
  audience: string
  /** What that auditor asks. */
  question: string
  /** What such an auditor accepts, and what not. */
  accepts: readonly string[]
  refuses: readonly string[]
  binding: Binding
  /** The answer, in sentences. */
  answer: readonly string[]
  /** The weakest of what it needs first. */
  against: readonly Shown[]
  frameworks: readonly FrameworkView[]
  sets: readonly EvidenceSetView[]
  questions: readonly QuestionView[]
  /** Concepts that the demands name, in the order of this auditor. */
  concepts: readonly ConceptView[]
  coverage: CoverageView
  /** What limits all of it: files that were not read, what a gate cannot see. */
  limits: readonly string[]
}

/** The weakest of several; what was not seen only where there is nothing else. */
export function weakest(standings: readonly Standing[]): Standing {
  const seen = standings.filter((one) => one !== 'not-seen')
  return seen.reduce<Standing>(
    (worst, one) => (worst === 'not-seen' || STANDINGS.indexOf(one) > STANDINGS.indexOf(worst) ? one : worst),
    'not-seen',
  )
}
