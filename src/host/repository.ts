/** The real repository behind ScanHost: git's list of files or an own walk, every path checked to lie inside. */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { isLfsPointer, type FileEntry, type ScanHost, type SkipReason } from './files'
import { findWorkTree, gitLater, listWithGit } from './git'
import { MAX_FILES } from './limits'
import { readRegularFile } from './read'
import { walk, type Walked } from './walk'

/** A host over the real file system. `root` is absolute; `grammarDirectory` comes from the installation. */
export function createScanHost(root: string, grammarDirectory: string): ScanHost {
  return {
    grammarDirectory,
    listFiles,
    read: (file, limit) => {
      const bytes = readRegularFile(root, file, limit)
      return bytes instanceof Uint8Array && isLfsPointer(bytes) ? { error: 'lfs-pointer' } : bytes
    },
    readInstalled: (file) => readFileSync(file),
  }
}

/**
 * The folder that paths in reports are relative to: the git work tree around the first path, else `directory`
 * when the path lies in it, else the path's own folder. Throws a UserError when the first path does not exist.
 */
export function findRoot(directory: string, paths: readonly string[]): string {
  const first = path.resolve(directory, paths[0] ?? '.')
  const folder = isFolder(first, paths[0] ?? '.') ? first : path.dirname(first)
  const real = realpathSync(folder)
  const workTree = findWorkTree(real)
  if (workTree !== undefined) return workTree
  const here = realpathSync(directory)
  return isInside(here, real) ? here : real
}

/** True when `file` is `folder` or lies below it; both absolute. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
}

/** True for a path below a root, as records write it: relative, with no step upwards. */
export function isBelow(file: string): boolean {
  return !path.posix.isAbsolute(file) && !file.split('/').includes('..')
}

function listFiles(root: string, paths: readonly string[]): FileEntry[] {
  const real = realpathSync(root)
  const wanted = paths.map((given) => relativePath(root, real, given))
  const candidates = new Map<string, Walked>()
  for (const candidate of candidatesBelow(real, wanted)) candidates.set(candidate.path, candidate)
  const sorted = [...candidates.values()].sort((left, right) => (left.path < right.path ? -1 : 1))
  return inspect(real, sorted)
}

/** Absolute or relative to the root as given; comes back relative to the root with `/`, '' for the root itself. */
function relativePath(root: string, real: string, given: string): string {
  const absolute = path.resolve(root, given)
  isFolder(absolute, given)
  const target = path.join(realpathSync(path.dirname(absolute)), path.basename(absolute))
  const resolved = path.resolve(absolute) === path.resolve(root) ? real : target
  if (!isInside(real, resolved)) {
    throw new UserError(`${given} lies outside the repository ${root}`, { help: 'scan one repository at a time' })
  }
  return path.relative(real, resolved).split(path.sep).join('/')
}

/** Throws a UserError when nothing is there. */
function isFolder(absolute: string, given: string): boolean {
  try {
    return statSync(absolute).isDirectory()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const problem = code === 'ENOENT' || code === 'ENOTDIR' ? 'no such file or directory' : `cannot be read (${code ?? 'unknown'})`
    throw new UserError(`${given}: ${problem}`, {
      help: 'give a file or folder that exists; without a path the whole repository is scanned',
    })
  }
}

function isThere(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined
}

function candidatesBelow(root: string, wanted: readonly string[]): Walked[] {
  const all = listAll(root)
  if (wanted.length === 0 || wanted.includes('')) return all
  const found: Walked[] = []
  for (const name of wanted) {
    const below = all.filter((candidate) => candidate.path === name || candidate.path.startsWith(`${name}/`))
    found.push(...(below.length > 0 ? below : namedAnyway(root, name)))
  }
  return found
}

/** Ignored by git but asked for by name: asking is what counts. */
function namedAnyway(root: string, name: string): Walked[] {
  const absolute = path.join(root, name)
  if (!lstatSync(absolute).isDirectory()) return [{ path: name }]
  return walk(absolute).map((walked) => ({ ...walked, path: `${name}/${walked.path}` }))
}

function listAll(root: string): Walked[] {
  const workTree = findWorkTree(root)
  const known = workTree === undefined ? undefined : listWithGit(root, workTree)
  if (known === undefined) return walk(root)
  return known.map(({ path: name, isSparse }) => {
    if (name.endsWith('/')) return { path: name, skip: 'nested-repository' }
    return isSparse && !isThere(path.join(root, name)) ? { path: name, skip: 'not-checked-out' } : { path: name }
  })
}

/** Looks at each candidate itself: what it is and how large, never what a link points to. */
function inspect(root: string, candidates: readonly Walked[]): FileEntry[] {
  const entries: FileEntry[] = []
  const folders = new Map<string, boolean>()
  for (const candidate of candidates) {
    const entry = inspectOne(root, candidate, folders, entries.length)
    if (entry !== undefined) entries.push(entry)
  }
  return entries
}

function inspectOne(root: string, candidate: Walked, folders: Map<string, boolean>, count: number): FileEntry | undefined {
  const skipped = (skip: SkipReason): FileEntry => ({ path: candidate.path, size: 0, skip })
  if (candidate.skip !== undefined) return skipped(candidate.skip)
  if (count >= MAX_FILES) return skipped('too-many-files')
  const absolute = path.join(root, candidate.path)
  try {
    const status = lstatSync(absolute)
    if (status.isSymbolicLink()) return skipped('symlink')
    if (!isRealFolder(path.dirname(absolute), folders)) return skipped('symlink')
    if (status.isDirectory()) return skipped('submodule')
    if (!status.isFile()) return skipped('not-a-file')
    return { path: candidate.path, size: status.size }
  } catch (error) {
    // Tracked but deleted in the work tree: there is nothing to judge. A name that is not UTF-8 is there, but cannot be opened.
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT' && !candidate.path.includes('\uFFFD')
    return gone ? undefined : skipped('unreadable')
  }
}

/** A tracked path can lie below a folder that was replaced by a link; such a folder is not itself. */
function isRealFolder(folder: string, known: Map<string, boolean>): boolean {
  const before = known.get(folder)
  if (before !== undefined) return before
  const real = realpathSync(folder) === folder
  known.set(folder, real)
  return real
}

/** The path with every link resolved; undefined when nothing is there. */
export function realPath(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}

/** 'owner/name', as the remote `origin` says; undefined where there is none. What else stands in its address, such as a token, is left out. */
export async function repositoryName(root: string): Promise<string | undefined> {
  const address = (await gitLater(root, ['config', '--get', 'remote.origin.url'], '', [0]))?.toString('utf8').trim() ?? ''
  const [, owner = '', name = ''] = /(?:^|[/:])([A-Za-z0-9._-]{1,100})\/([A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(address) ?? []
  return owner === '' || name === '' || !/^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(address) ? undefined : `${owner}/${name}`
}
