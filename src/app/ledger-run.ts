/** Adds runs, audits and incidents to the ledger, each bound to the commit, the policy and the knowledge that made it. */
import type { Report } from '#core/report'
import { dayOf } from '#core/instants'
import { sha256 } from '#audit/canonical'
import { nextLine, readLedger, type Ledger } from '#audit/ledger'
import type { LedgerContent, LedgerCounts } from '#audit/ledger-entry'
import { TRIGGER_CLASSES } from '#audit/trigger-class'
import { now } from '#host/clock'
import { commitOf, isClean } from '#host/git'
import { appendToLedger, readLedgerFile } from '#host/ledger-file'
import { findRoot } from '#host/repository'
import { json } from '#report/json'
import { tallyOf } from '#report/tally'
import { openKnowledge, type Knowledge } from './knowledge'
import { knowledgeDigest } from './knowledge-digest'
import { VERSION } from './version'

/** What every entry is bound to. */
export type LedgerBinding = Pick<LedgerContent, 'at' | 'commit' | 'clean' | 'tool' | 'policy' | 'knowledge' | 'asOf'>

export function bindingOf(
  root: string,
  knowledge: Knowledge,
  policy: { id: string; version: string; sha256: string },
  asOf: string,
  at: string,
): LedgerBinding {
  const clean = isClean(root)
  const { id, version, sha256: digest } = policy
  return {
    at,
    commit: commitOf(root, 'HEAD') ?? null,
    ...(clean === undefined ? {} : { clean }),
    tool: VERSION,
    policy: { id, version, sha256: digest },
    knowledge: knowledgeDigest(knowledge),
    asOf,
  }
}

export function countsOf(report: Report): LedgerCounts {
  const { byEnforcement, suppressed } = tallyOf(report)
  const { discovered, skipped, partlyParsed } = report.evidence.files
  return {
    ...byEnforcement,
    suppressed: suppressed.exception + suppressed.baseline,
    assets: report.assets.length,
    files: discovered,
    unscanned: skipped + partlyParsed,
  }
}

/** What the ledger holds of a run. Where a change was judged, its head is the commit. */
export function runContent(report: Report, binding: LedgerBinding): LedgerContent {
  const { change } = report
  const classes = TRIGGER_CLASSES.filter((one) => change?.material?.some((seen) => seen.class === one) === true)
  const keys = change?.keys ?? []
  return {
    kind: 'gate-run',
    ...binding,
    ...(change === undefined || change.head.sha === '' ? {} : { commit: change.head.sha }),
    verdict: report.verdict,
    counts: countsOf(report),
    ...(change === undefined ? {} : { base: change.base.sha }),
    ...(classes.length === 0 ? {} : { triggers: classes }),
    ...(keys.length === 0 || classes.length === 0 ? {} : { keys: keys.slice(0, MAX_KEYS) }),
    report: sha256(json.render(report, { colour: false, width: 0 })),
  }
}

const MAX_KEYS = 1000

/** Adds an entry at the end; `file` is relative to `directory` or absolute. Throws a UserError where the ledger is not in order. */
export function addToLedger(directory: string, file: string, content: LedgerContent): Ledger {
  const before = readLedgerFile(directory, file)
  const day = dayOf(content.at) ?? content.asOf
  const line = nextLine(readLedger(before ?? '', file, day), content)
  appendToLedger(directory, file, before, line)
  return readLedger((before ?? '') + line, file, day)
}

/** Adds a run that has just ended to the ledger that was asked for. */
export function recordRun(
  report: Report,
  file: string,
  directory: string,
  installation: string,
  paths: readonly string[],
  at = now(),
): Ledger {
  const knowledge = openKnowledge(installation).knowledge
  const binding = bindingOf(findRoot(directory, paths), knowledge, report.evidence.policy, report.evidence.asOf, at)
  return addToLedger(directory, file, runContent(report, binding))
}
