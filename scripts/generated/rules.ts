/** The page of all rules, from policies/rules. */
import { readStrict } from '#core/strict-yaml'
import { ruleFile, type Rule } from '#policy/policy'
import { code, NOTICE, plain, table } from './markdown'

/** `files` are the texts of all knowledge, by path. */
function rulesOf(files: Record<string, string>): Rule[] {
  const rules: Rule[] = []
  for (const [path, text] of Object.entries(files)) {
    if (path.startsWith('policies/rules/')) rules.push(...readStrict(ruleFile, text, path))
  }
  return rules.sort((left, right) => (left.id < right.id ? -1 : 1))
}

export function rulesPage(files: Record<string, string>): string {
  const rules = rulesOf(files)
  const overview = rules.map((rule) => [`[${code(rule.id)}](#${rule.id})`, plain(rule.title), rule.severity])
  return `${NOTICE}

# Rules

${rules.length} rules. The values that a rule requires stand in the presets and in your policy; a rule says which assets it speaks of, why, and what to do instead.

${table(['rule', 'title', 'severity'], overview)}
${rules.map(section).join('')}`
}

function section(rule: Rule): string {
  const parts = [
    `\n## ${rule.id}\n`,
    `**${plain(rule.title)}** · ${rule.severity}${rule.clause === undefined ? '' : ` · clause ${code(rule.clause)}`}\n`,
  ]
  parts.push(`${plain(rule.because)}\n`, `Instead: ${plain(rule.instead)}\n`)
  for (const [language, advice] of Object.entries(rule.insteadIn ?? {})) parts.push(`- ${plain(language)}: ${plain(advice)}`)
  if (rule.insteadIn !== undefined) parts.push('')
  const { examples = [] } = rule
  if (examples.length > 0)
    parts.push(
      `${table(
        ['example', 'judged'],
        examples.map((example) => [code(assetText(example.asset)), example.expect]),
      )}\n`,
    )
  if (rule.controls.length > 0) parts.push(`Controls: ${rule.controls.map(plain).join(', ')}\n`)
  if (rule.concepts !== undefined) parts.push(`[Concepts](frameworks.md#concepts): ${rule.concepts.map(code).join(', ')}\n`)
  if (rule.references.length > 0) parts.push(`References: ${rule.references.map((url) => `<${url}>`).join(', ')}\n`)
  return parts.join('\n')
}

function assetText(asset: Record<string, unknown>): string {
  return Object.entries(asset)
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' ')
}
