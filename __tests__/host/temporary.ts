/** Folders that exist for one test: files by path, as a plain folder or as a git repository. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder with these files, removed after the test; its path has no links in it. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  // A space and a letter outside of ASCII: paths like these must not matter anywhere.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'crypto gäte-')))
  folders.push(folder)
  write(folder, files)
  return folder
}

export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

/** The same as a git work tree with everything committed. */
export function repositoryOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = folderOf(files)
  git(folder, 'init', '--quiet', '--initial-branch=main')
  commit(folder)
  return folder
}

export function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '--quiet', '--allow-empty', '--message=test')
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
