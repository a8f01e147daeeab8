/** Names and files that records point to and that are not there, and days that cannot be right. */
import { dayOf } from '#core/instants'
import { closest } from '#core/spelling'
import type { DocumentPath } from '#core/strict-yaml'
import { isFileReference } from '#register/evidence-facts'
import type { Fact } from '#register/facts'
import type { Listed } from '#register/open-register'
import { entriesById, type AuditInput } from './audit-input'
import { disorderOf, timelineOfIncident } from './incident-facts'
import { momentsOf } from './record-facts'
import { profileOf } from './plan-facts'

export function linkFacts(input: AuditInput): Fact[] {
  const links = new Links(input)
  links.look()
  return links.facts
}

interface Evidence {
  ref: string
  sha256?: string | undefined
}

class Links {
  readonly facts: Fact[] = []
  private readonly people: ReadonlySet<string>
  private readonly keys: ReadonlySet<string>
  private readonly plans: ReadonlySet<string>
  private readonly incidents: ReadonlySet<string>
  private readonly findings: ReadonlySet<string>

  constructor(private readonly input: AuditInput) {
    const { audit, register } = input
    this.people = new Set([...audit.people.keys(), ...(register?.people.keys() ?? [])])
    this.keys = new Set(entriesById(register).keys())
    this.plans = new Set(audit.plan.map(({ value }) => value.id))
    this.incidents = new Set(audit.incidents.map(({ value }) => value.id))
    this.findings = new Set(audit.records.flatMap(({ value }) => (value.findings ?? []).map(({ id }) => `${value.id}/${id}`)))
  }

  look(): void {
    const { audit } = this.input
    this.known(audit.at, audit.id, 'person', audit.owner === undefined ? [] : [audit.owner], this.people)
    for (const one of audit.plan) {
      this.named(one, ['auditor'], 'person', [one.value.auditor], this.people)
      if (this.input.register !== undefined) this.named(one, ['keys'], 'key', one.value.keys, this.keys)
    }
    this.lookAtRecords()
    this.lookAtIncidents()
    this.lookAtRest()
  }

  private lookAtRecords(): void {
    for (const one of this.input.audit.records) {
      const { value } = one
      this.named(one, ['auditors'], 'person', value.auditors, this.people)
      this.named(one, ['plans'], 'planned audit', value.plans, this.plans)
      this.named(one, ['event'], 'incident', [value.event], this.incidents)
      for (const [index, { by }] of (value.reviews ?? []).entries()) this.named(one, ['reviews', index, 'by'], 'person', [by], this.people)
      for (const [index, finding] of (value.findings ?? []).entries()) {
        const path = ['findings', index]
        this.named(one, [...path, 'owner'], 'person', [finding.owner, finding.verified?.by, finding.accepted?.by], this.people)
        this.named(one, [...path, 'recurs'], 'finding', [finding.recurs], this.findings)
        if (this.input.register !== undefined) this.named(one, [...path, 'keys'], 'key', finding.keys, this.keys)
      }
      this.evidence(one, ['evidence'], value.evidence)
      for (const [index, { evidence }] of value.scope.entries()) this.evidence(one, ['scope', index, 'evidence'], evidence)
      for (const { path, text, what } of momentsOf(value)) this.notAhead(one, path, text, what)
    }
  }

  private lookAtIncidents(): void {
    for (const one of this.input.audit.incidents) {
      const { value } = one
      if (this.input.register !== undefined) this.named(one, ['keys'], 'key', value.keys, this.keys)
      this.evidence(one, ['evidence'], value.evidence)
      const steps = timelineOfIncident(value)
      for (const { path, at, what } of steps) this.notAhead(one, path, at, what)
      for (const [index, { regime, step, sent }] of (value.notifications ?? []).entries()) {
        const known = this.input.clocks.regimes.find(({ id }) => id === regime)
        this.named(one, ['notifications', index, 'regime'], 'regime', [regime], new Set(this.input.clocks.regimes.map(({ id }) => id)))
        if (known !== undefined)
          this.named(one, ['notifications', index, 'step'], `step of ${regime}`, [step], new Set(known.steps.map(({ id }) => id)))
        if (sent !== undefined) this.notAhead(one, ['notifications', index, 'sent'], sent, 'it was notified')
      }
      for (const { later, earlier } of disorderOf(steps))
        this.conflict(one, later.path, `${later.what} at ${later.at}, before: ${earlier.what} at ${earlier.at}`)
    }
  }

