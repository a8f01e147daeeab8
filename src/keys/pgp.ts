/** OpenPGP keys (RFC 9580, and RFC 4880 before it): packets of public and secret keys, and how the secret ones are protected. */
import { createHash } from 'node:crypto'
import { dateOf } from './certificate'
import { HIDDEN, material, type Fact, type Material, type Reading } from './facts'
import { pgpAlgorithm, pgpCipher, pgpHash, pgpPublicFacts } from './pgp-algorithms'
import { Wire } from './wire'

type Form = Record<string, Fact | undefined>

const PACKET = { signature: 2, secretKey: 5, publicKey: 6, secretSubkey: 7, publicSubkey: 14 } as const
const MAX_PACKETS = 20_000
const MAX_KEYS = 500

interface Packet {
  tag: number
  body: Uint8Array
}

/** Whether bytes begin with a key packet of a kind and length that there are. */
export function looksLikePgp(bytes: Uint8Array): boolean {
  const [first] = packets(bytes, 1).list
  return (
    first !== undefined && (first.tag === PACKET.secretKey || first.tag === PACKET.publicKey) && [3, 4, 5, 6].includes(first.body[0] ?? 0)
  )
}

export function pgpKeys(bytes: Uint8Array): Reading {
  const { list, complete } = packets(bytes, MAX_PACKETS)
  const materials: Material[] = []
  let last: Record<string, Fact | undefined> | undefined
  for (const { tag, body } of list) {
    if (materials.length >= MAX_KEYS) return { materials, problem: 'too-many' }
    const isSecret = tag === PACKET.secretKey || tag === PACKET.secretSubkey
    const isSub = tag === PACKET.publicSubkey || tag === PACKET.secretSubkey
    if (isSecret || isSub || tag === PACKET.publicKey) {
      const key = keyIn(body, isSecret, isSub)
      if (key === undefined) continue
      materials.push(key)
      last = key.facts
    } else if (tag === PACKET.signature && last !== undefined && materials.length > 0) {
      const hash = signatureHash(body)
      // The first signature after a key is its owner's.
      if (hash !== undefined && last['signatureHash'] === undefined) {
        const signed = materials.pop() as Material
        materials.push(material(signed.symbol, signed.facts, { signatureHash: hash }))
        last = { ...last, signatureHash: hash }
      }
    }
  }
  return complete ? { materials } : { materials, problem: 'truncated' }
}

function packets(bytes: Uint8Array, limit: number): { list: Packet[]; complete: boolean } {
  const list: Packet[] = []
  const wire = new Wire(bytes)
  while (wire.left > 0 && list.length < limit) {
    const head = wire.number(1)
    if ((head & 0x80) === 0) return { list, complete: list.length > 0 }
    const isNew = (head & 0x40) !== 0
    const body = isNew ? newBody(wire) : oldBody(wire, head & 3)
    if (body === undefined || !wire.whole) return { list, complete: false }
    list.push({ tag: isNew ? head & 0x3f : (head >> 2) & 0x0f, body })
  }
  return { list, complete: wire.left === 0 || list.length === limit }
}

/** Lengths of 1, 2 or 4 bytes, or all that is left. */
function oldBody(wire: Wire, kind: number): Uint8Array | undefined {
  if (kind === 3) return wire.bytes(wire.left)
  return wire.counted(([1, 2, 4] as const)[kind as 0 | 1 | 2])
}

/** Partial lengths are only allowed for data, of which keys are none. */
function newBody(wire: Wire): Uint8Array | undefined {
  const first = wire.number(1)
  if (first < 192) return wire.bytes(first)
  if (first < 224) return wire.bytes((first - 192) * 256 + wire.number(1) + 192)
  return first === 255 ? wire.counted(4) : undefined
}

