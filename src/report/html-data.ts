/** The findings as data for the script of the HTML report: texts stand once, findings name them by number. */
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { byImportance, stepsOf } from './arrange'
import { cut, isLink, showUnseen } from './escape'
import { sourceLines } from './source'
import { originOf, remarksOf, requirementOf, titleOf } from './wording'

const MAX_TEXT = 600
const MAX_LINE = 240
/** The neighbours of a reported line are shown for so many of the most important findings. */
const WITH_NEIGHBOURS = 3000
const MAX_STEPS = 12

/** Numbers are places in `texts`; the script reads the fields in this order. */
export type Row = readonly [
  rule: number,
  enforcement: number,
  open: 0 | 1,
  title: number,
  message: number,
  file: number,
  line: number,
  asset: number,
  standard: number,
  remarks: number,
  owner: number,
  change: number,
  suppression: number,
  code: readonly (readonly [line: number, text: number])[],
  steps: readonly (readonly [place: number, text: number])[],
  fingerprint: string,
]

export interface PageRule {
  id: string
  severity: string
  because: string
  instead: string
  references: string[]
  links: string[]
  controls: string[]
  /** Demands of frameworks, as one text. */
  supports: string
}

export interface PageData {
  texts: string[]
  rules: PageRule[]
  rows: Row[]
}

export function pageData(report: Report): PageData {
  const texts = new Texts()
  const rules = new Map<string, number>()
  const listed: PageRule[] = []
  const source = sourceLines(report)
  const rows = byImportance(report.findings).map((finding, index): Row => {
    // The advice differs by language, so a rule may stand here more than once.
    const key = `${finding.rule.id}\n${finding.rule.instead}`
    const rule = rules.get(key) ?? listed.push(ruleOf(finding)) - 1
    rules.set(key, rule)
    return rowOf(finding, rule, texts, report.evidence.asOf, (line) =>
      index < WITH_NEIGHBOURS || line === finding.at.line ? source(finding.at.file, line) : undefined,
    )
  })
  return { texts: texts.all, rules: listed, rows }
}

function rowOf(finding: Finding, rule: number, texts: Texts, asOf: string, lineOf: (line: number) => string | undefined): Row {
  const { at, clause, suppression } = finding
  const standard = clause === undefined ? '' : `${requirementOf(clause, asOf)} ${originOf(clause)}`
  const reported = lineOf(at.line)
  const lines = reported === undefined ? [] : [at.line - 1, at.line, at.line + 1]
  const code = lines.flatMap((line) => {
    const text = lineOf(line)
    return text === undefined ? [] : [[line, texts.add(cut(text.replaceAll('\t', '    '), MAX_LINE))] as const]
  })
  const until = suppression?.expires === undefined ? '' : ` until ${suppression.expires}`
  const covered = suppression === undefined ? '' : `${suppression.kind} ${suppression.id}${until}: ${suppression.reason}`
  return [
    rule,
    ['fail', 'warn', 'record'].indexOf(finding.enforcement),
    finding.outcome === 'unresolved' ? 1 : 0,
    texts.add(titleOf(finding)),
    texts.add(finding.message),
    texts.add(at.file),
    at.line,
    texts.add(finding.asset.name),
    texts.add(standard),
    texts.add(remarksOf(finding).join(' ')),
    texts.add((finding.routedTo ?? []).join(', ')),
    texts.add(finding.change ?? ''),
    texts.add(suppression?.status === 'under-review' ? `${covered} (not on the trusted branch yet)` : covered),
    code,
    stepsOf(finding)
      .slice(0, MAX_STEPS)
      .map((step) => [texts.add(`${step.at.file}:${String(step.at.line)}`), texts.add(step.text)] as const),
    finding.fingerprint,
  ]
}

function ruleOf({ rule }: Finding): PageRule {
  const shown = (list: readonly string[]): string[] => list.slice(0, MAX_STEPS).map((one) => cut(showUnseen(one), MAX_TEXT))
  return {
    id: rule.id,
    severity: rule.severity,
    because: cut(showUnseen(rule.because), MAX_TEXT),
    instead: cut(showUnseen(rule.instead), MAX_TEXT),
    references: shown(rule.references.filter((one) => !isLink(one))),
    links: rule.references.filter(isLink).slice(0, MAX_STEPS),
    controls: shown(rule.controls),
    supports: cut(showUnseen((rule.supports ?? []).join(', ')), MAX_TEXT),
  }
}

class Texts {
  readonly all: string[] = []
  private readonly known = new Map<string, number>()

  add(text: string): number {
    const shown = cut(showUnseen(text), MAX_TEXT)
    const place = this.known.get(shown) ?? this.all.push(shown) - 1
    this.known.set(shown, place)
    return place
  }
}
