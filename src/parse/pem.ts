/** Private keys that stand as PEM text in any file: their kind and size, never their bytes. */
import { createPrivateKey } from 'node:crypto'
import { fingerprintOf } from '#core/fingerprint'
import type { PathClass, Site } from '#core/site'
import { known } from '#core/value'
import type { Value } from '#core/value'
import { Lines } from './source'

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
    const body = text.slice(from, end).replaceAll('\\n', '\n').replaceAll('\\r', '')
    const base64 = body.replace(/^(?:[A-Za-z-]+: .*\n)+/m, '').replaceAll(/[^A-Za-z0-9+/=]/g, '')
    if (base64.length < MIN_BODY || new Set(base64).size < 12) continue
    const at = lines.location(path, { start: match.index, end: from })
    const args = new Map<string, Value>(Object.entries(describe(label, body, base64)).map(([key, value]) => [key, known(value, 'literal')]))
    sites.push({
      id: `${path}:${match.index}:pem`, kind: 'directive', language: 'pem', symbol: 'PRIVATE KEY', args, argSites: new Map(), receivers: [], at, trace: [],
      callerArgs: new Set(), context: { pathClass, sinks: [] },
    })
  }
  return sites
}

function describe(label: string, body: string, base64: string): Record<string, string | number | boolean> {
  const encrypted = label.startsWith('ENCRYPTED') || /^Proc-Type:.*ENCRYPTED/m.test(body)
  const told: Record<string, string | number | boolean> = { label, encrypted }
  const fingerprint = fingerprintOf(base64)
  if (fingerprint !== undefined) told['fingerprint'] = fingerprint
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
