/** What a change must not pass in silence: files of it that nobody read, or that a checkout makes into others. */
import type { ChangedFile } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import type { SkippedFile } from '#core/report'
import { asText } from '#discover/text'
import type { ChangeSides } from '#host/change-sides'
import { mayDeclare } from '#infrastructure/forms'

/** Reasons for which a changed file is not judged although it may hold code. */
const UNREAD = ['too-large', 'minified', 'binary', 'unreadable', 'submodule', 'lfs-pointer']
/** What stands where a link leads is judged there, but by the name that it has there. */
const LINK = 'symlink'

/** `isCode`: whether some language reads a file of that name. */
export function unreadFiles(
  skipped: readonly SkippedFile[],
  { files, head }: Pick<ChangeSides, 'files' | 'head'>,
  isCode: (path: string) => boolean,
): Diagnostic[] {
  const changed = new Set(files.map(({ file }) => file))
  const isTold = ({ file, reason }: SkippedFile): boolean =>
    UNREAD.includes(reason) || (reason === LINK && (isCode(file) || mayDeclare(file)))
  const unread = skipped
    .filter((one) => changed.has(one.file) && isTold(one))
    .map(({ file, reason }): Diagnostic => ({
      level: 'warning',
      code: `file-${reason}`,
      message: `the change touches a file that was not judged (${reason})`,
      file,
    }))
  return [...unread, ...files.flatMap((file) => rewriting(file, head))]
}

/** Git makes other bytes of files on their way into a checkout where this attribute says so. */
const REWRITES = 'working-tree-encoding'

function rewriting({ file, status }: ChangedFile, head: ChangeSides['head']): Diagnostic[] {
  if (status === 'removed' || !/(?:^|\/)\.gitattributes$/.test(file)) return []
  const content = head.read(file)
  const text = content instanceof Uint8Array ? (asText(content) ?? REWRITES) : REWRITES
  if (!text.includes(REWRITES)) return []
  const message = `the change touches a file by which git writes other bytes into a checkout than it holds (${REWRITES})`
  return [{ level: 'warning', code: 'file-encoding', message, file }]
}
