/** `cryptogate incident open`, `status` and `template`. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { listText } from '#audit/audit-input'
import { draftIncident, incidentText, type IncidentOpening } from '#audit/incident-draft'
import { auditAfter, notificationsOf, timelineOfIncident, type NotificationState } from '#audit/incident-facts'
import type { Incident } from '#audit/incident-record'
import { openAudit } from '#audit/open-audit'
import { playbookTemplate } from '#audit/playbook'
import { incidentDigest } from '#audit/record-digest'
import { writeNewFile } from '#host/output'
import { readLedgerFile } from '#host/ledger-file'
import { AUDIT_PLACE } from '#host/record-files'
import { createScanHost } from '#host/repository'
import type { Examination } from '#register/examine'
import { entriesNamed, impactOf, sceneOf } from '#register/impact'
import type { Register } from '#register/open-register'
import { auditInput, auditKnowledge, clocksOf, ledgerFileOf, openAuditOf, type OpenedAudit } from './audit'
import { addToLedger, bindingOf } from './ledger-run'
import { momentOf } from './moments'
import { examined, examinedAlone } from './register-impact'
import { openRun, type RegisterAnswer, type RegisterRequest, type RegisterRun } from './register-run'

export { INCIDENT_TYPES } from '#audit/incident-record'

export interface IncidentRequest extends RegisterRequest {
  id?: string | undefined
  type?: Incident['type'] | undefined
  title?: string | undefined
  /** Moments with their zone; now when left out. */
  detectedAt?: string | undefined
  awareAt?: string | undefined
  at?: string | undefined
  by?: string | undefined
  how?: string | undefined
  output?: string | undefined
  ledger?: string | undefined
  /** From the register alone, without looking into files. */
  quick?: boolean | undefined
}

/** Writes the record, adds it to the ledger, and tells the clocks. Throws a UserError where a key is not in the register. */
export async function openIncident(request: IncidentRequest, words: readonly string[]): Promise<RegisterAnswer> {
  const at = momentOf(request.at)
  const awareAt = request.awareAt === undefined ? at : momentOf(request.awareAt, '--aware-at')
  const detectedAt = request.detectedAt === undefined ? awareAt : momentOf(request.detectedAt, '--detected-at')
  if (awareAt > at) throw new UserError(`--aware-at: ${awareAt} is still to come at ${at}`)
  if (detectedAt > awareAt) throw new UserError(`--detected-at: ${detectedAt} is after somebody became aware, at ${awareAt}`)
  const run = await openRun(request)
  if (run.opened === undefined) throw new UserError('there is no register', { help: 'write one: cryptogate register init' })
  const audit = auditOf(request, run)
  const examination = request.quick === true ? examinedAlone(run, run.opened) : await examined(request, run, run.opened)
  const keys = keysNamed(words, examination)
  const id = request.id ?? freeId(`${awareAt.slice(0, 10)}-${(keys[0] ?? '').replaceAll(/[^A-Za-z0-9._-]+/g, '-')}`, audit)
  if (audit?.audit.incidents.some(({ value }) => value.id === id) === true) throw new UserError(`there is an incident "${id}" already`)
  const { type = 'suspected-compromise', title, by, how } = request
  const opening: IncidentOpening = { id, type, title, keys, detectedAt, awareAt, at, by, how }
  const incident = drafted(opening, examination)
  const file = request.output ?? `${AUDIT_PLACE.folder}/incident-${id}.yml`
  const text = incidentText(incident)
  // What is written has to be an audit file.
  openAudit([{ file, text }])
  const start = request.output === undefined ? run.root : request.directory
  if (!writeNewFile(start, file, text))
    throw new UserError(`${file} exists already`, { help: 'name another one with --output, or another --id' })
  const noted = noteOpening(incident, at, request, run, audit)
  return { lines: [`wrote ${file}`, ...noted, '', ...statusLines(incident, run, audit, at)], ok: true }
}

/** Keys and what the register makes of them. */
function drafted(opening: IncidentOpening, examination: Examination): Incident {
  const { register, knowledge } = examination
  const scene = sceneOf(examination)
  const entries = register.entries.filter(({ value }) => opening.keys.includes(value.id))
  const bare = draftIncident(opening, impactOf(entries, scene), undefined)
  const notifications = notificationsOf(bare, { clocks: knowledge.clocks, register }).flatMap(({ regime, title, by: due }) => {
    const found = knowledge.clocks.regimes.find((one) => one.title === regime)
    const step = found?.steps.find((one) => one.title === title)
    if (found === undefined || step === undefined) return []
    return [{ regime: found.id, step: step.id, ...(due === undefined ? {} : { due }) }]
  })
  return draftIncident(opening, impactOf(entries, scene), notifications)
}

