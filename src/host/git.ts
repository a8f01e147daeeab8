/** Calls of git that a hostile repository configuration cannot turn into running a program or using the network. */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Bytes of git's answer: 300,000 paths of a thousand characters. */
const MAX_OUTPUT = 300 * 1024 * 1024
/** How often the length of an answer in a file is looked at. */
const GUARD_MILLISECONDS = 100

/**
 * Settings that take the place of whatever .git/config says. The command line is the strongest scope.
 * safe.directory: in a container the checkout belongs to another user; nothing here obeys its configuration.
 */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'core.sshCommand=false',
  'core.askPass=false',
  'credential.helper=',
  'diff.external=',
  'protocol.allow=never',
  'protocol.ext.allow=never',
  'safe.directory=*',
]

/** Variables that could point git at another repository or make it run something. */
const DROPPED = /^GIT_/

/**
 * Paths that git knows below `directory` (tracked, or new and not ignored), relative to it, as git gives them.
 * `workTree` is its work tree whatever core.worktree says: a wrong one would make the repository look empty.
 * Undefined where there is no git or `directory` is no work tree: the caller walks by itself.
 */
export function listWithGit(directory: string, workTree: string): { path: string; isSparse: boolean }[] | undefined {
  const output = git(directory, [`--work-tree=${workTree}`, 'ls-files', '-z', '-t', '--cached', '--others', '--exclude-standard'])
  if (output === undefined) return undefined
  const found = new Map<string, boolean>()
  // Each with a mark in front; S is what a sparse checkout leaves out.
  for (const marked of output.split('\0')) if (marked.length > 2) found.set(marked.slice(2), marked.startsWith('S'))
  return [...found].map(([path, isSparse]) => ({ path, isSparse }))
}

/** The nearest folder at or above `directory` that holds a `.git`, without asking git. */
export function findWorkTree(directory: string): string | undefined {
  let current = directory
  for (;;) {
    if (existsSync(path.join(current, '.git'))) return current
    const parent = path.dirname(current)
    if (parent === current) return undefined
    current = parent
  }
}

function git(directory: string, args: readonly string[]): string | undefined {
  return gitBytes(directory, args)?.toString('utf8')
}

/** What git answers, in bytes; undefined where it fails, is not there or answers too much. `input` goes to its standard input. */
export function gitBytes(directory: string, args: readonly string[], input?: string): Buffer | undefined {
  try {
    return execFileSync('git', safeArguments(args), {
      cwd: directory,
      env: safeEnvironment(),
      maxBuffer: MAX_OUTPUT,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
      windowsHide: true,
      ...(input === undefined ? {} : { input }),
    })
  } catch {
    return undefined
  }
}

/** The same without waiting; `exitCodes` are those of a success (1 is `git grep` that finds nothing). */
export function gitLater(
  directory: string,
  args: readonly string[],
  input: string,
  exitCodes: readonly number[],
): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const options = { cwd: directory, env: safeEnvironment(), maxBuffer: MAX_OUTPUT, windowsHide: true, encoding: 'buffer' } as const
    const child = execFile('git', safeArguments(args), options, (error, stdout) => {
      const code = error === null ? 0 : error.code
      resolve(typeof code === 'number' && exitCodes.includes(code) ? stdout : undefined)
    })
    // It may be gone before it has read everything; its exit code says so.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

/** The same through files where they can be made: a pipe would make git wait while this process is busy with something else. */
export async function gitThroughFiles(
  directory: string,
  args: readonly string[],
  input = '',
  exitCodes: readonly number[] = [0],
): Promise<Buffer | undefined> {
  const folder = temporaryFolder()
  if (folder === undefined) return gitLater(directory, args, input, exitCodes)
  const [question, file] = [openWith(path.join(folder, 'question'), input), openWith(path.join(folder, 'answer'), '')]
  try {
    const options = { cwd: directory, env: safeEnvironment(), windowsHide: true }
    const child = spawn('git', safeArguments(args), { ...options, stdio: [question, file, 'ignore'] })
    const guard = setInterval(() => fstatSync(file).size > MAX_OUTPUT && child.kill(), GUARD_MILLISECONDS)
    const code = await new Promise<number | null>((resolve) => {
      child.on('error', () => resolve(null)).on('close', resolve)
    })
    clearInterval(guard)
    const { size } = fstatSync(file)
    if (code === null || !exitCodes.includes(code) || size > MAX_OUTPUT) return undefined
    const answer = Buffer.allocUnsafe(size)
    return answer.subarray(0, readSync(file, answer, 0, size, 0))
  } finally {
    for (const open of [question, file]) closeSync(open)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new file that holds the text and is read from its start. */
function openWith(file: string, text: string): number {
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
  return openSync(file, 'r+')
}

/** One that nobody else can look into. */
function temporaryFolder(): string | undefined {
  try {
    return mkdtempSync(path.join(tmpdir(), 'cryptogate-'))
  } catch {
    return undefined
  }
}

function safeArguments(args: readonly string[]): string[] {
  return [...SETTINGS.flatMap((setting) => ['-c', setting]), ...args]
}

/** The process's environment without git's own variables, and with prompts, transports and lazy fetches off. */
function safeEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!DROPPED.test(name)) environment[name] = value
  }
  return {
    ...environment,
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** The full name of the commit that a branch, tag or commit names; undefined where there is none. */
export function commitOf(directory: string, ref: string): string | undefined {
  return git(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])?.trim()
}

