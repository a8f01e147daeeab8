/** Policies with mistakes: each one is told with its exact place and, where one is near, what was meant. */
import { describe, expect, it } from 'vitest'
import { UserError } from '#core/errors'
import { DocumentError, problemText } from '#core/strict-yaml'
import { composePolicy } from '#policy/load-policy'
import { folder, policyOf, PRESETS, RULES } from './built-in'

const FILE = '.github/crypto-policy.yml'
const HEAD = "id: acme\nversion: '3'\nextends: baseline\n"

function problems(text: string): string[] {
  try {
    policyOf(text)
  } catch (error) {
    if (error instanceof DocumentError) return error.problems.map(problemText).map((line) => line.replace(`${FILE}:`, ''))
    if (error instanceof UserError) return [error.message]
    throw error
  }
  return []
}

/** A custom rule with one part replaced. */
function customRule(change: Record<string, string>): string {
  const parts = {
    id: 'my-rule',
    title: 'Mine',
    severity: 'high',
    match: '{ algorithm: FOO }',
    because: 'so',
    instead: 'that',
    references: '[]',
    controls: '[CWE-327]',
    ...change,
  }
  const lines = Object.entries(parts).map(([key, value]) => `${key}: ${value}`)
  return `${HEAD}customRules:\n  - ${lines.join('\n    ')}\n`
}

