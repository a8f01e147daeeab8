/** The built-in standards and rules, ready to be composed into a policy. */
import { supportsOf } from '#audit/frameworks'
import type { Supports } from '#policy/effective'
import type { PolicySource } from '#policy/load-policy'
import { openFrameworks } from './frameworks'
import { documentsIn, type Knowledge } from './knowledge'

export function policySources(knowledge: Knowledge): { presets: PolicySource[]; rules: PolicySource[]; supports: Supports } {
  const below = (folder: string): PolicySource[] =>
    documentsIn(knowledge, folder).map(([file, parsed]) => ({ file, parsed, checked: knowledge.checked.has(file) }))
  return { presets: below('policies/presets/'), rules: below('policies/rules/'), supports: supportsOf(openFrameworks(knowledge)) }
}
