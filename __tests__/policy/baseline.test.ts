/** The baseline knows findings again after lines moved and files were renamed, covers no more than it counted, and is never taken for empty. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '#core/finding'
import { applyBaseline, baselineOf, baselineText, identityOf, readBaseline, shrunk, type Renames } from '#policy/baseline'
import { evaluate } from '#policy/evaluate'
import { asset, place, value } from './assets'
import { policyOf, TODAY } from './built-in'

const policy = policyOf()
const at = (...places: [file: string, line: number, enclosing?: string][]): Finding[] => {
  const occurrences = places.map(([file, line, enclosing]) => place({ file, line, ...(enclosing === undefined ? {} : { enclosing }) }))
  return evaluate([asset('MD5', { primitive: value('hash'), algorithm: value('MD5') }, occurrences)], policy, TODAY)
}
const here = (...files: string[]): Renames => ({ exists: (file) => files.includes(file), renamed: () => undefined })
const open = (findings: readonly Finding[]): string[] =>
  findings.filter(({ enforcement }) => enforcement !== 'record').map(({ at }) => `${at.file}:${String(at.line)}`)

const BEFORE = at(['a.py', 10, 'token'], ['a.py', 20, 'token'], ['lib/b.py', 5])
const baseline = baselineOf(BEFORE, undefined)

describe('the baseline', () => {
  it('counts equal findings of a file together, in an order of its own', () => {
    expect(baseline.findings.map(({ file, count }) => [file, count])).toEqual([
      ['a.py', 2],
      ['lib/b.py', 1],
    ])
    expect(baselineText(baselineOf([...BEFORE].reverse(), undefined))).toBe(baselineText(baseline))
    expect(readBaseline(baselineText(baseline), 'b.json')).toEqual(baseline)
  })

  it('knows findings again wherever in the file they stand', () => {
    const now = at(['a.py', 110, 'token'], ['a.py', 7, 'token'], ['lib/b.py', 500])
    const { findings, gone } = applyBaseline(now, baseline, 'b.json', here('a.py', 'lib/b.py'))
    expect(open(findings)).toEqual([])
    expect(gone).toBe(0)
    expect(findings[0]?.suppression).toEqual({
      kind: 'baseline',
      id: 'b.json',
      status: 'accepted',
      reason: 'known before the gate',
      enforcement: 'fail',
    })
  })

  it('covers no more than it counted: the third of two is new', () => {
    const now = at(['a.py', 1, 'token'], ['a.py', 2, 'token'], ['a.py', 3, 'token'])
    expect(open(applyBaseline(now, baseline, 'b.json', here('a.py')).findings)).toEqual(['a.py:3'])
  })

  it('does not cover another function, another file or another algorithm', () => {
    expect(open(applyBaseline(at(['a.py', 10, 'sign']), baseline, 'b.json', here('a.py')).findings)).toEqual(['a.py:10'])
    expect(open(applyBaseline(at(['c.py', 10, 'token']), baseline, 'b.json', here('a.py', 'c.py')).findings)).toEqual(['c.py:10'])
    const sha1 = evaluate(
      [asset('SHA-1', { primitive: value('hash'), algorithm: value('SHA-1') }, [place({ file: 'a.py', enclosing: 'token' })])],
      policy,
      TODAY,
    )
    expect(open(applyBaseline(sha1, baseline, 'b.json', here('a.py')).findings)).toEqual(['a.py:10'])
  })

  it('follows a renamed file: by git, or by its name in another folder', () => {
    const byGit: Renames = { exists: () => false, renamed: (file) => (file === 'a.py' ? 'z.py' : undefined) }
    expect(open(applyBaseline(at(['z.py', 1, 'token']), baseline, 'b.json', byGit).findings)).toEqual([])
    expect(open(applyBaseline(at(['moved/b.py', 1]), baseline, 'b.json', here()).findings)).toEqual([])
    expect(open(applyBaseline(at(['moved/c.py', 1]), baseline, 'b.json', here()).findings)).toEqual(['moved/c.py:1'])
    expect(open(applyBaseline(at(['one/b.py', 1], ['two/b.py', 1]), baseline, 'b.json', here()).findings)).toEqual([
      'one/b.py:1',
      'two/b.py:1',
    ])
  })

  it('shrinks, and never grows by itself', () => {
    const matched = applyBaseline(at(['a.py', 1, 'token'], ['new.py', 1]), baseline, 'b.json', here('a.py', 'lib/b.py', 'new.py'))
    expect(matched.gone).toBe(2)
    expect(shrunk(matched, undefined).findings.map(({ file, count }) => [file, count])).toEqual([['a.py', 1]])
  })

  it('has an identity without place', () => {
    expect(new Set(at(['a.py', 1], ['b/c.py', 99]).map(identityOf)).size).toBe(1)
  })

  it('leaves findings about the policy out', () => {
    const about = { ...(BEFORE[0] as Finding), occurrence: place({ model: 'policy' }) }
    expect(baselineOf([about], undefined).findings).toEqual([])
  })

  it.each([
    ['', 'the file is empty'],
    ['{"format":"cryptogate-baseline","version":2,"findings":[]}', 'version'],
    ['{"format":"cryptogate-baseline","version":1}', '"findings" is missing'],
    ['{"format":"cryptogate-baseline","version":1,"findings":[{"rule":"x"}]}', 'is missing'],
    ['{"format":"cryptogate-baseline","version":1,"findings":[],"finding":[]}', 'unknown key "finding"'],
    ['<<<<<<< HEAD\n{}', 'b.json'],
  ])('is an error where it is broken, never empty: %s', (text, message) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(/the baseline is broken, so nothing was judged/)
    expect(() => readBaseline(text, 'b.json')).toThrow(message)
  })
})
