/** One file prepared for resolving: its scopes, names, calls and returns, gathered in a single walk. */
import type { PathClass } from '#core/site'
import type {
  BindFact,
  CallFact,
  ExportFact,
  Fact,
  FunctionFact,
  ImportFact,
  NamedFact,
  RecordFact,
  ReturnFact,
  TypeFact,
} from '#parse/facts'
import { children, sliced } from '#parse/facts-walk'
import type { Language } from '#parse/language'
import type { SourceFile } from '#parse/source'
import { containerWrites } from './container-writes'
import { markDead } from './dead-code'
import { pattern } from './destructuring'

export interface Scope {
  fact: Fact
  kind: 'module' | 'function' | 'type' | 'block'
  parent: Scope | undefined
  names: Map<string, Binding[]>
}

/** A name's declaration or a write to it. */
export interface Binding {
  name: string
  fact: BindFact | FunctionFact | TypeFact | ImportFact | Fact
  start: number
  /** Where in the value the name's part stands: { a: [b] } → ['a', 0]. */
  path: readonly (string | number)[]
  /** Default of a destructured part. */
  default: Fact | undefined
  declares: boolean
}

/** `root.a.b = value`. */
export interface MemberWrite {
  root: string
  path: readonly string[]
  fact: BindFact
}

export interface Unit {
  file: SourceFile
  language: Language
  pathClass: PathClass
  scopes: Map<Fact, Scope>
  module: Scope
  calls: CallFact[]
  /** Typed objects, named entries, member writes and types: places that may be sites. */
  records: RecordFact[]
  entries: NamedFact[]
  writes: BindFact[]
  /** Bindings of a plain name. */
  plain: BindFact[]
  types: TypeFact[]
  memberWrites: Map<string, MemberWrite[]>
  wildcards: ImportFact[]
  imports: ImportFact[]
  exports: Map<string, ExportFact | ImportFact>
  returns: Map<FunctionFact, ReturnFact[]>
  /** Methods declared outside their type's body (Go), by type name. */
  methods: Map<string, FunctionFact[]>
  /** Functions that are called like methods of their first argument, by name. */
  extensions: Map<string, FunctionFact[]>
  /** Calls that are given a plain name as an argument: they may fill it. */
  callsWith: Map<string, CallFact[]>
  /** Code that never runs: after a return, in `if (false)`. */
  dead: Set<Fact>
}

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
    memberWrites: new Map(),
    wildcards: [],
    imports: [],
    exports: new Map(),
    returns: new Map(),
    methods: new Map(),
    extensions: new Map(),
    callsWith: new Map(),
    dead: new Set(),
  }
  const assignments: { scope: Scope; bindings: Binding[] }[] = []
  const pending: { fact: Fact; scope: Scope; owner: FunctionFact | undefined }[] = [{ fact: file.root, scope: module, owner: undefined }]
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
  for (const scope of unit.scopes.values()) for (const list of scope.names.values()) list.sort((left, right) => left.start - right.start)
  return unit
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

function declare(scope: Scope, binding: Binding): void {
  const list = scope.names.get(binding.name)
  if (list) list.push(binding)
  else scope.names.set(binding.name, [binding])
}

function collect(
  unit: Unit,
  fact: Fact,
  outer: Scope,
  scope: Scope,
  owner: FunctionFact | undefined,
  assignments: { scope: Scope; bindings: Binding[] }[],
): void {
  switch (fact.kind) {
    case 'call':
      unit.calls.push(fact)
      noteContainerWrites(unit, fact)
      for (const arg of fact.args) noteArgument(unit, arg.kind === 'named' ? arg.value : arg, fact)
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
      unit.types.push(fact)
      if (fact.name !== undefined) declare(outer, simple(fact.name, fact))
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
      return
  }
}

function noteArgument(unit: Unit, given: Fact, call: CallFact): void {
  const arg = sliced(given)
  if (arg.kind !== 'name') return
  const list = unit.callsWith.get(arg.name)
  if (list) list.push(call)
  else unit.callsWith.set(arg.name, [call])
}

function simple(name: string, fact: Fact): Binding {
  return { name, fact, start: fact.start, path: [], default: undefined, declares: true }
}