describe('a broken policy', () => {
  it.each<[string, string, string[]]>([
    ['is empty', '', ['1:1 the file is empty.']],
    ['is a list', '- a\n', ['1:1 expected a map, found a list.']],
    ['lacks what it extends', "id: acme\nversion: '1'\n", ['1:1 extends: "extends" is missing.']],
    [
      'has a version without quotes',
      'id: acme\nversion: 3.10\nextends: baseline\n',
      ['2:10 version: expected text, found 3.1; put it in quotes.'],
    ],
    [
      'has an id that is none',
      `id: Acme Standard\nversion: '1'\nextends: baseline\n`,
      ['1:5 id: "Acme Standard" is not an id: lower-case words joined by hyphens.'],
    ],
    [
      'extends a misspelt preset',
      "id: acme\nversion: '1'\nextends: base-line\n",
      ['3:10 extends: there is no preset "base-line". Did you mean "baseline"?'],
    ],
    [
      'extends an unknown preset in a list',
      "id: acme\nversion: '1'\nextends: [baseline, mars]\n",
      ['3:21 extends[1]: there is no preset "mars".'],
    ],
    ['has a misspelt key', `${HEAD}clauzes: {}\n`, ['4:1 clauzes: unknown key "clauzes". Did you mean "clauses"?']],
    ['has a key in another case', `${HEAD}failon: high\n`, ['4:1 failon: unknown key "failon". Did you mean "failOn"?']],
    [
      'has a misspelt severity',
      `${HEAD}failOn: hgih\n`,
      ['4:9 failOn: "hgih" is not one of critical, high, medium, low. Did you mean "high"?'],
    ],
    [
      'has a misspelt enforcement',
      `${HEAD}unresolved: wran\n`,
      ['4:13 unresolved: "wran" is not one of fail, warn, record. Did you mean "warn"?'],
    ],
    [
      'changes an unknown rule',
      `${HEAD}rules:\n  weak-rsa-kye: { severity: high }\n`,
      ['5:3 rules.weak-rsa-kye: there is no rule "weak-rsa-kye". Did you mean "weak-rsa-key"?'],
    ],
    [
      'changes an unknown part of a rule',
      `${HEAD}rules:\n  weak-hash:\n    sevrity: high\n`,
      ['6:5 rules.weak-hash.sevrity: unknown key "sevrity". Did you mean "severity"?'],
    ],
    [
      'gives a rule an unknown enforcement',
      `${HEAD}rules: { weak-hash: { enforcement: disabled } }\n`,
      ['4:36 rules.weak-hash.enforcement: "disabled" is not one of fail, warn, record, off.'],
    ],
    [
      'changes an unknown clause',
      `${HEAD}clauses:\n  rsa-key-lenght: []\n`,
      ['5:3 clauses.rsa-key-lenght: there is no clause "rsa-key-lenght". Did you mean "rsa-key-length"?'],
    ],
    [
      'has a misspelt property',
      `${HEAD}clauses:\n  curve:\n    - { when: { curvee: P-256 }, state: prohibited, source: us }\n`,
      ['6:17 clauses.curve[0].when.curvee: unknown key "curvee". Did you mean "curve"?'],
    ],
    [
      'has a misspelt property in anyOf',
      `${HEAD}clauses:\n  curve:\n    - when: { anyOf: [{ keyBitz: 1 }] }\n      state: prohibited\n      source: us\n`,
      ['6:25 clauses.curve[0].when.anyOf[0].keyBitz: unknown key "keyBitz". Did you mean "keyBits"?'],
    ],
    [
      'has an unknown test',
      `${HEAD}clauses:\n  curve:\n    - { require: { keyBits: { minimum: 256 } }, state: prohibited, source: us }\n`,
      [
        '6:31 clauses.curve[0].require.keyBits.minimum: unknown key "minimum"; known here: in, not, min, max, known, present, startsWith, contains, matches, glob, range.',
      ],
    ],
    [
      'has a bound that is text',
      `${HEAD}clauses:\n  curve:\n    - { require: { keyBits: { min: "256" } }, state: prohibited, source: us }\n`,
      ['6:36 clauses.curve[0].require.keyBits.min: expected a number, found "256".'],
    ],
    [
      'has a matcher that is nothing',
      `${HEAD}clauses:\n  curve:\n    - { when: { curve: }, state: prohibited, source: us }\n`,
      ['6:24 clauses.curve[0].when.curve: expected one of text, a number, true or false, a list, a map, found nothing.'],
    ],
    [
      'has an empty condition',
      `${HEAD}clauses:\n  curve:\n    - { when: {}, state: prohibited, source: us }\n`,
      ['6:15 clauses.curve[0].when: needs at least one property, or anyOf, allOf, not.'],
    ],
    [
      'has a misspelt state',
      `${HEAD}clauses:\n  curve:\n    - { state: prohibitted, source: us }\n`,
      ['6:16 clauses.curve[0].state: "prohibitted" is not one of prohibited, deprecated, legacy, approved. Did you mean "prohibited"?'],
    ],
    [
      'has a row without its source',
      `${HEAD}clauses:\n  curve:\n    - state: prohibited\n`,
      ['6:7 clauses.curve[0].source: "source" is missing.'],
    ],
    [
      'has a day that does not exist',
      `${HEAD}clauses:\n  curve:\n    - { state: prohibited, source: us, from: 2031-02-29 }\n`,
      ['6:46 clauses.curve[0].from: "2031-02-29" is not a date of the calendar, written YYYY-MM-DD.'],
    ],
    [
      'has a date of another form',
      `${HEAD}clauses:\n  curve:\n    - { state: prohibited, source: us, until: 1.1.2031 }\n`,
      ['6:47 clauses.curve[0].until: "1.1.2031" is not a date of the calendar, written YYYY-MM-DD.'],
    ],
    [
      'has a row that ends before it begins',
      `${HEAD}clauses:\n  curve:\n    - { state: prohibited, source: us, from: 2031-01-01, until: 2030-01-01 }\n`,
      ['6:65 clauses.curve[0].until: lies before `from`.'],
    ],
    ['adds rows the wrong way', `${HEAD}clauses:\n  curve: { ad: [] }\n`, ['5:12 clauses.curve.ad: unknown key "ad". Did you mean "add"?']],
    [
      'has an unknown path class',
      `${HEAD}pathClasses: { tests: record }\n`,
      ['4:16 pathClasses.tests: unknown key "tests". Did you mean "test"?'],
    ],
    [
      'raises by path',
      `${HEAD}paths:\n  - { files: ["a/**"], enforcement: fail, because: x }\n`,
      ['5:37 paths[0].enforcement: "fail" is not one of warn, record.'],
    ],
    [
      'limits an unknown rule by path',
      `${HEAD}paths:\n  - { files: ["a/**"], enforcement: warn, rules: [weak-hsah], because: x }\n`,
      ['5:51 paths[0].rules[0]: there is no rule "weak-hsah". Did you mean "weak-hash"?'],
    ],
    ['has a key twice', `${HEAD}id: again\n`, ['4:1 id: the key "id" stands here twice.']],
    ['uses a merge key', `${HEAD}rules:\n  weak-hash: { <<: {} }\n`, ['5:16 rules.weak-hash.<<: merge keys (<<) are not supported.']],
    ['has a rule that exists already', customRule({ id: 'weak-hash' }), ['5:9 customRules[0].id: the rule "weak-hash" exists already.']],
    [
      'has a rule for an unknown clause',
      customRule({ clause: 'hashes' }),
      ['13:13 customRules[0].clause: there is no clause "hashes". Did you mean "hash"?'],
    ],
    [
      'has a rule with both clause and require',
      customRule({ clause: 'hash', require: '{ algorithm: X }' }),
      ['14:14 customRules[0].require: stands beside `clause`: give one of them.'],
    ],
    [
      'has a control that is none',
      customRule({ controls: '[CWE327]' }),
      ['12:16 customRules[0].controls[0]: "CWE327" is not a control: CWE-327, or framework:number as in iso27002:8.24.'],
    ],
    [
      'has a reference that is no address',
      customRule({ references: '[the docs]' }),
      ['11:18 customRules[0].references[0]: "the docs" is not a web address.'],
    ],
    [
      'has an example with a misspelt outcome',
      customRule({ examples: '[{ asset: { algorithm: FOO }, expect: violaton }]' }),
      ['13:53 customRules[0].examples[0].expect: "violaton" is not one of ok, violation, unresolved, nothing. Did you mean "violation"?'],
    ],
    [
      'has an example with a misspelt kind of value',
      customRule({ examples: '[{ asset: { key: { materal: constant } }, expect: ok }]' }),
      ['13:34 customRules[0].examples[0].asset.key.materal: unknown key "materal". Did you mean "material"?'],
    ],
  ])('that %s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected)
  })

  it('names everything that is wrong at once', () => {
    const text = `${HEAD}failOn: hgih\nrules:\n  weak-hash: { severity: hihg }\nclauzes: {}\n`
    expect(problems(text)).toHaveLength(3)
  })
})

