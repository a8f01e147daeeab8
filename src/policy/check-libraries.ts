/** What is wrong with a standard's list of libraries: names at odds, names that were probably meant otherwise, nothing allowed. */
import type { DocumentPath } from '#core/strict-yaml'
import type { PolicyFile } from './document'
import type { LibraryEntry } from './standard'

/** Says what is wrong with a word as the value of a property, and what was meant. */
export type CheckName = (property: string, word: string) => { message: string; suggestion?: string } | undefined

export type Say = (level: 'error' | 'warning', path: DocumentPath, message: string, suggestion?: string) => void

const STATES = ['approved', 'deprecated', 'prohibited'] as const

export function checkLibraries(policy: PolicyFile, checkName: CheckName, say: Say): void {
  const list = policy.standard?.libraries
  if (list === undefined) return
  const path = ['standard', 'libraries']
  if (list.approved === undefined && list.unlisted === 'fail')
    say('error', path, 'approves nothing, and fails whatever it does not list: no cryptographic library is allowed')
  const seen: (Named & { state: string })[] = []
  for (const state of STATES) {
    for (const [index, entry] of (list[state] ?? []).entries()) {
      for (const one of named(entry)) {
        const other = seen.find((before) => before.state !== state && clash(before, one))
        if (other !== undefined) say('error', [...path, state, index], `"${one.name}" is ${other.state} and ${state} at the same time`)
        seen.push({ ...one, state })
        const problem = /[*{]/.test(one.name) ? undefined : checkName('package', one.name)
        if (problem !== undefined) say('warning', [...path, state, index], problem.message, problem.suggestion)
      }
    }
  }
}

interface Named {
  name: string
  ecosystem: string | undefined
  from: string
  until: string
}

/** Entries that hold under a condition, or for some versions only, can stand beside others. */
function named(entry: LibraryEntry): Named[] {
  if (typeof entry === 'string') return [{ name: entry, ecosystem: undefined, from: '', until: '9999' }]
  if (entry.when !== undefined || entry.versions !== undefined) return []
  const { ecosystem, from = '', until = '9999' } = entry
  return [entry.name].flat().map((name) => ({ name, ecosystem, from, until }))
}

function clash(left: Named, right: Named): boolean {
  const sameEcosystem = left.ecosystem === undefined || right.ecosystem === undefined || left.ecosystem === right.ecosystem
  return left.name === right.name && sameEcosystem && left.from <= right.until && right.from <= left.until
}
