/** The HTML report in a real browser: accessible, quick, and deaf to what a repository holds. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Location } from '#core/location'
import type { RegisterView } from '#core/register-view'
import type { Report } from '#core/report'
import { htmlReport } from '#report/html'
import { faults, planted } from '../harness/payments'
import { scanFiles } from '../harness/scan-files'
import { openedRegister } from '../register/opened'
import { browserPath, openBrowser } from './browser'
import { everything, HOSTILE, hostileFinding, typical } from './reports'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

const OPTIONS = { colour: false, width: 100 }
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const render = (report: Report): string => htmlReport.render(report, OPTIONS)

const HOSTILE_MARKUP = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked=1">',
  "'-window.hacked-'",
  '</script><script>window.hacked=1</script>',
  '<!-- <script>',
  '{{constructor.constructor("window.hacked=1")()}}',
  'javascript:window.hacked=1',
  '</style><svg onload=window.hacked=1>',
  '__proto__',
]

/** Every text of the report is hostile: names, paths, rules, reasons, tags, exceptions, diagnostics, sources of the policy. */
function hostileReport(): Report {
  const texts = [...HOSTILE_MARKUP, ...HOSTILE]
  const findings = texts.map(hostileFinding).map((one, index) => ({
    ...one,
    routedTo: [texts[index] ?? ''],
    suppression: {
      kind: 'exception',
      id: texts[index] ?? '',
      status: 'accepted',
      reason: texts[index] ?? '',
      owner: texts[index] ?? '',
      enforcement: 'fail',
      expires: texts[index] ?? '',
    } as const,
  }))
  return {
    ...typical,
    register: hostileRegister(texts),
    findings,
    assets: findings.map(({ asset }) => asset),
    diagnostics: texts.map((text) => ({ level: 'note', code: text, message: text, help: text, file: text })),
    rules: findings.map(({ rule }) => rule),
    evidence: {
      ...typical.evidence,
      policy: { id: texts[0] ?? '', version: texts[1] ?? '', sha256: 'a', sources: texts },
      skipped: texts.map((text) => ({ file: text, reason: text })),
    },
    snippets: Object.fromEntries(findings.map(({ at }, index) => [`${at.file}:${String(at.line)}`, texts[index] ?? ''])),
  }
}

let worked: Promise<Report> | undefined

/** The payments service with a fault for each of the twelve common findings. */
function audited(): Promise<Report> {
  const files = planted(faults)
  const policy = { file: '.github/crypto-policy.yml', text: files['.github/crypto-policy.yml'] ?? '' }
  const register = openedRegister({ '.github/key-register.yml': files['.github/key-register.yml'] ?? '' })
  return (worked ??= scanFiles(files, { policy, asOf: '2026-11-21', register }))
}

/** A register of which every text is hostile. */
function hostileRegister(texts: readonly string[]): RegisterView {
  const at = (text: string): Location => ({ file: text, line: 1, column: 1, endLine: 1, endColumn: 2 })
  const counted = { proven: 1, asserted: 0, assumed: 0, missing: 1 }
  return {
    id: texts[0] ?? '',
    profile: texts[1] ?? '',
    sources: texts,
    complete: false,
    fields: counted,
    gaps: texts.map((text) => ({ text, at: at(text) })),
    entries: texts.map((text) => ({
      kind: 'key',
      id: text,
      at: at(text),
      state: text,
      keyType: text,
      protects: text,
      owner: text,
      custodian: text,
      platform: text,
      last: text,
      next: text,
      services: [text],
      join: 'matched',
      declaredAt: [at(text)],
      fields: [],
      access: [
        {
          question: text,
          registered: [text],
          declared: [text],
          at: at(text),
          ways: [{ principal: text, registered: false, by: 'key policy', conditions: [text], unclear: true, at: at(text) }],
        },
      ],
    })),
    unregistered: texts.map((text) => ({ kind: 'key', name: text, at: at(text), entry: text })),
    timeline: texts.map((text) => ({ date: text, days: -1, kind: text, entry: text, what: text, who: [text], at: at(text) })),
    people: texts.map((text) => ({ id: text, role: text, active: false, owns: [text], keeps: [text], alone: [text] })),
    auditFindings: texts.map((text, index) => ({ number: index, title: text, state: 'found', findings: [text], areas: [text] })),
    lifecycle: texts.map((text) => ({
      dataClass: text,
      keys: 2,
      stages: [{ title: text, cells: [{ title: text, states: { ...counted, later: 0 } }] }],
    })),
    obligations: texts.map((text) => ({ id: text, title: text, controls: [text], fields: counted, evidence: 1, gaps: [text] })),
  }
}

