/** The audit file and ledger among texts, opened as a run opens them. */
import { readLedger } from '#audit/ledger'
import { openAudit } from '#audit/open-audit'
import { auditKnowledge, clocksOf, type OpenedAudit } from '#app/audit'
import { knowledge } from '../harness/scan-files'
import { LEDGER, TODAY } from './example'

export function openedAudit(files: Readonly<Record<string, string>>): OpenedAudit {
  const names = Object.keys(files).filter((name) => /^\.github\/crypto-audit(?:\.yml$|\/)/.test(name))
  const texts = names.sort().map((file) => ({ file, text: files[file] ?? '' }))
  return {
    audit: openAudit(texts),
    ledger: readLedger(files[LEDGER] ?? '', LEDGER, TODAY),
    knowledge: auditKnowledge(knowledge()),
    clocks: clocksOf(knowledge()),
    texts,
    notes: [],
    committersOf: () => [],
  }
}
