/** Upload of SARIF to code scanning, and what becomes of it. */
import { gzipSync } from 'node:zlib'
import type { GitHub } from './client'

export interface SarifPlan {
  sarif: string
  /** The commit that was scanned, and its ref in full. */
  sha: string
  ref: string
}

export interface SarifResult {
  state: 'complete' | 'pending' | 'too-large' | 'failed'
  /** Why not; empty where it was taken. */
  detail: string
}

/** GitHub rejects a larger file (code scanning, SARIF limits). */
const MAX_COMPRESSED_BYTES = 10 * 1024 * 1024

/** Seconds before each look at what became of it. */
const LOOKS = [1, 2, 4, 8, 15]

/** Throws what a request throws. The same upload again replaces the first: alerts are told by their fingerprints. */
export async function uploadSarif(github: GitHub, { sarif, sha, ref }: SarifPlan): Promise<SarifResult> {
  const compressed = gzipSync(sarif, { level: 9 })
  if (compressed.length > MAX_COMPRESSED_BYTES)
    return {
      state: 'too-large',
      detail: `the report is ${String(compressed.length)} bytes after compression, code scanning takes ${String(MAX_COMPRESSED_BYTES)}`,
    }
  const { api, owner, repo } = github
  const { data } = await api.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
    owner,
    repo,
    commit_sha: sha,
    ref,
    sarif: compressed.toString('base64'),
    tool_name: 'cryptogate',
  })
  return data.id === undefined ? { state: 'pending', detail: '' } : outcomeOf(github, data.id)
}

/** GitHub reads an upload after it has answered; one that is still read after half a minute is left alone. */
async function outcomeOf({ api, owner, repo, second }: GitHub, id: string): Promise<SarifResult> {
  for (const seconds of LOOKS) {
    await new Promise((resolve) => setTimeout(resolve, seconds * second))
    const { data } = await api.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', { owner, repo, sarif_id: id })
    if (data.processing_status === 'complete') return { state: 'complete', detail: '' }
    if (data.processing_status === 'failed') return { state: 'failed', detail: (data.errors ?? []).join('; ') }
  }
  return { state: 'pending', detail: '' }
}
