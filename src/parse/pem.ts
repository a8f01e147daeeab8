/** Private keys that stand as PEM text in any file: their kind and size, never their bytes. */
import { createPrivateKey } from 'node:crypto'
import { fingerprintOf } from '#core/fingerprint'
import type { PathClass, Site } from '#core/site'
import { known } from '#core/value'
import type { Value } from '#core/value'
import { Lines } from './source'
import { textSite } from './text-site'

/** What a file must hold to be looked at. */
export const PEM_TOKEN = 'PRIVATE KEY-----'

const BEGIN = /-----BEGIN ((?:[A-Z0-9]+ ){0,3})PRIVATE KEY-----/g
/** A body shorter than this is a placeholder; the smallest real key (Ed25519) has 64 characters. */
const MIN_BODY = 60
const MAX_BODY = 20_000
const MAX_KEYS = 200

/** One site a key; a header without a body, as code that writes PEM has it, is none. */
export function pemSites(path: string, text: string, pathClass: PathClass): Site[] {
  const sites: Site[] = []
  const lines = new Lines(text)
  BEGIN.lastIndex = 0
  for (let match = BEGIN.exec(text); match !== null && sites.length < MAX_KEYS; match = BEGIN.exec(text)) {
    const label = `${match[1] ?? ''}PRIVATE KEY`
    const from = match.index + match[0].length
    const end = text.indexOf(`-----END ${label}-----`, from)
    if (end < 0 || end - from > MAX_BODY) continue
    // Keys in code are often joined from quoted lines.
    const body = text
      .slice(from, end)
      .replaceAll('\\n', '\n')
      .replaceAll('\\r', '')
      .replaceAll(/["'`]\s*[+.]?\s*["'`]/g, '')
    if (!looksLikeKey(body)) continue
    const base64 = body.replace(/^(?:[A-Za-z-]+: .*\n)+/m, '').replaceAll(/[^A-Za-z0-9+/=]/g, '')
    if (base64.length < MIN_BODY || new Set(base64).size < 12) continue
    const at = lines.location(path, { start: match.index, end: from })
    const args = new Map<string, Value>(Object.entries(describe(label, body, base64)).map(([key, value]) => [key, known(value, 'literal')]))
    sites.push(textSite(`${path}:${match.index}:pem`, 'pem', 'PRIVATE KEY', args, at, pathClass))
  }
  return sites
}

/** Labels that name the kind of key. */
const LABELS: Readonly<Record<string, string>> = { 'RSA PRIVATE KEY': 'rsa', 'DSA PRIVATE KEY': 'dsa', 'EC PRIVATE KEY': 'ec' }

const MAGIC = 'openssh-key-v1\0'
const SSH_TYPES: Readonly<Record<string, string>> = { 'ssh-rsa': 'rsa', 'ssh-dss': 'dsa', 'ssh-ed25519': 'ed25519' }
const BITS_PER_BYTE = 8

/** The public part of an OpenSSH key is never encrypted (PROTOCOL.key of OpenSSH): cipher, KDF, options, count, public key. */
function openssh(base64: string): Record<string, string | number | boolean> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return {}
  let at = MAGIC.length
  const next = (from: Buffer): Buffer => {
    const length = at + 4 <= from.length ? from.readUInt32BE(at) : 0
    const part = from.subarray(at + 4, at + 4 + length)
    at += 4 + length
    return part
  }
  const told: Record<string, string | number | boolean> = { encrypted: next(bytes).toString('latin1') !== 'none' }
  next(bytes)
  next(bytes)
  at += 4
  const blob = next(bytes)
  at = 0
  const name = next(blob).toString('latin1')
  const type = SSH_TYPES[name] ?? (name.startsWith('ecdsa-sha2-') ? 'ec' : undefined)
  if (type !== undefined) told['type'] = type
  if (type === 'ec') told['curve'] = next(blob).toString('latin1')
  if (type === 'rsa') {
    next(blob)
    const modulus = next(blob)
    told['bits'] = (modulus[0] === 0 ? modulus.length - 1 : modulus.length) * BITS_PER_BYTE
  }
  return told
}

/** Code that builds PEM has other characters between the lines than a key. */
function looksLikeKey(body: string): boolean {
  const odd = body.replaceAll(/[A-Za-z0-9+/=\s:,.\\-]/g, '').length
  return odd * MAX_ODD_SHARE <= body.length
}

/** One character in so many may be quotes, comment signs or line continuations. */
const MAX_ODD_SHARE = 12

function describe(label: string, body: string, base64: string): Record<string, string | number | boolean> {
  const encrypted = label.startsWith('ENCRYPTED') || /^Proc-Type:.*ENCRYPTED/m.test(body)
  const told: Record<string, string | number | boolean> = { label, encrypted }
  const fingerprint = fingerprintOf(base64)
  if (fingerprint !== undefined) told['fingerprint'] = fingerprint
  if (label === 'OPENSSH PRIVATE KEY') return { ...told, ...openssh(base64) }
  const named = LABELS[label]
  if (named !== undefined) told['type'] = named
  if (encrypted) return told
  try {
    const wrapped = (base64.match(/.{1,64}/g) ?? []).join('\n')
    const key = createPrivateKey(`-----BEGIN ${label}-----\n${wrapped}\n-----END ${label}-----\n`)
    told['type'] = key.asymmetricKeyType ?? ''
    const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
    if (modulusLength !== undefined) told['bits'] = modulusLength
    if (namedCurve !== undefined) told['curve'] = namedCurve
  } catch {
    // Not a form that Node reads (OpenSSH, PGP) or not a valid key: its label is all that is known.
  }
  return told
}
