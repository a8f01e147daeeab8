/** Findings about the policy itself, at the line of the file that has to change. */
import { createHash } from 'node:crypto'
import type { Finding } from '#core/finding'
import type { Location } from '#core/location'
import type { EffectivePolicy } from './effective'
import { supportedBy } from './finish'
import { GOVERNANCE_RULES } from './governance'
import { enforcementRank } from './judge-rule'

/** Digits of a fingerprint, as of any other finding. */
const DIGITS = 16

/** Nothing where the policy switches the rule off. `what` tells two findings of a rule apart. */
export function governanceFinding(id: string, message: string, at: Location, what: string, policy: EffectivePolicy): Finding | undefined {
  const rule = GOVERNANCE_RULES.find((one) => one.id === id)
  if (rule === undefined) throw new Error(`there is no rule ${id} about policies`)
  const change = policy.governance?.overrides[id]
  const enforcement = change?.enforcement ?? rule.enforcement
  if (enforcement === 'off') return undefined
  const { title, because, instead, references, controls, concepts = [] } = rule
  const supports = supportedBy(concepts, policy.supports)
  const summary = { id, title, severity: change?.severity ?? rule.severity, because, instead, references, controls, concepts, supports }
  const occurrence = {
    at,
    symbol: what,
    model: 'policy',
    language: 'yaml',
    confidence: 'high',
    trace: [],
    pathClass: 'source',
    sinks: [],
  } as const
  const asset = {
    id: `policy:${id}:${what}`,
    type: 'related-crypto-material',
    name: what,
    properties: {},
    occurrences: [occurrence],
    dependsOn: [],
  } as const
  const fingerprint = createHash('sha256').update(`${id}\n${at.file}\n${what}`).digest('hex').slice(0, DIGITS)
  return { rule: summary, outcome: 'violation', enforcement, asset, occurrence, at, message, decidedBy: {}, fingerprint }
}

/** What is wrong with the policy on the day judged: review, approval, deviations. */
export function policyFindings(policy: EffectivePolicy, asOf: string): Finding[] {
  const { governance } = policy
  if (governance === undefined) return []
  const at = { file: governance.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  const found: (Finding | undefined)[] = []
  const say = (id: string, message: string, what: string = policy.id): void => {
    found.push(governanceFinding(id, message, at, what, policy))
  }
  if (governance.nextReview !== undefined && governance.nextReview < asOf)
    say('policy-review-overdue', `The policy ${policy.id} ${policy.version} was to be reviewed by ${governance.nextReview}.`)
  if (governance.effective !== undefined && governance.effective > asOf)
    say('policy-not-effective', `The policy ${policy.id} ${policy.version} counts from ${governance.effective}.`)
  if (governance.nextReview !== undefined && governance.approvals.length === 0)
    say('policy-not-approved', `The policy ${policy.id} ${policy.version} names nobody who approved it.`)
  for (const one of governance.deviations) {
    if (one.expires !== undefined && one.expires < asOf)
      say(
        'deviation-expired',
        `The deviation of ${one.document} from ${one.of} (${one.reason}, risk ${one.riskId}) has expired on ${one.expires}.`,
        `${one.document}:${one.of}`,
      )
  }
  return found
    .filter((one) => one !== undefined)
    .sort((left, right) => enforcementRank(right.enforcement) - enforcementRank(left.enforcement))
}
