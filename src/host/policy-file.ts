/** Finds and reads the policy file of a repository; whatever is wrong with it stops the run. */
import { existsSync, lstatSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import type { SkipReason } from './files'
import { MAX_POLICY_BYTES } from './limits'
import { readRegularFile } from './read'
import { isInside } from './repository'

/** Where a repository keeps its policy. */
export const POLICY_FILE = '.github/crypto-policy.yml'

export interface PolicyText {
  /** Relative to the root where it lies inside, as given otherwise. */
  file: string
  text: string
}

/**
 * The policy that was asked for (`given`, relative to `directory` or absolute), else the repository's own, else undefined.
 * Throws a UserError when the one asked for does not exist, and when one cannot be read or is not UTF-8.
 */
export function readPolicyFile(root: string, directory: string, given: string | undefined): PolicyText | undefined {
  const absolute = given === undefined ? path.join(root, POLICY_FILE) : path.resolve(directory, given)
  if (given === undefined && !isThere(absolute)) return undefined
  const file = isInside(root, absolute) ? path.relative(root, absolute).split(path.sep).join('/') : (given ?? absolute)
  if (!isThere(absolute)) {
    throw new UserError(`no verdict: the policy ${file} does not exist`, { help: `looked for ${absolute}` })
  }
  // A link chosen by hand is followed; one found in the repository is not: it could point anywhere.
  const bytes = readRegularFile(root, absolute, MAX_POLICY_BYTES, given !== undefined)
  if ('error' in bytes) throw new UserError(`no verdict: the policy ${file} cannot be read: ${reasonOf(bytes.error, MAX_POLICY_BYTES)}`)
  return { file, text: decode(file, bytes, 'policy') }
}

/** A file of the repository that decides beside the policy (`what` names it); undefined where it is not there. Links are not followed. */
export function readDocument(root: string, file: string, what: string): string | undefined {
  const absolute = path.resolve(root, file)
  if (!isInside(root, absolute)) throw new UserError(`no verdict: the ${what} ${file} lies outside the repository`)
  if (!isThere(absolute)) return undefined
  const bytes = readRegularFile(root, absolute, MAX_POLICY_BYTES)
  if ('error' in bytes) throw new UserError(`no verdict: the ${what} ${file} cannot be read: ${reasonOf(bytes.error, MAX_POLICY_BYTES)}`)
  return decode(file, bytes, what)
}

/** Why a file cannot be read; `limit` is in bytes. */
export function reasonOf(error: SkipReason, limit: number): string {
  if (error === 'too-large') return `it is larger than ${limit} bytes`
  return REASONS[error] ?? error
}

const REASONS: Partial<Record<SkipReason, string>> = {
  symlink: 'it is a symbolic link, which is not followed in a repository',
  'not-a-file': 'it is not a regular file',
  unreadable: 'permission denied or a read error',
}

/** A dangling link is there, too: it must not be taken for 'no policy'. */
export function isThere(file: string): boolean {
  return existsSync(file) || lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

export function decode(file: string, bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const at = firstInvalidByte(file, bytes)
    throw new UserError(`no verdict: the ${what} ${file} is not valid UTF-8`, { help: 'save it as UTF-8', at })
  }
}

/** Place of the first byte that is not UTF-8, so that the error can point at it. */
function firstInvalidByte(
  file: string,
  bytes: Uint8Array,
): { file: string; line: number; column: number; endLine: number; endColumn: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const before = lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')))
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return { file, line, column, endLine: line, endColumn: column + 1 }
}
