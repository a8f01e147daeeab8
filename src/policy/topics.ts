/** Which sensitive topics a change touches: the rows of knowledge/sensitive-topics.yml on what it does. */
import { z } from 'zod'
import type { AssetChange, TrustedFileChange } from '#core/change'
import { condition, test } from '#core/match'
import { known } from '#core/value'
import { TOPICS, type Topic } from './document'

const row = z.strictObject({
  match: condition,
  properties: z.array(z.string()).min(1).optional().describe('Only when one of these differs.'),
  kinds: z
    .array(z.enum(['added', 'removed', 'changed']))
    .min(1)
    .optional(),
})

export const topicsFile = z.array(
  z.strictObject({
    topic: z.enum(TOPICS),
    because: z.string().min(1),
    assets: z.array(row).min(1),
    words: z.array(z.string().min(3)).default([]).describe('Texts in lines of files that declare infrastructure.'),
  }),
)

export type Topics = z.infer<typeof topicsFile>

export interface TouchedTopic {
  topic: Topic
  /** What touches it: a file and what is done there. */
  by: string
  file: string
}

const OF_FILES: Readonly<Partial<Record<TrustedFileChange['kind'], Topic>>> = {
  policy: 'policy',
  exceptions: 'exceptions',
  baseline: 'baseline',
  register: 'register-custody',
}

/** By topic, the first that touches it. `linesWith` gives the file in which lines with one of the words change. */
export function touchedTopics(
  { assets, trusted }: { assets: readonly AssetChange[]; trusted: readonly TrustedFileChange[] },
  topics: Topics,
  linesWith: (words: readonly string[]) => string | undefined,
): TouchedTopic[] {
  const touched = new Map<Topic, TouchedTopic>()
  const add = (topic: Topic, by: string, file: string): void => {
    if (!touched.has(topic)) touched.set(topic, { topic, by, file })
  }
  for (const { kind, file } of trusted) {
    const topic = OF_FILES[kind]
    if (topic !== undefined) add(topic, `${file} changes`, file)
  }
  for (const { topic, assets: rows, words } of topics) {
    for (const change of assets)
      if (rows.some((one) => touches(change, one))) add(topic, `${change.asset.name} ${change.kind} in ${change.at.file}`, change.at.file)
    const file = words.length === 0 ? undefined : linesWith(words)
    if (file !== undefined) add(topic, `${file} changes`, file)
  }
  return [...touched.values()].sort((left, right) => TOPICS.indexOf(left.topic) - TOPICS.indexOf(right.topic))
}

function touches({ kind, asset, differences }: AssetChange, { match, properties, kinds }: Topics[number]['assets'][number]): boolean {
  if (kinds !== undefined && !kinds.includes(kind)) return false
  const isMatch = (values: AssetChange['asset']['properties']): boolean =>
    test(match, { ...values, name: known(asset.name, 'literal'), type: known(asset.type, 'literal') }).truth === 'yes'
  // As it was before: a protection that is taken away is what has to be seen.
  const before = Object.fromEntries(
    Object.entries(differences).flatMap(([name, ends]) => (ends.before === undefined ? [] : [[name, ends.before]])),
  )
  if (!isMatch(asset.properties) && !isMatch({ ...asset.properties, ...before })) return false
  if (properties === undefined) return true
  return properties.some((name) => (kind === 'changed' ? Object.hasOwn(differences, name) : Object.hasOwn(asset.properties, name)))
}
