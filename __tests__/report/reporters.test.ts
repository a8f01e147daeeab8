import { describe, expect, it, vi } from 'vitest'
import type { Report } from '#core/report'
import { reporters } from '#report/index'
import { empty, REPORTS, SECRET, typical } from './reports'
import { obeyed } from './runner'

// Tens of thousands of findings take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const OPTIONS = { colour: false, width: 100 }

const rendered = new Map<string, string>()

/** Large reports take a second each: every one is rendered once for all that is asked of it. */
function renderedOnce(id: string, name: string, report: Report): string {
  const key = `${id} ${name}`
  const text = rendered.get(key) ?? reporters[id]?.render(report, OPTIONS) ?? ''
  rendered.set(key, text)
  return text
}

describe.each(Object.values(reporters))('the $id report', (reporter) => {
  it('is listed under its own id', () => {
    expect(reporters[reporter.id]).toBe(reporter)
  })

  it.each(REPORTS)('is the same twice for the %s report, and leaves the report as it was', (name, report) => {
    const { findings, assets } = report
    const before = JSON.stringify([findings.slice(0, 100), assets])
    const first = renderedOnce(reporter.id, name, report)
    expect(reporter.render(report, OPTIONS) === first).toBe(true)
    expect(JSON.stringify([findings.slice(0, 100), assets]) === before).toBe(true)
    expect(first.endsWith('\n')).toBe(true)
  })

  it.each(REPORTS)('never shows a line with key material (%s)', (name, report) => {
    expect(renderedOnce(reporter.id, name, report).includes(SECRET)).toBe(false)
  })

  it('does not depend on the order of findings that came in', () => {
    const shuffled = { ...typical, findings: [...typical.findings].reverse() }
    expect(reporter.render(shuffled, OPTIONS)).toBe(reporter.render(typical, OPTIONS))
  })

  it.each(REPORTS)('gives a runner nothing to obey but its own annotations (%s)', (name, report) => {
    const commands = obeyed(renderedOnce(reporter.id, name, report))
    const own = { annotations: /^::(error|warning|notice) /, azure: /^##vso\[task\.logissue type=(error|warning);/ }[reporter.id]
    if (own === undefined) expect(commands).toEqual([])
    for (const command of commands) {
      expect(command).toMatch(own ?? '')
      expect(command.slice(2)).not.toMatch(/##(vso)?\[/i)
    }
  })

  it.each(REPORTS)('has no character that a terminal obeys or a reader does not see (%s)', (name, report) => {
    // eslint-disable-next-line no-control-regex
    const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udfff]/u
    expect(unseen.exec(renderedOnce(reporter.id, name, report))).toBeNull()
  })

  it('keeps a secret that a model took for a plain value to itself', () => {
    const [first] = typical.findings
    if (first === undefined) throw new Error('the typical report has findings')
    const key = { kind: 'known', value: SECRET, origin: 'literal' } as const
    const password = { kind: 'one-of', values: [key, { kind: 'unknown', reason: 'environment' }] } as const
    const properties = { key, password: { ...password, values: [...password.values] } }
    const asset = { ...first.asset, properties }
    const report = { ...typical, findings: [{ ...first, asset, decidedBy: properties }], assets: [asset] }
    expect(reporter.render(report, OPTIONS).includes(SECRET)).toBe(false)
  })
})

describe('a repository without supported files', () => {
  it.each(['text', 'json', 'sarif', 'markdown'])('is plainly called nothing to judge by the %s report', (id) => {
    expect(reporters[id]?.render(empty, OPTIONS).toLowerCase()).toContain(
      'there was nothing to judge: none of the 12 files is in a supported language',
    )
  })
})
