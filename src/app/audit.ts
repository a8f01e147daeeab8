/** The audit file of a run with its ledger: where they are read from, and what of them is judged. */
import { createHash } from 'node:crypto'
import type { CryptoAsset } from '#core/asset'
import type { Diagnostic } from '#core/diagnostic'
import { auditAssets, AUDIT_MODEL } from '#audit/audit-facts'
import type { AuditInput, Committer } from '#audit/audit-input'
import { completedOn } from '#audit/audit-schedule'
import type { AuditRecord } from '#audit/audit-record'
import { auditChanges } from '#audit/changes'
import { AUDIT_KNOWLEDGE, type AuditKnowledge } from '#audit/knowledge'
import { notGrown, readLedger, type Ledger } from '#audit/ledger'
import { openAudit, type Audit, type AuditText } from '#audit/open-audit'
import type { ScanHost } from '#host/files'
import { committersBetween } from '#host/git'
import { LEDGER_FILE, readLedgerAt, readLedgerFile } from '#host/ledger-file'
import { AUDIT_PLACE, readRecordFiles, readRecordIn } from '#host/record-files'
import { isBelow } from '#host/repository'
import type { TrustedFiles } from '#host/trusted-files'
import type { EffectivePolicy } from '#policy/effective'
import { assetOf } from '#register/facts'
import { clocksFile } from '#register/knowledge'
import type { Register } from '#register/open-register'
import type { Knowledge } from './knowledge'
import { checked } from './toolkit'

export interface AuditOrigin {
  /** Absolute path of the repository's root. */
  root: string
  /** Absolute: where `ledger` starts. */
  directory: string
  knowledge: Knowledge
  policy: Pick<EffectivePolicy, 'audit'>
  /** Ledger that was asked for by hand. */
  ledger?: string | undefined
  /** Where what counts is read; undefined: the work tree. */
  trusted?: TrustedFiles | undefined
  /** The day judged at. */
  asOf: string
}

/** The audit file and the ledger of one place. */
export interface AuditSide {
  audit: Audit
  ledger?: Ledger
}

export interface OpenedAudit extends AuditSide {
  /** What the work tree makes of it, where a trusted ref's counts. */
  proposed?: AuditSide
  knowledge: AuditKnowledge
  clocks: AuditInput['clocks']
  texts: readonly AuditText[]
  notes: readonly Diagnostic[]
  committersOf: AuditInput['committersOf']
}

/** All of knowledge/audit. */
export function auditKnowledge(knowledge: Knowledge): AuditKnowledge {
  const files = Object.entries(AUDIT_KNOWLEDGE).map(([name, schema]) => [name, checked(knowledge, schema, `knowledge/audit/${name}.yml`)])
  return Object.fromEntries(files) as AuditKnowledge
}

/** The clocks of notification. */
export function clocksOf(knowledge: Knowledge): AuditInput['clocks'] {
  return checked(knowledge, clocksFile, 'knowledge/register/clocks.yml')
}

/** Undefined where there is none. Throws a UserError for whatever is wrong with it. */
export function openAuditOf(origin: AuditOrigin): OpenedAudit | undefined {
  const { root, policy } = origin
  const named = policy.audit.file
  const own = readRecordFiles(AUDIT_PLACE, root, root, named)
  const trusted = origin.trusted && readRecordIn(AUDIT_PLACE, origin.trusted, named)
  if (own === undefined && trusted === undefined) return undefined
  const knowledge = auditKnowledge(origin.knowledge)
  const proposed = own === undefined ? undefined : sideOf(own, origin, 'work tree')
  const texts = [...(trusted ?? []), ...(own ?? [])]
  const clocks = clocksOf(origin.knowledge)
  const made = (side: AuditSide): OpenedAudit => ({
    ...side,
    knowledge,
    clocks,
    texts,
    notes: [],
    committersOf: committersOf(side.audit, origin),
  })
  if (trusted === undefined) return proposed === undefined ? undefined : made(proposed)
  const side = sideOf(trusted, origin, 'trusted')
  const notes = auditChanges(side.audit, proposed?.audit).map(({ text, weaker, at }): Diagnostic => ({
    level: weaker ? 'warning' : 'note',
    code: weaker ? 'audit-weakened' : 'audit-changed',
    message: text,
    ...(at === undefined ? {} : { file: at.file, at }),
  }))
  return { ...made(side), ...(proposed === undefined ? {} : { proposed }), notes }
}

/** The file's own words go before the usual place; what was asked for by hand goes before both. */
export function ledgerFileOf(audit: Pick<Audit, 'ledger'> | undefined, { policy, ledger }: Pick<AuditOrigin, 'policy' | 'ledger'>): string {
  return ledger ?? policy.audit.ledger ?? audit?.ledger ?? LEDGER_FILE
}

