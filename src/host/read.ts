/** Reads regular files without following links and without ever holding more than the cap. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import type { ReadError, SkipReason } from './files'
import { MAX_FILE_BYTES } from './limits'

/** O_NOFOLLOW refuses a link put there after the listing; O_NONBLOCK keeps a FIFO from hanging the run. Both are absent on Windows. */
const NO_BLOCK = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const NO_FOLLOW = NO_BLOCK | (constants.O_NOFOLLOW ?? 0)

/** Bytes of `file` (relative to `root` or absolute), or why not. `limit` is in bytes. Never throws. */
export function readRegularFile(root: string, file: string, limit = MAX_FILE_BYTES, followLink = false): Uint8Array | ReadError {
  let descriptor: number
  try {
    descriptor = openSync(path.resolve(root, file), followLink ? NO_BLOCK : NO_FOLLOW)
  } catch (error) {
    return { error: openProblem(error) }
  }
  try {
    const status = fstatSync(descriptor)
    if (!status.isFile()) return { error: 'not-a-file' }
    if (status.size > limit) return { error: 'too-large' }
    return readUpTo(descriptor, status.size, limit)
  } catch {
    return { error: 'unreadable' }
  } finally {
    closeSync(descriptor)
  }
}

function openProblem(error: unknown): SkipReason {
  return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'symlink' : 'unreadable'
}

/** A file may grow while it is read, and files of /proc say size 0: one byte more than the size shows it. */
function readUpTo(descriptor: number, size: number, limit: number): Uint8Array | ReadError {
  let buffer = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null)
    if (count === 0) return buffer.subarray(0, length)
    length += count
    if (length > limit) return { error: 'too-large' }
    // Room was left, and a regular file is read as far as it goes: there is nothing behind.
    if (length === size) return buffer.subarray(0, length)
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(Math.min(buffer.length, limit) + 1)])
  }
}

/** The file as text, a byte order mark kept; undefined where it cannot be read. */
export function readTextFile(root: string, file: string): string | undefined {
  const bytes = readRegularFile(root, file)
  return bytes instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined
}
