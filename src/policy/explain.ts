/** Says in words what a policy demands, where each part comes from, and which row of which document decided about an asset. */
import type { CryptoAsset } from '#core/asset'
import type { Matcher } from '#core/match'
import { Contexts } from './context'
import { conditionText, harmless, statementText } from './describe'
import type { Assignment } from './document'
import type { EffectivePolicy, EffectiveRow, EffectiveRule } from './effective'
import { judgeRule } from './judge-rule'
import type { ClauseRow } from './policy'

/** The whole policy, each value with the document that it stands in. */
export function explainPolicy(policy: EffectivePolicy): string[] {
  const lines = [`${policy.title} (${policy.id} ${policy.version})${policy.owner === undefined ? '' : `, owned by ${policy.owner}`}`]
  for (const one of policy.governance?.approvals ?? [])
    lines.push(`  approved by ${one.by} (${one.role}) on ${one.date}${one.reference === undefined ? '' : `, ${one.reference}`}`)
  if (policy.governance?.effective !== undefined) lines.push(`  effective ${policy.governance.effective}`)
  if (policy.governance?.nextReview !== undefined) lines.push(`  next review ${policy.governance.nextReview}`)
  lines.push('', 'Documents, in order:', ...policy.sources.map((source) => `  ${source}`), '', ...settings(policy))
  for (const one of policy.governance?.deviations ?? [])
    lines.push(
      `  deviation from ${one.of}: ${one.reason} (${one.owner}, approved by ${one.approval.by} on ${one.approval.date}, risk ${one.riskId}) [${one.document}]`,
    )
  lines.push('', 'Clauses:')
  for (const [id, rows] of Object.entries(policy.clauses)) lines.push(...explainClause(id, rows))
  const changed = policy.rules.filter((rule) => policy.origins[`rules.${rule.id}`] !== undefined)
  lines.push('', `Rules: ${String(policy.rules.length)} in force, ${String(policy.off.length)} off`)
  for (const rule of changed)
    lines.push(
      `  ${rule.id}: ${rule.severity}${rule.enforcement === undefined ? '' : `, ${rule.enforcement}`} [${policy.origins[`rules.${rule.id}`] ?? ''}]`,
    )
  for (const id of policy.off) lines.push(`  ${id}: off [${policy.origins[`rules.${id}`] ?? 'no values'}]`)
  return lines
}

function settings(policy: EffectivePolicy): string[] {
  const of = (part: string): string => `[${policy.origins[part] ?? 'built in'}]`
  const lines = [
    'Settings:',
    `  failOn: ${policy.failOn} ${of('failOn')}`,
    `  unresolved: ${policy.unresolved} ${of('unresolved')}`,
    `  unparsed: ${policy.unparsed} ${of('unparsed')}`,
  ]
  for (const [name, most] of Object.entries(policy.pathClasses)) lines.push(`  pathClasses.${name}: ${most} ${of(`pathClasses.${name}`)}`)
  for (const limit of policy.paths) lines.push(`  paths ${limit.files.join(', ')}: at most ${limit.enforcement} (${limit.because})`)
  for (const entry of policy.assign) {
    const { files, tags, match, ...words } = entry
    const given = Object.entries(words).map(([name, word]) => `${name} ${word}`)
    lines.push(
      `  assigned to ${(files ?? ['**']).join(', ')}${tagsText(tags)}${match === undefined ? '' : ` where ${statementText(match)}`}: ${given.join(', ')}`,
    )
  }
  return lines
}

/** ' with the tags DataClass restricted or secret'. */
function tagsText(tags: Assignment['tags']): string {
  const texts = Object.entries(tags ?? {}).map(([name, wanted]) => `${harmless(name)} ${harmless(matcherText(wanted))}`)
  return texts.length === 0 ? '' : ` with the tags ${texts.join(', ')}`
}

function matcherText(wanted: Matcher): string {
  return Array.isArray(wanted) ? wanted.join(' or ') : typeof wanted === 'object' ? JSON.stringify(wanted) : String(wanted)
}

/** A clause with its rows. */
export function explainClause(id: string, rows: readonly EffectiveRow[]): string[] {
  return [`  ${id}`, ...(rows.length === 0 ? ['    no rows: nothing is demanded'] : rows.map((row) => `    ${rowText(row)}`))]
}

/** 'prohibited from 2031-01-01 unless the key length is at least 3072 bits: source (draft) [document]'. */
function rowText(row: EffectiveRow): string {
  const when = row.when === undefined ? '' : ` where ${statementText(row.when)}`
  const unless = row.require === undefined ? '' : `, unless ${statementText(row.require)}`
  const enforcement = row.enforcement === undefined ? '' : ` (${row.enforcement})`
  return `${row.state}${enforcement}${daysText(row)}${when}${unless}: ${row.source}${row.status === undefined ? '' : ` (${row.status})`} [${row.document}]`
}

function daysText({ from, until }: ClauseRow): string {
  return `${from === undefined ? '' : ` from ${from}`}${until === undefined ? '' : ` until ${until}`}`
}

/** A rule with the rows that it is judged by. */
export function explainRule(rule: EffectiveRule, policy: EffectivePolicy): string[] {
  const lines = [
    `${rule.id}: ${rule.title} (${rule.severity}) [${rule.file}]`,
    `  speaks of ${statementText(rule.match)}`,
    `  because ${rule.because}`,
    `  instead ${rule.instead}`,
  ]
  if (rule.require !== undefined) lines.push(`  requires that ${conditionText(rule.require)}`)
  if (rule.expression !== undefined) lines.push(`  requires that ${harmless(rule.expression)}`)
  if (rule.enforcement !== undefined) lines.push(`  does ${rule.enforcement} [${policy.origins[`rules.${rule.id}`] ?? rule.file}]`)
  if (rule.clause !== undefined) lines.push(...explainClause(rule.clause, policy.clauses[rule.clause] ?? []))
  return lines
}

/** What every rule says of the assets at a place (or of the name), and which row decided. */
export function explainAssets(
  assets: readonly CryptoAsset[],
  policy: EffectivePolicy,
  asOf: string,
  wanted: { name: string } | { file: string; line: number },
): string[] {
  const contexts = new Contexts(policy, asOf)
  const lines: string[] = []
  for (const asset of assets) {
    if ('name' in wanted && asset.name !== wanted.name) continue
    const occurrence = asset.occurrences.find(
      ({ at }) => 'name' in wanted || (at.file === wanted.file && at.line <= wanted.line && wanted.line <= at.endLine),
    )
    if (occurrence === undefined) continue
    lines.push(
      `${harmless(asset.name)} at ${occurrence.at.file}:${String(occurrence.at.line)} (${occurrence.symbol}), judged as of ${asOf}`,
    )
    const properties = contexts.at(asset, occurrence)
    for (const rule of policy.rules) {
      const { outcome, enforcement, row, decided } = judgeRule(rule, properties, policy, asOf)
      if (outcome === 'nothing') continue
      const said = outcome === 'ok' ? 'complies' : `${outcome}, ${enforcement}`
      lines.push(`  ${rule.id}: ${said}${decided.length === 0 ? '' : ` (decided by ${decided.join(', ')})`}`)
      if (row !== undefined) lines.push(`    ${rowText(row)}`)
    }
  }
  return lines
}
