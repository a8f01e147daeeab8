/** Of a change only that counts as gone which the change can have taken away. */
import { describe, expect, it } from 'vitest'
import { seenByBoth } from '#app/both-sides'
import type { CryptoAsset } from '#core/asset'
import { known } from '#core/value'

const at = (file: string, line = 1): CryptoAsset['occurrences'][number]['at'] => ({ file, line, column: 1, endLine: line, endColumn: 9 })

function asset(name: string, file: string, trace: string[] = [], decidedIn?: string): CryptoAsset {
  const place = { symbol: 's', model: 'm', language: 'python', confidence: 'high', pathClass: 'source', sinks: [] } as const
  const properties = { algorithm: known(name, 'literal', decidedIn === undefined ? undefined : at(decidedIn)) }
  return {
    id: name,
    type: 'algorithm',
    name,
    properties,
    dependsOn: [],
    occurrences: [{ ...place, at: at(file), trace: trace.map((one) => at(one)) }],
  }
}

describe('what both sides of a change could see', () => {
  const changed = new Set(['changed.py'])

  it('leaves out what stands in unchanged files alone and was not found again', () => {
    expect(seenByBoth([asset('MD5', 'a.py', ['b.py'])], [], changed)).toEqual([])
  })

  it('keeps what the head has at the same place', () => {
    const md5 = asset('MD5', 'a.py')
    expect(seenByBoth([md5], [asset('MD5', 'a.py')], changed)).toEqual([md5])
  })

  it.each([
    ['stands in it', asset('MD5', 'changed.py')],
    ['goes through it', asset('MD5', 'a.py', ['changed.py'])],
    ['has a value from it', asset('MD5', 'a.py', [], 'changed.py')],
  ])('keeps what a changed file may have taken away, because it %s', (_why, one) => {
    expect(seenByBoth([one], [], changed)).toEqual([one])
  })
})
