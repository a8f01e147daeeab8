/** The audit plan, its records, incidents and the ledger, judged by rules: the worked example is in order, and each fault in it is told. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleLedger } from '../../scripts/example-ledger'
import { EXAMPLE, findingsOf, INCIDENT, LEDGER, told, type Edit } from './example'

/** Rules that the edit makes fire, beside the altered digest that it makes of a record in the ledger. */
function rules(edits: readonly Edit[], how: Parameters<typeof told>[1] = {}): string[] {
  return [...new Set(told(edits, how).map((line) => line.split(' ')[0] ?? ''))].filter((rule) => rule !== 'audit-date-conflict').sort()
}

describe('the worked example', () => {
  it('has a plan, records, an incident and a ledger in which nothing is found [R1, R3, R10, R19, R20, R51]', () => {
    expect(told()).toEqual([])
  })

  it('has the ledger that its records make', () => {
    expect(readFileSync(path.join(EXAMPLE, LEDGER), 'utf8')).toBe(exampleLedger())
  })
})

describe('the plan', () => {
  it('is too seldom for the tier of its keys, or for a year [R1, R2]', () => {
    expect(rules([{ find: 'days: 30', put: 'days: 60' }])).toEqual(['audit-plan-interval'])
    const year = told([{ find: 'days: 365', put: 'days: 400' }])
    expect(year.filter((line) => line.startsWith('audit-plan-interval fail'))).toHaveLength(1)
  })

  it('is overdue from the day after, and warned of before [R1, R2, R26]', () => {
    expect(rules([], { asOf: '2026-12-03' })).toContain('audit-due-soon')
    expect(rules([], { asOf: '2026-12-09' })).not.toContain('audit-overdue')
    expect(told([], { asOf: '2026-12-10' })).toContainEqual(
      'audit-overdue fail: critical-keys was to be audited by 2026-12-09; at least 0 is required.',
    )
  })

  it('has to name a day where nothing was done yet', () => {
    const never = [{ find: 'plans: [programme]', put: 'plans: [secrets]' }]
    expect(rules(never)).toContain('audit-never-done')
    expect(rules([...never, { find: 'days: 365\n', put: 'days: 365\n    start: 2026-10-01\n' }])).not.toContain('audit-never-done')
  })

  it('covers every area and every key, or says why not [R6, R8, R19]', () => {
    expect(
      rules([
        {
          find: 'notApplicable:\n  - { area: encryption-as-a-service, because: The payments service encrypts for nobody else. }\n',
          put: '',
        },
      ]),
    ).toEqual(['audit-area-not-planned'])
    const keys = [
      { find: '    days: 365\n', put: '    days: 365\n    keys: [payments-documents]\n' },
      { find: 'tiers: [critical]', put: 'keys: [payments-documents]' },
    ]
    expect(told(keys).filter((line) => line.startsWith('key-not-in-audit-plan'))).toEqual([
      'key-not-in-audit-plan warn: No planned audit covers payments-database.',
    ])
  })

  it('has a procedure that is reviewed in time, and by everything that changes [R18, R26]', () => {
    expect(rules([{ find: 'lastReview: 2026-03-02', put: 'lastReview: 2025-03-02' }])).toEqual(['audit-procedure-review'])
    expect(
      told([{ find: 'considered: [standards, risk-posture, threats, upstream, downstream]', put: 'considered: [standards]' }]),
    ).toEqual([
      'audit-procedure-review-incomplete warn: The review of the audit procedure did not consider risk-posture, threats, upstream and downstream.',
    ])
  })
})

