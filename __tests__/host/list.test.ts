import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileEntry } from '#host/files'
import { createScanHost, findRoot } from '#host/repository'
import { commit, folderOf, git, repositoryOf, write } from './temporary'

const list = (root: string, ...paths: string[]): FileEntry[] => createScanHost(root, '').listFiles(root, paths)
const names = (root: string, ...paths: string[]): string[] => list(root, ...paths).map((entry) => entry.path)

describe('files of a git work tree', () => {
  it('are the tracked ones and the new ones that git does not ignore, sorted', () => {
    const root = repositoryOf({ 'b.ts': '', 'a/c.ts': 'x', '.gitignore': 'out/\n*.log\n' })
    write(root, { 'new.ts': '', 'out/x.ts': '', 'a.log': '' })
    expect(names(root)).toEqual(['.gitignore', 'a/c.ts', 'b.ts', 'new.ts'])
  })

  it('do not hold what was deleted in the work tree', () => {
    const root = repositoryOf({ 'a.ts': '', 'b.ts': '' })
    rmSync(path.join(root, 'a.ts'))
    expect(names(root)).toEqual(['b.ts'])
  })

  it('say where a name is odd: spaces, quotes, line breaks and other alphabets survive', () => {
    const odd = ['a b.ts', 'q"uote.ts', 'new\nline.ts', 'ключ.ts', '-dash.ts']
    const root = repositoryOf(Object.fromEntries(odd.map((name) => [name, ''])))
    expect(names(root)).toEqual([...odd].sort())
  })

  it('tell a submodule and a repository inside apart from files', () => {
    const inner = repositoryOf({ 'x.ts': '' })
    const root = repositoryOf({ 'a.ts': '' })
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'module')
    commit(root)
    mkdirSync(path.join(root, 'nested'))
    git(path.join(root, 'nested'), 'init', '--quiet')
    write(root, { 'nested/y.ts': '' })
    const skipped = list(root).filter((entry) => entry.skip !== undefined)
    expect(skipped).toEqual([
      { path: 'module', size: 0, skip: 'submodule' },
      { path: 'nested/', size: 0, skip: 'nested-repository' },
    ])
  })

  it('are listed without running what a hostile .git/config names', () => {
    const root = repositoryOf({ 'a.ts': '' })
    const witness = path.join(folderOf(), 'ran')
    write(root, { 'evil.sh': `#!/bin/sh\ntouch '${witness}'\n`, '.git/hooks/post-index-change': `#!/bin/sh\ntouch '${witness}'\n` })
    chmodSync(path.join(root, 'evil.sh'), 0o755)
    chmodSync(path.join(root, '.git/hooks/post-index-change'), 0o755)
    const evil = path.join(root, 'evil.sh')
    git(root, 'config', 'core.fsmonitor', evil)
    git(root, 'config', 'core.sshCommand', evil)
    git(root, 'config', 'filter.x.clean', evil)
    git(root, 'config', 'alias.ls-files', `!${evil}`)
    expect(names(root)).toEqual(['a.ts', 'evil.sh'])
    expect(existsSync(witness)).toBe(false)
  })

  it('are those of the checkout even when its configuration points to another work tree', () => {
    const elsewhere = folderOf({ 'secret.ts': 'x' })
    const root = repositoryOf({ 'a.ts': '' })
    git(root, 'config', 'core.worktree', elsewhere)
    expect(names(root)).toEqual(['a.ts'])
  })

  it('follow no link: neither to a file, nor to a folder, nor through a folder that became one', () => {
    const outside = folderOf({ 'secret.ts': 'x' })
    const root = repositoryOf({ 'a.ts': '', 'folder/secret.ts': '' })
    rmSync(path.join(root, 'folder'), { recursive: true })
    symlinkSync(outside, path.join(root, 'folder'))
    symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'link.ts'))
    expect(list(root)).toEqual([
      { path: 'a.ts', size: 0 },
      { path: 'folder', size: 0, skip: 'symlink' },
      { path: 'folder/secret.ts', size: 0, skip: 'symlink' },
      { path: 'link.ts', size: 0, skip: 'symlink' },
    ])
  })

  it.skipIf(process.platform === 'win32')('do not hang on a FIFO', () => {
    const root = repositoryOf({ 'a.ts': '' })
    execFileSync('mkfifo', [path.join(root, 'pipe.ts')])
    // git itself does not list what is no file; the walk does, and says so.
    expect(names(root)).toEqual(['a.ts'])
    expect(createScanHost(root, '').read('pipe.ts')).toEqual({ error: 'not-a-file' })
  })
})

