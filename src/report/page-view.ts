/** What a page for people says, as plain texts and numbers: made of a report, or read back from the run that could not write it. */
import { SEVERITIES, type Enforcement, type Finding, type RuleSummary, type Severity } from '#core/finding'
import type { Fix } from '#core/fix'
import type { LineMove } from '#core/change'
import type { Report } from '#core/report'
import { grouped, placeOf, type Group } from './arrange'
import { approvalText, assetChangesOf, changeSummary, endsText, existingText, fixedText, trustedText } from './change-wording'
import { countNotes, countRows } from './count-rows'
import { MAX_PLACE } from './markdown-limits'
import { hasNews, showingOf } from './showing'
import { sourceLines, type SourceLines } from './source'
import { tallyOf, type Tally } from './tally'
import { toldPlace } from './told-place'
import { fileFacts, seenWord } from './file-wording'
import {
  count,
  ENFORCEMENTS,
  hadFiles,
  nothingToJudge,
  originOf,
  remarksOf,
  requirementOf,
  suppressedText,
  titleOf,
  verdictSentence,
} from './wording'

/** Different fixes that a row tells. */
const MAX_FIXES = 3

/** The first of a list, and how many there are. */
export interface Listed<T> {
  items: readonly T[]
  total: number
}

export interface PlaceView {
  place: string
  /** Where it can be read on the web. */
  page?: { file: string; line: number }
  /** The line of the change that decides, where the diff does not show the place itself. */
  decided?: string
  code?: string
}

/** The same said of one or several places. */
export interface RowView {
  severity: Severity
  title: string
  message: string
  remarks: readonly string[]
  rule: string
  /** Index in `rules`: what to do instead depends on the language, too. */
  text: number
  standard: readonly string[]
  /** What can be changed mechanically, in sentences. */
  fixes: readonly string[]
  places: Listed<PlaceView>
}

export type RuleView = Pick<RuleSummary, 'id' | 'title' | 'because' | 'instead' | 'controls' | 'references'>

export interface SectionView {
  enforcement: Enforcement
  rows: readonly RowView[]
  /** Findings, those of rows that are left out counted. */
  total: number
}

export interface TrustedView {
  title: string
  sentences: readonly string[]
  vanishing: Listed<string>
  appearing: Listed<string>
}

export interface ChangeView {
  summary: string
  ends: string
  files: number
  approvals: readonly string[]
  trusted: readonly TrustedView[]
  uses: Listed<string>
  fixed: Listed<string>
  existing: Listed<string>
}

export interface PageView {
  verdict: Report['verdict']
  sentence: string
  /** Whether people have to hear of it. */
  news: boolean
  /** Whether a pass is one with a remark. */
  warns: boolean
  /** Findings by severity, in the order of `SEVERITIES`; none where there is nothing to count. */
  counts: readonly { label: string; numbers: readonly number[] }[]
  notes: readonly string[]
  change?: ChangeView
  sections: readonly SectionView[]
  rules: readonly RuleView[]
  /** Findings that can be fixed mechanically. */
  fixable: number
  files: { title: string; facts: readonly string[]; nothing?: string; skipped: Listed<{ file: string; reason: string }> }
  diagnostics: { title: string; listed: Listed<{ level: string; code: string; place?: string; message: string; help?: string }> }
  policy: { name: string; asOf: string; rules: number; failOn: string; tool: string }
}

/** `move` tells lines of the commit whose files people can read on the web. */
export function pageView(report: Report, tally: Tally = tallyOf(report), move?: LineMove): PageView {
  const showing = showingOf(report)
  const { evidence } = report
  const groups = grouped(showing.spoken)
  const rules = rulesOf(groups)
  const fixes = new Map((report.fixes ?? []).map((fix) => [fix.fingerprint, fix]))
  const suppressed = suppressedText(tally)
  const isCounted = tally.findings > 0 || (tally.change?.fixed ?? 0) > 0
  return {
    verdict: report.verdict,
    sentence: verdictSentence(report, tally),
    news: hasNews(report, showing),
    warns: tally.byEnforcement.warn > 0 || (tally.change?.unread.length ?? 0) > 0,
    counts: isCounted ? countRows(tally).map(({ label, counts }) => ({ label, numbers: SEVERITIES.map((one) => counts[one]) })) : [],
    notes: isCounted
      ? [...countNotes(tally).map(({ text }) => text), ...(suppressed === undefined ? [] : [`Suppressed: ${suppressed}`])]
      : [],
    ...(report.change === undefined ? {} : { change: changeView(report.change, showing.existing, tally) }),
    sections: sectionsOf(groups, [...rules.keys()], {
      source: sourceLines(report),
      asOf: evidence.asOf,
      fixes,
      move,
      change: report.change,
    }),
    rules: [...rules.values()],
    fixable: showing.spoken.filter(({ fingerprint }) => fixes.has(fingerprint)).length,
    files: filesView(report, tally),
    diagnostics: diagnosticsView(report, tally),
    policy: {
      name: `${evidence.policy.id} ${evidence.policy.version}`,
      asOf: evidence.asOf,
      rules: report.rules.length,
      failOn: report.failOn,
      tool: `${evidence.tool.name} ${evidence.tool.version}`,
    },
  }
}

