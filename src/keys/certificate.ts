/** X.509 certificates, requests and revocation lists (RFC 5280, RFC 2986): what they say of a key, for whom, how long and signed how. */
import { MILLISECONDS_OF_A_DAY } from '#core/dates'
import { children, content, inside, is, oid, small, TAG, whole, type Der } from './der'
import { distinguishedName } from './distinguished-name'
import { extensionFacts, extensionsIn } from './extensions'
import { HIDDEN, material, type Fact, type Material } from './facts'
import { publicKeyFacts, sha256 } from './public-key'

type Form = Record<string, Fact | undefined>

/** The three parts of everything that is signed: what is signed, how, and the signature. */
interface Signed {
  body: Der[]
  algorithm: Der
}

function signed(value: Der): Signed | undefined {
  const [body, algorithm, signature, ...rest] = children(value)
  if (!is(body, TAG.sequence) || !is(algorithm, TAG.sequence) || !is(signature, TAG.bitString) || rest.length > 0) return undefined
  return { body: children(body), algorithm }
}

/** A certificate; undefined where the value is none. */
export function certificate(value: Der, form: Form): Material | undefined {
  const outer = signed(value)
  if (outer === undefined) return undefined
  const versioned = is(outer.body[0], TAG.context)
  const [serial, , issuer, validity, subject, key, ...rest] = versioned ? outer.body.slice(1) : outer.body
  if (!is(serial, TAG.integer) || !is(issuer, TAG.sequence) || !is(subject, TAG.sequence)) return undefined
  const keyFacts = publicKeyFacts(key)
  const span = validityFacts(validity)
  if (keyFacts === undefined || span === undefined) return undefined
  const extensions = extensionsIn(rest.find((one) => one.tag === TAG.context + 3))
  const told = extensionFacts(extensions)
  const sameName = Buffer.compare(content(issuer), content(subject)) === 0
  const { subjectKey, issuerKey } = told
  const selfSigned = sameName && (issuerKey === undefined || subjectKey === undefined || issuerKey === subjectKey)
  // Before version 3 nothing in a certificate says whether it is an authority's; a root of that age signs itself.
  const isCa = versioned && extensions.size > 0 ? (told['isCa'] ?? false) : selfSigned ? HIDDEN : false
  const names = { subject: distinguishedName(subject) || undefined, issuer: distinguishedName(issuer) || undefined }
  const trust = told['trust'] ?? (selfSigned && isCa === false ? 'private' : HIDDEN)
  return material(
    'CERTIFICATE',
    keyFacts,
    signatureFacts(outer.algorithm),
    span,
    told,
    names,
    { selfSigned, isCa, trust, fingerprint: sha256(whole(value)) },
    form,
  )
}

/** A request (PKCS#10): a public key with a name that wants a certificate. */
export function certificateRequest(value: Der, form: Form): Material | undefined {
  const outer = signed(value)
  const [version, subject, key] = outer?.body ?? []
  if (outer === undefined || small(version) === undefined || !is(subject, TAG.sequence)) return undefined
  const facts = publicKeyFacts(key)
  if (facts === undefined) return undefined
  return material('CERTIFICATE REQUEST', facts, signatureFacts(outer.algorithm), { subject: distinguishedName(subject) || undefined }, form)
}

/** A list of revoked certificates. */
export function revocationList(value: Der, form: Form): Material | undefined {
  const outer = signed(value)
  if (outer === undefined) return undefined
  const body = is(outer.body[0], TAG.integer) ? outer.body.slice(1) : outer.body
  const [algorithm, issuer, thisUpdate, nextUpdate] = body
  if (!is(algorithm, TAG.sequence) || !is(issuer, TAG.sequence)) return undefined
  const from = timeOf(thisUpdate)
  if (from === undefined) return undefined
  return material(
    'CRL',
    signatureFacts(outer.algorithm),
    {
      issuer: distinguishedName(issuer) || undefined,
      notBefore: dateOf(from),
      notAfter: optionalDate(timeOf(nextUpdate)),
      fingerprint: sha256(whole(value)),
    },
    form,
  )
}

/** The signature's algorithm; the hash of PSS stands in its parameters, and is SHA-1 where it does not (RFC 4055). */
function signatureFacts(algorithm: Der): Form {
  const [identifier, parameters] = children(algorithm)
  const name = oid(identifier)
  if (name === undefined) return { signature: HIDDEN }
  if (name !== PSS) return { signature: name }
  const hash = children(parameters).find((one) => one.tag === TAG.context)
  return { signature: name, signatureHash: hash === undefined ? SHA1 : (oid(children(children(hash)[0])[0]) ?? HIDDEN) }
}

const PSS = '1.2.840.113549.1.1.10'
const SHA1 = '1.3.14.3.2.26'

/** First and last day, and the days between, a begun one counted whole. */
function validityFacts(validity: Der | undefined): Form | undefined {
  const [first, last] = children(validity)
  const from = timeOf(first)
  const to = timeOf(last)
  if (from === undefined || to === undefined) return undefined
  return { notBefore: dateOf(from), notAfter: dateOf(to), validityDays: Math.max(0, Math.ceil((to - from) / MILLISECONDS_OF_A_DAY)) }
}

export function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function optionalDate(time: number | undefined): string | undefined {
  return time === undefined ? undefined : dateOf(time)
}

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d{1,9})?(?:Z|([+-])(\d{2})(\d{2}))$/
/** Years of two digits below this are of this century (RFC 5280, section 4.1.2.5.1). */
const PIVOT = 50

/** Milliseconds since 1970; undefined for what is no time. */
function timeOf(value: Der | undefined): number | undefined {
  if (value === undefined || (value.tag !== TAG.utcTime && value.tag !== TAG.generalizedTime)) return undefined
  const match = TIME.exec(Buffer.from(content(value)).toString('latin1'))
  if (match === null) return undefined
  const [, yearText = '', month, day, hour, minute, second = '00', sign, hours = '00', minutes = '00'] = match
  if ((yearText.length === 2) !== (value.tag === TAG.utcTime)) return undefined
  const year = yearText.length === 4 ? Number(yearText) : Number(yearText) + (Number(yearText) < PIVOT ? 2000 : 1900)
  const time = Date.parse(`${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(time)) return undefined
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return sign === '+' ? time - offset : sign === '-' ? time + offset : time
}

/** The certificate in an octet string, as Java's stores and others wrap it. */
export function wrappedCertificate(value: Der | undefined, form: Form): Material | undefined {
  const held = inside(value)
  return held === undefined ? undefined : certificate(held, form)
}
