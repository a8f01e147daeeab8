/** The planted violations: with the built-in standard the gate fails each of them, and says so when a policy lets one through. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { policySources } from '#app/policy-sources'
import { runSelfTest } from '#app/self-test'
import { plantedFile, type SelfTest } from '#audit/self-test'
import { composePolicy } from '#policy/load-policy'
import { knowledge, ROOT } from '../harness/scan-files'

const AS_OF = '2026-11-21'
const rows = plantedFile.parse(knowledge().documents['knowledge/audit/planted.yml']).planted

function selfTest(policy?: string): Promise<SelfTest> {
  const source = policy === undefined ? undefined : { file: '.github/crypto-policy.yml', text: policy }
  return runSelfTest({
    knowledge: knowledge(),
    grammarDirectory: path.join(ROOT, '.grammars'),
    policy: composePolicy({ ...policySources(knowledge()), policy: source }),
    asOf: AS_OF,
  })
}

describe('the self-test with planted violations [R25]', () => {
  it('fails every planted violation under the built-in standard', async () => {
    const { passed, stops, results } = await selfTest()
    expect(results.filter(({ outcome }) => outcome !== 'fails')).toEqual([])
    expect(results).toHaveLength(rows.length)
    expect([passed, stops]).toEqual([true, true])
  })

  it('names the rule that a policy switched off, and what only warns', async () => {
    const { passed, results } = await selfTest(
      "id: acme\nversion: '1'\nextends: baseline\nrules:\n  ecb-mode: { enforcement: off, because: it is old }\n  weak-cipher: { enforcement: warn, because: it is old }\n",
    )
    expect(passed).toBe(false)
    expect(results.find(({ id }) => id === 'ecb-mode')).toMatchObject({ outcome: 'silent', text: 'ecb-mode: switched off by the policy' })
    expect(results.find(({ id }) => id === 'old-cipher')).toMatchObject({
      outcome: 'shown',
      text: expect.stringMatching(/^weak-cipher only warns: /) as string,
    })
  })

  it('says so when the policy is for other files, and when the standard allows it', async () => {
    const narrow = await selfTest("id: acme\nversion: '1'\nextends: baseline\nscope: { files: ['billing/**'] }\n")
    expect(narrow.stops).toBe(false)
    expect(narrow.results[0]?.text).toBe('weak-hash, weak-signature-hash did not fire: the policy is only for billing/**')
    const lenient = await selfTest("id: acme\nversion: '1'\nextends: baseline\nclauses: { tls-version: [] }\n")
    expect(lenient.results.find(({ id }) => id === 'old-tls')?.text).toBe('weak-tls-version did not fire: the policy allows it')
  })
})
