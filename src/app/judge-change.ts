/** One run over a change: both sides are looked at as far as the change reaches, and only what it brings counts. */
import path from 'node:path'
import type { Change, ChangedFile } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import type { Commits } from '#host/change-commits'
import { openChange, type ChangeSides, type Side } from '#host/change-sides'
import type { ScanHost } from '#host/files'
import { createScanHost, findRoot } from '#host/repository'
import { filesOfSide, trustedAt, type TrustedFiles } from '#host/trusted-files'
import { compareInventories } from '#inventory/compare'
import { compareFindings } from '#policy/compare-findings'
import { namesIn } from '#policy/wanted'
import { AUDIT_MODEL } from '#audit/audit-facts'
import { REGISTER_MODEL } from '#register/facts'
import { findingsOf, policyOf, reportOf, type Found, type JudgingInput } from './assemble'
import { approvalsOf, type ReviewSource } from './approvals'
import { seenByBoth } from './both-sides'
import { ChangeScope } from './change-scope'
import { manifestsAround } from './changed-manifests'
import { Gathering } from './gather'
import { Instruments } from './instruments'
import { judge } from './judge'
import type { Options } from './options'
import { materialOf } from './material-change'
import { prepare, type Prepared } from './prepare'
import { findIn, linesOfRecords } from './scan'
import { openToolkit } from './toolkit'
import { trustedChanges } from './trusted-changes'

/** What was looked at of both sides. */
interface Sides {
  head: Found
  base: Found
}

export interface ChangeContext {
  notes?: readonly Diagnostic[]
  /** Whom to ask for approvals, or why nobody can be asked. */
  reviews?: ReviewSource | string
  /** The change as the Git host's API told it, where the checkout does not hold its base. */
  told?: { sides: ChangeSides; trusted: TrustedFiles }
}

/** `directory` is absolute; `installation` holds the tool's own files. Throws a UserError when nothing can be judged. */
export async function judgeChange(
  directory: string,
  installation: string,
  options: Options,
  commits: Commits,
  { notes = [], reviews, told }: ChangeContext = {},
): Promise<Report> {
  const ofHistory = options.history === undefined ? [] : [HISTORY]
  // Git is asked while the knowledge is loaded.
  const opening = told === undefined ? openChange(findRoot(directory, options.paths), commits) : Promise.resolve(told.sides)
  const prepared = await prepare(directory, installation, options, {
    trusted: told?.trusted ?? trustedAt(findRoot(directory, options.paths), commits.trusted ?? commits.base),
    proposing: opening.then((one) => (typeof one === 'object' ? filesOfSide('the change', one.head) : undefined)),
  })
  const { judging } = prepared
  const opened = await opening
  if (opened === undefined || opened === 'too-large') {
    const note = wholeTreeNote(opened, commits)
    return judge(directory, installation, options, {
      notes: [...notes, note],
      ...(prepared.trusted === undefined ? {} : { trusted: prepared.trusted }),
    })
  }
  const sides = within(opened, prepared)
  const instruments = new Instruments(openToolkit(judging.knowledge), judging.knowledge, scanHost(sides.head, prepared))
  const { found, diagnostics } = await lookAt(sides, prepared, instruments)
  return compared({
    prepared,
    commits,
    sides,
    found,
    instruments,
    notes: [...notes, ...ofHistory, ...diagnostics],
    reviews,
    source: told === undefined ? 'git' : 'api',
  })
}

/** Why the change cannot be judged by itself. Throws a UserError where the work tree is not the head, so that there is nothing else to judge. */
function wholeTreeNote(opened: 'too-large' | undefined, { notCheckedOut }: Commits): Diagnostic {
  if (notCheckedOut === true)
    throw new UserError('no verdict: the change is too large to be judged from what git holds of it', {
      help: 'check the pull request out, with the event pull_request and `fetch-depth: 2`',
    })
  const message = opened === undefined ? 'git cannot compare the base with the head' : 'the change is too large to be judged by itself'
  return { level: 'note', code: 'whole-tree', message: `${message}: the whole tree was judged, and every finding counts` }
}

/** A part of the repository cannot be laid beside reports of all of it: what was not looked at would seem mended. */
const HISTORY: Diagnostic = {
  level: 'note',
  code: 'history-of-change',
  message: 'a change is compared with its base; earlier reports are laid beside a run over the whole tree only',
  help: 'give the history to the run on push or on a schedule',
}

