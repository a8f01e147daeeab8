/** Properties of a resource in a template of CloudFormation, in YAML as in JSON. */
import { isMap, isScalar, parseDocument, visit, type Pair, type YAMLMap } from 'yaml'
import type { Location } from '#core/location'
import { lineBreakOf, type CandidateInput, type Opening } from './candidate'

/** A longer template is not looked through. */
const MAX_LENGTH = 1_000_000

/** As `attributeIn`. */
export function attributeOfTemplate(input: CandidateInput): Location | 'none' | undefined {
  const properties = propertiesIn(input)
  if (properties === undefined) return undefined
  const wanted = input.attributes.map(templateName)
  const [found, second] = properties.items.filter((pair) => wanted.includes(String(keyOf(pair))))
  if (found === undefined) return 'none'
  const [start, end] = (isScalar(found.value) ? found.value.range : undefined) ?? []
  return second !== undefined || start === undefined || end === undefined ? undefined : input.source.span(start, end - start)
}

/** In front of the first property, as that is written. */
export function openingOfTemplate(input: CandidateInput): Opening | undefined {
  const properties = propertiesIn(input)
  const [start] = properties?.range ?? []
  const [attribute] = input.attributes
  if (properties === undefined || start === undefined || attribute === undefined) return undefined
  const { source } = input
  const name = templateName(attribute)
  const first = startOf(properties.items[0])
  if (properties.flow !== true) {
    if (first === undefined) return undefined
    const at = source.span(first, 0)
    const indent = (source.line(at.line) ?? '').slice(0, at.column - 1)
    return indent.trim() === '' ? { at, before: `${name}: `, after: `${lineBreakOf(source)}${indent}` } : undefined
  }
  const quote = source.text[input.source.offsetOf(input.finding.at) ?? 0] === '"' ? '"' : ''
  const space = first === undefined ? ' ' : source.text.slice(start + 1, first)
  if (space.trim() !== '' || (first === undefined && source.text[start + 1] !== '}')) return undefined
  return { at: source.span(start + 1, 0), before: `${space}${quote}${name}${quote}: `, after: first === undefined ? ' ' : ',' }
}

/** The map under `Properties` of the resource whose name stands where the finding points. */
function propertiesIn({ source, finding }: CandidateInput): YAMLMap | undefined {
  const start = source.offsetOf(finding.at)
  if (start === undefined || source.text.length > MAX_LENGTH) return undefined
  let found: YAMLMap | undefined
  try {
    visit(parseDocument(source.text, { logLevel: 'silent' }), {
      Pair: (_key, pair) => {
        if (startOf(pair) !== start || !isMap(pair.value)) return undefined
        const properties = pair.value.items.find((one) => keyOf(one) === 'Properties')?.value
        found = isMap(properties) ? properties : undefined
        return visit.BREAK
      },
    })
  } catch {
    // Nested too deeply for the parser: nobody can tell where anything stands.
  }
  return found
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined
}

function startOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}

/** Terraform's names are those of CloudFormation in other letters, where no `twins` say otherwise. */
function templateName(attribute: string): string {
  return attribute.replaceAll(/(?:^|_)([a-z])/g, (_start, letter: string) => letter.toUpperCase())
}
