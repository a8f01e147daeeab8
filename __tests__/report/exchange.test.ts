/** Formats that other tools read: JUnit, GitLab's, CSV, and what SARIF says of weaknesses and changes. */
import { readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import Ajv2020 from 'ajv/dist/2020'
import { parse } from 'csv-parse/sync'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import type { Log } from 'sarif'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Report } from '#core/report'
import { reporters } from '#report/index'
import { hostilePullRequest } from './changes'
import { everything, finding, HOSTILE, hostileFinding, REPORTS, typical, weakRsaKey } from './reports'

vi.setConfig({ testTimeout: 60_000 })

const rendered = (id: string, report: Report): string => reporters[id]?.render(report, { colour: false, width: 100 }) ?? ''

const covered: Report = {
  ...typical,
  findings: typical.findings.map((one, index) =>
    index !== 1
      ? one
      : {
          ...one,
          enforcement: 'record',
          suppression: { kind: 'exception', id: 'EX-1', status: 'accepted', reason: 'ends soon', enforcement: 'fail' },
        },
  ),
}

/** As security-report-schemas 15.0.7 (sast-report-format.json) demands; strict, so that a new field has to be looked up there. */
const maker = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  version: z.string().min(1),
  vendor: z.strictObject({ name: z.string().min(1) }),
})
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)
const url = z.string().regex(/^(https?|ftp):\/\/.+/)
const sastSchema = z.strictObject({
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
  scan: z.strictObject({
    analyzer: maker,
    scanner: maker,
    type: z.literal('sast'),
    start_time: moment,
    end_time: moment,
    status: z.enum(['success', 'failure']),
    messages: z.array(z.strictObject({ level: z.enum(['info', 'warn', 'fatal']), value: z.string().min(1) })),
  }),
  vulnerabilities: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().max(255),
      description: z.string().max(1_048_576),
      severity: z.enum(['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical']),
      solution: z.string().max(7000),
      location: z.strictObject({ file: z.string(), start_line: z.number(), end_line: z.number() }),
      identifiers: z
        .array(z.strictObject({ type: z.string().min(1), name: z.string().min(1), value: z.string().min(1), url: url.optional() }))
        .min(1),
      links: z.array(z.strictObject({ url })),
      tracking: z.strictObject({
        type: z.literal('source'),
        items: z.array(
          z.strictObject({
            file: z.string(),
            start_line: z.number(),
            end_line: z.number(),
            signatures: z.array(z.strictObject({ algorithm: z.string(), value: z.string() })).min(1),
          }),
        ),
      }),
    }),
  ),
})

/** The fields that GitLab documents for code quality. */
const qualitySchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().min(1),
      lines: z.strictObject({ begin: z.number().int().min(1), end: z.number().int().min(1) }),
    }),
  }),
)

describe('the GitLab reports', () => {
  it.each(REPORTS)('have the fields that GitLab reads (%s)', (_name, report) => {
    expect(sastSchema.safeParse(JSON.parse(rendered('gitlab-sast', report))).error?.issues ?? []).toEqual([])
    expect(qualitySchema.safeParse(JSON.parse(rendered('gitlab-codequality', report))).error?.issues ?? []).toEqual([])
  })

  it('give every finding a fingerprint of its own', () => {
    const all = qualitySchema.parse(JSON.parse(rendered('gitlab-codequality', everything)))
    expect(all.length).toBeGreaterThan(20_000)
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length)
  })

  it('leave out what an exception covers, and know what could not be judged', () => {
    const { vulnerabilities } = sastSchema.parse(JSON.parse(rendered('gitlab-sast', covered)))
    expect(vulnerabilities).toHaveLength(typical.findings.length - 1)
    expect(vulnerabilities.find(({ name }) => name.startsWith('Could not be judged'))?.severity).toBe('Unknown')
    expect(vulnerabilities[0]?.identifiers.map(({ name }) => name)).toEqual(['constant-key', 'CWE-321'])
  })

  it('say that a scan failed', () => {
    const { scan } = sastSchema.parse(JSON.parse(rendered('gitlab-sast', { ...typical, verdict: 'error' })))
    expect(scan.status).toBe('failure')
  })
})

describe('the JUnit report', () => {
  const elements = (parent: XmlElement, name: string): XmlElement[] =>
    parent.children.filter((child): child is XmlElement => child.type === 'element' && (child as XmlElement).name === name)
  const root = (report: Report): XmlElement => parseXml(rendered('junit', report)).root as XmlElement

  it.each(REPORTS)('is XML whose counts are right (%s)', (_name, report) => {
    const suites = elements(root(report), 'testsuite')
    const cases = suites.flatMap((suite) => elements(suite, 'testcase'))
    expect(root(report).attributes['tests']).toBe(String(cases.length))
    expect(root(report).attributes['failures']).toBe(String(cases.filter((one) => elements(one, 'failure').length > 0).length))
    for (const suite of suites) expect(suite.attributes['tests']).toBe(String(elements(suite, 'testcase').length))
  })

  it('fails what stops the build, and nothing else', () => {
    const suites = elements(root(typical), 'testsuite')
    const failing = suites.filter((suite) => suite.attributes['failures'] !== '0').map((suite) => suite.attributes['name'])
    expect(failing).toEqual(['constant-key: Key is a constant', 'weak-rsa-key: RSA key is too short'])
    const [failure] = suites.flatMap((suite) => elements(suite, 'testcase').flatMap((one) => elements(one, 'failure')))
    expect(failure?.text).toContain('Do instead: Load the key from a key service.')
  })

  it('skips what an exception covers, with its reason', () => {
    const skipped = elements(root(covered), 'testsuite').flatMap((suite) =>
      elements(suite, 'testcase').flatMap((one) => elements(one, 'skipped')),
    )
    expect(skipped.map((one) => one.attributes['message'])).toContain('exception EX-1: ends soon')
  })

  it('has an error where there is no verdict', () => {
    expect(root({ ...typical, verdict: 'error' }).attributes['errors']).toBe('1')
  })
})

