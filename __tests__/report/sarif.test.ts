import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020'
import type { Log, Result, Run } from 'sarif'
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '#core/finding'
import type { Report } from '#core/report'
import { json, type JsonReport } from '#report/json'
import { markdown } from '#report/markdown'
import { sarif } from '#report/sarif'
import { text } from '#report/text'
import { everything, REPORTS, typical } from './reports'

// Tens of thousands of findings take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const schema = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.json', import.meta.url), 'utf8')) as object
const ajv = new Ajv({ strict: false })
addFormats(ajv)
const validate = ajv.compile(schema)

const OPTIONS = { colour: false, width: 80 }
const rendered = new Map(REPORTS.map(([, report]) => [report, sarif.render(report, OPTIONS)]))

function runOf(report: Report): Run {
  const log = JSON.parse(rendered.get(report) ?? sarif.render(report, OPTIONS)) as Log
  const [run] = log.runs
  if (run === undefined) throw new Error('there is no run')
  return run
}

function resultOf(report: Report, asset: string): Result {
  const result = runOf(report).results?.find((one) => one.properties?.['asset'] === asset)
  if (result === undefined) throw new Error(`there is no result for ${asset}`)
  return result
}

describe.each(REPORTS)('SARIF of the %s report', (_name, report) => {
  const run = runOf(report)

  it('is valid SARIF 2.1.0', () => {
    validate(JSON.parse(rendered.get(report) ?? ''))
    expect(validate.errors ?? []).toEqual([])
  })

  it('keeps to what code scanning accepts', () => {
    expect(gzipSync(rendered.get(report) ?? '').length).toBeLessThan(10 * 1024 * 1024)
    expect(run.results?.length).toBeLessThanOrEqual(25_000)
    for (const rule of run.tool.driver.rules ?? []) {
      expect(rule.name?.length).toBeLessThanOrEqual(255)
      expect(rule.shortDescription?.text.length).toBeLessThanOrEqual(1024)
      expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(1024)
      expect(rule.help?.text).toBeTruthy()
      expect(rule.properties?.tags?.length).toBeLessThanOrEqual(10)
      expect(rule.properties?.tags).toContain('security')
      expect(Number(rule.properties?.['security-severity'])).toBeGreaterThan(0)
      expect(['error', 'warning', 'recommendation']).toContain(rule.properties?.['problem.severity'])
    }
    for (const result of run.results ?? []) {
      if (!['error', 'warning', 'note'].includes(result.level ?? '')) throw new Error(`level ${result.level}`)
      if (result.message.text === '' || result.locations?.length !== 1) throw new Error('a result without message or place')
    }
  })

  it('names each rule once and lets every result point at its own', () => {
    const rules = run.tool.driver.rules ?? []
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
    for (const result of run.results ?? [])
      if (rules[result.ruleIndex ?? -1]?.id !== result.ruleId) throw new Error(`wrong index of ${result.ruleId}`)
  })

  it('marks one line, with a relative and encoded path', () => {
    for (const result of run.results ?? []) {
      const physical = result.locations?.[0]?.physicalLocation
      const region = physical?.region
      if (region === undefined || region.startLine !== region.endLine || (region.endColumn ?? 0) <= (region.startColumn ?? 0))
        throw new Error('a bad region')
      const uri = physical?.artifactLocation?.uri ?? ''
      if (!/^(?:[\w.~-]|%[0-9A-F]{2}|\/)+$/.test(uri) || uri.startsWith('/')) throw new Error(`a bad uri ${uri}`)
    }
  })
})

