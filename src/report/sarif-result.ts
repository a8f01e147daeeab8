/** One finding as a SARIF result. */
import type { CodeFlow, Fix as SarifFix, Location as SarifLocation, Result, Suppression as SarifSuppression } from 'sarif'
import type { Enforcement, Finding, Suppression } from '#core/finding'
import type { Fix } from '#core/fix'
import { stepsOf, type Step } from './arrange'
import { cut, escapeSarifMessage } from './escape'
import { artifactOf, locationOf } from './sarif-location'
import type { SourceLines } from './source'
import { originOf, remarksOf, requirementOf, titleOf } from './wording'

const MAX_SENTENCE = 1000
const MAX_RELATED = 20

const LEVEL: Readonly<Record<Enforcement, Result.level>> = { fail: 'error', warn: 'warning', record: 'note' }

/** Only where a change was judged: then every result has one. What a change mended is no result: viewers would show it as an alert. */
const BASELINE_STATE: Readonly<Record<NonNullable<Finding['change']>, Result.baselineState>> = { new: 'new', existing: 'unchanged' }

export interface ResultContext {
  ruleIndex: ReadonlyMap<string, number>
  source: SourceLines
  asOf: string
  /** By the finding's fingerprint. */
  fixes: ReadonlyMap<string, Fix>
  lineHash?: (file: string, line: number) => string | undefined
}

/**
 * An unresolved finding stays of the kind 'fail' with the level of its enforcement: SARIF allows no level for other
 * kinds, and GitHub reads only the level. Its message says that it could not be judged, `properties.outcome` too.
 */
export function resultOf(finding: Finding, { ruleIndex, source, asOf, fixes, lineHash }: ResultContext): Result {
  const hash = lineHash?.(finding.at.file, finding.at.line)
  const fix = fixes.get(finding.fingerprint)
  const steps = stepsOf(finding)
  const index = ruleIndex.get(finding.rule.id)
  return {
    ruleId: finding.rule.id,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVEL[finding.enforcement],
    ...(finding.change === undefined ? {} : { baselineState: BASELINE_STATE[finding.change] }),
    message: { text: messageOf(finding, asOf) },
    locations: [locationOf(finding.at, source(finding.at.file, finding.at.line))],
    // In a file without GitHub's own primaryLocationLineHash: the upload action computes that one itself and warns of any other.
    partialFingerprints: { 'cryptogateFinding/v1': finding.fingerprint, ...(hash === undefined ? {} : { primaryLocationLineHash: hash }) },
    ...(steps.length > 0 ? { codeFlows: [codeFlowOf(steps)], relatedLocations: steps.slice(1, MAX_RELATED).map(relatedOf) } : {}),
    ...(finding.suppression === undefined ? {} : { suppressions: [suppressionOf(finding.suppression)] }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix)] }),
    properties: {
      outcome: finding.outcome,
      enforcement: finding.enforcement,
      severity: finding.rule.severity,
      confidence: finding.occurrence.confidence,
      asset: finding.asset.name,
      assetId: finding.asset.id,
    },
  }
}

function fixOf({ description, file, edits }: Fix): SarifFix {
  const replacements = edits.map(({ at, text }) => ({
    deletedRegion: { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn },
    insertedContent: { text },
  }))
  return {
    description: { text: escapeSarifMessage(cut(description, MAX_SENTENCE)) },
    artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
  }
}

/** Kept outside of the code: in a file of exceptions or in the baseline. */
function suppressionOf(one: Suppression): SarifSuppression {
  const until = one.expires === undefined ? '' : ` until ${one.expires}`
  const justification = escapeSarifMessage(cut(`${one.kind} ${one.id}${until}: ${one.reason}`, MAX_SENTENCE))
  return { kind: 'external', status: one.status === 'accepted' ? 'accepted' : 'underReview', justification }
}

/** The first sentence stands alone: GitHub shows only that where there is little room. */
function messageOf(finding: Finding, asOf: string): string {
  const sentences = finding.outcome === 'unresolved' ? [`${titleOf(finding)}.`] : []
  sentences.push(withStop(finding.message), ...remarksOf(finding))
  if (finding.clause) sentences.push(`The standard says: ${requirementOf(finding.clause, asOf)} ${withStop(originOf(finding.clause))}`)
  sentences.push(`Do instead: ${finding.rule.instead}`)
  return sentences.map((sentence) => escapeSarifMessage(cut(sentence, MAX_SENTENCE))).join(' ')
}

/** From where the value comes from to where it is used: the direction in which viewers read a flow. */
function codeFlowOf(steps: readonly Step[]): CodeFlow {
  const locations = [...steps].reverse().map((step) => ({ location: withMessage(step) }))
  return { threadFlows: [{ locations }] }
}

function relatedOf(step: Step, index: number): SarifLocation {
  return { id: index + 1, ...withMessage(step) }
}

function withMessage(step: Step): SarifLocation {
  return { ...locationOf(step.at), message: { text: escapeSarifMessage(cut(step.text, MAX_SENTENCE)) } }
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
