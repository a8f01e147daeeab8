/** Which sensitive topics a change touches: the rows of knowledge/sensitive-topics.yml on what it does. */
import { z } from 'zod'
import { changeRow, touches } from '#core/change-match'
import type { AssetChange, TrustedFileChange } from '#core/change'
import { TOPICS, type Topic } from './document'

export const topicsFile = z.array(
  z.strictObject({
    topic: z.enum(TOPICS),
    because: z.string().min(1),
    assets: z.array(changeRow).min(1),
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
