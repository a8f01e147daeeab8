/** The audit file as it is worked with: all files together, each part with its place. */
import type { Location } from '#core/location'
import { DocumentError, openStrict, pathText, type DocumentPath, type Problem, type StrictDocument } from '#core/strict-yaml'
import type { Listed } from '#register/open-register'
import { auditFile, type AuditFile, type AuditListName, type AuditPerson, type PackageItem } from './audit-file'
import type { AuditRecord, PlannedAudit } from './audit-record'
import type { Incident } from './incident-record'
import type { Item } from './words'

export interface Audit {
  id: string
  title?: string
  /** Who answers for what nobody else is named for. */
  owner?: string
  /** File of the ledger, as it was named. */
  ledger?: string
  sources: readonly string[]
  /** Where the file begins, for what is wrong with all of it. */
  at: Location
  people: ReadonlyMap<string, Listed<AuditPerson>>
  procedure?: Listed<NonNullable<AuditFile['procedure']>>
  leadership?: Listed<NonNullable<AuditFile['leadership']>>
  package: ReadonlyMap<Item, Listed<PackageItem>>
  notApplicable: readonly Listed<NonNullable<AuditFile['notApplicable']>[number]>[]
  plan: readonly Listed<PlannedAudit>[]
  records: readonly Listed<AuditRecord>[]
  incidents: readonly Listed<Incident>[]
  playbooks: readonly Listed<NonNullable<AuditFile['playbooks']>[number]>[]
}

export interface AuditText {
  file: string
  text: string
}

type File = StrictDocument<AuditFile>

/** Throws a DocumentError with all that is wrong in the first file that is not in order. */
export function openAudit(texts: readonly AuditText[]): Audit {
  const documents = texts.map(({ file, text }) => openStrict(auditFile, text, file))
  const problems = twice(documents)
  const [first] = problems
  if (first !== undefined) throw new DocumentError(first.at.file, problems)
  return together(documents)
}

function together(documents: readonly File[]): Audit {
  const head = documents.find(({ value }) => value.id !== undefined) ?? documents[0]
  const all = <Name extends AuditListName>(name: Name): Listed<NonNullable<AuditFile[Name]>[number]>[] =>
    documents.flatMap((document) => (document.value[name] ?? []).map((value, index) => listed(document, [name, index], value)))
  const one = <Name extends 'procedure' | 'leadership'>(name: Name): Listed<NonNullable<AuditFile[Name]>> | undefined => {
    const document = documents.find(({ value }) => value[name] !== undefined)
    const value = document?.value[name]
    return document === undefined || value === undefined ? undefined : listed(document, [name], value, [])
  }
  const [procedure, leadership] = [one('procedure'), one('leadership')]
  const parts = documents.flatMap((document) =>
    Object.entries(document.value.package ?? {}).map(
      ([item, value]) => [item as Item, listed(document, ['package', item], value, [])] as const,
    ),
  )
  const file = head?.file ?? 'crypto-audit.yml'
  const { title, owner, ledger } = head?.value ?? {}
  return {
    id: head?.value.id ?? 'audit',
    ...(title === undefined ? {} : { title }),
    ...(owner === undefined ? {} : { owner }),
    ...(ledger === undefined ? {} : { ledger }),
    sources: documents.map((document) => document.file),
    at: { file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    people: new Map(all('people').map((person) => [person.value.id, person])),
    ...(procedure === undefined ? {} : { procedure }),
    ...(leadership === undefined ? {} : { leadership }),
    package: new Map(parts),
    notApplicable: all('notApplicable'),
    plan: all('plan'),
    records: all('records'),
    incidents: all('incidents'),
    playbooks: all('playbooks'),
  }
}

function listed<T>(document: File, start: DocumentPath, value: T, usual: DocumentPath = ['id']): Listed<T> {
  return { value, file: document.file, at: (path = usual) => document.locate([...start, ...path]) }
}

/** Ids that stand twice: nobody could say which is meant. */
function twice(documents: readonly File[]): Problem[] {
  const problems: Problem[] = []
  const seen = new Map<string, Location>()
  const look = (kind: string, id: string, document: File, path: DocumentPath): void => {
    const at = document.locate(path)
    const before = seen.get(`${kind} ${id}`)
    if (before === undefined) seen.set(`${kind} ${id}`, at)
    else
      problems.push({
        message: `"${id}" stands here twice: ${before.file} line ${String(before.line)} has it, too`,
        at,
        path: pathText(path),
      })
  }
  for (const document of documents) {
    for (const name of ['people', 'plan', 'records', 'incidents'] as const)
      for (const [index, { id }] of (document.value[name] ?? []).entries()) look(name, id, document, [name, index, 'id'])
    for (const [index, { id, findings = [] }] of (document.value.records ?? []).entries())
      for (const [number, finding] of findings.entries())
        look('findings', `${id}/${finding.id}`, document, ['records', index, 'findings', number, 'id'])
    for (const name of ['id', 'ledger', 'procedure', 'leadership'] as const)
      if (document.value[name] !== undefined) look('the file', name, document, [name])
    for (const item of Object.keys(document.value.package ?? {})) look('package', item, document, ['package', item])
  }
  return problems
}