describe('files of a folder without git', () => {
  it('leave out what nested .gitignore files say, the inner one first', () => {
    const root = folderOf({
      '.gitignore': '*.log\nbuild/\n/top.ts\n',
      'top.ts': '',
      'a.log': '',
      'build/x.ts': '',
      'sub/.gitignore': '!keep.log\n/local.ts\n',
      'sub/keep.log': '',
      'sub/other.log': '',
      'sub/local.ts': '',
      'sub/top.ts': '',
    })
    expect(names(root)).toEqual(['.gitignore', 'sub/.gitignore', 'sub/keep.log', 'sub/top.ts'])
  })

  it('equal what git would list', () => {
    const files = { '.gitignore': 'dist\n*.tmp\n', 'a/b/c.ts': '', 'a/x.tmp': '', 'dist/y.ts': '', 'z.ts': '' }
    expect(names(folderOf(files))).toEqual(names(repositoryOf(files)))
  })

  it('are not entered through links, and special files are said', () => {
    const root = folderOf({ 'a.ts': 'abc' })
    symlinkSync(root, path.join(root, 'loop'))
    execFileSync('mkfifo', [path.join(root, 'pipe')])
    expect(list(root)).toEqual([
      { path: 'a.ts', size: 3 },
      { path: 'loop', size: 0, skip: 'symlink' },
      { path: 'pipe', size: 0, skip: 'not-a-file' },
    ])
  })

  it('end at a depth that no honest tree has', () => {
    const root = folderOf()
    mkdirSync(path.join(root, ...Array.from({ length: 70 }, () => 'd')), { recursive: true })
    const [entry] = list(root)
    expect(entry?.skip).toBe('too-deep')
  })
})

describe('paths that are asked for', () => {
  it('narrow the list, each file once', () => {
    const root = repositoryOf({ 'a/x.ts': '', 'a/y.ts': '', 'ab.ts': '', 'b.ts': '' })
    expect(names(root, 'a', 'a/x.ts', path.join(root, 'b.ts'))).toEqual(['a/x.ts', 'a/y.ts', 'b.ts'])
  })

  it('are scanned even when git ignores them', () => {
    const root = repositoryOf({ '.gitignore': 'out\n', 'a.ts': '' })
    write(root, { 'out/x.ts': '', 'out/deep/y.ts': '' })
    expect(names(root, 'out')).toEqual(['out/deep/y.ts', 'out/x.ts'])
    expect(names(root, 'out/x.ts')).toEqual(['out/x.ts'])
  })

  it('must exist and lie inside', () => {
    const root = repositoryOf({ 'a.ts': '' })
    expect(() => list(root, 'nothing.ts')).toThrow('nothing.ts: no such file or directory')
    expect(() => list(root, 'a.ts/x')).toThrow('a.ts/x: no such file or directory')
    expect(() => list(root, '..')).toThrow('lies outside the repository')
  })

  it('have the work tree around the first one as their root, else the current folder', () => {
    const repository = repositoryOf({ 'a/b/c.ts': '' })
    expect(findRoot(repository, ['a/b/c.ts'])).toBe(repository)
    expect(findRoot(path.join(repository, 'a'), [])).toBe(repository)
    const plain = folderOf({ 'a/b.ts': '' })
    expect(findRoot(plain, ['a/b.ts'])).toBe(plain)
    expect(findRoot(repository, [path.join(plain, 'a')])).toBe(path.join(plain, 'a'))
    expect(() => findRoot(plain, ['nothing'])).toThrow('nothing: no such file or directory')
  })
})
