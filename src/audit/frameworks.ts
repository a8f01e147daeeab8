/** What frameworks ask for: their demands by number, the concepts that support them, and where there is no mapping. */
import { z } from 'zod'
import type { Supports } from '#policy/effective'

const text = z.string().min(1)
const reviewed = z.union([z.iso.date(), z.date()])
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
const conceptId = z.string().regex(/^[a-z]+\.[a-z]+(-[a-z]+)*$/)

/** knowledge/frameworks/concepts.yml */
export const conceptsFile = z.strictObject({
  source: text,
  reviewed,
  concepts: z.array(
    z.strictObject({
      id: conceptId,
      title: text,
      means: text,
      /** Fields of the register that show it. */
      fields: z.array(text).default([]),
      /** Types of evidence that show it. */
      evidence: z.array(text).default([]),
      /** Facts of the policy, the inventory, the register as a whole and the records of audits that show it. */
      facts: z.array(text).default([]),
    }),
  ),
})

/** knowledge/frameworks/<id>.yml: numbers and titles of our own. */
export const frameworkFile = z.strictObject({
  id,
  name: text,
  edition: text,
  source: z.url(),
  reviewed,
  note: text.optional(),
  /** How far it asks for an audit of cryptography at all. */
  gap: z.enum(['none', 'partial', 'full']).optional(),
  requirements: z.array(
    z.strictObject({
      id: text,
      title: text,
      concepts: z.array(conceptId).min(1),
      /** direct: the concept is evidence for the demand itself; supporting: it only contributes. */
      relation: z.enum(['direct', 'supporting']).default('direct'),
      /** Numbers of other editions. */
      aliases: z.array(text).default([]),
      /** How sure the number and title are: read in the text, read as a title, from another source, from memory. */
      verified: z.enum(['text', 'title', 'secondary', 'memory']),
    }),
  ),
})

export type Concept = z.output<typeof conceptsFile>['concepts'][number]
export type Framework = z.output<typeof frameworkFile>
export type Demand = Framework['requirements'][number]

export interface Frameworks {
  /** By id, in the order of the file. */
  concepts: ReadonlyMap<string, Concept>
  /** By id, in order. */
  frameworks: ReadonlyMap<string, Framework>
}

/** Throws where a demand names a concept that does not exist, or two frameworks have one id. */
export function frameworksOf(concepts: z.output<typeof conceptsFile>, files: readonly Framework[]): Frameworks {
  const known = new Map(concepts.concepts.map((one) => [one.id, one]))
  const found = new Map<string, Framework>()
  for (const one of files) {
    if (found.has(one.id)) throw new Error(`two frameworks are called ${one.id}`)
    const odd = one.requirements.flatMap((demand) => demand.concepts.filter((concept) => !known.has(concept)))
    if (odd.length > 0) throw new Error(`${one.id} names concepts that do not exist: ${odd.join(', ')}`)
    found.set(one.id, one)
  }
  return { concepts: known, frameworks: new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1))) }
}

/** Demands that concepts support directly, 'iso27002:8.24', by concept: what rules and SARIF refer to. */
export function supportsOf({ concepts, frameworks }: Frameworks): Supports {
  const supports: Record<string, string[]> = Object.fromEntries([...concepts.keys()].map((concept) => [concept, []]))
  for (const framework of frameworks.values())
    for (const demand of framework.requirements)
      if (demand.relation === 'direct') for (const concept of demand.concepts) supports[concept]?.push(`${framework.id}:${demand.id}`)
  return supports
}
