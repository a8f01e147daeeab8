/** Which rows of infrastructure lack a fixture for one of their outcomes: good, bad, nothing said, not known. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readStrict } from '#core/strict-yaml'
import { modelFile, type ModelRow } from '#detect/model'
import type { Source } from '#detect/model-source'
import { readExpectations, readSideExpectations, type Expectation } from '../../__tests__/harness/expectations'
import { filesIn, indentOf, typeOfBlock, typeOfEntry, twinsOf } from './infrastructure-fixtures'
import { code, table } from './markdown'

/** What a judged property is when it is as it should be, and when it is not; other values count for neither. */
const OUTCOMES: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
  encrypted: { good: ['true'], bad: ['false'] },
  keyManager: { good: ['customer'], bad: ['provider', 'none'] },
  keyVersion: { good: ['latest'], bad: ['pinned'] },
  rotation: { good: ['true'], bad: ['false'] },
  purgeProtection: { good: ['true'], bad: ['false'] },
  plaintext: { good: ['false'], bad: ['true'] },
  minVersion: { good: ['TLSv1.2', 'TLSv1.3'], bad: ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'] },
  verification: { good: ['on'], bad: ['off', 'partial'] },
  logging: { good: ['true'], bad: ['false'] },
  alerted: { good: ['true'], bad: ['false'] },
  dnssec: { good: ['true'], bad: ['false'] },
  exportable: { good: ['false'], bad: ['true'] },
  policySeparation: { good: ['true'], bad: ['false'] },
}
const STATES = ['good', 'bad', 'missing', 'unknown'] as const
type State = (typeof STATES)[number]

/** Outcomes that a row could have by its words, and the provider does not let it have. */
const impossibleFile = z.array(
  z.strictObject({
    resources: z.array(z.string()).min(1),
    property: z.string(),
    in: z.enum(['terraform', 'templates']),
    states: z.array(z.enum(STATES)).min(1),
    because: z.string().min(1),
  }),
)
const IMPOSSIBLE = 'infrastructure-impossible.yml'
type Impossible = z.output<typeof impossibleFile>

interface Property {
  kind: string
  name: string
  /** Attributes of which nothing said means something; each with its other names. */
  defaulted: (readonly string[])[]
  /** Outcomes that its row can have. */
  wanted: Set<State>
}

/** A line of a fixture that expects something of a kind of resource. */
interface Line {
  kind: string
  block: string
  properties: Expectation['properties']
}

/** The section of the page; `folder` is __tests__/fixtures, `files` are the texts of all knowledge, by path. */
export function gapsSection(folder: string, files: Record<string, string>): string {
  const terraform = linesIn(path.join(folder, 'terraform'), typeOfBlock)
  const twins = twinsOf(files)
  const templates = linesIn(path.join(folder, 'cloudformation'), typeOfEntry).map((line) => ({
    ...line,
    kind: twins.get(line.kind) ?? line.kind,
  }))
  const hasTwin = new Set(twins.values())
  const impossible = readStrict(impossibleFile, readFileSync(path.join(__dirname, IMPOSSIBLE), 'utf8'), IMPOSSIBLE)
  const rows: string[][] = []
  let all = 0
  let proved = 0
  for (const property of propertiesIn(files)) {
    const own = without(impossible, 'terraform', property, lackOf(property, terraform))
    const inTemplates = hasTwin.has(property.kind) ? without(impossible, 'templates', property, lackOf(property, templates)) : []
    all += property.wanted.size
    proved += property.wanted.size - own.length
    if (own.length > 0 || inTemplates.length > 0) rows.push([code(property.kind), property.name, own.join(', '), inTemplates.join(', ')])
  }
  return `## What is not proved of infrastructure

Each judged property that a row reads from an attribute should have a fixture where it is good, bad, not said and not known: ${String(proved)} of
${String(all)} outcomes have one, or cannot be had. What other resources add to one (joins) is not counted.

${rows.length === 0 ? 'None is left, in Terraform or in templates.' : table(['resource', 'property', 'lacks', 'lacks in templates'], rows)}

Outcomes that cannot be had:

${table(
  ['resource', 'property', 'in', 'outcomes', 'because'],
  impossible.map(({ resources, property, in: format, states, because }) => [
    resources.map(code).join(', '),
    property,
    format,
    states.join(', '),
    because,
  ]),
)}
`
}

/** What is lacking, but for what cannot be; throws where a fixture has what should be impossible. */
function without(impossible: Impossible, format: 'terraform' | 'templates', { kind, name }: Property, lacks: State[]): State[] {
  const own = impossible.filter(({ resources, property, in: where }) => where === format && property === name && resources.includes(kind))
  const states = own.flatMap((one) => one.states)
  for (const state of states)
    if (!lacks.includes(state)) throw new Error(`${IMPOSSIBLE}: ${kind} ${name} ${state} has a fixture in ${format}, or no row asks for it`)
  return lacks.filter((state) => !states.includes(state))
}

