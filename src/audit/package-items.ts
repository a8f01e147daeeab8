/** What each of the fourteen parts of an evidence package is made of, beside what people name for it. */
import { isFileReference } from '#register/evidence-facts'
import { listText } from './audit-input'
import type { AuditKnowledge } from './knowledge'
import type { PackageInput } from './package-input'
import { accessTables, loggingTables, recoveryTables, rotationTables, supplierTables } from './package-duties'
import { namedPart, withoutEvidence } from './package-evidence'
import { tablesPage, type Table } from './package-page'
import { joined, NO_PART, textFile, type Part } from './package-parts'
import { exceptionTables, reviewTables } from './package-records'
import { architectureTables, certificateTables, registerTables } from './package-tables'
import { sectionsOf } from './playbook'
import type { Item } from './words'

type Row = AuditKnowledge['package']['items'][number]
type Make = (folder: string, input: PackageInput, row: Row, isNamed: boolean) => Part

/** `isNamed` says whether people named files or pointers for it. */
export function partOf(row: Row, folder: string, input: PackageInput, isNamed: boolean): Part {
  return PARTS[row.id](folder, input, row, isNamed)
}

const PARTS: Readonly<Record<Item, Make>> = {
  'cryptographic-policy': policyPart,
  'cloud-usage-policy': (_folder, _input, _row, isNamed) =>
    isNamed
      ? NO_PART
      : { ...NO_PART, missing: ['no cloud usage policy is named in the audit file (package), and no reason why there is none'] },
  'algorithm-standard': (folder, { rendered }) =>
    made([textFile(`${folder}/standard.txt`, rendered.standard), textFile(`${folder}/in-use.cdx.json`, rendered.inventory)]),
  'key-register': registerPart,
  'certificates-and-secrets': (folder, { register, report, escape }, row) =>
    page(folder, row, certificateTables(register, report.assets), escape, []),
  'key-architecture': (folder, { register, examination, escape }, row) =>
    page(folder, row, architectureTables(register, examination?.declared ?? []), escape, []),
  'access-review': (folder, input, row) =>
    page(
      folder,
      row,
      accessTables(input.register, input.report.register),
      input.escape,
      noRecords(['access-review'], 'a review of access', input),
    ),
  'rotation-and-revocation': (folder, input, row) =>
    page(folder, row, rotationTables(input.register), input.escape, noRecords(['rotation-ticket', 'rotation-log'], 'a rotation', input)),
  'backup-and-recovery': (folder, input, row) =>
    page(folder, row, recoveryTables(input.register), input.escape, noRecords(['recovery-test'], 'a recovery test', input)),
  'logging-and-monitoring': (folder, input, row) => page(folder, row, loggingTables(input.register), input.escape, loggingGaps(input)),
  suppliers: (folder, input, row) => page(folder, row, supplierTables(input.register), input.escape, supplierGaps(input)),
  playbook: playbookPart,
  exceptions: (folder, { report, audit, register, records, sources, escape }, row) =>
    joined([
      page(folder, row, exceptionTables(report.findings, audit, register), escape, []),
      namedPart(records.exceptions, folder, sources),
    ]),
  'management-review': reviewPart,
}

function made(files: Part['files'], missing: readonly string[] = []): Part {
  return { files, isWritten: false, elsewhere: [], missing }
}

function page(folder: string, row: Row, tables: readonly Table[], escape: PackageInput['escape'], missing: readonly string[]): Part {
  return made([textFile(`${folder}/${row.id}.html`, tablesPage(row.title, tables, escape))], missing)
}

function policyPart(folder: string, { policy, sources }: PackageInput): Part {
  const { files, approvals, nextReview } = policy
  const written = namedPart(files, folder, sources)
  const missing = [
    ...(files.length === 0 ? ['there is no policy file: the built-in standard judges, and nobody of the organisation approved it'] : []),
    ...(files.length > 0 && approvals.length === 0 ? ['the policy names nobody who approved it (approvals)'] : []),
    ...(files.length > 0 && nextReview === undefined ? ['the policy names no day of its next review (nextReview)'] : []),
  ]
  return { ...written, missing: [...written.missing, ...missing] }
}

function registerPart(folder: string, { register, report, rendered, records, sources, escape }: PackageInput, row: Row): Part {
  if (register === undefined) return { ...NO_PART, missing: ['there is no Key Management Register'] }
  const tables = [
    ...(rendered.registerTable === undefined ? [] : [textFile(`${folder}/key-register.csv`, rendered.registerTable)]),
    textFile(`${folder}/key-register.html`, tablesPage(row.title, registerTables(register, report.register), escape)),
  ]
  // A register of another repository has no file here; its tables stand for it.
  return joined([namedPart(records.register, folder, sources), made(tables)])
}

