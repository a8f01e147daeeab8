/** What the law and the standards ask of keys, with the fields and records of the register that answer it, and what is missing. */
import type { FieldState, Obligation } from '#core/register-view'
import { stateOf, sufficientOf } from './completeness'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Register } from './open-register'

type Row = RegisterKnowledge['obligations']['obligations'][number]
type Known = Pick<RegisterKnowledge, 'obligations' | 'fields' | 'evidence'>

export function obligationsOf(register: Register, knowledge: Known): Obligation[] {
  const keys = register.entries.filter(({ kind }) => kind === 'key')
  return knowledge.obligations.obligations.map((row) => obligationOf(row, keys, register, knowledge))
}

function obligationOf(row: Row, keys: readonly Entry[], register: Register, knowledge: Known): Obligation {
  const { id, title, controls, fields, evidence } = row
  const states: Record<FieldState, number> = { proven: 0, asserted: 0, assumed: 0, missing: 0 }
  const gaps: string[] = []
  for (const path of fields) {
    const asked = knowledge.fields.fields.find((one) => one.path === path) ?? { path, title: path, or: [], provenBy: [] }
    const found = keys.map((key) => stateOf(asked, key, knowledge))
    for (const state of found) states[state]++
    const missing = found.filter((state) => state === 'missing').length
    if (missing > 0) gaps.push(`${asked.title.toLowerCase()} is missing in ${String(missing)} of ${String(keys.length)} keys`)
  }
  const records = keys.reduce((sum, key) => sum + sufficientOf(key, evidence, knowledge).length, 0)
  const reviews = row.suppliers ? [...register.suppliers.values()].filter(({ value }) => value.lastReview !== undefined).length : 0
  const exercises = row.playbooks ? register.playbooks.filter(({ value }) => value.exercised !== undefined).length : 0
  const all = records + reviews + exercises
  return { id, title, controls, fields: states, evidence: all, gaps: all === 0 ? [...gaps, 'no record shows it'] : gaps }
}
