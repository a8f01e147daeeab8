/** The files of a record that people keep beside the code (the register, the audit file): one file, or the YAML files of a folder; in the work tree or at a ref. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { MAX_POLICY_BYTES } from './limits'
import { decode, isThere, reasonOf } from './policy-file'
import { readRegularFile } from './read'
import { isInside } from './repository'
import type { TrustedFiles } from './trusted-files'

/** Where a repository keeps one: a file, a folder, or both. */
export interface RecordPlace {
  /** For people: 'register'. */
  what: string
  file: string
  folder: string
}

export const AUDIT_PLACE: RecordPlace = { what: 'audit file', file: '.github/crypto-audit.yml', folder: '.github/crypto-audit' }

/** Files of one record. */
const MAX_FILES = 500
const IS_YAML = /\.ya?ml$/i

export interface RecordText {
  /** Relative to the root where it lies inside, as given otherwise. */
  file: string
  text: string
}

/**
 * What was asked for (`given`, relative to `directory` or absolute), else the repository's own; undefined where there is none.
 * Throws a UserError when the one asked for does not exist or a file of it cannot be read.
 */
export function readRecordFiles(place: RecordPlace, root: string, directory: string, given: string | undefined): RecordText[] | undefined {
  if (given !== undefined) {
    const absolute = path.resolve(directory, given)
    if (!isThere(absolute)) throw new UserError(`no verdict: the ${place.what} ${given} does not exist`, { help: `looked for ${absolute}` })
    return readAll(place, root, filesAt(place, absolute), true)
  }
  const own = [path.join(root, place.file), path.join(root, place.folder)].filter(isThere).flatMap((one) => filesAt(place, one))
  return own.length === 0 ? undefined : readAll(place, root, own, false)
}

function filesAt({ what }: RecordPlace, absolute: string): string[] {
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return [absolute]
  const names = readdirSync(absolute)
    .filter((name) => IS_YAML.test(name))
    .sort()
  if (names.length > MAX_FILES) throw new UserError(`no verdict: the ${what} ${absolute} has more than ${String(MAX_FILES)} files`)
  return names.map((name) => path.join(absolute, name))
}

function readAll({ what }: RecordPlace, root: string, files: readonly string[], chosen: boolean): RecordText[] {
  return files.map((absolute) => {
    const file = isInside(root, absolute) ? path.relative(root, absolute).split(path.sep).join('/') : absolute
    // A link chosen by hand is followed; one found in the repository is not: it could point anywhere.
    const bytes = readRegularFile(root, absolute, MAX_POLICY_BYTES, chosen)
    if ('error' in bytes) throw new UserError(`no verdict: the ${what} ${file} cannot be read: ${reasonOf(bytes.error, MAX_POLICY_BYTES)}`)
    return { file, text: decode(file, bytes, what) }
  })
}

/** As it is in another place than the work tree; undefined where it is not there. `given` is relative to the top. */
export function readRecordIn(
  { what, file, folder }: RecordPlace,
  place: TrustedFiles,
  given: string | undefined,
): RecordText[] | undefined {
  const names = (given === undefined ? [file, folder] : [given]).flatMap((name) => {
    const below = place.filesIn(name).filter((one) => IS_YAML.test(one))
    return below.length > 0 ? below : [name]
  })
  if (names.length > MAX_FILES) throw new UserError(`no verdict: the ${what} of ${place.name} has more than ${String(MAX_FILES)} files`)
  const found = names.flatMap((name) => {
    const text = IS_YAML.test(name) ? place.text(name, what) : undefined
    return text === undefined ? [] : [{ file: name, text }]
  })
  return found.length === 0 ? undefined : found
}
