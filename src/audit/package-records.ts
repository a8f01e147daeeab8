/** The tables of an evidence package about audits, exceptions and risks. */
import type { Finding } from '#core/finding'
import type { Register } from '#register/open-register'
import type { Ledger } from './ledger'
import type { Audit } from './open-audit'
import type { Table } from './package-page'

/** What is allowed although the standard says no, and which risks were accepted. */
export function exceptionTables(findings: readonly Finding[], audit: Audit | undefined, register: Register | undefined): Table[] {
  return [exceptedFindings(findings), acceptedRisks(findings, audit), risksOfKeys(register)]
}

function exceptedFindings(findings: readonly Finding[]): Table {
  return {
    title: 'Findings that an exception or the baseline covers',
    columns: ['rule', 'where', 'what', 'by', 'reason', 'owner', 'until', 'would be'],
    rows: findings.flatMap(({ rule, at, message, suppression }) =>
      suppression === undefined
        ? []
        : [
            [
              rule.id,
              `${at.file}:${String(at.line)}`,
              message,
              `${suppression.kind} ${suppression.id} (${suppression.status})`,
              suppression.reason,
              suppression.owner,
              suppression.expires,
              suppression.enforcement,
            ],
          ],
    ),
    none: 'Nothing is excepted.',
  }
}

function acceptedRisks(findings: readonly Finding[], audit: Audit | undefined): Table {
  return {
    title: 'Risks of findings that were accepted',
    columns: ['finding', 'what', 'accepted by', 'until', 'because'],
    rows: (audit?.records ?? []).flatMap(({ value }) =>
      (value.findings ?? []).flatMap(({ id, title, accepted }) =>
        accepted === undefined ? [] : [[`${value.id}/${id}`, title, accepted.by, accepted.until, accepted.because]],
      ),
    ),
    none: 'No risk of a finding was accepted.',
  }
}

function risksOfKeys(register: Register | undefined): Table {
  return {
    title: 'Risks of keys',
    columns: ['key', 'risk', 'statement'],
    rows: (register?.entries ?? []).flatMap((entry) =>
      entry.kind === 'key' && entry.value.risk !== undefined ? [[entry.value.id, entry.value.risk.id, entry.value.risk.statement]] : [],
    ),
    none: 'The register states no risks.',
  }
}

/** Audits, their findings and reviews, incidents, and what is being replaced. */
export function reviewTables(audit: Audit | undefined, register: Register | undefined, ledger: Ledger | undefined): Table[] {
  return [auditsTable(audit), findingsTable(audit), incidentsTable(audit), replacedTable(register), runsTable(ledger)]
}

function auditsTable(audit: Audit | undefined): Table {
  const records = audit?.records ?? []
  return {
    title: 'Audits',
    columns: ['record', 'trigger', 'completed', 'commit', 'auditors', 'result', 'reviewed by'],
    rows: records.map(({ value }) => [
      value.id,
      value.event === undefined ? value.trigger : `${value.trigger}: ${value.event}`,
      value.completed,
      value.commit?.slice(0, 12),
      value.auditors.join('; '),
      value.result,
      (value.reviews ?? []).map(({ by, as, date }) => `${by} for ${as} on ${date}`).join('; '),
    ]),
    none: 'No audit is recorded.',
  }
}

function findingsTable(audit: Audit | undefined): Table {
  const records = audit?.records ?? []
  return {
    title: 'Findings of audits',
    columns: ['finding', 'severity', 'what', 'state', 'owner', 'due', 'action', 'verified'],
    rows: records.flatMap(({ value }) =>
      (value.findings ?? []).map((one) => [
        `${value.id}/${one.id}`,
        one.severity,
        one.title,
        one.state,
        one.owner,
        one.due,
        one.action,
        one.verified === undefined ? '' : `${one.verified.by} on ${one.verified.date}`,
      ]),
    ),
    none: 'No audit found anything.',
  }
}

function incidentsTable(audit: Audit | undefined): Table {
  return {
    title: 'Incidents',
    columns: ['incident', 'type', 'keys', 'aware', 'revoked', 'restored', 'closed', 'root cause'],
    rows: (audit?.incidents ?? []).map(({ value }) => [
      value.id,
      value.type,
      value.keys.join('; '),
      value.aware,
      value.revocation?.at,
      value.restoration?.at,
      value.closed?.at,
      value.rootCause,
    ]),
    none: 'No incident is recorded.',
  }
}

function replacedTable(register: Register | undefined): Table {
  return {
    title: 'What is being replaced',
    columns: ['what', 'owner', 'due', 'plan'],
    rows: [
      ...(register?.remediations ?? []).map(({ value }) => [value.rule, value.owner, value.due, value.plan]),
      ...(register?.entries ?? []).flatMap((entry) =>
        entry.kind === 'key' && entry.value.remediation !== undefined
          ? [[entry.value.id, entry.value.remediation.owner, entry.value.remediation.due, entry.value.remediation.plan]]
          : [],
      ),
    ],
    none: 'Nothing is being replaced.',
  }
}

function runsTable(ledger: Ledger | undefined): Table {
  return {
    title: 'Runs of the gate and audits in the ledger',
    columns: ['number', 'at', 'kind', 'commit', 'verdict'],
    rows: (ledger?.lines ?? []).map(({ entry }) => [
      String(entry.number),
      entry.at,
      entry.kind,
      entry.commit?.slice(0, 12),
      entry.kind === 'incident' ? `${entry.record.id} ${entry.step}` : entry.verdict,
    ]),
    none: 'No ledger is kept.',
  }
}
