import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parse } from 'yaml'
import { composePolicy } from '#policy/load-policy'
import { preset, ruleFile } from '#policy/policy'
import { policyFile } from '#policy/document'
import { folder, policyOf, PRESETS, RULES } from './built-in'

const own = (text: string): string => `id: acme\nversion: '3'\nowner: security\nextends: baseline\n${text}`

describe('composePolicy', () => {
  it('is the baseline alone where there is no policy', () => {
    expect(policyOf()).toMatchObject({
      id: 'baseline',
      version: '2026.11',
      failOn: 'medium',
      unresolved: 'record',
      off: ['data-without-class'],
    })
  })

  it('is a pure function of its documents', () => {
    expect(policyOf()).toEqual(policyOf())
    const reversed = composePolicy({ presets: PRESETS, rules: [...RULES].reverse() })
    expect(reversed.sha256).toBe(policyOf().sha256)
    expect(reversed.rules.map(({ id }) => id)).toEqual(policyOf().rules.map(({ id }) => id))
  })

  it('takes the same documents as text, parsed, and checked', () => {
    const [presets, rules] = [folder('policies/presets'), folder('policies/rules')]
    const parsed = (sources: typeof rules): { file: string; parsed: unknown }[] =>
      sources.map((one) => ({ file: one.file, parsed: 'text' in one ? (parse(one.text) as unknown) : one.parsed }))
    expect(composePolicy({ presets, rules })).toEqual(policyOf())
    expect(composePolicy({ presets: parsed(presets), rules: parsed(rules) })).toEqual(policyOf())
  })

  it('puts the organisation on top, and names what was merged', () => {
    const policy = policyOf(own('failOn: low\npathClasses: { test: record }\n'))
    expect(policy).toMatchObject({ id: 'acme', version: '3', owner: 'security', title: 'acme', failOn: 'low' })
    expect(policy.pathClasses).toMatchObject({ test: 'record', documentation: 'record' })
    expect(policy.sources.slice(0, 2)).toEqual(['baseline@2026.11 (policies/presets/baseline.yml)', 'acme@3 (.github/crypto-policy.yml)'])
    expect(policy.sources).toContain('policies/rules/hashes.yml')
  })

  it('replaces a clause by a list, adds to it with add, and keeps the document of each row', () => {
    const row = '{ require: { keyBits: { min: 4096 } }, state: prohibited, source: our standard }'
    const replaced = policyOf(own(`clauses: { rsa-key-length: [${row}] }\n`)).clauses['rsa-key-length']
    const added = policyOf(own(`clauses: { rsa-key-length: { add: [${row}] } }\n`)).clauses['rsa-key-length']
    const before = policyOf().clauses['rsa-key-length'] ?? []
    expect(replaced?.map(({ document }) => document)).toEqual(['acme'])
    expect(added?.map(({ document }) => document)).toEqual([...before.map(() => 'baseline'), 'acme'])
  })

  it('merges presets from left to right, each once, after what they extend', () => {
    const presets = [
      ...PRESETS,
      {
        file: 'one.yml',
        text: "id: one\nversion: '1'\ntitle: One\nreviewed: 2026-11-21\nextends: baseline\nfailOn: high\nunresolved: warn\n",
      },
      { file: 'two.yml', text: "id: two\nversion: '1'\ntitle: Two\nreviewed: 2026-11-21\nextends: [baseline, one]\nfailOn: low\n" },
    ]
    const policy = { file: 'p.yml', text: "id: acme\nversion: '1'\nextends: [two, one]\n" }
    const merged = composePolicy({ presets, rules: RULES, policy })
    expect(merged.sources.slice(0, 4).map((source) => source.split('@')[0])).toEqual(['baseline', 'one', 'two', 'acme'])
    expect(merged).toMatchObject({ failOn: 'low', unresolved: 'warn' })
  })

  it('adds custom rules with clauses of their own', () => {
    const policy = policyOf(
      own(
        'clauses:\n  house: [{ when: { algorithm: FOO }, state: prohibited, source: us }]\ncustomRules:\n' +
          '  - { id: no-foo, title: Foo, severity: high, match: { type: algorithm }, clause: house, because: b, instead: i, references: [], controls: [CWE-327] }\n',
      ),
    )
    expect(policy.rules.find(({ id }) => id === 'no-foo')).toMatchObject({ file: '.github/crypto-policy.yml', clause: 'house' })
    expect(policy.sources.filter((source) => source.includes('crypto-policy.yml'))).toHaveLength(1)
  })

  it('lists rules that are switched off instead of forgetting them', () => {
    const policy = policyOf(own('rules: { weak-hash: { enforcement: off } }\n'))
    expect(policy.off).toEqual(['data-without-class', 'weak-hash'])
    expect(policy.rules.some(({ id }) => id === 'weak-hash')).toBe(false)
  })

  it('has a checksum over what decides, not over titles', () => {
    const base = policyOf(own('')).sha256
    expect(policyOf(own('title: Other\n')).sha256).toBe(base)
    expect(policyOf(own('failOn: critical\n')).sha256).not.toBe(base)
    expect(policyOf(own('rules: { weak-hash: { severity: high } }\n')).sha256).not.toBe(base)
    expect(policyOf(own('clauses: { dsa: [] }\n')).sha256).not.toBe(base)
  })
})

describe('the built-in documents', () => {
  it('give every row its source, and every dated or draft row a status', () => {
    for (const [id, rows] of Object.entries(policyOf().clauses)) {
      for (const row of rows) {
        expect(row.source.length, id).toBeGreaterThan(5)
        if (/draft/i.test(row.source) && row.from !== undefined) expect(row.status, id).toBe('draft')
      }
    }
  })

  it('use every clause in some rule', () => {
    const { clauses, rules } = policyOf()
    const used = new Set(rules.map(({ clause }) => clause))
    expect(Object.keys(clauses).filter((id) => !used.has(id))).toEqual([])
  })

  it('have schemas that editors can use', () => {
    for (const schema of [policyFile, preset, ruleFile]) {
      const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
      expect(Object.keys(json.$defs ?? {})).toContain('Condition')
    }
  })
})
