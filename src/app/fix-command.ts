/** `cryptogate fix`: what can be changed mechanically, as a list, as a diff, or in the files. */
import type { Finding } from '#core/finding'
import type { Edit, Fix } from '#core/fix'
import { SourceText } from '#fix/source-text'
import { readTextFile } from '#host/read'
import { replaceFile } from '#host/replace-file'
import type { FixInput } from './fix-workshop'
import { makeFixes } from './fixes'
import { judge } from './judge'
import type { Options } from './options'
import { prepare } from './prepare'

export interface FixRequest {
  directory: string
  installation: string
  options: Options
  assumeNew: boolean
}

export interface FixedFinding {
  finding: Finding
  fix: Fix
  /** False where another fix changes the same text; it may follow in a second run. */
  taken: boolean
}

export interface FixPlan {
  fixed: FixedFinding[]
  notFixed: { finding: Finding; because: string }[]
  /** Old and new text of every file that changes, in order of their names. */
  files: { file: string; before: string; after: string; edits: readonly Edit[] }[]
  root: string
}

/** Judges, makes fixes and puts those of a file together. Throws a UserError when nothing can be judged. */
export async function planFixes({ directory, installation, options, assumeNew }: FixRequest): Promise<FixPlan> {
  const report = await judge(directory, installation, options)
  const ready = await prepare(directory, installation, options, {})
  const input: FixInput = { report, ...ready, assumeNew }
  const { fixes, notFixed, holdTogether } = await makeFixes(input)
  const byFingerprint = new Map(report.findings.map((finding) => [finding.fingerprint, finding]))
  const findingOf = (fingerprint: string): Finding[] =>
    byFingerprint.get(fingerprint) === undefined ? [] : [byFingerprint.get(fingerprint) as Finding]
  const plan: FixPlan = {
    fixed: [],
    notFixed: notFixed.flatMap(({ fingerprint, because }) => findingOf(fingerprint).map((finding) => ({ finding, because }))),
    files: [],
    root: ready.root,
  }
  for (const file of [...new Set(fixes.map((fix) => fix.file))].sort()) {
    const text = readTextFile(ready.root, file)?.replace(/^\uFEFF/, '')
    if (text === undefined) continue
    const source = new SourceText(file, text)
    const own = fixes.filter((fix) => fix.file === file)
    const taken = await together(source, own, (fresh, count) => holdTogether(file, fresh, count))
    for (const fix of own) for (const finding of findingOf(fix.fingerprint)) plan.fixed.push({ finding, fix, taken: taken.includes(fix) })
    if (taken.length > 0) plan.files.push({ file, before: text, after: source.edited(distinct(taken)), edits: distinct(taken) })
  }
  return plan
}

/** Fixes of one file that go together: all that change different text, or as many of them as hold when each is added to those before. */
async function together(source: SourceText, own: readonly Fix[], holds: (text: string, count: number) => Promise<boolean>): Promise<Fix[]> {
  const free: Fix[] = []
  for (const fix of own) {
    const clashes = free.some((other) => overlap(other.edits, fix.edits))
    if (!clashes) free.push(fix)
  }
  if (free.length <= 1 || (await holds(source.edited(distinct(free)), free.length))) return free
  const taken: Fix[] = []
  for (const fix of free) {
    const all = [...taken, fix]
    if (all.length === 1 || (await holds(source.edited(distinct(all)), all.length))) taken.push(fix)
  }
  return taken
}

/** Writes the files of a plan. Throws a UserError for a file that may not be changed; those before it are written. */
export function writeFixes({ files, root }: FixPlan): void {
  for (const { file, before, after } of files) replaceFile(root, file, before, after)
}

function distinct(fixes: readonly Fix[]): Edit[] {
  const edits: Edit[] = []
  for (const edit of fixes.flatMap((fix) => fix.edits)) if (!edits.some((other) => isSame(other, edit))) edits.push(edit)
  return edits
}

function isSame(left: Edit, right: Edit): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** What both change in the same way is no clash. */
function overlap(left: readonly Edit[], right: readonly Edit[]): boolean {
  return left.some((one) => right.some((other) => isBefore(one.at, other.at) && isBefore(other.at, one.at) && !isSame(one, other)))
}

/** Whether the first begins before the second ends, touching counted. */
function isBefore(one: Edit['at'], other: Edit['at']): boolean {
  return one.line < other.endLine || (one.line === other.endLine && one.column <= other.endColumn)
}
