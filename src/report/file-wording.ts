/** The sentences about files: every outcome that one can have, so that nothing is left out in silence. */
import type { Report } from '#core/report'
import type { Tally } from './tally'
import { manifestsText, untouchedText } from './wording'

/** What became of the listed files: of a change only a part of the repository is looked at. */
export function seenWord({ evidence: { files } }: Report): 'discovered' | 'looked at' {
  return files.untouched === undefined ? 'discovered' : 'looked at'
}

export function fileFacts(report: Report, { skippedBy }: Tally): string[] {
  const { files } = report.evidence
  const [untouched, manifests] = [untouchedText(report), manifestsText(report)]
  const reasons = skippedBy.map(([reason, number]) => `${number} ${reason}`).join(', ')
  return [
    `${files.discovered} ${seenWord(report)}, ${files.supported} of a supported language`,
    `${files.withoutTokens} without a word of cryptography, ${files.parsed} parsed, ${files.partlyParsed} partly parsed`,
    ...(untouched === undefined ? [] : [untouched]),
    ...(manifests === undefined ? [] : [manifests]),
    `${files.skipped} skipped${reasons === '' ? '' : ` (${reasons})`}`,
  ]
}