function keysNamed(words: readonly string[], examination: Examination): string[] {
  const ids = words.flatMap((word) => {
    const found = entriesNamed(word, sceneOf(examination)).map(({ value }) => value.id)
    if (found.length > 0) return found
    const near = closest(
      word,
      examination.register.entries.map(({ value }) => value.id),
    )
    throw new UserError(
      `no key, certificate or secret of the register is called "${word}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    )
  })
  return [...new Set(ids)]
}

function freeId(id: string, audit: OpenedAudit | undefined): string {
  const taken = new Set(audit?.audit.incidents.map(({ value }) => value.id))
  for (let count = 2; taken.has(id); count++) {
    const next = `${id}-${String(count)}`
    if (!taken.has(next)) return next
  }
  return id
}

function auditOf({ ledger, directory }: IncidentRequest, { root, knowledge, policy, asOf }: RegisterRun): OpenedAudit | undefined {
  return openAuditOf({ root, directory, knowledge, policy, ledger, asOf })
}

/** The ledger holds how it began, so that nobody can move the clocks afterwards. */
function noteOpening(
  incident: Incident,
  at: string,
  { ledger, directory }: IncidentRequest,
  { root, knowledge, policy, asOf }: RegisterRun,
  audit: OpenedAudit | undefined,
): string[] {
  const file = ledgerFileOf(audit?.audit, { policy, ledger })
  const start = ledger === undefined ? root : directory
  const isKept = ledger !== undefined || audit?.ledger !== undefined || readLedgerFile(start, file) !== undefined
  if (!isKept) return ['No ledger is kept, so nothing shows that the record is not changed later; name one in the audit file (ledger).']
  const { id, keys } = incident
  const content = {
    kind: 'incident' as const,
    ...bindingOf(root, knowledge, policy, asOf, at),
    record: { id, sha256: incidentDigest(incident) },
    step: 'opened',
    keys,
  }
  const { head = '' } = addToLedger(start, file, content)
  return [`added to ${file} (head ${head.slice(0, 12)})`]
}

/** What was done, what is to be told and until when, and what is missing, of one incident or of all that are open. */
export async function incidentStatus(request: IncidentRequest, id: string | undefined): Promise<RegisterAnswer> {
  const at = momentOf(request.at)
  const run = await openRun(request)
  const audit = auditOf(request, run)
  const all = audit?.audit.incidents.map(({ value }) => value) ?? []
  const wanted = id === undefined ? all.filter(({ closed }) => closed === undefined) : all.filter((one) => one.id === id)
  if (id !== undefined && wanted.length === 0) {
    const near = closest(
      id,
      all.map((one) => one.id),
    )
    throw new UserError(`there is no incident "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
  }
  if (wanted.length === 0) return { lines: ['No incident is open.'], ok: true }
  const late = wanted.some((one) => statesOf(one, run).some(({ state, by }) => state === 'open' && by !== undefined && by < at))
  return { lines: wanted.flatMap((one) => [...statusLines(one, run, audit, at), '']).slice(0, -1), ok: !late }
}

function statesOf(incident: Incident, { opened, knowledge }: RegisterRun): NotificationState[] {
  const register: Register | undefined = opened?.register
  const clocks = opened?.knowledge.clocks ?? clocksOf(knowledge)
  return notificationsOf(incident, { clocks, ...(register === undefined ? {} : { register }) })
}

function statusLines(incident: Incident, run: RegisterRun, audit: OpenedAudit | undefined, at: string): string[] {
  const { id, keys, scoping, title } = incident
  const lines = [`${id}${title === undefined ? '' : `: ${title}`} (${listText(keys)})`]
  for (const step of timelineOfIncident(incident)) lines.push(`  ${step.at}  ${step.what}`)
  const states = statesOf(incident, run)
  if (states.length > 0) lines.push('Notifications:')
  let before = ''
  for (const { regime, when, title: what, by, state, sent, source } of states) {
    if (regime !== before) lines.push(`  ${regime}: ${when}`)
    before = regime
    const told =
      state === 'open'
        ? leftText(by, at)
        : state === 'not-needed'
          ? 'not needed'
          : `${state === 'late' ? 'sent late' : 'sent'} ${sent ?? ''}`
    lines.push(`    ${(by ?? 'no hour is named').padEnd(22)}${told.padEnd(24)}${what} (${source})`)
  }
  if (scoping?.services !== undefined) lines.push(`Services concerned: ${listText(scoping.services, 20)}`)
  const owners = ownersOf(incident, run)
  if (owners.length > 0) lines.push(`Call: ${listText(owners, 20)}`)
  const audited = audit === undefined ? undefined : auditAfter(incident, auditInputOf(audit, run))
  lines.push(
    audited === undefined
      ? 'An audit by somebody independent has to follow; its record names this incident (event).'
      : `Audited: ${audited}.`,
  )
  return lines
}

function auditInputOf(opened: OpenedAudit, { root, policy, asOf, opened: register }: RegisterRun): ReturnType<typeof auditInput> {
  const { read } = createScanHost(root, '')
  return auditInput({ opened, policy, asOf, register: register?.register, read })
}

function ownersOf({ keys }: Incident, { opened }: RegisterRun): string[] {
  const entries = opened?.register.entries.filter(({ value }) => keys.includes(value.id)) ?? []
  return [
    ...new Set(entries.flatMap(({ value }) => [value.custodian, value.backupCustodian, value.owner].filter((one) => one !== undefined))),
  ]
}

const HOUR = 3_600_000

function leftText(by: string | undefined, at: string): string {
  if (by === undefined) return 'to be made'
  const hours = (Date.parse(by) - Date.parse(at)) / HOUR
  const whole = Math.floor(Math.abs(hours))
  const text = whole < 72 ? `${String(whole)} h` : `${String(Math.floor(whole / 24))} days`
  return hours < 0 ? `OVERDUE by ${text}` : `${text} left`
}

/** A playbook to begin with. */
export async function incidentTemplate(request: RegisterRequest): Promise<string> {
  const { knowledge } = await openRun(request)
  return playbookTemplate(auditKnowledge(knowledge).playbook)
}
