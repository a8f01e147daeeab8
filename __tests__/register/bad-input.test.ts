/** Registers that are not in order: every problem at its place, with what was probably meant. */
import { describe, expect, it } from 'vitest'
import { openedRegister } from './opened'

const REGISTER = '.github/key-register.yml'

/** The error of opening a register. */
function wrong(text: string, more: Record<string, string> = {}): string {
  try {
    openedRegister({ [REGISTER]: text, ...more })
  } catch (error) {
    return (error as Error).message
  }
  return 'it was read'
}

describe('a register', () => {
  it.each([
    [
      'a misspelt key',
      'keys:\n  - { id: a, custodain: ben }\n',
      /key-register\.yml:2:14 .*unknown key "custodain".*Did you mean "custodian"/,
    ],
    ['a wrong state', 'keys:\n  - { id: a, state: activ }\n', /key-register\.yml:2:21 .*Did you mean "active"/],
    ['no date', 'keys:\n  - { id: a, created: 2026-02-30 }\n', /key-register\.yml:2:23 /],
    [
      'a person that is not there',
      'people: [{ id: anna, role: x }]\nkeys:\n  - { id: a, owner: ana }\n',
      /key-register\.yml:3:21 .*there is no person "ana".*Did you mean "anna"/,
    ],
    [
      'an unknown type of evidence',
      'keys:\n  - id: a\n    evidence: [{ type: acces-policy, kind: ticket, date: 2026-01-01, ref: X }]\n',
      /there is no type of evidence "acces-policy".*Did you mean "access-policy"/,
    ],
    [
      'a hash that is none',
      'keys:\n  - id: a\n    evidence: [{ type: creation, kind: ticket, date: 2026-01-01, ref: X, sha256: ab12 }]\n',
      /is not a SHA-256/,
    ],
    ['a key that is never rotated, and no reason', 'keys: [{ id: a, rotation: { method: none } }]\n', /why is it never rotated/],
    ['an id twice', 'keys: [{ id: a }]\nsecrets: [{ id: a }]\n', /"a" stands here twice/],
    ['keys in a circle', 'keys: [{ id: a, dependsOn: [b] }, { id: b, dependsOn: [a] }]\n', /circle: a → b → a/],
    ['a secret in place of its fingerprint', 'secrets: [{ id: a, value: hunter2 }]\n', /unknown key "value"/],
    ['nothing in it', '', /the file is empty/],
    ['a list in its place', '- id: a\n', /expected/],
    ['broken YAML', 'keys: [\n', /key-register\.yml:\d+:\d+/],
  ])('with %s', (_what, text, message) => {
    expect(wrong(text)).toMatch(message)
  })

  it('of several files is one register, and tells which file is wrong', () => {
    const people = 'id: t\npeople: [{ id: anna, role: x }]\n'
    expect(wrong(people, { '.github/key-register/a.yml': 'keys: [{ id: a, owner: anna }]\n' })).toBe('it was read')
    expect(wrong(people, { '.github/key-register/a.yml': 'keys: [{ id: a, owner: ben }]\n' })).toContain('.github/key-register/a.yml:1')
    const twice = wrong('keys: [{ id: a }]\n', { '.github/key-register/a.yml': 'keys: [{ id: a }]\n' })
    expect(twice).toContain('.github/key-register.yml line 1 has it, too')
  })
})
