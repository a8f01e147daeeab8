/** What the containers of a workload are started with: variables that are set, programs with their words. */
import { list, map, scalar, type Content, type MapContent, type Place } from '../content'
import type { Scalar } from '#core/value'
import { commandsOfWords, type CommandLine } from '#parse/command-lines'
import type { Programs } from '#parse/commands'
import { memberIn } from './objects'

export type { Programs }

export interface Started {
  readonly symbol: string
  readonly contents: MapContent
  readonly place: Place
}

const LISTS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers'])
/** Containers stand no deeper than this in any workload. */
const MAX_DEPTH = 9
const MAX_CONTAINERS = 200

export function containersOf(contents: MapContent, programs: Programs): Started[] {
  const containers: MapContent[] = []
  collect(contents, 0, containers)
  return containers.flatMap((one) => [...variables(one), ...run(one, programs)])
}

function collect(content: Content, depth: number, into: MapContent[]): void {
  if (depth > MAX_DEPTH || into.length >= MAX_CONTAINERS) return
  if (content.kind === 'list') for (const item of content.items) collect(item, depth + 1, into)
  if (content.kind !== 'map') return
  for (const [name, entry] of content.entries) {
    if (LISTS.has(name) && entry.kind === 'list') {
      for (const item of entry.items) if (item.kind === 'map') into.push(item)
    } else collect(entry, depth + 1, into)
  }
}

function variables(container: MapContent): Started[] {
  const env = memberIn(container, 'env')
  if (env?.kind !== 'list') return []
  return env.items.flatMap((item): Started[] => {
    const name = memberIn(item, 'name')
    if (item.kind !== 'map' || name?.kind !== 'scalar' || item.place === undefined) return []
    const value =
      memberIn(item, 'value') ?? (item.entries.has('valueFrom') ? ({ kind: 'unknown', reason: 'environment' } as const) : scalar(''))
    return [{ symbol: `environment.${String(name.value)}`, contents: map(new Map([['value', value]])), place: startOf(item.place) }]
  })
}

function startOf({ source, start }: Place): Place {
  return { source, start, end: start + 1 }
}

/** The program of the image, where only its arguments are given. */
function run(container: MapContent, programs: Programs): Started[] {
  const command = wordsOf(memberIn(container, 'command'))
  const args = wordsOf(memberIn(container, 'args'))
  const image = memberIn(container, 'image')
  const words = command.length > 0 ? [...command, ...args] : [...imageProgram(image), ...args]
  const [first] = command.length > 0 ? command : args
  if (words.length === 0 || first === undefined) return []
  const lines = commandsOfWords(
    words.map(({ text }) => text),
    programs,
  )
  return lines.map((line) => startedBy(line, words))
}

interface PlacedWord {
  text: string
  place: Place
}

function wordsOf(content: Content | undefined): PlacedWord[] {
  const items = content?.kind === 'list' ? content.items : content?.kind === 'scalar' ? [content] : []
  return items.flatMap((item) => {
    if (item.place === undefined) return []
    // A hole in a word is what the shell would call a variable.
    const text =
      item.kind === 'scalar'
        ? String(item.value)
        : item.kind === 'text'
          ? item.parts.map((part) => (typeof part === 'string' ? part : '$(hole)')).join('')
          : '$(hole)'
    return [{ text, place: item.place }]
  })
}

function imageProgram(image: Content | undefined): PlacedWord[] {
  const text = image?.kind === 'scalar' ? String(image.value) : ''
  const name = /(?:^|\/)([^/:@]+)(?::[^/]*)?(?:@.*)?$/.exec(text)?.[1]
  return name === undefined || image?.place === undefined ? [] : [{ text: name, place: image.place }]
}

function startedBy({ program, args, wordOf, word, line }: CommandLine, placed: readonly PlacedWord[]): Started {
  const given = (placed[word] ?? placed[0]) as PlacedWord
  const place = atLine(given.place, line, program)
  const entries = new Map(
    [...args].map(([name, value]): [string, Content] => [name, contentOf(value, placed[wordOf.get(name) ?? word]?.place ?? place)]),
  )
  return { symbol: program, contents: map(entries, false, place), place }
}

/** A line of a script that is written as a block; where the lines of a template are others, the block itself. */
function atLine(place: Place, line: number, program: string): Place {
  const { text } = place.source.lines
  if (!/^[|>]/.test(text.slice(place.start, place.start + 1))) return place
  let start = place.start
  for (let left = line + 1; left > 0; left--) {
    const end = text.indexOf('\n', start)
    if (end < 0) return place
    start = end + 1
  }
  const name = program.replace(/^environment\./, '')
  const found = text.slice(start, text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start)).indexOf(name)
  return found < 0 ? place : { source: place.source, start: start + found, end: start + found + name.length }
}

/** `--tls-cipher-suites=A,B` is a list. What a variable of the container gives is not known here. */
function contentOf(value: Scalar, place: Place): Content {
  if (typeof value === 'string' && /^[\w.-]+(?:,[\w.-]+)+$/.test(value))
    return list(
      value.split(',').map((item) => scalar(item, place)),
      false,
      place,
    )
  return typeof value === 'string' && /\$[({\w]/.test(value) ? { kind: 'unknown', reason: 'environment', place } : scalar(value, place)
}
