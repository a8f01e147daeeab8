/** Types of Kotlin that stand on one line. */
import { describe, expect, it } from 'vitest'
import { endMembers } from '#parse/one-line-types'

describe('types on one line', () => {
  it('ends the last member in the place of a blank', () => {
    expect(endMembers('class A : B { val c = 1 }\nobject D { fun e() = "}" }')).toBe(
      'class A : B { val c = 1;}\nobject D { fun e() = "}";}',
    )
  })

  it('leaves everything else as it is', () => {
    for (const text of ['class A {\n  val b = 1\n}', 'class A { }', 'fun f() { g() }', 'val c = A::class.java', 'class A { val b = 1; }'])
      expect(endMembers(text)).toBe(text)
  })
})
