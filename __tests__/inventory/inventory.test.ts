import { describe, expect, it } from 'vitest'
import type { CryptoAsset, Occurrence } from '#core/asset'
import type { Location } from '#core/location'
import { known, oneOf, unknown, type Value } from '#core/value'
import { takeInventory } from '#inventory/inventory'

function place(file: string, line: number): Location {
  return { file, line, column: 1, endLine: line, endColumn: 9 }
}

function seen(at: Location, more: Partial<Occurrence> = {}): Occurrence {
  return { at, symbol: 's', model: 'm', language: 'javascript', confidence: 'high', trace: [], pathClass: 'source', sinks: [], ...more }
}

function draft(id: string, name: string, properties: Record<string, Value>, at: Location, more: Partial<CryptoAsset> = {}): CryptoAsset {
  return { id, type: 'algorithm', name, properties, occurrences: [seen(at)], dependsOn: [], ...more }
}

const md5 = (id: string, file: string, line: number): CryptoAsset =>
  draft(id, 'MD5', { algorithm: known('MD5', 'literal', place(file, line)) }, place(file, line))

describe('taking the inventory', () => {
  it('keeps nothing of nothing', () => {
    expect(takeInventory([])).toEqual([])
  })

  it('folds equal uses into one asset with every place, sorted', () => {
    const [asset, ...others] = takeInventory([md5('1', 'b.ts', 2), md5('2', 'a.ts', 9), md5('3', 'a.ts', 1)])
    expect(others).toEqual([])
    expect(asset?.occurrences.map(({ at }) => `${at.file}:${at.line}`)).toEqual(['a.ts:1', 'a.ts:9', 'b.ts:2'])
  })

  it('leaves the place of a value out where the places differ, and keeps it where they agree', () => {
    const [apart] = takeInventory([md5('1', 'a.ts', 1), md5('2', 'a.ts', 2)])
    expect(apart?.properties).toEqual({ algorithm: known('MD5', 'literal') })
    const shared = known(1024, 'constant', place('config.ts', 3))
    const [together] = takeInventory([
      draft('1', 'RSA-1024', { keyBits: shared }, place('a.ts', 1)),
      draft('2', 'RSA-1024', { keyBits: { ...shared } }, place('b.ts', 1)),
    ])
    expect(together?.properties['keyBits']).toEqual(shared)
    expect(together?.occurrences.map(({ origins }) => origins)).toEqual([undefined, undefined])
  })

  it('leaves with each use where its own value comes from, whatever came first', () => {
    const from = (id: string, file: string, line: number): CryptoAsset =>
      draft(id, 'RSA-1024', { keyBits: known(1024, 'constant', place('config.ts', line)) }, place(file, 1))
    const all = [from('1', 'a.ts', 3), from('2', 'b.ts', 3), from('3', 'c.ts', 4), md5('4', 'config.ts', 9)]
    const [, asset] = takeInventory(all)
    expect(asset?.properties).toEqual({ keyBits: known(1024, 'constant') })
    expect(asset?.occurrences.map(({ origins }) => origins?.['keyBits']?.line)).toEqual([3, 3, 4])
    expect(takeInventory([...all].reverse())).toEqual(takeInventory(all))
  })

  it('tells assets apart by type, name, and the kind and type of every property', () => {
    const at = place('a.ts', 1)
    const assets = takeInventory([
      draft('1', 'AES', { keyBits: known(128, 'literal') }, at),
      draft('2', 'AES', { keyBits: known('128', 'literal') }, at),
      draft('3', 'AES', { keyBits: unknown('parameter') }, at),
      draft('4', 'AES', { keyBits: unknown('environment') }, at),
      draft('5', 'AES', {}, at),
      draft('6', 'DES', {}, at),
      draft('7', 'AES', {}, at, { type: 'protocol' }),
      draft('8', 'AES', { keyBits: oneOf([known(128, 'literal'), known(256, 'literal')]) }, at),
      draft('9', 'AES', { key: { kind: 'material', source: 'constant', fingerprint: 'aa' } }, at),
      draft('10', 'AES', { key: { kind: 'material', source: 'constant', fingerprint: 'bb' } }, at),
    ])
    expect(assets).toHaveLength(10)
    expect(new Set(assets.map((asset) => asset.id)).size).toBe(10)
  })

  it('is not misled by text that looks like the join of two values', () => {
    const at = place('a.ts', 1)
    const assets = takeInventory([
      draft('1', 'X', { mode: oneOf([known('a|known:string:b', 'literal'), known('c', 'literal')]) }, at),
      draft('2', 'X', { mode: oneOf([known('a', 'literal'), known('b', 'literal'), known('c', 'literal')]) }, at),
    ])
    expect(assets).toHaveLength(2)
  })

  it('does not mind the order of the branches of a value', () => {
    const at = place('a.ts', 1)
    const ecb = known('ECB', 'literal')
    const gcm = known('GCM', 'literal')
    const [asset, ...others] = takeInventory([
      draft('1', 'AES', { mode: oneOf([gcm, ecb]) }, at),
      draft('2', 'AES', { mode: oneOf([ecb, gcm]) }, place('b.ts', 1)),
    ])
    expect(others).toEqual([])
    expect(asset?.properties['mode']).toEqual(oneOf([ecb, gcm]))
  })

  it('says library-default only of an asset that nobody sets anywhere', () => {
    const both = (first: 'literal' | 'library-default'): CryptoAsset[] => [
      draft('1', 'RSA-2048', { keyBits: known(2048, first) }, place('a.ts', 1)),
      draft('2', 'RSA-2048', { keyBits: known(2048, 'library-default') }, place('b.ts', 1)),
    ]
    expect(takeInventory(both('literal'))[0]?.properties['keyBits']).toEqual(known(2048, 'literal'))
    expect(takeInventory(both('library-default'))[0]?.properties['keyBits']).toEqual(known(2048, 'library-default'))
  })

  it('counts the same sighting once, and one that came another way twice', () => {
    const at = place('a.ts', 1)
    const [asset] = takeInventory([
      md5('1', 'a.ts', 1),
      md5('2', 'a.ts', 1),
      draft('3', 'MD5', { algorithm: known('MD5', 'literal', at) }, at, {
        occurrences: [seen(at, { trace: [at, place('wrapper.ts', 4)] })],
      }),
      draft('4', 'MD5', { algorithm: known('MD5', 'literal', at) }, at, {
        occurrences: [seen(at, { places: { algorithm: place('a.ts', 7) } })],
      }),
    ])
    expect(asset?.occurrences).toHaveLength(3)
  })

  it('lets dependencies follow the merged ids, without circles to itself and without ends in nothing', () => {
    const at = place('a.ts', 1)
    const assets = takeInventory([
      draft('tls-1', 'TLS', {}, at, { type: 'protocol', dependsOn: ['hash-1', 'hash-2', 'tls-2', 'gone'] }),
      draft('tls-2', 'TLS', {}, place('b.ts', 1), { type: 'protocol', dependsOn: ['aes'] }),
      md5('hash-1', 'a.ts', 3),
      md5('hash-2', 'b.ts', 3),
      draft('aes', 'AES', {}, at),
    ])
    const idOf = (name: string): string | undefined => assets.find((asset) => asset.name === name)?.id
    const tls = assets.find((asset) => asset.name === 'TLS')
    expect(assets).toHaveLength(3)
    expect(tls?.dependsOn).toEqual([idOf('MD5'), idOf('AES')].sort())
  })

  it('gives the same inventory whatever order the assets came in, and does not touch its input', () => {
    const assets = [
      md5('1', 'b.ts', 2),
      md5('2', 'a.ts', 9),
      draft('3', 'AES', { mode: known('ECB', 'literal') }, place('c.ts', 1), { dependsOn: ['1'] }),
    ]
    const before = structuredClone(assets)
    const inventory = JSON.stringify(takeInventory(assets))
    expect(JSON.stringify(takeInventory([...assets].reverse()))).toBe(inventory)
    expect(assets).toEqual(before)
  })

  it('gives an id that depends on what the asset is, not on where it stands', () => {
    const [here] = takeInventory([md5('1', 'a.ts', 1)])
    const [there] = takeInventory([md5('77', 'z.ts', 400)])
    expect(here?.id).toBe(there?.id)
    expect(here?.id).toMatch(/^[0-9a-f]{16}$/)
  })

  it('has an order: type, then name, then id', () => {
    const at = place('a.ts', 1)
    const assets = takeInventory([draft('1', 'TLS', {}, at, { type: 'protocol' }), draft('2', 'MD5', {}, at), draft('3', 'AES', {}, at)])
    expect(assets.map((asset) => asset.name)).toEqual(['AES', 'MD5', 'TLS'])
  })
})
