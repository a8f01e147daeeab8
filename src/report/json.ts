/** The whole report as JSON: the format for other programs. `formatVersion` rises when a field goes or changes its meaning. */
import type { CryptoAsset, Occurrence } from '#core/asset'
import type { Clause, Finding, Suppression } from '#core/finding'
import type { Fix } from '#core/fix'
import type { Location } from '#core/location'
import type { Report, Reporter } from '#core/report'
import type { Value } from '#core/value'
import { byImportance, stepsOf, type Step } from './arrange'
import { safeJsonParts } from './escape'
import { jsonChange, type JsonChange } from './json-change'
import { sourceLines, withoutSecret, type SourceLines } from './source'
import { tallyOf, type Tally } from './tally'
import { verdictSentence } from './wording'

/** Fields are only ever added within a version. */
const FORMAT_VERSION = 1

export interface JsonReport {
  format: 'cryptogate-report'
  formatVersion: typeof FORMAT_VERSION
  verdict: Report['verdict']
  /** The verdict and its reason in one sentence. */
  verdictText: string
  /** Severity from which a violation stops the build. */
  failOn: Report['failOn']
  evidence: Report['evidence']
  summary: Tally
  /** In order of importance. */
  findings: JsonFinding[]
  /** Every rule in force; findings name theirs by `id`. */
  rules: Report['rules']
  /** The inventory; findings name their asset by `id`. */
  assets: readonly CryptoAsset[]
  diagnostics: Report['diagnostics']
  /** Where a change was judged: what it does. */
  change?: JsonChange
  /** What standards with dates will say of what is there today. */
  outlook?: Report['outlook']
  /** The comparison with earlier runs, where it was asked for. */
  trend?: Report['trend']
  /** The Key Management Register, where there is one. */
  register?: Report['register']
}

export interface JsonFinding {
  /** Id of an entry of `rules`. */
  rule: string
  title: string
  severity: Finding['rule']['severity']
  outcome: Finding['outcome']
  enforcement: Finding['enforcement']
  message: string
  at: Location
  /** Id of an entry of `assets`. */
  asset: string
  assetName: string
  occurrence: Occurrence
  clause?: Clause
  /** The properties that decided. Of key material: source, bytes and fingerprint, never the text. */
  decidedBy: Record<string, Value>
  /** From the reported place to where the value comes from; empty where all of it stands on one line. */
  steps: Step[]
  /** The reported line of source, where it may be shown. */
  snippet?: string
  /** Stays the same when lines move. */
  fingerprint: string
  /** Why a path that the policy leaves out made it one that is only recorded. */
  ignored?: string
  /** The exception or baseline that covers it. */
  suppression?: Suppression
  /** Where a change was judged: whether the change brings it. */
  change?: 'new' | 'existing'
  /** A change of the source that makes it go; it was tried. */
  fix?: Fix
  /** What an existing finding does where the whole tree is judged. */
  otherwise?: Finding['enforcement']
  /** Whom the policy wants to be told. */
  routedTo?: readonly string[]
}

export const json: Reporter = {
  id: 'json',
  mediaType: 'application/json',
  fileName: 'cryptogate.json',
  render: (report) => [...parts(report)].join(''),
  parts,
}

function* parts(report: Report): Iterable<string> {
  yield* safeJsonParts(jsonReport(report))
  yield '\n'
}

function jsonReport(report: Report): JsonReport {
  const summary = tallyOf(report)
  const source = sourceLines(report)
  const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]))
  return {
    format: 'cryptogate-report',
    formatVersion: FORMAT_VERSION,
    verdict: report.verdict,
    verdictText: verdictSentence(report, summary),
    failOn: report.failOn,
    evidence: report.evidence,
    summary,
    findings: byImportance(report.findings).map((finding) => jsonFinding(finding, source, fixes.get(finding.fingerprint))),
    rules: report.rules,
    assets: report.assets.map((asset) => ({ ...asset, properties: withoutSecrets(asset.properties) })),
    diagnostics: report.diagnostics,
    ...(report.change === undefined ? {} : { change: jsonChange(report.change) }),
    ...(report.outlook === undefined ? {} : { outlook: report.outlook }),
    ...(report.trend === undefined ? {} : { trend: report.trend }),
    ...(report.register === undefined ? {} : { register: report.register }),
  }
}

function jsonFinding(finding: Finding, source: SourceLines, fix: Fix | undefined): JsonFinding {
  const snippet = source(finding.at.file, finding.at.line)
  return {
    rule: finding.rule.id,
    title: finding.rule.title,
    severity: finding.rule.severity,
    outcome: finding.outcome,
    enforcement: finding.enforcement,
    message: finding.message,
    at: finding.at,
    asset: finding.asset.id,
    assetName: finding.asset.name,
    occurrence: withoutOtherPlaces(finding),
    ...(finding.clause ? { clause: finding.clause } : {}),
    decidedBy: withoutSecrets(finding.decidedBy),
    steps: stepsOf(finding),
    ...(snippet === undefined ? {} : { snippet }),
    fingerprint: finding.fingerprint,
    ...(finding.ignored === undefined ? {} : { ignored: finding.ignored }),
    ...(finding.suppression === undefined ? {} : { suppression: finding.suppression }),
    ...(finding.change === undefined ? {} : { change: finding.change }),
    ...(fix === undefined ? {} : { fix }),
    ...(finding.otherwise === undefined ? {} : { otherwise: finding.otherwise }),
    ...(finding.routedTo === undefined ? {} : { routedTo: finding.routedTo }),
  }
}

/** Of the places only those of what decided, whose values say where they come from: all of them stand with the asset, and would be most of a large report. */
function withoutOtherPlaces({ occurrence, decidedBy }: Finding): Occurrence {
  const { places } = occurrence
  if (places === undefined && occurrence.origins === undefined) return occurrence
  const told = Object.entries(places ?? {}).filter(([name]) => Object.hasOwn(decidedBy, name))
  const rest = { ...occurrence }
  delete rest.places
  delete rest.origins
  return told.length === 0 ? rest : { ...rest, places: Object.fromEntries(told) }
}

function withoutSecrets(properties: Readonly<Record<string, Value>>): Record<string, Value> {
  const safe: Record<string, Value> = {}
  for (const [name, value] of Object.entries(properties)) safe[name] = withoutSecret(name, value)
  return safe
}
