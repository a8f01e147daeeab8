/** Expressions and globs of policies: what fits, what is refused, and that nothing takes long. */
import { describe, expect, it } from 'vitest'
import { compileExpression, compileGlob, problemOf } from '#core/pattern'

describe('an expression', () => {
  it.each<[string, string[], string[]]>([
    ['AES-(128|256)-GCM', ['AES-128-GCM', 'AES-256-GCM'], ['AES-192-GCM', 'xAES-128-GCM', 'AES-128-GCM2']],
    ['^TLS_.*_SHA(256|384)?$', ['TLS_A_SHA', 'TLS_A_SHA256'], ['A', 'TLS_A_SHA1']],
    ['[a-f0-9]{2,3}', ['a0', 'fff'], ['a', 'ffff', 'gg']],
    ['[^/]+\\.pem', ['key.pem'], ['a/key.pem', 'keyxpem']],
    ['(ab?)+c?', ['a', 'abab', 'abac'], ['', 'b', 'abb']],
    ['\\w\\d\\s', ['a1 '], ['11', 'a1x']],
    ['x{2,}', ['xx', 'xxxxx'], ['x']],
    ['a|', ['a', ''], ['b']],
  ])('%s', (source, fits, others) => {
    const pattern = compileExpression(source)
    expect(fits.filter((text) => !pattern(text))).toEqual([])
    expect(others.filter((text) => pattern(text))).toEqual([])
  })

  it.each([
    ['(a', 'a ")" is missing (at character 3)'],
    ['a)', '")" is not expected here (at character 2)'],
    ['[a', 'a "]" is missing (at character 3)'],
    ['(a)\\1', 'back references are not supported: they cannot run in linear time (at character 6)'],
    ['(?=a)b', 'look-around and named groups are not supported: they cannot run in linear time (at character 2)'],
    ['a**', 'a repetition cannot be repeated (at character 3)'],
    ['*a', '"*" is not expected here; write \\* for the character (at character 1)'],
    ['a{5,2}', 'the upper bound lies below the lower one (at character 7)'],
    ['a{x}', 'a repetition is written {2} or {2,5} (at character 2)'],
    ['[z-a]', 'a range is written a-z (at character 5)'],
    ['\\b', '"\\b" is not supported (at character 3)'],
    ['(a{100}){100}', 'is too large once its repetitions are written out (at character 1)'],
    ['a'.repeat(201), 'is longer than 200 characters (at character 201)'],
  ])('%s is refused', (source, message) => {
    expect(problemOf(compileExpression, source)).toBe(message)
  })

  it('that ruins an engine that goes back takes no time', () => {
    const begun = performance.now()
    expect(compileExpression('(a+)+b')('a'.repeat(2000))).toBe(false)
    expect(compileExpression('(a|a)*(a|a)*(a|a)*c')('a'.repeat(2000))).toBe(false)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('a glob', () => {
  it.each<[string, string[], string[]]>([
    ['services/payments/**', ['services/payments/a.py', 'services/payments/b/c.go'], ['services/paymentsx/a', 'services/a']],
    ['**/*.tf', ['a.tf', 'x/y/a.tf'], ['a.tfx']],
    ['*.py', ['a.py'], ['b/a.py']],
    ['infra/{prod,live}/*.tf', ['infra/prod/a.tf', 'infra/live/b.tf'], ['infra/dev/a.tf']],
    ['**', ['a', '.github/a/b'], []],
    ['a?c', ['abc'], ['a/c', 'ac']],
  ])('%s', (source, fits, others) => {
    const pattern = compileGlob(source)
    expect(fits.filter((text) => !pattern(text))).toEqual([])
    expect(others.filter((text) => pattern(text))).toEqual([])
  })

  it('without its closing brace is refused', () => {
    expect(problemOf(compileGlob, 'a/{b,c')).toBe('a "}" is missing (at character 3)')
  })
})
