/** The Key Management Register in the HTML report, where a run has one. */
import type { Location } from '#core/location'
import type { RegisterView } from '#core/register-view'
import type { Report } from '#core/report'
import { cut } from './escape'
import { table } from './html-table'
import { html, type Html } from './html-text'
import { count } from './wording'

const MAX_TEXT = 200

export function registerSection(report: Report): Html {
  const register = report.register
  if (register === undefined) return html``
  const states = Object.entries(register.fields).map(([state, number]) => `${String(number)} ${state}`)
  return html`<section id="register" aria-labelledby="register-title">
    <h2 id="register-title">Key Management Register</h2>
    <p class="lead">
      ${cut(register.id, MAX_TEXT)}: ${count(register.entries.length, 'entry', 'entries')},
      ${register.complete ? 'complete' : 'not complete'}. Fields: ${states.join(', ')}. Not in the register, though declared or used:
      ${register.unregistered.length}.
    </p>
    ${entryTable(register)} ${dueTable(register)} ${restTables(register)}
  </section>`
}

function entryTable({ entries }: RegisterView): Html {
  const rows = entries.map((one) => {
    const type = [one.keyType, one.platform ?? ''].filter((text) => text !== '').join(', ')
    const holders = [one.owner ?? 'nobody', one.custodian ?? 'nobody']
    return [`${one.kind} ${one.id}`, type, one.protects, ...holders, one.last ?? '', one.next ?? '', one.join]
  })
  return table('Entries: who holds which key', ['Entry', 'Type', 'Protects', 'Owner', 'Custodian', 'Last', 'Next', 'Found'], rows)
}

function dueTable({ timeline }: RegisterView): Html {
  const rows = timeline.map(({ date, days, kind, what, entry, who }) => {
    const left = days < 0 ? `${count(-days, 'day')} late` : count(days, 'day')
    return [date, left, `${kind}: ${what}`, entry, who.length === 0 ? 'nobody' : who.join(', ')]
  })
  return table('What is due', ['Day', 'Left', 'What', 'Entry', 'Who'], rows)
}

function restTables({ unregistered, people, gaps }: RegisterView): Html[] {
  const placeOf = (at: Location): string => `${at.file}:${String(at.line)}`
  const named = people.map((one) => {
    const name = one.active ? one.id : `${one.id} (not active)`
    return [name, one.role, one.owns.join(', '), one.keeps.join(', '), one.alone.join(', ')]
  })
  return [
    table(
      'Not in the register',
      ['Key', 'Where'],
      unregistered.map(({ name, at }) => [name, placeOf(at)]),
    ),
    table('People', ['Person', 'Role', 'Owns', 'Keeps', 'Alone for'], named),
    table(
      'What stands in the way of a complete register',
      ['Gap', 'Where'],
      gaps.map(({ text, at }) => [text, placeOf(at)]),
    ),
  ]
}
