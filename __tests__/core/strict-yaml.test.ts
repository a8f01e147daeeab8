import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { UserError } from '#core/errors'
import { DocumentError, MAX_DOCUMENT_LENGTH, openStrict, problemText, readStrict } from '#core/strict-yaml'

const schema = z.strictObject({
  id: z.string(),
  level: z.enum(['high', 'medium', 'low']).optional(),
  count: z.number().optional(),
  since: z.iso.date().optional(),
  names: z.array(z.string()).optional(),
  parts: z.record(z.string(), z.union([z.string(), z.strictObject({ size: z.number(), colour: z.string().optional() })])).optional(),
})

function problems(text: string): string[] {
  try {
    readStrict(schema, text, 'a.yml')
  } catch (error) {
    if (error instanceof DocumentError) return error.problems.map(problemText)
    throw error
  }
  return []
}

describe('readStrict', () => {
  it('gives the checked value', () => {
    expect(readStrict(schema, 'id: x\nnames: [a, b]\nparts: { p: { size: 3 } }\n', 'a.yml')).toEqual({
      id: 'x',
      names: ['a', 'b'],
      parts: { p: { size: 3 } },
    })
  })

  it('reads YAML 1.2: on, off, yes, no and dates are text', () => {
    const list = readStrict(z.array(z.string()), '[on, off, yes, no, 2026-01-01]', 'a.yml')
    expect(list).toEqual(['on', 'off', 'yes', 'no', '2026-01-01'])
  })

  it.each([
    ['an empty file', '', ['a.yml:1:1 the file is empty.']],
    ['only a comment', '# nothing\n', ['a.yml:1:1 the file is empty.']],
    ['an unknown key', 'id: x\nlevl: high\n', ['a.yml:2:1 levl: unknown key "levl". Did you mean "level"?']],
    ['a misspelt word', 'id: x\nlevel: hihg\n', ['a.yml:2:8 level: "hihg" is not one of high, medium, low. Did you mean "high"?']],
    ['a missing key', 'level: high\n', ['a.yml:1:1 id: "id" is missing.']],
    ['a number for text', 'id: 2026.10\n', ['a.yml:1:5 id: expected text, found 2026.1; put it in quotes.']],
    [
      'a date that does not exist',
      'id: x\nsince: 2026-02-30\n',
      ['a.yml:2:8 since: "2026-02-30" is not a date of the calendar, written YYYY-MM-DD.'],
    ],
    ['an item of a list', 'id: x\nnames:\n  - a\n  - 7\n', ['a.yml:4:5 names[1]: expected text, found 7; put it in quotes.']],
    [
      'a key in a union',
      'id: x\nparts:\n  p: { size: 1, color: red }\n',
      ['a.yml:3:17 parts.p.color: unknown key "color". Did you mean "colour"?'],
    ],
    ['a wrong kind in a union', 'id: x\nparts:\n  p: 7\n', ['a.yml:3:6 parts.p: expected one of text, a map, found 7.']],
    ['a missing value', 'id: x\nlevel:\n', ['a.yml:2:7 level: nothing is not one of high, medium, low.']],
    ['a key that stands twice', 'id: x\ncount: 1\ncount: 2\n', ['a.yml:3:1 count: the key "count" stands here twice.']],
    ['a merge key', 'id: x\nparts:\n  p: &p { size: 1 }\n  q: { <<: *p }\n', ['a.yml:4:8 parts.q.<<: merge keys (<<) are not supported.']],
    ['__proto__', 'id: x\n__proto__: { a: 1 }\n', ['a.yml:2:1 __proto__: this key is not allowed.']],
    ['a key that is a list', '[a]: 1\n', ['a.yml:1:1 a key must be plain text.']],
    ['an alias without anchor', 'id: *nobody\n', ['a.yml:1:5 id: the alias *nobody has no anchor before it.']],
    ['another version of YAML', '%YAML 1.1\n---\nid: x\n', ['a.yml:3:1 %YAML directives are not supported.']],
    ['a list for a map', '- a\n', ['a.yml:1:1 expected a map, found a list.']],
  ])('says where and what for %s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('names a place for broken YAML and for unknown tags', () => {
    expect(problems('id: [a\nlevel: x\n')[0]).toMatch(/^a\.yml:\d+:\d+ /)
    expect(problems('id: !secret x\n')[0]).toMatch(/^a\.yml:1:5 .*tag/i)
    expect(problems('id: x\n---\nid: y\n')[0]).toMatch(/^a\.yml:2:1 /)
  })

  it('lists all problems in order, twenty at most, and counts the rest', () => {
    const text = `id: x\n${Array.from({ length: 25 }, (_, index) => `wrong${String(index)}: 1`).join('\n')}\n`
    expect(problems(text)).toHaveLength(25)
    expect(() => readStrict(schema, text, 'a.yml')).toThrow(/^a\.yml has 25 problems\n {2}a\.yml:2:1 [\s\S]*and 5 more$/)
  })

  it('points the error at the first problem, with the end of the value', () => {
    const error = catchError(() => readStrict(schema, 'id: x\nlevel: hihg\n', 'a.yml'))
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).at).toEqual({ file: 'a.yml', line: 2, column: 8, endLine: 2, endColumn: 12 })
  })

  it('follows aliases, also in the places of problems', () => {
    const text = 'id: x\nnames: &n [a]\nparts: { p: { size: 1, colour: *n } }\n'
    expect(problems(text)).toEqual(['a.yml:3:32 parts.p.colour: expected text, found a list.'])
    expect(readStrict(z.strictObject({ a: z.array(z.string()), b: z.array(z.string()) }), 'a: &l [x]\nb: *l\n', 'a.yml')).toEqual({
      a: ['x'],
      b: ['x'],
    })
  })

  it('works with Windows line ends and a byte order mark', () => {
    expect(problems('\uFEFFid: x\r\nlevl: high\r\n')).toEqual(['a.yml:2:1 levl: unknown key "levl". Did you mean "level"?'])
  })
})

