/** Stores of Java's key tools: JKS and JCEKS by their magic number, Bouncy Castle's BKS and BCFKS. Certificates stand in clear in all but BCFKS. */
import { certificate } from './certificate'
import { children, is, readDer, TAG, type Der } from './der'
import { material, type Fact, type Facts, type Material, type Reading } from './facts'
import { encryptedPrivateKey } from './private-key'
import { derivationFacts, protectionFacts } from './protection'
import { printable } from './distinguished-name'
import { oid } from './der'
import { Wire } from './wire'

type Form = Record<string, Fact | undefined>

export type JavaFormat = 'JKS' | 'JCEKS' | 'BKS'

const ENTRY = { key: 1, certificate: 2, secret: 3 } as const
const MAX_ENTRIES = 2000
const MAX_CHAIN = 16
const MAX_ALIAS = 64
const DATE_BYTES = 8

interface Entries {
  materials: Material[]
  kinds: Set<string>
  protections: Facts[]
}

/** JKS and JCEKS: magic, version, count, entries, and a digest under the password. */
export function javaKeystore(bytes: Uint8Array, format: 'JKS' | 'JCEKS'): Reading {
  const wire = new Wire(bytes, 4)
  const version = wire.number(4)
  const count = wire.number(4)
  if (version !== 1 && version !== 2) return { materials: [], problem: 'not-understood' }
  const entries: Entries = { materials: [], kinds: new Set(), protections: [] }
  let read = 0
  for (; read < Math.min(count, MAX_ENTRIES) && wire.whole; read++) {
    const tag = wire.number(4)
    const alias = printable(wire.text(2)).slice(0, MAX_ALIAS)
    wire.bytes(DATE_BYTES)
    if (tag === ENTRY.key) readKey(wire, version, { format, alias }, entries)
    else if (tag === ENTRY.certificate) readCertificate(wire, version, { format, alias }, entries)
    else {
      // A secret key is an object that Java serialised, of which nothing says where it ends.
      entries.kinds.add(tag === ENTRY.secret ? 'secret-key' : 'unknown')
      break
    }
  }
  const complete = wire.whole && read === count
  const problem = wire.whole ? (count > MAX_ENTRIES ? 'too-many' : undefined) : 'truncated'
  const mac: Form = { mac: format === 'JKS' || format === 'JCEKS' ? 'SHA-1' : undefined, macIterations: 1 }
  return { materials: [store(format, entries, complete, mac), ...entries.materials], ...(problem !== undefined && { problem }) }
}

function store(format: string, { kinds, protections }: Entries, complete: boolean, mac: Form): Material {
  const contents = kinds.has('private-key') ? 'private-key' : kinds.has('secret-key') ? 'secret-key' : complete ? 'certificate' : undefined
  const [first] = protections
  const { cipher, kdf, kdfHash, iterations } = first ?? {}
  return material(
    'KEYSTORE',
    { format, encrypted: protections.length > 0 || kinds.has('secret-key'), cipher, kdf, kdfHash, iterations },
    mac,
    {
      contents: contents ?? { hidden: true },
    },
  )
}

/** A key under its password, with the chain of its certificates: the first tells what kind of key it is. */
function readKey(wire: Wire, version: number, form: Form, entries: Entries): void {
  const value = readDer(wire.counted())
  const chain: Material[] = []
  const count = wire.number(4)
  for (let index = 0; index < Math.min(count, MAX_CHAIN) && wire.whole; index++) chain.push(...certificateAt(wire, version, form))
  if (count > MAX_CHAIN) wire.whole = false
  const key = value === undefined ? undefined : encryptedPrivateKey(value, form)
  entries.kinds.add('private-key')
  if (key !== undefined) {
    const { algorithm, bits, curve, publicKey } = chain[0]?.facts ?? {}
    const whole = material('PRIVATE KEY', key.facts, { algorithm, bits, curve, publicKey })
    entries.protections.push(whole.facts)
    entries.materials.push(whole)
  }
  entries.materials.push(...chain)
}

function readCertificate(wire: Wire, version: number, form: Form, entries: Entries): void {
  entries.kinds.add('certificate')
  entries.materials.push(...certificateAt(wire, version, form))
}

