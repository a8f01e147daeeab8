/** The file of the ledger: read as a whole, and only ever written at its end. */
import { closeSync, constants, fstatSync, mkdirSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { commitOf, showFile } from './git'
import { decode, isThere, reasonOf } from './policy-file'
import { readRegularFile } from './read'
import { isInside } from './repository'

/** Where a repository keeps its ledger. */
export const LEDGER_FILE = '.github/crypto-ledger.jsonl'

/** Bytes of a ledger: some 50,000 entries, a run every hour for five years. */
const MAX_LEDGER_BYTES = 64 * 1024 * 1024

/** Text of a ledger, `file` relative to `directory` or absolute; undefined where it is not there. Throws a UserError where it cannot be read. */
export function readLedgerFile(directory: string, file: string): string | undefined {
  const absolute = path.resolve(directory, file)
  if (!isThere(absolute)) return undefined
  const bytes = readRegularFile(directory, absolute, MAX_LEDGER_BYTES)
  if ('error' in bytes) throw new UserError(`the ledger ${file} cannot be read: ${reasonOf(bytes.error, MAX_LEDGER_BYTES)}`)
  return decode(file, bytes, 'ledger')
}

/** The ledger as it is at a ref; undefined where it is not there, or lies outside of the repository. */
export function readLedgerAt(root: string, ref: string, file: string): string | undefined {
  const absolute = path.resolve(root, file)
  const sha = isInside(root, absolute) ? commitOf(root, ref) : undefined
  return sha === undefined ? undefined : showFile(root, sha, path.relative(root, absolute).split(path.sep).join('/'))
}

/** Adds a line at the end of a file that holds what was read (`before`; undefined: it was not there). Throws a UserError for anything else. */
export function appendToLedger(directory: string, file: string, before: string | undefined, line: string): void {
  const absolute = path.resolve(directory, file)
  const refuse = (why: string): never => {
    throw new UserError(`refused to write the ledger ${file}: ${why}`)
  }
  mkdirSync(path.dirname(absolute), { recursive: true })
  const create = before === undefined ? constants.O_CREAT | constants.O_EXCL : 0
  let descriptor: number
  try {
    descriptor = openSync(absolute, constants.O_WRONLY | constants.O_APPEND | create | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    return refuse((error as Error).message)
  }
  try {
    const status = fstatSync(descriptor)
    if (!status.isFile()) refuse('it is not a regular file')
    if (status.size !== Buffer.byteLength(before ?? '')) refuse('somebody else wrote to it; read it again')
    writeSync(descriptor, line)
  } finally {
    closeSync(descriptor)
  }
}
