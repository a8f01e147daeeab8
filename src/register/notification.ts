/** The clocks that an incident with a key starts: what has to be told to whom by when, from the hour of awareness. */
import type { RegisterKnowledge } from './knowledge'

export interface Deadline {
  regime: string
  when: string
  title: string
  /** ISO, UTC; undefined where the law names no hour, or the step before is not known. */
  by: string | undefined
  source: string
}

const HOUR = 3_600_000

type Regime = RegisterKnowledge['clocks']['regimes'][number]

/**
 * Of every regime that applies, in its own order. `awareAt` and `classifiedAt` are ISO times; a step that counts from another
 * counts from the latest hour that one may take.
 */
export function deadlinesOf(
  { clocks }: Pick<RegisterKnowledge, 'clocks'>,
  regimes: readonly string[],
  awareAt: string,
  classifiedAt?: string,
): Deadline[] {
  return clocks.regimes.filter(({ id }) => regimes.includes(id)).flatMap((regime) => ofRegime(regime, awareAt, classifiedAt))
}

function ofRegime({ title, when, steps }: Regime, awareAt: string, classifiedAt: string | undefined): Deadline[] {
  const times = new Map<string, Date | undefined>([
    ['aware', new Date(awareAt)],
    ['classified', classifiedAt === undefined ? undefined : new Date(classifiedAt)],
  ])
  return steps.map((step): Deadline => {
    const own = later(times.get(step.after), step)
    const most = step.atMost === undefined ? undefined : later(times.get(step.atMost.after), step.atMost)
    const by = own === undefined ? most : most !== undefined && most < own ? most : own
    times.set(step.id, by)
    return { regime: title, when, title: step.title, by: by?.toISOString().replace('.000Z', 'Z'), source: step.source }
  })
}

interface Period {
  hours?: number | undefined
  months?: number | undefined
}

function later(from: Date | undefined, { hours, months }: Period): Date | undefined {
  if (from === undefined || (hours === undefined && months === undefined)) return undefined
  const moved = new Date(from.getTime() + (hours ?? 0) * HOUR)
  return months === undefined ? moved : monthsLater(moved, months)
}

/** The same day of a later month, or its last one: Regulation 1182/71 article 3(2)(c). */
function monthsLater(from: Date, months: number): Date {
  const day = from.getUTCDate()
  const moved = new Date(from)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(day, last))
  return moved
}
