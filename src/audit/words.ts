/** Words that plans, records and incidents are written in, and the shapes that they share. */
import { z } from 'zod'
import { dayOf, instantOf, INSTANT_HELP } from '#core/instants'
import { text } from '#register/people'

/** What an audit of encryption and key management has to cover: CSA AICM v1.1 CEK-09, implementation guidelines. */
export const AREAS = ['kms', 'hsm', 'encryption-libraries', 'tenant-isolation', 'encryption-as-a-service'] as const
export const area = z.enum(AREAS)

/** What it has to be judged by at least, the same. */
export const FAMILIES = ['algorithm-selection', 'access-control', 'key-handling', 'lifecycle-enforcement'] as const

/** Stages in the life of an AI system for which the control is meant. */
export const STAGES = ['data-storage', 'guardrails', 're-evaluation', 'deployment', 'delivery', 'retirement'] as const

/** Layers, assets of AI and actors that an audit can leave out, beside areas and stages. */
export const LAYERS = ['physical', 'network', 'compute', 'storage', 'application', 'data'] as const
export const AI_ASSETS = ['model-weights', 'training-data', 'guardrail-artefacts', 'retrieval-data'] as const
export const ACTORS = ['cloud-service-provider', 'model-provider', 'orchestrated-service-provider', 'application-provider'] as const
export const coverable = z.enum([...AREAS, ...LAYERS, ...STAGES, ...AI_ASSETS, ...ACTORS])

/** The fourteen parts of an audit package; what each holds stands in knowledge/audit/package.yml. */
export const ITEMS = [
  'cryptographic-policy',
  'cloud-usage-policy',
  'algorithm-standard',
  'key-register',
  'certificates-and-secrets',
  'key-architecture',
  'access-review',
  'rotation-and-revocation',
  'backup-and-recovery',
  'logging-and-monitoring',
  'suppliers',
  'playbook',
  'exceptions',
  'management-review',
] as const

export type Item = (typeof ITEMS)[number]

/** A day (in UTC), or a moment with its zone. */
export const moment = z
  .string()
  .refine((given) => dayOf(given) !== undefined, `is neither a day (2026-11-21) nor a moment: ${INSTANT_HELP}`)
export const instant = z.string().refine((given) => instantOf(given) !== undefined, `is no moment: ${INSTANT_HELP}`)

export const record = z
  .strictObject({
    ref: text.describe('A file of the repository, or a ticket, query or address elsewhere.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 digits 0-9 a-f')
      .optional(),
    shows: text.optional(),
    date: moment.optional(),
  })
  .meta({ id: 'AuditEvidence' })
