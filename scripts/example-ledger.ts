/** Writes the ledger of the worked example anew, from its records: `npx tsx scripts/example-ledger.ts`. The runs in it are made up. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '#audit/canonical'
import { nextLine, readLedger } from '#audit/ledger'
import type { LedgerContent } from '#audit/ledger-entry'
import { openAudit } from '#audit/open-audit'
import { incidentDigest, recordDigest } from '#audit/record-digest'
import { ROOT, start } from './start'

const EXAMPLE = path.join(ROOT, 'examples/payments')
const LEDGER = '.github/crypto-ledger.jsonl'
const LAST_DAY = '2026-11-20'

/** Text of the example's ledger. */
export function exampleLedger(): string {
  const folder = path.join(EXAMPLE, '.github/crypto-audit')
  const files = ['.github/crypto-audit.yml', ...readdirSync(folder).map((name) => `.github/crypto-audit/${name}`)]
  const audit = openAudit(files.map((file) => ({ file, text: readFileSync(path.join(EXAMPLE, file), 'utf8') })))
  const record = (id: string): { id: string; sha256: string } => {
    const found = audit.records.find(({ value }) => value.id === id)?.value
    if (found === undefined) throw new Error(`the example has no record ${id}`)
    return { id, sha256: recordDigest(found) }
  }
  const [incident] = audit.incidents
  if (incident === undefined) throw new Error('the example has no incident')
  const { id, keys } = incident.value
  const bound = (at: string): Omit<LedgerContent & { kind: 'gate-run' }, 'kind' | 'verdict' | 'counts'> => ({
    at,
    commit: sha256(`commit of ${at}`).slice(0, 40),
    clean: true,
    tool: '0.1.0',
    policy: { id: 'example-payments', version: '2026.11', sha256: sha256('policy of the example') },
    knowledge: sha256('knowledge of the example'),
    asOf: at.slice(0, 10),
  })
  const counts = (fail: number): (LedgerContent & { kind: 'gate-run' })['counts'] => ({
    fail,
    warn: 0,
    record: 0,
    suppressed: 0,
    assets: 8,
    files: 16,
    unscanned: 0,
  })
  const run = (at: string, more: Partial<LedgerContent & { kind: 'gate-run' }> = {}): LedgerContent => ({
    kind: 'gate-run',
    ...bound(at),
    verdict: 'pass',
    counts: counts(0),
    ...more,
  })
  const audited = (at: string, of: string): LedgerContent => ({
    kind: 'audit',
    ...bound(at),
    verdict: 'pass',
    counts: counts(0),
    record: record(of),
  })
  const entries: LedgerContent[] = [
    audited('2026-03-16T16:00:00Z', '2026-programme'),
    run('2026-09-01T05:00:00Z'),
    { kind: 'incident', ...bound('2026-09-03T07:58:00Z'), record: { id, sha256: incidentDigest(incident.value) }, step: 'opened', keys },
    audited('2026-09-11T14:30:00Z', '2026-09-partner-token'),
    audited('2026-10-12T12:10:00Z', '2026-10-secrets'),
    run('2026-10-28T10:41:00Z', { verdict: 'fail', counts: counts(1) }),
    run('2026-10-28T13:07:00Z', { triggers: ['key-lifecycle'], keys: ['payments-database'] }),
    audited('2026-11-09T14:25:00Z', '2026-11-critical-keys'),
    run('2026-11-13T05:00:00Z'),
    run('2026-11-20T05:00:00Z'),
  ]
  return entries.reduce((text, entry) => text + nextLine(readLedger(text, LEDGER, LAST_DAY), entry), '')
}

start('example-ledger.ts', () => {
  writeFileSync(path.join(EXAMPLE, LEDGER), exampleLedger())
})
