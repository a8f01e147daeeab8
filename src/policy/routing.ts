/** Who is told of a finding: the first route of the policy that fits. */
import type { Finding } from '#core/finding'
import { compileGlob } from '#core/pattern'
import type { EffectivePolicy } from './effective'

/** The findings with their addressees, where the policy names any. */
export function routed(findings: readonly Finding[], { routing }: Pick<EffectivePolicy, 'routing'>): Finding[] {
  const routes = routing.map((route) => ({ ...route, globs: route.files?.map(compileGlob) }))
  return findings.map((finding) => {
    const found = routes.find(
      ({ severity, rules, globs }) =>
        (severity === undefined || severity.includes(finding.rule.severity)) &&
        (rules === undefined || rules.includes(finding.rule.id)) &&
        (globs === undefined || globs.some((covers) => covers(finding.at.file))),
    )
    return found === undefined ? finding : { ...finding, routedTo: found.to }
  })
}
