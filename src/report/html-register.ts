/** The Key Management Register in the HTML report, where a run has one. */
import type { Location } from '#core/location'
import { compareTexts } from '#core/order'
import type { RegisterEntry, RegisterView } from '#core/register-view'
import type { Report } from '#core/report'
import { cut } from './escape'
import { span } from './html-chart'
import { accessTable, auditTable, lifecycleTables, obligationTable } from './html-governance'
import { frame, table } from './html-table'
import { html, type Html } from './html-text'
import { count } from './wording'

const MAX_TEXT = 200
const MAX_ROWS = 300

const FOUND: Readonly<Record<RegisterEntry['join'], string>> = {
  matched: 'declared or used here',
  renamed: 'here under another name',
  'not-declared': 'nothing declares it',
  elsewhere: 'in another repository',
  'not-observable': 'cannot be seen from here',
}

export function registerSection(report: Report): Html {
  const { register, evidence } = report
  if (register === undefined) return html``
  const states = Object.entries(register.fields).map(([state, number]) => `${String(number)} ${state}`)
  return html`<section id="register" aria-labelledby="register-title">
    <h2 id="register-title">Key Management Register</h2>
    <p class="lead">
      ${cut(register.id, MAX_TEXT)} (${cut(register.profile, MAX_TEXT)}): ${count(register.entries.length, 'entry', 'entries')}. A complete
      register ${register.complete ? 'can' : 'cannot'} be produced today. Fields: ${states.join(', ')}; proven is what a record shows,
      asserted what is only said, assumed what a tool filled in. Not in the register, though declared or used:
      ${register.unregistered.length}.
    </p>
    ${gapTable(register)} ${auditTable(register)} ${entryTable(register, evidence.asOf)} ${dueTable(register)} ${accessTable(register)}
    ${unregisteredTable(register)} ${peopleTable(register)} ${obligationTable(register)} ${lifecycleTables(register)}
  </section>`
}

/** Who holds which key, from the last rotation to the next. */
function entryTable({ entries }: RegisterView, asOf: string): Html {
  if (entries.length === 0) return html``
  const days = [asOf, ...entries.flatMap(({ last, next }) => [last ?? asOf, next ?? asOf])].sort(compareTexts)
  const range = { from: days[0] ?? asOf, until: days.at(-1) ?? asOf }
  const rows = entries.slice(0, MAX_ROWS).map((one) => {
    const type = [one.keyType, one.platform ?? ''].filter((text) => text !== '').join(', ')
    const isLate = one.next !== undefined && one.next < asOf
    const line = one.next === undefined ? undefined : span(one.last ?? asOf, one.next, range, asOf, isLate ? 'fail' : 'record')
    return html`<tr>
      <th scope="row">${cut(one.id, MAX_TEXT)} <span class="quiet">${one.kind}</span></th>
      <td>${cut(type, MAX_TEXT)}</td>
      <td>${cut(one.protects, MAX_TEXT)}</td>
      <td>${holder(one.owner)}</td>
      <td>${holder(one.custodian)}</td>
      <td class="whole">${one.last ?? ''}</td>
      <td class="whole">${one.next ?? ''}${isLate ? html` <span class="badge fail">late</span>` : undefined}</td>
      <td class="bar">${line}</td>
      <td>${FOUND[one.join]}</td>
    </tr>`
  })
  return frame(
    'Entries',
    ['Entry', 'Type', 'Protects', 'Owner', 'Custodian', 'Last rotation', 'Next, or end', 'Timeline', 'In the repository'],
    rows,
    {
      caption: html`Entries: who holds which key; the dashed line is ${asOf}, from ${range.from} to ${range.until}`,
      left: entries.length - MAX_ROWS,
    },
  )
}

function holder(name: string | undefined): Html {
  return name === undefined ? html`<span class="badge warn">nobody</span>` : html`${cut(name, MAX_TEXT)}`
}

function dueTable({ timeline }: RegisterView): Html {
  const rows = timeline.map(({ date, days, what, entry, who }) => {
    const left = days < 0 ? `${count(-days, 'day')} late` : count(days, 'day')
    return [date, left, what, entry, who.length === 0 ? 'nobody' : who.join(', ')]
  })
  return table('What is due', ['Day', 'Left', 'What', 'Entry', 'Who'], rows)
}

function gapTable({ gaps }: RegisterView): Html {
  return table(
    'What stands in the way of a complete register',
    ['Gap', 'Where'],
    gaps.map(({ text, at }) => [text, placeOf(at)]),
  )
}

function unregisteredTable({ unregistered }: RegisterView): Html {
  return table(
    'Not in the register',
    ['Key', 'Where'],
    unregistered.map(({ name, at }) => [name, placeOf(at)]),
  )
}

function peopleTable({ people }: RegisterView): Html {
  const rows = people.map((one) => {
    const name = one.active ? one.id : `${one.id} (not active)`
    return [name, one.role, one.owns.join(', '), one.keeps.join(', '), one.alone.join(', ')]
  })
  return table('People', ['Person', 'Role', 'Owns', 'Keeps', 'Alone for'], rows)
}

function placeOf(at: Location): string {
  return `${at.file}:${String(at.line)}`
}
