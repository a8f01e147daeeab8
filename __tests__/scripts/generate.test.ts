/** What is generated agrees with what it is generated from. */
import { readFileSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { describeOptions } from '#app/options'
import { generate } from '../../scripts/generate'

const TOP = path.resolve(__dirname, '..', '..')
const files = generate()

interface ActionFile {
  inputs: Record<string, Record<string, unknown>>
  outputs: Record<string, unknown>
  runs: { using: string; main: string }
}

describe('action.yml', () => {
  const action = parse(files['action.yml'] ?? '') as ActionFile

  it('has every input of the schema and no default but the token of the job: an empty input must not hide a policy', () => {
    const inputs = describeOptions().flatMap((option) => (option.input === undefined ? [] : [option.input]))
    expect(Object.keys(action.inputs)).toEqual(inputs)
    const defaults = Object.entries(action.inputs).filter(([, input]) => 'default' in input)
    expect(defaults.map(([name, input]) => [name, input['default']])).toEqual([['repo-token', '${{ github.token }}']])
  })

  it('starts a file that is there, on the Node.js of the runner', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
    expect(existsSync(path.join(TOP, action.runs.main))).toBe(true)
  })
})

describe('schemas for editors', () => {
  const validator = (name: string): ReturnType<Ajv2020['compile']> => {
    const ajv = new Ajv2020({ strict: false })
    addFormats(ajv)
    return ajv.compile(JSON.parse(files[`schemas/${name}.schema.json`] ?? '') as object)
  }

  it.each([
    ['preset', 'policies/presets'],
    ['rule', 'policies/rules'],
    ['model', 'src/knowledge/models'],
  ])('%s: accepts all of %s', (name, folder) => {
    const validate = validator(name)
    const paths = readdirSync(path.join(TOP, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yml'))
    const refused = paths.filter((file) => !validate(parse(readFileSync(path.join(TOP, folder, file), 'utf8'))))
    expect(refused).toEqual([])
    expect(paths).not.toEqual([])
  })

  it('policy: refuses a key that is misspelt', () => {
    const validate = validator('policy')
    const policy = { id: 'own', version: '1', extends: 'baseline' }
    expect(validate(policy)).toBe(true)
    expect(validate({ ...policy, failOm: 'high' })).toBe(false)
  })
})