describe('an audit', () => {
  it('is not done by who owns, keeps or approves a key [R9]', () => {
    const custodian = told([{ find: 'auditors: [internal-audit]', put: 'auditors: [cloud-security-lead]' }])
    expect(custodian).toContainEqual(
      'auditor-not-independent fail: 2026-programme: cloud-security-lead is custodian of payments-database, payments-documents and payments/partner-token.',
    )
    expect(rules([{ find: 'auditors: [internal-audit]', put: 'auditors: [head-of-platform]' }])).toContain('auditor-not-independent')
  })

  it('is not done by somebody of the team that keeps the keys [R9]', () => {
    expect(told([{ find: 'team: internal-audit, organisation', put: 'team: cloud-security, organisation' }])[0]).toContain(
      'internal-audit is of the team cloud-security, which holds',
    )
  })

  it.each([
    ['an address', { name: 'Somebody', email: 'Iris.Lindqvist@acme.example' }],
    ['a name', { name: 'iris lindqvist', email: 'other@acme.example' }],
  ])('is not done by who made the commits, known by %s [R9]', (_by, committer) => {
    expect(told([], { committers: [committer] })).toContainEqual(
      'auditor-not-independent fail: 2026-programme: internal-audit made a commit of what was audited.',
    )
  })

  it('is not done by the account that made the commits [R9]', () => {
    const edit = { find: 'emails: [iris.lindqvist@acme.example]', put: 'accounts: [Iris-L]' }
    const committers = [{ name: 'x', email: '4711+iris-l@users.noreply.github.com' }]
    expect(rules([edit], { committers })).toEqual(['auditor-not-independent', 'incident-closed-without-audit', 'post-event-audit-missing'])
    expect(rules([edit], { committers: [{ name: 'x', email: '4711+iris@users.noreply.github.com' }] })).toEqual([])
  })

  it('is an open question where git does not have the commits [R9]', () => {
    const open = findingsOf([], { unknownHistory: true }).filter(({ outcome }) => outcome === 'unresolved')
    expect(open.map(({ rule }) => rule.id)).toEqual(Array(4).fill('auditor-not-independent'))
    expect(open[0]?.message).toContain('git does not have these commits here')
  })

  it('may leave own keys to others, but not to nobody [R9]', () => {
    const recusal = (auditors: string): Edit => ({
      find: 'auditors: [internal-audit]',
      put: `auditors: [${auditors}]\n    recusals: [{ auditor: cloud-security-lead, keys: [payments-database, payments-documents, payments/partner-token], because: own keys }]`,
    })
    expect(rules([recusal('internal-audit, cloud-security-lead')])).toEqual([])
    expect(told([recusal('cloud-security-lead')])[0]).toContain(
      'left payments-database, payments-documents and payments/partner-token to others, and nobody else audited it',
    )
  })

  it('says what was looked at, by what, with which result, and of which commit [R6, R7, R8, R10]', () => {
    expect(
      told([
        {
          find: 'families: { algorithm-selection: conforms, access-control: conforms, key-handling: conforms, lifecycle-enforcement: partly }\n    ',
          put: '',
        },
      ]),
    ).toContainEqual(
      'audit-record-incomplete fail: 2026-programme lacks what was found of algorithm-selection, access-control, key-handling and lifecycle-enforcement.',
    )
    expect(told([{ find: '      - { area: tenant-isolation, result: audited }\n', put: '' }])).toContainEqual(
      'audit-record-incomplete fail: 2026-programme lacks the planned area tenant-isolation.',
    )
  })

  it('is reviewed by security and by compliance, by who is named for it and did not audit [R11]', () => {
    const review = '      - { by: compliance-lead, as: compliance, date: 2026-03-24, reference: MIN-2026-03 }\n'
    expect(told([{ find: review, put: '' }])).toEqual([
      expect.stringMatching(
        /^audit-not-reviewed fail: 2026-programme was completed 250 days ago and not reviewed by compliance leadership/,
      ),
    ])
    expect(
      told([{ find: 'by: compliance-lead, as: compliance, date: 2026-03-24', put: 'by: ciso, as: compliance, date: 2026-03-24' }]),
    ).toEqual([
      'auditor-not-independent fail: 2026-programme: ciso is not named for compliance leadership.',
      'auditor-not-independent fail: 2026-programme: ciso reviews for security and for compliance at once.',
    ])
  })

  it('is told to everybody concerned [R13]', () => {
    expect(rules([{ find: '      - { to: legal, date: 2026-03-25 }\n', put: '' }])).toEqual(['audit-not-communicated'])
  })
})

