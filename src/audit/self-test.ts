/** Planted violations: whether the gate fails when it should, with the organisation's own policy, and which rule did not fire. */
import { z } from 'zod'
import type { Enforcement, Finding } from '#core/finding'
import type { Report } from '#core/report'
import type { EffectivePolicy } from '#policy/effective'

const text = z.string().min(1)

/** knowledge/audit/planted.yml */
export const plantedFile = z.strictObject({
  source: text,
  reviewed: z.union([z.iso.date(), z.date()]),
  planted: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z]+(-[a-z]+)*$/), title: text, rules: z.array(text).min(1), file: text, text }),
  ),
})

export type Planted = z.output<typeof plantedFile>['planted'][number]

export interface PlantedResult {
  id: string
  title: string
  /** fails: it stops the build; shown: it is only a warning; silent: it is only recorded, or nobody said anything. */
  outcome: 'fails' | 'shown' | 'silent'
  /** What was said, and by which rule; or why nothing was. */
  text: string
}

export interface SelfTest {
  /** Whether every planted violation stops the build. */
  passed: boolean
  /** Whether a build with all of them is stopped. */
  stops: boolean
  results: readonly PlantedResult[]
}

/** Where a planted file lies: a path that no policy knows, in source code. */
export function plantedPath({ id, file }: Planted): string {
  return `src/planted/${id}/${file}`
}

const RANK: Readonly<Record<Enforcement, number>> = { record: 0, warn: 1, fail: 2 }

/** `report` is what the gate says of all planted files together. */
export function selfTestOf(planted: readonly Planted[], report: Report, policy: EffectivePolicy): SelfTest {
  const results = planted.map((one) => {
    const folder = `src/planted/${one.id}/`
    const said = report.findings.filter(({ at }) => at.file.startsWith(folder))
    return resultOf(one, said, policy)
  })
  return { passed: results.every(({ outcome }) => outcome === 'fails'), stops: report.verdict === 'fail', results }
}

function resultOf({ id, title, rules }: Planted, said: readonly Finding[], policy: EffectivePolicy): PlantedResult {
  const fitting = said.filter(
    ({ rule, outcome }) => outcome === 'violation' && (rules.includes(rule.id) || /^(standard|requirement)-/.test(rule.id)),
  )
  const gravest = [...fitting].sort((left, right) => RANK[right.enforcement] - RANK[left.enforcement])[0]
  if (gravest === undefined) return { id, title, outcome: 'silent', text: silence(rules, policy) }
  const outcome = ({ fail: 'fails', warn: 'shown', record: 'silent' } as const)[gravest.enforcement]
  const does = ({ fail: 'stops the build', warn: 'only warns', record: 'is only recorded' } as const)[gravest.enforcement]
  return { id, title, outcome, text: `${gravest.rule.id} ${does}: ${gravest.message}` }
}

/** Why nobody said anything. */
function silence(rules: readonly string[], policy: EffectivePolicy): string {
  const off = rules.filter((rule) => policy.off.includes(rule))
  if (off.length === rules.length) return `${off.join(', ')}: switched off by the policy`
  if (policy.files.length > 0) return `${rules.join(', ')} did not fire: the policy is only for ${policy.files.slice(0, 3).join(', ')}`
  return `${rules.join(', ')} did not fire: the policy allows it`
}
