/** What git is asked before anything else is loaded: only where the event may want it, and never for another change. */
import path from 'node:path'
import { expect, it, vi } from 'vitest'
import { ChangeAhead } from '#host/change-ahead'
import { commitParents } from '#host/change-commits'
import { openChange } from '#host/change-sides'
import { entriesAt } from '#host/git-objects'
import { commit, git, repositoryOf, write } from './temporary'

const TEXT = { 'app/one.py': 'import hashlib\n', 'app/two.py': 'import one\n' }

function twoCommits(): { folder: string; base: string; head: string } {
  const folder = repositoryOf(TEXT)
  const base = git(folder, 'rev-parse', 'HEAD').trim()
  write(folder, { 'app/one.py': 'import hashlib\nhashlib.md5(b"")\n' })
  commit(folder)
  return { folder, base, head: git(folder, 'rev-parse', 'HEAD').trim() }
}

function ahead(folder: string, event = 'pull_request'): ChangeAhead | undefined {
  return ChangeAhead.open({ GITHUB_EVENT_NAME: event, GITHUB_WORKSPACE: folder })
}

it('opens the change between what is checked out and its parent', async () => {
  const { folder, base, head } = twoCommits()
  const opened = ahead(path.join(folder, 'app'))
  expect(opened?.checkedOutIn(folder)).toEqual({ sha: head, parents: [base], hasFirst: true })
  const sides = await opened?.sidesOf(folder, { base: { sha: base, ref: 'main' }, head: { sha: head } })
  if (sides === undefined || 'tooLarge' in sides) throw new Error('the change is not there')
  expect(sides.files.map(({ file, status }) => [file, status])).toEqual([['app/one.py', 'modified']])
  expect(sides.head.entries.map((entry) => entry.path).sort()).toEqual(['app/one.py', 'app/two.py'])
})

it('knows nothing of another change, and asks nothing where none is judged', () => {
  const { folder, base, head } = twoCommits()
  const opened = ahead(folder, 'merge_group')
  expect(opened?.sidesOf(folder, { base: { sha: head }, head: { sha: head } })).toBeUndefined()
  expect(opened?.sidesOf(folder, { base: { sha: base } })).toBeUndefined()
  expect(opened?.sidesOf(`${folder}/app`, { base: { sha: base }, head: { sha: head } })).toBeUndefined()
  expect(opened?.checkedOutIn(`${folder}/app`)).toBeUndefined()
  expect(ahead(folder, 'schedule')).toBeUndefined()
  expect(ahead(path.join(folder, 'nowhere'))).toBeUndefined()
  expect(ahead(repositoryOf(TEXT))).toBeUndefined()
})

it('lists a commit where no temporary file can be made', async () => {
  const { folder, head } = twoCommits()
  const listed = (await entriesAt(folder, head))?.map(({ path: name }) => name)
  expect(listed).toEqual(['app/one.py', 'app/two.py'])
  vi.stubEnv('TMPDIR', path.join(folder, 'nowhere'))
  expect((await entriesAt(folder, head))?.map(({ path: name }) => name)).toEqual(listed)
  vi.unstubAllEnvs()
  expect(await entriesAt(folder, 'f'.repeat(40))).toBeUndefined()
})

it('finds words with signs in them, and short ones beside longer ones that begin alike', async () => {
  const folder = repositoryOf({
    'a.py': 'import my.lib\n',
    'b.py': 'import my.libX\n',
    'c.py': 'x = foo.barX\n',
    'd.py': 'x = foobar\n',
    'e.py': 'cost is $x (a|b)\n',
  })
  const sha = commitParents(folder)?.sha ?? ''
  const change = await openChange(folder, { base: { sha }, head: { sha } })
  if (change === undefined || 'tooLarge' in change) throw new Error('the change is not there')
  expect(await change.search(['my.lib'], ['.py'])).toEqual(['a.py'])
  expect(await change.search(['foo', 'foo.bar'], ['.py'])).toEqual(['c.py'])
  expect(await change.search(['$x (a|b)', 'nothing'], ['.py'])).toEqual(['e.py'])
  expect(await change.search(['lib', 'foobar', '.*'], ['.py'])).toEqual(['a.py', 'd.py'])
})
