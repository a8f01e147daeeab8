/** This run beside earlier ones: what is new, what was fixed, and whether what has a date will be gone by then. */
import { daysBetween, MILLISECONDS_OF_A_DAY } from '#core/dates'
import type { Finding } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Outlook } from '#core/outlook'
import type { BurnDown, Trend, TrendFinding, TrendPoint } from '#core/trend'
import type { EarlierReport } from './earlier-reports'

/** A run as the comparison sees it. */
interface Run {
  date: string
  point: TrendPoint
  /** Violations by what they are. */
  findings: ReadonlyMap<string, TrendFinding>
  /** Places by deadline and clause; absent where the run did not look ahead. */
  ahead: ReadonlyMap<string, number> | undefined
}

/** `earlier`: oldest first, none of a later day than `asOf`. One of the same day is a run before this one. */
export function trendOf(earlier: readonly EarlierReport[], now: { findings: readonly Finding[]; outlook: Outlook; asOf: string }): Trend {
  const current = runOf({
    evidence: { asOf: now.asOf },
    findings: now.findings.map((finding) => ({
      ...finding,
      rule: finding.rule.id,
      title: finding.rule.title,
      severity: finding.rule.severity,
    })),
    outlook: now.outlook,
  })
  const runs = [...earlier.map(runOf), current]
  const before = runs.at(-2)
  return {
    points: runs.map(({ point }) => point),
    new: before === undefined ? [] : missing(current, before),
    fixed: before === undefined ? [] : missing(before, current),
    burnDown: burnDowns(runs),
    ...timesToFix(runs),
  }
}

type Readable = Pick<EarlierReport, 'findings'> & {
  evidence: { asOf: string }
  outlook?: { entries: readonly { date: string; places: number; clause?: { id: string; document: string } | undefined }[] } | undefined
}

function runOf({ evidence: { asOf }, findings, outlook }: Readable): Run {
  const point: TrendPoint = { date: asOf, fail: 0, warn: 0, record: 0, exceptions: 0, baseline: 0 }
  const found = new Map<string, TrendFinding>()
  for (const { rule, title, severity, outcome, enforcement, at, fingerprint, suppression } of findings) {
    point[enforcement]++
    if (suppression?.status === 'accepted') point[suppression.kind === 'exception' ? 'exceptions' : 'baseline']++
    if (outcome !== 'violation') continue
    found.set(`${rule} ${fingerprint}`, { rule, title, severity, file: at.file, line: at.line, fingerprint })
  }
  if (outlook === undefined) return { date: asOf, point, findings: found, ahead: undefined }
  const ahead = new Map<string, number>()
  for (const { date, clause, places } of outlook.entries) {
    if (clause === undefined) continue
    const key = JSON.stringify([date, clause.document, clause.id])
    ahead.set(key, (ahead.get(key) ?? 0) + places)
  }
  return { date: asOf, point, findings: found, ahead }
}

/** What the one has and the other has not, in order of place. */
function missing(one: Run, other: Run): TrendFinding[] {
  const left = [...one.findings].filter(([key]) => !other.findings.has(key)).map(([, finding]) => finding)
  return left.sort(
    (a, b) => compareTexts(a.file, b.file) || a.line - b.line || compareTexts(a.rule, b.rule) || compareTexts(a.fingerprint, b.fingerprint),
  )
}

/** From the run that saw a finding first to the one that did not see it any more; what came back counts again. */
function timesToFix(runs: readonly Run[]): { fixedSinceFirst: number; meanDaysToFix?: number } {
  const since = new Map<string, string>()
  let [fixed, days] = [0, 0]
  for (const run of runs) {
    for (const [key, first] of since) {
      if (run.findings.has(key)) continue
      since.delete(key)
      fixed++
      days += daysBetween(first, run.date) ?? 0
    }
    for (const key of run.findings.keys()) if (!since.has(key)) since.set(key, run.date)
  }
  return fixed === 0 ? { fixedSinceFirst: 0 } : { fixedSinceFirst: fixed, meanDaysToFix: Math.round(days / fixed) }
}

function burnDowns(runs: readonly Run[]): BurnDown[] {
  const current = runs.at(-1)
  const keys = new Set(runs.flatMap(({ ahead }) => [...(ahead?.keys() ?? [])]))
  const found: BurnDown[] = []
  for (const key of keys) {
    const [deadline, document, clause] = JSON.parse(key) as [string, string, string]
    if (current === undefined || deadline <= current.date) continue
    const looking = runs.filter(({ ahead }) => ahead !== undefined)
    const counts = looking.map(({ ahead }) => ahead?.get(key) ?? 0)
    const expected = endOf(looking, counts)
    found.push({ deadline, clause, document, counts, ...(expected === undefined ? {} : { expected }) })
  }
  return found.sort(
    (a, b) => compareTexts(a.deadline, b.deadline) || compareTexts(a.document, b.document) || compareTexts(a.clause, b.clause),
  )
}

/** The day on which none are left if it goes on as since the first run; undefined where it does not go down, or none are left. */
function endOf(runs: readonly Run[], counts: readonly number[]): string | undefined {
  const [first, last, from, until] = [counts[0], counts.at(-1), runs[0]?.date, runs.at(-1)?.date]
  if (first === undefined || last === undefined || from === undefined || until === undefined || last === 0 || last >= first)
    return undefined
  const days = Math.ceil(((daysBetween(from, until) ?? 0) / (first - last)) * last)
  const end = Date.parse(`${until}T00:00:00Z`) + days * MILLISECONDS_OF_A_DAY
  return days <= 0 || end > Date.UTC(9999, 0) ? undefined : new Date(end).toISOString().slice(0, 10)
}
