/** The shape of knowledge/audit/views.yml, evidence-sets.yml and coverage.yml. */
import { z } from 'zod'
import { condition } from '#core/match'

const text = z.string().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const head = { source: text, reviewed: z.union([z.iso.date(), z.date()]) }

export const viewsFile = z.strictObject({
  ...head,
  views: z.array(
    z.strictObject({
      id,
      title: text,
      audience: text,
      question: text,
      frameworks: z.array(id).min(1),
      /** Questions of a questionnaire that it answers. */
      questions: z.array(text).default([]),
      /** Groups of concepts, in the order in which this auditor reads. */
      order: z.array(id).min(1),
      accepts: z.array(text).min(1),
      refuses: z.array(text).min(1),
    }),
  ),
})

const shownBy = { facts: z.array(text).default([]), fields: z.array(text).default([]), evidence: z.array(text).default([]) }

export const evidenceSetsFile = z.strictObject({
  ...head,
  sets: z.array(
    z.strictObject({
      title: text,
      framework: id,
      demands: z.array(text).min(1),
      slots: z.array(z.strictObject({ title: text, ...shownBy })).min(1),
    }),
  ),
})

export const coverageFile = z.strictObject({
  ...head,
  parts: z.array(
    z.strictObject({
      title: text,
      lines: z.array(
        z.strictObject({
          id,
          title: text,
          /** Assets and facts of the register that show that something of it was seen. */
          seen: condition.optional(),
          /** Fields of the register that do. */
          fields: z.array(text).default([]),
          /** Layer of the register's `responsibility`. */
          layer: text.optional(),
          /** Who is responsible, in the words of the register. */
          responsible: z.enum(['provider', 'customer']).optional(),
          /** Layers of an AI service that such an actor owns, alone or with another. */
          owns: z.array(id).default([]),
          /** Stage that records of audits name. */
          audited: text.optional(),
          /** Stages of an AI system that entries of the register name. */
          stages: z.array(text).default([]),
        }),
      ),
    }),
  ),
  ownership: z.array(z.strictObject({ layer: id, title: text, owners: z.array(id).min(1) })),
  threats: z.array(z.strictObject({ id, title: text, concepts: z.array(text).min(1) })),
})

/** File in knowledge/audit, with its schema. */
export const VIEW_KNOWLEDGE = { views: viewsFile, 'evidence-sets': evidenceSetsFile, coverage: coverageFile } as const

export type ViewKnowledge = { [Name in keyof typeof VIEW_KNOWLEDGE]: z.output<(typeof VIEW_KNOWLEDGE)[Name]> }
export type ViewRow = ViewKnowledge['views']['views'][number]