describe('the HTML report', () => {
  it('names its style and its script by what is in them, and allows nothing else', () => {
    const text = render(typical)
    const policy =
      /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(text)?.[1]?.replaceAll('&#39;', "'").replaceAll('&#61;', '=') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    const hash = (inside: string | undefined): string =>
      `'sha256-${createHash('sha256')
        .update(inside ?? '')
        .digest('base64')}'`
    expect(policy).toContain(hash(/<style>([\s\S]*?)<\/style>/.exec(text)?.[1]))
    expect(policy).toContain(hash(/<script>([\s\S]*?)<\/script>/.exec(text)?.[1]))
  })

  it('loads nothing from anywhere', () => {
    expect(render(typical)).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|@import|url\(/)
  })

  it('answers its four questions without a script too', () => {
    const plain = render(typical).replace(/<script[\s\S]*?<\/script>/g, '')
    expect(plain).toContain('What must be fixed first?')
    expect(plain).toContain('Key is a constant')
    expect(plain).toContain('Who holds the keys?')
    expect(plain).toContain('What fails later?')
    expect(plain).toContain('2 files skipped (1 minified, 1 too-large)')
  })

  it('says on which day what fails, and by which source', async () => {
    const code =
      'from cryptography.hazmat.primitives.asymmetric import rsa\n\nkey = rsa.generate_private_key(public_exponent=65537, key_size=2048)\n'
    const report = await scanFiles({ 'src/keys.py': code })
    const entry = report.outlook?.entries.find(({ rule, date }) => rule === 'weak-rsa-key' && date === '2031-01-01')
    expect(entry).toMatchObject({
      assetName: 'RSA-2048',
      before: 'record',
      enforcement: 'fail',
      places: 1,
      at: { file: 'src/keys.py', line: 3 },
    })
    expect(report.outlook?.quantum.map(({ standard, date }) => `${standard} ${date}`)).toContain('cnsa-2 2031-01-01')
    const text = render(report)
    expect(text).toContain('From 2031-01-01')
    expect(text).toContain('NSA CNSA 2.0')
  })
})

const chromium = browserPath()
if (chromium === undefined) process.stderr.write('no Chromium here: the HTML report was not tried in a browser\n')

