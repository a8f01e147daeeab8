/** What falls due as an iCalendar file (RFC 5545): whole days with reminders; the same register gives the same bytes. */
import { createHash } from 'node:crypto'
import type { RegisterDate } from '#core/register-view'
import { addDays } from '#core/dates'
import type { RegisterKnowledge } from './knowledge'

/** Octets of a line, its end left out: RFC 5545 section 3.1. */
const LINE_OCTETS = 75

/** `asOf` stands for the time of making, so that nothing but the register decides what is in the file. */
export function calendarOf(
  id: string,
  timeline: readonly RegisterDate[],
  { reminders }: Pick<RegisterKnowledge, 'reminders'>,
  asOf: string,
): string {
  const events = timeline.flatMap((one) => eventLines(id, one, reminders.lead[one.kind] ?? [], asOf))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cryptogate//key register//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(register: string, { date, kind, entry, what, who, at }: RegisterDate, lead: readonly number[], asOf: string): string[] {
  const uid = createHash('sha256').update(`${register}\n${kind}\n${entry}\n${date}`).digest('hex').slice(0, 32)
  const told = [what, ...(who.length === 0 ? [] : [`for ${who.join(', ')}`]), `${at.file} line ${String(at.line)}`]
  const alarms = lead.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(what)}`,
    `TRIGGER:-P${String(days)}D`,
    'END:VALARM',
  ])
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@cryptogate`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escaped(`${upperFirst(what)}`)}`,
    `DESCRIPTION:${escaped(told.join('\n'))}`,
    `CATEGORIES:${escaped(kind)}`,
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
  ]
}

function compact(date: string): string {
  return date.replaceAll('-', '')
}

/** Text as section 3.3.11 has it; other control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** Longer lines go on after a break and a space, never within a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