/** The text of a file at a commit (`sha` from commitOf); undefined where it is not there. `file` is relative to the work tree. */
export function showFile(directory: string, sha: string, file: string): string | undefined {
  return git(directory, ['show', `${sha}:${file}`])
}

/** Files that a commit changes, by their name after it, and before it where they are gone; relative to the work tree. */
export function filesOf(directory: string, sha: string): string[] {
  const output = git(directory, ['diff-tree', '-r', '-z', '--root', '--no-commit-id', '--name-only', '--no-ext-diff', '-m', sha])
  return [...new Set((output ?? '').split('\0'))].filter((name) => name !== '')
}

/** Names and addresses of who brought a text into a file, the first time first; empty where git does not know. */
export function authorsOf(directory: string, file: string, text: string): string[] {
  const output = git(directory, ['log', '--reverse', '--format=%an%n%ae', `-S${text}`, '--', file])
  return (output ?? '').split('\n').filter((line) => line !== '')
}

/** Files by their name at a commit, with their name in the work tree; undefined where the commit is not there. */
export function renamesSince(directory: string, sha: string): Map<string, string> | undefined {
  if (commitOf(directory, sha) === undefined) return undefined
  const output = git(directory, [
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--find-renames',
    '--diff-filter=R',
    '--name-status',
    '-z',
    sha,
    '--',
  ])
  if (output === undefined) return undefined
  const parts = output.split('\0')
  const renames = new Map<string, string>()
  for (let at = 0; at + 2 < parts.length; at += 3) renames.set(parts[at + 1] ?? '', parts[at + 2] ?? '')
  return renames
}

/** '2.45.1'; undefined where there is no git. */
export function gitVersion(directory: string): string | undefined {
  const text = git(directory, ['version'])
  return text === undefined ? undefined : (/\d+(?:\.\d+){1,3}/.exec(text)?.[0] ?? 'of no known version')
}

/** Whether the history was cut off when it was fetched. */
export function isShallow(directory: string): boolean {
  return git(directory, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true'
}

/** Commits looked at for who made them; where there are more, nobody can say. */
const MAX_COMMITS = 20_000

/**
 * Names and addresses of authors and committers of all commits after `since` (or from the beginning) up to `commit`, but for those
 * that only touch `without`. Undefined where git does not have them all.
 */
export function committersBetween(
  directory: string,
  since: string | undefined,
  commit: string,
  without: readonly string[],
): { name: string; email: string }[] | undefined {
  if (commitOf(directory, commit) === undefined || (since === undefined ? isShallow(directory) : commitOf(directory, since) === undefined))
    return undefined
  const range = since === undefined ? commit : `${since}..${commit}`
  const limit = `--max-count=${String(MAX_COMMITS)}`
  const output = git(directory, [
    'log',
    '-z',
    '--format=%an%n%ae%n%cn%n%ce',
    limit,
    range,
    '--',
    '.',
    ...without.map((one) => `:(exclude)${one}`),
  ])
  const commits = (output ?? '').split('\0').filter((one) => one !== '')
  if (output === undefined || commits.length >= MAX_COMMITS) return undefined
  return commits.flatMap((one) => {
    const [author = '', address = '', committer = '', other = ''] = one.split('\n')
    const isSame = author === committer && address === other
    return [{ name: author, email: address }, ...(isSame ? [] : [{ name: committer, email: other }])]
  })
}

/** Whether the work tree is as the commit has it; undefined without git. */
export function isClean(directory: string): boolean | undefined {
  const output = git(directory, ['status', '--porcelain', '--untracked-files=normal'])
  return output === undefined ? undefined : output.trim() === ''
}
