/** PuTTY's private keys, .ppk of versions 1 to 3: headers in clear, the public half in base64 (PuTTY manual, appendix C). */
import { HIDDEN, material, type Fact, type Material } from './facts'
import { sshPublic } from './ssh'

export const PPK = /PuTTY-User-Key-File-([123]): ([A-Za-z0-9@.-]{1,64})\r?\n/g

const HEADER = /^([A-Za-z0-9-]{1,32}): (.{0,200})$/
const MAX_LINES = 400
const MAX_PUBLIC_LINES = 300

/** `text` begins at the header; gives where the key ends beside it. Undefined where there is no public half. */
export function puttyKey(text: string, version: string): { material: Material; length: number } | undefined {
  const lines = text.split('\n', MAX_LINES)
  const headers = new Map<string, string>()
  let blob = ''
  let at = 0
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').replace(/\r$/, '')
    const [, name = '', value = ''] = HEADER.exec(line) ?? []
    at += (lines[index] ?? '').length + 1
    if (name === '') continue
    headers.set(name, value)
    const count = name.endsWith('-Lines') ? Math.min(Number(value) || 0, MAX_PUBLIC_LINES) : 0
    const body = lines.slice(index + 1, index + 1 + count)
    if (name === 'Public-Lines') blob = body.join('')
    at += body.reduce((sum, one) => sum + one.length + 1, 0)
    index += count
    if (name === 'Private-MAC' || name === 'Private-Hash') break
  }
  const key = sshPublic(Buffer.from(blob, 'base64'), {})
  if (key === undefined || !headers.has('Private-Lines')) return undefined
  const form = { format: 'PuTTY', formatVersion: Number(version) }
  return { material: material('PRIVATE KEY', key.facts, protection(headers, version), form), length: Math.min(at, text.length) }
}

function protection(headers: ReadonlyMap<string, string>, version: string): Record<string, Fact | undefined> {
  const cipher = headers.get('Encryption') ?? 'none'
  if (cipher === 'none') return { encrypted: false }
  // Versions 1 and 2 make the key of two SHA-1 hashes of the passphrase, without salt or cost.
  if (version !== '3') return { encrypted: true, cipher, kdf: 'PuTTY-SHA-1', kdfHash: 'SHA-1', iterations: 1 }
  const number = (name: string): number | typeof HIDDEN => Number(headers.get(name)) || HIDDEN
  return {
    encrypted: true,
    cipher,
    kdf: headers.get('Key-Derivation') ?? HIDDEN,
    memoryKiB: number('Argon2-Memory'),
    time: number('Argon2-Passes'),
    parallelism: number('Argon2-Parallelism'),
  }
}
