/** The evidence package: its fourteen parts, an index, the manifest and the statement; the same input makes the same bytes. */
import { compareTexts } from '#core/order'
import { sha256 } from './canonical'
import type { AuditKnowledge } from './knowledge'
import { evidencePart, namedPart } from './package-evidence'
import { indexPage } from './package-index'
import type { PackageInput } from './package-input'
import { MANIFEST, manifestText, PACKAGE_FORMAT, STATEMENT, statementText, type Manifest, type ManifestItem } from './package-manifest'
import { joined, textFile, type PackageFile, type Part } from './package-parts'
import { partOf } from './package-items'

export interface EvidencePackage {
  manifest: Manifest
  /** SHA-256 of the manifest: the name of the whole package. */
  digest: string
  /** By path, in order. */
  files: ReadonlyMap<string, Uint8Array>
}

export function buildPackage(input: PackageInput): EvidencePackage {
  const files = new Map<string, Uint8Array>()
  const put = (all: readonly PackageFile[]): void => {
    for (const { path, bytes } of all) files.set(path, bytes)
  }
  const items = input.knowledge.package.items.map((row): ManifestItem => {
    const { item, part } = itemOf(row, input)
    put(part.files)
    return item
  })
  put(Object.entries(input.rendered.reports).map(([name, text]) => textFile(`run/${name}`, text)))
  put([textFile('index.html', indexPage(items, input))])
  const listed = [...files].sort(([left], [right]) => compareTexts(left, right))
  const { ledger } = input
  const manifest: Manifest = {
    format: PACKAGE_FORMAT,
    bound: input.bound,
    ...(ledger === undefined
      ? {}
      : { ledger: { file: ledger.file, entries: ledger.lines.length, head: ledger.head ?? null, inOrder: ledger.problems.length === 0 } }),
    items,
    files: listed.map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length })),
  }
  const text = manifestText(manifest)
  const whole = [...listed, [MANIFEST, Buffer.from(text)] as const, [STATEMENT, Buffer.from(statementText(manifest))] as const]
  return { manifest, digest: sha256(text), files: new Map(whole.sort(([left], [right]) => compareTexts(left, right))) }
}

type Row = AuditKnowledge['package']['items'][number]

/** '04-key-register' */
export function folderOf({ number, id }: Pick<Row, 'number' | 'id'>): string {
  return `${String(number).padStart(2, '0')}-${id}`
}

function itemOf(row: Row, input: PackageInput): { item: ManifestItem; part: Part } {
  const own = input.audit?.package.get(row.id)?.value
  const folder = folderOf(row)
  const head = { number: row.number, id: row.id, title: row.title, owner: ownerOf(row, input) }
  if (own?.notApplicable !== undefined) {
    const part = { files: [], isWritten: false, elsewhere: [], missing: [] }
    return { item: { ...head, status: 'not-applicable', files: [], elsewhere: [], missing: [], because: own.notApplicable }, part }
  }
  const named = namedPart(own?.files ?? [], folder, input.sources)
  const pointers: Part = { files: [], isWritten: (own?.elsewhere ?? []).length > 0, elsewhere: own?.elsewhere ?? [], missing: [] }
  const part = joined([
    partOf(row, folder, input, named.isWritten || pointers.isWritten),
    named,
    pointers,
    evidencePart(row.evidence, folder, input.register, input.sources),
  ])
  const item: ManifestItem = {
    ...head,
    status: statusOf(part),
    ...approvedOf(row, input),
    files: [...new Set(part.files.map(({ path }) => path))].sort(compareTexts),
    elsewhere: [...new Set(part.elsewhere)].sort(compareTexts),
    missing: [...new Set(part.missing)],
  }
  return { item, part }
}

/** Tables alone, of a part that people have to write, are no such part; what is missing says so. */
function statusOf({ files, isWritten, elsewhere, missing }: Part): ManifestItem['status'] {
  if (files.length === 0 && elsewhere.length === 0) return 'missing'
  if (missing.length > 0) return 'partly'
  return isWritten ? 'present' : 'generated'
}

/** What people said of the part; of the policy the newest of its own approvals. */
function approvedOf({ id }: Row, { audit, policy }: PackageInput): Pick<ManifestItem, 'approved'> {
  const own = audit?.package.get(id)?.value.approved
  const newest =
    id === 'cryptographic-policy' ? [...policy.approvals].sort((left, right) => compareTexts(left.date, right.date)).at(-1) : undefined
  const approved = own ?? (newest === undefined ? undefined : { by: `${newest.by} (${newest.role})`, date: newest.date })
  return approved === undefined ? {} : { approved }
}

function ownerOf({ id }: Row, { audit, policy }: PackageInput): string {
  return audit?.package.get(id)?.value.owner ?? audit?.owner ?? policy.owner ?? ''
}
