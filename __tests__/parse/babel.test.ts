/** What Babel's parser is asked for, beyond what the fixtures of JavaScript and TypeScript show. */
import { parse } from '@babel/parser'
import { describe, expect, it } from 'vitest'
import { lowerBabel } from '#parse/babel'
import { DeadlinePassed, withinDeadline } from '#parse/deadline'
import { children } from '#parse/facts-walk'
import type { Fact } from '#parse/facts'

const TYPESCRIPT = { jsx: false, flow: false }
const JAVASCRIPT = { jsx: true, flow: true }

/** Names that are called, in order. */
function calledIn(text: string, variant: { jsx: boolean; flow: boolean }): string[] {
  const called = (fact: Fact): string[] => [
    ...(fact.kind === 'call' && fact.callee.kind === 'name' ? [fact.callee.name] : []),
    ...children(fact).flatMap(called),
  ]
  return called(lowerBabel(parse as unknown as Parameters<typeof lowerBabel>[0], text, variant).root)
}

describe('code of JavaScript and TypeScript', () => {
  it('may have the types of Flow', () => {
    const text = 'export type Options = {| +hash: string |};\nconst digest = (options: ?Options): string => hash((options: any))\n'
    expect(calledIn(text, JAVASCRIPT)).toEqual(['hash'])
  })

  it('may have decorators of parameters, and of members with computed names', () => {
    const text = 'class Keys {\n  constructor(@Inject() jwt: Jwt) {}\n  @Field()\n  [names.KEY] = make()\n}\n'
    expect(calledIn(text, TYPESCRIPT)).toContain('make')
  })

  it('may return, await and repeat a name where a standard would not let it', () => {
    expect(calledIn("if (one) return\nconst hash = await load('md5')\nconst hash = load('sha1')\n", JAVASCRIPT)).toEqual(['load', 'load'])
  })

  it('is refused when it cannot be read, so that the grammar reads what it can', () => {
    expect(() => calledIn('const = load(\n', JAVASCRIPT)).toThrow(SyntaxError)
  })
})

describe('a deadline', () => {
  it('ends what would not end', () => {
    const nested = `x = ${'<T>('.repeat(40)}a${')'.repeat(40)}`
    expect(() => withinDeadline(() => parse(nested, { plugins: ['typescript'] }), 50)).toThrow(DeadlinePassed)
  })

  it('hands on what is returned and what is thrown', () => {
    expect(withinDeadline(() => 'done')).toBe('done')
    expect(() =>
      withinDeadline(() => {
        throw new RangeError('too deep')
      }),
    ).toThrow(RangeError)
  })
})
