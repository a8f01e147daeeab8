/** Whether a word of a policy is a name that the inventory can have, and which one was meant. */
import type { Catalogue } from '#catalogue/catalogue'
import { closest } from '#core/spelling'
import { librariesOf } from './dependencies'
import type { CheckName } from '#policy/check-policy'
import { documentsIn, type Knowledge } from './knowledge'

const CATALOGUES: Readonly<Record<string, string>> = {
  algorithm: 'algorithms',
  hash: 'algorithms',
  curve: 'curves',
  mode: 'modes',
  padding: 'paddings',
}

/** For properties whose names stand in the catalogue; others take any word. */
export function nameChecker(knowledge: Knowledge, catalogue: Catalogue): CheckName {
  const finders: Readonly<Record<string, (text: string) => { name: string } | undefined>> = {
    algorithm: (text) => catalogue.findAlgorithm(text),
    hash: (text) => catalogue.findAlgorithm(text),
    curve: (text) => catalogue.findCurve(text),
    mode: (text) => catalogue.findMode(text),
    padding: (text) => catalogue.findPadding(text),
  }
  return (property, word) => {
    if (property === 'package') return nameOfPackage(knowledge, word)
    const file = CATALOGUES[property]
    if (file === undefined) return undefined
    const names = namesIn(knowledge, file)
    if (names.includes(word)) return undefined
    const meant = finders[property]?.(word)?.name
    if (meant === word) return undefined
    const kind = property === 'hash' ? 'algorithm' : property
    if (meant !== undefined) return { message: `the inventory has another name for the ${kind} "${word}"`, suggestion: meant }
    const near = closest(word, names)
    return { message: `there is no ${kind} "${word}" in the catalogue`, ...(near === undefined ? {} : { suggestion: near }) }
  }
}

/** Any name may be one; only one that looks like a known one is worth a word. */
function nameOfPackage(knowledge: Knowledge, word: string): ReturnType<CheckName> {
  const names = librariesOf(knowledge).names()
  if (names.includes(word) || names.includes(word.toLowerCase())) return undefined
  const near = closest(word, names)
  return near === undefined ? undefined : { message: `no known cryptographic package is called "${word}"`, suggestion: near }
}

function namesIn(knowledge: Knowledge, file: string): string[] {
  const [[, document] = ['', {}]] = documentsIn(knowledge, `knowledge/catalogue/${file}.yml`)
  const rows = (document as Record<string, unknown>)[file]
  return Array.isArray(rows) ? rows.flatMap((row: { name?: unknown }) => (typeof row.name === 'string' ? [row.name] : [])).sort() : []
}
