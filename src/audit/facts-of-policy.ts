/** What the policy shows: that it is there, who approved it, when it is reviewed, what it asks for, and whom it tells. */
import type { Shown } from '#core/audit-view'
import { shown, type EvidenceInput, type ReadFact } from './evidence-input'
import { counted, list } from './phrases'

export const POLICY_FACTS: Readonly<Record<string, ReadFact>> = {
  'policy.document': documentFact,
  'policy.standard': standardFact,
  'policy.approval': approvalFact,
  'policy.review': reviewFact,
  'policy.exceptions': exceptionsFact,
  'policy.deviations': deviationsFact,
  'policy.dual-control': dualControlFact,
  'policy.routing': routingFact,
  'policy.dated': datedFact,
  'gate.run': gateFact,
  'gate.self-test': selfTestFact,
  'gate.read-only': () => [
    shown('asserted', 'the tool only reads, runs nothing of the repository, and prints no key material (fingerprints in its place)'),
  ],
}

function fileOf({ policy }: EvidenceInput): Shown['pointers'] {
  const file = policy.governance?.file
  return file === undefined ? [] : [{ text: file, at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } }]
}

function documentFact(input: EvidenceInput): Shown[] {
  const { policy } = input
  if (policy.governance === undefined)
    return [shown('missing', `there is no policy of the organisation; the built-in standard ${policy.id} ${policy.version} judged`)]
  const text = `the policy ${policy.title} (${policy.id} ${policy.version}) judged this run; SHA-256 ${policy.sha256}`
  return [shown('proven', text, fileOf(input))]
}

function standardFact({ policy }: EvidenceInput): Shown[] {
  const clauses = Object.keys(policy.clauses).length
  return [
    shown(
      'proven',
      `${counted(clauses, 'clause')} of the standard and ${counted(policy.rules.length, 'rule')} are in force, made of ${list(policy.sources)}`,
    ),
  ]
}

function approvalFact(input: EvidenceInput): Shown[] {
  const approvals = input.policy.governance?.approvals ?? []
  if (approvals.length === 0) return [shown('missing', 'the policy names nobody who approved it', fileOf(input))]
  return approvals.map(({ role, by, date, reference }) =>
    shown('asserted', `approved by ${by} (${role}) on ${date}${reference === undefined ? '' : `, ${reference}`}`, fileOf(input)),
  )
}

function reviewFact(input: EvidenceInput): Shown[] {
  const { governance } = input.policy
  const { asOf } = input.report.evidence
  if (governance?.nextReview === undefined) return [shown('missing', 'the policy has no day of its next review', fileOf(input))]
  if (governance.nextReview < asOf)
    return [shown('contradicted', `the policy was to be reviewed by ${governance.nextReview}`, fileOf(input))]
  return [shown('asserted', `the policy is to be reviewed by ${governance.nextReview}`, fileOf(input))]
}

function exceptionsFact({ report, policy }: EvidenceInput): Shown[] {
  const ids = new Set(
    report.findings.flatMap(({ suppression }) =>
      suppression?.kind === 'exception' && suppression.status === 'accepted' ? [suppression.id] : [],
    ),
  )
  const { maxDays } = policy.exceptions
  const limits = maxDays === undefined ? 'the policy sets no longest time' : 'the policy limits their time by severity'
  if (ids.size === 0) return [shown('proven', `no exception lets anything through on this day; ${limits}`)]
  return [
    shown(
      'proven',
      `${counted(ids.size, 'exception')} in force, each approved, scoped and with an end (${list([...ids].sort())}); ${limits}`,
    ),
  ]
}

function deviationsFact(input: EvidenceInput): Shown[] {
  const deviations = input.policy.governance?.deviations ?? []
  return deviations.map(({ of, riskId, owner, approval, expires, document }) => {
    const end = expires === undefined ? 'without an end' : `until ${expires}`
    const text = `deviation of ${of} for risk ${riskId}, owned by ${owner}, approved by ${approval.by} on ${approval.date}, ${end}`
    return shown('asserted', text, [{ text: document }])
  })
}

function dualControlFact(input: EvidenceInput): Shown[] {
  const topics = [...new Set(input.policy.dualControl.flatMap((one) => one.topics))].sort()
  if (topics.length === 0) return []
  return [shown('proven', `the policy asks for approvals of several people where a change touches ${list(topics)}`, fileOf(input))]
}

function routingFact(input: EvidenceInput): Shown[] {
  const to = [...new Set(input.policy.routing.flatMap((route) => route.to))].sort()
  if (to.length === 0) return [shown('missing', 'the policy names nobody to whom findings go (routing)', fileOf(input))]
  return [shown('asserted', `findings go to ${list(to)}`, fileOf(input))]
}

function datedFact({ policy }: EvidenceInput): Shown[] {
  const dated = Object.values(policy.clauses)
    .flat()
    .filter(({ from, until }) => from !== undefined || until !== undefined)
  if (dated.length === 0) return [shown('missing', 'no row of the standard has a day from or until which it counts')]
  return [shown('proven', `${counted(dated.length, 'row')} of the standard have days: what is to go is known before it goes`)]
}

function gateFact({ report }: EvidenceInput): Shown[] {
  const { files, asOf, tool } = report.evidence
  const text = `${tool.name} ${tool.version} judged ${counted(files.supported, 'file')} of ${String(files.discovered)} on ${asOf}, with the verdict ${report.verdict}`
  return [shown('proven', text)]
}

/** Whether the gate fails when it should, with this policy. */
function selfTestFact({ selfTest }: EvidenceInput): Shown[] {
  if (selfTest === undefined) return [shown('not-seen', 'no violations were planted')]
  const silent = selfTest.results.filter(({ outcome }) => outcome !== 'fails')
  const count = selfTest.results.length
  if (silent.length === 0) return [shown('proven', `each of ${counted(count, 'planted violation')} stops the build under this policy`)]
  const text = `${String(silent.length)} of ${counted(count, 'planted violation')} would not stop the build under this policy`
  return [
    shown(
      'contradicted',
      text,
      silent.map((one) => ({ text: `${one.title}: ${one.text}` })),
    ),
  ]
}
