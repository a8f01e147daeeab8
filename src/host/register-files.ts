/** The files of a Key Management Register, and lists that are brought into it. */
import path from 'node:path'
import { UserError } from '#core/errors'
import { decode, isThere, reasonOf } from './policy-file'
import { readRegularFile } from './read'
import { readRecordFiles, readRecordIn, type RecordPlace, type RecordText } from './record-files'
import type { TrustedFiles } from './trusted-files'

/** Where a repository keeps its register: a file, a folder, or both. */
export const REGISTER_FILE = '.github/key-register.yml'
export const REGISTER_FOLDER = '.github/key-register'

const PLACE: RecordPlace = { what: 'register', file: REGISTER_FILE, folder: REGISTER_FOLDER }

export type RegisterFileText = RecordText

/** As readRecordFiles. */
export function readRegisterFiles(root: string, directory: string, given: string | undefined): RegisterFileText[] | undefined {
  return readRecordFiles(PLACE, root, directory, given)
}

/** As readRecordIn. */
export function readRegisterIn(place: TrustedFiles, given: string | undefined): RegisterFileText[] | undefined {
  return readRecordIn(PLACE, place, given)
}

/** Bytes of a list that is imported: some 50,000 keys. */
const MAX_SOURCE_BYTES = 32 * 1024 * 1024

/** Text of a file that a command was given, relative to `directory`. Throws a UserError where it cannot be read. */
export function readRegisterSource(directory: string, file: string): string {
  const absolute = path.resolve(directory, file)
  if (!isThere(absolute)) throw new UserError(`${file} does not exist`, { help: `looked for ${absolute}` })
  const bytes = readRegularFile(directory, absolute, MAX_SOURCE_BYTES, true)
  if ('error' in bytes) throw new UserError(`${file} cannot be read: ${reasonOf(bytes.error, MAX_SOURCE_BYTES)}`)
  return decode(file, bytes, 'file')
}
