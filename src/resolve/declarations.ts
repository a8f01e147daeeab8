/** What a file declares and writes, noted in its scopes and tables. */
import { containerWrites, writtenContainer } from '#parse/container-writes'
import type { BindFact, CallFact, Fact, FunctionFact, ImportFact, TypeFact } from '#parse/facts'
import { sliced } from '#parse/facts-walk'
import { pattern } from './destructuring'
import { impliedName, type Binding, type MemberWrite, type Scope, type Unit } from './unit'

/** Writes that wait until it is known which scope declares their names. */
export type Assignments = { scope: Scope; bindings: Binding[] }[]

function declare(scope: Scope, binding: Binding): void {
  const list = scope.names.get(binding.name)
  if (list) list.push(binding)
  else scope.names.set(binding.name, [binding])
}

/** A call, by what it may say of what it calls, is called on and is given. */
export function noteCall(unit: Unit, call: CallFact, scope: Scope, assignments: Assignments): void {
  unit.calls.push(call)
  collectFlag(unit, call, scope, assignments)
  noteCallee(unit, call)
  noteContainerWrites(unit, call)
  for (const arg of call.args) noteArgument(unit, arg.kind === 'named' ? arg.value : arg, call)
}

export function declareType(unit: Unit, fact: TypeFact, outer: Scope): void {
  unit.types.push(fact)
  if (fact.name !== undefined) declare(outer, simple(fact.name, fact))
}

function noteArgument(unit: Unit, given: Fact, call: CallFact): void {
  const arg = sliced(given)
  if (arg.kind === 'name') addCall(unit.callsWith, arg.name, call)
}

function noteCallee(unit: Unit, call: CallFact): void {
  const { callee } = call
  if (callee.kind === 'name' || callee.kind === 'member') addCall(unit.callsTo, callee.name, call)
  if (callee.kind === 'member' && callee.object.kind === 'name') addCall(unit.callsOn, callee.object.name, call)
}

function addCall(table: Map<string, CallFact[]>, name: string, call: CallFact): void {
  const list = table.get(name)
  if (list) list.push(call)
  else table.set(name, [call])
}

function simple(name: string, fact: Fact): Binding {
  return { name, fact, start: fact.start, path: [], default: undefined, declares: true }
}

export function declareFunction(unit: Unit, fact: FunctionFact, outer: Scope, scope: Scope): void {
  const receiver = fact.receiver?.type?.kind === 'name' ? fact.receiver.type.name : undefined
  if (receiver !== undefined) unit.methods.set(receiver, [...(unit.methods.get(receiver) ?? []), fact])
  else if (fact.name !== undefined) declare(outer, simple(fact.name, fact))
  if (fact.name !== undefined && fact.parameters[0]?.receives)
    unit.extensions.set(fact.name, [...(unit.extensions.get(fact.name) ?? []), fact])
  for (const parameter of fact.receiver ? [fact.receiver, ...fact.parameters] : fact.parameters) {
    for (const part of pattern(parameter.target)) declare(scope, { ...part, fact: parameter, declares: true, start: parameter.start })
  }
}

export function declareImport(unit: Unit, fact: ImportFact, scope: Scope): void {
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

export function collectBind(unit: Unit, fact: BindFact, scope: Scope, assignments: Assignments): void {
  if (fact.target.kind === 'member' || fact.target.kind === 'index') {
    unit.writes.push(fact)
    noteMemberWrite(unit, fact)
    return
  }
  for (const write of writesIn(fact)) collectBind(unit, write, scope, assignments)
  if (fact.target.kind === 'name') unit.plain.push(fact)
  const bindings = pattern(fact.target).map((part) => ({ ...part, fact, start: fact.start, declares: fact.declares }))
  if (fact.declares || unit.language.scope === 'function') for (const binding of bindings) declare(scope, binding)
  else assignments.push({ scope, bindings })
}

/** `cfg.verify, cfg.hosts = False, []`, `v.key, err = load()`: each field that is written as one of several. */
function writesIn(fact: BindFact): BindFact[] {
  const { target, value, element, parent } = fact
  if (target.kind !== 'list' || value === undefined || element) return []
  const given = value.kind === 'list' && value.items.length === target.items.length ? value.items : undefined
  return target.items.flatMap((item, index) => {
    if (item.kind !== 'member' && item.kind !== 'index') return []
    const { start, end } = value
    const one: Fact = given?.[index] ?? {
      kind: 'index',
      object: value,
      index: { kind: 'number', value: index, start, end },
      start,
      end,
      parent: fact,
    }
    return [{ ...fact, target: item, value: one, start: item.start, ...(parent && { parent }) }]
  })
}

/** `flag.BoolVar(&skip, "skip", false, usage)` writes to the variable what it gives. */
function collectFlag(unit: Unit, call: CallFact, scope: Scope, assignments: Assignments): void {
  const { callee, args, start, end, parent } = call
  const [target] = args
  if (unit.language.flags === undefined || callee.kind !== 'member' || args.length < 4) return
  if ((target?.kind !== 'name' && target?.kind !== 'member') || !new RegExp(unit.language.flags).test(callee.name)) return
  const written = { target, value: call, type: undefined, operator: '=', declares: false, element: false, isStatic: false }
  collectBind(unit, { kind: 'bind', ...written, start, end, ...(parent && { parent }) }, scope, assignments)
}

function noteMemberWrite(unit: Unit, fact: BindFact): void {
  const path: string[] = []
  let at: Fact = fact.target
  for (;;) {
    if (at.kind === 'member') {
      path.unshift(at.name)
      at = at.object
    } else if (at.kind === 'index') {
      path.unshift(at.index?.kind === 'string' || at.index?.kind === 'number' ? String(at.index.value) : '*')
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
function noteContainerWrites(unit: Unit, outermost: CallFact): void {
  const { root, calls } = writtenContainer(outermost) ?? { calls: [] }
  if (root === undefined) return
  for (const call of calls) {
    for (const { key, value, named } of containerWrites(call)) {
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
      addMemberWrite(unit, { root, path: [key], fact, ...(named && { key: named }) })
    }
  }
}

export function attach(unit: Unit, from: Scope, binding: Binding): void {
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) {
    if (scope.names.has(binding.name)) {
      declare(scope, binding)
      return
    }
  }
  declare(unit.module, binding)
}
