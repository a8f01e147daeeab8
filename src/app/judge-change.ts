/** One run over a change: both sides are looked at as far as the change reaches, and only what it brings counts. */
import type { Change, ChangedFile } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import type { ChangeAhead } from '#host/change-ahead'
import type { Commits } from '#host/change-commits'
import { openChange, type ChangeSides, type TooLarge } from '#host/change-sides'
import { createScanHost, findRoot } from '#host/repository'
import { filesOfSide, trustedAt, type TrustedFiles } from '#host/trusted-files'
import { compareInventories } from '#inventory/compare'
import { compareFindings } from '#policy/compare-findings'
import { AUDIT_MODEL } from '#audit/audit-facts'
import { REGISTER_MODEL } from '#register/facts'
import { findingsOf, policyOf, reportOf, type JudgingInput } from './assemble'
import { approvalsOf, approvalsUnseen, type ReviewSource } from './approvals'
import { findReach, lookAt, scanHost, within, type Sides } from './change-reach'
import { Instruments } from './instruments'
import { openKnowledge } from './knowledge'
import { judge } from './judge'
import type { Options } from './options'
import { materialOf } from './material-change'
import { pathsOf, prepare, type Prepared } from './prepare'
import { openToolkit } from './toolkit'
import { filesThatJudge, trustedChanges } from './trusted-changes'
import { unreadFiles } from './unread-files'

export interface ChangeContext {
  notes?: readonly Diagnostic[]
  /** Whom to ask for approvals, or why nobody can be asked. */
  reviews?: ReviewSource | string
  /** The change as the Git host's API told it, where the checkout does not hold its base. */
  told?: { sides: ChangeSides; trusted: TrustedFiles }
  ahead?: ChangeAhead | undefined
}

/** `directory` is absolute; `installation` holds the tool's own files. Throws a UserError when nothing can be judged. */
export async function judgeChange(
  directory: string,
  installation: string,
  options: Options,
  commits: Commits,
  { notes = [], reviews, told, ahead }: ChangeContext = {},
): Promise<Report> {
  const root = findRoot(directory, options.paths)
  // Git is asked while the knowledge is loaded.
  const opening = told === undefined ? (ahead?.sidesOf(root, commits) ?? openChange(root, commits)) : Promise.resolve(told.sides)
  const opened = openKnowledge(installation)
  const place = { root, grammarDirectory: opened.grammarDirectory }
  const instruments = new Instruments(openToolkit(opened.knowledge), opened.knowledge, createScanHost(root, opened.grammarDirectory))
  const wanted = pathsOf(directory, options)
  const change = await opening
  // Git looks for what the change reaches while the policy is read.
  const known = change === undefined || 'tooLarge' in change ? undefined : change
  const reaching = known === undefined ? undefined : findReach(within(known, root, wanted), place, instruments)
  const [reach, prepared] = await Promise.all([
    reaching,
    prepare(directory, installation, options, {
      opened,
      trusted: told?.trusted ?? trustedAt(root, commits.trusted ?? commits.base),
      proposing: known === undefined ? undefined : filesOfSide('the change', known.head),
    }),
  ])
  if (reach === undefined) {
    const note = wholeTreeNote(change, commits)
    const { trusted } = prepared
    const unseen = unseenDiagnostics(change, prepared, reviews)
    return judge(directory, installation, options, { notes: [...notes, note, ...unseen], ...(trusted === undefined ? {} : { trusted }) })
  }
  const { sides, scope } = reach
  const found = await lookAt(reach, prepared, instruments)
  const all = [...notes, ...(options.history === undefined ? [] : [HISTORY]), ...scope.diagnostics]
  const source = told === undefined ? 'git' : 'api'
  return compared({ prepared, commits, sides, found, instruments, notes: all, reviews, source })
}

/** Why the change cannot be judged by itself. Throws a UserError where the work tree is not the head, so that there is nothing else to judge. */
function wholeTreeNote(opened: ChangeSides | TooLarge | undefined, { notCheckedOut }: Commits): Diagnostic {
  if (notCheckedOut === true)
    throw new UserError('no verdict: the change is too large to be judged from what git holds of it', {
      help: 'check the pull request out, with the event pull_request and `fetch-depth: 2`',
    })
  const message = opened === undefined ? 'git cannot compare the base with the head' : 'the change is too large to be judged by itself'
  return { level: 'note', code: 'whole-tree', message: `${message}: the whole tree was judged, and every finding counts` }
}

/** What the whole tree does not tell: whose approval the change needs, and what it makes of the files that judge. */
function unseenDiagnostics(
  change: ChangeSides | TooLarge | undefined,
  { judging, trusted }: Prepared,
  reviews: ReviewSource | string | undefined,
): Diagnostic[] {
  const problem = change === undefined ? 'git cannot compare the base with the head' : 'the change is too large to be looked at by itself'
  const approvals = reviews === undefined ? [] : approvalsUnseen(judging.effective, problem)
  const files = change !== undefined && 'tooLarge' in change && trusted !== undefined ? change.tooLarge : []
  const touched = filesThatJudge(files, judging.effective, judging).map(({ file }): Diagnostic => ({
    level: 'error',
    code: 'trusted-file-unseen',
    message: `the change touches a file that judges: ${file}; what that allows could not be told, because ${problem}`,
    help: 'change it in a pull request of its own',
    file,
  }))
  return [...approvals, ...touched]
}

