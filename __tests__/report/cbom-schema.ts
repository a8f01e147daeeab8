/** The official schemas of CycloneDX, with those that they refer to. */
import { readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

const read = (name: string): object => JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')) as object

/** Compiled once a file: it takes a second. */
export function bomSchema(version: '1.6' | '1.7'): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false })
  addFormats(ajv)
  // The official schema asks for formats that no JSON validator knows; they say nothing of what we write.
  for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true)
  for (const name of ['spdx.schema.json', 'jsf-0.82.schema.json', 'cryptography-defs.schema.json']) ajv.addSchema(read(name))
  return ajv.compile(read(`bom-${version}.schema.json`))
}
