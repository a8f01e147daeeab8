/** Whom an attribute in a plan refers to: a resource of its module, or one that a variable or another module's output leads to. */
import { entryOf, itemsOf, type Data } from '../data'
import { dataAt, type Planned, type PlanIndex } from './plan-index'

/** Variables and outputs on the way. */
const MAX_STEPS = 10
/** References that are looked at for one attribute. */
const MAX_LOOKS = 1000
/** Longer addresses are nobody's. */
const MAX_ADDRESS = 2000

/** The instances of one block in one instance of its module. */
interface Instances {
  readonly first: Planned
  isSingle: boolean
  readonly byKey: Map<string, Planned>
}

export class References {
  private readonly blocks = new Map<string, Instances>()
  private looks = 0

  constructor(
    private readonly text: string,
    private readonly index: PlanIndex,
  ) {
    for (const planned of index.planned) {
      const [block, key] = split(planned.address)
      const same = this.blocks.get(block)
      if (same) same.isSingle = false
      const instances = same ?? { first: planned, isSingle: true, byKey: new Map<string, Planned>() }
      if (key !== undefined) instances.byKey.set(key, planned)
      this.blocks.set(block, instances)
    }
  }

  find(references: readonly string[], user: Planned): Planned | undefined {
    this.looks = 0
    return user.address.length > MAX_ADDRESS ? undefined : this.findFrom(references, prefixOf(user), split(user.address)[1], 0)
  }

  /** `prefix` is the address of a module with a dot, or nothing. */
  private findFrom(references: readonly string[], prefix: string, key: string | undefined, steps: number): Planned | undefined {
    if (steps > MAX_STEPS) return undefined
    for (const told of references) {
      if (++this.looks > MAX_LOOKS) return undefined
      const found = this.resource(prefix + told, key) ?? this.variable(told, prefix, key, steps) ?? this.output(told, prefix, key, steps)
      if (found) return found
    }
    return undefined
  }

  /** Of several instances the one that is named, or the one with the user's key. */
  private resource(address: string, key: string | undefined): Planned | undefined {
    const [block, named] = split(address)
    const instances = this.blocks.get(block)
    if (instances?.isSingle !== false && named === undefined) return instances?.first
    const wanted = named ?? key
    return wanted === undefined ? undefined : instances?.byKey.get(wanted)
  }

  private variable(told: string, prefix: string, key: string | undefined, steps: number): Planned | undefined {
    const name = /^var\.([^.[]+)$/.exec(told)?.[1]
    const call = CALL.exec(prefix)
    if (name === undefined || !call) return undefined
    const given = entryOf(dataAt(this.text, this.index.expressions.get(withoutKeys(prefix.slice(0, -1)))), name)
    return this.findFrom(referencesIn(given), prefix.slice(0, call.index), key, steps + 1)
  }

  private output(told: string, prefix: string, key: string | undefined, steps: number): Planned | undefined {
    const [, module, name] = /^(module\.[^.[]+(?:\[[^\]]*\])?)\.([^.[]+)$/.exec(told) ?? []
    if (module === undefined || name === undefined) return undefined
    const inner = `${prefix}${module}.`
    const output = entryOf(dataAt(this.text, this.index.outputs.get(withoutKeys(inner))), name)
    return this.findFrom(referencesIn(entryOf(output, 'expression')), inner, key, steps + 1)
  }
}

/** The call of a module at the end of an address. */
const CALL = /(?:^|(?<=\.))module\.[^.[]+(?:\[[^\]]*\])?\.$/

function split(address: string): [block: string, key: string | undefined] {
  const start = address.endsWith(']') ? address.indexOf('[', address.lastIndexOf(']', address.length - 2) + 1) : -1
  return start < 0 ? [address, undefined] : [address.slice(0, start), address.slice(start)]
}

function prefixOf({ address, isData, type, name }: Planned): string {
  const own = `${isData ? 'data.' : ''}${type}.${name ?? ''}`
  const [block] = split(address)
  return block.endsWith(own) ? block.slice(0, -own.length) : ''
}

/** Of an expression: the longest address first. */
export function referencesIn(expression: Data | undefined): string[] {
  return itemsOf(entryOf(expression, 'references')).flatMap((one) =>
    one.kind === 'scalar' && typeof one.value === 'string' ? [one.value] : [],
  )
}

export function withoutKeys(address: string): string {
  let plain = ''
  let from = 0
  for (let start = address.indexOf('['); start >= 0; start = address.indexOf('[', from)) {
    const end = address.indexOf(']', start)
    if (end < 0) break
    plain += address.slice(from, start)
    from = end + 1
  }
  return plain + address.slice(from)
}
