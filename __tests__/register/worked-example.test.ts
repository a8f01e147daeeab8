/** The worked example of the documentation: nothing is found in it, and each of the twelve common findings once it is planted. */
import { describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { openedAudit } from '../audit/opened'
import { faults, payments, planted } from '../harness/payments'
import { scanFiles } from '../harness/scan-files'
import { openedRegister } from './opened'

const TODAY = '2026-11-21'

async function judged(repository: Record<string, string>): Promise<Report> {
  const policy = { file: '.github/crypto-policy.yml', text: repository['.github/crypto-policy.yml'] ?? '' }
  const register = openedRegister({ '.github/key-register.yml': repository['.github/key-register.yml'] ?? '' })
  return scanFiles(repository, { policy, asOf: TODAY, register, audit: openedAudit(repository) })
}

const states = (report: Report): string[] => (report.register?.auditFindings ?? []).map(({ number, state }) => `${String(number)} ${state}`)

describe('the payments service', () => {
  it('has no finding, and a register that is complete [R182, R62]', async () => {
    const report = await judged(payments())
    expect(report.findings.map(({ rule, message }) => `${rule.id}: ${message}`)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.register).toMatchObject({ complete: true, gaps: [], unregistered: [] })
    expect(states(report).filter((state) => state.endsWith('found'))).toEqual([])
    expect(report.register?.entries.map(({ id, join }) => `${id} ${join}`)).toEqual([
      'payments-database matched',
      'payments-documents matched',
      'payments/partner-token matched',
    ])
  })

  it('tells of its code where the key is used', async () => {
    const { register } = await judged(payments())
    const documents = register?.entries.find(({ id }) => id === 'payments-documents')
    expect(documents?.declaredAt.map(({ file }) => file)).toContain('service/src/main/java/com/acme/payments/CardVault.java')
  })

  it('has a fault for each of the twelve common findings', () => {
    expect(faults.map(({ finding }) => finding)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it.each(faults.map((fault) => [`${String(fault.finding)} ${fault.title}`, fault] as const))('%s', async (_title, fault) => {
    const repository = planted([fault])
    const report = await judged(repository)
    const found = report.findings.filter(({ rule }) => rule.id === fault.rule)
    const lines = found.map(({ at }) => (repository[at.file] ?? '').split('\n')[at.line - 1] ?? '')
    expect(lines.filter((line) => line.includes(fault.at))).not.toEqual([])
    expect(states(report)[fault.finding - 1]).toBe(`${String(fault.finding)} found`)
  })

  it('has all of them at once [R169, R170, R171, R172, R173, R174, R175, R176, R177, R178, R179, R180]', async () => {
    const report = await judged(planted(faults))
    expect(states(report)).toEqual(faults.map(({ finding }) => `${String(finding)} found`))
    expect(report.verdict).toBe('fail')
  })
})
