/** Replaces the content of a file of the repository: only a regular one, inside of it, and only while it holds what was read. */
import { chmodSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { isInside } from './repository'

const BYTE_ORDER_MARK = '\uFEFF'

/** `file` is relative to `root`; `before` is the text that was judged, without a byte order mark. Throws a UserError for anything else that stands there. */
export function replaceFile(root: string, file: string, before: string, after: string): void {
  const target = path.resolve(root, file)
  const refuse = (why: string): never => {
    throw new UserError(`refused to change ${file}: ${why}`)
  }
  const real = realpathSync(root)
  if (path.isAbsolute(file) || !isInside(path.resolve(root), target)) refuse('it lies outside of the repository')
  const status = lstatSync(target, { throwIfNoEntry: false })
  if (status === undefined) return refuse('it is not there any more')
  if (status.isSymbolicLink()) refuse('it is a symbolic link')
  if (!status.isFile()) refuse('it is not a regular file')
  if (!isInside(real, realpathSync(path.dirname(target)))) refuse('a symbolic link in its path leads outside of the repository')
  const text = readFileSync(target, 'utf8')
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  if (text !== mark + before) refuse('it was changed since it was read')
  const temporary = `${target}.${String(process.pid)}.partial`
  try {
    writeFileSync(temporary, mark + after, { flag: 'wx' })
    chmodSync(temporary, status.mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    refuse((error as Error).message)
  }
}
