/** The baseline: findings that were there before the gate, known again after lines moved, files were renamed or code was reformatted. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { UserError } from '#core/errors'
import type { Finding } from '#core/finding'
import { compareTexts } from '#core/order'
import { openStrict } from '#core/strict-yaml'
import { valueKey } from '#core/value'
import { enforcementRank } from './judge-rule'

/** Where a repository keeps its baseline. */
export const BASELINE_FILE = '.github/crypto-baseline.json'

const DIGITS = 16

const entry = z.strictObject({
  rule: z.string().min(1),
  file: z.string().min(1),
  /** What was found, for people who read the file. */
  found: z.string(),
  identity: z.string().regex(/^[0-9a-f]{16}$/, 'is not 16 hexadecimal digits'),
  count: z.int().positive(),
})

export const baselineFile = z.strictObject({
  format: z.literal('cryptogate-baseline'),
  version: z.literal(1),
  /** Commit on which it was made, so that git can tell what was renamed since. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/, 'is not the name of a commit')
    .optional(),
  findings: z.array(entry),
})

export type Baseline = z.infer<typeof baselineFile>
type BaselineEntry = Baseline['findings'][number]

/** Throws a UserError where it is no baseline: a broken one must never pass for an empty one. */
export function readBaseline(text: string, file: string): Baseline {
  try {
    return openStrict(baselineFile, text, file).value
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const at = error.at === undefined ? {} : { at: error.at }
    throw new UserError(`the baseline is broken, so nothing was judged: ${error.message}`, {
      help: 'restore the file from git, or make a new one with: cryptogate baseline create --force',
      ...at,
    })
  }
}

/** What a finding is, apart from where it stands: rule, symbol, asset, function around it and the values that decided. */
export function identityOf(finding: Finding): string {
  const { rule, outcome, occurrence, asset, decidedBy } = finding
  const values = Object.entries(decidedBy)
    .map(([name, value]) => `${name}=${valueKey(value)}`)
    .sort()
  const parts = [rule.id, outcome, occurrence.symbol, asset.name, occurrence.enclosing ?? '', ...values]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, DIGITS)
}

/** The baseline of some findings: those that warn or fail. */
export function baselineOf(findings: readonly Finding[], commit: string | undefined): Baseline {
  const counts = new Map<string, BaselineEntry>()
  for (const finding of findings) {
    if (!belongs(finding)) continue
    const identity = identityOf(finding)
    const key = `${finding.at.file}\n${identity}`
    const before = counts.get(key)
    if (before !== undefined) before.count++
    else counts.set(key, { rule: finding.rule.id, file: finding.at.file, found: finding.asset.name, identity, count: 1 })
  }
  const entries = [...counts.values()].sort((left, right) =>
    compareTexts(`${left.file}\n${left.rule}\n${left.identity}`, `${right.file}\n${right.rule}\n${right.identity}`),
  )
  return { format: 'cryptogate-baseline', version: 1, ...(commit === undefined ? {} : { commit }), findings: entries }
}

/** Findings about the policy itself are never old; what is covered by an exception has its own end. */
function belongs(finding: Finding): boolean {
  return enforcementRank(finding.enforcement) > 0 && finding.occurrence.model !== 'policy'
}

/** How the files of the baseline and of today belong together. */
export interface Renames {
  /** Whether a file of the baseline is still there. */
  exists(file: string): boolean
  /** Its name today, as git knows it; undefined where git does not. */
  renamed(file: string): string | undefined
}

export interface Matched {
  findings: Finding[]
  /** Entries with how often they still hold. */
  kept: { entry: BaselineEntry; file: string; count: number }[]
  /** Findings of the baseline that are gone. */
  gone: number
}

/** Marks the findings that the baseline knows; each entry covers as many as it counted. */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline, file: string, renames: Renames): Matched {
  const open = new Map<string, number[]>()
  for (const [at, finding] of findings.entries()) {
    if (!belongs(finding) || finding.suppression?.status === 'accepted') continue
    const key = `${finding.at.file}\n${identityOf(finding)}`
    open.set(key, [...(open.get(key) ?? []), at])
  }
  const result = [...findings]
  const kept: Matched['kept'] = []
  let gone = 0
  for (const one of baseline.findings) {
    const today = renames.exists(one.file) ? one.file : (renames.renamed(one.file) ?? namesake(one, open))
    const matching = today === undefined ? [] : (open.get(`${today}\n${one.identity}`) ?? [])
    const covered = matching.splice(0, one.count)
    for (const at of covered) result[at] = known(result[at] as Finding, file)
    if (covered.length > 0) kept.push({ entry: one, file: today ?? one.file, count: covered.length })
    gone += one.count - covered.length
  }
  return { findings: result, kept, gone }
}

/** Without git: the one file of the same name elsewhere that has such a finding. */
function namesake(one: BaselineEntry, open: ReadonlyMap<string, number[]>): string | undefined {
  const base = one.file.replace(/^.*\//, '')
  const candidates = [...open]
    .filter(([key, left]) => left.length > 0 && key.endsWith(`\n${one.identity}`))
    .map(([key]) => key.split('\n')[0] ?? '')
  const same = candidates.filter((file) => file.replace(/^.*\//, '') === base)
  return same.length === 1 ? same[0] : undefined
}

function known(finding: Finding, file: string): Finding {
  const reason = 'known before the gate'
  return {
    ...finding,
    enforcement: 'record',
    suppression: { kind: 'baseline', id: file, status: 'accepted', reason, enforcement: finding.enforcement },
  }
}

/** What is left of a baseline: never more than before, under the names of today. */
export function shrunk(matched: Matched, commit: string | undefined): Baseline {
  const findings = matched.kept.map(({ entry: one, file, count }) => ({ ...one, file, count }))
  findings.sort((left, right) =>
    compareTexts(`${left.file}\n${left.rule}\n${left.identity}`, `${right.file}\n${right.rule}\n${right.identity}`),
  )
  return { format: 'cryptogate-baseline', version: 1, ...(commit === undefined ? {} : { commit }), findings }
}

/** The file as it is written. */
export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`
}
