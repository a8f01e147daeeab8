/** The findings by whom the policy wants to be told: a section each, with as much of the code as that reader needs. */
import type { Finding } from '#core/finding'
import type { TopicKnowledge } from './topics'

export interface Audience {
  /** As the policy's routing says it: a team, an address, a role. */
  to: string
  title: string
  code: boolean
  fix: boolean
  /** In order of importance. */
  findings: readonly Finding[]
}

/** Where the policy's routing names nobody. */
export const UNROUTED = 'nobody is named'

/** In the order of the words of knowledge/audit/topics.yml, then by name; what goes to nobody comes last. */
export function audiencesOf(findings: readonly Finding[], { audiences }: TopicKnowledge): Audience[] {
  const counting = findings.filter(({ enforcement, suppression }) => enforcement !== 'record' || suppression !== undefined)
  const groups = new Map<string, Finding[]>()
  for (const finding of counting) for (const to of finding.routedTo ?? [UNROUTED]) groups.set(to, [...(groups.get(to) ?? []), finding])
  const made = [...groups].map(([to, own]) => {
    const words = to.toLowerCase().split(/[^a-z0-9]+/)
    const place = audiences.findIndex((row) => row.words.some((word) => words.includes(word)))
    const row = audiences[place]
    return { rank: to === UNROUTED ? audiences.length + 1 : place === -1 ? audiences.length : place, to, row, own }
  })
  return made
    .sort((left, right) => left.rank - right.rank || (left.to < right.to ? -1 : 1))
    .map(({ to, row, own }) => ({ to, title: row?.title ?? to, code: row?.code ?? true, fix: row?.fix ?? true, findings: own }))
}
