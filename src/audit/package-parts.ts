/** What parts of an evidence package are made of: files, pointers to what lies elsewhere, and what is missing. */

export interface PackageFile {
  /** In the package, with `/`. */
  path: string
  bytes: Uint8Array
}

export interface Part {
  files: readonly PackageFile[]
  /** Whether people wrote some of it: files of the repository, not tables that were made. */
  isWritten: boolean
  elsewhere: readonly string[]
  /** In sentences, each with who answers for it where that is known. */
  missing: readonly string[]
}

export const NO_PART: Part = { files: [], isWritten: false, elsewhere: [], missing: [] }

export function joined(parts: readonly Part[]): Part {
  return {
    files: parts.flatMap(({ files }) => files),
    isWritten: parts.some(({ isWritten }) => isWritten),
    elsewhere: parts.flatMap(({ elsewhere }) => elsewhere),
    missing: parts.flatMap(({ missing }) => missing),
  }
}

export function textFile(path: string, text: string): PackageFile {
  return { path, bytes: Buffer.from(text, 'utf8') }
}
