/** Writes report files: whole or not at all, and never through a link out of the folder they were asked for in. */
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync, type Stats } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { isInside } from './repository'

/**
 * Writes `text` to `file` (relative to `directory` or absolute) and returns its absolute path.
 * Throws a UserError when it would leave `directory` through a link, when it is a folder or link, and when it cannot be written.
 * With `within` also absolute paths must lie in one of these folders.
 */
export function writeReport(directory: string, file: string, text: string | Iterable<string>, within?: readonly string[]): string {
  const target = path.resolve(directory, file)
  refuseOutside(directory, file, target, within)
  refuseExisting(file, target)
  const temporary = `${target}.${process.pid}.partial`
  try {
    mkdirSync(path.dirname(target), { recursive: true })
    writeParts(temporary, typeof text === 'string' ? [text] : text)
    // A rename replaces what stands there and never follows it.
    renameSync(temporary, target)
  } catch (error) {
    if (statusOf(temporary) !== undefined) rmSync(temporary)
    throw new UserError(`cannot write ${file}: ${(error as Error).message}`, { help: 'nothing was written there' })
  }
  return target
}

/** Characters that are written at once. */
const MAX_WRITTEN = 1_000_000

function writeParts(file: string, parts: Iterable<string>): void {
  const descriptor = openSync(file, 'wx')
  try {
    let waiting = ''
    for (const part of parts) {
      waiting += part
      if (waiting.length < MAX_WRITTEN) continue
      writeFileSync(descriptor, waiting)
      waiting = ''
    }
    writeFileSync(descriptor, waiting)
  } finally {
    closeSync(descriptor)
  }
}

function refuseOutside(directory: string, file: string, target: string, within: readonly string[] | undefined): void {
  const folders = within ?? (isInside(path.resolve(directory), target) ? [directory] : undefined)
  if (folders === undefined) return
  const real = realAncestor(path.dirname(target))
  const lexical = folders.some((folder) => isInside(path.resolve(folder), target) || isInside(realpathSync(folder), target))
  if (lexical && folders.some((folder) => isInside(realpathSync(folder), real))) return
  throw new UserError(`refused to write ${file}: it leads outside ${folders.join(' and ')}`, {
    help: 'report files stay in the folder that they are asked for in; a symbolic link in their path is not followed out of it',
  })
}

function refuseExisting(file: string, target: string): void {
  const status = statusOf(target)
  if (status === undefined || status.isFile()) return
  const kind = status.isSymbolicLink() ? 'a symbolic link' : status.isDirectory() ? 'a folder' : 'not a regular file'
  throw new UserError(`refused to write ${file}: it is ${kind}`)
}

/** Undefined where nothing is or can be; writing then says why. */
function statusOf(target: string): Stats | undefined {
  try {
    return lstatSync(target)
  } catch {
    return undefined
  }
}

/** Real path of the nearest ancestor that exists. */
function realAncestor(folder: string): string {
  let current = folder
  while (!existsSync(current) && path.dirname(current) !== current) current = path.dirname(current)
  return realpathSync(current)
}

/** Writes a file that is not there yet; false where it is, and nothing is written. */
export function writeNewFile(directory: string, file: string, text: string): boolean {
  if (existsSync(path.resolve(directory, file))) return false
  writeReport(directory, file, text)
  return true
}
