/** XML to elements with places. Entities of a document's own are not known: nothing expands. */
import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'
import { TreeError } from './tree'

/** Longer or deeper files are no manifests. In UTF-16 units, and elements. */
const MAX_LENGTH = 1_048_576
const MAX_DEPTH = 100

/** Throws a TreeError. */
export function parseElements(text: string): XmlElement {
  if (text.length > MAX_LENGTH) throw new TreeError('the file is too large for a manifest', 0)
  checkDepth(text)
  try {
    const { root } = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true })
    if (root === null) throw new TreeError('the file has no root element', 0)
    return root
  } catch (error) {
    if (error instanceof XmlError) throw new TreeError((error.message.split('\n')[0] ?? '').replace(/ \(line.*$/, ''), error.pos)
    throw error instanceof TreeError ? error : new TreeError('the file cannot be read', 0)
  }
}

/** The parser goes as deep as the elements do. */
function checkDepth(text: string): void {
  let depth = 0
  for (const { 0: tag, index } of text.matchAll(/<!--[\s\S]*?-->|<\/|<[A-Za-z_][^<>]*\/>|<[A-Za-z_]/g)) {
    if (tag === '</') depth--
    else if (!tag.startsWith('<!') && !tag.endsWith('/>')) depth++
    if (depth > MAX_DEPTH) throw new TreeError('elements are nested too deep', index)
  }
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement && child.name === name)
}

export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of names) found = childrenOf(found, name)[0]
  return found
}

/** The trimmed text of a child; undefined where there is none. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  const child = childOf(element, name)
  return child && textIn(child)
}

export function textIn(element: XmlElement): string {
  return element.children
    .filter((child): child is XmlText => child instanceof XmlText)
    .map((child) => child.text)
    .join('')
    .trim()
}

/** All elements of a name, at any depth, in order. */
export function elementsNamed(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  const pending: XmlElement[] = [root]
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (names.includes(element.name)) found.push(element)
    for (const child of element.children) if (child instanceof XmlElement) pending.push(child)
  }
  return found.sort((left, right) => left.start - right.start)
}

export type { XmlElement }
