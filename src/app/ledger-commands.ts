/** `cryptogate ledger verify`, `list` and `add`. */
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { listText } from '#audit/audit-input'
import { notGrown, readLedger, type Ledger } from '#audit/ledger'
import type { LedgerEntry } from '#audit/ledger-entry'
import { incidentDigest, recordDigest } from '#audit/record-digest'
import { readLedgerAt, readLedgerFile } from '#host/ledger-file'
import { trustedCommit } from '#host/trusted-files'
import { ledgerFileOf, openAuditOf } from './audit'
import { judgeRun } from './audit-run'
import { addToLedger, bindingOf, countsOf } from './ledger-run'
import { momentOf } from './moments'
import { openRun, type RegisterAnswer, type RegisterRequest } from './register-run'

export interface LedgerRequest extends RegisterRequest {
  /** File of the ledger, relative to `directory`. */
  ledger?: string | undefined
  /** What the head has to be: from a package, a release, an earlier check. */
  head?: string | undefined
  /** Moment of the entry; now when left out. */
  at?: string | undefined
}

/** Whether every line is as it was written and follows the one before; where a ref is trusted, whether the file only grew since. */
export async function verifyLedger(request: LedgerRequest): Promise<RegisterAnswer> {
  const { ledger, root, start, file } = await opened(request)
  const problems = [...ledger.problems]
  if (request.trustedRef !== undefined) {
    const before = readLedgerAt(start, trustedCommit(root, request.trustedRef), file)
    const problem = before === undefined ? undefined : notGrown(before, readLedgerFile(start, file) ?? '', request.trustedRef)
    if (problem !== undefined) problems.push(problem)
  }
  const { head } = request
  if (head !== undefined && !ledger.lines.some(({ entry }) => entry.hash === head))
    problems.push({
      line: Math.max(1, ledger.lines.length),
      code: 'shortened',
      message: `no entry has the hash ${head}: the end was taken away or rewritten`,
    })
  const lines = problems.map(({ line, code, message }) => `fail ${file}:${String(line)} ${code}: ${message}`)
  if (lines.length > 0) return { lines: [...lines, 'The ledger is not in order. Nothing was changed in it.'], ok: false }
  return { lines: [`The ledger is in order: ${summaryOf(ledger)}.`, `head ${ledger.head ?? 'none'}`], ok: true }
}

function summaryOf({ lines }: Ledger): string {
  const [first, last] = [lines[0]?.entry, lines.at(-1)?.entry]
  if (first === undefined || last === undefined) return 'it is empty'
  return `${String(lines.length)} ${lines.length === 1 ? 'entry' : 'entries'} from ${first.at} to ${last.at}`
}

/** Every entry as a line. */
export async function listLedger(request: LedgerRequest): Promise<RegisterAnswer> {
  const { ledger } = await opened(request)
  const lines = ledger.lines.map(({ entry }) => entryLine(entry))
  const problems = ledger.problems.map(({ line, message }) => `line ${String(line)}: ${message}`)
  return { lines: [...lines, ...problems], ok: problems.length === 0 }
}

function entryLine(entry: LedgerEntry): string {
  const { number, at, kind, commit, policy } = entry
  const what =
    kind === 'incident'
      ? `${entry.record.id} ${entry.step}${entry.keys === undefined ? '' : ` (${listText(entry.keys)})`}`
      : `${entry.verdict}, ${String(entry.counts.fail)} fail, ${String(entry.counts.warn)} warn${kind === 'audit' && entry.record !== undefined ? `, record ${entry.record.id}` : ''}${kind === 'gate-run' && entry.triggers !== undefined ? `, changes ${listText(entry.triggers)}` : ''}`
  return `${String(number).padStart(4)}  ${at}  ${kind.padEnd(8)}  ${commit?.slice(0, 12) ?? 'no commit   '}  ${policy.id}@${policy.version}  ${what}`
}

/** Adds what a record of the audit file says, so that it can no longer be altered unseen. Throws a UserError where there is none of that id. */
export async function addRecord(request: LedgerRequest, id: string, step: string): Promise<RegisterAnswer> {
  const run = await openRun(request)
  const { root, asOf, knowledge, policy } = run
  const audit = openAuditOf({ root, directory: request.directory, knowledge, policy, asOf, ledger: request.ledger })?.audit
  if (audit === undefined) throw new UserError('there is no audit file', { help: 'write .github/crypto-audit.yml' })
  const binding = bindingOf(root, knowledge, policy, asOf, momentOf(request.at))
  const file = ledgerFileOf(audit, { policy, ledger: request.ledger })
  const start = request.ledger === undefined ? root : request.directory
  const incident = audit.incidents.find(({ value }) => value.id === id)?.value
  const record = audit.records.find(({ value }) => value.id === id)?.value
  if (incident !== undefined) {
    const content = { kind: 'incident' as const, ...binding, record: { id, sha256: incidentDigest(incident) }, step, keys: incident.keys }
    return added(addToLedger(start, file, content))
  }
  if (record === undefined) {
    const near = closest(
      id,
      [...audit.records, ...audit.incidents].map(({ value }) => value.id),
    )
    throw new UserError(`the audit file has no record or incident "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
  }
  const report = await judgeRun(request, run)
  const content = {
    kind: 'audit' as const,
    ...binding,
    verdict: report.verdict,
    counts: countsOf(report),
    record: { id, sha256: recordDigest(record) },
  }
  return added(addToLedger(start, file, content))
}

function added(ledger: Ledger): RegisterAnswer {
  const last = ledger.lines.at(-1)?.entry
  return { lines: [`${ledger.file} has ${summaryOf(ledger)}.`, `head ${last?.hash ?? ''}`], ok: true }
}

async function opened(request: LedgerRequest): Promise<{ ledger: Ledger; root: string; start: string; file: string }> {
  const { root, asOf, knowledge, policy } = await openRun({ ...request, trustedRef: undefined })
  // What is looked for here is a ledger that is not in order: an audit file is not needed for that.
  const audit =
    request.ledger === undefined ? openAuditOf({ root, directory: request.directory, knowledge, policy, asOf })?.audit : undefined
  const file = ledgerFileOf(audit, { policy, ledger: request.ledger })
  const start = request.ledger === undefined ? root : request.directory
  const text = readLedgerFile(start, file)
  if (text === undefined)
    throw new UserError(`there is no ledger ${file}`, {
      help: 'cryptogate scan --ledger <file> begins one; audit files name theirs (ledger)',
    })
  return { ledger: readLedger(text, file, asOf), root, start, file }
}