function declareFunction(unit: Unit, fact: FunctionFact, outer: Scope, scope: Scope): void {
  const receiver = fact.receiver?.type?.kind === 'name' ? fact.receiver.type.name : undefined
  if (receiver !== undefined) unit.methods.set(receiver, [...(unit.methods.get(receiver) ?? []), fact])
  else if (fact.name !== undefined) declare(outer, simple(fact.name, fact))
  if (fact.name !== undefined && fact.parameters[0]?.receives)
    unit.extensions.set(fact.name, [...(unit.extensions.get(fact.name) ?? []), fact])
  for (const parameter of fact.receiver ? [fact.receiver, ...fact.parameters] : fact.parameters) {
    for (const part of pattern(parameter.target)) declare(scope, { ...part, fact: parameter, declares: true, start: parameter.start })
  }
}

function declareImport(unit: Unit, fact: ImportFact, scope: Scope): void {
  unit.imports.push(fact)
  if (fact.wildcard) {
    unit.wildcards.push(fact)
    return
  }
  if (fact.reexport) {
    if (fact.alias !== undefined) unit.exports.set(fact.alias, fact)
    return
  }
  const local = fact.alias ?? fact.name ?? impliedName(unit.language, fact.path)
  if (local !== undefined) declare(scope, simple(local, fact))
}

/** The name an import binds when it says none: Python's first part, Go's and Java's last. */
export function impliedName(language: Language, path: string): string | undefined {
  if (language.modules === 'python') return path.split('.')[0]
  if (language.modules === 'java' || language.modules === 'csharp') return path.split('.').at(-1)
  if (language.modules !== 'go') return undefined
  const parts = path.split('/')
  const last = parts.at(-1) ?? path
  // A major version is not the package's name: github.com/golang-jwt/jwt/v5.
  const name = /^v\d+$/.test(last) && parts.length > 1 ? (parts.at(-2) as string) : last
  return name
    .replace(/\.v\d+$/, '')
    .replace(/^go-|-go$/, '')
    .replaceAll('-', '_')
}

function collectBind(unit: Unit, fact: BindFact, scope: Scope, assignments: { scope: Scope; bindings: Binding[] }[]): void {
  if (fact.target.kind === 'member' || fact.target.kind === 'index') {
    unit.writes.push(fact)
    noteMemberWrite(unit, fact)
    return
  }
  if (fact.target.kind === 'name') unit.plain.push(fact)
  const bindings = pattern(fact.target).map((part) => ({ ...part, fact, start: fact.start, declares: fact.declares }))
  if (fact.declares || unit.language.scope === 'function') for (const binding of bindings) declare(scope, binding)
  else assignments.push({ scope, bindings })
}

function noteMemberWrite(unit: Unit, fact: BindFact): void {
  const path: string[] = []
  let at: Fact = fact.target
  for (;;) {
    if (at.kind === 'member') {
      path.unshift(at.name)
      at = at.object
    } else if (at.kind === 'index') {
      path.unshift(at.index?.kind === 'string' ? at.index.value : '*')
      at = at.object
    } else break
  }
  if (at.kind === 'name') addMemberWrite(unit, { root: at.name, path, fact })
}

function addMemberWrite(unit: Unit, write: MemberWrite): void {
  const list = unit.memberWrites.get(write.root)
  if (list) list.push(write)
  else unit.memberWrites.set(write.root, [write])
}

/** `map.put('key', value)` is `map['key'] = value`. */
function noteContainerWrites(unit: Unit, call: CallFact): void {
  if (call.callee.kind !== 'member' || call.callee.object.kind !== 'name') return
  for (const { key, value } of containerWrites(call)) {
    const fact: BindFact = {
      kind: 'bind',
      target: call.callee,
      value,
      type: undefined,
      operator: '=',
      declares: false,
      element: false,
      isStatic: false,
      start: call.start,
      end: call.end,
      parent: call,
    }
    addMemberWrite(unit, { root: call.callee.object.name, path: [key], fact })
  }
}

function attach(unit: Unit, from: Scope, binding: Binding): void {
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) {
    if (scope.names.has(binding.name)) {
      declare(scope, binding)
      return
    }
  }
  declare(unit.module, binding)
}
