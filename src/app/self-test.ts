/** Runs the self-test: planted files, that exist only in memory, go through the whole gate with the policy of the repository. */
import { plantedFile, plantedPath, selfTestOf, type SelfTest } from '#audit/self-test'
import type { ScanHost } from '#host/files'
import { createScanHost } from '#host/repository'
import type { EffectivePolicy } from '#policy/effective'
import type { Knowledge } from './knowledge'
import { scan } from './scan'
import { checked } from './toolkit'
import { VERSION } from './version'

export interface SelfTestInput {
  knowledge: Knowledge
  grammarDirectory: string
  policy: EffectivePolicy
  asOf: string
}

export async function runSelfTest({ knowledge, grammarDirectory, policy, asOf }: SelfTestInput): Promise<SelfTest> {
  const { planted } = checked(knowledge, plantedFile, 'knowledge/audit/planted.yml')
  const files = new Map(planted.map((one) => [plantedPath(one), Buffer.from(one.text)]))
  const host: ScanHost = {
    ...createScanHost('/planted', grammarDirectory),
    listFiles: () =>
      [...files].map(([path, bytes]) => ({ path, size: bytes.length })).sort((left, right) => (left.path < right.path ? -1 : 1)),
    read: (path) => files.get(path) ?? { error: 'unreadable' },
  }
  // The planted files have no register, no exceptions and no baseline: what is judged is the policy alone.
  const alone = { ...policy, register: {}, audit: {} }
  const report = await scan({ knowledge, policy: undefined, effective: alone, asOf, root: '/planted', paths: [], host, version: VERSION })
  return selfTestOf(planted, report, policy)
}
