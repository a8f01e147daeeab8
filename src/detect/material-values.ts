/** Values that stand for a secret: only their length and fingerprint are kept. */
import { fingerprintOf } from '#core/fingerprint'
import { alternatives, known, oneOf, unknown } from '#core/value'
import type { MaterialValue, Scalar, Value } from '#core/value'

/** `"DECRYPTION FAILED"` in the place of a key is none. */
export function ofLength(value: Value | undefined, least: number): Value | undefined {
  if (value === undefined || least === 0) return value
  const isShort = (one: Value): boolean =>
    one.kind === 'material' && one.source === 'constant' && one.bytes !== undefined && one.bytes < least
  return oneOf(alternatives(value).map((one) => (isShort(one) ? unknown('expression', 'at' in one ? one.at : undefined) : one)))
}

export function constantMaterial(value: Scalar, at: Value['at']): MaterialValue {
  const text = String(value)
  const fingerprint = typeof value === 'string' ? fingerprintOf(text) : undefined
  const bytes = typeof value === 'string' ? Buffer.byteLength(text) : value === 0 ? 0 : undefined
  return {
    kind: 'material',
    source: 'constant',
    ...(bytes !== undefined && { bytes }),
    ...(fingerprint !== undefined && { fingerprint }),
    ...(at && { at }),
  }
}

/** What stands in its place is no secret: the public half, or a certificate. */
export function isPublicKey(value: Scalar): boolean {
  return typeof value === 'string' && /^\s*-----BEGIN (?:[A-Z0-9 ]{1,20} )?(?:PUBLIC KEY|CERTIFICATE)-----/.test(value)
}

/** Parts of one text that stands in the code, whichever part each of them is. */
export function isSameText(one: Value | undefined, other: Value | undefined): boolean {
  const [left, right] = [printOf(one), printOf(other)]
  return left !== undefined && left === right
}

function printOf(value: Value | undefined): string | undefined {
  const material = value?.kind === 'known' ? constantMaterial(value.value, value.at) : value
  return material?.kind === 'material' && material.source === 'constant' ? material.fingerprint : undefined
}

export function lengthOf(value: Value | undefined, unit: number): Value | undefined {
  if (value === undefined) return undefined
  const lengths = alternatives(value).map((one): Value =>
    one.kind === 'material' && one.bytes !== undefined ? known(one.bytes * unit, 'constant', one.at) : unknown('expression', one.at),
  )
  return oneOf(lengths)
}
