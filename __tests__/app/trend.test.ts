/** Runs compared with earlier ones: real scans, their JSON reports in a folder, and folders that hold worse. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { judge } from '#app/judge'
import { parseOptions } from '#app/options'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { reporters } from '#report/index'
import { compiledInstallation } from '../harness/installation'
import { folderOf, repositoryOf } from '../host/temporary'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const installation = compiledInstallation()
const OPTIONS = { colour: false, width: 100 }

const md5 = 'import hashlib\n\ndef one(data):\n    return hashlib.md5(data).hexdigest()\n'
const rsa = (name: string): string =>
  `from cryptography.hazmat.primitives.asymmetric import rsa\n\n${name} = rsa.generate_private_key(public_exponent=65537, key_size=2048)\n`

function run(folder: string, asOf: string, history?: string): Promise<Report> {
  return judge(folder, installation.folder, parseOptions({ asOf, ...(history === undefined ? {} : { history }) }, 'flag'))
}

async function record(into: string, files: Record<string, string>, asOf: string): Promise<void> {
  const report = await run(repositoryOf(files), asOf)
  writeFileSync(path.join(into, `${asOf}.json`), reporters['json']?.render(report, OPTIONS) ?? '')
}

describe('a run with a history', () => {
  it('tells what is new and what was fixed, how fast, and whether dates will be met [R92]', async () => {
    const history = folderOf()
    await record(history, { 'a.py': md5, 'b.py': rsa('first'), 'c.py': rsa('second'), 'd.py': rsa('third') }, '2026-01-01')
    await record(history, { 'a.py': md5, 'b.py': rsa('first'), 'c.py': rsa('second') }, '2026-06-30')
    const report = await run(repositoryOf({ 'b.py': rsa('first'), 'e.py': md5 }), '2026-11-21', history)
    const { trend } = report
    expect(trend?.points.map(({ date }) => date)).toEqual(['2026-01-01', '2026-06-30', '2026-11-21'])
    expect(trend?.new.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['weak-hash e.py'])
    expect(trend?.fixed.map(({ rule, file }) => `${rule} ${file}`)).toContain('weak-hash a.py')
    // RSA with 2048 bits stops on 2031-01-01: three places in January, one is left in November.
    const rsaRow = trend?.burnDown.find(({ deadline, clause }) => deadline === '2031-01-01' && clause === 'rsa-key-length')
    expect(rsaRow).toMatchObject({ counts: [3, 2, 1], expected: '2027-05-02' })
    expect(trend?.fixedSinceFirst).toBeGreaterThan(0)
    expect(trend?.meanDaysToFix).toBeGreaterThan(100)
    for (const id of ['text', 'markdown', 'html', 'json']) expect(reporters[id]?.render(report, OPTIONS)).toContain('2027-05-02')
    expect(reporters['text']?.render(report, OPTIONS).replace(/\s+/g, ' ')).toContain('Compared with 2026-06-30: 1 new finding')
  })

  it('changes no verdict', async () => {
    const history = folderOf()
    await record(history, { 'a.py': md5 }, '2026-01-01')
    const folder = repositoryOf({ 'a.py': 'print(1)\n' })
    expect((await run(folder, '2026-11-21', history)).verdict).toBe((await run(folder, '2026-11-21')).verdict)
  })

  it('leaves out what is broken, strange or from the future, and says so of each', async () => {
    const history = folderOf({
      'broken.json': '{"format": "crypto',
      'other.json': '[1]',
      'notes.txt': 'not read',
      'text.json': '\ufffe\u0000',
    })
    writeFileSync(path.join(history, 'bytes.json'), Buffer.from([0xff, 0xfe, 0x00]))
    await record(history, { 'a.py': md5 }, '2027-01-01')
    await record(history, { 'a.py': md5 }, '2026-01-01')
    const report = await run(repositoryOf({ 'a.py': md5 }), '2026-11-21', history)
    expect(report.trend?.points).toHaveLength(2)
    const told = report.diagnostics.filter(({ code }) => code === 'history-unreadable').map(({ file }) => path.basename(file ?? ''))
    expect(told.sort()).toEqual(['2027-01-01.json', 'broken.json', 'bytes.json', 'other.json', 'text.json'])
  })

  it('compares with nothing where the folder is empty, and stops where it is not there', async () => {
    const folder = repositoryOf({ 'a.py': md5 })
    const report = await run(folder, '2026-11-21', folderOf())
    expect(report.trend?.new).toEqual([])
    expect(reporters['text']?.render(report, OPTIONS)).toContain('There is no earlier run to compare with.')
    await expect(run(folder, '2026-11-21', 'nowhere')).rejects.toThrow(UserError)
    await expect(run(folder, '2026-11-21', 'nowhere')).rejects.toThrow('the history nowhere does not exist')
  })
})
