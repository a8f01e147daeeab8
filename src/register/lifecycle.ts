/** The ten stages of a key's life, each with five cells: what of them the register names and what records show, by data class. */
import { compareTexts } from '#core/order'
import type { FieldState, LifecycleCell, LifecycleOfClass } from '#core/register-view'
import { isThere, isUnconfirmed, sufficientOf, valueAt } from './completeness'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Register } from './open-register'

type Stage = RegisterKnowledge['stages']['stages'][number]
type Cell = Stage['cells'][string]
type Known = Pick<RegisterKnowledge, 'stages' | 'evidence'>

export function lifecycleOf(register: Register, knowledge: Known): LifecycleOfClass[] {
  const classes = new Map<string, Entry[]>()
  for (const entry of register.entries) {
    if (entry.kind !== 'key') continue
    const name = entry.value.protects?.dataClass ?? ''
    const before = classes.get(name)
    if (before === undefined) classes.set(name, [entry])
    else before.push(entry)
  }
  return [...classes]
    .sort(([left], [right]) => compareTexts(left, right))
    .map(([dataClass, keys]) => ({ dataClass, keys: keys.length, stages: stagesOf(keys, register, knowledge) }))
}

function stagesOf(keys: readonly Entry[], register: Register, knowledge: Known): LifecycleOfClass['stages'] {
  const { cells, stages } = knowledge.stages
  return stages.map((stage) => ({
    title: stage.title,
    cells: cells.map(({ id, title }): LifecycleCell => {
      const states = { proven: 0, asserted: 0, assumed: 0, missing: 0, later: 0 }
      for (const key of keys) states[stateOf(key, stage, stage.cells[id], register, knowledge)]++
      return { title, states }
    }),
  }))
}

function stateOf(key: Entry, stage: Stage, cell: Cell | undefined, register: Register, knowledge: Known): FieldState | 'later' {
  if (cell === undefined) return 'later'
  const { fields, evidence, duties } = cell
  if (sufficientOf(key, evidence, knowledge).length > 0) return 'proven'
  const there = fields.filter((path) => isThere(valueAt(key.value, path)))
  if (there.some((path) => !isUnconfirmed(key, path))) return 'asserted'
  if (duties !== undefined && isDone(key, duties, register)) return 'asserted'
  if (there.length > 0) return 'assumed'
  // What only happens at the end of a key's life leaves no record before.
  const isToCome = stage.states !== undefined && !stage.states.includes(key.value.state) && fields.length === 0 && duties === undefined
  return isToCome ? 'later' : 'missing'
}

/** Whether those who keep it were appointed and know their duties; whether a playbook says what to do once it is compromised. */
function isDone({ value }: Entry, duties: 'appointed' | 'acknowledged' | 'playbook', { people, playbooks }: Register): boolean {
  if (duties === 'playbook') return playbooks.some((one) => one.value.covers.includes('key-compromise'))
  const keepers = [value.custodian, value.backupCustodian].flatMap((id) => (id === undefined ? [] : [people.get(id)?.value]))
  return keepers.length > 0 && keepers.every((one) => one?.[duties] !== undefined)
}
