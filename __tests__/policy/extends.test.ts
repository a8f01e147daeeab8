/** Policies that extend others: the strictest parent counts, tightening is free, loosening needs permission and a deviation. */
import { describe, expect, it } from 'vitest'
import { DocumentError, problemText } from '#core/strict-yaml'
import { composePolicy } from '#policy/load-policy'
import type { EffectivePolicy } from '#policy/effective'
import { parseReference, type ReadParent } from '#policy/reference'
import { PRESETS, RULES } from './built-in'

const FILE = '.github/crypto-policy.yml'

/** Files that can be extended, by the word behind `extends`. */
function composed(own: string, files: Record<string, string> = {}): EffectivePolicy {
  const parent: ReadParent = (reference) => {
    const name = reference.kind === 'repository' ? `${reference.owner}/${reference.repository}` : reference.path
    const text = files[name]
    return text === undefined ? { problem: reference.kind === 'repository' ? 'not-reachable' : 'not-found' } : { file: name, text }
  }
  return composePolicy({ presets: PRESETS, rules: RULES, policy: { file: FILE, text: own }, parent })
}

function problems(own: string, files: Record<string, string> = {}): string[] {
  try {
    composed(own, files)
    return []
  } catch (error) {
    if (error instanceof DocumentError) return error.problems.map(problemText)
    throw error
  }
}

const head = (id: string, extend: string): string => `id: ${id}\nversion: '1'\nextends: ${extend}\n`
const GROUP = `${head('group', 'baseline')}failOn: medium
clauses:
  rsa-key-length:
    - { require: { keyBits: { min: 3072 } }, state: prohibited, source: Group standard 4.2 }
`
const TEAM = head('team', './group.yml')
const files = { './group.yml': GROUP }

describe('what stands behind extends', () => {
  it.each([
    ['nist', { kind: 'preset', id: 'nist' }],
    ['eu-regulated@2026.11', { kind: 'preset', id: 'eu-regulated', version: '2026.11' }],
    ['./base.yml', { kind: 'file', path: './base.yml' }],
    ['policies/base.yaml', { kind: 'file', path: 'policies/base.yaml' }],
    ['../base.yml@v1.2', { kind: 'file-at-ref', path: '../base.yml', ref: 'v1.2' }],
    [
      'acme/security/policy/base.yml@main',
      { kind: 'repository', owner: 'acme', repository: 'security', path: 'policy/base.yml', ref: 'main' },
    ],
    ['not a reference', undefined],
    ['acme/security', undefined],
  ])('%s', (word, expected) => {
    expect(parseReference(word)).toEqual(expected)
  })

  it.each([
    [
      head('a', 'Base Line'),
      ['3:10 extends: "Base Line" is neither a preset, nor a file (./base.yml, ./base.yml@tag), nor owner/repo/path.yml@ref.'],
    ],
    [head('a', './base.yml'), ['3:10 extends: "./base.yml" cannot be read: there is no such file.']],
    [
      head('a', '[baseline, acme/security/base.yml@v1]'),
      [
        '3:21 extends[1]: "acme/security/base.yml@v1" cannot be read: another repository is not reachable from here: give a folder with clones (--policy-source), or copy the file.',
      ],
    ],
    [head('a', "'baseline@2020.1'"), ['3:10 extends: the preset baseline is of version 2026.11 here, not 2020.1.']],
  ])('is an error where it cannot be had: %s', (text, expected) => {
    expect(problems(text)).toEqual(expected.map((line) => `${FILE}:${line}`))
  })

  it('may not lead back to itself', () => {
    const circle = { './b.yml': head('b', './c.yml'), './c.yml': head('c', './b.yml') }
    expect(problems(head('a', './b.yml'), circle)).toEqual([
      `./c.yml:3:10 extends: "./b.yml" leads back to itself: ${FILE} → ./b.yml → ./c.yml → ./b.yml.`,
    ])
  })

  it('is told with the file that is wrong', () => {
    expect(problems(TEAM, { './group.yml': `${GROUP}failon: high\n` })).toEqual([
      './group.yml:8:1 failon: unknown key "failon". Did you mean "failOn"?',
    ])
  })
})

