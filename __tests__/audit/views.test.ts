/** Views of auditors of the worked example: the same evidence in the order and words of each framework, and never more than "supports". */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditFiles } from '#app/audit-files'
import { openFrameworks } from '#app/frameworks'
import { runAudit, type AuditRun } from '#app/full-audit'
import { viewKnowledge } from '#app/audit-view'
import { policySources } from '#app/policy-sources'
import { FACT_NAMES } from '#audit/facts'
import type { AuditView, CoverageLine, Standing } from '#core/audit-view'
import { composePolicy } from '#policy/load-policy'
import { GOVERNANCE_RULES } from '#policy/governance'
import { auditHtml } from '#report/audit-html'
import { auditMarkdown } from '#report/audit-markdown'
import { topicKnowledge } from '#app/full-audit'
import { compiledInstallation } from '../harness/installation'
import { knowledge, ROOT } from '../harness/scan-files'

const POLICY = `id: example-payments
version: '2026.11'
extends: baseline
approvals: [{ role: CISO, by: jroth, date: 2026-11-03, reference: SEC-412 }]
nextReview: 2027-06-30
register: { required: true, profile: regulated }
routing:
  - { rules: [rotation-overdue, key-without-rotation], to: [platform-engineering] }
  - { rules: [playbook-exercise-overdue], to: [legal] }
  - { severity: [high, critical], to: [product-security] }
  - { severity: [medium, low], to: [customer-compliance] }
`

const AUDIT = `id: payments-audit
owner: chief-auditor
people: [{ id: chief-auditor, role: Head of internal audit }]
plan:
  - { id: critical-keys, areas: [kms, encryption-libraries], tiers: [critical, high], days: 30, start: 2026-01-01, auditor: chief-auditor }
  - { id: others, areas: [kms], tiers: [medium, low], days: 180, start: 2026-01-01, auditor: chief-auditor }
notApplicable:
  - { area: hsm, because: the service has no modules of its own }
  - { area: retirement, because: no model is retired here }
records:
  - id: audit-2026
    plans: [critical-keys, others]
    trigger: scheduled
    completed: 2026-09-30
    auditors: [chief-auditor]
    scope: [{ area: kms, result: audited }, { area: encryption-libraries, result: audited }]
    stages: [data-storage, deployment]
    result: conforms
    reviews: [{ by: ciso, as: security, date: 2026-10-10 }]
    communicated: [{ to: platform-engineering, date: 2026-10-12 }]
`

const installed = compiledInstallation()
let folder: string
let now: AuditRun
let later: AuditRun

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'audit-'))
  cpSync(path.join(ROOT, 'examples', 'payments'), folder, { recursive: true })
  mkdirSync(path.join(folder, '.github'), { recursive: true })
  writeFileSync(path.join(folder, '.github', 'crypto-policy.yml'), POLICY)
  rmSync(path.join(folder, '.github', 'crypto-audit.yml'), { force: true })
  rmSync(path.join(folder, '.github', 'crypto-ledger.jsonl'), { force: true })
  rmSync(path.join(folder, '.github', 'crypto-audit'), { recursive: true, force: true })
  writeFileSync(path.join(folder, '.github', 'crypto-audit.yml'), AUDIT)
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'x')
  now = await runAudit({ directory: folder, installation: installed.folder, asOf: '2026-11-21' })
  later = await runAudit({ directory: folder, installation: installed.folder, asOf: '2027-12-31' })
}, 60_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const demand = (view: AuditView, id: string): Standing | undefined =>
  view.frameworks.flatMap(({ demands }) => demands).find((one) => one.id === id)?.standing
const concept = (view: AuditView, id: string): Standing | undefined => view.concepts.find((one) => one.id === id)?.standing
const line = (view: AuditView, id: string): CoverageLine | undefined =>
  view.coverage.parts.flatMap(({ lines }) => lines).find((one) => one.id === id)
const slot = (view: AuditView, id: string, title: string): Standing | undefined =>
  view.sets.find(({ demands }) => demands.includes(id))?.slots.find((one) => one.title === title)?.standing

