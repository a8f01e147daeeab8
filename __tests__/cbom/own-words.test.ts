/** Our own words in a CBOM that somebody changed or made up: read where they are right, passed over where not, and never obeyed. */
import { describe, expect, it } from 'vitest'
import { importCbom, type Imported } from '#cbom/import-cbom'
import { cbomWords } from '#cbom/words'
import { valueFromJson, valueToJson } from '#core/value-json'
import { known, oneOf, unknown, type Value } from '#core/value'
import { catalogue } from '../catalogue/load'
import { knowledge } from '../harness/scan-files'

const words = cbomWords.parse(knowledge().documents['knowledge/cbom.yml'])

function imported(properties: unknown, more: Record<string, unknown> = {}): Imported {
  const one = {
    type: 'cryptographic-asset',
    name: 'AES-256-GCM',
    'bom-ref': 'r1',
    cryptoProperties: { assetType: 'algorithm', algorithmProperties: { primitive: 'ae', parameterSetIdentifier: '256', mode: 'gcm' } },
    evidence: { occurrences: [{ location: 'src/a.ts', line: 3, symbol: 'f' }] },
    properties,
    ...more,
  }
  const text = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [one] })
  return importCbom(text, catalogue, words, { file: 'cbom.json', pathClass: () => 'source', language: () => 'javascript' })
}

describe('values as JSON', () => {
  const values: Value[] = [
    known(2048, 'literal'),
    known('GCM', 'literal'),
    known(false, 'library-default'),
    { ...unknown('unlocked'), within: 'npm ^1.0.0' },
    { kind: 'material', source: 'constant', bytes: 16, fingerprint: 'ab12cd34' },
    oneOf([known('ECB', 'literal'), unknown('parameter')]),
  ]

  it.each(values.map((value) => [JSON.stringify(valueToJson(value)), value] as const))('come back as they went (%s)', (_json, value) => {
    expect(valueFromJson(JSON.parse(JSON.stringify(valueToJson(value))))).toEqual(value)
  })

  it.each([
    null,
    [],
    {},
    { unknown: 'no such reason' },
    { material: 'gold' },
    { oneOf: [] },
    { oneOf: [null] },
    { known: 1 },
    { oneOf: Array(2000).fill(1) },
  ])('are none where they make no sense (%j)', (json) => {
    expect(valueFromJson(json)).toBeUndefined()
  })

  it('nest no deeper than anybody writes', () => {
    let json: unknown = 1
    for (let depth = 0; depth < 50; depth++) json = { oneOf: [json] }
    expect(valueFromJson(json)).toBeUndefined()
  })
})

describe('our words in a CBOM', () => {
  it.each([
    ['no list', 'x'],
    ['nothing', [null, 1, 'x', {}, { name: 'cryptogate:property:mode' }]],
    ['broken JSON', [{ name: 'cryptogate:property:mode', value: '{' }]],
    [
      'names of objects',
      [
        { name: 'cryptogate:property:__proto__', value: '"x"' },
        { name: 'cryptogate:property:constructor ', value: '1' },
      ],
    ],
    ['a text without end', [{ name: 'cryptogate:property:mode', value: `"${'x'.repeat(200_000)}"` }]],
    [
      'places that are none',
      [
        {
          name: 'cryptogate:occurrence:0',
          value: '{"end":["a"],"trace":[1,["f",-1,0,0,0]],"labels":{"__proto__":1},"pathClass":"secret"}',
        },
      ],
    ],
    ['an occurrence that is not there', [{ name: 'cryptogate:occurrence:999999', value: '{"model":"x"}' }]],
  ])('are passed over where they are wrong: %s', (_name, properties) => {
    const { assets } = imported(properties)
    expect(assets).toHaveLength(1)
    const [asset] = assets
    expect(asset?.occurrences[0]).toMatchObject({ at: { file: 'src/a.ts', line: 3 }, symbol: 'f', pathClass: 'source' })
    expect(Object.hasOwn(asset?.properties ?? {}, '__proto__')).toBe(false)
    expect(asset?.properties['keyBits']).toMatchObject({ value: 256 })
  })

  it('cannot outvote a field that says worse', () => {
    const { assets, diagnostics } = imported([
      { name: 'cryptogate:property:algorithm', value: '"AES"' },
      { name: 'cryptogate:property:mode', value: '"ECB"' },
      { name: 'cryptogate:property:keyBits', value: '128' },
    ])
    expect(diagnostics.map(({ code }) => code)).toContain('cbom-contradiction')
    expect(assets[0]?.properties['mode']).toMatchObject({ kind: 'one-of' })
    expect(assets[0]?.properties['keyBits']).toMatchObject({ kind: 'one-of' })
  })

  it('are no tags that a policy could go by', () => {
    const { assets } = imported([
      { name: 'cryptogate:property:algorithm', value: '"AES"' },
      { name: 'team', value: 'payments' },
    ])
    expect(Object.keys(assets[0]?.occurrences[0]?.labels ?? {})).toEqual(['team'])
  })
})
