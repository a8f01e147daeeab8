/** Attributes of a declared resource: where one stands in its block, and the edit that puts one in. */
import { SECONDS_OF_A_DAY } from '#core/dates'
import type { Location } from '#core/location'
import type { Candidate, CandidateInput } from './candidate'

const TEMPLATE_HEADER = /^\s*[\w-]+:\s*$/
const HEADER = /^\s*resource\s+"[^"]+"\s+"[^"]+"\s*\{/
/** Stands in a row for a number of the standard. */
const NUMBER = '{number}'
/** The same number of days, in seconds. */
const SECONDS = '{seconds}'
/** A longer block is not looked through. */
const MAX_BLOCK_LINES = 500

/** The place of an attribute's value in the block of a resource; 'none' where the block does not have it; undefined where nobody can tell. */
export function attributeIn(input: CandidateInput): Location | 'none' | undefined {
  return input.finding.occurrence.language === 'cloudformation' ? attributeOfTemplate(input) : attributeOfBlock(input)
}

function attributeOfBlock({ finding: { at }, source, attribute }: CandidateInput): Location | 'none' | undefined {
  const header = source.line(at.line) ?? ''
  if (attribute === undefined || !/^\w+$/.test(attribute) || !HEADER.test(header)) return undefined
  if (/\}\s*$/.test(header)) return 'none'
  const indent = /^\s*/.exec(header)?.[0] ?? ''
  const found: Location[] = []
  for (let line = at.line + 1; line < at.line + MAX_BLOCK_LINES; line++) {
    const text = source.line(line)
    if (text === undefined) return undefined
    if (text.startsWith(`${indent}}`)) return found.length > 1 ? undefined : (found[0] ?? 'none')
    const [whole, start = ''] = /^(\s*(\w+)\s*=\s*)/.exec(text) ?? []
    if (whole === undefined || start.trim().replace(/\s*=$/, '') !== attribute) continue
    found.push({ file: source.file, line, column: start.length + 1, endLine: line, endColumn: text.length + 1 })
  }
  return undefined
}

/** The same in a template of CloudFormation, where the block is what is indented below its name. */
function attributeOfTemplate({ finding: { at }, source, attribute }: CandidateInput): Location | 'none' | undefined {
  const header = source.line(at.line)
  if (attribute === undefined || header === undefined || !TEMPLATE_HEADER.test(header)) return undefined
  const found: Location[] = []
  for (let line = at.line + 1; line < at.line + MAX_BLOCK_LINES; line++) {
    const text = source.line(line)
    if (text === undefined || (text.trim() !== '' && indentOf(text) <= indentOf(header)))
      return found.length > 1 ? undefined : (found[0] ?? 'none')
    const [whole, start = ''] = /^(\s*([\w-]+):\s+)\S/.exec(text) ?? []
    if (whole === undefined || start.trim() !== `${templateName(attribute)}:`) continue
    found.push({ file: source.file, line, column: start.length + 1, endLine: line, endColumn: text.length + 1 })
  }
  return undefined
}

/** Puts an attribute in where the resource does not have it. */
export function insertion(input: CandidateInput): Candidate[] {
  return input.finding.occurrence.language === 'cloudformation' ? templateInsertion(input) : blockInsertion(input)
}

/** Puts an attribute at the top of a resource's block, which the finding points at the header of. */
function blockInsertion({ finding, row, source, attribute, numbers }: CandidateInput): Candidate[] {
  const { at } = finding
  const line = source.line(at.line)
  if (line === undefined || attribute === undefined) return []
  const open = line.indexOf('{')
  const rest = line.slice(open + 1)
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  const isEmpty = /^\s*\}\s*$/.test(rest)
  if (rest.trim() !== '' && !isEmpty) return []
  const newLine = lineBreakOf(source)
  const place: Location = {
    file: source.file,
    line: at.line,
    column: open + 2,
    endLine: at.line,
    endColumn: open + 2 + (isEmpty ? rest.indexOf('}') : 0),
  }
  const { value } = (finding.decidedBy[row.property] ?? {}) as { value?: unknown }
  return valuesOf(row, numbers).map(({ put, fresh }) => {
    const text = `${newLine}${indent}  ${attribute} = ${put}${isEmpty ? `${newLine}${indent}` : ''}`
    return { edits: [{ at: place, text }], old: typeof value === 'number' ? String(value) : '', fresh }
  })
}

/** What is put in, and the number or word that is told of it: one for each number where the row asks for one. */
function valuesOf({ insert = '' }: CandidateInput['row'], numbers: readonly number[]): { put: string; fresh: string }[] {
  if (!insert.includes(NUMBER) && !insert.includes(SECONDS)) return [{ put: insert, fresh: insert }]
  return numbers.map((number) => ({
    put: insert.replace(NUMBER, String(number)).replace(SECONDS, String(number * SECONDS_OF_A_DAY)),
    fresh: String(number),
  }))
}

function lineBreakOf({ text }: CandidateInput['source']): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** The same in a template of CloudFormation: a line more below `Properties:`. */
function templateInsertion({ finding, row, source, attribute, numbers }: CandidateInput): Candidate[] {
  const { at } = finding
  const header = source.line(at.line)
  if (header === undefined || attribute === undefined || !TEMPLATE_HEADER.test(header)) return []
  const depth = indentOf(header)
  for (let line = at.line + 1; line < at.line + MAX_BLOCK_LINES; line++) {
    const text = source.line(line)
    if (text === undefined) return []
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue
    if (indentOf(text) <= depth) return []
    if (!/^\s*Properties:\s*$/.test(text)) continue
    const next = source.line(line + 1) ?? ''
    if (indentOf(next) <= indentOf(text) || next.trim() === '') return []
    const end = text.length + 1
    const place: Location = { file: source.file, line, column: end, endLine: line, endColumn: end }
    const before = `${lineBreakOf(source)}${' '.repeat(indentOf(next))}${templateName(attribute)}: `
    return valuesOf(row, numbers).map(({ put, fresh }) => ({
      edits: [{ at: place, text: `${before}${put}` }],
      old: '',
      fresh,
    }))
  }
  return []
}

/** Terraform's names are those of CloudFormation in other letters, where no `twins` say otherwise. */
function templateName(attribute: string): string {
  return attribute.replaceAll(/(?:^|_)([a-z])/g, (_start, letter: string) => letter.toUpperCase())
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