describe('the catalogue of frameworks', () => {
  const { concepts, frameworks } = openFrameworks(knowledge())

  it('ties every rule that judges to a concept or a weakness, and no built-in rule to a framework twice [R46, R181]', () => {
    const rules = [...composePolicy(policySources(knowledge())).rules, ...GOVERNANCE_RULES]
    for (const rule of rules) {
      for (const control of rule.controls) expect(control, rule.id).toMatch(/^CWE-\d+$/)
      for (const name of rule.concepts ?? []) expect([...concepts.keys()], rule.id).toContain(name)
      expect(rule.controls.length + (rule.concepts ?? []).length, rule.id).toBeGreaterThan(0)
    }
  })

  it('names only facts, fields and types of evidence that there are', () => {
    const documents = knowledge().documents
    const fields = (documents['knowledge/register/fields.yml'] as { fields: { path: string }[] }).fields.map((one) => one.path)
    const types = (documents['knowledge/register/evidence.yml'] as { types: { id: string }[] }).types.map((one) => one.id)
    const sets = viewKnowledge(knowledge())['evidence-sets'].sets
    for (const one of [...concepts.values(), ...sets.flatMap(({ slots }) => slots)]) {
      for (const name of one.facts) expect(FACT_NAMES).toContain(name)
      for (const name of one.fields) expect(fields).toContain(name)
      for (const name of one.evidence) expect(types).toContain(name)
    }
    for (const { framework, demands } of sets)
      for (const id of demands) expect(frameworks.get(framework)?.requirements.map((one) => one.id)).toContain(id)
    const rules = [...composePolicy(policySources(knowledge())).rules, ...GOVERNANCE_RULES].map(({ id }) => id)
    for (const topic of topicKnowledge(knowledge()).topics) for (const rule of topic.rules) expect(rules).toContain(rule)
  })

  it('carries how far each framework asks for audits of cryptography, and claims no mapping where there is none [R33]', () => {
    expect(['iso42001', 'nist-ai-600-1', 'eu-ai-act', 'bsi-aic4'].map((id) => frameworks.get(id)?.gap)).toEqual([
      'partial',
      'full',
      'partial',
      'none',
    ])
    for (const id of ['iso42001', 'nist-ai-600-1']) {
      const view = now.viewOf(id)
      expect(view.frameworks[0]?.demands).toEqual([])
      expect(view.answer).toEqual(['No mapping is claimed: the framework does not ask for what is shown here.'])
      expect(auditMarkdown(view)).toContain('No mapping.')
    }
  })

  it('carries the older number of a control beside the one of today, and clause 9.2 [R34]', () => {
    const view = now.viewOf('iso-27001')
    const audits = view.frameworks.flatMap(({ demands }) => demands)
    expect(audits.find(({ id }) => id === '8.34')?.aliases).toEqual(['A.12.7.1 (2013)'])
    expect(audits.find(({ id }) => id === '9.2')?.concepts).toEqual(['gov.audit-programme', 'gov.independence', 'gov.evidence'])
    expect(auditHtml(view)).toContain('8.34, A.12.7.1 (2013)')
  })
})

