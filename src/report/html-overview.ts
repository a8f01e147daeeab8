/** The beginning of the HTML report: the verdict, the numbers, and the four questions that a reader comes with. */
import type { Finding } from '#core/finding'
import type { RegisterEntry } from '#core/register-view'
import type { Report } from '#core/report'
import type { Group } from './arrange'
import { cut } from './escape'
import { notLookedAt } from './html-evidence'
import { keysOf } from './html-keys'
import { laterDays } from './html-later'
import { readinessOf } from './html-quantum'
import { html, type Content, type Html } from './html-text'
import type { Tally } from './tally'
import { count, titleOf, verdictSentence } from './wording'

const FIRST = 5
const MAX_TEXT = 260

const VERDICT: Readonly<Record<Report['verdict'], string>> = { pass: 'PASS', fail: 'FAIL', error: 'NO VERDICT' }

export function head(report: Report, tally: Tally): Html {
  const { policy, asOf, tool } = report.evidence
  const sentence = verdictSentence(report, tally).replace(/^[A-Z ]+: /, '')
  return html`<header class="top">
    <div class="top-line">
      <p class="brand">Cryptogate: cryptography of this repository</p>
      <div class="tools needs-script">
        <button type="button" id="theme" aria-label="Switch between light and dark">Dark</button
        ><button type="button" id="print">Print</button>
      </div>
    </div>
    <div class="verdict">
      <span class="verdict-word verdict-${report.verdict}">${VERDICT[report.verdict]}</span>
      <h1>${cut(sentence.charAt(0).toUpperCase() + sentence.slice(1), MAX_TEXT)}</h1>
    </div>
    <p class="facts">
      Judged as of ${asOf} by ${policy.id} ${policy.version} · stops at severity ${report.failOn} and above ·
      ${count(report.rules.length, 'rule')} in force · ${tool.name} ${tool.version}
    </p>
  </header>`
}

export function overviewSection(report: Report, tally: Tally, groups: readonly Group[]): Html {
  const { byEnforcement } = tally
  const { change } = tally
  const isNew = report.findings.filter((finding) => finding.change === 'new').length
  const recorded = byEnforcement.record - (change === undefined ? 0 : change.existing + change.existingRecorded)
  const tiles: (readonly [number, string, string])[] = [
    [byEnforcement.fail, byEnforcement.fail === 1 ? 'stops the build' : 'stop the build', byEnforcement.fail > 0 ? ' is-fail' : ''],
    [byEnforcement.warn, byEnforcement.warn === 1 ? 'warning' : 'warnings', byEnforcement.warn > 0 ? ' is-warn' : ''],
    [recorded, 'recorded only', ''],
    [change?.ownUnresolved ?? tally.unresolved, 'not judged: a value is not known', ''],
    ...(report.change === undefined
      ? []
      : [[isNew, 'new with this change', ''] as const, [change?.existing ?? 0, 'there before, not counted', ''] as const]),
    [tally.assets, `assets in ${String(tally.occurrences)} places`, ''],
    [readinessOf(report.assets).vulnerable.length, 'quantum-vulnerable assets', ''],
    [report.evidence.files.skipped + report.evidence.files.partlyParsed, 'files not read, or in part', ''],
  ]
  return html`<section id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">Overview</h2>
    <ul class="tiles">
      ${tiles.map(([number, label, mark]) => html`<li class="tile${mark}"><b>${number}</b><span>${label}</span></li>`)}
    </ul>
    <div class="answers">${fixFirst(groups, report.rules)} ${whoHolds(report)} ${failsLater(report)} ${notSeen(report, tally)}</div>
  </section>`
}

/** One line a rule, in the order of importance: what stops the build and is new before the rest. */
function fixFirst(groups: readonly Group[], rules: Report['rules']): Html {
  // Without what is suggested for one place: it is longer than what can be read here.
  const advice = new Map(rules.map(({ id, instead }) => [id, instead]))
  const counting = groups.filter(({ first }) => first.enforcement !== 'record')
  const news = (group: Group): number => Number(group.findings.some(({ change }) => change === 'new') && group.first.enforcement === 'fail')
  const sorted = [...counting].sort((left, right) => news(right) - news(left))
  const byRule = new Map<string, { first: Finding; places: number }>()
  for (const { first, findings } of sorted) {
    const known = byRule.get(first.rule.id)
    if (known === undefined) byRule.set(first.rule.id, { first, places: findings.length })
    else known.places += findings.length
  }
  const first = [...byRule.values()].slice(0, FIRST)
  const items = first.map(
    ({ first: finding, places }) =>
      html`<li>
        <span class="badge ${finding.enforcement}">${finding.rule.severity}</span>
        <a href="#findings" data-filter="rule" data-value="${finding.rule.id}">${cut(titleOf(finding), MAX_TEXT)}</a> in
        <span class="place">${cut(`${finding.at.file}:${String(finding.at.line)}`, MAX_TEXT)}</span
        >${places > 1 ? ` and ${count(places - 1, 'more place')}` : ''}
        <div class="quiet">${cut(advice.get(finding.rule.id) ?? finding.rule.instead, MAX_TEXT)}</div>
      </li>`,
  )
  return html`<div class="answer">
    <h3>What must be fixed first?</h3>
    ${
      items.length === 0
        ? html`<p>Nothing: no finding stops the build or warns.</p>`
        : html`<ol>
            ${items}
          </ol>`
    }
  </div>`
}

