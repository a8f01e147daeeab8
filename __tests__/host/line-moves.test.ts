/** Lines of a merge as the head has them, as git compares the two. */
import { describe, expect, it } from 'vitest'
import { lineMoves } from '#host/git-diff'
import { commit, git, repositoryOf, write } from './temporary'

const lines = (...given: string[]): string => `${given.join('\n')}\n`

describe('lines of one commit in another', () => {
  it('are found by what stands in them, whatever their files are called', async () => {
    const odd = 'ä :(top) [a].txt'
    const folder = repositoryOf({
      'a.txt': lines('base', 'one', 'two', '@@ -1 +1 @@', 'three', 'four', 'five'),
      [odd]: lines('1', '2'),
      'same.txt': lines('s'),
      'gone.txt': lines('g'),
    })
    const from = git(folder, 'rev-parse', 'HEAD').trim()
    write(folder, {
      'a.txt': lines('one', 'two', '@@ -1 +1 @@', 'other', 'four', 'new', 'five'),
      [odd]: lines('0', '1', '2'),
    })
    git(folder, 'rm', '--quiet', 'gone.txt')
    commit(folder)
    const to = git(folder, 'rev-parse', 'HEAD').trim()
    const move = await lineMoves(folder, from, to, ['a.txt', odd, 'same.txt', 'gone.txt'])
    expect([1, 2, 3, 4, 5, 6, 7].map((line) => move?.('a.txt', line))).toEqual([undefined, 1, 2, 3, undefined, 5, 7])
    expect([1, 2].map((line) => move?.(odd, line))).toEqual([2, 3])
    expect(move?.('same.txt', 1)).toBe(1)
    expect(move?.('gone.txt', 1)).toBeUndefined()
  })

  it('are not known where git does not hold the other commit', async () => {
    const folder = repositoryOf({ 'a.txt': 'a\n' })
    const from = git(folder, 'rev-parse', 'HEAD').trim()
    expect(await lineMoves(folder, from, 'f'.repeat(40), ['a.txt'])).toBeUndefined()
  })
})
