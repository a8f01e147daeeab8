/** What `cryptogate audit` prints. */
import type { SelfTest } from '#audit/self-test'
import type { DueTopic } from '#audit/topics'
import { verdictSentence } from '#report/wording'
import { tallyOf } from '#report/tally'
import type { AuditRun } from './full-audit'

export function auditLines({ report, selfTest, topics, audiences }: AuditRun): string[] {
  return [
    verdictSentence(report, tallyOf(report)),
    '',
    ...selfTestLines(selfTest),
    '',
    ...(topics.length === 0 ? ['Nothing falls due.'] : ['Due:', ...topics.flatMap(topicLines)]),
    ...(audiences.length === 0
      ? []
      : [
          '',
          'To be told:',
          ...audiences.map(({ title, to, findings }) => `  ${title === to ? to : `${title} (${to})`}: ${String(findings.length)} findings`),
        ]),
  ]
}

export function selfTestLines({ passed, results }: SelfTest): string[] {
  const failing = results.filter(({ outcome }) => outcome === 'fails').length
  const head = `Self-test: ${String(failing)} of ${String(results.length)} planted violations stop the build${passed ? '.' : ':'}`
  return [
    head,
    ...results.filter(({ outcome }) => outcome !== 'fails').map(({ title, outcome, text }) => `  ${outcome}  ${title}: ${text}`),
  ]
}

function topicLines({ title, owner, lines }: DueTopic): string[] {
  return [
    `  ${title} (${owner}):`,
    ...lines.map(
      ({ date, days, text }) =>
        `    ${date ?? '          '}  ${text}${days === undefined ? '' : days < 0 ? `, overdue by ${String(-days)} days` : `, in ${String(days)} days`}`,
    ),
  ]
}
