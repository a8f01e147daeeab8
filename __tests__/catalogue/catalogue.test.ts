import { describe, expect, it } from 'vitest'
import { UserError } from '#core/errors'
import { loadCatalogue } from '#catalogue/catalogue'
import { foldName } from '#catalogue/fold'
import { readNotation } from '#catalogue/notation'
import { catalogue, documents } from './load'

interface Row {
  name: string
  aliases?: string[]
  source: string
  properties?: Record<string, unknown>
  [key: string]: unknown
}

const LISTS: Record<string, string> = {
  'algorithms.yml': 'algorithms',
  'curves.yml': 'curves',
  'modes.yml': 'modes',
  'paddings.yml': 'paddings',
  'protocols.yml': 'protocols',
  'cipher-suites.yml': 'suites',
  'jose.yml': 'jose',
  'ssh.yml': 'ssh',
  'key-specs.yml': 'keySpecs',
}

function rows(file: string): Row[] {
  return (documents[file] as Record<string, Row[]>)[LISTS[file] ?? ''] ?? []
}

describe.each(Object.keys(LISTS))('%s', (file) => {
  it('has rows, each with a source', () => {
    expect(rows(file).length).toBeGreaterThan(0)
    for (const row of rows(file)) expect([row.name, row.source.length > 0]).toEqual([row.name, true])
  })

  it('gives every spelling to one row, once', () => {
    const owners = new Map<string, string>()
    for (const row of rows(file)) {
      for (const name of [row.name, ...(row.aliases ?? [])]) {
        const key = `${String(row['table'] ?? '')} ${foldName(name) ?? ''}`
        expect([name, owners.get(key)]).toEqual([name, undefined])
        owners.set(key, row.name)
      }
    }
  })
})

describe('the catalogue', () => {
  it('finds every row by every spelling', () => {
    for (const row of rows('algorithms.yml'))
      for (const name of [row.name, ...(row.aliases ?? [])]) expect(catalogue.findAlgorithm(name)?.name).toBe(row.name)
    for (const row of rows('curves.yml'))
      for (const name of [row.name, ...(row.aliases ?? [])])
        expect(readNotation(catalogue, 'curve', name)).toMatchObject({ curve: row.name })
    for (const row of rows('cipher-suites.yml'))
      for (const name of [row.name, ...(row.aliases ?? [])])
        expect(readNotation(catalogue, 'tls-suite', name)).toMatchObject({ suites: row.name })
  })

  it.each([
    ['sha256', 'SHA-256'],
    ['SHA_512/256', 'SHA-512/256'],
    ['tripledes', '3DES'],
    ['ARCFOUR', 'RC4'],
    ['1.2.840.113549.1.1.1', 'RSA'],
    ['2.16.840.1.101.3.4.2.1', 'SHA-256'],
    ['java.util.Random', 'java.util.Random'],
  ])('knows %s as %s', (text, name) => {
    expect(catalogue.findAlgorithm(text)?.name).toBe(name)
  })

  it('finds nothing in hostile text', () => {
    for (const text of ['', '__proto__', 'constructor', 'a'.repeat(10_000_000), 'ＡＥＳ', 'ſha1', 'des\u0000', 'describe', 'nodes']) {
      expect(catalogue.findAlgorithm(text)).toBeUndefined()
      expect(catalogue.findCurve(text)).toBeUndefined()
      expect(catalogue.findProtocolVersion(text)).toBeUndefined()
    }
  })

  it('names only algorithms, curves, modes and paddings that are listed', () => {
    const finders = {
      algorithm: catalogue.findAlgorithm,
      hash: catalogue.findAlgorithm,
      mgfHash: catalogue.findAlgorithm,
      kdf: catalogue.findAlgorithm,
      cipher: catalogue.findAlgorithm,
      curve: catalogue.findCurve,
      mode: catalogue.findMode,
      padding: catalogue.findPadding,
      minVersion: catalogue.findProtocolVersion,
      version: catalogue.findProtocolVersion,
    }
    const check = (value: unknown, property?: string): void => {
      // A question mark stands for what a text with an open part does not tell.
      if (typeof value === 'string' && value !== '?' && property !== undefined && property in finders)
        expect([property, value, finders[property as keyof typeof finders](value)?.name]).toEqual([property, value, value])
      if (Array.isArray(value)) for (const member of value) check(member)
      else if (typeof value === 'object' && value !== null) for (const [key, member] of Object.entries(value)) check(member, key)
    }
    for (const file of ['jose.yml', 'ssh.yml', 'key-specs.yml', 'cipher-suites.yml'])
      for (const row of rows(file)) check(row.properties ?? { hash: row['hash'], cipher: row['cipher'], mode: row['mode'] })
    for (const notation of (documents['notations.yml'] as { notations: Record<string, unknown>[] }).notations) {
      check(notation['set'])
      check(notation['texts'])
      for (const list of Object.values((notation['words'] ?? {}) as Record<string, unknown>)) check(list)
      for (const pattern of (notation['patterns'] ?? []) as unknown[])
        if (typeof pattern === 'object') check((pattern as { set?: unknown }).set)
    }
  })

  it('has a form of name for every primitive', () => {
    const { names, algorithms } = documents['algorithms.yml'] as { names: Record<string, string>; algorithms: Row[] }
    for (const row of algorithms) expect([row.name, typeof names[String(row['primitive'])]]).toEqual([row.name, 'string'])
  })

  it('loads in under 30 ms, the best of several tries on a busy machine', () => {
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now()
      loadCatalogue(documents)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(30)
  })

  it('takes documents by path and passes over other folders', () => {
    const byPath = Object.fromEntries(Object.entries(documents).map(([file, document]) => [`knowledge/catalogue/${file}`, document]))
    expect(
      loadCatalogue({ ...byPath, 'knowledge/models/python/hashlib.yml': {}, 'policies/rules/hash.yml': {} }).findAlgorithm('md5')?.name,
    ).toBe('MD5')
  })
})

