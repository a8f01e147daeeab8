/** The shape of a ledger's lines: runs of the gate, audits and incidents, each bound to what was judged and by what. */
import { z } from 'zod'
import { instantOf, INSTANT_HELP } from '#core/instants'
import { id } from '#register/people'
import { triggerClass } from './trigger-class'

export const LEDGER_FORMAT = 'cryptogate-ledger/1'

export const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 digits 0-9 a-f')
/** Written in UTC, so that lines can be compared as texts. */
export const utc = z.string().refine((text) => instantOf(text) === text, `is no moment in UTC: ${INSTANT_HELP}`)
export const commit = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is not the full name of a commit')
const count = z.int().min(0)
const short = z.string().min(1).max(400)

/** What every entry is bound to. */
const bound = {
  at: utc.describe('When it was written.'),
  commit: commit.nullable().describe('What was judged; null where there is no git.'),
  clean: z.boolean().optional().describe('Whether the work tree was as the commit has it.'),
  tool: short.describe('Version of the tool.'),
  policy: z.strictObject({ id: short, version: short, sha256: digest }),
  knowledge: digest.describe('Digest of everything that the tool knows: models, catalogue, rules, standards.'),
  asOf: z.iso.date().describe('The day judged at.'),
}

const counts = z.strictObject({ fail: count, warn: count, record: count, suppressed: count, assets: count, files: count, unscanned: count })
const verdict = z.enum(['pass', 'fail', 'error'])

const gateRun = z.strictObject({
  kind: z.literal('gate-run'),
  ...bound,
  verdict,
  counts,
  base: commit.optional().describe('Where a change was judged: what it starts from.'),
  triggers: z.array(triggerClass).min(1).optional().describe('Classes of material change that it saw.'),
  keys: z.array(id).min(1).max(1000).optional().describe('Keys of the register that the change touches.'),
  report: digest.optional().describe('Digest of the report in JSON.'),
})

/** A record of the audit file that an entry speaks of, as it was then. */
const record = z.strictObject({ id, sha256: digest })

const audit = z.strictObject({
  kind: z.literal('audit'),
  ...bound,
  verdict,
  counts,
  record: record.optional().describe('The record of the audit; none for one that only the tool made.'),
  package: digest.optional().describe("Digest of the evidence package's manifest."),
  report: digest.optional(),
})

const incident = z.strictObject({
  kind: z.literal('incident'),
  ...bound,
  record,
  step: short.describe('What happened: opened, declared, scoped, revoked, restored, closed.'),
  keys: z.array(id).max(1000).optional(),
})

/** What a caller gives; number and hashes are the ledger's own. */
export const ledgerContent = z.discriminatedUnion('kind', [gateRun, audit, incident])

const chain = { format: z.literal(LEDGER_FORMAT), number: z.int().min(1), previous: digest.nullable(), hash: digest }

export const ledgerEntry = z.discriminatedUnion('kind', [gateRun.extend(chain), audit.extend(chain), incident.extend(chain)])

export type LedgerContent = z.infer<typeof ledgerContent>
export type LedgerEntry = z.infer<typeof ledgerEntry>
export type LedgerCounts = z.infer<typeof counts>
