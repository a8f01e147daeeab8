/** Settings that stand in XML, as sites: each element that somebody speaks of, its attributes as arguments. */
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import type { Location } from '#core/location'
import type { PathClass, Site } from '#core/site'
import { known, oneOf, type Value } from '#core/value'
import { Lines } from './source'
import { textSite } from './text-site'

/** In UTF-16 units; a longer file holds data. */
const MAX_LENGTH = 1_048_576
const MAX_DEPTH = 60
const MAX_SITES = 500
/** In UTF-16 units. */
const MAX_TAG = 20_000

export interface ElementFile {
  path: string
  text: string
  pathClass: PathClass
}

/**
 * Sites `element.<name>`: arguments are attributes and inner elements that hold a text alone; 'under' names what is around.
 * Never throws: what is no XML says nothing.
 */
export function elementSites(file: ElementFile, language: string, isKnown: (symbol: string) => boolean): Site[] {
  const root = file.text.length > MAX_LENGTH || isTooDeep(file.text) ? undefined : rootOf(file.text)
  const sites: Site[] = []
  const lines = new Lines(file.text)
  const visit = (element: XmlElement, under: string): void => {
    const symbol = `element.${element.name}`
    if (isKnown(symbol) && sites.length < MAX_SITES) {
      const place = (start: number, end: number): Location => lines.location(file.path, { start, end })
      const tag = tagOf(file.text, element)
      const at = place(element.start, element.start + tag.length)
      const args = new Map<string, Value>(
        [...textsIn(element)].map(([name, texts]) => [name, oneOf(texts.map((text) => known(text, 'literal', at)))]),
      )
      for (const [name, value] of Object.entries(element.attributes)) {
        const start = element.start + Math.max(tag.search(new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=`)) + 1, 0)
        args.set(name, known(value, 'literal', place(start, start + name.length)))
      }
      args.set('under', known(under, 'literal', at))
      sites.push(textSite(`${file.path}:${element.start}:${symbol}`, language, symbol, args, at, file.pathClass))
    }
    for (const child of element.children) if (child instanceof XmlElement) visit(child, `${under}/${element.name}`)
  }
  if (root) visit(root, '')
  return sites
}

/** The opening tag as it is written. */
function tagOf(text: string, { start, name }: XmlElement): string {
  const [tag = ''] = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(text.slice(start, start + MAX_TAG)) ?? []
  return tag === '' ? `<${name}` : tag
}

/** The texts of inner elements that hold nothing else, by name: `<domain>example.com</domain>`. */
function textsIn({ children }: XmlElement): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const child of children) {
    if (!(child instanceof XmlElement) || !child.children.every((one) => one instanceof XmlText)) continue
    texts.set(child.name, [...(texts.get(child.name) ?? []), child.text.trim()])
  }
  return texts
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