  private lookAtRest(): void {
    const { audit, hashOf } = this.input
    for (const one of audit.playbooks) {
      this.named(one, ['owner'], 'person', [one.value.owner], this.people)
      if (hashOf(one.value.file) === undefined) this.broken(one, ['file'], one.value.file, 'is not in the repository')
    }
    const { procedure, leadership } = audit
    if (procedure !== undefined) {
      const { file, reviewedBy, lastReview } = procedure.value
      this.named(procedure, ['reviewedBy'], 'person', reviewedBy, this.people)
      if (file !== undefined && hashOf(file) === undefined) this.broken(procedure, ['file'], file, 'is not in the repository')
      if (lastReview !== undefined) this.notAhead(procedure, ['lastReview'], lastReview, 'the procedure was reviewed')
    }
    if (leadership !== undefined)
      for (const as of ['security', 'compliance'] as const) this.named(leadership, [as], 'person', leadership.value[as], this.people)
    for (const [, one] of audit.package) this.named(one, ['owner'], 'person', [one.value.owner, one.value.approved?.by], this.people)
  }

  private evidence(one: Listed<unknown>, path: DocumentPath, records: readonly Evidence[] | undefined): void {
    for (const [index, { ref, sha256 }] of (records ?? []).entries()) {
      if (!isFileReference(ref)) continue
      const hash = this.input.hashOf(ref)
      if (hash === undefined) this.broken(one, [...path, index, 'ref'], ref, 'is not in the repository')
      else if (sha256 === undefined)
        this.broken(one, [...path, index, 'ref'], ref, 'has no hash, so that nobody can see whether it was changed')
      else if (hash !== sha256) this.broken(one, [...path, index, 'sha256'], ref, 'is not the file that was meant: its hash is another')
    }
  }

  private named(
    one: Listed<unknown>,
    path: DocumentPath,
    kind: string,
    ids: readonly (string | undefined)[] | undefined,
    known: ReadonlySet<string>,
  ): void {
    this.known(
      one.at(path),
      idOf(one.value),
      kind,
      (ids ?? []).filter((id) => id !== undefined),
      known,
    )
  }

  private known(at: Fact['at'], entry: string, kind: string, ids: readonly string[], known: ReadonlySet<string>): void {
    for (const id of ids) {
      if (known.has(id)) continue
      const near = closest(id, [...known])
      this.put(at, entry, id, `names no ${kind} that there is${near === undefined ? '' : `; did you mean ${near}?`}`)
    }
  }

  private broken(one: Listed<unknown>, path: DocumentPath, reference: string, text: string): void {
    this.put(one.at(path), idOf(one.value), reference, text)
  }

  private put(at: Fact['at'], entry: string, reference: string, text: string): void {
    const properties = { entry, profile: profileOf(this.input), reference, missing: text }
    this.facts.push({ record: 'audit-link', name: `${entry} ${reference} ${text}`, at, properties })
  }

  private notAhead(one: Listed<unknown>, path: DocumentPath, text: string, what: string): void {
    if ((dayOf(text) ?? '') > this.input.asOf) this.conflict(one, path, `${what} on ${text}, which is still to come`)
  }

  private conflict(one: Listed<unknown>, path: DocumentPath, text: string): void {
    const entry = idOf(one.value)
    const properties = { entry, profile: profileOf(this.input), dateConflict: text }
    this.facts.push({ record: 'audit-date-conflict', name: `${entry} ${text}`, at: one.at(path), properties })
  }
}

function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : 'audit'
}
