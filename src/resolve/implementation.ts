/** Interfaces that no type names: the one type of the repository that has all of their methods. */
import type { Fact, FunctionFact } from '#parse/facts'
import type { Abstract, Env, ScalarAbstract, TypeAbstract } from './abstract'
import { isCallee } from './instances'
import type { Project } from './project'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

interface Method {
  fact: FunctionFact
  unit: Unit
}

interface Index {
  /** Units that it was made of; more may be loaded since. */
  size: number
  /** By the folder and name of a type, then by the name of the method. */
  types: Map<string, Map<string, Method>>
}

const indexes = new WeakMap<Project, Index>()

/** What a method of an interface is where just one type implements it; nothing where there are several, or where tests alone do. */
export function implementation({ project }: Resolver, { fact, unit }: TypeAbstract, name: string): Abstract[] {
  const wanted = [...(unit.scopes.get(fact)?.names ?? [])].filter(([, bindings]) => bindings.at(-1)?.fact.kind === 'function')
  if (!wanted.some(([method]) => method === name)) return []
  const found: Method[] = []
  for (const methods of indexOf(project).types.values()) {
    const method = methods.get(name)
    if (method && wanted.every(([other]) => methods.has(other)) && (method.unit.pathClass !== 'test' || unit.pathClass === 'test'))
      found.push(method)
  }
  const [only] = found
  return found.length === 1 && only ? [{ kind: 'function', fact: only.fact, unit: only.unit, frame: undefined }] : []
}

/** `modern.min()`: the method of a number or text with a type of its own; nothing where several types of the package have one of that name. */
export function ofConstant({ project }: Resolver, constant: ScalarAbstract, name: string, fact: Fact, { unit }: Env): Abstract | undefined {
  if (unit.language.modules !== 'go' || !isCallee(fact)) return undefined
  const found = [unit, ...project.siblings(unit, name)].flatMap((one) =>
    [...one.methods.values()].flat().flatMap((method) => (method.name === name ? [{ method, unit: one }] : [])),
  )
  const [only] = found
  return found.length === 1 && only ? { kind: 'function', fact: only.method, unit: only.unit, self: constant, frame: undefined } : undefined
}

function indexOf(project: Project): Index {
  const known = indexes.get(project)
  const { units } = project
  if (known && known.size === units.size) return known
  const types = new Map<string, Map<string, Method>>()
  for (const unit of units.values()) {
    const folder = unit.file.path.slice(0, unit.file.path.lastIndexOf('/') + 1)
    for (const [type, facts] of unit.methods) {
      const methods = types.get(`${folder}${type}`) ?? new Map<string, Method>()
      types.set(`${folder}${type}`, methods)
      for (const fact of facts) if (fact.name !== undefined) methods.set(fact.name, { fact, unit })
    }
  }
  const index = { size: units.size, types }
  indexes.set(project, index)
  return index
}
