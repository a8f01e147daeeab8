/** What is known of audits in general, from knowledge/audit: sections of playbooks, changes that call for an audit, parts of a package. */
import { z } from 'zod'
import { changeRow } from '#core/change-match'
import { glob } from '#core/match'
import { triggerClass } from './trigger-class'
import { ITEMS } from './words'

const text = z.string().min(1)
const head = { source: text, reviewed: z.union([z.iso.date(), z.date()]) }

export const playbookFile = z.strictObject({
  ...head,
  leastWords: z.int().positive(),
  sections: z.array(z.strictObject({ id: text, title: text, ask: text, words: z.array(text).min(1) })),
})

export const triggersFile = z.strictObject({
  ...head,
  triggers: z.array(
    z.strictObject({
      class: triggerClass,
      title: text,
      because: text,
      assets: z.array(changeRow).default([]),
      kinds: z.array(z.enum(['policy', 'register', 'exceptions', 'baseline', 'audit', 'ignore'])).default([]),
      files: z.array(glob).default([]),
      holding: z.array(text).default([]),
      words: z.array(z.string().min(3)).default([]),
    }),
  ),
})

export const packageFile = z.strictObject({
  ...head,
  items: z
    .array(
      z.strictObject({
        id: z.enum(ITEMS),
        number: z.int().positive(),
        title: text,
        shows: text,
        needs: z.enum(['people', 'tool', 'either']),
        /** Types of evidence of the register that belong to it. */
        evidence: z.array(text).default([]),
      }),
    )
    .length(ITEMS.length),
})

/** File in knowledge/audit, with its schema. */
export const AUDIT_KNOWLEDGE = { playbook: playbookFile, triggers: triggersFile, package: packageFile } as const

export type AuditKnowledge = { [Name in keyof typeof AUDIT_KNOWLEDGE]: z.output<(typeof AUDIT_KNOWLEDGE)[Name]> }
