/** Ranges in each ecosystem's own syntax: what is in, what is out, and what two ranges say of each other. */
import { describe, expect, it } from 'vitest'
import { allInRange, isInRange, isRange, type SchemeName } from '#core/versions/schemes'

type Row = [scheme: SchemeName, range: string, inside: string[], outside: string[]]

const ROWS: Row[] = [
  // docs.npmjs.com, semver
  ['npm', '^1.2.3', ['1.2.3', '1.9.0'], ['1.2.2', '2.0.0', '2.0.0-beta']],
  ['npm', '^0.2.3', ['0.2.3', '0.2.9'], ['0.3.0']],
  ['npm', '~1.2.3', ['1.2.3', '1.2.9'], ['1.3.0']],
  ['npm', '1.2 - 2.3.4', ['1.2.0', '2.3.4'], ['2.3.5']],
  ['npm', '1.x || >=2.5.0', ['1.9.0', '3.0.0'], ['2.4.9']],
  ['npm', '*', ['0.0.1', '9.0.0'], []],
  ['npm', '<9', ['8.5.1', '0.1.0'], ['9.0.0', '9.0.0-beta']],
  ['npm', '', ['1.0.0'], []],
  // doc.rust-lang.org/cargo
  ['cargo', '1.2.3', ['1.2.3', '1.9.9'], ['2.0.0', '1.2.2']],
  ['cargo', '0.2', ['0.2.0', '0.2.9'], ['0.3.0']],
  ['cargo', '~1.2', ['1.2.0'], ['1.3.0']],
  ['cargo', '1.*', ['1.0.0', '1.5.0'], ['2.0.0']],
  ['cargo', '>=1.2, <1.5', ['1.2.0', '1.4.9'], ['1.5.0']],
  ['cargo', '=1.2.3', ['1.2.3'], ['1.2.4']],
  // go.dev/ref/mod: no ranges; comparisons are ours
  ['golang', '<0.17.0', ['v0.16.0', 'v0.0.0-20220331220935-ae2d96664a29'], ['v0.17.0']],
  ['golang', '>=v1.0 <v2', ['v1.0.0', 'v1.9.9'], ['v2.0.0', 'v2.0.0+incompatible']],
  // packaging.python.org, version specifiers
  ['pypi', '~=2.2', ['2.2', '2.9'], ['3.0', '2.1']],
  ['pypi', '~=1.4.5', ['1.4.5', '1.4.9'], ['1.5.0', '1.4.4']],
  ['pypi', '==1.1', ['1.1', '1.1.0', '1.1+local'], ['1.1.post1', '1.1a1']],
  ['pypi', '==1.1.*', ['1.1', '1.1.post1', '1.1a1', '1.1.5'], ['1.2']],
  ['pypi', '!=1.1.*', ['1.0', '1.2'], ['1.1', '1.1.3']],
  ['pypi', '<4.7', ['4.6.9'], ['4.7', '4.7rc1', '4.8']],
  ['pypi', '>1.7', ['1.7.1', '1.8'], ['1.7', '1.7.0.post1']],
  ['pypi', '>=1.0,<2.0,!=1.5', ['1.0', '1.9'], ['1.5', '2.0']],
  ['pypi', '^1.2.3', ['1.2.3', '1.9'], ['2.0', '1.2.2']],
  ['pypi', '^0.3', ['0.3.1'], ['0.4']],
  ['pypi', '(>=2.0,<3.0)', ['2.5'], ['3.0']],
  // maven.apache.org/enforcer/enforcer-rules/versionRanges.html
  ['maven', '[1.0,2.0)', ['1.0', '1.9'], ['2.0', '0.9']],
  ['maven', '(,1.0]', ['1.0', '0.5'], ['1.1']],
  ['maven', '[1.2]', ['1.2'], ['1.3']],
  ['maven', '(,1.0],[1.2,)', ['0.9', '1.0', '1.2', '2.0'], ['1.1']],
  ['maven', '<1.78', ['1.70', '1.77'], ['1.78', '1.78.1']],
  ['maven', '1.70', ['1.70'], ['1.71']],
  // Gem::Requirement
  ['gem', '~> 2.2', ['2.2.0', '2.9'], ['3.0', '3.0.a']],
  ['gem', '~> 2.2.0', ['2.2.9'], ['2.3.0']],
  ['gem', '>= 1.0, < 2', ['1.5'], ['2.0']],
  ['gem', '!= 1.0', ['1.1'], ['1.0']],
  // getcomposer.org/doc/articles/versions.md
  ['composer', '^1.2.3', ['1.2.3', '1.9'], ['2.0.0', '1.2.2']],
  ['composer', '^0.3', ['0.3.5'], ['0.4.0']],
  ['composer', '~1.2', ['1.2', '1.9'], ['2.0']],
  ['composer', '~1.2.3', ['1.2.3', '1.2.9'], ['1.3.0']],
  ['composer', '1.0.*', ['1.0.0', '1.0.20'], ['1.1.0']],
  ['composer', '1.0 - 2.0', ['1.0', '2.0.5'], ['2.1']],
  ['composer', '>=1.0 <1.1 || >=1.2', ['1.0.5', '1.3'], ['1.1']],
  ['composer', '5.*|6.*', ['5.1', '6.2'], ['7.0']],
  ['composer', '^6.0@dev', ['6.1'], ['7.0']],
  // learn.microsoft.com/nuget/concepts/package-versioning
  ['nuget', '1.0', ['1.0', '9.0'], ['0.9']],
  ['nuget', '(1.0,)', ['1.1'], ['1.0']],
  ['nuget', '[1.0]', ['1.0'], ['1.1']],
  ['nuget', '[1.0,2.0)', ['1.5'], ['2.0']],
  ['nuget', '6.*', ['6.0.0', '6.9'], ['7.0.0']],
]

