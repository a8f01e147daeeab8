/** Exceptions, changes and coverage in the HTML report. */
import { daysBetween } from '#core/dates'
import type { Suppression } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Report } from '#core/report'
import { differencesText } from './change-wording'
import { table } from './html-table'
import { html, type Content, type Html } from './html-text'
import type { Tally } from './tally'
import { count, manifestsText } from './wording'

export function exceptionsSection(report: Report): Html {
  const { asOf } = report.evidence
  const found = new Map<string, { suppression: Suppression; findings: number }>()
  for (const { suppression } of report.findings) {
    if (suppression === undefined) continue
    const key = `${suppression.kind} ${suppression.id} ${suppression.status}`
    const one = found.get(key) ?? { suppression, findings: 0 }
    one.findings++
    found.set(key, one)
  }
  const rows = [...found.values()].sort(
    (left, right) =>
      compareTexts(left.suppression.expires ?? '9999', right.suppression.expires ?? '9999') ||
      compareTexts(left.suppression.id, right.suppression.id),
  )
  return html`<section id="exceptions" aria-labelledby="exceptions-title">
    <h2 id="exceptions-title">Exceptions</h2>
    <p class="lead">What would count and does not, who asked for it, and until when.</p>
    ${rows.length === 0 ? html`<p>Nothing is covered by an exception or a baseline.</p>` : undefined}
    ${table(
      'Exceptions and baseline, by the day they end',
      ['Ends', 'Left', 'What', 'Findings', 'Owner', 'Reason', 'Counts'],
      rows.map(({ suppression: { kind, id, expires, owner, reason, status }, findings }) => [
        expires ?? 'no end',
        expires === undefined ? '' : leftText(asOf, expires),
        `${kind} ${id}`,
        String(findings),
        owner ?? (kind === 'baseline' ? '' : 'nobody'),
        reason,
        status === 'accepted' ? 'yes' : 'not yet: not on the trusted branch',
      ]),
    )}
  </section>`
}

function leftText(asOf: string, expires: string): string {
  const days = daysBetween(asOf, expires)
  if (days === undefined) return ''
  return days < 0 ? `ended ${count(-days, 'day')} ago` : count(days, 'day')
}

export function changeSection(report: Report): Html {
  const { change } = report
  if (change === undefined) return html``
  const isNew = report.findings.filter((finding) => finding.change === 'new').length
  return html`<section id="change" aria-labelledby="change-title">
    <h2 id="change-title">What changed</h2>
    <p class="lead">
      From ${change.base.ref ?? change.base.sha} to ${change.head.ref ?? change.head.sha}: ${count(change.files.length, 'file')},
      ${count(isNew, 'new finding')}, ${count(change.fixed.length, 'finding')} fixed.
    </p>
    ${table(
      'Assets',
      ['Change', 'Asset', 'Where', 'Differences'],
      change.assets.map((one) => [
        one.kind,
        one.formerly === undefined ? one.asset.name : `${one.formerly} → ${one.asset.name}`,
        `${one.at.file}:${String(one.at.line)}`,
        differencesText(one),
      ]),
    )}
    ${table(
      'Fixed',
      ['Rule', 'What it was', 'Where it was'],
      change.fixed.map(({ rule, message, at }) => [rule.id, message, `${at.file}:${String(at.line)}`]),
    )}
    ${table(
      'Files that judge others, changed here',
      ['File', 'Allows more', 'What changes'],
      change.trusted.map(({ file, relaxes, sentences }) => [file, relaxes ? 'yes' : 'no', sentences.join(' ')]),
    )}
    ${table(
      'Approvals that the policy asks for',
      ['Topic', 'State', 'Needed', 'From', 'Given by', 'Because'],
      change.approvals.map((one) => [one.topic, one.state, String(one.needed), one.from.join(', '), one.given.join(', '), one.because]),
    )}
  </section>`
}

