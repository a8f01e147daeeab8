/** The register as it is worked with: all files together, each entry with its place, references between entries checked. */
import type { Location } from '#core/location'
import { closest } from '#core/spelling'
import { DocumentError, MAX_PROBLEMS, openStrict, pathText, type DocumentPath, type Problem, type StrictDocument } from '#core/strict-yaml'
import type { z } from 'zod'
import type { CertificateEntry, KeyEntry, SecretEntry } from './entry'
import type { RegisterKnowledge } from './knowledge'
import type { person, playbook, remediation, service, supplier, vault } from './people'
import { registerFile, type ListName, type RegisterFile } from './register'

/** Something of the register with its place. */
export interface Listed<T> {
  value: T
  file: string
  /** Place of a part: ['rotation', 'last']; of the nearest that is there. */
  at(path?: DocumentPath): Location
}

export type Entry =
  (Listed<KeyEntry> & { kind: 'key' }) | (Listed<CertificateEntry> & { kind: 'certificate' }) | (Listed<SecretEntry> & { kind: 'secret' })

export type Person = z.infer<typeof person>
export type Supplier = z.infer<typeof supplier>
export type Service = z.infer<typeof service>

export interface Register {
  id: string
  profile: 'light' | 'regulated'
  title?: string
  updated?: string
  sources: readonly string[]
  /** Where the register begins, for what is wrong with all of it. */
  at: Location
  approvedModules: readonly string[]
  people: ReadonlyMap<string, Listed<Person>>
  suppliers: ReadonlyMap<string, Listed<Supplier>>
  services: ReadonlyMap<string, Listed<Service>>
  vaults: readonly Listed<z.infer<typeof vault>>[]
  playbooks: readonly Listed<z.infer<typeof playbook>>[]
  remediations: readonly Listed<z.infer<typeof remediation>>[]
  /** By kind and id in order. */
  entries: readonly Entry[]
}

export interface RegisterText {
  file: string
  text: string
}

/** Throws a DocumentError with all that is wrong in the first file that is not in order, then in references between them. */
export function openRegister(texts: readonly RegisterText[], knowledge: Pick<RegisterKnowledge, 'evidence'>): Register {
  const documents = texts.map(({ file, text }) => openStrict(registerFile, text, file))
  const register = together(documents)
  const problems = new References(register, documents, knowledge).check()
  const [first] = problems
  if (first !== undefined) throw new DocumentError(first.at.file, problems.slice(0, MAX_PROBLEMS * 5))
  return register
}

type File = StrictDocument<RegisterFile>

function together(documents: readonly File[]): Register {
  const head = documents.find(({ value }) => value.id !== undefined) ?? documents[0]
  const all = <Name extends ListName>(name: Name): Listed<NonNullable<RegisterFile[Name]>[number]>[] =>
    documents.flatMap((document) => (document.value[name] ?? []).map((value, index) => listed(document, name, index, value)))
  const byId = <T extends { id: string }>(list: readonly Listed<T>[]): ReadonlyMap<string, Listed<T>> =>
    new Map(list.map((one) => [one.value.id, one]))
  const start = head === undefined ? 'key-register.yml' : head.file
  const { title, updated } = head?.value ?? {}
  return {
    id: head?.value.id ?? 'register',
    profile: documents.some(({ value }) => value.profile === 'regulated') ? 'regulated' : 'light',
    ...(title === undefined ? {} : { title }),
    ...(updated === undefined ? {} : { updated }),
    sources: documents.map(({ file }) => file),
    at: { file: start, line: 1, column: 1, endLine: 1, endColumn: 1 },
    approvedModules: documents.flatMap(({ value }) => value.approvedModules ?? []),
    people: byId(all('people')),
    suppliers: byId(all('suppliers')),
    services: byId(all('services')),
    vaults: all('vaults'),
    playbooks: all('playbooks'),
    remediations: all('remediations'),
    entries: [
      ...all('keys').map((one) => ({ ...one, kind: 'key' as const })),
      ...all('certificates').map((one) => ({ ...one, kind: 'certificate' as const })),
      ...all('secrets').map((one) => ({ ...one, kind: 'secret' as const })),
    ],
  }
}

function listed<T>(document: File, name: ListName, index: number, value: T): Listed<T> {
  return { value, file: document.file, at: (path = ['id']) => document.locate([name, index, ...path]) }
}

const ROLES = ['owner', 'custodian', 'backupCustodian', 'approver', 'monitor'] as const

/** Names that lead nowhere, ids that stand twice, keys that depend on themselves. */
class References {
  private readonly problems: Problem[] = []
  private readonly keys: ReadonlyMap<string, Entry>

