/** JSON Web Keys (RFC 7517, 7518, 8037, AKP of RFC 9964) as they stand in JSON, YAML, code or a quoted text. */
import { bitLength } from './der'
import { HIDDEN, material, type Fact, type Material } from './facts'
import { ecInfo, exponentOf, rawInfo, rsaInfo, sha256 } from './public-key'

/** The type of a key; all others of its members stand in the same braces. */
export const JWK_TYPE = /\\{0,2}["']?\bkty\\{0,2}["']?\s{0,8}[:=]\s{0,8}\\{0,2}["']?(RSA|EC|OKP|oct|AKP)\b/g

const MEMBER =
  /\\{0,2}["']?\b(kty|crv|alg|use|kid|n|e|x|y|d|k|p|pub|priv)\\{0,2}["']?\s{0,8}[:=]\s{0,8}\\{0,2}["']([A-Za-z0-9_\-+/=.:]{0,12000})\\{0,2}["']/g
/** How far from its type the members of a key may stand. */
const MAX_KEY = 16_000
const BITS_PER_BYTE = 8
const MIN_SECRET_BYTES = 8

const CURVES: Readonly<Record<string, string>> = {
  'P-256': '1.2.840.10045.3.1.7',
  'P-384': '1.3.132.0.34',
  'P-521': '1.3.132.0.35',
  secp256k1: '1.3.132.0.10',
}
const OKP: Readonly<Record<string, string>> = { Ed25519: '1.3.101.112', Ed448: '1.3.101.113', X25519: '1.3.101.110', X448: '1.3.101.111' }
const RSA = '1.2.840.113549.1.1.1'
const EC = '1.2.840.10045.2.1'

/** The key around its type; undefined where no member holds a key. */
export function jwkAround(text: string, at: number): { material: Material; start: number; end: number } | undefined {
  const [start, end] = braces(text, at)
  const members = new Map<string, string>()
  MEMBER.lastIndex = 0
  const inner = text.slice(start, end)
  for (let match = MEMBER.exec(inner); match !== null; match = MEMBER.exec(inner)) {
    const [, name = '', value = ''] = match
    if (!members.has(name)) members.set(name, value)
  }
  const found = keyOf(members)
  return found === undefined ? undefined : { material: found, start, end }
}

/** From the nearest brace before to the one that closes it; lines of YAML have none, so their neighbourhood counts. */
function braces(text: string, at: number): [number, number] {
  const floor = Math.max(0, at - MAX_KEY)
  const open = text.lastIndexOf('{', at)
  const closed = text.lastIndexOf('}', at)
  const start = open >= floor && open > closed ? open : Math.max(floor, closed + 1)
  const close = text.indexOf('}', at)
  return [start, close < 0 || close - at > MAX_KEY ? Math.min(text.length, at + MAX_KEY) : close + 1]
}

function bytesOf(members: ReadonlyMap<string, string>, name: string): Uint8Array | undefined {
  const value = members.get(name)
  return value === undefined || value === '' ? undefined : Buffer.from(value, 'base64url')
}

function keyOf(members: ReadonlyMap<string, string>): Material | undefined {
  const form: Record<string, Fact | undefined> = { format: 'JWK', jose: members.get('alg') }
  const secret = members.get('d') ?? members.get('priv')
  const facts = publicFacts(members)
  if (members.get('kty') === 'oct') {
    const key = bytesOf(members, 'k')
    if (key === undefined || key.length < MIN_SECRET_BYTES) return undefined
    return material('SECRET KEY', { encrypted: false, bits: key.length * BITS_PER_BYTE }, form)
  }
  if (secret !== undefined && secret.length > MIN_SECRET_BYTES) return material('PRIVATE KEY', { encrypted: false }, facts ?? {}, form)
  return facts === undefined ? undefined : material('PUBLIC KEY', facts, form)
}

function publicFacts(members: ReadonlyMap<string, string>): Record<string, Fact | undefined> | undefined {
  const curve = members.get('crv') ?? ''
  const x = bytesOf(members, 'x')
  switch (members.get('kty')) {
    case 'RSA': {
      const modulus = bytesOf(members, 'n')
      const exponent = bytesOf(members, 'e')
      if (modulus === undefined || modulus.length < MIN_MODULUS_BYTES || exponent === undefined) return undefined
      return { algorithm: RSA, bits: bitLength(modulus), exponent: exponentOf(exponent), publicKey: sha256(rsaInfo(modulus, exponent)) }
    }
    case 'EC': {
      const y = bytesOf(members, 'y')
      const name = CURVES[curve]
      if (x === undefined || y === undefined || x.length < MIN_POINT_BYTES) return undefined
      if (name === undefined) return { algorithm: EC, curve: curve || HIDDEN }
      return { algorithm: EC, curve: name, publicKey: sha256(ecInfo(name, Buffer.concat([Uint8Array.of(4), x, y]))) }
    }
    case 'OKP': {
      const name = OKP[curve]
      return name === undefined || x === undefined || x.length < MIN_POINT_BYTES
        ? undefined
        : { algorithm: name, publicKey: sha256(rawInfo(name, x)) }
    }
    case 'AKP':
      return members.has('alg') && members.has('pub') ? { algorithm: members.get('alg') } : undefined
    default:
      return undefined
  }
}

/** Shorter ones are placeholders or made-up numbers of a text, not keys. */
const MIN_MODULUS_BYTES = 32
const MIN_POINT_BYTES = 16
