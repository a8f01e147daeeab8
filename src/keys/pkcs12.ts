/** PKCS#12 stores (RFC 7292), read without their password: what encrypts and authenticates them, and which kinds of thing are in them. */
import { wrappedCertificate } from './certificate'
import { children, oid, small, TAG, type Der } from './der'
import { HIDDEN, material, type Fact, type Material } from './facts'
import { encryptedPrivateKey, privateKey } from './private-key'
import { macFacts, protectionFacts, valuesIn } from './protection'

const DATA = '1.2.840.113549.1.7.1'
const SIGNED = '1.2.840.113549.1.7.2'
const ENCRYPTED = '1.2.840.113549.1.7.6'
const BAG = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  secret: '1.2.840.113549.1.12.10.1.5',
  nested: '1.2.840.113549.1.12.10.1.6',
} as const
const VERSION = 3
const MAX_NESTED = 4

type Form = Record<string, Fact | undefined>

/** A store and what can be seen in it; undefined where the value is none. */
export function pkcs12(value: Der): Material[] | undefined {
  const [version, content, mac] = children(value)
  const [type, wrapped] = children(content)
  const kind = oid(type)
  if (small(version) !== VERSION || (kind !== DATA && kind !== SIGNED)) return undefined
  const form: Form = { format: 'PKCS12' }
  const entries: Material[] = []
  const protections: Form[] = []
  let secrets = false
  for (const part of kind === DATA ? valuesIn(children(wrapped)[0]) : []) {
    const [partType, body] = children(part)
    if (oid(partType) === ENCRYPTED) {
      const [, info] = children(children(body)[0])
      protections.push(protectionFacts(children(info)[1]))
    } else if (oid(partType) === DATA) {
      const bags = bagsIn(valuesIn(children(body)[0]), form, 0)
      entries.push(...bags.entries)
      secrets ||= bags.secrets
    }
  }
  const keys = entries.filter((entry) => entry.symbol === 'PRIVATE KEY')
  const opaque = protections.length > 0
  const store = material('KEYSTORE', form, storeProtection([...keys.map(({ facts }) => facts), ...protections]), macFacts(mac), {
    // Keys may stand among what is encrypted as a whole, though most tools only put certificates there.
    contents: keys.length > 0 ? 'private-key' : secrets ? 'secret-key' : opaque || kind === SIGNED ? HIDDEN : 'certificate',
  })
  return [store, ...entries]
}

/** All ciphers in use, and of the iterations the fewest: they decide how fast a password can be tried. */
function storeProtection(parts: readonly Readonly<Form>[]): Form {
  const [first] = parts
  const counts = parts.flatMap(({ iterations }) => (typeof iterations === 'number' ? [iterations] : []))
  const ciphers = [...new Set(parts.flatMap(({ cipher }) => (typeof cipher === 'string' ? [cipher] : [])))]
  return {
    encrypted: parts.some(({ cipher }) => cipher !== undefined),
    cipher: ciphers[0],
    secondCipher: ciphers[1],
    kdf: first?.['kdf'],
    kdfHash: first?.['kdfHash'],
    iterations: counts.length === 0 ? undefined : Math.min(...counts),
  }
}

function bagsIn(bags: readonly Der[], form: Form, depth: number): { entries: Material[]; secrets: boolean } {
  const entries: Material[] = []
  let secrets = false
  for (const bag of bags) {
    const [type, wrapped] = children(bag)
    const [value] = children(wrapped)
    if (value === undefined) continue
    const kind = oid(type)
    if (kind === BAG.key) entries.push(...[privateKey(value, form)].flatMap((one) => one ?? []))
    else if (kind === BAG.shroudedKey) entries.push(...[encryptedPrivateKey(value, form)].flatMap((one) => one ?? []))
    else if (kind === BAG.certificate) entries.push(...[certificateIn(value, form)].flatMap((one) => one ?? []))
    else if (kind === BAG.secret) secrets = true
    else if (kind === BAG.nested && depth < MAX_NESTED) {
      const inner = bagsIn(children(value), form, depth + 1)
      entries.push(...inner.entries)
      secrets ||= inner.secrets
    }
  }
  return { entries, secrets }
}

/** CertBag: kind and [0] OCTET STRING. */
function certificateIn(value: Der, form: Form): Material | undefined {
  const [, wrapped] = children(value)
  return wrapped?.tag === TAG.context ? wrappedCertificate(children(wrapped)[0], form) : undefined
}
