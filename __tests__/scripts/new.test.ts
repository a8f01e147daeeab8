/** Scaffolds: what `npm run new` writes is valid as it stands. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge, mergeKnowledge, type Knowledge } from '#app/knowledge'
import { scan } from '#app/scan'
import type { Report } from '#core/report'
import { readStrict } from '#core/strict-yaml'
import { modelFile } from '#detect/model'
import { openInstallation, SOURCE_GRAMMARS } from '#host/installation'
import { createScanHost } from '#host/repository'
import { languageFile } from '#parse/language'
import { brokenExamples } from '#policy/examples'
import { composePolicy, type PolicySource } from '#policy/load-policy'
import { ruleFile } from '#policy/policy'
import { scaffold, writeScaffold } from '../../scripts/new'
import { compare, readExpectations } from '../harness/expectations'
import { folderOf, write } from '../host/temporary'

const TOP = path.resolve(__dirname, '..', '..')

interface Written {
  folder: string
  /** Texts by path, in the order of writing. */
  files: Record<string, string>
}

function written(kind: string, name: string): Written {
  const folder = folderOf()
  const paths = writeScaffold(folder, kind, name)
  return { folder, files: Object.fromEntries(paths.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])) }
}

const builtIn = loadKnowledge(openInstallation(TOP).knowledge)

/** The built-in knowledge with a scaffold's files added, as if they had been written into the source tree. */
function knowledgeWith(files: Record<string, string>): Knowledge {
  const own = Object.entries(files).filter(([file]) => /\.(yml|scm)$/.test(file))
  return mergeKnowledge(builtIn, loadKnowledge({ files: Object.fromEntries(own.map(([file, text]) => [file.replace('src/', ''), text])) }))
}

function scanWith(folder: string, knowledge: Knowledge, file: string): Promise<Report> {
  const host = createScanHost(folder, path.join(TOP, SOURCE_GRAMMARS))
  return scan({ root: folder, paths: [file], knowledge, policy: undefined, asOf: '2026-11-21', host, version: '0.0.0' })
}

describe('npm run new', () => {
  it.each(['python', 'javascript', 'java', 'go', 'csharp', 'kotlin', 'terraform'])(
    'writes a model for %s that finds what its fixture says, and nothing else',
    async (language) => {
      const { folder, files } = written('model', `${language}/acme-crypto`)
      const [model = '', fixture = ''] = Object.keys(files)
      expect(model).toBe(`src/knowledge/models/${language}/acme-crypto.yml`)
      expect(readStrict(modelFile, files[model] ?? '', model).models).toHaveLength(1)
      const report = await scanWith(folder, knowledgeWith(files), fixture)
      const seen = report.assets.flatMap((asset) => asset.occurrences.map((occurrence) => ({ line: occurrence.at.line, asset })))
      const expected = readExpectations(files[fixture] ?? '')
      expect(expected.length).toBeGreaterThan(1)
      expect(compare(expected, seen)).toEqual([])
    },
  )

  it('writes a rule whose examples hold: one of every outcome', () => {
    const { files } = written('rule', 'weak-thing')
    const [file = ''] = Object.keys(files)
    readStrict(ruleFile, files[file] ?? '', file)
    const { documents } = knowledgeWith(files)
    const below = (folder: string): PolicySource[] =>
      Object.entries(documents).flatMap(([name, parsed]) => (name.startsWith(folder) ? [{ file: name, parsed }] : []))
    const policy = composePolicy({ presets: below('policies/presets/'), rules: below('policies/rules/') })
    const rule = policy.rules.find((candidate) => candidate.id === 'weak-thing')
    expect(rule?.examples?.map((example) => example.expect)).toEqual(['violation', 'nothing', 'unresolved'])
    expect(rule === undefined ? undefined : brokenExamples(rule, policy, '2026-11-21')).toEqual([])
  })

  it('writes a language that is read and whose query compiles', async () => {
    const { folder, files } = written('language', 'acme/python')
    const [file = ''] = Object.keys(files)
    expect(readStrict(languageFile, files[file] ?? '', file).variants[0]).toMatchObject({ grammar: 'python', facts: ['facts.scm'] })
    write(folder, { 'a.acme': 'acme_crypto.digest("AES")\n-----BEGIN PUBLIC KEY-----' })
    const report = await scanWith(folder, knowledgeWith(files), 'a.acme')
    expect(report.evidence.files.supported).toBe(1)
    expect(report.diagnostics.filter((diagnostic) => diagnostic.level === 'error')).toEqual([])
  })

  it('writes nothing over a file that exists', () => {
    const folder = folderOf({ 'policies/rules/weak-thing.yml': 'mine' })
    expect(() => writeScaffold(folder, 'rule', 'weak-thing')).toThrow('exists already')
    expect(readFileSync(path.join(folder, 'policies/rules/weak-thing.yml'), 'utf8')).toBe('mine')
  })

  it('says what is wrong with its arguments', () => {
    expect(() => scaffold('modle', 'x')).toThrow("there is no scaffold 'modle'; did you mean 'model'?")
    expect(() => scaffold('model', 'pyhton/acme')).toThrow("did you mean 'python/acme'?")
    expect(() => scaffold('model', 'python/Acme')).toThrow('is not <language>/<library>')
    expect(() => scaffold('rule', 'Weak Thing')).toThrow('is not the id of a rule')
    expect(() => scaffold('language', '../x')).toThrow('is not <id>')
  })
})
