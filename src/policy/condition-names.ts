/** The names of all properties that a condition asks for, under `not` too. */
import type { Condition } from '#core/match'

export function conditionNames(condition: Condition): Set<string> {
  const names = new Set<string>()
  for (const [key, part] of Object.entries(condition)) {
    if (part === undefined) continue
    const inner = key === 'not' ? [part as Condition] : key === 'anyOf' || key === 'allOf' ? (part as Condition[]) : undefined
    if (inner === undefined) names.add(key)
    else for (const member of inner) for (const name of conditionNames(member)) names.add(name)
  }
  return names
}
