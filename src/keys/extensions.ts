/** Extensions of certificates (RFC 5280, section 4.2): what the key may be used for and by whom it was issued. */
import { children, content, inside, is, oid, small, TAG, type Der } from './der'
import { printable } from './distinguished-name'
import type { Fact } from './facts'

const EXTENSION = {
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeNames: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  policies: '2.5.29.32',
  issuerKey: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  timestamps: '1.3.6.1.4.1.11129.2.4.2',
} as const

/** The bits of keyUsage, first to last. */
const USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
]

const PURPOSES: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.3': 'codeSigning',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
  '2.5.29.37.0': 'any',
}

/** Policies by which an authority says that it followed the CA/Browser Forum's rules for TLS servers. */
const PUBLIC_POLICY = /^2\.23\.140\.1\.(?:1|2\.[123])$/

const MAX_NAMES = 5
const MAX_NAME = 64

/** Values by identifier; of two with the same one the first counts. */
export function extensionsIn(wrapped: Der | undefined): ReadonlyMap<string, Der> {
  const found = new Map<string, Der>()
  for (const extension of children(children(wrapped)[0])) {
    const parts = children(extension)
    const name = oid(parts[0])
    const value = parts.at(-1)
    if (name !== undefined && is(value, TAG.octetString) && !found.has(name)) found.set(name, value)
  }
  return found
}

export function extensionFacts(extensions: ReadonlyMap<string, Der>): Record<string, Fact | undefined> {
  const value = (name: string): Der | undefined => inside(extensions.get(name))
  const constraints = value(EXTENSION.basicConstraints)
  const policies = children(value(EXTENSION.policies)).map((policy) => oid(children(policy)[0]) ?? '')
  const isPublic = extensions.has(EXTENSION.timestamps) || policies.some((policy) => PUBLIC_POLICY.test(policy))
  const [first, length] = children(constraints)
  const usage = usageText(value(EXTENSION.keyUsage))
  const purposes = children(value(EXTENSION.extendedKeyUsage)).map((one) => PURPOSES[oid(one) ?? ''] ?? oid(one) ?? '?')
  return {
    isCa: constraints === undefined ? false : is(first, TAG.boolean) && first.bytes[first.from] !== 0,
    pathLength: small(length),
    keyUsage: usage,
    extendedKeyUsage: purposes.length === 0 ? undefined : purposes.slice(0, USAGES.length).join(', '),
    names: alternativeNames(value(EXTENSION.alternativeNames)),
    subjectKey: hex(value(EXTENSION.subjectKey)),
    issuerKey: hex(children(value(EXTENSION.issuerKey)).find((one) => one.tag === TAG.context)),
    trust: isPublic ? 'public' : undefined,
  }
}

function usageText(value: Der | undefined): string | undefined {
  if (!is(value, TAG.bitString)) return undefined
  const bytes = value.bytes.subarray(value.from + 1, value.to)
  const set = USAGES.filter((_, index) => (((bytes[index >> 3] ?? 0) << (index & 7)) & 0x80) !== 0)
  return set.length === 0 ? undefined : set.join(', ')
}

const DNS = TAG.context + 2
const IP = TAG.context + 7

function alternativeNames(value: Der | undefined): string | undefined {
  const names: string[] = []
  for (const one of children(value)) {
    if (one.tag === DNS) names.push(printable(Buffer.from(content(one)).toString('latin1')).slice(0, MAX_NAME))
    if (one.tag === IP && one.to - one.from === 4) names.push(content(one).join('.'))
  }
  if (names.length === 0) return undefined
  const more = names.length > MAX_NAMES ? ` and ${String(names.length - MAX_NAMES)} more` : ''
  return names.slice(0, MAX_NAMES).join(', ') + more
}

const MAX_KEY_ID = 32

function hex(value: Der | undefined): string | undefined {
  return value === undefined || value.to === value.from
    ? undefined
    : Buffer.from(content(value))
        .toString('hex')
        .slice(0, MAX_KEY_ID * 2)
}
