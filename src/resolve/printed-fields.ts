/** What a value of the repository's types shows when it is written as a whole: `log.Printf("%+v", config)`. */
import type { Fact, TypeFact } from '#parse/facts'
import { each } from './abstract'
import { declaringScope } from './enclosing'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

/** The names of fields that hold text; none where the type says by itself how it is written. */
export function printedFields(resolver: Resolver, fact: Fact, unit: Unit): string[] {
  const { prints } = unit.language
  const declared = prints && fact.kind === 'name' ? declaredType(fact.name, fact, unit) : undefined
  if (prints === undefined || declared === undefined) return []
  const [type, ...others] = each(resolver.atHand(declared, { unit, frame: undefined }))
  if (type?.kind !== 'type' || others.length > 0 || !new RegExp(prints.head).test(headOf(type.fact, type.unit))) return []
  if (prints.unless.some((method) => hasMethod(resolver, type.fact, type.unit, method))) return []
  return [...(type.unit.scopes.get(type.fact)?.names ?? [])].flatMap(([name, bindings]) => {
    const field = bindings.at(-1)?.fact
    const isText = field?.kind === 'bind' && field.type?.kind === 'name' && prints.texts.includes(field.type.name)
    return isText ? [name] : []
  })
}

/** The type that a variable or parameter of this name is declared with, or that the literal in it has. */
export function declaredType(name: string, fact: Fact, unit: Unit): Fact | undefined {
  const [only, ...others] = declaringScope(unit, name, fact)?.names.get(name) ?? []
  if (only === undefined || others.length > 0 || only.path.length > 0) return undefined
  if (only.fact.kind === 'parameter') return only.fact.type
  if (only.fact.kind !== 'bind') return undefined
  const { type, value } = only.fact
  return type ?? (value?.kind === 'record' ? value.type : value?.kind === 'call' && value.constructs ? value.callee : undefined)
}

/** What stands before the name of a type. */
function headOf({ start, name = '' }: TypeFact, unit: Unit): string {
  const text = unit.file.lines.text.slice(start, start + MAX_HEAD)
  return text.slice(0, Math.max(0, text.indexOf(name)))
}

const MAX_HEAD = 400

function hasMethod({ project }: Resolver, type: TypeFact, unit: Unit, method: string): boolean {
  if (unit.scopes.get(type)?.names.has(method)) return true
  const own = type.name ?? ''
  return [unit, ...project.siblings(unit, method)].some((one) => one.methods.get(own)?.some(({ name }) => name === method))
}
