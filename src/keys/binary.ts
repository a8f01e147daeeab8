/** Keys and certificates in files of bytes: DER, stores of Java and of PKCS#12, OpenPGP packets. */
import type { KeyForms } from './formats'
import { type Reading } from './facts'
import { bouncyCastleStore, javaKeystore } from './java-keystore'
import { looksLikePgp, pgpKeys } from './pgp'
import { derMaterials, looksLikeDer } from './structure'

export interface BinaryReading extends Reading {
  /** What the file is, where it is known and holds no key by itself: 'ZIP archive'. */
  other?: string
}

/** Undefined where the bytes are none of the forms, and may be text. */
export function inBytes(bytes: Uint8Array, forms: KeyForms): BinaryReading | undefined {
  for (const row of forms.magic) {
    if (!startsWith(bytes, row.bytes)) continue
    return 'format' in row ? javaKeystore(bytes, row.format) : { materials: [], problem: 'another-format', other: row.other }
  }
  if (looksLikeDer(bytes)) return derMaterials(bytes, { format: 'DER' })
  if (looksLikePgp(bytes)) return pgpKeys(bytes)
  return bouncyCastleStore(bytes)
}

function startsWith(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes.subarray(0, hex.length / 2)).toString('hex') === hex
}