describe('a range', () => {
  it.each(ROWS)('of %s %s holds %j and not %j', (scheme, range, inside, outside) => {
    for (const version of inside) expect(isInRange(scheme, version, range), version).toBe(true)
    for (const version of outside) expect(isInRange(scheme, version, range), version).toBe(false)
  })

  it('that cannot be read says nothing', () => {
    expect(isRange('npm', 'github:acme/x')).toBe(false)
    expect(isRange('npm', 'workspace:*')).toBe(false)
    expect(isRange('pypi', '>=')).toBe(false)
    expect(isRange('maven', '[1.0')).toBe(false)
    expect(isRange('nuget', '$(Version)')).toBe(false)
    expect(isRange('composer', 'dev-master')).toBe(false)
    expect(isInRange('npm', '1.0.0', 'file:..')).toBeUndefined()
    expect(isInRange('npm', 'latest', '*')).toBeUndefined()
    expect(isRange('npm', '>=1 '.repeat(1000))).toBe(false)
  })
})

describe('a declared range', () => {
  it.each([
    ['npm', '^8.5.1', '<9.0.0', true],
    ['npm', '^9.0.0', '<9.0.0', false],
    ['npm', '>=8', '<9.0.0', undefined],
    ['npm', '8 || 9', '<9', undefined],
    ['npm', '*', '<9', undefined],
    ['pypi', '==4.0', '<4.7', true],
    ['pypi', '>=4.7', '<4.7', false],
    ['pypi', '>=3.1.4,<5', '<4.7', undefined],
    ['nuget', '6.5.0', '<6.0.0', false],
    ['gem', '~> 1.5', '<2', true],
    ['composer', '^5.0', '<6.0', true],
    ['npm', 'github:x/y', '<9', undefined],
  ] as const)('of %s %s against %s: %s', (scheme, declared, range, expected) => {
    expect(allInRange(scheme, declared, range)).toBe(expected)
  })
})
