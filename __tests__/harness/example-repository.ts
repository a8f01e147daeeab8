/** The payments service of the worked example as a git repository of its own, there until the tests of the file are done. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { ROOT } from './root'

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** What git answers. */
export function gitIn(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder, encoding: 'utf8' }).trim()
}

/** Everything in a folder as one commit of a new repository. */
export function committed(folder: string): void {
  gitIn(folder, 'init', '-q', '-b', 'main')
  gitIn(folder, 'add', '-A')
  gitIn(folder, 'commit', '-qm', 'first')
}

/** A folder that is gone after the tests. */
export function folderOfFile(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'example-')))
  made.push(folder)
  return folder
}

/** What lies beside it is gone after the tests, too. */
export function exampleRepository(): string {
  const repository = path.join(folderOfFile(), 'repository')
  cpSync(path.join(ROOT, 'examples/payments'), repository, { recursive: true })
  committed(repository)
  return repository
}