describe('a broken catalogue', () => {
  const broken = (file: string, change: (document: Record<string, Row[]>) => void): (() => unknown) => {
    const copy = structuredClone(documents)
    change(copy[file] as Record<string, Row[]>)
    return () => loadCatalogue(copy)
  }

  it('is refused with file, path and a suggestion for a misspelt key', () => {
    const load = broken('algorithms.yml', (document) => Object.assign(document['algorithms']?.[3] ?? {}, { primitve: 'hash' }))
    expect(load).toThrow(UserError)
    expect(load).toThrow(/algorithms\.yml.*algorithms\[3\]\.primitve.*Did you mean "primitive"/s)
  })

  it('is refused when a spelling would mean two algorithms', () => {
    expect(broken('algorithms.yml', (document) => Object.assign(document['algorithms']?.[0] ?? {}, { aliases: ['sha_256'] }))).toThrow(
      /"sha_256" is a name of both|is a name of both MD2 and SHA-256/,
    )
  })

  it('is refused when a file is missing or unknown', () => {
    const rest = Object.fromEntries(Object.entries(documents).filter(([file]) => file !== 'modes.yml'))
    expect(() => loadCatalogue(rest)).toThrow(/modes\.yml is missing/)
    expect(() => loadCatalogue({ ...documents, 'mode.yml': {} })).toThrow(/no such file/)
  })

  it('is refused when a notation names what is not there', () => {
    const change = (notation: Record<string, unknown>): (() => unknown) =>
      broken(
        'notations.yml',
        (document) =>
          void document['notations']?.push({ id: 'x', property: 'algorithm', docs: 'https://example.org', ...notation } as unknown as Row),
      )
    expect(change({ table: 'nope' })).toThrow(UserError)
    expect(change({ also: ['nope'] })).toThrow(UserError)
    expect(change({ patterns: ['{@nope}'] })).toThrow(UserError)
    expect(change({ patterns: ['{algorithm:hash'] })).toThrow(UserError)
    expect(change({ patterns: ['(a|b'] })).toThrow(UserError)
  })
})
