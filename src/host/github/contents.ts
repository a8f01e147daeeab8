/** A file of the repository at a commit, through the client that writes. */
import type { GitHub } from './client'
import { statusOf } from './client'

/** Its text, a byte order mark kept; undefined where there is none or it cannot be read. Throws what another failure throws. */
export async function textAt({ api, owner, repo }: GitHub, path: string, ref: string): Promise<string | undefined> {
  try {
    const { data } = await api.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref })
    // Files of more than a megabyte come without their content.
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return undefined
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.from(data.content, 'base64'))
  } catch (error) {
    if (statusOf(error) === 403 || statusOf(error) === 404) return undefined
    throw error
  }
}
