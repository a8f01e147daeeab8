/** What stands beside the code and decides: exceptions, baseline, the trusted branch, and who brought what in. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { authorsOf, commitOf, renamesSince } from './git'
import { readDocument } from './policy-file'

export interface GovernanceHost {
  /** Text of a file of the repository; undefined where it is not there. Throws a UserError where it cannot be read. */
  document(file: string, what: string): string | undefined
  authors(file: string, text: string): string[]
  exists(file: string): boolean
  /** The commit checked out, undefined without git. */
  commit(): string | undefined
  /** New names of renamed files; undefined where git cannot tell. */
  renames(sha: string): Map<string, string> | undefined
}

export function createGovernanceHost(root: string): GovernanceHost {
  return {
    document: (file, what) => readDocument(root, file, what),
    authors: (file, text) => authorsOf(root, file, text),
    exists: (file) => existsSync(path.join(root, file)),
    commit: () => commitOf(root, 'HEAD'),
    renames: (sha) => renamesSince(root, sha),
  }
}
