/** `cryptogate fix` on a repository: what it plans, and what it writes. */
import { readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planFixes, writeFixes, type FixPlan } from '#app/fix-command'
import { parseOptions } from '#app/options'
import { compiledInstallation } from '../harness/installation'
import { folderOf, repositoryOf } from '../host/temporary'

const installation = compiledInstallation()

const KEYS = [
  "const { generateKeyPairSync } = require('crypto')",
  "exports.signing = () => generateKeyPairSync('rsa', { modulusLength: 1024 })",
  "exports.agreement = () => generateKeyPairSync('ec', { namedCurve: 'prime192v1' })",
  '',
].join('\n')
const FIXED = KEYS.replace('1024', '3072').replace('prime192v1', 'prime256v1')

const plan = (directory: string, more: { assumeNew?: boolean; paths?: string[] } = {}): Promise<FixPlan> =>
  planFixes({
    directory,
    installation: installation.folder,
    options: parseOptions({ asOf: '2026-11-21', ...(more.paths === undefined ? {} : { paths: more.paths }) }, 'flag'),
    assumeNew: more.assumeNew ?? false,
  })

describe('cryptogate fix', () => {
  it('puts the fixes of a file together, writes them, and has nothing left to do', async () => {
    const folder = repositoryOf({ 'src/keys.js': KEYS, 'src/hash.js': "require('crypto').createHash('md5').update('x')\n" })
    const first = await plan(folder)
    expect(first.files.map(({ file, after }) => [file, after])).toEqual([['src/keys.js', FIXED]])
    expect(first.notFixed.map(({ finding }) => finding.at.file)).toEqual(['src/hash.js'])
    expect(readFileSync(path.join(folder, 'src/keys.js'), 'utf8')).toBe(KEYS)
    writeFixes(first)
    expect(readFileSync(path.join(folder, 'src/keys.js'), 'utf8')).toBe(FIXED)
    expect((await plan(folder)).files).toEqual([])
  })

  it('is bound to the paths that are given', async () => {
    const folder = repositoryOf({ 'a/keys.js': KEYS, 'b/keys.js': KEYS })
    expect((await plan(folder, { paths: ['b'] })).files.map(({ file }) => file)).toEqual(['b/keys.js'])
  })

  it('leaves what an exception covers, and takes new code for new', async () => {
    const folder = repositoryOf({ 'hash.js': "require('crypto').createHash('md5').update('x')\n" })
    expect((await plan(folder, { assumeNew: true })).files.map(({ after }) => after)).toEqual([
      "require('crypto').createHash('sha256').update('x')\n",
    ])
  })

  it('never follows a link', async () => {
    const outside = folderOf({ 'keys.js': KEYS })
    const folder = repositoryOf({ 'real.js': KEYS })
    symlinkSync(path.join(outside, 'keys.js'), path.join(folder, 'linked.js'))
    writeFixes(await plan(folder))
    expect(readFileSync(path.join(outside, 'keys.js'), 'utf8')).toBe(KEYS)
    expect(readFileSync(path.join(folder, 'real.js'), 'utf8')).toBe(FIXED)
  })
})