describe('SARIF', () => {
  it('is judged by a schema that says no to a wrong field', () => {
    const log = JSON.parse(sarif.render(typical, OPTIONS)) as { runs: { results: { level: string }[] }[] }
    for (const result of log.runs[0]?.results ?? []) result.level = 'grave'
    expect(validate(log)).toBe(false)
  })

  it('says of a rule what GitHub needs for severity and filters', () => {
    expect(runOf(typical).tool.driver.rules?.find((rule) => rule.id === 'weak-rsa-key')).toMatchObject({
      name: 'WeakRsaKey',
      shortDescription: { text: 'RSA key is too short.' },
      helpUri: 'https://www.bsi.bund.de/EN/TR-02102',
      defaultConfiguration: { level: 'error' },
      properties: {
        tags: ['security', 'cryptography', 'external/cwe/cwe-326'],
        precision: 'high',
        'problem.severity': 'error',
        'security-severity': '8.0',
      },
    })
  })

  it('lists the rules that were in force although they found nothing', () => {
    expect(runOf({ ...typical, findings: [] }).tool.driver.rules?.map((rule) => rule.id)).toEqual([
      'broken-hash',
      'constant-key',
      'weak-rsa-key',
    ])
  })

  it('says what was found first, and follows the value from its origin to its use', () => {
    const result = resultOf(typical, 'RSA-1024')
    expect(result.message.text).toMatch(/^RSA-1024: keyBits is 1024\. The standard says: The key length must be at least 3072 bits/)
    const flow = result.codeFlows?.[0]?.threadFlows[0]?.locations.map((one) => one.location?.physicalLocation?.artifactLocation?.uri)
    expect(flow).toEqual(['src/config.ts', 'src/lib/rsa.ts', 'src/auth/keys.ts'])
    expect(result.relatedLocations?.map((one) => one.id)).toEqual([1, 2])
  })

  it('gives the level of the enforcement, also to what could not be judged', () => {
    expect(resultOf(typical, 'RSA-1024').level).toBe('error')
    expect(resultOf(typical, 'MD5').level).toBe('warning')
    const unresolved = resultOf(typical, 'RSA-?')
    expect(unresolved).toMatchObject({ level: 'note', properties: { outcome: 'unresolved' } })
    expect(unresolved.kind).toBeUndefined()
    expect(unresolved.message.text).toMatch(/^Could not be judged: RSA key is too short\./)
  })

  it('carries our fingerprint under our own name and leaves GitHub its own', () => {
    expect(resultOf(typical, 'RSA-1024').partialFingerprints).toEqual({ 'cryptogateFinding/v1': 'weak-rsa-key-src/auth/keys.ts-42' })
  })

  it('has a category that no run changes', () => {
    expect(runOf(typical).automationDetails?.id).toBe('cryptogate/')
  })

  it('shows the source of a finding, and none where key material stands', () => {
    const shown = resultOf(typical, 'RSA-1024').locations?.[0]?.physicalLocation
    expect(shown?.region?.snippet?.text).toBe("generateKeyPairSync('rsa', { modulusLength: KEY_BITS })")
    const secret = resultOf(typical, 'AES-?-CBC').locations?.[0]?.physicalLocation
    expect(secret?.region?.snippet).toBeUndefined()
    expect(secret?.contextRegion).toBeUndefined()
  })

  it('tells of diagnostics and skipped files, so that a scan with holes does not look whole', () => {
    const invocation = runOf(typical).invocations?.[0]
    expect(invocation?.executionSuccessful).toBe(true)
    const codes = invocation?.toolExecutionNotifications?.map((one) => one.descriptor?.id)
    expect(codes).toEqual(['verdict', 'partly-parsed', 'file-skipped', 'file-skipped'])
    expect(runOf({ ...typical, verdict: 'error' }).invocations?.[0]?.executionSuccessful).toBe(false)
  })

  it('keeps the most important results when there are too many, and says how many are left out', () => {
    const run = runOf(everything)
    expect(run.results).toHaveLength(25_000)
    expect(run.results?.filter((result) => result.level === 'error')).toHaveLength(
      everything.findings.filter((one) => one.enforcement === 'fail').length,
    )
    const told = run.invocations?.[0]?.toolExecutionNotifications?.find((one) => one.descriptor?.id === 'results-left-out')
    expect(told?.message.text).toBe(
      `This file holds the 25000 most important of ${everything.findings.length} findings; ${everything.findings.length - 25_000} are left out because code scanning accepts no more.`,
    )
  })

  it('leaves no link and no mention of the repository in a message', () => {
    for (const result of runOf(everything).results ?? []) {
      if (/(?<!\\)\]\(|@\w/.test(result.message.text ?? '')) throw new Error(result.message.text)
    }
  })
})

describe('a suppressed finding', () => {
  const [first, second] = typical.findings as [Finding, Finding]
  const suppressed: Report = {
    ...typical,
    findings: [
      {
        ...first,
        enforcement: 'record',
        suppression: {
          kind: 'exception',
          id: 'EX-1',
          status: 'accepted',
          reason: 'old partner',
          expires: '2027-01-31',
          enforcement: 'fail',
        },
      },
      { ...second, suppression: { kind: 'exception', id: 'EX-2', status: 'under-review', reason: 'new', enforcement: 'fail' } },
    ],
  }

  it('stays a result, with who lets it through', () => {
    const log = JSON.parse(sarif.render(suppressed, OPTIONS)) as Log
    validate(log)
    expect(validate.errors ?? []).toEqual([])
    expect(
      log.runs[0]?.results
        ?.flatMap((one) => one.suppressions ?? [])
        .map(({ status, justification }) => [status, justification])
        .sort(),
    ).toEqual([
      ['accepted', 'exception EX-1 until 2027-01-31: old partner'],
      ['underReview', 'exception EX-2: new'],
    ])
  })

  it('is counted in the terminal and whole in the JSON', () => {
    expect(text.render(suppressed, OPTIONS).replace(/\s+/g, ' ')).toContain(
      'suppressed 1 finding by exceptions, 1 finding by exceptions that are not on the trusted branch yet',
    )
    expect(markdown.render(suppressed, OPTIONS)).toContain(
      'Suppressed: 1 finding by exceptions, 1 finding by exceptions that are not on the trusted branch yet (these still count).',
    )
    const report = JSON.parse(json.render(suppressed, OPTIONS)) as JsonReport
    expect(report.summary.suppressed).toEqual({ exception: 1, baseline: 0, pending: 1, ignored: 0 })
    expect(report.findings.flatMap(({ suppression }) => suppression?.id ?? []).sort()).toEqual(['EX-1', 'EX-2'])
  })
})