describe('the view of an auditor', () => {
  it.each([
    ['iso-27001', 'within the management system', '8.24', 'an auditor of ISO 27001 [R150]'],
    ['nist-csf', 'Govern, Identify, Protect, Detect, Respond and Recover', 'PR.DS-01', 'an assessor of NIST CSF [R151]'],
    ['dora', 'over their whole life', 'Art. 9(4)(d)', 'a supervisor under DORA [R152]'],
    ['gdpr', 'could it be read by anybody', 'Art. 32(1)(a)', 'a data protection officer [R153]'],
    ['cobit', 'who answers for it', 'DSS05', 'an auditor of governance with COBIT [R154]'],
    ['nis2', 'approved policies on cryptography', 'Art. 21(2)(h)', 'an authority under NIS2'],
    ['aicm', 'after every security event', 'CEK-09', 'an assessor of AICM'],
  ])('%s answers the question "%s" with evidence for %s and the rest, for %s', (id, question, number) => {
    const view = now.viewOf(id)
    expect(view.question).toContain(question)
    expect(demand(view, number)).toBeDefined()
    expect(
      view.concepts
        .flatMap(({ shown }) => shown)
        .some(({ standing, pointers }) => standing === 'proven' && pointers.some(({ at }) => at !== undefined)),
    ).toBe(true)
    for (const text of [auditMarkdown(view), auditHtml(view)]) {
      expect(text).toContain('supports a demand and never satisfies it')
      expect(text.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\d+ ?%|complian(t|ce) (score|level)/)
    }
  })

  it('is bound to commit, policy, knowledge and day', () => {
    const { binding } = now.viewOf('dora')
    expect(binding.commit).toMatch(/^[0-9a-f]{40}$/)
    expect([binding.asOf, binding.policySha256]).toEqual(['2026-11-21', now.report.evidence.policy.sha256])
    expect(binding.knowledgeSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('tells proven from asserted by the record, and what is overdue from both [R36, R136]', () => {
    const view = now.viewOf('iso-27001')
    const recovery = view.concepts.find(({ id }) => id === 'key.recovery')?.shown ?? []
    expect(recovery).toContainEqual(
      expect.objectContaining({ standing: 'proven', text: 'Recovery test: shown by a record that is kept here, for all 2 entries' }),
    )
    const rotation = view.concepts.find(({ id }) => id === 'key.rotation')?.shown ?? []
    expect(rotation).toContainEqual(
      expect.objectContaining({
        standing: 'asserted',
        text: 'Last rotation: shown by a record that is kept elsewhere, for 2 of 3 entries',
      }),
    )
    expect(concept(later.viewOf('iso-27001'), 'key.rotation')).toBe('contradicted')
    expect(demand(later.viewOf('iso-27001'), '8.24')).toBe('contradicted')
    expect(later.viewOf('iso-27001').against[0]?.standing).toBe('contradicted')
  })

  it('says which records of the sets that are asked for together are there, stated, missing or contradicted [R51]', () => {
    const view = now.viewOf('iso-27001')
    expect(slot(view, '8.24', 'Approved policy')).toBe('asserted')
    expect(slot(view, '8.24', 'Algorithm standard')).toBe('proven')
    expect(slot(view, '8.24', 'Rotation records')).toBe('asserted')
    expect(slot(view, '8.24', 'Life cycle procedure')).toBe('missing')
  })

  it('asks for secrets, vault logs, access review and second factor [R52]', () => {
    const view = now.viewOf('iso-27001')
    expect(
      ['Inventory of secrets', 'Logs of the vault', 'Review of privileged access', 'Second factor'].map((title) =>
        slot(view, '5.17', title),
      ),
    ).toEqual(['proven', 'asserted', 'asserted', 'asserted'])
  })

  it('asks for the cloud register, the matrix of responsibility, the architecture and the supplier review [R53]', () => {
    const view = now.viewOf('iso-27001')
    const titles = ['Register of cloud services', 'Matrix of responsibility', 'Architecture of key services', 'Review of the supplier']
    expect(titles.map((title) => slot(view, '5.23', title))).toEqual(['asserted', 'asserted', 'asserted', 'asserted'])
  })

  it('asks for contracts, due diligence and assurance with its end, which later has passed [R54]', () => {
    const titles = ['Contracts', 'Due diligence', 'Assurance with its end']
    expect(titles.map((title) => slot(now.viewOf('iso-27001'), '5.20', title))).toEqual(['asserted', 'asserted', 'asserted'])
    expect(slot(later.viewOf('iso-27001'), '5.20', 'Assurance with its end')).toBe('contradicted')
  })

  it('asks for the playbook, its exercise, logs and lessons [R55]', () => {
    const view = now.viewOf('iso-27001')
    const titles = ['Playbook for compromised keys', 'Exercise of the playbook', 'Logs that can be examined', 'Lessons']
    expect(titles.map((title) => slot(view, '5.24', title))).toEqual(['asserted', 'asserted', 'asserted', 'not-seen'])
  })

  it('names each of four events that have to raise an alarm, by key [R56]', () => {
    const alerts = now.viewOf('iso-27001').concepts.find(({ id }) => id === 'mon.alerting')?.shown ?? []
    for (const event of ['disable', 'schedule-deletion', 'policy-change', 'failed-decrypt'])
      expect(alerts).toContainEqual(expect.objectContaining({ standing: 'asserted', text: `an alert on ${event} for 2 keys` }))
  })

  it('asks for tickets, approvals, runbooks and tests of changes [R57]', () => {
    const view = now.viewOf('iso-27001')
    expect(slot(view, '8.32', 'Runbooks for what is done by hand')).toBe('asserted')
    expect(slot(view, '8.32', 'Tests before and after')).toBe('proven')
    expect(slot(view, '8.32', 'Approvals of several people')).toBe('not-seen')
  })
})

describe('answers to the AI-CAIQ', () => {
  const question = (run: AuditRun, id: string): AuditView['questions'][number] | undefined =>
    run.viewOf('aicm').questions.find((one) => one.id === id)

  it('CEK-09.1: yes with the plan by tier, with pointers to it [R27, R1]', () => {
    const answer = question(now, 'CEK-09.1')
    expect(answer?.answer).toBe('yes')
    const plan = answer?.because.find(({ text }) => text.startsWith('the plan audits'))
    expect(plan?.text).toBe('the plan audits critical every 30 days')
    expect(plan?.pointers[0]?.at?.file).toBe('.github/crypto-audit.yml')
  })

  it('CEK-09.2: no without a ledger of runs, with the counter-evidence first; and no again when the audit is overdue [R28]', () => {
    const answer = question(now, 'CEK-09.2')
    expect(answer?.answer).toBe('no')
    expect(answer?.because[0]).toMatchObject({ standing: 'contradicted', pointers: [{ text: 'audit-overdue' }] })
    expect(answer?.because.map(({ text }) => text)).toContain('no ledger of runs is kept, or it is empty')
    expect(answer?.because).toContainEqual(
      expect.objectContaining({ standing: 'asserted', text: '1 audit completed, the last on 2026-09-30, 52 days ago' }),
    )
    expect(question(later, 'CEK-09.2')?.because).toContainEqual(
      expect.objectContaining({ standing: 'contradicted', text: '1 audit completed, the last on 2026-09-30, 457 days ago' }),
    )
  })
})

describe('what the audit covers', () => {
  it('says of each area whether it was seen, not seen, or left out with a reason [R6]', () => {
    const view = now.viewOf('aicm')
    expect(line(view, 'kms')).toMatchObject({ state: 'seen' })
    expect(line(view, 'kms')?.pointers.length).toBeGreaterThan(0)
    expect(line(view, 'encryption-libraries')).toMatchObject({ state: 'seen' })
    expect(line(view, 'tenant-isolation')).toMatchObject({
      state: 'not-seen',
      text: 'nothing here shows it, and nobody said that there is none',
    })
  })

  it('counts what is there although somebody left it out [R6]', () => {
    expect(line(now.viewOf('aicm'), 'hsm')).toMatchObject({
      state: 'seen',
      text: expect.stringContaining('said to be not in scope (the service has no modules of its own), and yet it is there') as string,
    })
  })

  it('covers the layers, with who is responsible for each by the register [R31, R17]', () => {
    const view = now.viewOf('aicm')
    expect(line(view, 'physical')).toMatchObject({ state: 'not-seen', text: 'responsible by the register: provider for 2 keys' })
    expect(line(view, 'storage')).toMatchObject({
      state: 'seen',
      text: expect.stringContaining('responsible by the register: shared for 2 keys') as string,
    })
  })

  it('covers the stages in the life of an AI system that records of audits name [R32]', () => {
    const view = now.viewOf('aicm')
    expect(
      ['data-storage', 'guardrails', 're-evaluation', 'deployment', 'delivery', 'retirement'].map((id) => line(view, id)?.state),
    ).toEqual(['seen', 'not-seen', 'not-seen', 'seen', 'not-seen', 'not-in-scope'])
  })

  it('covers assets of AI, and who owns which layer with whom [R35, R29]', () => {
    const view = now.viewOf('aicm')
    expect(['model-weights', 'training-data', 'guardrail-artefacts'].map((id) => line(view, id)?.state)).toEqual([
      'not-seen',
      'not-seen',
      'not-seen',
    ])
    expect(line(view, 'cloud-service-provider')?.text).toContain('owns: physical infrastructure with the model provider')
    expect(line(view, 'orchestrated-service-provider')?.text).toContain('application with the application provider')
  })

  it('says for each of nine threats which rules look for it, and what is open [R30]', () => {
    const threats = later.viewOf('aicm').coverage.threats
    expect(threats).toHaveLength(9)
    for (const { rules } of threats) expect(rules).toBeGreaterThan(0)
    expect(threats.find(({ id }) => id === 'loss-of-governance')?.open).toBeGreaterThan(0)
    expect(now.viewOf('aicm').coverage.threats.find(({ id }) => id === 'model-theft')?.open).toBe(0)
  })
})

describe('what falls due, and who is told', () => {
  it('is grouped by topic and owner, with days where they are known', () => {
    expect(now.topics.map(({ id }) => id)).not.toContain('rotation')
    const rotation = later.topics.filter(({ id }) => id === 'rotation')
    expect(rotation.map(({ owner }) => owner)).toEqual(['cloud-security-lead'])
    expect(rotation[0]?.lines.map(({ text, days }) => [text, days])).toEqual(
      [
        ['rotation of payments/partner-token', -347],
        ['rotation of payments-database', -356],
        ['rotation of payments-documents', -356],
      ].sort((left, right) => Number(left[1]) - Number(right[1])),
    )
    expect(later.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(['review', 'exercise', 'audit', 'evidence']))
  })

  it('has a section for each audience that the routing names, without code for legal and compliance [R13]', () => {
    expect(later.audiences.map(({ to, code }) => [to, code])).toEqual([
      ['platform-engineering', true],
      ['product-security', true],
      ['legal', false],
      ['customer-compliance', false],
    ])
    const text = auditFiles(later)['findings-by-audience.md'] ?? ''
    const legal = text.slice(text.indexOf('## Legal'), text.indexOf('## Customer compliance'))
    expect(legal).toContain('Playbook that was not exercised in time')
    expect(legal).not.toContain('key-register.yml')
    expect(text.slice(0, text.indexOf('## Legal'))).toContain('key-register.yml')
  })
})
