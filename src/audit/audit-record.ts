/** The shape of the audit plan and of the records of audits that were done. */
import { z } from 'zod'
import { days, id, ids, text, tier } from '#register/people'
import { commit } from './ledger-entry'
import { area, FAMILIES, moment, record as evidence, STAGES } from './words'

export const planned = z
  .strictObject({
    id,
    title: text.optional(),
    areas: z.array(area).min(1),
    tiers: z.array(tier).min(1).optional().describe('Keys of these tiers; with neither tiers nor keys, all.'),
    keys: ids.optional().describe('Entries of the register.'),
    days: days.describe('At most so many days between two audits.'),
    start: moment.optional().describe('Where none was done yet: from when the days count.'),
    auditor: id.optional(),
    criteria: z.array(text).min(1).optional().describe('What it is judged by: the policy, frameworks.'),
    because: text.optional(),
  })
  .meta({ id: 'PlannedAudit' })

const result = z.enum(['conforms', 'partly', 'does-not-conform', 'not-observable', 'manual'])

const scope = z
  .strictObject({
    area,
    result: z.enum(['audited', 'not-applicable', 'not-audited']),
    because: text.optional(),
    evidence: z.array(evidence).min(1).optional(),
  })
  .refine((given) => given.result === 'audited' || given.because !== undefined, {
    path: ['because'],
    message: 'is missing: why was it not audited?',
  })

const finding = z
  .strictObject({
    id,
    title: text,
    severity: z.enum(['critical', 'high', 'medium', 'low']),
    found: moment.optional().describe('The day on which the audit was completed, when left out.'),
    keys: ids.optional(),
    rule: text.optional().describe('Rule of the gate that shows it.'),
    fingerprint: text.optional().describe('Fingerprint of the finding in a report.'),
    owner: id.optional(),
    due: moment.optional(),
    action: text.optional().describe('What is done about it.'),
    state: z.enum(['open', 'corrected', 'verified', 'accepted']).default('open'),
    corrected: z.strictObject({ date: moment, commit: commit.optional() }).optional(),
    verified: z.strictObject({ by: id, date: moment, commit: commit.optional() }).optional(),
    accepted: z.strictObject({ by: id, until: moment, because: text }).optional(),
    recurs: text.optional().describe('The finding of an earlier audit that it repeats: record/finding.'),
  })
  .refine(({ state, ...given }) => state === 'open' || given[state] !== undefined, {
    path: ['state'],
    message: 'is not shown: say when and by whom',
  })
  .meta({ id: 'AuditFinding' })

export const performed = z
  .strictObject({
    id,
    title: text.optional(),
    plans: ids.optional().describe('Planned audits that it fulfils.'),
    trigger: z.enum(['scheduled', 'security-event', 'material-change', 'request', 'follow-up']),
    event: id.optional().describe('The incident that it follows.'),
    period: z.strictObject({ from: moment, to: moment }).optional().describe('What time it looks back on.'),
    completed: moment.optional().describe('Without it the audit is still going on.'),
    commit: commit.optional().describe('What was audited.'),
    since: commit.optional().describe('What the audit before it had looked at: the commits between are those of the audited change.'),
    auditors: ids,
    recusals: z
      .array(z.strictObject({ auditor: id, keys: ids, because: text }))
      .min(1)
      .optional()
      .describe('Keys that an auditor left to the others, because they are or were the own ones.'),
    scope: z.array(scope).min(1),
    stages: z.array(z.enum(STAGES)).min(1).optional().describe('Stages in the life of an AI system that it looked at.'),
    criteria: z.array(z.strictObject({ id: text, result, note: text.optional() })).optional(),
    families: z.partialRecord(z.enum(FAMILIES), result).optional(),
    result: z.enum(['conforms', 'conforms-with-findings', 'does-not-conform']).optional(),
    findings: z.array(finding).optional(),
    reviews: z
      .array(
        z.strictObject({ by: id, as: z.enum(['security', 'compliance']), date: moment, reference: text.optional(), note: text.optional() }),
      )
      .optional()
      .describe('Reviews of the result by leadership.'),
    communicated: z.array(z.strictObject({ to: text, date: moment, by: id.optional(), reference: text.optional() })).optional(),
    evidence: z.array(evidence).optional(),
  })
  .refine((given) => given.trigger !== 'security-event' || given.event !== undefined, {
    path: ['event'],
    message: 'is missing: which incident?',
  })
  .meta({ id: 'AuditRecord' })

export type PlannedAudit = z.infer<typeof planned>
export type AuditRecord = z.infer<typeof performed>
export type AuditRecordFinding = z.infer<typeof finding>