function certificateAt(wire: Wire, version: number, form: Form): Material[] {
  if (version !== 1) wire.text(2)
  const value = readDer(wire.counted())
  const { format } = form
  const read = value === undefined ? undefined : certificate(value, { format })
  return read === undefined ? [] : [read]
}

const BKS = { end: 0, certificate: 1, key: 2, secret: 3, sealed: 4 } as const
const BKS_MAC_BYTES = 20

/** Bouncy Castle's own store: salt and iterations of its digest, entries, digest. Undefined where the bytes are none. */
export function bouncyCastleStore(bytes: Uint8Array): Reading | undefined {
  const wire = new Wire(bytes)
  const version = wire.number(4)
  const salt = wire.counted()
  const iterations = wire.number(4)
  if ((version !== 1 && version !== 2) || salt.length !== BKS_MAC_BYTES || !wire.whole) return undefined
  const entries: Entries = { materials: [], kinds: new Set(), protections: [] }
  let complete = false
  for (let count = 0; count < MAX_ENTRIES && wire.whole; count++) {
    const tag = wire.number(1)
    complete = tag === BKS.end
    if (complete || tag > BKS.sealed) break
    readBksEntry(wire, tag, entries)
  }
  const mac: Form = { mac: 'SHA-1', macIterations: iterations }
  return {
    materials: [store('BKS', entries, complete && wire.whole, mac), ...entries.materials],
    ...(!complete && { problem: 'truncated' as const }),
  }
}

function readBksEntry(wire: Wire, tag: number, entries: Entries): void {
  const form: Form = { format: 'BKS', alias: printable(wire.text(2)).slice(0, MAX_ALIAS) }
  wire.bytes(DATE_BYTES)
  const chain: Material[] = []
  const count = wire.number(4)
  if (count > MAX_CHAIN) wire.whole = false
  for (let index = 0; index < count && wire.whole; index++) chain.push(...certificateAt(wire, 2, form))
  if (tag === BKS.certificate) entries.materials.push(...certificateAt(wire, 2, form))
  else if (tag === BKS.key) {
    wire.number(1)
    wire.text(2)
    wire.text(2)
    wire.counted()
  } else {
    const sealed = new Wire(wire.counted())
    sealed.counted()
    const iterations = sealed.number(4)
    const { algorithm, bits, curve, publicKey } = chain[0]?.facts ?? {}
    // What is sealed does not say whether it is private or secret; a chain of certificates only goes with a private key.
    const isPrivate = chain.length > 0
    const protection = { encrypted: true, cipher: TRIPLE_DES, iterations }
    entries.kinds.add(isPrivate ? 'private-key' : 'unknown')
    entries.protections.push(material('PRIVATE KEY', protection).facts)
    if (isPrivate) entries.materials.push(material('PRIVATE KEY', protection, { algorithm, bits, curve, publicKey }, form))
  }
  if (tag === BKS.certificate) entries.kinds.add('certificate')
  if (tag === BKS.key) entries.kinds.add('private-key')
  entries.materials.push(...chain)
}

/** pbeWithSHAAnd3-KeyTripleDES-CBC, with which BKS seals every entry. */
const TRIPLE_DES = '1.2.840.113549.1.12.1.3'

/** ObjectStore of BCFKS: everything in it is encrypted as a whole; what stands outside is how. */
export function bcfks(value: Der): Material[] | undefined {
  const [data, integrity, ...rest] = children(value)
  const [algorithm, encrypted] = children(data)
  const [mac, derivation, code] = children(integrity)
  if (rest.length > 0 || !is(algorithm, TAG.sequence) || !is(encrypted, TAG.octetString)) return undefined
  if (!is(mac, TAG.sequence) || !is(derivation, TAG.sequence) || !is(code, TAG.octetString)) return undefined
  return [
    material('KEYSTORE', { format: 'BCFKS', encrypted: true, contents: { hidden: true } }, protectionFacts(algorithm), {
      mac: oid(children(mac)[0]),
      macIterations: derivationFacts(derivation)['iterations'],
    }),
  ]
}
