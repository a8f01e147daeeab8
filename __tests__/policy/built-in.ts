/** The built-in standards and rules, read as the product reads them. */
import { readdirSync, readFileSync } from 'node:fs'
import { policySources } from '#app/policy-sources'
import { celReader } from '#policy/cel'
import { composePolicy, type PolicySource } from '#policy/load-policy'
import type { EffectivePolicy } from '#policy/effective'
import { knowledge } from '../harness/knowledge'

/** The day the values of the baseline were reviewed. */
export const TODAY = '2026-11-21'

export function folder(path: string): PolicySource[] {
  const files = readdirSync(path)
    .filter((name) => name.endsWith('.yml'))
    .sort()
  return files.map((name) => ({ file: `${path}/${name}`, text: readFileSync(`${path}/${name}`, 'utf8') }))
}

/** As the build has checked them: reading them anew takes a second. */
export const { presets: PRESETS, rules: RULES } = policySources(knowledge())

/** The built-in policy, with an organisation's policy on top when one is given. */
export function policyOf(text?: string): EffectivePolicy {
  const policy = text === undefined ? undefined : { file: '.github/crypto-policy.yml', text }
  return composePolicy({ presets: PRESETS, rules: RULES, policy, expressions: celReader() })
}