describe('several parents', () => {
  it('forbid what one of them forbids', () => {
    const one = `${head('one', 'baseline')}failOn: high\nclauses: { dsa: [] }\nrules: { weak-mac: { enforcement: fail } }\n`
    const two = `${head('two', 'baseline')}failOn: low\nunresolved: warn\nrules: { weak-mac: { enforcement: record }, weak-hash: { severity: high } }\n`
    const policy = composed(head('a', '[./one.yml, ./two.yml]'), { './one.yml': one, './two.yml': two })
    expect(policy).toMatchObject({ failOn: 'low', unresolved: 'warn' })
    expect(policy.clauses['dsa']).toHaveLength(2)
    expect(policy.rules.find(({ id }) => id === 'weak-mac')?.enforcement).toBe('fail')
    expect(policy.rules.find(({ id }) => id === 'weak-hash')?.severity).toBe('high')
    expect(policy.origins).toMatchObject({ failOn: 'two', unresolved: 'two' })
  })

  it('count a row that both have once', () => {
    const policy = composed(head('a', '[baseline, ./group.yml]'), files)
    expect(policy.clauses['hash']).toHaveLength(composed(head('a', 'baseline')).clauses['hash']?.length ?? 0)
    expect(policy.clauses['rsa-key-length']?.map(({ document }) => document)).toEqual([
      'baseline',
      'baseline',
      'baseline',
      'baseline',
      'baseline',
      'group',
    ])
  })
})

const DEVIATION = (of: string): string =>
  `deviations:\n  - { of: ${of}, reason: old devices, owner: payments, approval: { role: CISO, by: jroth, date: 2026-11-01 }, riskId: R-7 }\n`
const SHORT = 'clauses:\n  rsa-key-length:\n    - { require: { keyBits: { min: 2048 } }, state: prohibited, source: team }\n'
const LONG = 'clauses:\n  rsa-key-length:\n    - { require: { keyBits: { min: 4096 } }, state: prohibited, source: team }\n'

describe('a policy that extends another one', () => {
  it('tightens as it likes', () => {
    expect(
      problems(`${TEAM}${LONG}failOn: low\nunresolved: fail\nrules: { weak-hash: { enforcement: fail, severity: critical } }\n`, files),
    ).toEqual([])
  })

  it.each<[string, string]>([
    [
      SHORT,
      'clauses.rsa-key-length: no longer demands that the key length must be at least 3072 bits (Group standard 4.2); group does not permit that (allowOverride).',
    ],
    ['failOn: critical\n', 'failOn: stops the build from critical on, before from medium; group does not permit that (allowOverride).'],
    [
      'rules: { hard-coded-key: { enforcement: off } }\n',
      'rules.hard-coded-key: is off, before as the state of the clause says; group does not permit that (allowOverride).',
    ],
    [
      'rules: { hard-coded-key: { severity: low } }\n',
      'rules.hard-coded-key: is of severity low, before high; group does not permit that (allowOverride).',
    ],
    [
      "paths: [{ files: ['**'], enforcement: record, because: x }]\n",
      'paths: lowers findings by path; group does not permit that (allowOverride).',
    ],
    [
      'pathClasses: { source: record }\n',
      'pathClasses.source: lets findings there do no more than record, before fail; group does not permit that (allowOverride).',
    ],
    [
      'clauses: { hash: [] }\n',
      'clauses.hash: no longer is prohibited where the algorithm is one of the 22 that the standard names (OWASP ASVS 5.0.0 appendix C (disallowed); RFC 6151; absent from FIPS 180-4 and FIPS 202) and 5 more; group does not permit that (allowOverride).',
    ],
  ])('may not loosen without leave: %s', (change, expected) => {
    expect(problems(`${TEAM}${change}${DEVIATION("'*'")}`, files).map((line) => line.replace(/^\S+ /, ''))).toEqual([expected])
  })

  it('loosens what its parent leaves open, with a recorded deviation', () => {
    const open = { './group.yml': `${GROUP}allowOverride: [clauses.rsa-key-length]\n` }
    expect(problems(`${TEAM}${SHORT}`, open)[0]).toContain('that needs a recorded deviation: deviations: [{ of: clauses.rsa-key-length')
    expect(problems(`${TEAM}${SHORT}${DEVIATION('failOn')}`, open)[0]).toContain('that needs a recorded deviation')
    expect(problems(`${TEAM}${SHORT}${DEVIATION('clauses.rsa-key-length')}`, open)).toEqual([])
    expect(problems(`${TEAM}failOn: critical\n${DEVIATION('failOn')}`, open)[0]).toContain('group does not permit that')
  })

  it('asks every policy on the way', () => {
    const way = { './group.yml': `${GROUP}allowOverride: ['*']\n`, './division.yml': head('division', './group.yml') }
    expect(problems(`${head('team', './division.yml')}${SHORT}${DEVIATION("'clauses.*'")}`, way)[0]).toContain(
      'division does not permit that',
    )
  })

  it('records its deviations in what judges', () => {
    const open = { './group.yml': `${GROUP}allowOverride: ['*']\n` }
    const policy = composed(`${TEAM}${SHORT}${DEVIATION("'*'")}`, open)
    expect(policy.governance?.deviations).toMatchObject([{ of: '*', riskId: 'R-7', document: 'team' }])
    expect(policy.clauses['rsa-key-length']?.map(({ document }) => document)).toEqual(['team'])
  })

  it('changes the baseline freely: it is nobody’s standard', () => {
    expect(problems(`${head('a', 'baseline')}${SHORT}failOn: critical\nrules: { weak-hash: { enforcement: off } }\n`)).toEqual([])
  })
})

