/** A long report is written in parts: the bytes are those that it has as a whole. */
import { describe, expect, it } from 'vitest'
import { safeJson, safeJsonParts } from '#report/escape'

describe('JSON in parts', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    ['empty members', { a: [], b: {}, c: '', d: null }],
    ['members that are not there', { a: undefined, b: [undefined, 1], c: { d: undefined } }],
    ['lists of objects', { a: [{ b: [1, { c: 'x\ny' }] }, [], {}], d: { e: [[1]] } }],
    ['what a log would obey', { '##[x': ['##[error]', '\u001b[31m', { f: '##vso[task]\u202e' }], g: '\u007fé' }],
  ])('%s', (_, value) => {
    expect([...safeJsonParts(value)].join('')).toBe(safeJson(value))
  })
})