describe('a finding of an audit', () => {
  it('has an owner, a day and an action [R12, R20]', () => {
    expect(told([{ find: '        owner: cloud-security-lead\n        due: 2026-12-18\n', put: '' }])).toEqual([
      'corrective-action-incomplete fail: 2026-11-critical-keys/alarm lacks an owner and a due date.',
    ])
  })

  it('fails when it is overdue, and warns before [R12]', () => {
    expect(rules([{ find: 'due: 2026-12-18', put: 'due: 2026-11-20' }])).toEqual(['corrective-action-overdue'])
    expect(rules([{ find: 'due: 2026-12-18', put: 'due: 2026-11-21' }])).toEqual(['corrective-action-due-soon'])
    const accepted =
      'due: 2026-12-18\n        state: accepted\n        accepted: { by: ciso, until: 2026-11-01, because: alarms come by day }'
    expect(rules([{ find: 'due: 2026-12-18', put: accepted }])).toEqual(['corrective-action-overdue'])
  })

  it('is corrected as fast as its severity asks, and verified by somebody else [R12]', () => {
    expect(rules([{ find: 'severity: low', put: 'severity: critical' }])).toEqual(['corrective-action-slow'])
    expect(
      rules([{ find: 'due: 2026-12-18', put: 'due: 2026-12-18\n        state: corrected\n        corrected: { date: 2026-11-19 }' }]),
    ).toEqual([])
    expect(
      rules([{ find: 'verified: { by: internal-audit, date: 2026-06-11 }', put: 'verified: { by: head-of-platform, date: 2026-06-11 }' }]),
    ).toEqual(['corrective-action-self-verified'])
  })

  it('that comes back is counted [R20]', () => {
    expect(told([{ find: 'severity: low', put: 'severity: low\n        recurs: 2026-programme/recovery' }])).toEqual([
      'audit-finding-recurs warn: 2026-11-critical-keys/alarm was found in 1 earlier audits.',
    ])
  })
})

