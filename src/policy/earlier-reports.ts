/** What a comparison needs of the JSON report of an earlier run; everything else in it may be as it likes. */
import { z } from 'zod'
import type { Diagnostic } from '#core/diagnostic'

const enforcement = z.enum(['fail', 'warn', 'record'])

const earlierReport = z.object({
  format: z.literal('cryptogate-report'),
  formatVersion: z.literal(1),
  evidence: z.object({ asOf: z.iso.date() }),
  findings: z
    .array(
      z.object({
        rule: z.string(),
        title: z.string(),
        severity: z.enum(['critical', 'high', 'medium', 'low']),
        outcome: z.enum(['violation', 'unresolved']),
        enforcement,
        at: z.object({ file: z.string(), line: z.number().int().positive() }),
        fingerprint: z.string(),
        suppression: z.object({ kind: z.enum(['exception', 'baseline']), status: z.enum(['accepted', 'under-review']) }).optional(),
      }),
    )
    .max(500_000),
  outlook: z
    .object({
      entries: z
        .array(
          z.object({
            date: z.iso.date(),
            places: z.number().int().positive(),
            clause: z.object({ id: z.string(), document: z.string() }).optional(),
          }),
        )
        .max(500_000),
    })
    .optional(),
})

export type EarlierReport = z.infer<typeof earlierReport>

/**
 * The reports among some files, oldest first, and what is to be told of the others. One that is not later than another of its day
 * by name gives way to it; one of a later day than `asOf` is not earlier, and left out.
 */
export function earlierReports(
  files: readonly { file: string; text?: string; problem?: string }[],
  asOf: string,
): { reports: EarlierReport[]; diagnostics: Diagnostic[] } {
  const byDay = new Map<string, EarlierReport>()
  const diagnostics: Diagnostic[] = []
  const tell = (file: string, what: string): void => {
    diagnostics.push({
      level: 'warning',
      code: 'history-unreadable',
      message: `the earlier report was left out: ${what}`,
      file,
      help: HELP,
    })
  }
  for (const { file, text, problem } of files) {
    if (text === undefined) {
      tell(file, problem ?? 'it cannot be read')
      continue
    }
    const read = parsed(text)
    if (typeof read === 'string') tell(file, read)
    else if (read.evidence.asOf > asOf) tell(file, `it judges as of ${read.evidence.asOf}, which is later than ${asOf}`)
    else byDay.set(read.evidence.asOf, read)
  }
  const reports = [...byDay].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, report]) => report)
  return { reports, diagnostics }
}

const HELP = 'history is made of JSON reports of earlier runs: --format json=<file>'

/** The report, or what is wrong with it. */
function parsed(text: string): EarlierReport | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'it is not JSON, or not all of it is there'
  }
  const result = earlierReport.safeParse(json)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return `it is no report of this format (${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'})`
}
