/** What a function's body asks of each of its parameters: a check that never looks at what it is to check is none. */
import type { Fact, FunctionFact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import { isTelling } from './telling-calls'

/** Facts of a body that are looked at; a longer one may ask anything. */
const MAX_FACTS = 400

/** It goes on to somebody else, who may ask everything. */
const HANDED = 'handed'

/** By position: the members that the body asks for, and `handed` where it gives the whole to others. */
export function askedOf(fact: FunctionFact): readonly (readonly string[])[] {
  const inside = factsIn(fact.body)
  if (inside === undefined || refusesAll(inside, fact) || inside.some(isOwnCall)) return fact.parameters.map(() => [HANDED])
  return fact.parameters.map(({ target }) => (target.kind === 'name' ? asksOf(namesOf(target.name, inside), inside) : [HANDED]))
}

function factsIn(body: Fact): readonly Fact[] | undefined {
  const found: Fact[] = []
  const pending: Fact[] = [body]
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (found.push(next) > MAX_FACTS) return undefined
    pending.push(...children(next))
  }
  return found
}

/** The answer is always no. */
function refusesAll(inside: readonly Fact[], { isExpression, body }: FunctionFact): boolean {
  const answers = isExpression ? [body] : inside.flatMap((one) => (one.kind === 'return' && one.value ? [one.value] : []))
  return answers.length > 0 && answers.every((one) => one.kind === 'boolean' && !one.value)
}

/** A function of the same type or file, which may refuse by itself. */
function isOwnCall(fact: Fact): boolean {
  return fact.kind === 'call' && !fact.constructs && fact.callee.kind === 'name' && !isTelling(fact.callee)
}

/** The parameter's name, and those of what is taken out of it. */
function namesOf(name: string, inside: readonly Fact[]): ReadonlySet<string> {
  const names = new Set([name])
  for (const one of [...inside].sort((left, right) => left.start - right.start))
    if (one.kind === 'bind' && one.target.kind === 'name' && one.value && isPart(one.value, names)) names.add(one.target.name)
  return names
}

/** The parameter, an item of it, or the same seen as another type. */
function isPart(fact: Fact, names: ReadonlySet<string>): boolean {
  if (fact.kind === 'name') return names.has(fact.name)
  if (fact.kind === 'index') return isPart(fact.object, names)
  return fact.kind === 'cast' && isPart(fact.value, names)
}

function asksOf(names: ReadonlySet<string>, inside: readonly Fact[]): readonly string[] {
  const asked = new Set<string>()
  for (const one of inside) if (one.kind === 'name' && names.has(one.name)) asked.add(askOf(one))
  asked.delete('')
  return [...asked].sort()
}

/** What is asked at one place: a member's name, `handed`, or nothing that tells. */
function askOf(fact: Fact): string {
  const { parent } = fact
  switch (parent?.kind) {
    case 'member':
      return parent.name
    case 'index':
      return parent.object === fact ? askOf(parent) : HANDED
    case 'cast':
    case 'template':
    case 'named':
      return askOf(parent)
    case 'operation':
      return parent.operator === '+' ? askOf(parent) : ''
    case 'bind':
      return parent.target === fact || isLocal(parent) ? '' : HANDED
    case 'call':
      return isTelling(parent.callee) ? '' : HANDED
    case 'other':
      return parent.children.length === 1 ? askOf(parent) : HANDED
    case 'parameter':
    case 'branch':
      return ''
    default:
      return HANDED
  }
}

function isLocal({ declares, element }: { declares: boolean; element: boolean }): boolean {
  return declares || element
}