describe('tighter and looser rows', () => {
  const parent = (rows: string): Record<string, string> => ({ './group.yml': `${head('group', 'baseline')}clauses:\n  curve:\n${rows}\n` })
  const row = (text: string): string => `    - { ${text}, source: s }`
  it.each<[string, string, string, boolean]>([
    ['the same', 'when: { curve: P-224 }, state: prohibited', 'when: { curve: P-224 }, state: prohibited', true],
    ['a longer list', 'when: { curve: [P-224] }, state: prohibited', 'when: { curve: [P-224, P-192] }, state: prohibited', true],
    ['a shorter list', 'when: { curve: [P-224, P-192] }, state: prohibited', 'when: { curve: [P-224] }, state: prohibited', false],
    [
      'a shorter list of what is allowed',
      'require: { curve: [P-256, P-384] }, state: prohibited',
      'require: { curve: P-384 }, state: prohibited',
      true,
    ],
    ['a milder state', 'when: { curve: P-224 }, state: prohibited', 'when: { curve: P-224 }, state: deprecated', false],
    [
      'an earlier day',
      'when: { curve: P-224 }, state: prohibited, from: 2030-01-01',
      'when: { curve: P-224 }, state: prohibited, from: 2028-01-01',
      true,
    ],
    [
      'a later day',
      'when: { curve: P-224 }, state: prohibited, from: 2030-01-01',
      'when: { curve: P-224 }, state: prohibited, from: 2032-01-01',
      false,
    ],
    ['an end', 'when: { curve: P-224 }, state: prohibited', 'when: { curve: P-224 }, state: prohibited, until: 2030-01-01', false],
    ['a wider condition', 'when: { curve: P-224, function: sign }, state: prohibited', 'when: { curve: P-224 }, state: prohibited', true],
    [
      'a narrower condition',
      'when: { curve: P-224 }, state: prohibited',
      'when: { curve: P-224, function: sign }, state: prohibited',
      false,
    ],
    ['everything', 'when: { curve: P-224 }, state: prohibited', 'state: prohibited', true],
    [
      'a lower enforcement',
      'when: { curve: P-224 }, state: prohibited',
      'when: { curve: P-224 }, state: prohibited, enforcement: record',
      false,
    ],
    [
      'one of several',
      'when: { curve: P-224 }, state: prohibited',
      'when: { anyOf: [{ curve: P-224 }, { curve: P-192 }] }, state: prohibited',
      true,
    ],
    [
      'both of two',
      'when: { allOf: [{ curve: P-224 }, { function: sign }] }, state: legacy',
      'when: { function: [sign, verify] }, state: legacy',
      true,
    ],
  ])('%s', (_name, before, after, allowed) => {
    const found = problems(`${TEAM}clauses:\n  curve:\n${row(after)}\n`, parent(row(before)))
    expect(found.length === 0, found.join('\n')).toBe(allowed)
  })
})
