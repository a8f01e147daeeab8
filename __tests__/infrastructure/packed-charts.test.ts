import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PackedCharts } from '#infrastructure/helm/packed'
import { membersOf } from '#infrastructure/helm/tar'
import { scanFiles } from '../harness/scan-files'

/** What tar itself makes of these files. */
function packed(files: Readonly<Record<string, string | Uint8Array>>, format = 'ustar'): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'cryptogate-tar-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, 'in', path.dirname(name)), { recursive: true })
      writeFileSync(path.join(folder, 'in', name), text)
    }
    execFileSync('tar', [`--format=${format}`, '-cf', path.join(folder, 'out.tar'), '-C', path.join(folder, 'in'), '.'])
    return readFileSync(path.join(folder, 'out.tar'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const CHART =
  'apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies:\n- { name: database, version: 1.2.3, condition: database.enabled }\n'
const SECRET = 'apiVersion: v1\nkind: Secret\nstringData:\n  password: {{ .Values.password | quote }}\n'
const DATABASE = {
  'database/Chart.yaml': 'apiVersion: v2\nname: database\nversion: 1.2.3\n',
  'database/values.yaml': 'password: abcdef0123456789\n',
  'database/templates/secret.yaml': SECRET,
}

/** Where keys and passwords are told, and what is said beside. */
async function told(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ places: string[]; notes: string[] }> {
  const { assets, diagnostics } = await scanFiles(files)
  return {
    places: assets.flatMap(({ occurrences }) => occurrences.map(({ at }) => `${at.file}:${String(at.line)}`)),
    notes: diagnostics.map(({ code, message, file }) => `${code} ${file ?? ''} ${message}`),
  }
}

describe('a packed chart', () => {
  it('is rendered as an unpacked one is, with the values of the outer chart', async () => {
    const archive = gzipSync(packed(DATABASE))
    const outer = { 'Chart.yaml': CHART, 'charts/database-1.2.3.tgz': archive }
    expect(await told(outer)).toEqual({ places: ['charts/database-1.2.3.tgz/values.yaml:1'], notes: [] })
    const unpacked = Object.fromEntries(Object.entries(DATABASE).map(([name, text]) => [`charts/${name}`, text]))
    expect(await told({ 'Chart.yaml': CHART, ...unpacked })).toEqual({ places: ['charts/database/values.yaml:1'], notes: [] })
    const given = { ...outer, 'values.yaml': 'database:\n  password: 0123456789abcdef\n' }
    expect((await told(given)).places).toEqual(['values.yaml:2'])
    expect(await told({ ...outer, 'values.yaml': 'database: { enabled: false }\n' })).toEqual({ places: [], notes: [] })
  })

  it('may hold another chart, unpacked or packed', async () => {
    const middle = { 'middle/Chart.yaml': 'apiVersion: v2\nname: middle\nversion: 1.0.0\n' }
    const outer = { 'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' }
    const unpacked = Object.fromEntries(Object.entries(DATABASE).map(([name, text]) => [`middle/charts/${name}`, text]))
    const first = { ...outer, 'charts/middle-1.0.0.tgz': gzipSync(packed({ ...middle, ...unpacked })) }
    expect((await told(first)).places).toEqual(['charts/middle-1.0.0.tgz/charts/database/values.yaml:1'])
    const inner = packed({ ...middle, 'middle/charts/database-1.2.3.tgz': gzipSync(packed(DATABASE)) })
    const second = { ...outer, 'charts/middle-1.0.0.tgz': gzipSync(inner) }
    expect((await told(second)).places).toEqual(['charts/middle-1.0.0.tgz/charts/database-1.2.3.tgz/values.yaml:1'])
  })

  it.each(['ustar', 'gnu', 'pax'])('may have long names (%s)', (format) => {
    const long = `database/${'folder-with-a-name/'.repeat(8)}secret.yaml`
    const names = [...membersOf(packed({ [long]: SECRET, 'database/short.yaml': '' }, format))].map(({ name }) => name.replace(/^\.\//, ''))
    expect(names.sort()).toEqual([long, 'database/short.yaml'].sort())
  })

  it('is left alone where no chart stands around it', async () => {
    expect(await told({ 'charts/database-1.2.3.tgz': gzipSync(packed(DATABASE)), 'a.yaml': SECRET })).toMatchObject({ notes: [] })
  })
})

describe('a packed chart that is none', () => {
  const opened = (bytes: Uint8Array): PackedCharts =>
    new PackedCharts({ text: () => undefined, bytes: () => bytes, pathClass: () => 'source', paths: () => ['Chart.yaml', 'charts/a.tgz'] })

  it.each([
    ['broken', Buffer.from([0x1f, 0x8b, 8, 0]), 'it is broken'],
    ['no archive', gzipSync('text'.repeat(1000)), 'it is no archive of a chart'],
    ['empty', gzipSync(''), 'it is no archive of a chart'],
    ['a bomb', gzipSync(Buffer.alloc(40 * 1024 * 1024)), 'it unpacks to more than 33554432 bytes'],
  ])('is told: %s', (_, bytes, reason) => {
    const charts = opened(bytes)
    expect(charts.paths()).toEqual(['Chart.yaml', 'charts/a.tgz'])
    expect(charts.diagnostics.map(({ message }) => message)).toEqual([
      `the packed chart was not read, or not whole (${reason}); what it declares was not judged`,
    ])
  })

  it('is told once where there are too many', () => {
    const archive = gzipSync(packed({ 'a/b.yaml': 'x' }))
    const paths = ['Chart.yaml', ...Array.from({ length: 600 }, (_, index) => `charts/${String(index).padStart(3, '0')}.tgz`)]
    const charts = new PackedCharts({ text: () => undefined, bytes: () => archive, pathClass: () => 'source', paths: () => paths })
    expect(charts.paths()).toHaveLength(paths.length + 500)
    expect(charts.diagnostics.map(({ file, message }) => `${file ?? ''} ${message}`)).toEqual([
      'charts/500.tgz the packed chart was not read, or not whole (it is the first of 100 after 500 others); what it declares was not judged',
    ])
  })

  it('takes no more files than its bound', () => {
    const files = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`a/${String(index)}`, 'x']))
    const charts = opened(gzipSync(packed(files)))
    expect(charts.paths()).toHaveLength(2_002)
    expect(charts.diagnostics).toHaveLength(1)
  })

  it('cannot write outside of itself, and ends where it is cut off', () => {
    const archive = packed({ 'a/b.yaml': 'x', 'a/c.yaml': 'y' })
    expect(opened(gzipSync(renamed(archive, './a/b.yaml', '../../b.yml'))).paths()).toEqual([
      'Chart.yaml',
      'charts/a.tgz',
      'charts/a.tgz/c.yaml',
    ])
    for (const length of [0, 511, 512, 1_000, 1_600, 2_048]) expect(() => [...membersOf(archive.subarray(0, length))]).not.toThrow()
  })

  it.each(['-0000001000', '77777777777', 'xxxxxxxxxxx'])('ends at a member of an impossible size (%s)', (size) => {
    const archive = packed({ 'a/b.yaml': 'x' })
    const at = archive.indexOf('./a/b.yaml')
    archive.write(size, at + 124, 'latin1')
    expect([...membersOf(archive)]).toEqual([])
  })
})

/** A member under another name, with the sum that its header then has. */
function renamed(archive: Buffer, from: string, to: string): Buffer {
  const at = archive.indexOf(from)
  const header = archive.subarray(at, at + 512)
  header.fill(0, 0, 100)
  header.write(to, 0, 'latin1')
  header.fill(32, 148, 156)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return archive
}
