import { describe, expect, it } from 'vitest'
import { hideDelegates } from '#parse/delegating-types'

describe('types that delegate', () => {
  it('keep their body', () => {
    expect(hideDelegates('private class A(private val b: B) : C, B by b {\n  fun d() = 1\n}\n')).toBe(
      'private class A(private val b: B) : C, B      {\n  fun d() = 1\n}\n',
    )
    expect(hideDelegates('class A(\n  private val b: B,\n) : B by b {\n}\n')).toBe('class A(\n  private val b: B,\n) : B      {\n}\n')
    expect(hideDelegates('val a = object : B by inner.b {\n}')).toBe('val a = object : B by inner.b {\n}')
  })

  it('are not what a property delegates to', () => {
    for (const text of ['val a: B by lazy {\n}', '  private val a by lazy {\n', 'class A { val b: B by lazy {\n', 'class A : B by b'])
      expect(hideDelegates(text)).toBe(text)
  })
})
