/** Tests the filter for whole words. */
import { describe, expect, it } from 'vitest'
import { WordFilter } from '#parse/word-filter'

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

describe('WordFilter', () => {
  const filter = new WordFilter([['digest', 'file1'], ['größe'], ['a-b', '']])

  it.each([
    ["import { digest } from './file1'", true],
    ["import { digest } from './file10'", false],
    ["import { digestAll, digest } from './file10'\nimport './file1.js'", true],
    ['file1digest digest_ file1', false],
    ['die Größe, größe.', true],
    ['xgrößer', false],
    ['digest', false],
    ['', false],
    ['file1 digest', true],
  ])('of %j says %s', (text, expected) => {
    expect(filter.matches(bytes(text))).toBe(expected)
  })

  it('looks at a part of a larger buffer alone', () => {
    const whole = Buffer.from('xdigest file1x')
    expect(filter.matches(whole.subarray(1, -1))).toBe(true)
    expect(filter.matches(whole)).toBe(false)
  })
})