describe.skipIf(chromium === undefined)('the HTML report in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cryptogate-html-'))
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser(chromium ?? '')
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(report: Report, { dark = false, width = 1280 } = {}): Promise<{ page: Page; errors: string[] }> {
    const file = path.join(folder, 'report.html')
    writeFileSync(file, render(report))
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.setViewport({ width, height: 900 })
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }])
    await page.goto(`file://${file}`)
    return { page, errors }
  }

  const count = (page: Page): Promise<string> => page.$eval('#finding-count', (element) => element.textContent ?? '')
  const rows = (page: Page): Promise<number> => page.$$eval('#finding-rows > tr', (all) => all.length)

  it.each([
    ['light', false, 1280],
    ['dark', true, 1280],
    ['narrow', false, 400],
  ])('has nothing that axe objects to (%s)', async (_name, dark, width) => {
    const { page, errors } = await open(typical, { dark, width })
    await page.click('#finding-rows button')
    await page.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')))
    // The page's own rules forbid foreign scripts; a tool of the browser is let in beside them.
    await page.setBypassCSP(true)
    const { violations } = (await page.evaluate(`${AXE}; axe.run(document, { resultTypes: ['violations'] })`)) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    expect(errors).toEqual([])
    await page.close()
  })

  it.each([
    ['light', false, 1280],
    ['dark', true, 1280],
    ['narrow', false, 390],
  ])('shows the register of the worked example, and axe has nothing against it (%s) [R40, R75, R136]', async (_name, dark, width) => {
    const { page, errors } = await open(await audited(), { dark, width })
    const text = await page.$eval('#register', (element) => (element.textContent ?? '').replaceAll(/\s+/g, ' '))
    expect(text).toContain('A complete register cannot be produced today')
    expect(text).toContain('payments-database lacks owner')
    expect(text).toContain('Who can decrypt with the key directly?')
    expect(await page.$$eval('#register [aria-label="Common audit findings"] .fail', (all) => all.length)).toBe(12)
    // Ten stages of five cells, for the one class of data.
    expect(await page.$$eval('#register [aria-label^="Stages of"] tbody tr', (all) => all.map((one) => one.children.length))).toEqual(
      Array.from({ length: 10 }, () => 6),
    )
    expect(await page.$$eval('#register [aria-label="Obligations"] tbody tr', (all) => all.length)).toBe(6)
    await page.setBypassCSP(true)
    const { violations } = (await page.evaluate(`${AXE}; axe.run(document, { resultTypes: ['violations'] })`)) as {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(errors).toEqual([])
    await page.close()
  })

  it('fits a narrow screen', async () => {
    const { page } = await open(typical, { width: 380 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380)
    await page.close()
  })

  it('filters by severity, rule, path and words, and takes all of it back', async () => {
    const { page, errors } = await open(typical)
    expect(await count(page)).toBe('1 to 5 of 5 findings')
    await page.select('#filter-severity', 'high')
    expect(await count(page)).toBe('1 to 2 of 2 findings that fit, of 5')
    await page.select('#filter-enforcement', 'open')
    expect(await rows(page)).toBe(1)
    await page.click('#filter-clear')
    await page.type('#filter-path', 'test/')
    expect(await count(page)).toBe('1 to 1 of 1 findings that fit, of 5')
    await page.click('#filter-clear')
    await page.type('#filter-text', 'md5 etag')
    expect(await rows(page)).toBe(2)
    await page.type('#filter-text', ' nowhere')
    expect(await count(page)).toBe('No finding fits these filters.')
    expect(errors).toEqual([])
    await page.close()
  })

  it('opens a finding from the keyboard, with its code and its advice', async () => {
    const { page } = await open(typical)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-text')
    await page.keyboard.type('RSA-1024')
    await page.focus('#finding-rows button')
    await page.keyboard.press('Enter')
    const detail = await page.$eval('#finding-rows .detail', (element) => element.textContent ?? '')
    expect(detail).toContain("generateKeyPairSync('rsa', { modulusLength: KEY_BITS })")
    expect(detail).toContain('Generate keys with a modulus of at least 3072 bits')
    expect(detail).toContain('The key length must be at least 3072 bits (prohibited since 2026-01-01).')
    await page.keyboard.press('Enter')
    expect(await page.$('#finding-rows .detail')).toBeNull()
    await page.close()
  })

  it('changes between light and dark', async () => {
    const { page } = await open(typical)
    const back = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await back()
    await page.click('#theme')
    expect(await back()).not.toBe(light)
    await page.click('#theme')
    expect(await back()).toBe(light)
    await page.close()
  })

  it('holds tens of thousands of findings, shows one page of them, and filters all', async () => {
    const { page, errors } = await open(everything)
    const total = everything.findings.length
    expect(total).toBeGreaterThan(20_000)
    expect(await count(page)).toBe(`1 to 50 of ${String(total)} findings`)
    expect(await rows(page)).toBe(50)
    await page.click('#page-on')
    expect(await count(page)).toBe(`51 to 100 of ${String(total)} findings`)
    await page.type('#filter-text', 'file-4999.ts')
    expect(await count(page)).toMatch(/^1 to 6 of 6 findings that fit/)
    expect(errors).toEqual([])
    await page.close()
  })

  it('takes hostile texts for texts, in every field', async () => {
    const { page, errors } = await open(hostileReport())
    const buttons = await page.$$('#finding-rows button')
    for (const button of buttons) await button.click()
    await page.$$eval('details', (all) => all.forEach((one) => one.setAttribute('open', '')))
    expect(await page.evaluate('window.hacked')).toBeUndefined()
    expect(await page.$$eval('script', (all) => all.length)).toBe(2)
    expect(await page.$$eval('img, iframe, svg[onload], [onerror]', (all) => all.length)).toBe(0)
    const links = await page.$$eval('a', (all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links.filter((link) => !/^(?:#[a-z]+|https:\/\/)/.test(link))).toEqual([])
    expect(await page.evaluate('document.body.textContent')).toContain('<script>window.hacked = 1</script>')
    expect(errors).toEqual([])
    await page.close()
  })

  it('cannot reach the network, even where a script would try', async () => {
    let asked = 0
    const server = createServer((_request, response) => {
      asked++
      response.end()
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { page } = await open(typical)
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
    const answer = await page.evaluate(`fetch('${address}').then(() => 'reached', () => 'refused')`)
    await page.evaluate(`document.body.append(Object.assign(document.createElement('img'), { src: '${address}' }))`)
    await page.evaluate('new Promise((done) => setTimeout(done, 200))')
    expect(answer).toBe('refused')
    expect(asked).toBe(0)
    server.close()
    await page.close()
  })

  it('prints as a document', async () => {
    const { page } = await open(typical)
    const pdf = await page.pdf({ format: 'A4' })
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    await page.emulateMediaType('print')
    expect(await page.evaluate("getComputedStyle(document.querySelector('nav')).display")).toBe('none')
    await page.close()
  })
})
