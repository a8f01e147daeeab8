/** The record of an incident as it is begun: what the register says of the keys, which clocks run, and what is still to be written down. */
import { stringify } from 'yaml'
import type { Impact } from '#register/impact'
import type { Incident } from './incident-record'

export interface IncidentOpening {
  id: string
  type: Incident['type']
  title?: string | undefined
  keys: readonly string[]
  detectedAt: string
  awareAt: string
  /** When the record was begun. */
  at: string
  by?: string | undefined
  how?: string | undefined
}

/** Places in code and resources that are listed; all of them are in the report of `impact`. */
const MAX_PLACES = 50

export function draftIncident(opening: IncidentOpening, impact: Impact, notifications: Incident['notifications']): Incident {
  const { id, type, title, keys, detectedAt, awareAt, at, by, how } = opening
  const some = (list: readonly string[]): string[] | undefined => (list.length === 0 ? undefined : list.slice(0, MAX_PLACES))
  const below = some(impact.below.map(({ value }) => value.id))
  const scoping = defined({
    at,
    by,
    below,
    data: some(impact.data),
    personalData: impact.personalData,
    subjects: impact.subjects,
    services: some(impact.services),
    customers: some(impact.tenants),
    jurisdictions: some(impact.jurisdictions),
    suppliers: some(impact.suppliers),
    resources: some(impact.resources),
    code: some(impact.code.map(({ file, line }) => `${file}:${String(line)}`)),
  })
  return defined({
    id,
    type,
    title,
    keys: [...keys],
    detection: defined({ at: detectedAt, by, how }),
    aware: awareAt,
    scoping,
    notifications: notifications?.length === 0 ? undefined : notifications,
  })
}

/** Steps that a person writes down as they are taken. */
const STEPS: readonly (readonly [string, string])[] = [
  ['declaration', '{ at: , by: , reference: }'],
  ['classification', '{ at: , by: , result: major | significant | minor | none, because: }'],
  ['assessment', '{ personalDataBreach: yes | no | unknown, dataEncrypted: , keyExposed: , algorithm: , because: }'],
  ['revocation', '{ at: , by: , method: , keys: [] }'],
  ['restoration', '{ at: , by: , systems: [] }'],
  ['evidence', '[{ ref: evidence/…, sha256: }]'],
  ['decisions', '[{ at: , by: , what: , because: }]'],
  ['communications', '[{ at: , by: , to: , what: }]'],
  ['rootCause', ''],
  ['lessons', '[]'],
  ['closed', '{ at: , by: }'],
]

/** The file of a new incident: what is known, then what is still to come as comments. */
export function incidentText(incident: Incident): string {
  const body = stringify([incident], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`)
  const open = STEPS.map(([name, form]) => `    # ${name}: ${form}`.trimEnd())
  return ['incidents:', ...body, '    # Still to be written down; moments with their zone.', ...open, ''].join('\n')
}

function defined<T extends object>(given: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
}
