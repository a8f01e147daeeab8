/** The folder of an evidence package: written into a new one, and read with everything that lies in it. */
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { readRegularFile } from './read'

/** Files of one package. */
const MAX_FILES = 20_000
const MAX_DEPTH = 40
/** Bytes of one of its files: a report of a large repository. */
const MAX_BYTES = 256 * 1024 * 1024

export interface PackageFolder {
  files: Map<string, Uint8Array>
  /** What is no regular file, and folders that hold nothing. */
  strange: { path: string; message: string }[]
}

/** Throws a UserError where the folder is there already, or cannot be written; it is written whole or not at all. */
export function writePackage(directory: string, folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  const target = path.resolve(directory, folder)
  if (existsSync(target)) throw new UserError(`${folder} exists already`, { help: 'name another folder, or take it away first' })
  mkdirSync(path.dirname(target), { recursive: true })
  const temporary = mkdtempSync(`${target}.partial-`)
  try {
    for (const [name, bytes] of files) {
      const file = path.resolve(temporary, name)
      if (!file.startsWith(`${temporary}${path.sep}`)) throw new Error(`${name} leads out of the package`)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes, { flag: 'wx' })
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    throw new UserError(`cannot write ${folder}: ${(error as Error).message}`, { help: 'nothing was written there' })
  }
  return target
}

/** Everything that lies in a folder; links are not followed. Throws a UserError where there is no folder. */
export function readPackage(directory: string, folder: string): PackageFolder {
  const root = path.resolve(directory, folder)
  if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UserError(`${folder} is no folder`)
  const found: PackageFolder = { files: new Map(), strange: [] }
  collect(root, '', 0, found)
  return found
}

function collect(root: string, below: string, depth: number, found: PackageFolder): void {
  const entries = readdirSync(path.join(root, below), { withFileTypes: true })
  if (entries.length === 0 && below !== '') found.strange.push({ path: below, message: 'is an empty folder: it was added' })
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (found.files.size + found.strange.length >= MAX_FILES || depth >= MAX_DEPTH)
      throw new UserError(`${name}: no evidence package has so many files or folders`)
    if (entry.isDirectory()) {
      collect(root, name, depth + 1, found)
      continue
    }
    const bytes = entry.isFile() ? readRegularFile(root, name, MAX_BYTES) : undefined
    if (bytes instanceof Uint8Array) found.files.set(name, bytes)
    else found.strange.push({ path: name, message: bytes === undefined ? 'is no regular file' : `cannot be read (${bytes.error})` })
  }
}