function whole<T>(items: readonly T[]): Listed<T> {
  return { items, total: items.length }
}

function changeView(change: NonNullable<Report['change']>, existing: readonly Finding[], tally: Tally): ChangeView {
  return {
    summary: changeSummary(tally),
    ends: endsText(change),
    files: change.files.length,
    approvals: change.approvals.map(approvalText),
    trusted: change.trusted.map((one) => ({
      title: trustedText(one),
      sentences: one.sentences,
      vanishing: whole(one.vanishing.map(existingText)),
      appearing: whole(one.appearing.map(existingText)),
    })),
    uses: whole(assetChangesOf(change)),
    fixed: whole(change.fixed.map(fixedText)),
    existing: whole(existing.map(existingText)),
  }
}

interface RowContext {
  source: SourceLines
  asOf: string
  fixes: ReadonlyMap<string, Fix>
  move: LineMove | undefined
  change: Report['change']
}

function sectionsOf(groups: readonly Group[], rules: readonly string[], context: RowContext): SectionView[] {
  const sections: SectionView[] = []
  const indices = new Map(rules.map((key, index) => [key, index]))
  for (const enforcement of ENFORCEMENTS) {
    const rows = groups
      .filter((group) => group.first.enforcement === enforcement)
      .map((group) => rowOf(group, indices.get(textKey(group.first)) ?? 0, context))
    if (rows.length > 0) sections.push({ enforcement, rows, total: rows.reduce((sum, { places }) => sum + places.total, 0) })
  }
  return sections
}

function rowOf({ first, findings }: Group, text: number, { source, asOf, fixes, move, change }: RowContext): RowView {
  const places = findings.map((finding): PlaceView => {
    const { at } = finding
    const told = toldPlace(finding, change)
    const code = source(at.file, at.line)?.trim() ?? ''
    // One that is cut would lead nowhere.
    const line = at.file.length > MAX_PLACE ? undefined : move?.(at.file, at.line)
    return {
      place: placeOf(at),
      ...(line === undefined ? {} : { page: { file: at.file, line } }),
      ...(told.remark === undefined ? {} : { decided: placeOf(told.at) }),
      ...(code === '' ? {} : { code }),
    }
  })
  return {
    severity: first.rule.severity,
    title: titleOf(first),
    message: first.message,
    remarks: remarksOf(first),
    rule: first.rule.id,
    text,
    standard: first.clause === undefined ? [] : [requirementOf(first.clause, asOf), originOf(first.clause)],
    fixes: fixSentences(findings, fixes),
    places: whole(places),
  }
}

/** The same fix of several places once; how many places it is for, where it is not for all. */
function fixSentences(findings: readonly Finding[], fixes: ReadonlyMap<string, Fix>): string[] {
  const counts = new Map<string, number>()
  for (const { fingerprint } of findings) {
    const description = fixes.get(fingerprint)?.description
    if (description !== undefined) counts.set(description, (counts.get(description) ?? 0) + 1)
  }
  const where = (places: number): string => (places === findings.length ? '' : ` (${String(places)} of ${count(findings.length, 'place')})`)
  return [...counts].slice(0, MAX_FIXES).map(([description, places]) => `Fix${where(places)}: ${description}`)
}

/** Each rule once for each advice that it gives, in the order of the findings. */
function rulesOf(groups: readonly Group[]): Map<string, RuleView> {
  const rules = new Map<string, RuleView>()
  for (const { first } of groups) {
    const { id, title, because, instead, controls, references } = first.rule
    const key = textKey(first)
    if (!rules.has(key)) rules.set(key, { id, title, because, instead, controls, references })
  }
  return rules
}

function textKey({ rule }: Finding): string {
  return `${rule.id}\n${rule.instead}`
}

function filesView(report: Report, tally: Tally): PageView['files'] {
  const { files, skipped } = report.evidence
  return {
    title: `Files (${files.discovered} ${seenWord(report)}, ${files.skipped} skipped)`,
    facts: fileFacts(report, tally),
    ...(hadFiles(report) ? {} : { nothing: nothingToJudge(report) }),
    skipped: whole(skipped.map(({ file, reason }) => ({ file, reason }))),
  }
}

function diagnosticsView({ diagnostics }: Report, tally: Tally): PageView['diagnostics'] {
  const { error, warning, note } = tally.diagnostics
  const order = ['error', 'warning', 'note']
  const sorted = [...diagnostics].sort((left, right) => order.indexOf(left.level) - order.indexOf(right.level))
  const items = sorted.map(({ level, code, at, file, message, help }) => {
    const place = at === undefined ? file : placeOf(at)
    return { level, code, ...(place === undefined ? {} : { place }), message, ...(help === undefined ? {} : { help }) }
  })
  return { title: `Diagnostics (${count(error, 'error')}, ${count(warning, 'warning')}, ${count(note, 'note')})`, listed: whole(items) }
}
