/** The inventory of a commit: all of it is looked at as it is in git, and nothing is judged. */
import type { CryptoAsset } from '#core/asset'
import { createCommitHost } from '#host/commit-host'
import { Gathering } from './gather'
import { Instruments } from './instruments'
import type { Knowledge } from './knowledge'
import { findIn } from './scan'
import type { Toolkit } from './toolkit'

export interface CommitInventory {
  root: string
  /** A full name. */
  sha: string
  knowledge: Knowledge
  toolkit: Toolkit
  grammarDirectory: string
}

export async function assetsAt({ root, sha, knowledge, toolkit, grammarDirectory }: CommitInventory): Promise<readonly CryptoAsset[]> {
  const host = await createCommitHost(root, sha, grammarDirectory)
  const instruments = new Instruments(toolkit, knowledge, host)
  const entries = host.listFiles(root, [])
  const gathering = new Gathering(host, instruments, instruments.listing(entries))
  const { assets } = await findIn(gathering, instruments, { knowledge, entries, host, named: () => false }, new Map())
  return assets
}
