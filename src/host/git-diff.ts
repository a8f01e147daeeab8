/** What changed between two commits, or a commit and the work tree, as git tells it: renames followed, settings of the repository left out. */
import type { LineMove, LineRange } from '#core/change'
import { gitBytes, gitLater } from './git'
import { kindOfMode, type EntryKind } from './git-objects'

export interface DiffEntry {
  /** Its name at the head; where it is removed, at the base. */
  file: string
  previous?: string
  status: 'added' | 'modified' | 'renamed' | 'removed'
  /** What it is at the head, where it is there. */
  kind: EntryKind
  /** What it was at the base, where it was there. */
  kindBefore: EntryKind
  /** Names of the contents at the base and at the head; all zeros where there is none, or nobody has made one yet. */
  before: string
  after: string
}

export interface DiffLines {
  lines: LineRange[]
  hunks: LineRange[]
}

/** Options that take the place of what .git/config and .gitattributes of a hostile repository may say of diffs. */
const PLAIN = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--ignore-submodules=none', '-O/dev/null', '--no-abbrev']
/** Renames with changed content are looked for among this many files. */
const RENAMES = ['--find-renames', '-l2000']
const PATCH = [
  '-p',
  '-a',
  '-U3',
  '--inter-hunk-context=0',
  '--diff-algorithm=default',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]
/** A larger file is said to be binary and its lines are not compared. */
const LARGE = ['-c', 'core.bigFileThreshold=5m', '-c', 'core.safecrlf=false', '-c', 'diff.suppressBlankEmpty=false']

/** In git's own order. `base` and `head` are full names; without `head` the work tree counts. Undefined where git cannot tell. */
export function diffOf(directory: string, base: string, head: string | undefined): DiffEntry[] | undefined {
  const ends = head === undefined ? [base] : [base, head]
  const output = gitBytes(directory, [...LARGE, 'diff', '--raw', '-z', ...PLAIN, ...RENAMES, ...ends, '--'])?.toString('utf8')
  if (output === undefined) return undefined
  const parts = output.split('\0')
  const entries: DiffEntry[] = []
  for (let at = 0; at + 1 < parts.length;) {
    const [modeBefore = '', mode = '', before = '', after = '', status = ''] = (parts[at] ?? '').replace(/^:/, '').split(' ')
    const moved = status.startsWith('R') || status.startsWith('C')
    const first = parts[at + 1] ?? ''
    const file = moved ? (parts[at + 2] ?? '') : first
    at += moved ? 3 : 2
    if (status.startsWith('U')) continue
    const kinds = { kind: kindOfMode(mode), kindBefore: kindOfMode(modeBefore), before, after }
    entries.push({ file, ...(status.startsWith('R') ? { previous: first } : {}), status: STATUS[status[0] ?? ''] ?? 'modified', ...kinds })
  }
  return toldApart(entries)
}

/** Names that are not UTF-8 can read the same; none may take another's place. */
function toldApart(entries: readonly DiffEntry[]): DiffEntry[] {
  const taken = new Set<string>()
  return entries.map((entry) => {
    let { file } = entry
    while (taken.has(file) && file.includes(ODD)) file = file.replace(ODD, ODD + ODD)
    taken.add(file)
    return file === entry.file ? entry : { ...entry, file }
  })
}

const ODD = '\uFFFD'

const STATUS: Readonly<Record<string, DiffEntry['status']>> = { A: 'added', C: 'added', D: 'removed', R: 'renamed' }

/** Files that git does not know yet and does not ignore. */
export function untrackedFiles(directory: string): string[] {
  const output = gitBytes(directory, ['ls-files', '-z', '--others', '--exclude-standard'])?.toString('utf8') ?? ''
  return output.split('\0').filter((name) => name !== '' && !name.endsWith('/'))
}

/** Lines that each file adds and lines that the diff shows, by the name at the head; files whose lines git does not compare are left out. */
export async function linesOfDiff(
  directory: string,
  base: string,
  head: string | undefined,
  entries: readonly DiffEntry[],
): Promise<Map<string, DiffLines>> {
  const ends = head === undefined ? [base] : [base, head]
  const patch = await gitLater(directory, [...LARGE, 'diff', ...PATCH, ...PLAIN, ...RENAMES, ...ends, '--'], '', [0])
  // Where a file becomes a link or the other way round, the patch has two parts: one takes away, one adds.
  const names = entries.flatMap(({ file, status, kind, kindBefore }) =>
    status === 'modified' && kind !== kindBefore ? [file, file] : [file],
  )
  return patch === undefined ? new Map() : linesOfPatch(patch.toString('latin1'), names)
}