/** Keys without a record; without a register nobody can say which there are. */
function noRecords(types: readonly string[], what: string, { register }: PackageInput): string[] {
  if (register === undefined) return ['there is no Key Management Register']
  return withoutEvidence(
    types,
    what,
    register.entries.filter(({ kind }) => kind === 'key'),
  )
}

function loggingGaps({ register }: PackageInput): string[] {
  if (register === undefined) return ['there is no Key Management Register']
  const silent = register.entries.filter(({ kind, value }) => kind === 'key' && value.state === 'active' && value.logging === undefined)
  return silent.length === 0
    ? []
    : [
        `the register says nothing of the logging of ${listText(
          silent.map(({ value }) => value.id),
          10,
        )}`,
      ]
}

function supplierGaps({ register }: PackageInput): string[] {
  if (register === undefined) return ['there is no Key Management Register']
  const open = register.entries.filter(
    (entry) => entry.kind === 'key' && entry.value.state === 'active' && entry.value.responsibility === undefined,
  )
  return open.length === 0
    ? []
    : [
        `who is responsible for which layer is not said of ${listText(
          open.map(({ value }) => value.id),
          10,
        )}`,
      ]
}

function playbookPart(folder: string, { register, audit, knowledge, sources, escape }: PackageInput, row: Row, isNamed: boolean): Part {
  const named = new Map<string, { exercised?: string | undefined; owner?: string | undefined }>()
  for (const { value } of register?.playbooks ?? [])
    if (value.file !== undefined && value.covers.includes('key-compromise'))
      named.set(value.file, { exercised: value.exercised, owner: value.owner })
  for (const { value } of audit?.playbooks ?? []) if (!named.has(value.file)) named.set(value.file, { owner: value.owner })
  if (named.size === 0)
    return isNamed ? NO_PART : { ...NO_PART, missing: ['no playbook for a compromised key is named in the register or in the audit file'] }
  const missing: string[] = []
  const tables = [...named].flatMap(([file, { exercised, owner }]): Table[] => {
    const bytes = sources.read(file)
    if (bytes === undefined || !/\.(?:md|markdown)$/i.test(file)) return []
    const sections = sectionsOf(new TextDecoder('utf-8').decode(bytes), knowledge.playbook)
    const open = sections.filter(({ isFilled }) => !isFilled).map(({ title }) => title)
    if (open.length > 0) missing.push(`${file} does not say ${listText(open, 7)}${owner === undefined ? '' : ` (${owner})`}`)
    if (exercised === undefined) missing.push(`no exercise of ${file} is recorded${owner === undefined ? '' : ` (${owner})`}`)
    const rows = sections.map(({ title, line, isFilled }) => [
      title,
      isFilled ? 'yes' : 'no',
      line === undefined ? '' : `line ${String(line)}`,
    ])
    return [{ title: `${file}, exercised ${exercised ?? 'never'}`, columns: ['it says', 'found', 'where'], rows, none: '' }]
  })
  const files = namedPart([...named.keys()], folder, sources)
  return joined([
    files,
    made(tables.length === 0 ? [] : [textFile(`${folder}/sections.html`, tablesPage(row.title, tables, escape))], missing),
  ])
}

function reviewPart(folder: string, { audit, register, ledger, records, sources, escape }: PackageInput, row: Row): Part {
  const missing: string[] = []
  if (audit === undefined) missing.push('there is no audit file (.github/crypto-audit.yml)')
  else {
    const completed = audit.records.filter(({ value }) => value.completed !== undefined)
    if (completed.length === 0) missing.push('no completed audit is recorded')
    for (const { value } of completed) {
      const given = new Set((value.reviews ?? []).map(({ as }) => as))
      const open = (['security', 'compliance'] as const).filter((as) => !given.has(as))
      if (open.length > 0) missing.push(`${value.id} was not reviewed by ${open.join(' and ')} leadership`)
    }
  }
  if (ledger === undefined) missing.push('no ledger of runs and audits is kept')
  else if (ledger.problems.length > 0) missing.push(`the ledger is not in order: line ${String(ledger.problems[0]?.line)}`)
  const procedure = audit?.procedure?.value.file
  const named = [...records.audit, ...records.ledger, ...(procedure === undefined ? [] : [procedure]), ...recordedFiles(audit)]
  const written = namedPart([...new Set(named)], folder, sources)
  return joined([page(folder, row, reviewTables(audit, register, ledger), escape, missing), written])
}

/** Files that records of audits and incidents name as evidence. */
function recordedFiles(audit: PackageInput['audit']): string[] {
  const records = (audit?.records ?? []).flatMap(({ value }) => [
    ...(value.evidence ?? []),
    ...value.scope.flatMap(({ evidence = [] }) => evidence),
  ])
  const incidents = (audit?.incidents ?? []).flatMap(({ value }) => value.evidence ?? [])
  return [...records, ...incidents].map(({ ref }) => ref).filter(isFileReference)
}
