import { describe, expect, it } from 'vitest'
import { all, any, condition, negate, test, testValue, type Condition, type Matcher, type Truth } from '#core/match'
import { known, oneOf, unknown, type MaterialSource, type Value } from '#core/value'

const text = (value: string | number | boolean): Value => known(value, 'literal')
const material = (source: MaterialSource): Value => ({ kind: 'material', source })
const open = unknown('parameter')
const gcmOrEcb = oneOf([text('GCM'), text('ECB')])

describe("Kleene's logic", () => {
  const table: [Truth, Truth, Truth, Truth][] = [
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'yes', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['unknown', 'no', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ]
  it.each(table)('%s and/or %s is %s/%s', (left, right, and, or) => {
    expect(all([left, right])).toBe(and)
    expect(any([left, right])).toBe(or)
  })

  it('turns yes and no round and leaves unknown', () => {
    expect([negate('yes'), negate('no'), negate('unknown')]).toEqual(['no', 'yes', 'unknown'])
  })

  it('holds for nothing at all', () => {
    expect(all([])).toBe('yes')
    expect(any([])).toBe('no')
  })
})

describe('a matcher on one value', () => {
  const table: [string, Matcher, Value | undefined, Truth][] = [
    ['equal text', 'ECB', text('ECB'), 'yes'],
    ['other text', 'ECB', text('GCM'), 'no'],
    ['other case', 'ecb', text('ECB'), 'no'],
    ['unknown', 'ECB', open, 'unknown'],
    ['absent', 'ECB', undefined, 'no'],
    ['number and text', 1024, text('1024'), 'no'],
    ['boolean', false, text(false), 'yes'],
    ['member', ['MD5', 'SHA-1'], text('SHA-1'), 'yes'],
    ['no member', ['MD5', 'SHA-1'], text('SHA-256'), 'no'],
    ['unknown member', ['MD5'], open, 'unknown'],
    ['absent member', ['MD5'], undefined, 'no'],
    ['in', { in: ['MD5'] }, text('MD5'), 'yes'],
    ['in, but unknown', { in: ['MD5'] }, open, 'unknown'],
    ['in, and known', { in: ['MD5'], known: true }, open, 'no'],
    ['material by its source', 'constant', material('constant'), 'yes'],
    ['other material', ['constant', 'time'], material('random'), 'no'],
    ['not', { not: 'ECB' }, text('GCM'), 'yes'],
    ['not unknown', { not: 'ECB' }, open, 'unknown'],
    ['not absent', { not: 'ECB' }, undefined, 'yes'],
    ['min', { min: 2048 }, text(2048), 'yes'],
    ['below min', { min: 2048 }, text(2047), 'no'],
    ['min of unknown', { min: 2048 }, open, 'unknown'],
    ['min of absent', { min: 2048 }, undefined, 'no'],
    ['min of text: not comparable', { min: 2048 }, text('2048'), 'unknown'],
    ['between', { min: 1, max: 5 }, text(5), 'yes'],
    ['above max', { min: 1, max: 5 }, text(6), 'no'],
    ['known', { known: true }, text('a'), 'yes'],
    ['known of unknown', { known: true }, open, 'no'],
    ['known of absent', { known: true }, undefined, 'no'],
    ['unknown wanted', { known: false }, open, 'yes'],
    ['unknown wanted, absent', { known: false }, undefined, 'no'],
    ['known material', { known: true }, material('constant'), 'yes'],
    ['present', { present: true }, open, 'yes'],
    ['present of absent', { present: true }, undefined, 'no'],
    ['absent wanted', { present: false }, undefined, 'yes'],
    ['absent wanted, but there', { present: false }, text(1), 'no'],
    ['startsWith', { startsWith: 'TLS_RSA' }, text('TLS_RSA_WITH_NULL_MD5'), 'yes'],
    ['startsWith one of', { startsWith: ['SSL_', 'TLS_'] }, text('TLS_A'), 'yes'],
    ['startsWith of unknown', { startsWith: 'TLS' }, open, 'unknown'],
    ['startsWith of a number', { startsWith: '1' }, text(1), 'no'],
    ['contains', { contains: '_CBC_' }, text('A_CBC_B'), 'yes'],
    ['contains, but not at the start', { contains: 'RC4', not: { startsWith: '!' } }, text('!RC4'), 'no'],
  ]
  it.each(table)('%s', (_name, matcher, value, expected) => {
    expect(testValue(matcher, value, 'may')).toBe(expected)
    expect(testValue(matcher, value, 'must')).toBe(expected)
  })
})

describe('a value with alternatives', () => {
  it.each<[string, Matcher, Value, Truth, Truth]>([
    ['one matches', 'ECB', gcmOrEcb, 'yes', 'no'],
    ['all match', ['ECB', 'GCM'], gcmOrEcb, 'yes', 'yes'],
    ['none matches', 'CBC', gcmOrEcb, 'no', 'no'],
    ['one is unknown, none matches', 'ECB', oneOf([text('GCM'), open]), 'unknown', 'no'],
    ['one is unknown, the other matches', 'ECB', oneOf([text('ECB'), open]), 'yes', 'unknown'],
    ['not: some other may run', { not: 'ECB' }, gcmOrEcb, 'yes', 'no'],
    ['numbers are judged by the worst', { min: 2048 }, oneOf([text(4096), text(1024)]), 'yes', 'no'],
  ])('%s', (_name, matcher, value, may, must) => {
    expect(testValue(matcher, value, 'may')).toBe(may)
    expect(testValue(matcher, value, 'must')).toBe(must)
  })

  it('is turned round inside not: no alternative may be ECB', () => {
    const noEcb: Condition = { not: { mode: 'ECB' } }
    expect(test(noEcb, { mode: gcmOrEcb }, 'must').truth).toBe('no')
    expect(test(noEcb, { mode: gcmOrEcb }, 'may').truth).toBe('yes')
  })
})

describe('a condition', () => {
  const aes = { algorithm: text('AES'), mode: text('ECB'), keyBits: open }

  it('needs all its properties and names those that decided', () => {
    expect(test({ algorithm: 'AES', mode: 'ECB' }, aes)).toEqual({ truth: 'yes', decided: ['algorithm', 'mode'] })
    expect(test({ algorithm: 'AES', mode: 'GCM' }, aes)).toEqual({ truth: 'no', decided: ['mode'] })
    expect(test({ algorithm: 'AES', keyBits: { min: 128 } }, aes)).toEqual({ truth: 'unknown', decided: ['keyBits'] })
    expect(test({ algorithm: 'DES', keyBits: { min: 128 } }, aes)).toEqual({ truth: 'no', decided: ['algorithm'] })
  })

  it('joins anyOf, allOf, not and properties', () => {
    expect(test({ anyOf: [{ mode: 'CBC' }, { mode: 'ECB' }] }, aes)).toEqual({ truth: 'yes', decided: ['mode'] })
    expect(test({ anyOf: [{ mode: 'CBC' }, { keyBits: 128 }] }, aes)).toEqual({ truth: 'unknown', decided: ['keyBits'] })
    expect(test({ allOf: [{ algorithm: 'AES' }, { algorithm: 'DES' }] }, aes).truth).toBe('no')
    expect(test({ algorithm: 'AES', not: { mode: 'ECB' } }, aes)).toEqual({ truth: 'no', decided: ['mode'] })
  })

  it('does not take names of the prototype for properties', () => {
    expect(test({ name: { present: true } }, Object.create({ name: text('x') }) as Record<string, Value>).truth).toBe('no')
  })
})

describe('the schema of conditions', () => {
  it.each<[string, unknown]>([
    ['an unknown property', { keyBit: 1 }],
    ['nothing', {}],
    ['an empty list', { mode: [] }],
    ['an empty matcher', { mode: {} }],
    ['an unknown test', { mode: { minimum: 1 } }],
    ['a bound that is text', { keyBits: { min: '2048' } }],
    ['an anyOf that is no list', { anyOf: { mode: 'ECB' } }],
  ])('refuses %s', (_name, given) => {
    expect(condition.safeParse(given).success).toBe(false)
  })

  it('takes nested ones', () => {
    const given = { algorithm: 'AES', anyOf: [{ mode: ['ECB'] }, { not: { keyBits: { min: 128, not: 192 } } }] }
    expect(condition.parse(given)).toEqual(given)
  })
})
