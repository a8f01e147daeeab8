/** Reads a CBOM that was asked for; whatever is wrong with the file itself stops the run. */
import path from 'node:path'
import { UserError } from '#core/errors'
import { MAX_CBOM_BYTES } from './limits'
import { decode, isThere, reasonOf } from './policy-file'
import { readRegularFile } from './read'
import { isInside } from './repository'

/** `given` is relative to `directory` or absolute; the name in the answer is relative to the root where it lies inside. Throws a UserError. */
export function readCbomFile(root: string, directory: string, given: string): { file: string; text: string } {
  const absolute = path.resolve(directory, given)
  const file = isInside(root, absolute) ? path.relative(root, absolute).split(path.sep).join('/') : given
  if (!isThere(absolute)) throw new UserError(`no verdict: the CBOM ${file} does not exist`, { help: `looked for ${absolute}` })
  const bytes = readRegularFile(root, absolute, MAX_CBOM_BYTES, true)
  if ('error' in bytes) throw new UserError(`no verdict: the CBOM ${file} cannot be read: ${reasonOf(bytes.error, MAX_CBOM_BYTES)}`)
  return { file, text: decode(file, bytes, 'CBOM') }
}
