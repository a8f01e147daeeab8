/** The Key Management Register in the HTML report, where a run has one. */
import type { Location } from '#core/location'
import type { Report } from '#core/report'
import { cut } from './escape'
import { table } from './html-table'
import { html, type Html } from './html-text'
import { count } from './wording'

/** What this page shows of the register's view. */
export interface RegisterPart {
  id: string
  complete: boolean
  fields: Readonly<Record<string, number>>
  gaps: readonly { text: string; at: Location }[]
  entries: readonly {
    kind: string
    id: string
    state: string
    keyType: string
    protects: string
    owner?: string
    custodian?: string
    platform?: string
    last?: string
    next?: string
    join: string
    declaredAt: readonly Location[]
  }[]
  unregistered: readonly { name: string; at: Location }[]
  timeline: readonly { date: string; days: number; kind: string; entry: string; what: string; who: readonly string[] }[]
  people: readonly {
    id: string
    role: string
    active: boolean
    owns: readonly string[]
    keeps: readonly string[]
    alone: readonly string[]
  }[]
}

const MAX_TEXT = 200

export function registerOf(report: Report): RegisterPart | undefined {
  return (report as Report & { register?: RegisterPart }).register
}

export function registerSection(report: Report): Html {
  const register = registerOf(report)
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

function entryTable({ entries }: RegisterPart): Html {
  const rows = entries.map((one) => {
    const type = [one.keyType, one.platform ?? ''].filter((text) => text !== '').join(', ')
    const holders = [one.owner ?? 'nobody', one.custodian ?? 'nobody']
    return [`${one.kind} ${one.id}`, type, one.protects, ...holders, one.last ?? '', one.next ?? '', one.join]
  })
  return table('Entries: who holds which key', ['Entry', 'Type', 'Protects', 'Owner', 'Custodian', 'Last', 'Next', 'Found'], rows)
}

function dueTable({ timeline }: RegisterPart): Html {
  const rows = timeline.map(({ date, days, kind, what, entry, who }) => {
    const left = days < 0 ? `${count(-days, 'day')} late` : count(days, 'day')
    return [date, left, `${kind}: ${what}`, entry, who.length === 0 ? 'nobody' : who.join(', ')]
  })
  return table('What is due', ['Day', 'Left', 'What', 'Entry', 'Who'], rows)
}

function restTables({ unregistered, people, gaps }: RegisterPart): Html[] {
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
