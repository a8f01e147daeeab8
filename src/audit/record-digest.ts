/** What of a record must stay as it was once the ledger holds its digest: what happened, not what was done about it later. */
import { canonicalJson, sha256 } from './canonical'
import type { AuditRecord } from './audit-record'
import type { Incident } from './incident-record'

/** Everything but what comes after the audit: reviews, what was told, and the way of its findings. */
export function recordDigest(record: AuditRecord): string {
  const found = (record.findings ?? []).map(({ id, title, severity, found: day, keys, rule, fingerprint }) => ({
    ...{ id, title, severity, day, keys, rule, fingerprint },
  }))
  return sha256(canonicalJson({ ...record, reviews: undefined, communicated: undefined, findings: found }))
}

/** How it began: the steps after that are written as they are taken. */
export function incidentDigest({ id, type, keys, detection, aware }: Incident): string {
  return sha256(canonicalJson({ id, type, keys, detection, aware }))
}