function keyIn(body: Uint8Array, isSecret: boolean, isSub: boolean): Material | undefined {
  const wire = new Wire(body)
  const version = wire.number(1)
  if (version < 3 || version > 6) return undefined
  const created = wire.number(4)
  if (version === 3) wire.number(2)
  const id = wire.number(1)
  if (version >= 5) wire.number(4)
  const facts = pgpPublicFacts(id, wire, version)
  if (facts === undefined || !wire.whole) return undefined
  const publicPart = body.subarray(0, wire.at)
  const common: Form = {
    format: 'PGP',
    formatVersion: version,
    algorithm: pgpAlgorithm(id),
    ...facts,
    subkey: isSub ? true : undefined,
    created: dateOf(created * 1000),
    fingerprint: fingerprint(publicPart, version),
  }
  if (!isSecret) return material('PUBLIC KEY', common)
  const protection = secretProtection(wire, version)
  // A stub says that the key is on a card or kept offline: what stands here is public.
  return protection === 'stub' ? material('PUBLIC KEY', common) : material('PRIVATE KEY', common, protection)
}

/** As every tool shows it: SHA-1 up to version 4, SHA-256 from version 5 on (RFC 9580, section 5.5.4). */
function fingerprint(publicPart: Uint8Array, version: number): string | undefined {
  if (version === 3) return undefined
  const size = Buffer.alloc(version === 4 ? 2 : 4)
  size.writeUIntBE(publicPart.length, 0, size.length)
  const head = { 4: 0x99, 5: 0x9a, 6: 0x9b }[version as 4 | 5 | 6]
  return createHash(version === 4 ? 'sha1' : 'sha256')
    .update(Buffer.concat([Buffer.of(head), size, publicPart]))
    .digest('hex')
}

const S2K = { simple: 0, salted: 1, iterated: 3, argon2: 4, stub: 101 } as const
const SALT_BYTES = 8
const ARGON_SALT_BYTES = 16

/** Usage, cipher and string-to-key specifier (RFC 9580, sections 3.7 and 5.5.3). */
function secretProtection(wire: Wire, version: number): Form | 'stub' {
  const usage = wire.number(1)
  if (usage === 0) return { encrypted: false }
  if (usage < 253) return { encrypted: true, cipher: pgpCipher(usage) ?? HIDDEN, kdf: 'OpenPGP-S2K', kdfHash: 'MD5', s2k: 'simple' }
  if (version >= 5) wire.number(1)
  const cipher = pgpCipher(wire.number(1)) ?? HIDDEN
  if (usage === 253) wire.number(1)
  if (version === 6) wire.number(1)
  const type = wire.number(1)
  if (type === S2K.stub) return 'stub'
  if (type === S2K.argon2) {
    wire.bytes(ARGON_SALT_BYTES)
    const [time, parallelism, memory] = [wire.number(1), wire.number(1), wire.number(1)]
    return { encrypted: true, cipher, kdf: 'Argon2id', time, parallelism, memoryKiB: 2 ** Math.min(memory ?? 0, 31) }
  }
  const kdfHash = pgpHash(wire.number(1)) ?? HIDDEN
  const name = type === S2K.simple ? 'simple' : type === S2K.salted ? 'salted' : type === S2K.iterated ? 'iterated' : undefined
  if (name === undefined) return { encrypted: true, cipher, kdf: HIDDEN }
  if (name === 'iterated') wire.bytes(SALT_BYTES)
  return {
    encrypted: true,
    cipher,
    kdf: 'OpenPGP-S2K',
    kdfHash,
    s2k: name,
    s2kBytes: name === 'iterated' ? iterated(wire.number(1)) : undefined,
  }
}

/** How many bytes are hashed: (16 + low four bits) shifted by the high four and 6. */
function iterated(code: number): number {
  return (16 + (code & 15)) * 2 ** ((code >> 4) + 6)
}

function signatureHash(body: Uint8Array): string | undefined {
  const version = body[0]
  const id = version === 3 ? body[16] : version === 4 || version === 5 || version === 6 ? body[3] : undefined
  return id === undefined ? undefined : pgpHash(id)
}
