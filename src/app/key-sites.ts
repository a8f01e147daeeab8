/** Keys and certificates of a file as sites, and what could not be read as diagnostics. */
import type { Diagnostic } from '#core/diagnostic'
import type { Location } from '#core/location'
import type { PathClass, Site } from '#core/site'
import { known, unknown, type Value } from '#core/value'
import { inBytes } from '#keys/binary'
import type { Material, Problem } from '#keys/facts'
import type { KeyForms } from '#keys/formats'
import { KeySearch } from '#keys/text'
import { Lines } from '#parse/source'
import { textSite } from '#parse/text-site'

/** Texts of which one stands in every file of text that may hold a key. */
export function keyTokens({ tokens, starts, magic }: KeyForms): string[] {
  return [...tokens, ...starts, ...magic.flatMap((row) => ('base64' in row ? [row.base64] : []))]
}

/** The language of these sites: the folder of their models. */
export const KEYS = 'keys'

export interface KeySites {
  sites: Site[]
  diagnostics: Diagnostic[]
}

interface KeyFile {
  path: string
  bytes: Uint8Array
  /** Undefined for bytes that are no text. */
  text: string | undefined
  pathClass: PathClass
}

const MESSAGES: Readonly<Record<Problem, string>> = {
  truncated: 'ends before it is complete',
  'not-base64': 'is not base64',
  'not-understood': 'could not be read',
  'another-format': 'is of another form',
  'too-many': 'was left out: there are too many',
}

export class KeyReader {
  private search: KeySearch | undefined

  constructor(private readonly forms: KeyForms) {}

  /** All keys and certificates of one file. Never throws. */
  read(file: KeyFile): KeySites {
    const binary = inBytes(file.bytes, this.forms)
    if (binary !== undefined && (binary.materials.length > 0 || file.text === undefined)) return this.ofBytes(file, binary)
    return file.text === undefined ? { sites: [], diagnostics: [] } : this.ofText(file, file.text)
  }

  private ofBytes({ path, pathClass }: KeyFile, { materials, problem, other }: NonNullable<ReturnType<typeof inBytes>>): KeySites {
    const at: Location = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 }
    const sites = materials.map((one, index) => siteOf(one, `${path}:${String(index)}:bytes`, at, pathClass))
    const diagnostics =
      problem === undefined ? [] : [diagnostic(problem, other === undefined ? 'the key or certificate' : `the ${other}`, at)]
    return { sites, diagnostics }
  }

  private ofText({ path, pathClass }: KeyFile, text: string): KeySites {
    this.search ??= new KeySearch(this.forms)
    const { found, troubles } = this.search.inText(text)
    if (found.length === 0 && troubles.length === 0) return { sites: [], diagnostics: [] }
    const lines = new Lines(text)
    return {
      sites: found.map(({ material, start, end }, index) =>
        siteOf(material, `${path}:${String(start)}:${String(index)}:text`, lines.location(path, { start, end }), pathClass),
      ),
      diagnostics: troubles.map(({ problem, what, start, end }) => diagnostic(problem, what, lines.location(path, { start, end }))),
    }
  }
}

function siteOf({ symbol, facts }: Material, id: string, at: Location, pathClass: PathClass): Site {
  const args = new Map<string, Value>()
  for (const [name, fact] of Object.entries(facts)) args.set(name, typeof fact === 'object' ? unknown('hidden') : known(fact, 'literal'))
  return textSite(id, KEYS, symbol, args, at, pathClass)
}

function diagnostic(problem: Problem, what: string, at: Location): Diagnostic {
  return { level: 'note', code: `key-${problem}`, message: `${what} ${MESSAGES[problem]}`, file: at.file, at }
}
