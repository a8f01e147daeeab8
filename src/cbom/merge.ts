/** Puts a CBOM of ours into an SBOM that another tool made: one document for everything that a build is made of. */
import { UserError } from '#core/errors'
import { fieldOf, fieldsOf, type Fields } from './reading'

/** CycloneDX knows cryptographic assets from this version on. */
const LEAST = '1.6'
const OURS = 'crypto/'
const SUBJECT = 'cryptogate:repository'

/**
 * The SBOM with the cryptographic assets in it; what an earlier run put there is replaced. `file` is the SBOM's name.
 * Throws a UserError where it is no CycloneDX document in JSON, or of a version that the assets have no place in.
 */
export function mergeCbom(sbom: string, cbom: string, file: string): string {
  const [into, from] = [documentOf(sbom, file), fieldsOf(JSON.parse(cbom))]
  const metadata = fieldsOf(fieldOf(into, 'metadata'))
  const root = fieldOf(fieldsOf(fieldOf(metadata, 'component')), 'bom-ref')
  const subject = typeof root === 'string' ? root : SUBJECT
  const version = fieldOf(into, 'version')
  const spec = newer(String(fieldOf(into, 'specVersion')), String(fieldOf(from, 'specVersion')))
  const merged = {
    ...into,
    $schema: `http://cyclonedx.org/schema/bom-${spec}.schema.json`,
    specVersion: spec,
    // A changed document is the next version of it, by the specification.
    version: typeof version === 'number' ? version + 1 : 2,
    metadata: mergedMetadata(metadata, fieldsOf(fieldOf(from, 'metadata')), typeof root === 'string'),
    components: [...membersOf(into, 'components').filter((one) => !isOurs(one)), ...membersOf(from, 'components')],
    dependencies: mergedDependencies(membersOf(into, 'dependencies'), membersOf(from, 'dependencies'), subject),
  }
  return `${JSON.stringify(merged, null, 2)}\n`
}

/** A CycloneDX document in JSON. Throws a UserError for what is none. */
export function documentOf(text: string, file: string, what = 'SBOM'): Fields {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new UserError(`the ${what} ${file} is not JSON`, { help: 'give a CycloneDX document in JSON' })
  }
  const document = fieldsOf(parsed)
  if (fieldOf(document, 'bomFormat') !== 'CycloneDX')
    throw new UserError(`the ${what} ${file} is no CycloneDX document`, { help: 'its bomFormat has to be CycloneDX' })
  const version = String(fieldOf(document, 'specVersion'))
  if (!/^1\.\d{1,2}$/.test(version)) throw new UserError(`the ${what} ${file} is CycloneDX ${version}, which is not known here`)
  return document
}

/** Documents before 1.6 have no cryptographic assets; what they hold is valid in a later version too. */
function newer(one: string, other: string): string {
  const minor = (version: string): number => Number(version.split('.')[1] ?? 0)
  return [one, other, LEAST].reduce((best, version) => (minor(version) > minor(best) ? version : best))
}

export function membersOf(fields: Fields, name: string): unknown[] {
  const list = fieldOf(fields, name)
  return Array.isArray(list) ? (list as unknown[]) : []
}

function isOurs(component: unknown): boolean {
  const ref = fieldOf(fieldsOf(component), 'bom-ref')
  return typeof ref === 'string' && ref.startsWith(OURS)
}

/** The SBOM's own, with our tool and our properties; the list of tools has had two forms. */
function mergedMetadata(into: Fields, from: Fields, hasRoot: boolean): Fields {
  const tools = fieldOf(into, 'tools')
  const ours = membersOf(fieldsOf(fieldOf(from, 'tools')), 'components')
  const name = (tool: unknown): unknown => fieldOf(fieldsOf(tool), 'name')
  const isNew = (tool: unknown): boolean => !ours.some((one) => name(one) === name(tool))
  const named = Array.isArray(tools)
    ? [...(tools as unknown[]).filter(isNew), ...ours.map((one) => ({ name: name(one), version: fieldOf(fieldsOf(one), 'version') }))]
    : { ...fieldsOf(tools), components: [...membersOf(fieldsOf(tools), 'components').filter(isNew), ...ours] }
  const isTheirs = (one: unknown): boolean => !String(fieldOf(fieldsOf(one), 'name')).startsWith('cryptogate:')
  return {
    ...from,
    ...into,
    tools: named,
    ...(hasRoot ? {} : { component: fieldOf(from, 'component') }),
    properties: [...membersOf(into, 'properties').filter(isTheirs), ...membersOf(from, 'properties')],
  }
}

/** What our document says of the repository, the SBOM's own subject says as well. */
function mergedDependencies(into: readonly unknown[], from: readonly unknown[], subject: string): unknown[] {
  const merged = new Map<string, Fields>()
  const texts = (fields: Fields): string[] => membersOf(fields, 'dependsOn').filter((one) => typeof one === 'string')
  for (const one of into) {
    const fields = fieldsOf(one)
    const ref = fieldOf(fields, 'ref')
    if (typeof ref !== 'string' || ref.startsWith(OURS)) continue
    merged.set(ref, { ...fields, dependsOn: texts(fields).filter((on) => !on.startsWith(OURS)) })
  }
  for (const one of from) {
    const fields = fieldsOf(one)
    const given = String(fieldOf(fields, 'ref'))
    const ref = given === SUBJECT ? subject : given
    const before = merged.get(ref)
    const provides = fieldOf(fields, 'provides')
    merged.set(ref, {
      ...before,
      ...(provides === undefined ? {} : { provides }),
      ref,
      dependsOn: [...new Set([...(before === undefined ? [] : texts(before)), ...texts(fields)])],
    })
  }
  return [...merged.values()]
}