/** The patch names files in a way that needs unquoting; their order is the same as that of the list. */
export function linesOfPatch(patch: string, names: readonly string[]): Map<string, DiffLines> {
  const found = new Map<string, DiffLines>()
  for (const { file, fresh, added } of hunksOfPatch(patch)) {
    const name = names[file]
    if (name === undefined) continue
    const lines = found.get(name) ?? { lines: [], hunks: [] }
    found.set(name, lines)
    lines.lines.push(...added)
    if (fresh.count > 0) lines.hunks.push({ start: fresh.start, end: fresh.start + fresh.count - 1 })
  }
  return found
}

export interface Hunk {
  /** Which of the patch's files, from 0. */
  file: number
  old: { start: number; count: number }
  fresh: { start: number; count: number }
  /** Lines of the new side that are no context. */
  added: LineRange[]
}

/** In the order of the patch. */
export function hunksOfPatch(patch: string): Hunk[] {
  const hunks: Hunk[] = []
  let file = -1
  let current: Hunk | undefined
  let line = 0
  // Lines of the hunk that are still to come: what stands in a file can look like a header.
  let oldLeft = 0
  let newLeft = 0
  for (const text of eachLine(patch)) {
    if (current !== undefined && (oldLeft > 0 || newLeft > 0)) {
      const mark = text[0]
      if (mark === '\\') continue
      if (mark !== '+') oldLeft--
      if (mark === '-') continue
      if (mark === '+') extend(current.added, line)
      newLeft--
      line++
      continue
    }
    if (text.startsWith('diff --git ')) file++
    const [whole, oldStart, oldCount, start, count] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text) ?? []
    if (whole === undefined) continue
    oldLeft = Number(oldCount ?? 1)
    newLeft = Number(count ?? 1)
    line = Number(start)
    current = { file, old: { start: Number(oldStart), count: oldLeft }, fresh: { start: line, count: newLeft }, added: [] }
    hunks.push(current)
  }
  return hunks
}

/** Of these files only; undefined where git has not both commits. */
export async function lineMoves(directory: string, from: string, to: string, files: readonly string[]): Promise<LineMove | undefined> {
  if (files.length === 0) return (_file, line) => line
  const diff = (how: readonly string[]): Promise<Buffer | undefined> =>
    gitLater(directory, ['--literal-pathspecs', ...LARGE, 'diff', ...how, ...PLAIN, '--no-renames', from, to, '--', ...files], '', [0])
  const [names, patch] = await Promise.all([diff(['--name-only', '-z']), diff([...PATCH.filter((one) => one !== '-U3'), '-U0'])])
  if (names === undefined || patch === undefined) return undefined
  const order = names.toString('utf8').split('\0')
  const byFile = new Map<string, Hunk[]>()
  for (const hunk of hunksOfPatch(patch.toString('latin1'))) {
    const file = order[hunk.file] ?? ''
    byFile.set(file, [...(byFile.get(file) ?? []), hunk])
  }
  const changed = new Set(order)
  return (file, line) => {
    const hunks = byFile.get(file)
    // What git calls binary, or too large, has changed in a way that nobody can tell.
    if (hunks === undefined) return changed.has(file) ? undefined : line
    return moved(hunks, line)
  }
}

function moved(hunks: readonly Hunk[], line: number): number | undefined {
  let shift = 0
  for (const { old, fresh } of hunks) {
    // What is only put in is told by the line before it.
    const first = old.count === 0 ? old.start + 1 : old.start
    if (line < first) break
    if (line < first + old.count) return undefined
    shift += fresh.count - old.count
  }
  return line + shift
}

function extend(ranges: LineRange[], line: number): void {
  const last = ranges.at(-1)
  if (last !== undefined && last.end === line - 1) last.end = line
  else ranges.push({ start: line, end: line })
}

function* eachLine(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    yield text.slice(start, end < 0 ? text.length : end)
    if (end < 0) return
    start = end + 1
  }
}
