/** Objects that are told with all that is in them: `log.info(request.body)` tells the password that the same function takes out of it. */
import type { Fact, FunctionFact, MemberFact, NameFact } from '#parse/facts'
import { children } from '#parse/facts-walk'
import { enclosingFunction } from './enclosing'
import type { Unit } from './unit'

/** What requests, settings and the like are called, which are told with all that is in them. */
const WHOLE =
  /(?:^|[a-z_])(?:[bB]ody|[pP]ayload|[jJ]son|JSON|[fF]orm|[dD]to|DTO|[pP]arams|[cC]onfig|[sS]ettings|[oO]ptions|[cC]reds|[cC]redentials|[dD]ata|[rR]equest|[iI]nput|[vV]alues|environ|env)$/

/** As it is, or in a text that a function makes of all of it: a template would only say what kind of object it is. */
export function isWhole({ name, parent }: NameFact | MemberFact, { language }: Unit): boolean {
  // Elsewhere an object says in its own words what of it is written.
  if (!WHOLE.test(name) || parent === undefined || (language.modules !== 'node' && language.modules !== 'python')) return false
  if (parent.kind === 'named') return parent.parent?.kind === 'record'
  return parent.kind === 'call' || (parent.kind === 'template' && language.modules === 'python')
}

/** The names of what the same function takes out of an object: of one that is told whole, they are told, too. */
export function partsTakenOf(whole: NameFact | MemberFact): string[] {
  const path = pathOf(whole)
  const owner = outermost(whole)
  if (path === undefined || owner === undefined) return []
  const taken = new Set<string>()
  const replaced = new Set<string>()
  const pending: Fact[] = [owner.body]
  for (let seen = 0; pending.length > 0 && seen < MAX_TAKEN; seen++) {
    const fact = pending.pop() as Fact
    const name = partOf(fact, path)
    if (name !== undefined) (fact.parent?.kind === 'bind' && fact.parent.target === fact ? replaced : taken).add(name)
    if (fact.kind === 'bind' && fact.target.kind === 'record' && fact.value && pathOf(fact.value) === path)
      for (const entry of fact.target.entries) if (entry.kind === 'named' && typeof entry.name === 'string') taken.add(entry.name)
    pending.push(...children(fact))
  }
  return [...taken].filter((name) => !replaced.has(name))
}

const MAX_TAKEN = 3000

/** `req.body.password`, `body["password"]`, `body.get("password")` */
function partOf(fact: Fact, path: string): string | undefined {
  if (fact.kind === 'index') return fact.index?.kind === 'string' && pathOf(fact.object) === path ? fact.index.value : undefined
  if (fact.kind !== 'member' || pathOf(fact.object) !== path) return undefined
  const [key] = fact.parent?.kind === 'call' && fact.parent.callee === fact ? fact.parent.args : []
  return key?.kind === 'string' ? key.value : fact.name
}

function pathOf(fact: Fact): string | undefined {
  if (fact.kind === 'name') return fact.name
  const owner = fact.kind === 'member' ? pathOf(fact.object) : undefined
  return fact.kind === 'member' && owner !== undefined ? `${owner}.${fact.name}` : undefined
}

function outermost(fact: Fact): FunctionFact | undefined {
  let owner = enclosingFunction(fact)
  for (let around = owner; around; around = enclosingFunction(around)) owner = around
  return owner
}