/** A part of the repository cannot be laid beside reports of all of it: what was not looked at would seem mended. */
const HISTORY: Diagnostic = {
  level: 'note',
  code: 'history-of-change',
  message: 'a change is compared with its base; earlier reports are laid beside a run over the whole tree only',
  help: 'give the history to the run on push or on a schedule',
}

interface Comparison {
  prepared: Prepared
  commits: Commits
  sides: ChangeSides
  found: Sides
  instruments: Instruments
  notes: readonly Diagnostic[]
  reviews: ReviewSource | string | undefined
  /** Who told what changed. */
  source: Change['source']
}

async function compared({ prepared, commits, sides, found, instruments, notes, reviews, source }: Comparison): Promise<Report> {
  const { judging } = prepared
  const policy = policyOf(judging)
  const names = renames(sides.files)
  const beside = { ...judging.beside, isPart: true, renamed: (file: string) => names.get(file) }
  const head = findingsOf({ ...judging, beside, ...registerAtHead(judging), ...proposedAudit(judging) }, policy, found.head)
  const before = { asOf: judging.asOf, beside: { ...beside, onlyTrusted: true }, ...registerBefore(judging), ...auditBefore(judging) }
  const base = findingsOf(before, policy, { ...found.base, comments: [] })
  const renamed = (file: string): string => names.get(file) ?? file
  const { findings, fixed } = compareFindings(base.findings, head.findings, renamed)
  const brought = findings.filter((finding) => finding.change === 'new' || !isOfRecords(finding))
  const trusted = await trustedChanges({ prepared, sides, host: scanHost(sides.head, prepared), instruments, policy })
  const assets = compareInventories(found.base.assets, found.head.assets, renamed)
  const asked = { policy, knowledge: judging.knowledge, sides, change: { assets, trusted: trusted.changes }, reviews }
  const approvals = await approvalsOf(asked)
  const looked = new Set(sides.files.map(({ file }) => file))
  const keys = head.register.concernedBy(looked)
  const { material, diagnostics } = materialOf({ knowledge: judging.knowledge, sides, assets, trusted: trusted.changes, keys })
  const change: Change = {
    base: commits.base,
    head: commits.head ?? { sha: '', ref: 'the work tree' },
    source,
    files: (await sides.filesWithLines()).filter(({ file }) => looked.has(file)),
    assets,
    fixed: fixed.filter(isMended),
    trusted: trusted.changes,
    approvals: approvals.approvals,
    material,
    keys,
  }
  const limited = {
    ...found.head,
    diagnostics: [...ofChangedFiles(found.head.diagnostics, sides.files), ...unreadFiles(found.head.skipped, sides, instruments.isCode)],
  }
  const input = {
    ...judging,
    notes: [...(judging.notes ?? []), ...notes, ...trusted.diagnostics, ...approvals.diagnostics, ...diagnostics],
  }
  return reportOf(input, policy, limited, { ...head, findings: [...brought, ...approvals.findings] }, change)
}

/** Names at the head of the base's files, where they differ. */
function renames(files: readonly ChangedFile[]): Map<string, string> {
  return new Map(files.flatMap(({ file, previous }) => (previous === undefined ? [] : [[previous, file] as const])))
}

/** What a change makes of the register is told with the files that judge. */
function registerAtHead({ register }: Pick<JudgingInput, 'register'>): Pick<JudgingInput, 'register'> {
  return register === undefined ? {} : { register: { ...register, changes: [] } }
}

/** What a change proposes for the register was not there before it. */
function registerBefore({ register }: Pick<JudgingInput, 'register'>): Pick<JudgingInput, 'register'> {
  if (register === undefined) return {}
  const { register: trusted, knowledge, texts } = register
  return { register: { register: trusted, knowledge, texts, notes: [] } }
}

/** A change answers for the records that it brings, by what it makes of them. */
function proposedAudit({ audit }: Pick<JudgingInput, 'audit'>): Pick<JudgingInput, 'audit'> {
  return audit?.proposed === undefined ? {} : { audit: { ...audit, ...audit.proposed } }
}

/** What a change does to the audit file was not there before it. */
function auditBefore({ audit }: Pick<JudgingInput, 'audit'>): Pick<JudgingInput, 'audit'> {
  return audit === undefined ? {} : { audit: { ...audit, notes: [] } }
}

/** Told of entries, not of code: of a part of the repository nobody can tell which are missing, but what is new is new. */
function isOfRecords({ occurrence }: Finding): boolean {
  return occurrence.model === REGISTER_MODEL || occurrence.model === AUDIT_MODEL
}

/**
 * What is wrong with an exception or with the register's dates is not mended by a change of the code; nor is what nobody could judge, or what
 * is only recorded in any case.
 */
function isMended(finding: Finding): boolean {
  const { outcome, enforcement, suppression, occurrence } = finding
  const counted = outcome === 'violation' && (enforcement !== 'record' || suppression !== undefined)
  return counted && occurrence.model !== 'policy' && !isOfRecords(finding)
}

/** The change does not answer for what could not be read elsewhere. */
function ofChangedFiles(diagnostics: readonly Diagnostic[], files: readonly ChangedFile[]): Diagnostic[] {
  const changed = new Set(files.map(({ file }) => file))
  return diagnostics.filter(({ file }) => file === undefined || changed.has(file))
}
