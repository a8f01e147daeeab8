/** Attributes of a resource of Terraform: one stands on a line of its block, and one is put in at the top of it. */
import type { Location } from '#core/location'
import { lineBreakOf, type CandidateInput, type Opening } from './candidate'

const HEADER = /^\s*resource\s+"[^"]+"\s+"[^"]+"\s*\{/
/** A longer block is not looked through. */
const MAX_LINES = 500

/** As `attributeIn`. */
export function attributeOfBlock({ finding: { at }, source, attributes }: CandidateInput): Location | 'none' | undefined {
  const header = source.line(at.line) ?? ''
  if (attributes.length === 0 || !attributes.every((one) => /^\w+$/.test(one)) || !HEADER.test(header)) return undefined
  if (/\}\s*$/.test(header)) return 'none'
  const indent = /^\s*/.exec(header)?.[0] ?? ''
  const found: Location[] = []
  for (let line = at.line + 1; line < at.line + MAX_LINES; line++) {
    const text = source.line(line)
    if (text === undefined) return undefined
    if (text.startsWith(`${indent}}`)) return found.length > 1 ? undefined : (found[0] ?? 'none')
    const [whole, start = ''] = /^(\s*(\w+)\s*=\s*)/.exec(text) ?? []
    if (whole === undefined || !attributes.includes(start.trim().replace(/\s*=$/, ''))) continue
    found.push({ file: source.file, line, column: start.length + 1, endLine: line, endColumn: text.length + 1 })
  }
  return undefined
}

/** The finding points at the header of the block. */
export function openingOfBlock({ finding: { at }, source, attributes: [attribute] }: CandidateInput): Opening | undefined {
  const line = source.line(at.line)
  if (line === undefined || attribute === undefined) return undefined
  const open = line.indexOf('{')
  const rest = line.slice(open + 1)
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const isEmpty = /^\s*\}\s*$/.test(rest)
  if (rest.trim() !== '' && !isEmpty) return undefined
  const newLine = lineBreakOf(source)
  const column = open + 2
  const endColumn = column + (isEmpty ? rest.indexOf('}') : 0)
  return {
    at: { file: source.file, line: at.line, column, endLine: at.line, endColumn },
    before: `${newLine}${indent}  ${attribute} = `,
    after: isEmpty ? `${newLine}${indent}` : '',
  }
}