describe('limits', () => {
  it('refuses a document that is too large', () => {
    expect(() => readStrict(schema, ' '.repeat(MAX_DOCUMENT_LENGTH + 1), 'a.yml')).toThrow(UserError)
  })

  it('refuses aliases that expand beyond reason, quickly', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const inner = level === 0 ? 'x' : `*l${String(level - 1)}`
      return `l${String(level)}: &l${String(level)} [${Array.from({ length: 9 }, () => inner).join(', ')}]`
    })
    const start = performance.now()
    expect(() => readStrict(z.unknown(), `${levels.join('\n')}\n`, 'a.yml')).toThrow(/too large once its aliases/)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('refuses deep nesting without falling over', () => {
    expect(() => readStrict(z.unknown(), `${'['.repeat(2000)}${']'.repeat(2000)}`, 'a.yml')).toThrow(UserError)
  })

  it('reads forty thousand keys in one pass', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `key${String(index)}: 1`).join('\n')
    const start = performance.now()
    expect(Object.keys(readStrict(z.record(z.string(), z.number()), text, 'a.yml'))).toHaveLength(40_000)
    expect(performance.now() - start).toBeLessThan(8000)
  })
})

describe('openStrict', () => {
  it('tells where keys and values stand, and the nearest part for what is not there', () => {
    const document = openStrict(schema, 'id: x\nparts:\n  p:\n    size: 1\n', 'a.yml')
    const place = (path: string[], part: 'key' | 'value'): number[] => [
      document.locate(path, part).line,
      document.locate(path, part).column,
    ]
    expect(place(['parts', 'p'], 'key')).toEqual([3, 3])
    expect(place(['parts', 'p', 'size'], 'value')).toEqual([4, 11])
    expect(place(['parts', 'p', 'colour'], 'value')).toEqual([4, 5])
    expect(place([], 'value')).toEqual([1, 1])
  })
})

function catchError(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}
