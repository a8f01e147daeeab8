/** Which files of a repository judge others, where it keeps them by default. */
import path from 'node:path'
import { isThere, POLICY_FILE } from './policy-file'
import { AUDIT_PLACE } from './record-files'
import { REGISTER_FILE, REGISTER_FOLDER } from './register-files'

/** Without the register and the audit file, which can be folders. */
export const JUDGING_FILES = [POLICY_FILE, '.github/crypto-exceptions.yml', '.github/crypto-baseline.json'] as const

/** Those that the work tree has. */
export function ownTrustedFiles(root: string): string[] {
  return [...JUDGING_FILES, REGISTER_FILE, REGISTER_FOLDER, AUDIT_PLACE.file, AUDIT_PLACE.folder].filter((file) =>
    isThere(path.join(root, file)),
  )
}