/** Sentences on what nobody looked at: the answer to whether a green report means a clean repository. */
export function notLookedAt(report: Report, tally: Tally): string[] {
  const { files } = report.evidence
  const other = files.discovered - files.supported - (files.manifests ?? 0)
  const bounded = report.diagnostics.filter(({ code }) => code.startsWith('budget-')).length
  return [
    ...(files.skipped > 0
      ? [`${count(files.skipped, 'file')} skipped (${tally.skippedBy.map(([reason, number]) => `${String(number)} ${reason}`).join(', ')})`]
      : []),
    ...(files.partlyParsed > 0 ? [`${count(files.partlyParsed, 'file')} read only in part`] : []),
    ...(other > 0
      ? [`${count(other, 'file')} in no language that is followed: searched for keys, scripts and declared resources only`]
      : []),
    ...(tally.unresolved > 0 ? [`${count(tally.unresolved, 'finding')} not judged, because a value is not known`] : []),
    ...(bounded > 0 ? [`${count(bounded, 'limit')} of the analysis reached`] : []),
  ]
}

export function coverageSection(report: Report, tally: Tally): Html {
  const gaps = notLookedAt(report, tally)
  const whole = html`<p>Every file of a supported language was read whole, and every value that a rule asks for is known.</p>`
  return html`<section id="coverage" aria-labelledby="coverage-title">
    <h2 id="coverage-title">Coverage</h2>
    <p class="lead">What was looked at, and what was not. A file that is not judged may hold anything.</p>
    <h3>Not looked at</h3>
    ${
      gaps.length === 0
        ? whole
        : html`<ul>
            ${gaps.map((gap) => html`<li>${gap}</li>`)}
          </ul>`
    }
    <h3>Files</h3>
    ${fileFacts(report)}
    ${table(
      'Skipped files',
      ['File', 'Why'],
      report.evidence.skipped.map(({ file, reason }) => [file, reason]),
    )}
    ${diagnosticTable(report)}
    <h3>Policy</h3>
    ${policyFacts(report)} ${ruleTable(report)}
  </section>`
}

function facts(pairs: readonly (readonly [term: string, told: Content])[]): Html {
  return html`<dl>
    ${pairs.map(
      ([term, told]) =>
        html`<dt>${term}</dt>
          <dd>${told}</dd>`,
    )}
  </dl>`
}

function fileFacts(report: Report): Html {
  const { files } = report.evidence
  return facts([
    ['Found', files.discovered],
    ['Of a supported language', files.supported],
    ['Without a word of cryptography', `${String(files.withoutTokens)} (read, and not parsed)`],
    ['Parsed', files.parsed],
    ['Parsed in part', files.partlyParsed],
    ['Skipped', files.skipped],
    ['Manifests', manifestsText(report) ?? 'none'],
  ])
}

function diagnosticTable({ diagnostics }: Report): Html {
  const rows = diagnostics.map(({ level, code, message, help, file, at }) => {
    const place = at === undefined ? (file ?? '') : `${at.file}:${String(at.line)}`
    return [level, code, help === undefined ? message : `${message} ${help}`, place]
  })
  return table('Diagnostics', ['Level', 'Code', 'Message', 'Where'], rows)
}

function policyFacts({ evidence: { policy, tool }, failOn }: Report): Html {
  return facts([
    ['Policy', `${policy.id} ${policy.version}`],
    ['SHA-256', html`<code>${policy.sha256}</code>`],
    ['Made of', policy.sources.map((source) => html`<div>${source}</div>`)],
    ['Stops at', `severity ${failOn} and above`],
    ['Tool', `${tool.name} ${tool.version}`],
  ])
}

function ruleTable({ rules, findings }: Report): Html {
  const fired = new Map<string, number>()
  for (const { rule } of findings) fired.set(rule.id, (fired.get(rule.id) ?? 0) + 1)
  const rows = [...rules]
    .sort((left, right) => compareTexts(left.id, right.id))
    .map((rule) => [
      rule.id,
      rule.severity,
      rule.title,
      String(fired.get(rule.id) ?? 0),
      [...rule.controls, ...(rule.concepts ?? [])].join(', '),
    ])
  return html`<details>
    <summary>All ${rules.length} rules in force</summary>
    ${table('Rules in force', ['Rule', 'Severity', 'Title', 'Findings', 'Controls and concepts'], rows)}
  </details>`
}
