/** What an auditor asks of the register, in the HTML report: the common findings, access, obligations, and the stages of a key's life. */
import type { AccessAnswer, AuditFinding, LifecycleCell, RegisterView } from '#core/register-view'
import { cut } from './escape'
import { frame } from './html-table'
import { html, type Html } from './html-text'
import { count } from './wording'

const MAX_TEXT = 200
const MAX_ROWS = 300
/** Principals told in one cell. */
const MAX_NAMES = 12

const FOUND: Readonly<Record<AuditFinding['state'], readonly [word: string, mark: string]>> = {
  found: ['found', 'fail'],
  clear: ['not found', 'ok'],
  'not-observable': ['cannot be seen from here', 'record'],
}

export function auditTable({ auditFindings }: RegisterView): Html {
  const rows = auditFindings.map(({ number, title, state, findings, areas }) => {
    const [word, mark] = FOUND[state]
    return html`<tr>
      <td class="n">${number}</td>
      <th scope="row">${cut(title, MAX_TEXT)}</th>
      <td><span class="badge ${mark}">${word}</span></td>
      <td class="n">${findings.length}</td>
      <td>${cut(areas.join(', '), MAX_TEXT)}</td>
    </tr>`
  })
  return frame('Common audit findings', ['#No.', 'What audits usually find', 'Here', '#Findings', 'Areas of governance'], rows, {
    caption: 'The twelve findings that audits of key management usually have',
  })
}

/** Who can by the policies in the repository, next to who should by the register. */
export function accessTable({ entries }: RegisterView): Html {
  const asked = entries.flatMap(({ id, access }) => access.map((answer) => ({ id, answer })))
  if (asked.length === 0) return html``
  const rows = asked.slice(0, MAX_ROWS).map(
    ({ id, answer }) =>
      html`<tr>
        <th scope="row">${cut(id, MAX_TEXT)}</th>
        <td>${cut(answer.question, MAX_TEXT)}</td>
        <td>${answer.registered.length === 0 ? 'nobody is named' : cut(answer.registered.join(', '), MAX_TEXT)}</td>
        <td>${canOf(answer)}</td>
        <td class="place">${answer.at === undefined ? '' : cut(`${answer.at.file}:${String(answer.at.line)}`, MAX_TEXT)}</td>
      </tr>`,
  )
  return frame('Access', ['Entry', 'Question', 'Should, by the register', 'Can, by policies here', 'Where'], rows, {
    caption: 'Who can, and who should',
    left: asked.length - MAX_ROWS,
  })
}

function canOf({ declared, ways = [] }: AccessAnswer): Html {
  if (declared === undefined) return html`<span class="quiet">no policy here says so</span>`
  if (ways.length === 0) return html`nobody, by the policies here`
  const told = ways.slice(0, MAX_NAMES).map(({ principal, registered, by, conditions, unclear }) => {
    const how = [by, ...(conditions.length > 0 ? ['on a condition'] : []), ...(unclear ? ['not wholly readable'] : [])].join(', ')
    const mark = registered ? undefined : html`<span class="badge warn">not registered</span>`
    return html`<div>${cut(principal, MAX_TEXT)} <span class="quiet">(${how})</span> ${mark}</div>`
  })
  const left = ways.length - MAX_NAMES
  return html`${told}${left > 0 ? html`<div class="quiet">and ${left} more</div>` : undefined}`
}

export function obligationTable({ obligations }: RegisterView): Html {
  const rows = obligations.map(({ title, controls, fields, evidence, gaps }) => {
    const states = Object.entries(fields).flatMap(([state, number]) => (number > 0 ? [`${String(number)} ${state}`] : []))
    return html`<tr>
      <th scope="row">${cut(title, MAX_TEXT)}</th>
      <td>${cut(controls.join(', '), MAX_TEXT)}</td>
      <td>${states.length === 0 ? 'no keys' : states.join(', ')}</td>
      <td class="n">${evidence}</td>
      <td>${gaps.length === 0 ? html`<span class="badge ok">none</span>` : gaps.map((gap) => html`<div>${cut(gap, MAX_TEXT)}</div>`)}</td>
    </tr>`
  })
  return frame('Obligations', ['What is asked', 'By', 'Fields', '#Records', 'Gaps'], rows, {
    caption: 'Obligations: what is asked of keys, and what answers it',
  })
}

/** A table a data class: ten stages, five cells each. */
export function lifecycleTables({ lifecycle }: RegisterView): Html[] {
  return lifecycle.slice(0, MAX_ROWS).map(({ dataClass, keys, stages }) => {
    const name = dataClass === '' ? 'keys without a data class' : `keys for ${dataClass} data`
    const heads = stages[0]?.cells.map(({ title }) => title) ?? []
    const rows = stages.map(
      ({ title, cells }) =>
        html`<tr>
          <th scope="row">${cut(title, MAX_TEXT)}</th>
          ${cells.map((cell) => html`<td>${stateText(cell, keys)}</td>`)}
        </tr>`,
    )
    return frame(`Stages of ${name}`, ['Stage', ...heads], rows, {
      caption: html`The life of ${cut(name, MAX_TEXT)} (${count(keys, 'key')}): what of each stage is proven`,
    })
  })
}

const ORDER = ['missing', 'assumed', 'asserted', 'proven', 'later'] as const
const MARK = { missing: 'fail', assumed: 'warn', asserted: 'record', proven: 'ok', later: '' } as const
const WORD = { missing: 'missing', assumed: 'assumed', asserted: 'asserted', proven: 'proven', later: 'still to come' } as const

/** The worst first; where all keys are alike the word alone. */
function stateText({ states }: LifecycleCell, keys: number): Html[] {
  return ORDER.flatMap((state) => {
    const number = states[state]
    if (number === 0) return []
    return [html`<div><span class="badge ${MARK[state]}">${number === keys ? '' : `${String(number)} `}${WORD[state]}</span></div>`]
  })
}
