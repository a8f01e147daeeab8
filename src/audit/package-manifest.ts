/** The list of what is in an evidence package, with hashes, and the statement that a signature can be made over. */
import { z } from 'zod'
import { text } from '#register/people'
import { canonicalJson, sha256 } from './canonical'
import { commit, digest } from './ledger-entry'
import { ITEMS } from './words'

export const PACKAGE_FORMAT = 'cryptogate-evidence-package/1'
export const MANIFEST = 'manifest.json'
export const STATEMENT = 'statement.json'

/** in-toto Attestation Framework, Statement v1: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'
/** Ours: the predicate is the manifest. */
export const PREDICATE_TYPE = 'https://github.com/cryptogate/cryptogate/evidence-package/v1'

/** present: people wrote it; generated: made from the scan and the register; partly: something of it is missing. */
export const STATUSES = ['present', 'generated', 'partly', 'missing', 'not-applicable'] as const

const file = z.strictObject({ path: z.string().min(1).max(1024), sha256: digest, bytes: z.int().min(0) })

const item = z.strictObject({
  number: z.int().positive(),
  id: z.enum(ITEMS),
  title: text,
  status: z.enum(STATUSES),
  owner: z.string().describe('Who answers for it; empty where nobody is named.'),
  approved: z.strictObject({ by: z.string(), date: z.string() }).optional(),
  files: z.array(z.string()),
  elsewhere: z.array(z.string()).describe('Where more of it lies: tickets, queries, addresses.'),
  missing: z.array(z.string()),
  because: z.string().optional().describe('Why it is not applicable.'),
})

export const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  bound: z.strictObject({
    commit: commit.nullable(),
    clean: z.boolean().nullable().describe('Whether the work tree was as the commit has it.'),
    tool: text,
    policy: z.strictObject({ id: text, version: text, sha256: digest }),
    knowledge: digest,
    asOf: z.iso.date(),
    verdict: z.enum(['pass', 'fail', 'error']),
  }),
  ledger: z.strictObject({ file: text, entries: z.int().min(0), head: digest.nullable(), inOrder: z.boolean() }).optional(),
  items: z.array(item).length(ITEMS.length),
  files: z.array(file),
})

export type Manifest = z.infer<typeof manifestSchema>
export type ManifestItem = z.infer<typeof item>

/** The same manifest always has the same bytes. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 2)}\n`
}

/** What the statement says follows from the manifest alone, so that a change of either is seen. */
export function statementText(manifest: Manifest): string {
  const own = { name: MANIFEST, digest: { sha256: sha256(manifestText(manifest)) } }
  const subject = [own, ...manifest.files.map(({ path, sha256: hash }) => ({ name: path, digest: { sha256: hash } }))]
  const statement = { _type: STATEMENT_TYPE, subject, predicateType: PREDICATE_TYPE, predicate: manifest }
  return `${JSON.stringify(JSON.parse(canonicalJson(statement)), null, 2)}\n`
}