describe('broken built-in documents', () => {
  const bad = (kind: 'presets' | 'rules', text: string): (() => unknown) => {
    const extra = { file: `policies/${kind}/bad.yml`, text }
    const sources = { presets: PRESETS, rules: RULES }
    return () => composePolicy({ ...sources, [kind]: [...sources[kind], extra] })
  }
  const preset = (id: string, extend: string): string => `id: ${id}\nversion: '1'\ntitle: t\nreviewed: 2026-11-21\nextends: ${extend}\n`

  it('refuses two presets or two rules with one id', () => {
    expect(bad('presets', "id: baseline\nversion: '1'\ntitle: t\nreviewed: 2026-11-21\n")).toThrow(
      /bad\.yml:1:5 id: the preset "baseline" exists twice/,
    )
    const rule =
      '- { id: weak-hash, title: t, severity: low, match: { algorithm: A }, because: b, instead: i, references: [], controls: [] }\n'
    expect(bad('rules', rule)).toThrow(/bad\.yml:1:9 \[0\]\.id: the rule "weak-hash" exists twice/)
  })

  it('refuses rules that yield to a rule that does not exist', () => {
    const rule =
      '- { id: mine, title: t, severity: low, match: { algorithm: A }, yieldsTo: [weak-hsh], because: b, instead: i, references: [], controls: [] }\n'
    expect(bad('rules', rule)).toThrow(/there is no rule "weak-hsh"\. Did you mean "weak-hash"\?/)
  })

  it('refuses presets that extend themselves in a circle', () => {
    const extra = [
      { file: 'a.yml', text: preset('one', 'two') },
      { file: 'b.yml', text: preset('two', 'one') },
    ]
    const policy = { file: FILE, text: "id: acme\nversion: '1'\nextends: one\n" }
    expect(() => composePolicy({ presets: [...PRESETS, ...extra], rules: RULES, policy })).toThrow(/the preset "one" extends itself/)
  })

  it('refuses to work without the baseline', () => {
    expect(() => composePolicy({ presets: [], rules: RULES })).toThrow(/there is no preset "baseline"/)
  })

  it('says which document is wrong when it was compiled in', () => {
    expect(() => composePolicy({ presets: [{ file: 'p.yml', parsed: { id: 'x' } }], rules: RULES })).toThrow(/p\.yml is not valid/)
  })

  it('keeps every built-in document readable', () => {
    expect(folder('policies/rules').length).toBeGreaterThan(5)
  })
})
