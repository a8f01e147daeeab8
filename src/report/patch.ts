/** Fixes as a patch without context: lines around a fix may hold what must not be shown. */
import { editedLines, type Edit, type Fix } from '#core/fix'
import { escapeForLog, showUnseen } from './escape'

export interface ChangedText {
  file: string
  before: string
  after: string
  edits: readonly Edit[]
}

/** `left` says which files are not in the patch: their names or lines could speak to a terminal, or hold a key. */
export function patchOf(files: readonly ChangedText[], fixes: readonly Fix[]): { patch: string; left: string[] } {
  const left: string[] = []
  let patch = ''
  for (const changed of files) {
    const text = filePatch(changed, fixes)
    if (text === undefined) left.push(`${changed.file}: not in the patch, because a name or line cannot be shown; --write changes it`)
    else patch += text
  }
  return { patch, left }
}

function filePatch({ file, before, after, edits }: ChangedText, fixes: readonly Fix[]): string | undefined {
  const ranges = editedLines(edits, 0)
  const shown = fixes.flatMap((fix) => (fix.file === file ? (fix.blocks ?? []) : []))
  if (!ranges.every((range) => shown.some(({ start, end }) => start <= range.start && range.end <= end))) return undefined
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const lines = [`--- a/${file}`, `+++ b/${file}`]
  let shift = 0
  for (const { start, end, added } of ranges) {
    const count = end - start + 1
    lines.push(`@@ -${String(start)},${String(count)} +${String(start + shift)},${String(count + added)} @@`)
    for (const line of old.slice(start - 1, end)) lines.push(`-${line}`)
    for (const line of fresh.slice(start - 1 + shift, end + shift + added)) lines.push(`+${line}`)
    shift += added
  }
  const isSafe = (line: string): boolean => {
    const plain = line.replaceAll('\t', ' ').replace(/\r$/, '')
    return escapeForLog(plain) === plain && showUnseen(plain) === plain
  }
  return lines.every(isSafe) ? `${lines.join('\n')}\n` : undefined
}
