/** The guided way to a register for one service: five steps, each with the questions that are still open. */
import type { FieldState, RegisterField } from '#core/register-view'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Register } from './open-register'

export interface Question {
  /** Where the answer goes: 'keys/payments/owner'. */
  place: string
  question: string
  /** What a tool filled in and a person may confirm. */
  assumed: boolean
}

export interface SprintStep {
  title: string
  open: readonly Question[]
}

export interface Sprint {
  steps: readonly SprintStep[]
  /** Real or assumed: by field and state, over all entries of the service. */
  fields: readonly (RegisterField & { entry: string })[]
  counts: Readonly<Record<FieldState, number>>
}

const LISTS = { key: 'keys', certificate: 'certificates', secret: 'secrets' } as const

/** Entries of the service, or those that were chosen for it. */
export function entriesOfService({ entries }: Register, service: string, chosen: readonly string[]): Entry[] {
  return entries.filter(({ value }) => chosen.includes(value.id) || (value.protects?.services ?? []).includes(service))
}

export function sprintOf(
  entries: readonly Entry[],
  fields: ReadonlyMap<Entry, readonly RegisterField[]>,
  knowledge: Pick<RegisterKnowledge, 'sprint' | 'fields' | 'evidence'>,
): Sprint {
  const questions = new Map(knowledge.fields.fields.map(({ path, question }) => [path, question]))
  const steps = knowledge.sprint.steps.map(({ title, fields: asked, evidence }): SprintStep => {
    const open = entries.flatMap((entry) => {
      const own = (fields.get(entry) ?? []).filter(
        ({ field, state }) => asked.includes(field) && (state === 'missing' || state === 'assumed'),
      )
      const byField = own.map(({ field, state }) => ({
        place: placeOf(entry, field),
        question: questions.get(field) ?? field,
        assumed: state === 'assumed',
      }))
      return [...byField, ...(entry.kind === 'key' ? evidenceOpen(entry, evidence, knowledge) : [])]
    })
    return { title, open }
  })
  const all = entries.flatMap((entry) => (fields.get(entry) ?? []).map((field) => ({ ...field, entry: entry.value.id })))
  const count = (state: FieldState): number => all.filter((one) => one.state === state).length
  return {
    steps,
    fields: all,
    counts: { proven: count('proven'), asserted: count('asserted'), assumed: count('assumed'), missing: count('missing') },
  }
}

function evidenceOpen(entry: Entry, wanted: readonly string[], { evidence }: Pick<RegisterKnowledge, 'evidence'>): Question[] {
  const there = new Set((entry.value.evidence ?? []).map(({ type }) => type))
  return wanted
    .filter((type) => !there.has(type))
    .map((type) => {
      const title = evidence.types.find(({ id }) => id === type)?.title ?? type
      const question = `${title}: { type: ${type}, kind: log-export, date: YYYY-MM-DD, ref: evidence/file or ticket }`
      return { place: placeOf(entry, 'evidence'), question, assumed: false }
    })
}

function placeOf({ kind, value }: Entry, field: string): string {
  return `${LISTS[kind]}/${value.id}/${field}`
}
