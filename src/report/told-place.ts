/** Where a finding of a change is told: people see the lines of the diff, and what decides may stand in another file than the use. */
import type { Change, LineRange } from '#core/change'
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import { alternatives } from '#core/value'
import { stepsOf } from './arrange'

export interface ToldPlace {
  at: Location
  /** Said where it is told at another line than that of the use. */
  remark?: string
}

/** The use, where the diff shows it or nothing that the change brings decides; else the changed line that does. */
export function toldPlace(finding: Finding, change: Change | undefined): ToldPlace {
  const { at } = finding
  if (change === undefined || finding.change !== 'new' || isAmong(at, change, 'hunks')) return { at }
  const decisive = Object.values(finding.decidedBy).flatMap((value) => [value, ...alternatives(value)].flatMap((one) => one.at ?? []))
  const onTheWay = stepsOf(finding).map((step) => step.at)
  const changed = [...decisive, ...onTheWay].find((one) => isAmong(one, change, 'lines'))
  if (changed === undefined) return { at }
  return { at: changed, remark: `This line of the change decides it; what uses it stands in ${at.file}, line ${String(at.line)}.` }
}

function isAmong({ file, line }: Location, { files }: Change, which: 'lines' | 'hunks'): boolean {
  const holds = ({ start, end }: LineRange): boolean => start <= line && line <= end
  return files.some((one) => one.file === file && one[which].some(holds))
}