const NONE_STORED = 'No private or secret key was found in the repository itself.'

function storedText(number: number): string {
  return `${count(number, 'private or secret key')} in the repository itself: everybody who can read it holds ${number === 1 ? 'it' : 'them'}.`
}

function whoHolds(report: Report): Html {
  const keys = keysOf(report)
  const register = report.register
  const stored = keys.filter(({ properties }) => properties['storage']?.kind === 'known' && properties['storage'].value === 'repository')
  const secret = stored.filter(
    ({ properties }) => properties['material']?.kind === 'known' && /^(?:private|secret)-key$/.test(String(properties['material'].value)),
  )
  return html`<div class="answer">
    <h3>Who holds the keys?</h3>
    <ul>
      <li>
        ${count(keys.length, 'key or certificate', 'keys and certificates')} in the inventory, <a href="#keys">each with its holder</a>.
      </li>
      <li>${secret.length === 0 ? NONE_STORED : storedText(secret.length)}</li>
      <li>
        ${
          register === undefined
            ? html`No Key Management Register was read: holders are known by tags only.`
            : html`The <a href="#register">register</a> has ${count(register.entries.length, 'entry', 'entries')};
                ${count(register.unregistered.length, 'key')} ${register.unregistered.length === 1 ? 'is' : 'are'} declared or used and not
                in it.`
        }
      </li>
      ${register === undefined ? undefined : holdersOf(register.entries)}
    </ul>
  </div>`
}

/** Those without somebody first. */
function holdersOf(entries: readonly RegisterEntry[]): Content {
  const open = ({ owner, custodian }: RegisterEntry): number => Number(owner !== undefined) + Number(custodian !== undefined)
  const sorted = [...entries].sort((left, right) => open(left) - open(right))
  const told = sorted
    .slice(0, FIRST)
    .map(
      ({ id, owner, custodian }) =>
        html`<li>
          <b>${cut(id, MAX_TEXT)}</b>: ${owner === undefined ? 'nobody owns it' : html`owner ${cut(owner, MAX_TEXT)}`},
          ${custodian === undefined ? 'nobody keeps it' : html`custodian ${cut(custodian, MAX_TEXT)}`}
        </li>`,
    )
  const left = entries.length - FIRST
  return [...told, left > 0 ? html`<li><a href="#register">and ${left} more</a></li>` : undefined]
}

function failsLater(report: Report): Html {
  const days = laterDays(report)
  const items = days.slice(0, FIRST).map(
    ({ date, entries, failing }) =>
      html`<li>
        <b>${date}</b>:
        ${failing > 0 ? `${count(failing, 'asset')} ${failing === 1 ? 'stops' : 'stop'} the build` : `${count(entries.length, 'asset')} ${entries.length === 1 ? 'is' : 'are'} warned about or recorded`}
        <div class="quiet">
          ${cut([...new Set(entries.filter((one) => failing === 0 || one.enforcement === 'fail').map(({ assetName }) => assetName))].slice(0, FIRST).join(', '), MAX_TEXT)}
        </div>
      </li>`,
  )
  return html`<div class="answer">
    <h3>What fails later?</h3>
    ${
      items.length === 0
        ? html`<p>No date of the standard changes anything of what was found.</p>`
        : html`<ul>
            ${items}
          </ul>`
    }
    <p><a href="#later">All dates</a>, and <a href="#quantum">the move to post-quantum cryptography</a>.</p>
  </div>`
}

function notSeen(report: Report, tally: Tally): Html {
  const gaps = notLookedAt(report, tally)
  return html`<div class="answer">
    <h3>What was not looked at?</h3>
    ${
      gaps.length === 0
        ? html`<p>Nothing was left out: every file of a supported language was read whole.</p>`
        : html`<ul>
            ${gaps.map((gap) => html`<li>${gap}</li>`)}
          </ul>`
    }
    <p><a href="#coverage">Files, reasons and rules in force</a>.</p>
  </div>`
}
