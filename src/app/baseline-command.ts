/** `cryptogate baseline create` and `update`: what is there before the gate, which may only become less. */
import { UserError } from '#core/errors'
import { createGovernanceHost } from '#host/governance'
import { writeReport } from '#host/output'
import { findRoot } from '#host/repository'
import { BASELINE_FILE, baselineOf, baselineText, shrunk } from '#policy/baseline'
import { matchBaseline } from './beside'
import { judge } from './judge'
import type { Options } from './options'

export interface BaselineRequest {
  directory: string
  installation: string
  options: Options
}

/** Records all findings that warn or fail; an existing file is only replaced with `force`. Gives the line to print. */
export async function createBaseline({ directory, installation, options }: BaselineRequest, force: boolean): Promise<string> {
  const root = findRoot(directory, options.paths)
  const host = createGovernanceHost(root)
  const file = options.baseline ?? BASELINE_FILE
  if (!force && host.document(file, 'baseline') !== undefined)
    throw new UserError(`the baseline ${file} exists already`, {
      help: 'remove what is gone with: cryptogate baseline update, or replace it with --force',
    })
  const report = await judge(directory, installation, options, { withoutBaseline: true })
  const baseline = baselineOf(report.findings, host.commit())
  writeReport(root, file, baselineText(baseline))
  return `wrote ${file}: ${countOf(baseline.findings)} recorded`
}

/** Takes out what is gone; with `grow` also puts in what is new. Throws a UserError where there is no baseline or a broken one. */
export async function updateBaseline({ directory, installation, options }: BaselineRequest, grow: boolean): Promise<string> {
  const root = findRoot(directory, options.paths)
  const host = createGovernanceHost(root)
  const file = options.baseline ?? BASELINE_FILE
  if (options.paths.length > 0) throw new UserError('a baseline is updated for the whole repository, not for a part of it')
  const report = await judge(directory, installation, options, { withoutBaseline: true })
  const matched = matchBaseline(report.findings, { host, baseline: file })
  if (matched === undefined) throw new UserError(`the baseline ${file} does not exist`)
  const fresh = baselineOf(matched.findings, host.commit())
  const baseline = grow ? baselineOf(report.findings, host.commit()) : shrunk(matched, host.commit())
  writeReport(root, file, baselineText(baseline))
  const left = grow || fresh.findings.length === 0 ? '' : `; ${countOf(fresh.findings)} not in it (put in with --grow)`
  return `wrote ${file}: ${countOf(baseline.findings)} recorded, ${String(matched.gone)} gone${left}`
}

function countOf(findings: readonly { count: number }[]): string {
  const all = findings.reduce((sum, { count }) => sum + count, 0)
  return `${String(all)} ${all === 1 ? 'finding' : 'findings'}`
}
