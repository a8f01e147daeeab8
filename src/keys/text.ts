/** Keys and certificates in a text: PEM, base64 of PEM and of DER, lines of SSH, .ppk, age, JSON Web Keys. */
import { literalPattern } from '#core/literal-pattern'
import { ageKey, AGE } from './age'
import { announcedLength } from './der'
import type { KeyForms, Label } from './formats'
import { javaKeystore } from './java-keystore'
import { JWK_TYPE, jwkAround } from './jwk'
import { pemBlocks, type Found, type Trouble } from './pem'
import { PPK, puttyKey } from './putty'
import { SSH_TYPE, sshPublic } from './ssh'
import { derMaterials } from './structure'

export interface InText {
  found: Found[]
  troubles: Trouble[]
}

/** Keys and certificates of one file; more are counted as left out. */
const MAX_FOUND = 1000
/** Candidates that are looked at and turn out to be something else. */
const MAX_TRIES = 4000
/** Characters of base64 that are decoded at one place. */
const MAX_BASE64 = 600_000
const MIN_BASE64 = 44

/** The forms, ready to look for: made once, used for every file. */
export class KeySearch {
  private readonly labels: ReadonlyMap<string, Label>
  private readonly starts: RegExp
  private readonly stores: RegExp
  private readonly formats: ReadonlyMap<string, 'JKS' | 'JCEKS'>

  constructor(forms: KeyForms) {
    this.labels = new Map(forms.labels.map((label) => [label.label, label]))
    this.starts = new RegExp(`(?<![A-Za-z0-9+/_-])(?:${forms.starts.map(literalPattern).join('|')})`, 'g')
    const stores = forms.magic.flatMap((row) => ('format' in row ? [row] : []))
    this.formats = new Map(stores.map((row) => [row.base64, row.format]))
    this.stores = new RegExp(`(?<![A-Za-z0-9+/_-])(${stores.map(({ base64 }) => literalPattern(base64)).join('|')})${RUN}`, 'g')
  }

  /** All that a text holds, in order. */
  inText(text: string): InText {
    const { found, troubles, covered } = pemBlocks(text, this.labels, MAX_FOUND)
    const all: InText = { found, troubles }
    const spans: [number, number][] = [...covered]
    this.wrappedPem(text, all, spans)
    this.bareStores(text, all)
    this.bareDer(text, all, spans)
    sshLines(text, all)
    puttyKeys(text, all)
    ageKeys(text, all)
    jsonWebKeys(text, all)
    all.found.sort((left, right) => left.start - right.start || left.end - right.end)
    const left = all.found.length - MAX_FOUND
    if (left > 0) {
      all.troubles.push({ problem: 'too-many', what: `${String(left)} further keys`, start: 0, end: 0 })
      all.found.length = MAX_FOUND
    }
    return all
  }

  /** Base64 of a PEM file, as Kubernetes and kubeconfig have it; what is in it is not unwrapped again. */
  private wrappedPem(text: string, all: InText, spans: [number, number][]): void {
    WRAPPED.lastIndex = 0
    for (let match = WRAPPED.exec(text); match !== null && all.found.length < MAX_FOUND; match = WRAPPED.exec(text)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const inner = pemBlocks(decoded(match[0]).toString('latin1'), this.labels, MAX_FOUND)
      spans.push([start, end])
      for (const one of inner.found) all.found.push({ ...one, start, end })
      for (const one of inner.troubles) all.troubles.push({ ...one, start, end })
    }
  }

  /** Keystores of Java in base64. */
  private bareStores(text: string, all: InText): void {
    this.stores.lastIndex = 0
    for (let match = this.stores.exec(text); match !== null && all.found.length < MAX_FOUND; match = this.stores.exec(text)) {
      const format = this.formats.get(match[1] ?? '')
      const bytes = decoded(match[0])
      if (format === undefined || bytes.length < MIN_BASE64) continue
      const { materials, problem } = javaKeystore(bytes, format)
      const [start, end] = [match.index, match.index + match[0].length]
      for (const material of materials) all.found.push({ material, start, end })
      if (problem !== undefined) all.troubles.push({ problem, what: format, start, end })
    }
  }

  /** DER in base64 without a label: its own length says how much of the text it is. */
  private bareDer(text: string, all: InText, spans: readonly [number, number][]): void {
    const inside = insideOf(spans)
    this.starts.lastIndex = 0
    let tries = 0
    for (let match = this.starts.exec(text); match !== null && all.found.length < MAX_FOUND; match = this.starts.exec(text)) {
      if (inside(match.index)) continue
      if (++tries > MAX_TRIES) return
      const taken = takeDer(text, match.index)
      if (taken === undefined) continue
      const { materials } = derMaterials(taken.bytes, { format: 'DER' })
      for (const material of materials)
        if (material.symbol !== 'PARAMETERS') all.found.push({ material, start: match.index, end: taken.end })
      if (materials.length > 0) this.starts.lastIndex = taken.end
    }
  }
}

