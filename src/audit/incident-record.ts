/** The shape of an incident with keys: from detection to the audit that follows, every step with its moment. */
import { z } from 'zod'
import { id, ids, text, texts } from '#register/people'
import { instant, record as evidence } from './words'

/** What is feared. */
export const INCIDENT_TYPES = [
  'suspected-compromise',
  'compromise',
  'secret-leak',
  'certificate-compromise',
  'loss-of-key',
  'kms-outage',
  'other',
] as const

const step = { at: instant, by: id.optional() }

export const incident = z
  .strictObject({
    id,
    title: text.optional(),
    type: z.enum(INCIDENT_TYPES),
    keys: ids.describe('Entries of the register.'),
    detection: z.strictObject({ ...step, how: text.optional() }),
    aware: instant.describe('When somebody became aware of it: the clocks of notification start here.'),
    declaration: z.strictObject({ ...step, reference: text.optional() }).optional(),
    classification: z
      .strictObject({ ...step, result: z.enum(['major', 'significant', 'minor', 'none']), because: text })
      .optional()
      .describe('Whether it is one that has to be notified, and by which criteria.'),
    scoping: z
      .strictObject({
        ...step,
        below: ids.optional().describe('Keys and certificates that depend on it.'),
        data: texts.optional(),
        personalData: z.boolean().optional(),
        subjects: z.int().min(0).optional(),
        services: texts.optional(),
        customers: texts.optional(),
        jurisdictions: texts.optional(),
        suppliers: texts.optional(),
        resources: texts.optional(),
        code: texts.optional(),
        exposure: z.strictObject({ from: instant, to: instant.optional() }).optional().describe('While it could have been used.'),
      })
      .optional(),
    notifications: z
      .array(
        z.strictObject({
          regime: text,
          step: text,
          due: instant.optional().describe('The latest moment that the law leaves.'),
          sent: instant.optional(),
          reference: text.optional(),
          notNeeded: text.optional().describe('Why it is not made.'),
        }),
      )
      .optional(),
    assessment: z
      .strictObject({
        personalDataBreach: z.enum(['yes', 'no', 'unknown']),
        dataEncrypted: z.enum(['yes', 'no', 'unknown']),
        keyExposed: z.enum(['yes', 'no', 'unknown']),
        algorithm: text.optional().describe('What protected the data then.'),
        because: text,
      })
      .optional()
      .describe('GDPR articles 33 and 34: encryption by a key that is not exposed may make the data unintelligible.'),
    revocation: z.strictObject({ ...step, method: text, keys: ids.optional() }).optional(),
    restoration: z.strictObject({ ...step, systems: texts }).optional(),
    evidence: z.array(evidence).optional(),
    decisions: z.array(z.strictObject({ ...step, what: text, because: text })).optional(),
    communications: z.array(z.strictObject({ ...step, to: text, what: text.optional() })).optional(),
    rootCause: text.optional(),
    lessons: texts.optional(),
    closed: z.strictObject({ ...step, reference: text.optional() }).optional(),
  })
  .meta({ id: 'Incident' })

export type Incident = z.infer<typeof incident>
