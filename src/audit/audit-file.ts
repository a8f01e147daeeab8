/** The shape of the audit file: .github/crypto-audit.yml, or the files of .github/crypto-audit/. */
import { z } from 'zod'
import { date, id, ids, person, text, texts } from '#register/people'
import { performed, planned } from './audit-record'
import { incident } from './incident-record'
import { coverable, ITEMS, moment } from './words'

const somebody = person
  .extend({
    organisation: z.enum(['internal', 'external']).optional(),
    emails: z.array(z.string().min(3).max(320)).min(1).optional().describe('Addresses in commits, to see who audits the own work.'),
    accounts: z
      .array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/, 'is no account: its name without @'))
      .min(1)
      .optional(),
  })
  .meta({ id: 'AuditPerson' })

const procedure = z.strictObject({
  file: text.optional(),
  reference: text.optional(),
  version: text.optional(),
  lastReview: date.optional(),
  reviewedBy: ids.optional(),
  considered: z
    .array(z.enum(['standards', 'risk-posture', 'threats', 'upstream', 'downstream']))
    .min(1)
    .optional()
    .describe('What the review looked at.'),
  changes: text.optional(),
})

const packageItem = z.strictObject({
  owner: id.optional(),
  files: texts.optional().describe('Files of the repository, or patterns of them.'),
  elsewhere: texts.optional().describe('Where it lies, where it is no file of the repository: a ticket, a document, an address.'),
  approved: z.strictObject({ by: id, date }).optional(),
  notApplicable: text.optional().describe('Why there is none.'),
})

/** People, plans, records and incidents: every file may add to them. */
const lists = {
  people: z.array(somebody).optional().describe('Whom the register does not know, and addresses of those whom it does.'),
  plan: z.array(planned).optional(),
  notApplicable: z
    .array(z.strictObject({ area: coverable, because: text }))
    .optional()
    .describe('Areas that there is nothing of here, and why.'),
  records: z.array(performed).optional(),
  incidents: z.array(incident).optional(),
  playbooks: z
    .array(z.strictObject({ file: text, owner: id.optional(), reviewed: moment.optional() }))
    .optional()
    .describe('Playbooks for compromised keys, beside those of the register.'),
}

export const auditFile = z.strictObject({
  id: id.optional().describe('Of the audit programme; in one of the files.'),
  title: text.optional(),
  owner: id.optional().describe('Who answers for what nobody else is named for.'),
  ledger: text.optional().describe('File of the ledger; .github/crypto-ledger.jsonl when left out.'),
  procedure: procedure.optional(),
  leadership: z.strictObject({ security: ids, compliance: ids }).optional().describe('Who reviews the results.'),
  package: z
    .partialRecord(z.enum(ITEMS), packageItem)
    .optional()
    .describe('Parts of the evidence package that people write, and who owns each part.'),
  ...lists,
})

export type AuditFile = z.infer<typeof auditFile>
export type AuditListName = keyof typeof lists
export type PackageItem = z.infer<typeof packageItem>
export type AuditPerson = z.infer<typeof somebody>
