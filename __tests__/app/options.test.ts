import { describe, expect, it } from 'vitest'
import { describeOptions, parseOptions } from '#app/options'
import { exitCode } from '#app/outcome'

describe('options', () => {
  it('are what the defaults say when nothing is given', () => {
    expect(parseOptions({}, 'input')).toEqual({
      scan: 'auto',
      onError: 'fail',
      paths: [],
      warnOnly: false,
      formats: ['text'],
      reports: [],
      annotations: true,
      jobSummary: true,
      comment: 'off',
      commentMode: 'update',
      auditIssues: false,
      checkRun: false,
      reviewComments: 0,
      fixes: false,
      uploadSarif: false,
      category: 'cryptogate',
    })
  })

  it('name what they take when they are given something else', () => {
    expect(() => parseOptions({ scan: 'chnage' }, 'input')).toThrow(
      "scan: 'chnage' is not one of auto, change, all; did you mean 'change'?",
    )
    expect(() => parseOptions({ onError: 'pass' }, 'input')).toThrow("on-error: 'pass' is not one of fail, warn")
  })

  it('take lists of lines or commas, and the words that the toolkit takes for booleans', () => {
    const options = parseOptions({ paths: 'a\n b , c\n\n', warnOnly: 'TRUE', annotations: 'False' }, 'input')
    expect(options).toMatchObject({ paths: ['a', 'b', 'c'], warnOnly: true, annotations: false })
  })

  it('know the calendar', () => {
    expect(parseOptions({ asOf: '2028-02-29' }, 'flag').asOf).toBe('2028-02-29')
    expect(() => parseOptions({ asOf: '2026-02-29' }, 'flag')).toThrow("--as-of: '2026-02-29' is not a date")
    expect(() => parseOptions({ asOf: '29.02.2028' }, 'input')).toThrow("as-of: '29.02.2028' is not a date")
  })

  it('are called by their name at the door', () => {
    expect(() => parseOptions({ failOn: 'hi' }, 'flag')).toThrow("--fail-on: 'hi' is not one of critical, high, medium, low, none")
    expect(() => parseOptions({ warnOnly: 'ture' }, 'input')).toThrow("warn-only: 'ture' is not one of true, false; did you mean 'true'?")
  })

  it('each have a door, a text and a default', () => {
    for (const option of describeOptions()) {
      expect(option.input ?? option.flag, option.key).toBeDefined()
      expect(option.text, option.key).toMatch(/\.$/)
      expect(option.default, option.key).not.toBe('')
    }
  })
})

describe('the end of a run', () => {
  it('is 0, 1 or 2 by the verdict alone', () => {
    expect((['pass', 'fail', 'error'] as const).map((verdict) => exitCode(verdict, false))).toEqual([0, 1, 2])
    expect((['pass', 'fail', 'error'] as const).map((verdict) => exitCode(verdict, true))).toEqual([0, 0, 0])
  })
})
