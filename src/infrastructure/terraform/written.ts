/** Files of Terraform as they are written: HCL, or the same in JSON. */
import type { Source } from '../content'
import { readHcl } from '../hcl'
import type { Body, Problem } from '../hcl-syntax'
import { readJson } from '../json'
import { attributesOfJson, bodyOfJson } from './json-syntax'

const VARIABLES_IN_JSON = /\.tfvars\.json$/

/** Never throws. */
export function readWritten({ path, lines }: Source): { body: Body; problems: readonly Problem[] } {
  // A line that ends with CR alone is one to Lines, too.
  if (!path.endsWith('.json')) return readHcl(lines.text.replaceAll(/\r(?!\n)/g, '\n'))
  const { data, problem } = readJson(lines.text)
  const body = VARIABLES_IN_JSON.test(path) ? attributesOfJson(data) : bodyOfJson(data)
  return { body, problems: problem ? [problem] : [] }
}
