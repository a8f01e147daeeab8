/** Policies that are out to do harm, or too large, or lead nowhere: an error at once, and nothing is judged. */
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '#core/errors'
import { readPolicyFile } from '#host/policy-file'
import { composePolicy } from '#policy/load-policy'
import { unreachableText } from '#policy/reference'
import { folderOf } from '../host/temporary'
import { policyOf, PRESETS, RULES } from './built-in'

const HEAD = "id: acme\nversion: '1'\nextends: baseline\n"
/** Milliseconds; a machine that does ten things at once is slow. */
const AT_ONCE = 10_000

function problemOf(text: string): UserError {
  const before = performance.now()
  let problem: unknown
  try {
    policyOf(text)
  } catch (error) {
    problem = error
  }
  expect(performance.now() - before).toBeLessThan(AT_ONCE)
  expect(problem).toBeInstanceOf(UserError)
  return problem as UserError
}

const laughs = Array.from(
  { length: 9 },
  (_, index) =>
    `l${String(index + 1)}: &l${String(index + 1)} [${Array(9)
      .fill(`*l${String(index)}`)
      .join()}]`,
)

describe('a policy that is out to do harm', () => {
  it.each([
    ['a billion laughs', `${HEAD}l0: &l0 [${Array(9).fill('x').join()}]\n${laughs.join('\n')}\n`],
    ['an alias of itself', `${HEAD}standard: &a { hashes: *a }\n`],
    ['an alias of nothing', `${HEAD}rules: *none\n`],
    ['ten thousand levels', `${HEAD}rules: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['fifty million characters', `${HEAD}title: ${'x'.repeat(50_000_000)}\n`],
    [
      'a hundred thousand keys',
      `${HEAD}rules:\n${Array.from({ length: 100_000 }, (_, index) => `  rule-${String(index)}: {}\n`).join('')}`,
    ],
    ['a tag that makes code', `${HEAD}title: !!js/function "function () { return 1 }"\n`],
    ['a key that changes all objects', `${HEAD}__proto__: { failOn: low }\n`],
    ['a rule that changes all objects', `${HEAD}rules: { __proto__: { enforcement: off } }\n`],
    ['two documents', `${HEAD}---\n${HEAD}`],
    [
      'an expression that backtracks for ever',
      `${HEAD}clauses:\n  hash:\n    - { when: { path: { matches: '(a+)+\\1' } }, state: approved, source: us }\n`,
    ],
  ])('is refused at once: %s', (_, text) => {
    problemOf(text)
    expect(({} as Record<string, unknown>)['failOn']).toBeUndefined()
  })

  it('names file, line, column, path, value, what was meant and what to do', () => {
    const { message, help, at } = problemOf(`${HEAD}failOn: hgih\n`)
    expect(message).toContain('.github/crypto-policy.yml:4:9')
    expect(message).toContain('failOn: "hgih" is not one of')
    expect(message).toContain('Did you mean "high"?')
    expect(at).toMatchObject({ file: '.github/crypto-policy.yml', line: 4, column: 9 })
    expect(help).toBeDefined()
  })
})

describe('a policy file', () => {
  const refused = (files: Record<string, string | Uint8Array>, given?: string): string => {
    const root = folderOf(files)
    try {
      readPolicyFile(root, root, given)
    } catch (error) {
      if (error instanceof UserError) return error.message
      throw error
    }
    return 'read'
  }
  const FILE = '.github/crypto-policy.yml'

  it('of fifty megabytes, of no text, or that is not there, is refused with its name', () => {
    expect(refused({ [FILE]: Buffer.alloc(50 * 1024 * 1024, 'x') })).toMatch(
      /the policy \.github\/crypto-policy\.yml cannot be read: it is larger than \d+ bytes/,
    )
    expect(refused({ [FILE]: Buffer.from('id: caf\xe9\n', 'latin1') })).toContain('is not valid UTF-8')
    expect(refused({}, 'none.yml')).toContain('the policy none.yml does not exist')
    expect(refused({ 'folder/a': '' }, 'folder')).toContain('it is not a regular file')
  })

  it('that is a link of the repository is not followed', () => {
    const outside = folderOf({ 'secret.yml': HEAD })
    const root = folderOf()
    mkdirSync(path.join(root, '.github'))
    symlinkSync(path.join(outside, 'secret.yml'), path.join(root, FILE))
    expect(() => readPolicyFile(root, root, undefined)).toThrow(/symbolic link/)
  })
})

describe('what a policy extends', () => {
  const child = "id: acme\nversion: '1'\nextends: ./base.yml\n"
  const compose = (parent: NonNullable<Parameters<typeof composePolicy>[0]['parent']>): (() => unknown) => {
    const policy = { file: 'p.yml', text: child }
    return () => composePolicy({ presets: PRESETS, rules: RULES, policy, parent })
  }

  it.each([
    'not-found',
    'no-permission',
    'no-such-ref',
    'no-such-repository',
    'rate-limited',
    'network',
    'not-reachable',
    'outside',
    'too-large',
    'not-text',
  ] as const)('cannot be read, and says why: %s', (problem) => {
    expect(compose(() => ({ problem }))).toThrow(unreachableText('./base.yml', problem))
    expect(compose(() => ({ problem }))).toThrow(/p\.yml:3:10 extends/)
  })

  it('has its own words for every reason', () => {
    const problems = [
      'not-found',
      'no-permission',
      'no-such-ref',
      'no-such-repository',
      'rate-limited',
      'network',
      'not-reachable',
      'outside',
      'too-large',
      'not-text',
    ] as const
    expect(new Set(problems.map((problem) => unreachableText('x', problem))).size).toBe(problems.length)
  })

  it('leads to ever new documents, or back to the first one', () => {
    let count = 0
    expect(compose(() => ({ file: `b${String(count++)}.yml`, text: child }))).toThrow(/more than 16 documents extend each other/)
    expect(compose(() => ({ file: 'p.yml', text: child }))).toThrow(/leads back to itself: p\.yml → p\.yml/)
  })
})
