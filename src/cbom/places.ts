/** Where the document says that an asset stands: files and lines of somebody else's repository, or the line of the document itself. */
import type { Occurrence } from '#core/asset'
import type { Location } from '#core/location'
import type { PathClass } from '#core/site'
import { known } from '#core/value'
import type { Component } from './document'
import { isOwnWord, ownWordsOf } from './own-words'
import { fieldOf, fieldsOf, listOf, numberOf, textOf, type Fields } from './reading'

export interface Surroundings {
  /** Name of the document for reports. */
  file: string
  pathClass(path: string): PathClass
  /** Id of the language of a file, 'cyclonedx' where none is known. */
  language(path: string): string
}

/** Every place where the component occurs; the document itself where it names none. */
export function occurrencesOf(component: Component, around: Surroundings): Occurrence[] {
  const evidence = fieldsOf(fieldOf(component.all, 'evidence'))
  const found = listOf(fieldOf(evidence, 'occurrences')).flatMap((one) => occurrence(fieldsOf(one), component, around) ?? [])
  found.push(...listOf(fieldOf(component.crypto, 'detectionContext')).flatMap((one) => detections(fieldsOf(one), component, around)))
  const labels = labelsOf(component)
  const all = found.length > 0 ? found : [itself(component, around)]
  const own = ownWordsOf(component)?.details
  return all.map((one, index) => {
    const { end, labels: given, ...more } = own?.get(index) ?? {}
    const both = labels === undefined && given === undefined ? {} : { labels: { ...labels, ...given } }
    return { ...one, ...more, at: { ...one.at, ...end }, ...both }
  })
}

/** What the tool attached to the component: a policy may go by it as by tags. */
function labelsOf({ all }: Component): Occurrence['labels'] {
  const pairs = listOf(fieldOf(all, 'properties')).flatMap((one) => {
    const [name, value] = [textOf(fieldOf(fieldsOf(one), 'name')), textOf(fieldOf(fieldsOf(one), 'value'))]
    return name === undefined || value === undefined || isOwnWord(name) ? [] : [[name, known(value, 'literal')] as const]
  })
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}

function itself(component: Component, around: Surroundings): Occurrence {
  return made(at(around.file, component.line, 1), component.name ?? component.ref, 'source', 'cyclonedx')
}

function occurrence(fields: Fields, component: Component, around: Surroundings): Occurrence | undefined {
  const location = textOf(fieldOf(fields, 'location'))
  if (location === undefined) return undefined
  const { path, line } = split(location)
  const symbol = textOf(fieldOf(fields, 'symbol')) ?? textOf(fieldOf(fields, 'additionalContext')) ?? component.name ?? component.ref
  const place = at(path, numberOf(fieldOf(fields, 'line')) ?? line, numberOf(fieldOf(fields, 'offset')) ?? 1)
  return made(place, symbol, around.pathClass(path), around.language(path))
}

/** IBM's extension of CycloneDX 1.4: one entry a file, with the lines in it. */
function detections(fields: Fields, component: Component, around: Surroundings): Occurrence[] {
  const location = textOf(fieldOf(fields, 'filePath'))
  if (location === undefined) return []
  const { path } = split(location)
  const lines = listOf(fieldOf(fields, 'lineNumbers')).flatMap((line) => numberOf(line) ?? [])
  const symbol = textOf(fieldOf(fields, 'additionalContext')) ?? component.name ?? component.ref
  return (lines.length > 0 ? lines : [1]).map((line) => made(at(path, line, 1), symbol, around.pathClass(path), around.language(path)))
}

/** 'src/a.py:12' with its line; a path as this repository writes it: with slashes, and without a leading one. */
function split(location: string): { path: string; line: number } {
  const [, file = location, line] = /^(.*?[^:/\\]):(\d{1,7})(?::\d{1,7})?$/.exec(location) ?? []
  const path = file
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .trim()
  return { path: path === '' ? location : path, line: numberOf(line) ?? 1 }
}

function at(file: string, line: number, column: number): Location {
  return { file, line, column, endLine: line, endColumn: column + 1 }
}

/** What a document states is taken at its word. */
function made(place: Location, symbol: string, pathClass: PathClass, language: string): Occurrence {
  return { at: place, symbol, model: 'cbom', language, confidence: 'high', trace: [], pathClass, sinks: [] }
}