describe('the CSV report', () => {
  const rows = (report: Report): Record<string, string>[] => parse(rendered('csv', report), { columns: true })

  it.each(REPORTS)('has a row for every finding (%s)', (_name, report) => {
    expect(rows(report)).toHaveLength(report.findings.length)
  })

  it('says the same as the finding', () => {
    expect(rows(typical)[1]).toMatchObject({
      severity: 'high',
      enforcement: 'fail',
      rule: 'weak-rsa-key',
      file: 'src/auth/keys.ts',
      line: '42',
      asset: 'RSA-1024',
      standard: 'The key length must be at least 3072 bits (prohibited since 2026-01-01).',
      controls: 'CWE-326 ISO27001:A.8.24',
    })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("https://evil.example";"x")'])(
    'lets no spreadsheet calculate %j',
    (text) => {
      const [first] = typical.findings
      if (first === undefined) throw new Error('the typical report has findings')
      const [row] = rows({ ...typical, findings: [finding(weakRsaKey, { ...first.asset, name: text }, { message: text })] })
      for (const cell of [row?.['message'], row?.['asset']]) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    },
  )

  it('keeps hostile texts in their cells', () => {
    const findings = HOSTILE.map(hostileFinding)
    const all = rows({ ...typical, findings })
    expect(all).toHaveLength(findings.length)
    for (const row of all) expect(Object.keys(row)).toHaveLength(25)
  })
})

describe('SARIF', () => {
  const runOf = (report: Report): Log['runs'][number] => {
    const [run] = (JSON.parse(rendered('sarif', report)) as Log).runs
    if (run === undefined) throw new Error('there is no run')
    return run
  }

  it('lists the weaknesses and demands that rules refer to', () => {
    const { taxonomies, tool } = runOf(typical)
    expect(taxonomies?.map(({ name, taxa }) => [name, taxa?.map(({ id }) => id)])).toEqual([
      ['CWE', ['CWE-321', 'CWE-326', 'CWE-328']],
      ['ISO27001', ['A.8.24']],
    ])
    const rule = tool.driver.rules?.find(({ id }) => id === 'weak-rsa-key')
    expect(rule?.relationships?.map(({ target }) => `${target.toolComponent?.name ?? ''} ${target.id ?? ''}`)).toEqual([
      'CWE CWE-326',
      'ISO27001 A.8.24',
    ])
  })

  it('says of every result what it is to a change, where one was judged', () => {
    const findings = typical.findings.map((one, index) => ({ ...one, change: index === 0 ? ('new' as const) : ('existing' as const) }))
    expect(runOf({ ...typical, findings }).results?.map(({ baselineState }) => baselineState)).toEqual([
      'new',
      ...findings.slice(1).map(() => 'unchanged'),
    ])
    expect(runOf(typical).results?.every(({ baselineState }) => baselineState === undefined)).toBe(true)
  })
})

describe('the JSON report', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object
  const ajv = new Ajv2020({ strict: false })
  addFormats(ajv)
  const valid = ajv.compile(schema)

  it.each([...REPORTS, ['a pull request', hostilePullRequest('x', 0)] as const])(
    'is valid by the published schema (%s)',
    (_name, report) => {
      valid(JSON.parse(rendered('json', report)))
      expect(valid.errors ?? []).toEqual([])
    },
  )

  it('is not, once a field is misspelt or missing', () => {
    const report = JSON.parse(rendered('json', typical)) as { findings: Record<string, unknown>[]; verdict?: string }
    expect(valid({ ...report, verdict: 'good' })).toBe(false)
    expect(valid({ ...report, findings: report.findings.map((one) => ({ ...one, serverity: 'high' })) })).toBe(false)
    delete report.verdict
    expect(valid(report)).toBe(false)
  })
})

describe('a hundred thousand findings', () => {
  const [first] = typical.findings
  const many: Report = {
    ...typical,
    findings: Array.from({ length: 100_000 }, (_, index) => {
      if (first === undefined) throw new Error('the typical report has findings')
      const at = { ...first.at, line: index + 1, endLine: index + 1 }
      return { ...first, at, fingerprint: `f-${String(index)}` }
    }),
  }

  it.each(['csv', 'cyclonedx', 'gitlab-codequality', 'gitlab-sast', 'html', 'junit'])('fit into %s', (id) => {
    const text = rendered(id, many)
    expect(text.length).toBeLessThan(400 * 1024 * 1024)
    if (id === 'csv') expect(text.split('\n').length).toBe(100_002)
    if (id === 'gitlab-codequality') expect((JSON.parse(text) as unknown[]).length).toBe(100_000)
    if (id === 'junit') expect(text).toContain('50000 findings are left out of this file')
    if (id === 'html') expect(text).toContain('100000')
  })
})
