/** Identities and recipients of age: Bech32 with a checksum, so nothing else is taken for one (age-encryption.org/v1, BIP 173). */
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { material, type Material } from './facts'
import { rawInfo, sha256 } from './public-key'

const CHARACTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const CHECKSUM_LENGTH = 6
const KEY_BYTES = 32
const X25519 = '1.3.101.110'
/** What stands before the bytes of a key in PKCS#8 of X25519 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** Identities are written in capitals, recipients in small letters. Those with 'pq' join ML-KEM-768 with X25519. */
export const AGE =
  /(?<![A-Za-z0-9])(?:AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{30,128}|age1(?:pq1)?[02-9ac-hj-np-z]{30,4000})(?![A-Za-z0-9])/g

/** Undefined where the checksum does not fit: it is then some other word. */
export function ageKey(text: string): Material | undefined {
  const read = bech32(text.toLowerCase())
  if (read === undefined) return undefined
  const { prefix, data } = read
  const isHybrid = prefix.endsWith('pq') || prefix.endsWith('pq-')
  const common = { format: 'age', algorithm: isHybrid ? 'MLKEM768-X25519' : X25519 }
  if (prefix.startsWith('age-secret-key'))
    return material('PRIVATE KEY', { ...common, encrypted: false, publicKey: isHybrid ? undefined : publicOf(data) })
  if (!isHybrid && data.length !== KEY_BYTES) return undefined
  return material('PUBLIC KEY', { ...common, publicKey: isHybrid ? undefined : sha256(rawInfo(X25519, data)), fingerprint: sha256(data) })
}

function publicOf(secret: Uint8Array): string | undefined {
  if (secret.length !== KEY_BYTES) return undefined
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, secret]), format: 'der', type: 'pkcs8' })
  return sha256(createPublicKey(key).export({ format: 'der', type: 'spki' }))
}

function bech32(text: string): { prefix: string; data: Uint8Array } | undefined {
  const at = text.lastIndexOf('1')
  const prefix = text.slice(0, at)
  const digits = [...text.slice(at + 1)].map((character) => CHARACTERS.indexOf(character))
  if (at < 1 || digits.length <= CHECKSUM_LENGTH || digits.includes(-1)) return undefined
  const codes = [...prefix].map((character) => character.charCodeAt(0))
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...digits]
  if (polymod(expanded) !== 1) return undefined
  return { prefix, data: toBytes(digits.slice(0, -CHECKSUM_LENGTH)) }
}

function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [bit, factor] of GENERATOR.entries()) if ((top >> bit) & 1) sum ^= factor
  }
  return sum
}

/** Groups of five bits to bytes; what is left over is padding. */
function toBytes(digits: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let held = 0
  let count = 0
  for (const digit of digits) {
    held = ((held << 5) | digit) & 0xfff
    count += 5
    if (count < 8) continue
    count -= 8
    bytes.push((held >> count) & 0xff)
  }
  return Uint8Array.from(bytes)
}