type Place = 'work tree' | 'trusted'

function sideOf(texts: readonly AuditText[], origin: AuditOrigin, at: Place): AuditSide {
  const audit = openAudit(texts)
  const ledger = ledgerOf(audit, origin, at)
  return { audit, ...(ledger === undefined ? {} : { ledger }) }
}

/** At a ref as it is there; in the work tree as it is there, which may only have grown. One that is named has to be there. */
function ledgerOf(audit: Audit, origin: AuditOrigin, at: Place): Ledger | undefined {
  const { root, directory, asOf, trusted } = origin
  const file = ledgerFileOf(audit, origin)
  const start = origin.ledger === undefined ? root : directory
  const before = trusted?.sha === undefined ? undefined : readLedgerAt(start, trusted.sha, file)
  const text = at === 'work tree' ? readLedgerFile(start, file) : before
  const isNamed = audit.ledger !== undefined || origin.policy.audit.ledger !== undefined
  if (text === undefined && before === undefined && !isNamed) return undefined
  const ledger = readLedger(text ?? '', file, asOf)
  const problem = at === 'work tree' && before !== undefined ? notGrown(before, text ?? '', trusted?.name ?? '') : undefined
  return problem === undefined ? ledger : { ...ledger, problems: [...ledger.problems, problem], head: undefined }
}

/** Files of the audit itself: who writes the record of an audit did not make what was audited. */
const OWN_FILES = [AUDIT_PLACE.file, AUDIT_PLACE.folder, LEDGER_FILE]

function committersOf(audit: Audit, { root, asOf }: AuditOrigin): AuditInput['committersOf'] {
  const found = new Map<string, readonly Committer[] | undefined>()
  return (record) => {
    if (record.commit === undefined) return []
    const since = record.since ?? commitBefore(record, audit, asOf)
    const key = `${since ?? ''}..${record.commit}`
    if (!found.has(key)) found.set(key, committersBetween(root, since, record.commit, [...OWN_FILES, ...audit.sources]))
    return found.get(key)
  }
}

/** What the audit before it had looked at. */
function commitBefore(record: AuditRecord, audit: Audit, asOf: string): string | undefined {
  const day = completedOn(record, asOf) ?? asOf
  const earlier = audit.records
    .map(({ value }) => ({ day: completedOn(value, asOf), commit: value.commit, id: value.id }))
    .filter((one) => one.commit !== undefined && one.id !== record.id && one.day !== undefined && one.day < day)
  return earlier.sort((left, right) => ((left.day ?? '') < (right.day ?? '') ? -1 : 1)).at(-1)?.commit
}

export interface AuditStageInput {
  opened: OpenedAudit | undefined
  policy: Pick<EffectivePolicy, 'audit' | 'governance'>
  asOf: string
  register: Register | undefined
  read: ScanHost['read']
}

/** What is to be judged beside what was found. */
export function auditAssetsOf(input: AuditStageInput): readonly CryptoAsset[] {
  const { opened, policy } = input
  if (opened === undefined) return policy.audit.required === true ? [missing(policy)] : []
  return auditAssets(auditInput({ ...input, opened }))
}

/** What facts of an opened audit file are made from. */
export function auditInput({ opened, asOf, register, read }: AuditStageInput & { opened: OpenedAudit }): AuditInput {
  const bytesOf = (file: string): Uint8Array | undefined => {
    const bytes = isBelow(file) ? read(file) : undefined
    return bytes instanceof Uint8Array ? bytes : undefined
  }
  const { audit, ledger, knowledge, committersOf: committers } = opened
  return {
    audit,
    ...(ledger === undefined ? {} : { ledger }),
    ...(register === undefined ? {} : { register }),
    knowledge,
    clocks: opened.clocks,
    asOf,
    committersOf: committers,
    hashOf: (file) => {
      const bytes = bytesOf(file)
      return bytes === undefined ? undefined : createHash('sha256').update(bytes).digest('hex')
    },
    textOf: (file) => {
      const bytes = bytesOf(file)
      return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes)
    },
  }
}

/** Where the policy asks for an audit plan and there is none. */
function missing({ governance }: Pick<EffectivePolicy, 'governance'>): CryptoAsset {
  const at = { file: governance?.file ?? '.github/crypto-policy.yml', line: 1, column: 1, endLine: 1, endColumn: 1 }
  return assetOf({ record: 'no-audit-plan', name: 'crypto-audit', at, properties: { planned: false } }, AUDIT_MODEL)
}
