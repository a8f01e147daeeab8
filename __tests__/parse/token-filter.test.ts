/** Whether a file holds the texts that select it: the same answer however much was looked through before. */
import { describe, expect, it } from 'vitest'
import { NEARBY } from '#core/nearby'
import { TokenFilter } from '#parse/token-filter'

const REQUIREMENTS = [['md5'], ['hashlib', 'new'], ['hash'], ['he', 'she', 'hers'], ['ñandú'], []]
/** More than the bytes for which the trie is good enough. */
const MUCH = Buffer.alloc(600 * 1024, 'x')

const TEXTS = [
  '',
  'md5',
  'amd5b',
  'hashlib',
  'new hashlib',
  'has',
  'ushers',
  'she he hers',
  'ñandú',
  'nothing here',
  'hashhashlib.new(md5)',
]

function byEye(text: string): number[] {
  return REQUIREMENTS.flatMap((texts, index) => (texts.length > 0 && texts.every((one) => text.includes(one)) ? [index] : []))
}

describe('a filter of texts', () => {
  it.each(TEXTS)('finds in "%s" what is there, with the trie and with the automaton', (text) => {
    const [trie, automaton] = [new TokenFilter(REQUIREMENTS), new TokenFilter(REQUIREMENTS)]
    automaton.matches(MUCH)
    for (const filter of [trie, automaton]) {
      expect(filter.met(Buffer.from(text))).toEqual(byEye(text))
      expect(filter.matches(Buffer.from(text))).toBe(byEye(text).length > 0)
    }
  })

  it('finds what stands at the end of much', () => {
    const filter = new TokenFilter(REQUIREMENTS)
    expect(filter.met(Buffer.concat([MUCH, Buffer.from('md5')]))).toEqual([0])
    expect(filter.met(Buffer.from('hers'))).toEqual([])
    expect(filter.matches(MUCH)).toBe(false)
  })

  it.each([
    ['log.info("login", password)', true],
    ['print(password)', false],
    ['password = read()\nlog.info("login")', false],
    [`log.info("login")${' '.repeat(400)}password`, false],
    [`log.info("login")${' '.repeat(400)}log.info(password)`, true],
  ])('finds in "%s" what stands shortly behind a call', (text, isThere) => {
    const requirements = [['md5'], [NEARBY, '.info(', 'assword'], [NEARBY, '.info(', 'ecret']]
    const [trie, automaton] = [new TokenFilter(requirements), new TokenFilter(requirements)]
    automaton.matches(MUCH)
    for (const filter of [trie, automaton]) {
      expect(filter.met(Buffer.from(text))).toEqual(isThere ? [1] : [])
      expect(filter.matches(Buffer.from(text))).toBe(isThere)
    }
  })
})
