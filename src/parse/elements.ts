/** Settings that stand in XML, as sites: each element that somebody speaks of, its attributes as arguments. */
import { parseXml, XmlElement } from '@rgrove/parse-xml'
import type { PathClass, Site } from '#core/site'
import { known, type Value } from '#core/value'
import { Lines } from './source'
import { textSite } from './text-site'

/** In UTF-16 units; a longer file holds data. */
const MAX_LENGTH = 1_048_576
const MAX_DEPTH = 60
const MAX_SITES = 500

export interface ElementFile {
  path: string
  text: string
  pathClass: PathClass
}

/** Sites `element.<name>`; the argument 'under' names what is around. Never throws: what is no XML says nothing. */
export function elementSites(file: ElementFile, language: string, isKnown: (symbol: string) => boolean): Site[] {
  const root = file.text.length > MAX_LENGTH || isTooDeep(file.text) ? undefined : rootOf(file.text)
  const sites: Site[] = []
  const lines = new Lines(file.text)
  const visit = (element: XmlElement, under: string): void => {
    const symbol = `element.${element.name}`
    if (isKnown(symbol) && sites.length < MAX_SITES) {
      const at = lines.location(file.path, { start: element.start, end: element.start + element.name.length + 1 })
      const args = new Map<string, Value>(Object.entries(element.attributes).map(([name, value]) => [name, known(value, 'literal', at)]))
      args.set('under', known(under, 'literal', at))
      sites.push(textSite(`${file.path}:${element.start}:${symbol}`, language, symbol, args, at, file.pathClass))
    }
    for (const child of element.children) if (child instanceof XmlElement) visit(child, `${under}/${element.name}`)
  }
  if (root) visit(root, '')
  return sites
}

function rootOf(text: string): XmlElement | undefined {
  try {
    return parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true }).root ?? undefined
  } catch {
    return undefined
  }
}

/** The parser goes as deep as the elements do. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [tag] of text.matchAll(/<!--[\s\S]*?-->|<\/|<[A-Za-z_][^<>]*\/>|<[A-Za-z_]/g)) {
    if (tag === '</') depth--
    else if (!tag.startsWith('<!') && !tag.endsWith('/>') && ++depth > MAX_DEPTH) return true
  }
  return false
}
