import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#core/diagnostic'
import type { Enforcement, Finding } from '#core/finding'
import { evaluate } from '#policy/evaluate'
import { judge } from '#policy/verdict'
import { asset, value } from './assets'
import { policyOf, TODAY } from './built-in'

const policy = policyOf()
const md5 = evaluate([asset('MD5', { primitive: value('hash'), algorithm: value('MD5') })], policy, TODAY)

function finding(enforcement: Enforcement): Finding[] {
  return md5.map((one) => ({ ...one, enforcement }))
}

const broken: Diagnostic = { level: 'error', code: 'internal', message: 'x' }
const partly: Diagnostic = { level: 'warning', code: 'partly-parsed', message: 'x' }
const minified: Diagnostic = { level: 'warning', code: 'file-minified', message: 'x' }
const budget: Diagnostic = { level: 'note', code: 'budget-depth', message: 'x' }
const note: Diagnostic = { level: 'note', code: 'something', message: 'x' }

describe('judge', () => {
  it.each<[string, Finding[], Diagnostic[], Enforcement, string]>([
    ['nothing', [], [], 'record', 'pass'],
    ['a recorded finding', finding('record'), [], 'record', 'pass'],
    ['a warning', finding('warn'), [], 'record', 'pass'],
    ['a failing finding', finding('fail'), [], 'record', 'fail'],
    ['a failing finding among others', [...finding('warn'), ...finding('fail')], [note], 'fail', 'fail'],
    ['a note', [], [note], 'fail', 'pass'],
    ['an error', [], [broken], 'record', 'error'],
    ['an error beside a failing finding', finding('fail'), [broken], 'record', 'error'],
    ['a partly parsed file that may pass', [], [partly], 'record', 'pass'],
    ['a partly parsed file that may pass with a warning', [], [partly], 'warn', 'pass'],
    ['a partly parsed file that must not be', [], [partly], 'fail', 'error'],
    ['a changed file that nobody read, under the same policy', [], [minified], 'fail', 'error'],
    ['a limit that was reached, under the same policy', [], [budget], 'fail', 'error'],
    ['a failing finding beside a partly parsed file', finding('fail'), [partly], 'record', 'fail'],
  ])('%s', (_name, findings, diagnostics, unparsed, expected) => {
    expect(judge(findings, diagnostics, { unparsed })).toBe(expected)
  })
})
