/** Hand-made assets for judging. */
import type { AssetType, CryptoAsset, Occurrence } from '#core/asset'
import { known, type MaterialValue, type Origin, type Scalar, type Value } from '#core/value'

export function value(scalar: Scalar, origin: Origin = 'literal', line?: number): Value {
  return known(scalar, origin, line === undefined ? undefined : { file: 'src/a.py', line, column: 1, endLine: line, endColumn: 2 })
}

export function material(source: MaterialValue['source']): Value {
  return { kind: 'material', source }
}

export function place(change: Partial<Occurrence> & { file?: string; line?: number } = {}): Occurrence {
  const { file = 'src/a.py', line = 10, ...rest } = change
  return {
    at: { file, line, column: 5, endLine: line, endColumn: 20 },
    symbol: 'lib.call',
    model: 'python/lib',
    language: 'python',
    confidence: 'high',
    trace: [],
    pathClass: 'source',
    sinks: [],
    ...rest,
  }
}

export function asset(
  name: string,
  properties: Record<string, Value>,
  occurrences: Occurrence[] = [place()],
  type: AssetType = 'algorithm',
): CryptoAsset {
  return { id: `asset:${name}`, type, name, properties, occurrences, dependsOn: [] }
}
