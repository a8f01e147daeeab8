/** Blocks to maps: attributes evaluated, nested blocks as lists, dynamic ones written out. */
import { appended, each, either, list, map, type Content, type MapContent } from '../content'
import { evaluate, pair, pairsOf, withNames } from '../evaluate'
import type { Scope } from '../scope'
import type { Block, Body } from '../hcl-syntax'

/** What steers Terraform and is no part of the resource. */
const META: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'depends_on',
  'provider',
  'providers',
  'lifecycle',
  'provisioner',
  'connection',
])

/** `isWhole`: the block itself, not one inside it. */
export function bodyContent(body: Body, scope: Scope, isWhole = false): MapContent {
  const entries = new Map<string, Content>()
  for (const name of [...body.attributes.keys(), ...new Set(body.blocks.map(nameOf))]) {
    const value = isWhole && META.has(name) ? undefined : memberContent(body, name, scope)
    if (value !== undefined) entries.set(name, value)
  }
  return map(entries)
}

/** An attribute, or all blocks of a name; undefined where the body has neither. */
export function memberContent(body: Body, name: string, scope: Scope): Content | undefined {
  const attribute = body.attributes.get(name)
  if (attribute) return evaluate(attribute.value, attribute.source ? { ...elsewhere(scope), source: attribute.source } : scope)
  const blocks = body.blocks.filter((block) => nameOf(block) === name)
  if (blocks.length === 0) return undefined
  let content: Content = list([], false, { source: scope.source, start: blocks[0]?.start ?? 0, end: blocks[0]?.headerEnd ?? 0 })
  for (const block of blocks) {
    const found = blockItems(block, block.source ? { ...elsewhere(scope), source: block.source } : scope)
    content = each(content, (one) => each(found, (other) => joined(one, other)))
  }
  return content
}

/** A scope is an object of a class: its methods are taken along. */
function elsewhere(scope: Scope): Scope {
  return withNames(scope, new Map())
}

function nameOf(block: Block): string {
  return block.type === 'dynamic' ? (block.labels[0] ?? 'dynamic') : block.type
}

function joined(left: Content, right: Content): Content {
  return left.kind === 'list' && right.kind === 'list' ? appended(left, right) : left
}

function blockItems(block: Block, scope: Scope): Content {
  if (block.type !== 'dynamic') {
    const inner = bodyContent(block.body, scope)
    // A block with a label, as in a provider's own settings, is kept by it.
    return list([{ ...inner, place: { source: scope.source, start: block.start, end: block.headerEnd } }])
  }
  const content = block.body.blocks.find((one) => one.type === 'content')
  const over = block.body.attributes.get('for_each')
  if (content === undefined || over === undefined) return list([])
  const iterator = block.body.attributes.get('iterator')?.value
  const name = iterator?.kind === 'name' ? iterator.name : (block.labels[0] ?? '')
  const item = (key: Content, value: Content): Content => bodyContent(content.body, withNames(scope, new Map([[name, pair(key, value)]])))
  return each(evaluate(over.value, scope), (collection) => {
    const found = pairsOf(collection)
    // Terraform takes null as an error; a module's own default of null stands for nothing at all.
    if (collection.kind === 'null') return list([])
    if (found === undefined) return either([list([item(collection, collection)]), list([])])
    const pairs = found.pairs.filter(() => scope.budget.take())
    const items = pairs.map(([key, value]) => item(collection.kind === 'list' ? value : key, value))
    if (pairs.length < found.pairs.length) return list(items, true)
    if (!found.open) return list(items)
    const sample = found.sample ?? { kind: 'unknown' as const, reason: 'expression' as const }
    return either([list([...items, item(sample, sample)]), list(items)])
  })
}
