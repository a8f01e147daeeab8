/** Which of several equal findings a change mends. */
import { describe, expect, it } from 'vitest'
import type { Finding } from '#core/finding'
import { compareFindings } from '#policy/compare-findings'
import { asset, brokenHash, finding, occurrence, place } from '../report/reports'

const at = (line: number): Finding => {
  const where = place('a.py', line)
  return finding(brokenHash, asset('MD5', {}, [occurrence(where)]), { enforcement: 'fail' })
}

const same = (file: string): string => file

describe('equal findings of one function', () => {
  it('are mended where the line went, and stay where it stayed', () => {
    const { findings, fixed } = compareFindings([at(10), at(20), at(30)], [at(10), at(30)], same)
    expect(fixed.map((one) => one.at.line)).toEqual([20])
    expect(findings.map(({ change, enforcement }) => [change, enforcement])).toEqual([
      ['existing', 'record'],
      ['existing', 'record'],
    ])
  })

  it('are followed when all of them move a little', () => {
    expect(compareFindings([at(10), at(20), at(30)], [at(22), at(32)], same).fixed.map((one) => one.at.line)).toEqual([10])
  })

  it('are new at the line that came in', () => {
    const { findings, fixed } = compareFindings([at(20)], [at(10), at(20)], same)
    expect(fixed).toEqual([])
    expect(findings.map(({ change, at: { line } }) => [change, line])).toEqual([
      ['new', 10],
      ['existing', 20],
    ])
  })
})
