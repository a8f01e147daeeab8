/** Loads the real catalogue for the tests of this folder. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { loadCatalogue, type Catalogue } from '#catalogue/catalogue'
import { known, unknown, type Value } from '#core/value'

const FOLDER = join(import.meta.dirname, '../../src/knowledge/catalogue')

function catalogueDocuments(): Record<string, unknown> {
  const documents: Record<string, unknown> = {}
  for (const file of readdirSync(FOLDER).sort()) documents[file] = parse(readFileSync(join(FOLDER, file), 'utf8'))
  return documents
}

export const documents = catalogueDocuments()
export const catalogue: Catalogue = loadCatalogue(documents)

/** Literal properties, as a model's row would give them. */
export function literals(properties: Record<string, string | number | boolean | undefined>): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const [property, value] of Object.entries(properties))
    values[property] = value === undefined ? unknown('parameter') : known(value, 'literal')
  return values
}
