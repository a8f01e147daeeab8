/** A short name for bytes that must not be shown. */
import { createHash } from 'node:crypto'

const LENGTH = 12
/** Shorter texts could be guessed back from their hash. */
const MIN_BYTES = 16

/** Undefined for texts so short that a hash would give them away. */
export function fingerprintOf(bytes: Uint8Array | string): string | undefined {
  const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
  if (data.length < MIN_BYTES) return undefined
  return createHash('sha256').update(data).digest('hex').slice(0, LENGTH)
}
