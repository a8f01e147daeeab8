/** The files of a Key Management Register: one file, or the YAML files of a folder; in the work tree or at a ref. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { MAX_POLICY_BYTES } from './limits'
import { decode, isThere, reasonOf } from './policy-file'
import { readRegularFile } from './read'
import { isInside } from './repository'
import type { TrustedFiles } from './trusted-files'

/** Where a repository keeps its register: a file, a folder, or both. */
export const REGISTER_FILE = '.github/key-register.yml'
export const REGISTER_FOLDER = '.github/key-register'

/** Files of one register. */
const MAX_FILES = 500
const IS_YAML = /\.ya?ml$/i

export interface RegisterFileText {
  /** Relative to the root where it lies inside, as given otherwise. */
  file: string
  text: string
}

/**
 * The register that was asked for (`given`, relative to `directory` or absolute), else the repository's own; undefined where there is none.
 * Throws a UserError when the one asked for does not exist or a file of it cannot be read.
 */
export function readRegisterFiles(root: string, directory: string, given: string | undefined): RegisterFileText[] | undefined {
  if (given !== undefined) {
    const absolute = path.resolve(directory, given)
    if (!isThere(absolute)) throw new UserError(`no verdict: the register ${given} does not exist`, { help: `looked for ${absolute}` })
    return readAll(root, filesAt(absolute), true)
  }
  const own = [path.join(root, REGISTER_FILE), path.join(root, REGISTER_FOLDER)].filter(isThere).flatMap(filesAt)
  return own.length === 0 ? undefined : readAll(root, own, false)
}

function filesAt(absolute: string): string[] {
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return [absolute]
  const names = readdirSync(absolute)
    .filter((name) => IS_YAML.test(name))
    .sort()
  if (names.length > MAX_FILES) throw new UserError(`no verdict: the register ${absolute} has more than ${String(MAX_FILES)} files`)
  return names.map((name) => path.join(absolute, name))
}

function readAll(root: string, files: readonly string[], chosen: boolean): RegisterFileText[] {
  return files.map((absolute) => {
    const file = isInside(root, absolute) ? path.relative(root, absolute).split(path.sep).join('/') : absolute
    // A link chosen by hand is followed; one found in the repository is not: it could point anywhere.
    const bytes = readRegularFile(root, absolute, MAX_POLICY_BYTES, chosen)
    if ('error' in bytes) throw new UserError(`no verdict: the register ${file} cannot be read: ${reasonOf(bytes.error, MAX_POLICY_BYTES)}`)
    return { file, text: decode(file, bytes, 'register') }
  })
}

/** The register in another place than the work tree; undefined where it is not there. `given` is relative to the top. */
export function readRegisterIn(place: TrustedFiles, given: string | undefined): RegisterFileText[] | undefined {
  const names = (given === undefined ? [REGISTER_FILE, REGISTER_FOLDER] : [given]).flatMap((name) => {
    const below = place.filesIn(name).filter((one) => IS_YAML.test(one))
    return below.length > 0 ? below : [name]
  })
  if (names.length > MAX_FILES) throw new UserError(`no verdict: the register of ${place.name} has more than ${String(MAX_FILES)} files`)
  const found = names.flatMap((file) => {
    const text = IS_YAML.test(file) ? place.text(file, 'register') : undefined
    return text === undefined ? [] : [{ file, text }]
  })
  return found.length === 0 ? undefined : found
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
