/** `count` and `for_each`: how many instances there are, and what each of them sees. */
import { knownScalar, map, scalar, textOf, unknownContent, type Content } from '../content'
import { evaluate, pair, pairsOf } from '../evaluate'
import type { Scope } from '../scope'
import type { Expression } from '../hcl-syntax'
import { truth } from '../operations'
import type { Declared } from './module'

/** More instances of one block are not looked at by themselves. */
const MAX_INSTANCES = 200
/** Instances of all blocks: below one root, and of the repository. */
const MAX_OF_ROOT = 50_000
const MAX_OF_ALL = 200_000

export interface Instance {
  /** '[0]', '["a"]' or nothing. */
  suffix: string
  names: ReadonlyMap<string, Content>
  isConditional: boolean
}

export interface Expansion<One> {
  kind: 'single' | 'count' | 'each'
  instances: { key: string | undefined; value: One }[]
  /** There may be more, or none at all. */
  open: boolean
}

/** How many instances may still be made: modules that are called often multiply. */
export class Room {
  wasFull = false
  private ofRoot = MAX_OF_ROOT
  private ofAll = MAX_OF_ALL

  nextRoot(): void {
    this.ofRoot = MAX_OF_ROOT
  }

  /** Of so many, how many there is room for. */
  take(wanted: number): number {
    const taken = Math.min(wanted, this.ofRoot, this.ofAll)
    if (taken < wanted) this.wasFull = true
    this.ofRoot -= taken
    this.ofAll -= taken
    return taken
  }
}

export interface Limits {
  readonly room: Room
  /** A bound was hit. */
  note(code: string, message: string, declared: Declared): void
}

export function expand<One>(declared: Declared, scope: Scope, limits: Limits, make: (instance: Instance) => One): Expansion<One> {
  const { attributes } = declared.block.body
  const count = attributes.get('count')?.value
  if (count) return counted(count, declared, scope, limits, make)
  const over = attributes.get('for_each')?.value
  if (over) return overEach(over, declared, scope, limits, make)
  // OpenTofu
  const enabled = declared.block.body.blocks.find(({ type }) => type === 'lifecycle')?.body.attributes.get('enabled')?.value
  const answer = enabled ? truth(evaluate(enabled, scope)) : true
  if (answer === false) return { kind: 'single', instances: [], open: false }
  const only = make({ suffix: '', names: new Map(), isConditional: answer === undefined })
  return { kind: 'single', instances: [{ key: undefined, value: only }], open: false }
}

function counted<One>(
  count: Expression,
  declared: Declared,
  scope: Scope,
  limits: Limits,
  make: (instance: Instance) => One,
): Expansion<One> {
  const told = knownScalar(evaluate(count, scope))
  const number = typeof told === 'boolean' ? Number(told) : Number(told ?? Number.NaN)
  const isOpen = Number.isNaN(number)
  const size = limits.room.take(isOpen ? 1 : Math.min(Math.max(0, Math.ceil(number)), MAX_INSTANCES))
  if (number > MAX_INSTANCES) limits.note('budget-instances', cutText(number), declared)
  const instances: { key: string; value: One }[] = []
  for (let index = 0; index < size; index++) {
    const names = new Map([['count', map(new Map([['index', scalar(index)]]))]])
    instances.push({ key: String(index), value: make({ suffix: `[${String(index)}]`, names, isConditional: isOpen }) })
  }
  return { kind: 'count', instances, open: isOpen || size < Math.min(number, MAX_INSTANCES) }
}

function overEach<One>(
  over: Expression,
  declared: Declared,
  scope: Scope,
  limits: Limits,
  make: (instance: Instance) => One,
): Expansion<One> {
  const collection = evaluate(over, scope)
  const options = collection.kind === 'one-of' ? collection.options : [collection]
  const instances: { key: string | undefined; value: One }[] = []
  let open = collection.kind === 'one-of'
  const add = (key: Content, value: Content, isConditional: boolean): void => {
    const name = textOf(key)
    if (name !== undefined && instances.some((one) => one.key === name)) return
    if (limits.room.take(1) === 0) {
      open = true
      return
    }
    const names = new Map([['each', pair(key, value)]])
    const suffix = name === undefined ? '[*]' : `["${name}"]`
    instances.push({ key: name, value: make({ suffix, names, isConditional }) })
  }
  for (const one of options) {
    const found = pairsOf(one)
    if (found === undefined && one.kind === 'null') continue
    const isOpen = found === undefined || found.open
    open ||= isOpen
    const pairs = (found?.pairs ?? []).slice(0, MAX_INSTANCES - instances.length)
    const total = found?.pairs.length ?? 0
    if (pairs.length < total) limits.note('budget-instances', cutText(total), declared)
    for (const [key, value] of pairs) add(one.kind === 'list' ? value : key, value, collection.kind === 'one-of')
    if (isOpen && pairs.length === 0) add(unknownContent('expression'), found?.sample ?? unknownOf(one), true)
  }
  return { kind: 'each', instances, open }
}

function cutText(total: number): string {
  return `only ${String(MAX_INSTANCES)} of ${String(total)} instances were looked at`
}

function unknownOf(content: Content): Content {
  // `for_each = aws_s3_bucket.all`: each value is one of those.
  return content.kind === 'unknown' ? content : unknownContent('expression')
}
