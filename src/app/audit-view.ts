/** An auditor's view of a run: everything that is known of it, put in the order and words of one framework. */
import type { AuditView } from '#core/audit-view'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { closest } from '#core/spelling'
import type { EvidenceInput } from '#audit/evidence-input'
import type { Frameworks } from '#audit/frameworks'
import { counted } from '#audit/phrases'
import { VIEW_KNOWLEDGE, type ViewKnowledge } from '#audit/view-knowledge'
import { auditViewOf, viewRowOf } from '#audit/views'
import { openFrameworks } from './frameworks'
import type { Knowledge } from './knowledge'
import { checked } from './toolkit'

export interface ViewInput extends EvidenceInput {
  subject: string
  commit: string | undefined
  knowledgeSha256: string
}

/** knowledge/audit/views.yml, evidence-sets.yml and coverage.yml. */
export function viewKnowledge(knowledge: Knowledge): ViewKnowledge {
  const files = Object.entries(VIEW_KNOWLEDGE).map(([name, schema]) => [name, checked(knowledge, schema, `knowledge/audit/${name}.yml`)])
  return Object.fromEntries(files) as ViewKnowledge
}

/** Ids that a view can be asked for by: those of auditors first, then those of frameworks. */
export function viewNames(knowledge: ViewKnowledge, { frameworks }: Frameworks): string[] {
  return [...new Set([...knowledge.views.views.map(({ id }) => id), ...frameworks.keys()])]
}

/** Throws a UserError for a view that does not exist. */
export function viewOf(id: string, input: ViewInput, knowledge: Knowledge): AuditView {
  const known = viewKnowledge(knowledge)
  const frameworks = openFrameworks(knowledge)
  const row = viewRowOf(id, known.views, frameworks)
  if (row === undefined) {
    const names = viewNames(known, frameworks)
    const close = closest(id, names)
    throw new UserError(`there is no view "${id}"${close === undefined ? '' : `; did you mean "${close}"?`}`, {
      help: `views: ${names.join(', ')}`,
    })
  }
  const { report, policy } = input
  const binding = {
    subject: input.subject,
    asOf: report.evidence.asOf,
    ...(input.commit === undefined ? {} : { commit: input.commit }),
    tool: `${report.evidence.tool.name} ${report.evidence.tool.version}`,
    policy: `${policy.id} ${policy.version}`,
    policySha256: policy.sha256,
    knowledgeSha256: input.knowledgeSha256,
  }
  return auditViewOf(row, input, known, frameworks, binding, limitsOf(report, input))
}

/** What was not looked at, and what nobody can see from a repository. */
function limitsOf({ evidence: { files, skipped }, diagnostics }: Report, { register, audit, ledger }: EvidenceInput): string[] {
  const codes = new Map<string, number>()
  for (const { level, code } of diagnostics) if (level !== 'note') codes.set(code, (codes.get(code) ?? 0) + 1)
  return [
    'What runs is not seen: whether a key was rotated, a review held or an alert raised, only records show.',
    'What stands in another repository, in a console or in a supplier’s systems is not seen.',
    `${counted(files.discovered, 'file')} found, ${String(files.supported)} of a language that is read, ${String(files.parsed)} parsed, ${String(files.partlyParsed)} in part, ${counted(skipped.length, 'file')} left out.`,
    ...[...codes].sort().map(([code, count]) => `${counted(count, 'warning')} of the kind ${code}.`),
    ...(register === undefined ? ['There is no Key Management Register: nothing is known of owners, reviews and rotations.'] : []),
    ...(audit === undefined ? ['There is no audit file: plans, records and incidents are not known.'] : []),
    ...(ledger === undefined ? ['There is no ledger: earlier runs are not known.'] : []),
  ]
}
