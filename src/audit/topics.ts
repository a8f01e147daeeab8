/** What falls due, by topic and owner: one issue each, with the days that are left. */
import { z } from 'zod'
import { daysBetween } from '#core/dates'
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import type { RegisterDate, RegisterEntry } from '#core/register-view'
import type { Report } from '#core/report'
import { scalars } from '#core/value'
import { remindersOf } from '#register/timeline'
import type { RegisterKnowledge } from '#register/knowledge'

const text = z.string().min(1)
const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** knowledge/audit/topics.yml */
export const dueTopicsFile = z.strictObject({
  source: text,
  reviewed: z.union([z.iso.date(), z.date()]),
  topics: z.array(
    z.strictObject({
      id,
      title: text,
      dates: z.array(text).default([]),
      rules: z.array(text).default([]),
      lead: z.int().positive().optional(),
    }),
  ),
  audiences: z.array(z.strictObject({ id, title: text, words: z.array(text).min(1), code: z.boolean(), fix: z.boolean() })),
})

export type TopicKnowledge = z.output<typeof dueTopicsFile>

export interface DueLine {
  /** ISO; undefined where no day is known. */
  date?: string
  /** Negative: overdue. */
  days?: number
  text: string
  at: Location
}

export interface DueTopic {
  id: string
  title: string
  /** Id of a person, a team or a role; 'nobody' where none is named. */
  owner: string
  /** In order of the day, those without one last. */
  lines: readonly DueLine[]
}

/** Where nobody is named. */
export const NOBODY = 'nobody'

/** In the order of the topics, then of the owners. Nothing that is told by a day is told by a finding of the same entry again. */
export function dueTopics(report: Report, topics: TopicKnowledge, reminders: Pick<RegisterKnowledge, 'reminders'>): DueTopic[] {
  const due = remindersOf(report.register?.timeline ?? [], reminders)
  const entries = new Map((report.register?.entries ?? []).map((entry) => [entry.id, entry]))
  return topics.topics.flatMap((topic) => {
    const groups = new Map<string, DueLine[]>()
    const put = (owner: string | undefined, line: DueLine): void => {
      const name = owner ?? NOBODY
      const lines = groups.get(name) ?? []
      if (!lines.some((one) => one.text === line.text)) groups.set(name, [...lines, line])
    }
    const told = new Set<string>()
    for (const one of due.filter(({ kind }) => topic.dates.includes(kind))) {
      told.add(one.entry)
      put(one.who[0] ?? entries.get(one.entry)?.owner, dateLine(one))
    }
    for (const finding of report.findings) {
      if (topic.lead !== undefined) exceptionLine(finding, report.evidence.asOf, topic.lead, put)
      if (!topic.rules.includes(finding.rule.id) || finding.outcome !== 'violation' || finding.suppression?.status === 'accepted') continue
      const entry = subjectOf(finding)
      if (!told.has(entry)) put(ownerOf(finding, entries), { text: finding.message, at: finding.at })
    }
    return [...groups]
      .sort(([left], [right]) => compare(left, right))
      .map(([owner, lines]) => ({ id: topic.id, title: topic.title, owner, lines: lines.sort(byDay) }))
  })
}

function dateLine({ date, days, what, at }: RegisterDate): DueLine {
  return { date, days, text: what, at }
}

/** An exception that still lets something through and soon will not. */
function exceptionLine(
  { suppression }: Finding,
  asOf: string,
  lead: number,
  put: (owner: string | undefined, line: DueLine) => void,
): void {
  if (suppression?.kind !== 'exception' || suppression.expires === undefined) return
  const days = daysBetween(asOf, suppression.expires)
  if (days === undefined || days > lead) return
  const at = { file: '.github/crypto-exceptions.yml', line: 1, column: 1, endLine: 1, endColumn: 1 }
  put(suppression.owner, { date: suppression.expires, days, text: `end of the exception ${suppression.id}`, at })
}

/** The entry, plan or record that a finding of the register or the audit file is about. */
function subjectOf({ asset }: Finding): string {
  return String(scalars(asset.properties['entry'])[0] ?? '')
}

function ownerOf(finding: Finding, entries: ReadonlyMap<string, RegisterEntry>): string | undefined {
  const [stated] = scalars(finding.asset.properties['owner'])
  if (typeof stated === 'string') return stated
  return entries.get(subjectOf(finding))?.owner ?? finding.routedTo?.[0]
}

function byDay(left: DueLine, right: DueLine): number {
  return compare(left.date ?? '9', right.date ?? '9') || compare(left.text, right.text)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
