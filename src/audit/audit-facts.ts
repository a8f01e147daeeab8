/** Everything that rules judge of an audit file, its ledger and its playbooks. */
import type { CryptoAsset } from '#core/asset'
import { assetOf, type Fact } from '#register/facts'
import { listText, type AuditInput } from './audit-input'
import { incidentFacts } from './incident-facts'
import { ledgerFacts } from './ledger-facts'
import { linkFacts } from './link-facts'
import { planFacts, profileOf } from './plan-facts'
import { sectionsOf } from './playbook'
import { recordFacts } from './record-facts'

export const AUDIT_MODEL = 'audit'

export function auditFacts(input: AuditInput): Fact[] {
  return [
    ...planFacts(input),
    ...recordFacts(input),
    ...incidentFacts(input),
    ...ledgerFacts(input),
    ...linkFacts(input),
    ...playbookFacts(input),
  ]
}

export function auditAssets(input: AuditInput): CryptoAsset[] {
  return auditFacts(input).map((fact) => assetOf(fact, AUDIT_MODEL))
}

/** Playbooks of the audit file, and those of the register that are for compromised keys; what is no Markdown file here is not looked into. */
function playbookFacts(input: AuditInput): Fact[] {
  const { audit, register, knowledge } = input
  const named = [
    ...audit.playbooks.map((one) => ({ file: one.value.file, at: one.at(['file']) })),
    ...(register?.playbooks ?? []).flatMap((one) =>
      one.value.file !== undefined && one.value.covers.includes('key-compromise') ? [{ file: one.value.file, at: one.at(['file']) }] : [],
    ),
  ]
  const facts = new Map<string, Fact>()
  for (const { file, at } of named) {
    const text = /\.(?:md|markdown)$/i.test(file) ? input.textOf(file) : undefined
    if (text === undefined || facts.has(file)) continue
    const open = sectionsOf(text, knowledge.playbook).filter(({ isFilled }) => !isFilled)
    const missing = open.map(({ title, line }) => (line === undefined ? title : `${title} (line ${String(line)} says too little)`))
    const properties = { entry: file, profile: profileOf(input), missing: missing.length === 0 ? undefined : listText(missing, 7) }
    facts.set(file, { record: 'playbook-sections', name: file, at, properties })
  }
  return [...facts.values()]
}
