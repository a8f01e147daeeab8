/** Reads manifests that only exist in memory, with the real readers and the knowledge of the source tree. */
import { readDependencies } from '#app/dependencies'
import type { Diagnostic } from '#core/diagnostic'
import { pathClassifier } from '#discover/path-class'
import { openToolkit } from '#app/toolkit'
import { scalars } from '#core/value'
import { knowledge } from './scan-files'

export interface ReadUses {
  /** 'package.json:4 crypto-js 4.2.0', with what differs from a direct dependency for production in brackets. */
  uses: string[]
  diagnostics: Diagnostic[]
}

/** Every package, whether it is known or not. */
export async function usesIn(files: Readonly<Record<string, string>>): Promise<ReadUses> {
  const { assets, diagnostics } = await readDependencies({
    knowledge: knowledge(),
    entries: Object.entries(files)
      .map(([path, text]) => ({ path, size: text.length }))
      .sort((left, right) => (left.path < right.path ? -1 : 1)),
    host: { read: (path) => (files[path] === undefined ? { error: 'unreadable' } : Buffer.from(files[path])) },
    classify: pathClassifier(openToolkit(knowledge()).pathClasses),
    named: () => true,
  })
  const uses = assets.map(({ name, properties, occurrences: [occurrence] }) => {
    const word = (property: string): string | undefined => scalars(properties[property])[0]?.toString()
    const marks = [
      word('direct') === 'false'
        ? `indirect${(occurrence?.via ?? []).length > 0 ? `: ${occurrence?.via?.join(' > ') ?? ''}` : ''}`
        : undefined,
      word('scope') === 'development' ? 'development' : undefined,
    ].filter((mark) => mark !== undefined)
    const version = word('version') ?? `? ${word('declared') ?? ''}`.trim()
    return `${occurrence?.at.file ?? ''}:${String(occurrence?.at.line ?? 0)} ${name} ${version}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`
  })
  return { uses, diagnostics }
}

/** What is said of files: 'package.json:3 manifest-broken: …'. */
export function told({ diagnostics }: ReadUses): string[] {
  return diagnostics.map(({ file, at, code, message }) => `${file ?? ''}:${String(at?.line ?? 0)} ${code}: ${message}`)
}
