/** The components of a CycloneDX document that describe cryptography, with their places in its text. */
import type { Diagnostic } from '#core/diagnostic'
import { libraryWords } from './own-words'
import { fieldOf, fieldsOf, listOf, textOf, type Fields } from './reading'

/** Versions that are read; a document of another one may use words that nobody here knows. */
const VERSIONS = ['1.4', '1.5', '1.6', '1.7']
const WITHOUT_CRYPTOGRAPHY = ['1.4', '1.5']
/** Components that are looked at, those of them that are cryptography, and how deep they may stand in each other. */
const MAX_COMPONENTS = 100_000
const MAX_CRYPTOGRAPHIC = 20_000
const MAX_DEPTH = 32
const CRYPTOGRAPHIC = ['cryptographic-asset', 'crypto-asset']

export interface Component {
  /** Name by which others refer to it; made up where it has none. */
  ref: string
  name: string | undefined
  /** cryptoProperties; empty where the component has none. */
  crypto: Fields
  all: Fields
  /** Line of the document where it is named, from 1. */
  line: number
}

export interface CbomDocument {
  /** Components that claim to be cryptography. */
  components: readonly Component[]
  /** Components of every kind. */
  total: number
  dependencies: ReadonlyMap<string, readonly string[]>
  diagnostics: Diagnostic[]
}

/** Never throws: what cannot be read is an error among the diagnostics. `file` is the name to report it by. */
export function openDocument(text: string, file: string): CbomDocument {
  const nothing = (level: Diagnostic['level'], code: string, message: string, help: string): CbomDocument => ({
    components: [],
    total: 0,
    dependencies: new Map(),
    diagnostics: [{ level, code, message, help, file }],
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const help = /^\s*</.test(text) ? 'this is XML: convert it to JSON first' : 'give a CycloneDX document in JSON'
    return nothing('error', 'cbom-not-json', `the CBOM is not JSON${placeIn(text, error)}; nothing was judged`, help)
  }
  const top = fieldsOf(parsed)
  if (fieldOf(top, 'bomFormat') !== 'CycloneDX')
    return nothing(
      'error',
      'cbom-not-cyclonedx',
      'the file is no CycloneDX document; nothing was judged',
      'its bomFormat has to be CycloneDX',
    )
  return new Reader(text, file).read(top)
}

/** V8 says where, and repeats the text around it: only the place is kept. */
function placeIn(text: string, error: unknown): string {
  const [, digits] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  if (digits === undefined) return ''
  const before = text.slice(0, Number(digits))
  return ` (line ${String(before.split('\n').length)}, column ${String(before.length - before.lastIndexOf('\n'))})`
}

class Reader {
  private readonly diagnostics: Diagnostic[] = []
  private readonly components: Component[] = []
  private total = 0
  private tooMany = false
  private readonly lines: ReadonlyMap<string, number>

  constructor(
    text: string,
    private readonly file: string,
  ) {
    this.lines = linesOf(text)
  }

  read(top: Fields): CbomDocument {
    this.version(top)
    const subject = fieldOf(fieldsOf(fieldOf(top, 'metadata')), 'component')
    if (subject !== undefined) this.walk([subject], 0)
    this.walkAll(fieldOf(top, 'components'), 0)
    if (this.tooMany)
      this.say(
        'warning',
        'budget-cbom',
        `only the first ${String(MAX_COMPONENTS)} components, ${String(MAX_CRYPTOGRAPHIC)} of cryptography, ${String(MAX_DEPTH)} deep, were read`,
      )
    return { components: this.components, total: this.total, dependencies: dependenciesOf(top), diagnostics: this.diagnostics }
  }

  private version(top: Fields): void {
    const version = textOf(fieldOf(top, 'specVersion')) ?? ''
    // IBM's extension of 1.4 is called 1.4-cbom-1.0.
    const [plain = ''] = version.split('-')
    if (!VERSIONS.includes(plain))
      this.say(
        'warning',
        'cbom-version',
        `CycloneDX ${version === '' ? 'of no version' : version} is not one of ${VERSIONS.join(', ')}: some of it may be read wrongly or not at all`,
      )
    else if (WITHOUT_CRYPTOGRAPHY.includes(plain) && !version.includes('cbom'))
      this.say(
        'note',
        'cbom-version',
        `CycloneDX ${plain} has no words for cryptography: only what tools put into it beside the standard was read`,
      )
  }

  private say(level: Diagnostic['level'], code: string, message: string): void {
    this.diagnostics.push({ level, code, message, file: this.file })
  }

  private walkAll(value: unknown, depth: number): void {
    if (!Array.isArray(value)) return
    if (value.length > MAX_COMPONENTS) this.tooMany = true
    this.walk(value.slice(0, MAX_COMPONENTS), depth)
  }

  private walk(members: readonly unknown[], depth: number): void {
    for (const member of members) {
      if (depth > MAX_DEPTH || this.total >= MAX_COMPONENTS || this.components.length >= MAX_CRYPTOGRAPHIC) {
        this.tooMany = true
        return
      }
      this.total++
      const all = fieldsOf(member)
      const crypto = fieldOf(all, 'cryptoProperties')
      if (crypto !== undefined || CRYPTOGRAPHIC.includes(String(fieldOf(all, 'type'))) || libraryWords(all) !== undefined)
        this.add(all, fieldsOf(crypto))
      this.walkAll(fieldOf(all, 'components'), depth + 1)
    }
  }

  private add(all: Fields, crypto: Fields): void {
    const given = fieldOf(all, 'bom-ref')
    const ref = typeof given === 'string' ? given : `component ${String(this.components.length)}`
    this.components.push({ ref, name: textOf(fieldOf(all, 'name')), crypto, all, line: this.lines.get(ref) ?? 1 })
  }
}

/** Lines of the text on which components are given their names, by name; of several the first. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  let [line, from] = [1, 0]
  for (const found of text.matchAll(/"bom-ref"[ \t\r\n]{0,80}:[ \t\r\n]{0,80}"([^"\\\n]{1,300})"/g)) {
    for (let at = text.indexOf('\n', from); at !== -1 && at < found.index; at = text.indexOf('\n', at + 1)) {
      line++
      from = at + 1
    }
    const ref = found[1] ?? ''
    if (!lines.has(ref)) lines.set(ref, line)
  }
  return lines
}

function dependenciesOf(top: Fields): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const one of Array.isArray(top['dependencies']) ? (top['dependencies'] as unknown[]).slice(0, MAX_COMPONENTS) : []) {
    const ref = fieldOf(fieldsOf(one), 'ref')
    if (typeof ref !== 'string') continue
    const on = listOf(fieldOf(fieldsOf(one), 'dependsOn')).filter((other) => typeof other === 'string')
    found.set(ref, [...(found.get(ref) ?? []), ...on])
  }
  return found
}
