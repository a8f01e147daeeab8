/** Register files as text: a first draft, entries that are put in, and answers that are filled in; what stands there stays as it is. */
import { isMap, isSeq, parseDocument, stringify, YAMLMap, YAMLSeq, type Document } from 'yaml'
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import type { Imported } from './imported'

export const LISTS = ['keys', 'certificates', 'secrets'] as const

export interface Drafted {
  list: (typeof LISTS)[number]
  /** The entry as YAML, indented for its list. */
  block: string
  /** Where it comes from. */
  comment: string
}

/** A register that nobody has filled in yet. */
export function draftText(id: string, profile: string, entries: readonly Drafted[]): string {
  const lines = [
    `# Key Management Register. Drafted by cryptogate: what could be read is filled in and listed under \`unconfirmed\`; what stands`,
    `# behind # has to be answered by a person. docs/register.md says how.`,
    `id: ${id}`,
    `profile: ${profile}`,
    '',
    'people:',
    '  # Everybody who is named below, by role rather than by name.',
    '  - { id: security-lead, kind: role, role: Security lead }',
  ]
  for (const list of LISTS) {
    const own = entries.filter((entry) => entry.list === list)
    if (own.length === 0) continue
    lines.push('', `${list}:`)
    for (const { block, comment } of own) lines.push(`  # ${comment}`, block)
  }
  return `${lines.join('\n')}\n`
}

/** A file of the register with only these entries, or the given one with them at the end of its lists. */
export function withEntries(text: string | undefined, imported: readonly Imported[], people: readonly object[] = []): string {
  if (text === undefined) {
    const parts = LISTS.flatMap((list) => {
      const own = imported.filter((one) => one.list === list).map(({ entry }) => entry)
      return own.length === 0 ? [] : [[list, own] as const]
    })
    return stringify({ ...(people.length > 0 && { people }), ...Object.fromEntries(parts) }, { lineWidth: 0 })
  }
  const document = opened(text)
  for (const { list, entry } of imported) {
    const node = document.get(list)
    if (isSeq(node)) node.add(document.createNode(entry))
    else document.set(list, document.createNode([entry]))
  }
  return document.toString({ lineWidth: 0 })
}

/** One answer: the field of an entry, or of a person, service … 'keys/payments/rotation.days'. */
export interface Answer {
  list: string
  id: string
  field: string
  value: unknown
}

/** Puts answers in; an entry that is not there yet is made. A field that is answered is confirmed. */
export function withAnswers(text: string, answers: readonly Answer[]): string {
  const document = opened(text)
  for (const { list, id, field, value } of answers) {
    const entry = entryOf(document, list, id)
    const path = field.split('.')
    for (let length = 1; length < path.length; length++) {
      const inner = entry.getIn(path.slice(0, length))
      if (inner === undefined || !isMap(inner)) entry.setIn(path.slice(0, length), new YAMLMap())
    }
    if (field === 'evidence') addEvidence(document, entry, value)
    else entry.setIn(path, document.createNode(value))
    confirm(entry, field)
  }
  return document.toString({ lineWidth: 0 })
}

function entryOf(document: Document, list: string, id: string): YAMLMap {
  let entries = document.get(list)
  if (!isSeq(entries)) {
    entries = new YAMLSeq()
    document.set(list, entries)
  }
  const all = (entries as YAMLSeq).items
  const found = all.find((one): one is YAMLMap => isMap(one) && one.get('id') === id)
  if (found !== undefined) return found
  const made = document.createNode({ id }) as YAMLMap
  all.push(made)
  return made
}

function addEvidence(document: Document, entry: YAMLMap, value: unknown): void {
  for (const one of [value].flat()) {
    const node = document.createNode(one)
    if (isMap(node)) node.flow = true
    const records = entry.get('evidence')
    if (isSeq(records)) records.add(node)
    else entry.set('evidence', document.createNode([one]))
  }
}

/** The field is no longer one that a tool filled in. */
function confirm(entry: YAMLMap, field: string): void {
  const waiting = entry.get('unconfirmed')
  if (!isSeq(waiting)) return
  waiting.items = waiting.items.filter((one) => String(one) !== field)
  if (waiting.items.length === 0) entry.delete('unconfirmed')
}

function opened(text: string): Document {
  const document = parseDocument(text, { version: '1.2', schema: 'core' })
  const [problem] = document.errors
  if (problem !== undefined) throw new UserError(`the register is not valid YAML: ${problem.message.split('\n')[0] ?? ''}`)
  return document
}

/** Reads 'keys/payments/owner'. Throws a UserError for what is no such place. */
export function placeOf(word: string): Omit<Answer, 'value'> {
  const [, list = '', id = '', field = ''] = /^([a-z]+)\/(.+)\/([A-Za-z.]+)$/.exec(word) ?? []
  const known = [...LISTS, 'people', 'services', 'suppliers', 'playbooks']
  if (known.some((one) => one === list) && id !== '' && field !== '') return { list, id, field }
  const near = closest(list, known)
  throw new UserError(
    `"${word}" is no field of the register: write keys/<id>/<field>${near === undefined ? '' : `; did you mean "${near}"?`}`,
  )
}