/** Base64 that may go on over lines, real or escaped. */
const RUN = '[A-Za-z0-9+/]{0,600000}(?:(?:\\\\n|\\r?\\n)[ \\t]{0,40}[A-Za-z0-9+/]{20,600000})*={0,2}'
const WRAPPED = new RegExp(`(?<![A-Za-z0-9+/_-])LS0tLS1CRUdJTi${RUN}`, 'g')

function decoded(run: string): Buffer {
  return Buffer.from(run.slice(0, MAX_BASE64).replaceAll('\\n', ''), 'base64')
}

/** Whether an offset lies in one of the spans; asked with growing offsets. */
function insideOf(spans: readonly [number, number][]): (offset: number) => boolean {
  const sorted = [...spans].sort(([left], [right]) => left - right)
  let next = 0
  return (offset) => {
    while (next < sorted.length && (sorted[next] as [number, number])[1] <= offset) next++
    const span = sorted[next]
    return span !== undefined && span[0] <= offset
  }
}

const HEAD = 8
/** Characters between lines of base64 that mean nothing: line ends, indentation, quotes, escapes, joins. */
const BETWEEN = /(?:\\[nr]|[\s"'`+\\,&.]){1,80}/y
const PIECE = /[A-Za-z0-9+/]{1,600000}/y

/** As many characters as the value's own length asks for; undefined where they are not there. */
function takeDer(text: string, start: number): { bytes: Buffer; end: number } | undefined {
  const announced = announcedLength(Buffer.from(text.slice(start, start + HEAD), 'base64'))
  if (announced === undefined) return undefined
  const wanted = Math.ceil((announced * 4) / 3)
  if (wanted < MIN_BASE64 || wanted > MAX_BASE64) return undefined
  let characters = ''
  let at = start
  while (characters.length < wanted) {
    PIECE.lastIndex = at
    const piece = PIECE.exec(text)?.[0]
    if (piece === undefined) return undefined
    characters += piece
    at += piece.length
    if (characters.length >= wanted) break
    BETWEEN.lastIndex = at
    const gap = BETWEEN.exec(text)?.[0]
    if (gap === undefined) return undefined
    at += gap.length
  }
  return { bytes: Buffer.from(characters.slice(0, wanted), 'base64'), end: at - (characters.length - wanted) }
}

const SSH_LINE = new RegExp(`(?<![\\w@-])(${SSH_TYPE.source})[ \\t]{1,4}(AAAA[A-Za-z0-9+/]{20,20000}={0,2})`, 'g')

function sshLines(text: string, all: InText): void {
  SSH_LINE.lastIndex = 0
  for (let match = SSH_LINE.exec(text); match !== null && all.found.length <= MAX_FOUND; match = SSH_LINE.exec(text)) {
    const [whole, , blob = ''] = match
    const material = sshPublic(Buffer.from(blob, 'base64'), { format: 'OpenSSH' })
    if (material !== undefined) all.found.push({ material, start: match.index, end: match.index + whole.length })
  }
}

function puttyKeys(text: string, all: InText): void {
  PPK.lastIndex = 0
  for (let match = PPK.exec(text); match !== null && all.found.length <= MAX_FOUND; match = PPK.exec(text)) {
    const key = puttyKey(text.slice(match.index, match.index + MAX_BASE64), match[1] ?? '')
    if (key !== undefined) all.found.push({ material: key.material, start: match.index, end: match.index + key.length })
    else all.troubles.push({ problem: 'not-understood', what: 'PuTTY key', start: match.index, end: match.index + match[0].length })
  }
}

function ageKeys(text: string, all: InText): void {
  AGE.lastIndex = 0
  for (let match = AGE.exec(text); match !== null && all.found.length <= MAX_FOUND; match = AGE.exec(text)) {
    const material = ageKey(match[0])
    if (material !== undefined) all.found.push({ material, start: match.index, end: match.index + match[0].length })
  }
}

function jsonWebKeys(text: string, all: InText): void {
  JWK_TYPE.lastIndex = 0
  let tries = 0
  for (let match = JWK_TYPE.exec(text); match !== null && tries++ < MAX_TRIES; match = JWK_TYPE.exec(text)) {
    if (all.found.length > MAX_FOUND) return
    const key = jwkAround(text, match.index)
    if (key !== undefined) all.found.push(key)
  }
}
