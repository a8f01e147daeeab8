/** Facts that show a concept and are no single rule, field or record: of the policy, the inventory, the register as a whole, and of audits. */
import type { Shown } from '#core/audit-view'
import type { EvidenceInput, ReadFact } from './evidence-input'
import { AUDIT_FACTS } from './facts-of-audits'
import { INVENTORY_FACTS } from './facts-of-inventory'
import { POLICY_FACTS } from './facts-of-policy'
import { REGISTER_FACTS } from './facts-of-register'
import { SUPPLIER_FACTS } from './facts-of-suppliers'

const FACTS: Readonly<Record<string, ReadFact>> = {
  ...POLICY_FACTS,
  ...INVENTORY_FACTS,
  ...REGISTER_FACTS,
  ...SUPPLIER_FACTS,
  ...AUDIT_FACTS,
}

/** Names that knowledge/frameworks/concepts.yml may use. */
export const FACT_NAMES: readonly string[] = Object.keys(FACTS).sort()

/** Throws for a name that is no fact. */
export function factsOf(name: string, input: EvidenceInput): Shown[] {
  const read = FACTS[name]
  if (read === undefined) throw new Error(`there is no fact ${name}; there are ${FACT_NAMES.join(', ')}`)
  return read(input)
}
