/** JUnit's XML: every rule is a suite, every finding a test, so that test viewers of any CI show what fails. */
import type { Finding, RuleSummary } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Report, Reporter } from '#core/report'
import { byImportance, placeOf } from './arrange'
import { cut, escapeForLog } from './escape'
import { escapeHtml } from './html-text'
import { tallyOf } from './tally'
import { originOf, remarksOf, requirementOf, titleOf, verdictSentence } from './wording'

const MAX_TEXT = 2000
/** Viewers read the whole file into memory. */
const MAX_CASES = 50_000

export const junit: Reporter = {
  id: 'junit',
  mediaType: 'application/xml',
  fileName: 'cryptogate.junit.xml',
  render: renderJunit,
}

function renderJunit(report: Report): string {
  const rules = new Map<string, { rule: RuleSummary; findings: Finding[] }>()
  for (const rule of report.rules) rules.set(rule.id, { rule, findings: [] })
  const sorted = byImportance(report.findings)
  for (const finding of sorted.slice(0, MAX_CASES)) {
    const one = rules.get(finding.rule.id) ?? { rule: finding.rule, findings: [] }
    one.findings.push(finding)
    rules.set(finding.rule.id, one)
  }
  const suites = [...rules.values()].sort((left, right) => compareTexts(left.rule.id, right.rule.id))
  const lines = suites.flatMap(({ rule, findings }) => suiteLines(rule, findings, report))
  const all = [...runLines(report, sorted.length), ...lines]
  const tests = suites.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), 1)
  const errors = report.verdict === 'error' ? 1 : 0
  const head = `<testsuites name="cryptogate" tests="${String(tests)}" failures="${String(failuresOf(sorted.slice(0, MAX_CASES)))}" errors="${String(errors)}">`
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...all, '</testsuites>', ''].join('\n')
}

/** The run itself: an error where there is no verdict, and what was left out of this file. */
function runLines(report: Report, total: number): string[] {
  const sentence = verdictSentence(report, tallyOf(report))
  const isError = report.verdict === 'error'
  const left = total - MAX_CASES
  const more = left > 0 ? ` ${String(left)} findings are left out of this file; the JSON report holds all.` : ''
  const inside = isError ? element('error', { message: sentence }, sentence) : element('system-out', {}, sentence + more)
  const suite = attributes({ name: 'cryptogate', tests: '1', failures: '0', errors: isError ? '1' : '0', skipped: '0' })
  return [`  <testsuite${suite}>`, ...caseLines('the scan can be judged', 'cryptogate', {}, [inside]), '  </testsuite>']
}

function suiteLines(rule: RuleSummary, findings: readonly Finding[], report: Report): string[] {
  const suite = attributes({
    name: `${rule.id}: ${rule.title}`,
    tests: String(Math.max(findings.length, 1)),
    failures: String(failuresOf(findings)),
    errors: '0',
    skipped: String(findings.filter(isSkipped).length),
  })
  const cases =
    findings.length === 0
      ? caseLines('nothing breaks this rule', rule.id, {}, [])
      : findings.flatMap((finding) => caseOf(finding, report.evidence.asOf))
  return [`  <testsuite${suite}>`, ...cases, '  </testsuite>']
}

function failuresOf(findings: readonly Finding[]): number {
  return findings.filter(({ enforcement }) => enforcement === 'fail').length
}

/** What is recorded, or covered by an exception, was not asked to pass. */
function isSkipped({ enforcement }: Finding): boolean {
  return enforcement === 'record'
}

function caseOf(finding: Finding, asOf: string): string[] {
  const { at, rule, clause, enforcement, suppression } = finding
  const sentences = [finding.message, ...remarksOf(finding)]
  if (clause) sentences.push(`The standard says: ${requirementOf(clause, asOf)} ${originOf(clause)}`)
  sentences.push(`Do instead: ${rule.instead}`, `Why: ${rule.because}`, `Place: ${placeOf(at)}`)
  const told = sentences.map((sentence) => cut(sentence, MAX_TEXT)).join('\n')
  const because = suppression === undefined ? titleOf(finding) : `${suppression.kind} ${suppression.id}: ${suppression.reason}`
  const inside =
    enforcement === 'fail'
      ? element('failure', { message: titleOf(finding), type: rule.severity }, told)
      : enforcement === 'record'
        ? element('skipped', { message: because })
        : element('system-out', {}, `Warning: ${told}`)
  return caseLines(`${finding.message} (${at.file}:${String(at.line)})`, rule.id, { file: at.file, line: String(at.line) }, [inside])
}

function caseLines(name: string, group: string, more: Record<string, string>, inside: readonly string[]): string[] {
  const own = attributes({ name, classname: group, ...more, time: '0' })
  if (inside.length === 0) return [`    <testcase${own}/>`]
  return [`    <testcase${own}>`, ...inside.map((line) => `      ${line}`), '    </testcase>']
}

function element(name: string, given: Record<string, string>, text?: string): string {
  if (text === undefined) return `<${name}${attributes(given)}/>`
  return `<${name}${attributes(given)}>${text.split('\n').map(safe).join('&#10;')}</${name}>`
}

function attributes(given: Record<string, string>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${safe(cut(value, MAX_TEXT))}"`)
    .join('')
}

/** XML has no way to write most unseen characters at all: they are made visible, as in a log. */
function safe(text: string): string {
  return escapeHtml(escapeForLog(text))
}
