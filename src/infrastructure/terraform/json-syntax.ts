/** Terraform's JSON (`.tf.json`, `.tfvars.json`) as the same blocks and attributes as HCL. */
import type { Data, DataMap } from '../data'
import { readTemplate } from '../hcl'
import type { Attribute, Block, Body, Expression, Span } from '../hcl-syntax'

/** Labels of the blocks at the top. */
const LABELS: Readonly<Record<string, number>> = { resource: 2, data: 2, ephemeral: 2, variable: 1, output: 1, module: 1, provider: 1 }
/** Blocks without labels, and those whose parts are blocks again. */
const BLOCKS: ReadonlySet<string> = new Set(['terraform', 'locals', 'required_providers', 'lifecycle', 'default_tags'])
const EMPTY: Body = { attributes: new Map(), blocks: [] }

export function bodyOfJson(data: Data | undefined): Body {
  if (data?.kind !== 'map') return EMPTY
  const body: Body = { attributes: new Map(), blocks: [] }
  for (const [name, { key, value }] of data.entries) {
    const labels = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined
    if (labels !== undefined) blocksOf(name, value, labels, [], key, body.blocks)
    else if (BLOCKS.has(name))
      for (const one of value.kind === 'list' ? value.items : [value]) body.blocks.push(blockOf(name, [], one, key))
    else body.attributes.set(name, attribute(name, value, key))
  }
  return body
}

/** Attributes only: the variables of a `.tfvars.json`. */
export function attributesOfJson(data: Data | undefined): Body {
  if (data?.kind !== 'map') return EMPTY
  return { attributes: new Map([...data.entries].map(([name, { key, value }]) => [name, attribute(name, value, key, false)])), blocks: [] }
}

function blocksOf(type: string, data: Data, labels: number, found: readonly string[], key: Span, into: Block[]): void {
  if (found.length === labels) {
    for (const one of data.kind === 'list' ? data.items : [data]) into.push(blockOf(type, found, one, key))
    return
  }
  for (const one of data.kind === 'list' ? data.items : [data])
    if (one.kind === 'map') for (const [name, inner] of one.entries) blocksOf(type, inner.value, labels, [...found, name], inner.key, into)
}

function blockOf(type: string, labels: readonly string[], data: Data, key: Span): Block {
  const body: Body = { attributes: new Map(), blocks: [] }
  if (data.kind === 'map')
    for (const [name, entry] of data.entries) {
      if (name === 'dynamic') dynamics(entry.value, body)
      else if (type === 'terraform' && name === 'backend') blocksOf(name, entry.value, 1, [], entry.key, body.blocks)
      else if (BLOCKS.has(name)) body.blocks.push(blockOf(name, [], entry.value, entry.key))
      else body.attributes.set(name, attribute(name, entry.value, entry.key))
    }
  // Two more: the header of a block in HCL ends with a space and a brace.
  return { type, labels, body, start: key.start, end: data.end, headerEnd: key.end + 2 }
}

function dynamics(data: Data, body: Body): void {
  if (data.kind !== 'map') return
  for (const [name, { key, value }] of data.entries) {
    const block = blockOf('dynamic', [name], value, key)
    const content = (value as DataMap).kind === 'map' ? (value as DataMap).entries.get('content') : undefined
    if (content) block.body.blocks.push(blockOf('content', [], content.value, content.key))
    body.blocks.push(block)
  }
}

function attribute(name: string, value: Data, key: Span, templates = true): Attribute {
  return { name, value: expressionOf(value, templates), start: key.start, end: value.end }
}

function expressionOf(data: Data, templates: boolean): Expression {
  const { start, end } = data
  switch (data.kind) {
    case 'list':
      return { kind: 'tuple', items: data.items.map((item) => expressionOf(item, templates)), start, end }
    case 'map':
      return {
        kind: 'object',
        entries: [...data.entries].map(([name, { key, value }]) => ({
          key: { kind: 'literal', value: name, ...key },
          value: expressionOf(value, templates),
        })),
        start,
        end,
      }
    case 'scalar': {
      if (templates && typeof data.value === 'string' && /[$%]\{/.test(data.value)) {
        const expression = readTemplate(data.value)
        return expression ? at(expression, data) : { kind: 'broken', start, end }
      }
      return { kind: 'literal', value: data.value, start, end }
    }
  }
}

/** All of an expression stands where its text does. */
function at<Part>(part: Part, { start, end }: Span): Part {
  if (Array.isArray(part)) return part.map((one: unknown) => at(one, { start, end })) as Part
  if (typeof part !== 'object' || part === null) return part
  const moved: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(part))
    moved[name] = name === 'start' ? start : name === 'end' ? end : at(value as unknown, { start, end })
  return moved as Part
}
