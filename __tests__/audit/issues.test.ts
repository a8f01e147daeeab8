/** Issues about what falls due, against GitHub's API on this machine: opened, changed, closed, opened again, and never doubled. */
import { describe, expect, it } from 'vitest'
import { writeAuditIssues } from '#app/audit-issues'
import type { SurfaceLine } from '#app/surfaces'
import type { DueTopic } from '#audit/topics'
import { serverOfEachTest } from '../github/each-test'
import { BOT, TOKEN } from '../github/server'

const server = serverOfEachTest()

const at = { file: '.github/key-register.yml', line: 54, column: 5, endLine: 54, endColumn: 9 }
const rotation: DueTopic = {
  id: 'rotation',
  title: 'Rotation due',
  owner: 'cloud-security-lead',
  lines: [{ date: '2027-01-09', days: 7, text: 'rotation of payments-database', at }],
}
const ending: DueTopic = {
  id: 'certificate-end',
  title: 'Certificate ends',
  owner: 'web',
  lines: [{ date: '2027-01-01', days: -1, text: 'end of the certificate shop', at }],
}

const write = (topics: readonly DueTopic[], more: { category?: string; token?: string; asOf?: string } = {}): Promise<SurfaceLine> =>
  writeAuditIssues({ topics, asOf: '2027-01-02', category: 'cryptogate', token: TOKEN, run: server.run(), second: 1, ...more })

describe('issues about what falls due [R2]', () => {
  it('are one for each topic and owner, with the days that are left', async () => {
    expect(await write([rotation, ending])).toEqual({ surface: 'issues', done: true, text: '2 opened' })
    expect(server.now.issues.map(({ title, labels }) => [title, labels])).toEqual([
      ['Rotation due: cloud-security-lead', ['cryptogate-audit']],
      ['Certificate ends: web', ['cryptogate-audit']],
    ])
    const [first, second] = server.now.issues
    expect(first?.body.split('\n')[0]).toBe('<!-- cryptogate:audit:cryptogate:rotation:cloud-security-lead -->')
    expect(first?.body).toContain('| 2027-01-09 | in 7 days | rotation of payments-database |')
    expect(second?.body).toContain('**overdue by 1 day**')
  })

  it('stay as they are when nothing changed, change with the days, and are closed when nothing is left', async () => {
    await write([rotation, ending])
    expect(await write([rotation, ending])).toMatchObject({ text: '2 as they were' })
    const later = { ...rotation, lines: rotation.lines.map((line) => ({ ...line, days: 2 })) }
    expect(await write([later])).toMatchObject({ text: '1 changed, 1 closed' })
    expect(server.now.issues.map(({ state, state_reason }) => [state, state_reason])).toEqual([
      ['open', null],
      ['closed', 'completed'],
    ])
    expect(server.now.issues[1]?.body).toContain('Nothing is due any more')
    expect(server.now.issues[0]?.body).toContain('in 2 days')
  })

  it('are opened again when it falls due again, unless a person closed them as not planned', async () => {
    await write([rotation, ending])
    await write([])
    expect(await write([rotation])).toMatchObject({ text: '1 opened' })
    expect(server.now.issues).toHaveLength(2)
    expect(server.now.issues[0]).toMatchObject({ state: 'open' })
    const [first] = server.now.issues
    if (first !== undefined) Object.assign(first, { state: 'closed', state_reason: 'not_planned' })
    expect(await write([rotation])).toMatchObject({ text: '1 left closed, as not planned' })
    expect(server.now.issues[0]).toMatchObject({ state: 'closed' })
  })

  it('leave alone what others wrote with the same first line, and other audits', async () => {
    await write([rotation], { category: 'payments' })
    const body = '<!-- cryptogate:audit:cryptogate:rotation:cloud-security-lead -->\nmine'
    server.now.issues.push({
      number: 5,
      login: 'mallory',
      title: 't',
      body,
      labels: ['cryptogate-audit'],
      state: 'open',
      state_reason: null,
    })
    expect(await write([rotation])).toMatchObject({ text: '1 opened' })
    expect(server.now.issues.find(({ number }) => number === 5)?.body).toBe(body)
    expect(await write([])).toMatchObject({ text: '1 closed' })
    expect(server.now.issues.filter(({ state }) => state === 'open').map(({ login }) => login)).toEqual([BOT, 'mallory'])
  })

  it('are made once when the answer to making one is lost', async () => {
    server.now.faults.push({ request: 'POST /repos/acme/shop/issues', answer: { status: 502, message: 'Bad gateway' } })
    expect(await write([rotation])).toMatchObject({ done: true, text: '1 opened' })
    expect(server.now.issues).toHaveLength(1)
  })

  it('find their own among hundreds', async () => {
    for (let index = 0; index < 250; index++)
      server.now.issues.push({
        number: index + 1,
        login: 'ada',
        title: 't',
        body: 'b',
        labels: ['cryptogate-audit'],
        state: 'closed',
        state_reason: null,
      })
    await write([rotation])
    expect(await write([rotation])).toMatchObject({ text: '1 as they were' })
  })

  it('obey nothing that an owner or a text is called', async () => {
    const hostile = '--> @team <img src=x> | [x](javascript:1) ::error::'
    await write([{ ...rotation, owner: hostile, lines: [{ text: hostile, at: { ...at, file: hostile } }] }])
    const [made] = server.now.issues
    expect(made?.body.split('\n')[0]).toMatch(/^<!-- cryptogate:audit:cryptogate:rotation:[\w.~@/-]+ -->$/)
    expect(made?.body.split('\n').slice(1).join('\n')).not.toMatch(/<img|(?<!&#8203;)@team\b|\]\(javascript/)
    expect(await write([{ ...rotation, owner: hostile, lines: [{ text: hostile, at: { ...at, file: hostile } }] }])).toMatchObject({
      text: '1 as they were',
    })
  })

  it('degrade with one clear line', async () => {
    expect(await write([rotation], { token: '' })).toEqual({ surface: 'issues', done: false, text: 'there is no token: give repo-token' })
    await server.restart({ permissions: [] })
    expect(await write([rotation])).toMatchObject({
      done: false,
      text: 'the token may not do it; give the job "permissions: issues: write"',
    })
    await server.restart({ hasIssues: false })
    expect(await write([rotation])).toMatchObject({ done: false, text: 'issues are switched off in this repository' })
    const outside = await writeAuditIssues({ topics: [rotation], asOf: '2027-01-02', category: 'c', token: TOKEN, run: undefined })
    expect(outside).toEqual({ surface: 'issues', done: false, text: 'this is no run of GitHub' })
  })
})
