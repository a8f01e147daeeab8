/** PEM (RFC 7468) wherever it stands: files, quoted strings, values of YAML and JSON, comments. */
import type { Label } from './formats'
import { material, type Fact, type Material, type Problem, type Reading } from './facts'
import { pgpKeys } from './pgp'
import { oldEncryptedKey } from './private-key'
import { sshPrivate, sshPublic } from './ssh'
import { derMaterials } from './structure'
import { announcedLength } from './der'

/** A reading with its place in the text. */
export interface Found {
  material: Material
  start: number
  end: number
}

export interface Trouble {
  problem: Problem
  /** What it says it is: a label or a form. */
  what: string
  start: number
  end: number
}

const BEGIN = /-{4,5} ?BEGIN ([A-Z0-9][A-Z0-9 .#]{0,40}[A-Z0-9]) ?-{4,5}/g
/** A key of SLH-DSA or a key ring with photographs is long; what is longer is something else. */
const MAX_BODY = 400_000
/** A body shorter than this is a placeholder; the smallest real key (Ed25519) has 64 characters. */
const MIN_BODY = 40
const MIN_KEY_BODY = 60
const MIN_LETTERS = 12

/** Blocks of all known labels; a header without a body, as code that writes PEM has it, is none. */
export function pemBlocks(
  text: string,
  labels: ReadonlyMap<string, Label>,
  most: number,
): { found: Found[]; troubles: Trouble[]; covered: [number, number][] } {
  const found: Found[] = []
  const troubles: Trouble[] = []
  const covered: [number, number][] = []
  BEGIN.lastIndex = 0
  for (let match = BEGIN.exec(text); match !== null; match = BEGIN.exec(text)) {
    const name = match[1] ?? ''
    const from = match.index + match[0].length
    const stop = text.indexOf('----', from)
    const label = labels.get(name)
    const ending = stop < 0 ? undefined : /^-{4,5} ?END ([A-Z0-9 .#]{1,42}) ?-{4,5}/.exec(text.slice(stop, stop + MAX_ENDING))
    if (ending === undefined || ending === null || ending[1]?.trim() !== name || stop - from > MAX_BODY) {
      if (label !== undefined) unended(text, from, stop, name, match.index, troubles)
      continue
    }
    const end = stop + ending[0].length
    covered.push([match.index, end])
    if (label === undefined) continue
    if (found.length >= most)
      return { found, troubles: [...troubles, { problem: 'too-many', what: name, start: match.index, end }], covered }
    const { materials, problem } = block(text.slice(from, stop), label)
    for (const one of materials) found.push({ material: one, start: match.index, end })
    if (problem !== undefined) troubles.push({ problem, what: name, start: match.index, end })
    BEGIN.lastIndex = end
  }
  return { found, troubles, covered }
}

const MAX_ENDING = 64

/** A block whose end is missing although a body begins: somebody cut it off. */
function unended(text: string, from: number, stop: number, what: string, start: number, troubles: Trouble[]): void {
  const body = text.slice(from, Math.min(stop < 0 ? text.length : stop, from + MIN_BODY * 8))
  const line = /^\s*(?:[A-Za-z0-9+/]{60,}\s+){2}/.test(body)
  if (line) troubles.push({ problem: 'truncated', what, start, end: from })
}

function block(body: string, label: Label): Reading {
  const plain = unquoted(body)
  if (!looksLikeKey(plain)) return { materials: [] }
  const { headers, data } = withoutHeaders(plain)
  const base64 = withoutComments(data).replaceAll(/[^A-Za-z0-9+/=]/g, '')
  // The name of a curve is short.
  if (label.holds !== 'ec-parameters' && (base64.length < MIN_BODY || new Set(base64).size < MIN_LETTERS)) return { materials: [] }
  const form: Record<string, Fact | undefined> = {
    format: label.reader === 'pgp' ? 'PGP' : label.reader === 'ssh2' ? 'SSH2' : label.reader === 'openssh' ? 'OpenSSH' : 'PEM',
    label: label.label,
  }
  const isPrivate = label.holds === 'private-key' || label.holds === 'encrypted-private-key'
  if (isPrivate && /Proc-Type:.{0,20}ENCRYPTED/.test(headers)) {
    const info = /DEK-Info:\s*([A-Za-z0-9-]{1,40}(?:,[0-9A-Fa-f]{0,64})?)/.exec(headers)?.[1] ?? ''
    const key = oldEncryptedKey(info, form)
    return { materials: [material('PRIVATE KEY', { algorithm: label.algorithm }, key.facts)] }
  }
  const bytes = Buffer.from(base64.replace(/=+.*$/, ''), 'base64')
  if (label.reader === 'der' && isText(bytes)) return { materials: [] }
  const reading = read(bytes, label, form)
  if (reading.problem === 'truncated' && isSample(bytes)) return { materials: [] }
  if (isPrivate && label.reader === 'der' && isAlphabet(base64)) return { materials: [] }
  return isPrivate && reading.materials.length === 0 ? unread(base64, label, form, reading.problem) : reading
}

function read(bytes: Uint8Array, label: Label, form: Record<string, Fact | undefined>): Reading {
  switch (label.reader) {
    case 'der':
      return derMaterials(bytes, form, label.holds)
    case 'openssh':
      return single(sshPrivate(bytes, form))
    case 'ssh2':
      return single(sshPublic(bytes, form))
    case 'pgp': {
      const { materials, ...rest } = pgpKeys(bytes)
      return { materials: materials.map(({ symbol, facts }) => material(symbol, facts, { label: form['label'] })), ...rest }
    }
    case 'none':
      return { materials: [] }
  }
}

function single(one: Material | undefined): Reading {
  return one === undefined ? { materials: [], problem: 'not-understood' } : { materials: [one] }
}

/** A sentence in the place of a key: its first letter is no beginning of one. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte >= FIRST_PRINTABLE && byte < DELETE)
}

const FIRST_PRINTABLE = 0x20
const DELETE = 0x7f

/** Most of what the bytes announce is missing, as in a page that shows the shape of a key: nobody can use it. */
function isSample(bytes: Uint8Array): boolean {
  return (announcedLength(bytes) ?? 0) > bytes.length * 2
}

/** `ABCDEFGHIJ…`: the letters in their order stand where a key has to go; in a real one they do so by no accident. */
function isAlphabet(base64: string): boolean {
  return ALPHABETS.some((one) => base64.includes(one))
}

const ALPHABETS = ['ABCDEFGHIJKLMNOP', 'abcdefghijklmnop']

/** A private key stays one where its bytes cannot be read. */
function unread(base64: string, label: Label, form: Record<string, Fact | undefined>, problem: Problem | undefined): Reading {
  if (base64.length < MIN_KEY_BODY) return { materials: [], ...(problem !== undefined && { problem }) }
  const encrypted = label.holds === 'encrypted-private-key' || label.reader === 'none' ? true : undefined
  return {
    materials: [
      material('PRIVATE KEY', { algorithm: label.algorithm, encrypted: encrypted ?? (label.reader === 'der' ? false : undefined) }, form),
    ],
    ...(problem !== undefined && { problem }),
  }
}

/** Keys in code are often joined from quoted lines, with the line ends escaped once or twice. */
function unquoted(body: string): string {
  return body
    .replaceAll(/\\{1,2}r/g, '')
    .replaceAll(/\\{1,2}n/g, '\n')
    .replaceAll(/["'`]\s*[+.,&]?\s*["'`]/g, '')
}

const HEADER = /^(?:[ \t]*[A-Za-z][A-Za-z-]{1,30}: .{0,200}(?:\\?\n|$)(?:[ \t]{1,8}\S.{0,200}\n)?)+/

function withoutHeaders(body: string): { headers: string; data: string } {
  const from = body.search(/\S/)
  const headers = HEADER.exec(body.slice(Math.max(from, 0)))?.[0] ?? ''
  return { headers, data: body.slice(Math.max(from, 0) + headers.length) }
}

/** Signs of comments before each line; a checksum of OpenPGP stands alone behind '='. */
function withoutComments(body: string): string {
  return body.replaceAll(/^[ \t]*(?:\/\/|#|\*|>|;|--|\|)[ \t]/gm, '').replaceAll(/^[ \t]*=[A-Za-z0-9+/]{4}[ \t]*$/gm, '')
}

/** Code that builds PEM has other characters between the lines than a key. */
function looksLikeKey(body: string): boolean {
  const odd = body.replaceAll(/[A-Za-z0-9+/=\s:,.\\-]/g, '').length
  return odd * MAX_ODD_SHARE <= body.length
}

/** One character in so many may be quotes, comment signs or line continuations. */
const MAX_ODD_SHARE = 12
