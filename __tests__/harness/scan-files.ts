/** Scans files that only exist in memory, with the real pipeline and the knowledge of the source tree. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Knowledge } from '#app/knowledge'
import type { OpenedAudit } from '#app/audit'
import type { OpenedRegister } from '#app/register'
import { scan } from '#app/scan'
import type { Report } from '#core/report'
import type { FileEntry, ScanHost } from '#host/files'
import { knowledge } from './knowledge'
import { ROOT } from './root'

export { knowledge, ROOT }

export interface MemoryScan {
  asOf?: string
  policy?: { file: string; text: string }
  /** In place of the source tree's. */
  knowledge?: Knowledge
  register?: OpenedRegister
  audit?: OpenedAudit
}

export async function scanFiles(files: Readonly<Record<string, string | Uint8Array>>, options: MemoryScan = {}): Promise<Report> {
  const bytes = new Map(
    Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content]),
  )
  const host: ScanHost = {
    grammarDirectory: path.join(ROOT, '.grammars'),
    listFiles: (): FileEntry[] =>
      [...bytes].map(([name, content]) => ({ path: name, size: content.length })).sort((left, right) => (left.path < right.path ? -1 : 1)),
    read: (name) => bytes.get(name) ?? { error: 'unreadable' },
    readInstalled: (file) => readFileSync(file),
  }
  return scan({
    root: '/repository',
    paths: [],
    knowledge: options.knowledge ?? knowledge(),
    policy: options.policy,
    asOf: options.asOf ?? '2026-11-21',
    host,
    ...(options.register === undefined ? {} : { register: options.register }),
    ...(options.audit === undefined ? {} : { audit: options.audit }),
    version: '0.0.0',
  })
}