function lackOf({ kind, name, defaulted, wanted }: Property, lines: readonly Line[]): State[] {
  const own = lines.filter((line) => line.kind === kind)
  const values = own.flatMap(({ properties }) => properties.filter(({ key }) => key === name).flatMap(({ value }) => value.split('|')))
  const { good, bad } = OUTCOMES[name] ?? { good: [], bad: [] }
  const has: Record<State, boolean> = {
    good: values.some((value) => good.includes(value)),
    bad: values.some((value) => bad.includes(value)),
    missing: own.some(({ block }) => defaulted.some((names) => !names.some((attribute) => attributeIn(block, attribute)))),
    unknown: values.some((value) => value.startsWith('?')),
  }
  return STATES.filter((state) => wanted.has(state) && !has[state])
}

/** Its last names; templates write the same ones in CamelCase. */
function attributeIn(block: string, attribute: string): boolean {
  const plain = (text: string): string => text.replaceAll('_', '').toLowerCase()
  const names = attribute.replace(/\.@\w+.*$/, '').split('.')
  return names.slice(-2).every((name) => plain(block).includes(plain(name)))
}

/** One entry for a kind and a property, whichever rows tell it. */
function propertiesIn(files: Record<string, string>): Property[] {
  const found = new Map<string, Property>()
  for (const [name, text] of Object.entries(files)) {
    if (!/^knowledge\/models\/terraform\/[^/]+\.ya?ml$/.test(name)) continue
    for (const row of readStrict(modelFile, text, `src/${name}`).models)
      for (const kind of row.asset === undefined || row.kind === 'reference' ? [] : row.site)
        for (const [property, source] of Object.entries(row.asset?.properties ?? {}))
          if (Object.hasOwn(OUTCOMES, property)) add(found, kind, property, source, row.when)
  }
  return [...found.values()]
    .filter(({ wanted }) => wanted.size > 0)
    .sort((left, right) => (left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : left.name < right.name ? -1 : 1))
}

function add(found: Map<string, Property>, kind: string, name: string, source: Source, when: ModelRow['when']): void {
  const id = `${kind} ${name}`
  const property = found.get(id) ?? { kind, name, defaulted: [], wanted: new Set<State>() }
  for (const single of Array.isArray(source) ? source : [source]) {
    if (typeof single !== 'object' || !('arg' in single)) continue
    const isAlwaysThere = !mayBe('missing', single.arg, when)
    if (single.default !== undefined && !isAlwaysThere) property.defaulted.push([single.arg, ...(single.alias ?? [])])
    for (const state of statesOf(name, isAlwaysThere ? { ...single, default: undefined } : single))
      if (mayBe(state, single.arg, when)) property.wanted.add(state)
    found.set(id, property)
  }
}

/** A row that applies where an attribute has one of some values never sees it missing or unknown. */
function mayBe(state: State, argument: string, when: ModelRow['when']): boolean {
  const isKnown = Object.hasOwn(when?.is ?? {}, argument) || when?.known?.includes(argument) === true
  if (state === 'unknown') return !isKnown
  return state !== 'missing' || !(isKnown || when?.present?.includes(argument) === true)
}

/** What a source can say: a map that only knows one side never says the other. */
function statesOf(name: string, source: Exclude<Source, unknown[]> & { arg: string }): State[] {
  const { good, bad } = OUTCOMES[name] ?? { good: [], bad: [] }
  const mapped = 'map' in source && source.map !== undefined ? Object.values(source.map).map(String) : undefined
  const isOpen = mapped === undefined && !('as' in source && source.as === 'presence')
  const fallback = 'default' in source && source.default !== undefined && source.default !== null ? String(source.default) : undefined
  const values = [...(mapped ?? []), ...(fallback === undefined ? [] : [fallback]), ...(isOpen || mapped ? [] : ['true', 'false'])]
  return [
    ...(isOpen || values.some((value) => good.includes(value)) ? (['good'] as const) : []),
    ...(isOpen || values.some((value) => bad.includes(value)) ? (['bad'] as const) : []),
    ...(fallback === undefined ? [] : (['missing'] as const)),
    ...(mapped?.includes('customer') === true || ('as' in source && source.as === 'presence') ? [] : (['unknown'] as const)),
  ]
}

function linesIn(folder: string, typeAt: (lines: readonly string[], line: number) => string | undefined): Line[] {
  return filesIn(folder).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const side = `${file}.expect`
    const expectations = existsSync(side) ? readSideExpectations(readFileSync(side, 'utf8')) : readExpectations(text)
    const lines = text.split(/\r?\n/)
    return expectations.flatMap((expectation): Line[] => {
      const kind = expectation.mark === 'expected' ? typeAt(lines, expectation.line) : undefined
      return kind === undefined ? [] : [{ kind, block: blockAt(lines, expectation.line), properties: expectation.properties }]
    })
  })
}

/** The lines of a resource: those below its header that stand deeper. */
function blockAt(lines: readonly string[], line: number): string {
  const header = lines[line - 1] ?? ''
  const below = lines.slice(line).findIndex((one) => one.trim() !== '' && indentOf(one) <= indentOf(header))
  const own = lines.slice(line, below < 0 ? undefined : line + below)
  return [header.replace(/(?:#|\/\/)\s*\$.*$/, ''), ...own].join('\n')
}