describe('an incident', () => {
  const unlinked = { find: 'event: 2026-09-03-payments-partner-token', put: 'event: another' }

  it('asks for an audit by somebody independent, first as a warning, then failing [R4, R138]', () => {
    expect(rules([unlinked])).toEqual(['audit-link-broken', 'incident-closed-without-audit', 'post-event-audit-missing'])
    const early = told([unlinked], { asOf: '2026-09-10' }).filter((line) => line.startsWith('post-event-audit-missing'))
    expect(early).toEqual([expect.stringMatching(/^post-event-audit-missing warn/)])
    const byCustodian: Edit = {
      find: 'commit: 41c0d9e7b85a2f36c1e4d07a9b3f62850e7d1c94\n    auditors: [internal-audit]',
      put: 'commit: 41c0d9e7b85a2f36c1e4d07a9b3f62850e7d1c94\n    auditors: [cloud-security-lead]',
    }
    expect(rules([byCustodian])).toContain('post-event-audit-missing')
  })

  it('that is closed shows every step, and what its regimes ask for [R55, R140, R141]', () => {
    const without = (find: RegExp): Edit => {
      const text = readFileSync(path.join(EXAMPLE, INCIDENT), 'utf8')
      return { file: INCIDENT, find: find.exec(text)?.[0] ?? 'nothing', put: '' }
    }
    expect(told([without(/ {4}declaration: .*\n/)])[0]).toContain('is closed and lacks who declared it')
    expect(told([without(/ {4}rootCause: .*\n/)])[0]).toContain('is closed and lacks the root cause')
    expect(told([without(/ {4}classification:\n(?: {6}.*\n)+/)])[0]).toContain('its classification (DORA)')
    const personal = { file: INCIDENT, find: 'personalData: false', put: 'personalData: true' }
    expect(told([personal, without(/ {4}assessment:\n(?: {6}.*\n)+/)]).join('\n')).toContain('whether it was a breach of personal data')
  })

  it('has the clocks of its regimes, whatever zone they were written in [R138, R139, R140]', () => {
    const open = {
      file: INCIDENT,
      find: "{ regime: NIS2, step: early-warning, notNeeded: 'not significant: no disruption and no loss' }",
      put: '{ regime: NIS2, step: early-warning }',
    }
    const deadline = 'Early warning to the CSIRT or authority (NIS2 (Directive (EU) 2022/2555), article 23(4)(a))'
    expect(told([open])).toEqual([
      `notification-overdue fail: 2026-09-03-payments-partner-token: ${deadline} was to be made by 2026-09-04T07:40:00Z; at least 0 is required.`,
    ])
    expect(told([open], { asOf: '2026-09-04' }).filter((line) => line.startsWith('notification'))[0]).toContain('notification-open warn')
    const sent = (at: string): Edit => ({ ...open, put: `{ regime: NIS2, step: early-warning, sent: ${at} }` })
    expect(rules([sent('2026-09-04T09:40+02:00')])).toEqual([])
    expect(rules([sent('2026-09-04T09:40+01:00')])).toEqual(['notification-late'])
  })

  it('counts the clock of personal data only where there is some [R141]', () => {
    const personal = { file: INCIDENT, find: 'personalData: false', put: 'personalData: true' }
    expect(told([personal])[0]).toContain('Notification of the supervisory authority (GDPR')
  })

  it('that revoked a key is not followed by a register that has it as it was', () => {
    const older = {
      file: '.github/key-register.yml',
      find: 'rotation: { days: 90, method: manual, last: 2026-10-20',
      put: 'rotation: { days: 365, method: manual, last: 2026-08-20',
    }
    expect(rules([older])).toEqual(['incident-key-still-active'])
  })

  it('cannot be told otherwise once the ledger has it [R138, R147]', () => {
    const later = { file: INCIDENT, find: 'aware: 2026-09-03T09:40+02:00', put: 'aware: 2026-09-03T09:50+02:00' }
    expect(told([later])).toEqual([
      'audit-date-conflict fail: 2026-09-03-payments-partner-token: is not what it was since the ledger has it (line 3, 2026-09-03).',
    ])
  })
})

describe('days and moments', () => {
  it('of the future are told, and two clocks of one moment are one', () => {
    expect(told([{ find: 'completed: 2026-11-09T15:20+01:00', put: 'completed: 2026-11-22T00:30+02:00' }]).join('\n')).not.toContain(
      'still to come',
    )
    expect(told([{ find: 'completed: 2026-11-09T15:20+01:00', put: 'completed: 2026-11-21T23:30-02:00' }]).join('\n')).toContain(
      'it was completed on 2026-11-21T23:30-02:00, which is still to come',
    )
  })

  it('that cannot come after each other are told', () => {
    expect(
      told([{ file: INCIDENT, find: 'closed: { at: 2026-09-15T10:00+02:00', put: 'closed: { at: 2026-09-03T09:45+02:00' }]).join('\n'),
    ).toContain('closed at 2026-09-03T07:45:00Z, before:')
  })

  it.each([['2026-09-03'], ['2026-09-03T09:40'], ['2026-02-30T09:40Z'], ['yesterday']])(
    'without a zone, or of no calendar, are refused: %s',
    (moment) => {
      expect(() => told([{ file: INCIDENT, find: 'aware: 2026-09-03T09:40+02:00', put: `aware: ${moment}` }])).toThrow(/aware: .*no moment/)
    },
  )
})

