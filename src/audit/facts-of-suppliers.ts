/** What the register shows of suppliers that hold or run keys: numbers, contracts, reviews, attestations. */
import type { Shown } from '#core/audit-view'
import type { Examination } from '#register/examine'
import { shown, type ReadFact } from './evidence-input'
import { asked, pointers } from './facts-of-register'
import { counted } from './phrases'

export const SUPPLIER_FACTS: Readonly<Record<string, ReadFact>> = {
  'supplier.register': asked(suppliersFact),
  'supplier.contract': asked(contractsFact),
  'supplier.review': asked(reviewsFact),
  'supplier.attestation': asked(attestationsFact),
}

function suppliersFact({ register }: Examination): Shown[] {
  const suppliers = [...register.suppliers.values()]
  if (suppliers.length === 0) return [shown('not-seen', 'the register names no supplier')]
  const having = suppliers.filter(({ value }) => value.registerOfInformation !== undefined)
  const lacking = suppliers.filter((one) => !having.includes(one))
  return [
    ...(having.length === 0
      ? []
      : [
          shown(
            'asserted',
            `${counted(having.length, 'supplier')} with a number in the register of information`,
            pointers(having, 'registerOfInformation'),
          ),
        ]),
    ...(lacking.length === 0
      ? []
      : [shown('missing', `${counted(lacking.length, 'supplier')} without a number in the register of information`, pointers(lacking))]),
  ]
}

/** Clauses without which a supplier that keeps keys can keep them from their owner: DORA article 30(2) and (3). */
const CLAUSES = ['data-protection', 'location', 'incident-assistance', 'audit-rights', 'access-recovery-return', 'exit'] as const

function contractsFact({ register }: Examination): Shown[] {
  return [...register.suppliers.values()].map((one) => {
    const clauses = one.value.contract?.clauses ?? []
    const lacking = CLAUSES.filter((clause) => !clauses.includes(clause))
    if (one.value.contract === undefined) return shown('missing', `${one.value.id}: no contract is named`, pointers([one]))
    if (lacking.length > 0)
      return shown('missing', `${one.value.id}: the contract has no clause on ${lacking.join(', ')}`, pointers([one], 'contract'))
    return shown(
      'asserted',
      `${one.value.id}: the contract has all ${String(CLAUSES.length)} clauses (${one.value.contract.reference ?? 'no reference'})`,
      pointers([one], 'contract'),
    )
  })
}

function reviewsFact({ register }: Examination): Shown[] {
  return [...register.suppliers.values()].map((one) => {
    const { id, lastReview, reviewCovers = [] } = one.value
    if (lastReview === undefined) return shown('missing', `${id}: no review is named`, pointers([one]))
    return shown(
      'asserted',
      `${id}: reviewed on ${lastReview}${reviewCovers.length === 0 ? '' : `, of ${reviewCovers.join(', ')}`}`,
      pointers([one], 'lastReview'),
    )
  })
}

function attestationsFact({ register, asOf }: Examination): Shown[] {
  return [...register.suppliers.values()].map((one) => {
    const { id, attestation } = one.value
    if (attestation === undefined) return shown('missing', `${id}: no attestation is named`, pointers([one]))
    const standing = attestation.expires < asOf ? 'contradicted' : 'asserted'
    return shown(standing, `${id}: ${attestation.name}, until ${attestation.expires}`, pointers([one], 'attestation'))
  })
}
