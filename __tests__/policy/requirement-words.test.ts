/** Demands of a standard as people read them: no name of a property as policies write it. */
import { describe, expect, it } from 'vitest'
import type { Condition } from '#core/match'
import { propertyName, scalarText } from '#core/property-words'
import { known, type Value } from '#core/value'
import { PROPERTY_NAMES } from '#core/vocabulary'
import { conditionText, requirementText, statementText } from '#policy/describe'
import { policyOf } from './built-in'

const material = (source: 'constant' | 'random'): Value => ({ kind: 'material', source })

describe('a demand in words', () => {
  it.each<[Condition, string]>([
    [{ keyBits: { min: 2048 } }, 'the key length must be at least 2048 bits'],
    [{ iterations: { min: 600_000 } }, 'the iteration count must be at least 600,000'],
    [{ publicExponent: { min: 65_537 } }, 'the public exponent must be at least 65537'],
    [{ validityDays: { min: 1, max: 398 } }, 'the validity must be at least 1 days and at most 398 days'],
    [{ rotation: true }, 'the key must rotate automatically'],
    [{ quantumVulnerable: { not: true } }, 'the algorithm must resist quantum computers'],
    [{ hash: { not: ['MD5', 'SHA-1'] } }, 'the hash must not be MD5 or SHA-1'],
    [{ iv: { not: ['constant', 'insecure-random'] } }, 'the IV must not be taken from a constant or an insecure random generator'],
    [{ salt: { not: 'empty' } }, 'the salt must not be taken from nothing'],
    [{ suites: { not: { contains: ['_RC4_', '_NULL_'] } } }, 'the list of cipher suites must not include what the standard rules out'],
    [{ minVersion: ['TLSv1.2', 'TLSv1.3'] }, 'the lowest version must be TLSv1.2 or TLSv1.3'],
    [{ owner: { present: true }, earlyData: false }, 'the owner must be given and early data must be off'],
    [
      { anyOf: [{ cost: { min: 10 } }, { memoryKiB: { min: 47_104 } }] },
      'the cost must be at least 10, or the memory cost must be at least 47,104 KiB',
    ],
  ])('%j is %j', (condition, text) => {
    expect(conditionText(condition)).toBe(text)
  })

  it.each<[Condition, string]>([
    [{ algorithm: 'RSA', keyBits: { max: 2047 } }, 'the algorithm is RSA and the key length is at most 2047 bits'],
    [{ rotation: false }, 'the automatic rotation is off'],
    [{ groups: { not: [1, 2] } }, 'the list of groups does not include 1 or 2'],
    [{ suites: { startsWith: 'TLS_' } }, 'the list of cipher suites begins with TLS_'],
  ])('of %j a statement is %j', (condition, text) => {
    expect(statementText(condition)).toBe(text)
  })

  it.each<[Condition, string, Record<string, Value>, string]>([
    [{ algorithm: 'MD5' }, 'algorithm', { algorithm: known('MD5', 'literal') }, 'the algorithm must not be MD5'],
    [{ iv: ['constant'] }, 'iv', { iv: material('constant') }, 'the IV must not be taken from a constant'],
    [{ plaintext: true }, 'plaintext', { plaintext: known(true, 'literal') }, 'the connection must be encrypted'],
    [
      { daysRemaining: { max: -1 } },
      'daysRemaining',
      { daysRemaining: known(-141, 'literal') },
      'the remaining validity must be at least 0 days',
    ],
    [
      { enablesAnonymous: true },
      'enablesAnonymous',
      { enablesAnonymous: known(true, 'literal') },
      'the cipher list must not bring in suites without a certificate',
    ],
    [{ algorithm: 'MD5' }, 'mode', {}, 'the standard names this use'],
  ])('a row that forbids %j says what must not be', (when, decided, properties, text) => {
    const row = { when, state: 'prohibited', source: 's', document: 'd' } as const
    expect(requirementText(row, [decided], properties)).toBe(text)
  })

  it('never names a property as policies write it, in no clause of the built-in standard', () => {
    const written = PROPERTY_NAMES.filter((name) => /[a-z][A-Z]/.test(name))
    expect(written.length).toBeGreaterThan(100)
    for (const [id, rows] of Object.entries(policyOf().clauses)) {
      for (const { require } of rows) {
        const text = require === undefined ? '' : conditionText(require)
        for (const name of written) expect(text.split(/\W+/), id).not.toContain(name)
      }
    }
    for (const name of written) expect(propertyName(name)).not.toBe(name)
  })

  it('keeps text of the repository as it is', () => {
    expect(scalarText('constructor', 'toString')).toBe('toString')
    expect(propertyName('constructor')).toBe('constructor')
  })
})
