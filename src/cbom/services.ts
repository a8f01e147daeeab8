/** One CBOM taken apart by the services that its components say they belong to, and several put together. */
import { UserError } from '#core/errors'
import { compareTexts } from '#core/order'
import { documentOf, membersOf } from './merge'
import { fieldOf, fieldsOf, type Fields } from './reading'

const SERVICE = 'cryptogate:service'
const OCCURRENCE = /^cryptogate:occurrence:(\d{1,6})$/
const SUBJECT = 'cryptogate:repository'
/** What belongs to no service. */
export const NO_SERVICE = 'without-service'

export interface ServiceCbom {
  service: string
  text: string
}

/** A document a service, in order; what is used by several stands in each. Throws a UserError for what is no CBOM or names no service. */
export function splitByService(text: string, file: string): ServiceCbom[] {
  const document = documentOf(text, file, 'CBOM')
  const components = membersOf(document, 'components').map(fieldsOf)
  const dependencies = new Map(membersOf(document, 'dependencies').map((one) => [refOf(fieldsOf(one), 'ref'), fieldsOf(one)]))
  const named = components.map((component) => [component, servicesOf(component)] as const)
  const services = [...new Set(named.flatMap(([, own]) => own))].sort(compareTexts)
  if (services.length === 0)
    throw new UserError(`the CBOM ${file} names no services`, {
      help: 'assign them in the policy (assign: [{ files: [...], service: ... }]) or in the register (protects.services), and scan again',
    })
  const subject = refOf(fieldsOf(fieldOf(fieldsOf(fieldOf(document, 'metadata')), 'component')), 'bom-ref')
  const inSome = reached(
    named.flatMap(([component, own]) => (own.length > 0 ? [refOf(component, 'bom-ref')] : [])),
    dependencies,
  )
  const rest = named.filter(([component]) => !inSome.has(refOf(component, 'bom-ref'))).map(([component]) => component)
  const groups = services.map((service) => ({ service, roots: named.flatMap(([one, own]) => (own.includes(service) ? [one] : [])) }))
  if (rest.length > 0) groups.push({ service: NO_SERVICE, roots: rest })
  return groups.map(({ service, roots }) => {
    const refs = roots.map((one) => refOf(one, 'bom-ref'))
    const wanted = reached(refs, dependencies)
    const own = { type: 'application', 'bom-ref': SUBJECT, name: service }
    const of = [...dependencies].filter(([ref]) => ref !== subject && wanted.has(ref)).map(([, one]) => only(one, wanted))
    return {
      service,
      text: written({
        ...without(document, 'serialNumber'),
        metadata: { ...fieldsOf(fieldOf(document, 'metadata')), component: own },
        components: components.filter((one) => wanted.has(refOf(one, 'bom-ref'))),
        dependencies: [{ ref: SUBJECT, dependsOn: [...refs].sort(compareTexts) }, ...of],
      }),
    }
  })
}

/** What several documents hold, each of their subjects with what it uses. Throws a UserError for what is no CBOM. */
export function joinCboms(given: readonly { file: string; text: string }[], name: string): string {
  const documents = given.map(({ file, text }) => documentOf(text, file, 'CBOM'))
  const [first] = documents
  if (first === undefined) throw new UserError('there is nothing to merge')
  const components = new Map<string, Fields>()
  const dependencies = new Map<string, Fields>()
  const subjects: string[] = []
  for (const [index, document] of documents.entries()) {
    const own = fieldsOf(fieldOf(fieldsOf(fieldOf(document, 'metadata')), 'component'))
    const before = refOf(own, 'bom-ref')
    const ref = `cryptogate:subject/${String(index + 1)}`
    subjects.push(ref)
    components.set(ref, { type: 'application', ...own, 'bom-ref': ref, name: String(fieldOf(own, 'name') ?? given[index]?.file ?? '') })
    for (const one of membersOf(document, 'components').map(fieldsOf)) {
      const known = components.get(refOf(one, 'bom-ref'))
      components.set(refOf(one, 'bom-ref'), known === undefined ? one : joined(known, one))
    }
    for (const one of membersOf(document, 'dependencies').map(fieldsOf)) {
      const from = refOf(one, 'ref') === before ? ref : refOf(one, 'ref')
      const known = dependencies.get(from)
      dependencies.set(from, known === undefined ? { ...one, ref: from } : united(known, one))
    }
  }
  const specVersion = documents.map((one) => String(fieldOf(one, 'specVersion'))).sort((left, right) => minor(right) - minor(left))[0]
  return written({
    ...without(first, 'serialNumber'),
    $schema: `http://cyclonedx.org/schema/bom-${String(specVersion)}.schema.json`,
    specVersion,
    metadata: { ...fieldsOf(fieldOf(first, 'metadata')), component: { type: 'application', 'bom-ref': SUBJECT, name } },
    components: [...components.values()].sort((left, right) => compareTexts(refOf(left, 'bom-ref'), refOf(right, 'bom-ref'))),
    dependencies: [
      { ref: SUBJECT, dependsOn: subjects },
      ...[...dependencies.values()].sort((left, right) => compareTexts(refOf(left, 'ref'), refOf(right, 'ref'))),
    ],
  })
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0)
}