/** Only the files that were asked for, on both sides. */
function within(sides: ChangeSides, { root, paths }: Prepared): ChangeSides {
  const wanted = paths.map((one) => path.relative(root, one).split(path.sep).join('/'))
  if (wanted.length === 0 || wanted.includes('')) return sides
  const isIn = (file: string): boolean => wanted.some((one) => file === one || file.startsWith(`${one}/`))
  const narrowed = (side: Side): Side => ({ entries: side.entries.filter((entry) => isIn(entry.path)), read: (file) => side.read(file) })
  return {
    filesWithLines: () => sides.filesWithLines(),
    preload: (files) => {
      sides.preload(files)
    },
    search: (words, endings) => sides.search(words, endings),
    base: narrowed(sides.base),
    head: narrowed(sides.head),
    onlyHead: sides.onlyHead.filter(isIn),
    onlyBase: sides.onlyBase.filter((entry) => isIn(entry.path)),
    files: sides.files.filter(({ file, previous }) => isIn(file) || (previous !== undefined && isIn(previous))),
  }
}

function scanHost(side: Side, { root, grammarDirectory }: Prepared): ScanHost {
  const installed = createScanHost(root, grammarDirectory)
  return {
    grammarDirectory,
    listFiles: () => [...side.entries],
    read: (file) => side.read(file),
    readInstalled: (file) => installed.readInstalled(file),
  }
}

/** The head first: what it turns out to reach is looked at in the base, too. */
async function lookAt(
  sides: ChangeSides,
  prepared: Prepared,
  instruments: Instruments,
): Promise<{ found: Sides; diagnostics: readonly Diagnostic[] }> {
  const holder: { scope?: ChangeScope } = {}
  const listing = instruments.listing(sides.head.entries)
  const head = new Gathering(scanHost(sides.head, prepared), instruments, listing, {
    get files() {
      return holder.scope?.files ?? new Set<string>()
    },
    callers: (wrappers) => holder.scope?.callers(wrappers) ?? Promise.resolve([]),
  })
  const scope = new ChangeScope(sides, head, instruments)
  holder.scope = scope
  // Git looks for what imports the changed files while what reads them is made ready.
  const changed = sides.files.map(({ file }) => file)
  await Promise.all([scope.find(), instruments.warm(changed, (file) => sides.head.read(file))])
  const documents = linesOfRecords(prepared.judging)
  const found = async (gathering: Gathering, side: Side): Promise<Found> => {
    const { knowledge, effective } = prepared.judging
    const entries = manifestsAround(sides.files, side.entries, knowledge)
    const manifests = { knowledge, entries, host: scanHost(side, prepared), named: namesIn(effective, 'package') }
    const all = await findIn(gathering, instruments, manifests, documents)
    return { ...all, assets: scope.reached(all.assets) }
  }
  const atHead = await found(head, sides.head)
  const before = listing.changed(sides.base.entries, sides.onlyHead, sides.onlyBase, instruments.isCode)
  const base = new Gathering(scanHost(sides.base, prepared), instruments, before, scope.before())
  const atBase = await found(base, sides.base)
  const names = new Set(sides.files.map(({ file, previous }) => previous ?? file))
  const comparable = { ...atBase, assets: seenByBoth(atBase.assets, atHead.assets, names) }
  return { found: { head: atHead, base: comparable }, diagnostics: scope.diagnostics }
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
    diagnostics: [...ofChangedFiles(found.head.diagnostics, sides.files), ...unread(found.head, sides.files)],
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

/** Reasons for which a changed file is not judged although it may hold code. */
const UNREAD = ['too-large', 'minified', 'unreadable', 'submodule', 'lfs-pointer', 'symlink']

/** A changed file that nobody read must not pass in silence. */
function unread({ skipped }: Found, files: readonly ChangedFile[]): Diagnostic[] {
  const changed = new Set(files.map(({ file }) => file))
  return skipped
    .filter(({ file, reason }) => changed.has(file) && UNREAD.includes(reason))
    .map(({ file, reason }) => ({
      level: 'warning',
      code: `file-${reason}`,
      message: `the change touches a file that was not judged (${reason})`,
      file,
    }))
}
