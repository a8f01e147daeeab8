/** Scaffolds: what `npm run new` writes is valid as it stands. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStrict } from '#core/strict-yaml'
import { modelFile } from '#detect/model'
import { languageFile } from '#parse/language'
import { ruleFile } from '#policy/policy'
import { scaffold, writeScaffold } from '../../scripts/new'
import { folderOf } from '../host/temporary'

function written(kind: string, name: string): { file: string; text: string }[] {
  const folder = folderOf()
  return writeScaffold(folder, kind, name).map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))
}

describe('npm run new', () => {
  it.each(['python', 'javascript', 'java', 'go', 'terraform'])(
    'writes a valid model for %s and a fixture that hits its row',
    (language) => {
      const [model, fixture] = written('model', `${language}/acme-crypto`)
      expect(model?.file).toBe(`src/knowledge/models/${language}/acme-crypto.yml`)
      const parsed = readStrict(modelFile, model?.text ?? '', model?.file ?? '')
      expect(parsed.models).toHaveLength(1)
      expect(fixture?.file).toMatch(new RegExp(`^__tests__/fixtures/${language}/acme-crypto\\.`))
      expect(fixture?.text.match(/(#|\/\/) \$ /g)?.length).toBeGreaterThan(1)
    },
  )

  it('writes a valid rule with an example of every outcome', () => {
    const [rule] = written('rule', 'weak-thing')
    const [parsed] = readStrict(ruleFile, rule?.text ?? '', rule?.file ?? '')
    expect(parsed).toMatchObject({ id: 'weak-thing', title: 'Weak thing' })
    expect(parsed?.examples?.map((example) => example.expect)).toEqual(['violation', 'nothing', 'unresolved'])
  })

  it('writes a valid language with a query that compiles', () => {
    const [language, facts] = written('language', 'csharp/c_sharp')
    const parsed = readStrict(languageFile, language?.text ?? '', language?.file ?? '')
    expect(parsed.variants[0]).toMatchObject({ grammar: 'c_sharp', facts: ['facts.scm'] })
    expect(facts?.text.split('\n').filter((line) => line !== '' && !line.startsWith(';'))).toEqual([])
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
