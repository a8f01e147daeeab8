/** The findings of the HTML report: a table that a script fills and filters, and that shows the gravest without one. */
import { SEVERITIES, type Finding } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Report } from '#core/report'
import { type Group } from './arrange'
import { cut } from './escape'
import { html, type Content, type Html } from './html-text'
import type { Tally } from './tally'
import { ENFORCEMENTS, requirementOf, titleOf } from './wording'

/** Groups in the table that stands there without a script. */
const WITHOUT_SCRIPT = 100
const MAX_PLACE = 160
const MAX_OWNERS = 200

const WORDS: Readonly<Record<Finding['enforcement'], string>> = { fail: 'Stops the build', warn: 'Warning', record: 'Recorded' }

export function findingsSection(report: Report, tally: Tally, groups: readonly Group[]): Html {
  if (tally.findings === 0)
    return html`<section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <p class="lead">Nothing that was found breaks the policy.</p>
    </section>`
  return html`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    <p class="lead">In order of importance. A finding opens to its code, what the standard says, and what to do instead.</p>
    ${filters(report)}
    <p id="finding-count" role="status" aria-live="polite" class="quiet"></p>
    <div class="table" tabindex="0" role="region" aria-label="List of findings">
      <table>
        <thead>
          <tr>
            <th scope="col">Severity</th>
            <th scope="col">Does</th>
            <th scope="col">What is wrong</th>
            <th scope="col">Where</th>
            <th scope="col">Asset</th>
          </tr>
        </thead>
        <tbody id="finding-rows">
          ${groups.slice(0, WITHOUT_SCRIPT).map((group) => staticRow(group, report.evidence.asOf))}
        </tbody>
      </table>
    </div>
    <div class="pager needs-script">
      <button type="button" id="page-back">Previous</button><button type="button" id="page-on">Next</button>
    </div>
    <noscript
      ><p class="quiet">
        Without scripts this is the beginning of ${tally.findings} findings, equal ones together. The JSON and CSV reports hold all.
      </p></noscript
    >
  </section>`
}

function staticRow({ first, findings }: Group, asOf: string): Html {
  const { at, rule, enforcement, clause } = first
  const more = findings.length > 1 ? ` and ${String(findings.length - 1)} more` : ''
  return html`<tr>
    <td class="whole"><span class="badge ${rule.severity}">${rule.severity}</span></td>
    <td><span class="badge ${enforcement}">${WORDS[enforcement]}</span></td>
    <td>
      <b>${titleOf(first)}</b>
      <div>${cut(first.message, 400)}</div>
      ${clause === undefined ? undefined : html`<div class="quiet">${cut(requirementOf(clause, asOf), 400)}</div>`}
      <div class="quiet">Instead: ${cut(rule.instead, 400)}</div>
    </td>
    <td class="place">${cut(`${at.file}:${String(at.line)}`, MAX_PLACE)}${more}</td>
    <td>${cut(first.asset.name, MAX_PLACE)}</td>
  </tr>`
}

function filters(report: Report): Html {
  const rules = counted(report.findings.map(({ rule }) => rule.id))
  const owners = counted(report.findings.flatMap(({ routedTo }) => routedTo ?? [])).slice(0, MAX_OWNERS)
  const hasChange = report.findings.some(({ change }) => change !== undefined)
  return html`<form class="filters needs-script" role="search" aria-label="Filter the findings">
    <label class="wide"
      >Search <input id="filter-text" type="search" autocomplete="off" placeholder="Words, file, asset, control; press /"
    /></label>
    ${select('severity', 'Severity', options(SEVERITIES.map((severity) => [severity, severity])))}
    ${select('enforcement', 'Does', options([...ENFORCEMENTS.map((one) => [one, WORDS[one]] as const), ['open', 'Not judged']]))}
    ${select('rule', 'Rule', options(rules.map(([id, number]) => [id, `${id} (${String(number)})`])))}
    <label>Path begins with <input id="filter-path" type="text" autocomplete="off" spellcheck="false" /></label>
    ${
      owners.length === 0
        ? undefined
        : select('owner', 'Owner', options([...owners.map(([id, number]) => [id, `${id} (${String(number)})`] as const), ['-', 'nobody']]))
    }
    ${
      hasChange
        ? select(
            'change',
            'Change',
            options([
              ['new', 'new with this change'],
              ['existing', 'there before'],
            ]),
          )
        : undefined
    }
    <div class="filter-end"><button type="button" id="filter-clear">Clear filters</button></div>
  </form>`
}

function select(id: string, label: string, inside: Content): Html {
  return html`<label
    >${label}
    <select id="filter-${id}">
      <option value="">all</option>
      ${inside}
    </select></label
  >`
}

function options(pairs: readonly (readonly [value: string, label: string])[]): Html[] {
  return pairs.map(([value, label]) => html`<option value="${value}">${cut(label, MAX_PLACE)}</option>`)
}

function counted(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([left], [right]) => compareTexts(left, right))
}
