/** Gathers a file's unit in a single walk over its facts. */
import type { PathClass } from '#core/site'
import type { BlockFact, Fact, FunctionFact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import type { Language } from '#parse/language'
import type { SourceFile } from '#parse/source'
import { EQUALITIES } from './comparison'
import { markDead } from './dead-code'
import { attach, collectBind, declareFunction, declareImport, declareType, noteCall } from './declarations'
import type { Assignments } from './declarations'
import type { Scope, Unit } from './unit'

export function buildUnit(file: SourceFile, language: Language, pathClass: PathClass): Unit {
  const module: Scope = { fact: file.root, kind: 'module', parent: undefined, names: new Map() }
  const unit: Unit = {
    file,
    language,
    pathClass,
    module,
    scopes: new Map([[file.root, module]]),
    calls: [],
    records: [],
    entries: [],
    writes: [],
    plain: [],
    types: [],
    comparisons: [],
    memberWrites: new Map(),
    wildcards: [],
    imports: [],
    exports: new Map(),
    returns: new Map(),
    methods: new Map(),
    extensions: new Map(),
    callsWith: new Map(),
    callsTo: new Map(),
    callsOn: new Map(),
    dead: new Set(),
  }
  collectAll(unit, [{ fact: file.root, scope: module, owner: undefined }])
  return unit
}

/** Takes in what stands in blocks that were closed when the unit was built. */
export function extendUnit(unit: Unit, blocks: Iterable<BlockFact>): void {
  const pending: Pending[] = []
  for (const block of blocks) {
    const owner = functionOf(block)
    const scope = unit.scopes.get(block) ?? (owner && unit.scopes.get(owner)) ?? unit.module
    for (const fact of block.children) pending.push({ fact, scope, owner })
    markDead(unit.dead, block)
  }
  collectAll(unit, pending.reverse())
  // What was noted in the order of the text is looked up so.
  for (const [root, writes] of unit.memberWrites)
    unit.memberWrites.set(
      root,
      inOrder(writes, (write) => write.fact.start),
    )
  for (const [name, calls] of unit.callsWith)
    unit.callsWith.set(
      name,
      inOrder(calls, (call) => call.start),
    )
}

function inOrder<Item>(items: readonly Item[], start: (item: Item) => number): Item[] {
  return [...items].sort((left, right) => start(left) - start(right))
}

function functionOf(block: BlockFact): FunctionFact | undefined {
  let at: Fact | undefined = block
  while (at && at.kind !== 'function') at = at.parent
  return at
}

interface Pending {
  fact: Fact
  scope: Scope
  owner: FunctionFact | undefined
}

/** Collects from the last to the first; each with all that is inside before the next. */
function collectAll(unit: Unit, pending: Pending[]): void {
  const assignments: Assignments = []
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const scope = enter(unit, next.fact, next.scope)
    const owner = next.fact.kind === 'function' ? next.fact : next.owner
    collect(unit, next.fact, next.scope, scope, owner, assignments)
    markDead(unit.dead, next.fact)
    const inside = children(next.fact)
    for (let index = inside.length - 1; index >= 0; index--) pending.push({ fact: inside[index] as Fact, scope, owner })
  }
  // Writes attach to the scope that declares the name; only known once every declaration was seen.
  for (const { scope, bindings } of assignments) for (const binding of bindings) attach(unit, scope, binding)
  for (const scope of unit.scopes.values())
    for (const list of scope.names.values()) if (list.length > 1) list.sort((left, right) => left.start - right.start)
}

function enter(unit: Unit, fact: Fact, scope: Scope): Scope {
  const known = unit.scopes.get(fact)
  if (known) return known
  const kind =
    fact.kind === 'function'
      ? 'function'
      : fact.kind === 'type'
        ? 'type'
        : fact.kind === 'block' && fact.scope && unit.language.scope === 'block'
          ? 'block'
          : undefined
  // The block that is a type's whole body belongs to the type itself.
  if (kind === undefined || (kind === 'block' && scope.kind === 'type' && scope.fact.kind === 'type' && scope.fact.body === fact))
    return scope
  const inner: Scope = { fact, kind, parent: scope, names: new Map() }
  unit.scopes.set(fact, inner)
  return inner
}

function collect(unit: Unit, fact: Fact, outer: Scope, scope: Scope, owner: FunctionFact | undefined, assignments: Assignments): void {
  switch (fact.kind) {
    case 'call':
      noteCall(unit, fact, scope, assignments)
      return
    case 'record':
      if (fact.type) unit.records.push(fact)
      return
    case 'named':
      unit.entries.push(fact)
      return
    case 'function':
      declareFunction(unit, fact, outer, scope)
      return
    case 'type':
      declareType(unit, fact, outer)
      return
    case 'import':
      declareImport(unit, fact, scope)
      return
    case 'export':
      unit.exports.set(fact.name, fact)
      return
    case 'return':
      if (owner) unit.returns.set(owner, [...(unit.returns.get(owner) ?? []), fact])
      return
    case 'bind':
      collectBind(unit, fact, scope, assignments)
      return
    default:
      if (fact.kind === 'operation' && EQUALITIES.has(fact.operator)) unit.comparisons.push(fact)
  }
}