describe('links', () => {
  it('to files that are gone, changed, or have no hash are told [R10, R147]', () => {
    const evidence = '{ ref: evidence/audit-2026-11.md, sha256: '
    expect(told([{ find: `${evidence}`, put: '{ ref: evidence/gone.md, sha256: ' }]).join('\n')).toContain(
      'evidence/gone.md is not in the repository',
    )
    expect(told([{ file: 'evidence/audit-2026-11.md', find: 'nobody was called', put: 'somebody was called' }])).toEqual([
      'audit-link-broken fail: 2026-11-critical-keys: evidence/audit-2026-11.md is not the file that was meant: its hash is another.',
    ])
  })

  it('to people, plans and findings that there are not are told, with what was probably meant', () => {
    expect(told([{ find: 'auditor: internal-audit', put: 'auditor: internal-audt' }])).toEqual([
      'audit-link-broken fail: critical-keys: internal-audt names no person that there is; did you mean internal-audit?.',
    ])
    expect(rules([{ find: 'severity: low', put: 'severity: low\n        recurs: 2026-programme/nothing' }])).toContain('audit-link-broken')
  })
})

describe('the ledger in the repository', () => {
  it('that was altered fails at its line [R3]', () => {
    const [finding] = findingsOf([{ file: LEDGER, find: '"verdict":"fail"', put: '"verdict":"pass"' }]).filter(
      ({ rule }) => rule.id === 'ledger-broken',
    )
    expect(finding).toMatchObject({ enforcement: 'fail', at: { file: LEDGER, line: 6 } })
    expect(finding?.message).toContain('line 6: the entry is not what its hash was made of')
  })

  it('tells how long the gate has not run [R3]', () => {
    expect(rules([], { asOf: '2026-11-30' })).toContain('gate-not-run')
    expect(told([], { asOf: '2026-12-25' }).filter((line) => line.startsWith('gate-not-run'))).toEqual([
      expect.stringMatching(/^gate-not-run fail: .* the last run was 35 days ago/),
    ])
  })

  it('asks for an audit after a material change [R5]', () => {
    const earlier = { find: 'completed: 2026-11-09T15:20+01:00', put: 'period: { from: 2026-10-01, to: 2026-11-01 }' }
    expect(told([earlier]).filter((line) => line.startsWith('audit-after'))).toEqual([])
    expect(told([earlier], { asOf: '2026-12-01' }).filter((line) => line.startsWith('audit-after'))).toEqual([
      expect.stringMatching(
        /^audit-after-change-missing warn: key-lifecycle: commit \w{12} changed it 34 days ago, and no audit was completed since/,
      ),
    ])
  })
})

describe('the playbook', () => {
  it.each([
    ['How exposure is detected', 'how exposure is detected', 'R142'],
    ['Who declares', 'who declares', 'R143'],
    [
      'How affected data, services, customers and jurisdictions are identified',
      'how affected data, services, customers and jurisdictions are identified',
      'R144',
    ],
    ['How keys are revoked or rotated', 'how keys are revoked or rotated', 'R145'],
    ['How dependent systems are restored', 'how dependent systems are restored', 'R146'],
    ['How the integrity of evidence is preserved', 'how the integrity of evidence is preserved', 'R147'],
    ['How legal, regulatory and customer decisions are made', 'how legal, regulatory and customer decisions are made', 'R148'],
  ])('without "%s" does not say %s [%s]', (heading, says) => {
    const found = told([{ file: 'docs/key-compromise.md', find: `## ${heading}\n`, put: '## Something\n' }])
    expect(found).toEqual([expect.stringContaining(`docs/key-compromise.md does not say ${says}`)])
  })

  it('with a heading and nothing below it says too little [R142, R143, R144, R145, R146, R147, R148]', () => {
    const text = readFileSync(path.join(EXAMPLE, 'docs/key-compromise.md'), 'utf8')
    const body = /## Who declares\n\n(.*)\n/.exec(text)?.[1] ?? ''
    expect(
      told([
        { file: 'docs/key-compromise.md', find: body, put: '<!-- the CISO declares it, in their absence the Head of Platform --> To do.' },
      ])[0],
    ).toContain('who declares (line 9 says too little)')
  })
})
