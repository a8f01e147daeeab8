/** Findings about the register: which they are, what they suggest, and those that come of other findings. */
import type { CryptoAsset } from '#core/asset'
import type { Finding } from '#core/finding'
import { compileGlob } from '#core/pattern'
import { draftOf, draftOfUse, entryLine } from './draft'
import type { Examination } from './examine'
import { assetOf, REGISTER_MODEL } from './facts'

export function withinRegister({ occurrence }: Finding): boolean {
  return occurrence.model === REGISTER_MODEL
}

/** States of the standard in which something should not stay for long. */
const LEGACY = ['prohibited', 'deprecated', 'legacy']

/** What the standard no longer approves and the repository still has, by rule: whether somebody is to remove it. */
export function legacyAssets({ register, asOf }: Examination, findings: readonly Finding[]): CryptoAsset[] {
  const rows = register.remediations.map(({ value }) => ({ ...value, globs: (value.files ?? ['**']).map(compileGlob) }))
  const seen = new Map<string, CryptoAsset>()
  for (const finding of findings) {
    if (withinRegister(finding) || finding.outcome !== 'violation' || !LEGACY.includes(finding.clause?.state ?? '')) continue
    if (!['algorithm', 'protocol', 'certificate'].includes(finding.asset.type)) continue
    const row = rows.find(({ rule, globs }) => rule === finding.rule.id && globs.some((glob) => glob(finding.at.file)))
    const key = `${finding.rule.id} ${row === undefined ? '' : row.owner}`
    if (seen.has(key)) continue
    const properties = { profile: register.profile, legacyRule: finding.rule.id, remediationOwner: row?.owner, due: row?.due }
    seen.set(key, assetOf({ record: 'legacy', name: key.trim(), at: finding.at, language: finding.occurrence.language, properties }))
  }
  for (const entry of register.entries) {
    if (entry.kind !== 'key' || entry.value.remediation === undefined || entry.value.remediation.due >= asOf) continue
    const { owner, due } = entry.value.remediation
    const properties = { entry: entry.value.id, profile: register.profile, legacyRule: entry.value.id, remediationOwner: owner, due }
    seen.set(
      `${entry.value.id} due`,
      assetOf({ record: 'legacy', name: `${entry.value.id} due`, at: entry.at(['remediation', 'due']), properties }),
    )
  }
  return [...seen.values()]
}

/** A key without an entry comes with the entry that would do. */
export function withSuggestions(findings: readonly Finding[], { joined, register }: Examination): Finding[] {
  const file = register.sources[0] ?? '.github/key-register.yml'
  const lines = new Map([
    ...joined.unregistered.map((one) => [one.addresses[0] ?? one.symbol, [listOf(one.is), entryLine(draftOf(one))]] as const),
    ...joined.used.map((one) => [one.name, ['keys', entryLine(draftOfUse(one))]] as const),
  ])
  return findings.map((finding) => {
    const { asset, rule } = finding
    if (!withinRegister(finding) || asset.properties['registered']?.kind !== 'known') return finding
    const [list, line] = lines.get(asset.name) ?? []
    if (list === undefined || line === undefined || asset.properties['join'] !== undefined) return finding
    return { ...finding, rule: { ...rule, instead: `${rule.instead} In ${file}, under ${list}: ${line}` } }
  })
}

function listOf(is: string): string {
  return is === 'secret' ? 'secrets' : is === 'certificate' ? 'certificates' : 'keys'
}