function refOf(fields: Fields, name: string): string {
  const ref = fieldOf(fields, name)
  return typeof ref === 'string' ? ref : ''
}

function servicesOf(component: Fields): string[] {
  return membersOf(component, 'properties').flatMap((one) => {
    const value = fieldOf(fieldsOf(one), 'value')
    return fieldOf(fieldsOf(one), 'name') === SERVICE && typeof value === 'string' ? [value] : []
  })
}

/** These, and whatever they depend on or provide. */
function reached(start: readonly string[], dependencies: ReadonlyMap<string, Fields>): Set<string> {
  const found = new Set(start)
  // Grows while it is read: members of a set that are put in come at its end.
  for (const ref of found)
    for (const name of ['dependsOn', 'provides'])
      for (const on of membersOf(dependencies.get(ref) ?? {}, name)) if (typeof on === 'string') found.add(on)
  return found
}

function only(dependency: Fields, wanted: ReadonlySet<string>): Fields {
  const kept = (name: string): Fields => {
    const list = membersOf(dependency, name).filter((one) => wanted.has(String(one)))
    return list.length === 0 ? {} : { [name]: list }
  }
  return { ref: fieldOf(dependency, 'ref'), ...kept('dependsOn'), ...kept('provides') }
}

function united(one: Fields, other: Fields): Fields {
  const both = (name: string): Fields => {
    const list = [...new Set([...membersOf(one, name), ...membersOf(other, name)])]
    return list.length === 0 ? {} : { [name]: list }
  }
  return { ...one, ...both('dependsOn'), ...both('provides') }
}

/** The same asset seen in two places: all its occurrences, with what we say of each beside it. */
function joined(one: Fields, other: Fields): Fields {
  const all = new Map<string, { occurrence: unknown; details: Fields | undefined }>()
  const rest = new Map<string, unknown>()
  for (const component of [one, other]) {
    const details = new Map<number, Fields>()
    for (const property of membersOf(component, 'properties').map(fieldsOf)) {
      const index = OCCURRENCE.exec(String(fieldOf(property, 'name')))?.[1]
      if (index === undefined) rest.set(JSON.stringify(property), property)
      else details.set(Number(index), property)
    }
    for (const [index, occurrence] of membersOf(fieldsOf(fieldOf(component, 'evidence')), 'occurrences').entries())
      if (!all.has(JSON.stringify(occurrence))) all.set(JSON.stringify(occurrence), { occurrence, details: details.get(index) })
  }
  const occurrences = [...all.values()]
  const numbered = occurrences.flatMap(({ details }, index) =>
    details === undefined ? [] : [{ ...details, name: `cryptogate:occurrence:${String(index)}` }],
  )
  return {
    ...one,
    ...(occurrences.length === 0
      ? {}
      : { evidence: { ...fieldsOf(fieldOf(one, 'evidence')), occurrences: occurrences.map((each) => each.occurrence) } }),
    ...(rest.size + numbered.length === 0 ? {} : { properties: [...rest.values(), ...numbered] }),
  }
}

function without(document: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== name))
}

function written(document: Fields): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
