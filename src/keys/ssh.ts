/** OpenSSH's keys: public blobs (RFC 4253, RFC 5656, RFC 8709), its private format (PROTOCOL.key) and its certificates (PROTOCOL.certkeys). */
import { SECONDS_OF_A_DAY } from '#core/dates'
import { bitLength } from './der'
import { HIDDEN, material, type Fact, type Material } from './facts'
import { ecInfo, exponentOf, rawInfo, rsaInfo, sha256 } from './public-key'
import { createHash } from 'node:crypto'
import { dateOf } from './certificate'
import { printable } from './distinguished-name'
import { Wire } from './wire'

type Form = Record<string, Fact | undefined>

/** Names of key types as they begin a line; what follows ' ' is the blob that says the same name again. */
export const SSH_TYPE =
  /(?:ssh-(?:rsa|dss|ed25519|ed448)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256))(?:-cert-v0[01])?(?:@openssh\.com)?/

/** Curves by their name on the wire. */
const CURVES: Readonly<Record<string, string>> = { nistp256: '1.2.840.10045.3.1.7', nistp384: '1.3.132.0.34', nistp521: '1.3.132.0.35' }
const ED25519 = '1.3.101.112'
const ED448 = '1.3.101.113'
const RSA = '1.2.840.113549.1.1.1'
const DSA = '1.2.840.10040.4.1'
const EC = '1.2.840.10045.2.1'

/** Fields of a certificate before the key, and after it. */
const CERTIFICATE = '-cert-v0'
const USER = 1
/** A certificate without an end has the largest number there is. */
const FOREVER = 0xffffffff

/** A public key or certificate in wire form; undefined where it is none. */
export function sshPublic(blob: Uint8Array, form: Form): Material | undefined {
  const wire = new Wire(blob)
  const type = wire.text()
  if (!new RegExp(`^${SSH_TYPE.source}$`).test(type)) return undefined
  const isCertificate = type.includes(CERTIFICATE)
  if (isCertificate) wire.counted()
  const key = keyIn(wire, type)
  if (key === undefined || !wire.whole) return undefined
  const common = {
    ...key,
    hardware: type.startsWith('sk-') ? true : undefined,
    fingerprint: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`,
  }
  return isCertificate ? sshCertificate(wire, common, form) : material('PUBLIC KEY', common, form)
}

/** Facts of the numbers that follow a type's name. */
function keyIn(wire: Wire, type: string): Form | undefined {
  if (/ssh-rsa/.test(type)) {
    const exponent = wire.counted()
    const modulus = wire.counted()
    return { algorithm: RSA, bits: bitLength(modulus), exponent: exponentOf(exponent), publicKey: sha256(rsaInfo(modulus, exponent)) }
  }
  if (/ssh-dss/.test(type)) {
    const [prime, divisor] = [wire.counted(), wire.counted(), wire.counted(), wire.counted()]
    return { algorithm: DSA, bits: bitLength(prime ?? new Uint8Array()), divisorBits: bitLength(divisor ?? new Uint8Array()) }
  }
  if (/ssh-ed/.test(type)) {
    const algorithm = type.includes('ed448') ? ED448 : ED25519
    const key = wire.counted()
    if (type.startsWith('sk-')) wire.counted()
    return { algorithm, publicKey: sha256(rawInfo(algorithm, key)) }
  }
  const curve = CURVES[wire.text()]
  const point = wire.counted()
  if (type.startsWith('sk-')) wire.counted()
  return curve === undefined ? undefined : { algorithm: EC, curve, publicKey: sha256(ecInfo(curve, point)) }
}

function sshCertificate(wire: Wire, key: Form, form: Form): Material {
  wire.bytes(8)
  const kind = wire.number(4)
  const subject = printable(wire.text()).slice(0, 64)
  wire.counted()
  const [fromHigh, from, toHigh, to] = [wire.number(4), wire.number(4), wire.number(4), wire.number(4)]
  const ends = toHigh === 0 && fromHigh === 0 && to < FOREVER
  return material(
    'CERTIFICATE',
    key,
    { subject: subject || undefined, isCa: false, selfSigned: false, trust: 'private', signature: HIDDEN },
    { extendedKeyUsage: kind === USER ? 'clientAuth' : 'serverAuth', notBefore: fromHigh === 0 ? dateOf(from * 1000) : undefined },
    ends ? { notAfter: dateOf(to * 1000), validityDays: Math.max(0, Math.ceil((to - from) / SECONDS_OF_A_DAY)) } : {},
    form,
  )
}

const MAGIC = 'openssh-key-v1\0'

/** The public half of a private key is never encrypted: magic, cipher, derivation, its options, count, public key. */
export function sshPrivate(bytes: Uint8Array, form: Form): Material | undefined {
  if (Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC) return undefined
  const wire = new Wire(bytes, MAGIC.length)
  const cipher = wire.text()
  const kdf = wire.text()
  const options = new Wire(wire.counted())
  options.counted()
  const rounds = options.number(4)
  wire.number(4)
  const key = sshPublic(wire.counted(), {})
  if (!wire.whole || key === undefined) return undefined
  const encrypted = cipher !== 'none'
  const protection: Form = encrypted ? { cipher, kdf, ...(options.whole && { iterations: rounds }) } : {}
  return material('PRIVATE KEY', { ...key.facts, encrypted }, protection, form)
}