  constructor(
    private readonly register: Register,
    private readonly documents: readonly File[],
    private readonly knowledge: Pick<RegisterKnowledge, 'evidence'>,
  ) {
    this.keys = new Map(register.entries.filter(({ kind }) => kind === 'key').map((one) => [one.value.id, one]))
  }

  check(): Problem[] {
    this.checkTwice()
    for (const entry of this.register.entries) this.checkEntry(entry)
    for (const one of this.register.services.values()) {
      this.person(one, ['owner'], one.value.owner)
      this.known(one, ['supplier'], 'supplier', one.value.supplier, this.register.suppliers)
    }
    for (const one of [...this.register.vaults, ...this.register.playbooks, ...this.register.remediations])
      this.person(one, ['owner'], one.value.owner)
    this.checkCircles()
    return this.problems.sort((left, right) =>
      left.at.file < right.at.file ? -1 : left.at.file > right.at.file ? 1 : left.at.line - right.at.line,
    )
  }

  private checkTwice(): void {
    const groups: readonly (readonly ListName[])[] = [
      ['people'],
      ['suppliers'],
      ['services'],
      ['vaults'],
      ['playbooks'],
      ['keys', 'certificates', 'secrets'],
    ]
    for (const names of groups) {
      const seen = new Map<string, Location>()
      for (const document of this.documents) {
        for (const name of names) {
          for (const [index, one] of (document.value[name] ?? []).entries()) {
            if (!('id' in one)) continue
            const at = document.locate([name, index, 'id'])
            const before = seen.get(one.id)
            if (before !== undefined)
              this.say(at, [name, index, 'id'], `"${one.id}" stands here twice: ${before.file} line ${String(before.line)} has it, too`)
            else seen.set(one.id, at)
          }
        }
      }
    }
  }

  private checkEntry(entry: Entry): void {
    const { value } = entry
    for (const role of ROLES) this.person(entry, [role], value[role])
    this.known(entry, ['supplier'], 'supplier', value.supplier, this.register.suppliers)
    for (const [index, id] of (value.protects?.services ?? []).entries())
      this.known(entry, ['protects', 'services', index], 'service', id, this.register.services)
    for (const [index, one] of (value.evidence ?? []).entries()) {
      const { types, kinds } = this.knowledge.evidence
      this.known(entry, ['evidence', index, 'type'], 'type of evidence', one.type, new Map(types.map(({ id }) => [id, id])))
      this.known(entry, ['evidence', index, 'kind'], 'kind of evidence', one.kind, new Map(kinds.map(({ id }) => [id, id])))
      this.person(entry, ['evidence', index, 'collector'], one.collector)
    }
    if (entry.kind !== 'key') return
    const { custody, dependsOn = [], remediation, destruction, artificialIntelligence } = entry.value
    this.person(entry, ['custody', 'decision', 'approvedBy'], custody?.decision?.approvedBy)
    this.person(entry, ['remediation', 'owner'], remediation?.owner)
    this.person(entry, ['destruction', 'approvedBy'], destruction?.approvedBy)
    this.person(entry, ['artificialIntelligence', 'owner'], artificialIntelligence?.owner)
    for (const [index, id] of dependsOn.entries()) this.known(entry, ['dependsOn', index], 'key', id, this.keys)
  }

  private checkCircles(): void {
    const done = new Set<string>()
    for (const start of this.keys.keys()) {
      const way: string[] = []
      let open = [start]
      // Each key's first way up is enough: a circle is found from one of its own keys.
      while (open.length > 0 && !done.has(open[0] ?? '')) {
        const id = open[0] ?? ''
        if (way.includes(id)) {
          const entry = this.keys.get(id)
          if (entry !== undefined)
            this.say(
              entry.at(['dependsOn']),
              ['dependsOn'],
              `keys depend on each other in a circle: ${[...way.slice(way.indexOf(id)), id].join(' → ')}`,
            )
          break
        }
        way.push(id)
        const entry = this.keys.get(id)
        open = entry?.kind === 'key' ? [...(entry.value.dependsOn ?? [])] : []
      }
      for (const id of way) done.add(id)
    }
  }

  private person(from: Listed<unknown>, path: DocumentPath, id: string | undefined): void {
    this.known(from, path, 'person', id, this.register.people)
  }

  private known(
    from: Listed<unknown>,
    path: DocumentPath,
    kind: string,
    id: string | undefined,
    known: ReadonlyMap<string, unknown>,
  ): void {
    if (id === undefined || known.has(id)) return
    this.say(from.at(path), path, `there is no ${kind} "${id}"`, closest(id, [...known.keys()]))
  }

  private say(at: Location, path: DocumentPath, message: string, suggestion?: string): void {
    const problem = { message, at, path: pathText(path) }
    this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion })
  }
}
