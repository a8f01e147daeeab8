/** Fixes for the findings of a report: each is made in memory and judged again, and only what removes its finding and adds none is offered. */
import type { Fix, NotFixed } from '#core/fix'
import type { Report } from '#core/report'
import type { ChangeSides } from '#host/change-sides'
import type { ScanHost } from '#host/files'
import { createScanHost } from '#host/repository'
import type { TrustedFiles } from '#host/trusted-files'
import { Workshop, type FixInput } from './fix-workshop'
import { headFiles } from './head-files'
import type { Options } from './options'
import { prepare, type Prepared } from './prepare'

export interface Fixes {
  fixes: Fix[]
  notFixed: NotFixed[]
  /** Whether so many fixes of one file, together giving this text, remove as many findings and add none. */
  holdTogether(file: string, text: string, count: number): Promise<boolean>
}

/** What stops the build or warns and is not covered by an exception or the baseline, in the order of the report. */
export async function makeFixes(input: FixInput): Promise<Fixes> {
  const workshop = new Workshop(input)
  const fixes: Fix[] = []
  const notFixed: NotFixed[] = []
  const wanted = input.report.findings.filter(({ outcome, enforcement }) => outcome === 'violation' && enforcement !== 'record')
  for (const finding of wanted) {
    const made = await workshop.fix(finding)
    if (typeof made === 'string') notFixed.push({ fingerprint: finding.fingerprint, because: made })
    else fixes.push(made)
  }
  return { fixes, notFixed, holdTogether: (file, text, count) => workshop.holdTogether(file, text, count) }
}

/** A change that the Git host's API told: its files at the head, and what judges it. */
export interface ToldChange {
  sides: ChangeSides
  trusted: TrustedFiles
}

/** The report with fixes where they were asked for; `directory` and `installation` as for `judge`. One that has them stays as it is. */
export async function withFixes(
  report: Report,
  directory: string,
  installation: string,
  options: Options,
  told?: ToldChange,
): Promise<Report> {
  const isWanted = options.fixes || options.reviewComments > 0
  if (!isWanted || options.cbom !== undefined || report.verdict === 'error' || report.fixes !== undefined) return report
  // What judged the change judges its fixes: never a policy that the change brings itself.
  const base = report.change?.source === 'git' ? report.change.base.sha : undefined
  if (report.change !== undefined && base === undefined && told === undefined) return report
  const trusted = options.trustedRef ?? base
  const ready = await prepare(
    directory,
    installation,
    { ...options, ...(trusted === undefined ? {} : { trustedRef: trusted }) },
    told ?? {},
  )
  const host = told === undefined ? await headFiles(report, ready.root, ready.grammarDirectory) : filesOf(told, ready)
  if (host === undefined) return report
  const { fixes } = await makeFixes({ report, ...ready, host, assumeNew: false })
  return { ...report, fixes }
}

function filesOf({ sides: { head } }: ToldChange, { root, grammarDirectory }: Prepared): ScanHost {
  const within = (file: string, paths: readonly string[]): boolean =>
    paths.length === 0 || paths.some((one) => one === '' || file.startsWith(`${one}/`))
  return {
    ...createScanHost(root, grammarDirectory),
    listFiles: (_root, paths) => head.entries.filter(({ path: file }) => within(file, paths)),
    read: (file) => head.read(file),
  }
}
