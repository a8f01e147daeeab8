import { describe, expect, it } from 'vitest'
import { closest } from '#core/spelling'

describe('closest', () => {
  it.each([
    ['SHA-265', ['SHA-256', 'SHA-224', 'MD5'], 'SHA-256'],
    ['hihg', ['critical', 'high', 'medium', 'low'], 'high'],
    ['keybits', ['keyBits', 'key'], 'keyBits'],
    ['weak-rsa-kye', ['weak-rsa-key', 'weak-mac'], 'weak-rsa-key'],
    ['mod', ['mode', 'model', 'name'], 'mode'],
  ])('finds for %s of %j: %s', (word, words, expected) => {
    expect(closest(word, words)).toBe(expected)
  })

  it.each([
    ['zebra', ['mode', 'padding']],
    ['', ['a']],
    ['x'.repeat(10_000), ['x']],
    ['mode', ['mode']],
  ])('is silent rather than silly for %.10s', (word, words) => {
    expect(closest(word, words)).toBeUndefined()
  })
})
