/** A change of a small repository, committed and judged. */
import { judgeChange } from '#app/judge-change'
import { parseOptions } from '#app/options'
import type { Report } from '#core/report'
import { compiledInstallation } from '../harness/installation'
import { commit, git, repositoryOf } from '../host/temporary'

export const MD5 = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n'
/** Holds MD5 at the base. */
export const HASH = 'payments/hash.py'

export interface Edit {
  base?: Record<string, string>
  head: (folder: string) => void
}

export const installation = compiledInstallation()

export async function changed(edit: Edit, options: Record<string, unknown> = {}): Promise<{ report: Report; folder: string }> {
  const folder = repositoryOf({ [HASH]: MD5, ...edit.base })
  const base = git(folder, 'rev-parse', 'HEAD').trim()
  edit.head(folder)
  commit(folder)
  const head = git(folder, 'rev-parse', 'HEAD').trim()
  const parsed = parseOptions({ asOf: '2026-11-01', ...options }, 'flag')
  return { report: await judgeChange(folder, installation.folder, parsed, { base: { sha: base }, head: { sha: head } }), folder }
}
