/** Files that judge others, read where the change that is judged cannot reach them. */
import path from 'node:path'
import { UserError } from '#core/errors'
import type { FileEntry, ReadError } from './files'
import { commitOf } from './git'
import { CommitFiles } from './git-objects'
import { MAX_POLICY_BYTES } from './limits'
import { decode, POLICY_FILE, reasonOf, type PolicyText } from './policy-file'
import { isInside } from './repository'

export interface TrustedFiles {
  /** Its name for people: 'main at 1a2b3c4'. */
  name: string
  /** The commit, where git has it. */
  sha?: string
  /** Text of a file, by its path from the top; undefined where it is not there. Throws a UserError where it cannot be read. */
  text(file: string, what: string): string | undefined
  /** Paths of the files that lie in a folder itself, in order. */
  filesIn(folder: string): string[]
  /**
   * Where files come one by one: gets those that were asked for and were not here; whether there were any, so that asking again may help.
   * Throws a UserError where one cannot be had.
   */
  fetchAsked?(): Promise<boolean>
}

const SHORT = 12

/** Files as they are at a commit; `sha` is its full name, `ref` what it was called. */
export function trustedAt(root: string, { sha, ref }: { sha: string; ref?: string }): TrustedFiles {
  const files = new CommitFiles(root, sha)
  const name = ref === undefined ? sha.slice(0, SHORT) : `${ref} at ${sha.slice(0, SHORT)}`
  return {
    ...trustedFrom(
      name,
      (file) => files.read(file),
      (folder) => files.below(folder),
    ),
    sha,
  }
}

type Fetched = ReadonlyMap<string, Uint8Array | ReadError>

/** What gets more files one by one, or says why not; what it does not give is not there. */
export interface Fetcher {
  files(paths: readonly string[]): Promise<Fetched | { problem: string }>
  /** Paths of the files that lie in a folder itself. */
  folder(path: string): Promise<readonly string[] | { problem: string }>
}

/** Files and folders that were asked for already. */
export interface Seen {
  files: readonly string[]
  folders: readonly string[]
}

/** Files that were fetched, and how more are. */
export function trustedIn(name: string, files: Fetched, seen: Seen, fetcher: Fetcher): TrustedFiles {
  const here = new Map(files)
  const known = new Set(seen.files)
  const listedFolders = new Set(seen.folders)
  const asked = new Set<string>()
  const askedFolders = new Set<string>()
  const read = (file: string): Uint8Array | ReadError | undefined => {
    if (!known.has(file)) asked.add(file)
    return here.get(file)
  }
  const fetchAsked = async (): Promise<boolean> => {
    if (asked.size === 0 && askedFolders.size === 0) return false
    for (const folder of [...askedFolders].sort()) {
      for (const file of had(await fetcher.folder(folder))) asked.add(file)
      listedFolders.add(folder)
    }
    askedFolders.clear()
    const wanted = [...asked].filter((file) => !known.has(file)).sort()
    for (const [file, content] of had(await fetcher.files(wanted))) here.set(file, content)
    for (const file of wanted) known.add(file)
    asked.clear()
    return true
  }
  const listed = (folder: string): string[] => {
    if (!listedFolders.has(folder)) askedFolders.add(folder)
    return [...here.keys()].filter((file) => isIn(folder, file)).sort()
  }
  return { ...trustedFrom(name, read, listed), fetchAsked }
}

/** Throws a UserError where it cannot be had. */
function had<T extends object>(answer: T | { problem: string }): T {
  if ('problem' in answer) throw new UserError(`no verdict: ${answer.problem}`, { help: 'set `fetch-depth: 2` at actions/checkout' })
  return answer
}

/** One side of a change: what judges as the change has it is read here, to be told of, not to judge. */
export function filesOfSide(
  name: string,
  side: { entries: readonly FileEntry[]; read(path: string): Uint8Array | ReadError },
): TrustedFiles {
  const known = new Set(side.entries.map(({ path: file }) => file))
  return trustedFrom(
    name,
    (file) => (known.has(file) ? side.read(file) : undefined),
    (folder) => [...known].filter((file) => isIn(folder, file)).sort(),
  )
}

function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`) && !file.includes('/', folder.length + 1)
}

function trustedFrom(
  name: string,
  readFile: (file: string) => Uint8Array | ReadError | undefined,
  filesIn: TrustedFiles['filesIn'],
): TrustedFiles {
  return {
    name,
    filesIn,
    text: (file, what) => {
      const read = readFile(file)
      if (read === undefined) return undefined
      if (!(read instanceof Uint8Array))
        throw new UserError(`no verdict: the ${what} ${file} of ${name} cannot be read: ${reasonOf(read.error, MAX_POLICY_BYTES)}`)
      if (read.length > MAX_POLICY_BYTES)
        throw new UserError(`no verdict: the ${what} ${file} of ${name} is larger than ${String(MAX_POLICY_BYTES)} bytes`)
      return decode(file, read, what)
    },
  }
}

/** The branch, tag or commit that a person named. Throws a UserError where there is none. */
export function trustedRef(root: string, ref: string): TrustedFiles {
  return trustedAt(root, { sha: trustedCommit(root, ref), ref })
}

/** Its full name. Throws a UserError where there is none. */
export function trustedCommit(root: string, ref: string): string {
  const sha = commitOf(root, ref)
  if (sha !== undefined) return sha
  throw new UserError(`trusted ref: there is no branch, tag or commit "${ref}" here`, {
    help: 'fetch it first: actions/checkout with fetch-depth: 0',
  })
}

/**
 * The policy as it is in the trusted place. A file outside of the repository is not the change's to alter: undefined is then
 * answered with 'outside', and it is read as it is.
 */
export function trustedPolicy(
  root: string,
  directory: string,
  given: string | undefined,
  trusted: TrustedFiles,
): PolicyText | 'outside' | undefined {
  const absolute = given === undefined ? path.join(root, POLICY_FILE) : path.resolve(directory, given)
  if (!isInside(root, absolute)) return 'outside'
  const file = path.relative(root, absolute).split(path.sep).join('/')
  const text = trusted.text(file, 'policy')
  return text === undefined ? undefined : { file, text }
}
