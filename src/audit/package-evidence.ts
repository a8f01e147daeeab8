/** Files and pointers that go into an evidence package: records of the register, and what people named for a part. */
import { compileGlob } from '#core/pattern'
import { compareTexts } from '#core/order'
import { isFileReference } from '#register/evidence-facts'
import type { Entry, Register } from '#register/open-register'
import { sha256 } from './canonical'
import { NO_PART, type PackageFile, type Part } from './package-parts'

/** Files of the repository as a package may take them. */
export interface Sources {
  /** Paths, in order. */
  paths: readonly string[]
  read: (path: string) => Uint8Array | undefined
  /** Files that hold keys or passwords: these never go into a package. */
  secret: ReadonlySet<string>
}

/** Names that artifacts cannot hold, or leave out: no segment begins with a dot, no character that some file systems refuse. */
function packaged(path: string): string {
  const segments = path
    .split('/')
    .map((segment) =>
      segment.replace(/^\.+/, '').replaceAll(/[\\":<>|*?\p{Cc}]/gu, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`),
    )
  return segments.join('/')
}

/** A file of the repository as a file of the package; a sentence where it cannot be taken. */
export function taken(path: string, folder: string, { read, secret }: Sources): PackageFile | string {
  if (secret.has(path)) return `${path} holds key material and was left out`
  const bytes = read(path)
  return bytes === undefined
    ? `${path} is not in the repository, or cannot be read`
    : { path: `${folder}/repository/${packaged(path)}`, bytes }
}

/** Records of the register of some types; `who` names who answers for a key that has none. */
export function evidencePart(types: readonly string[], folder: string, register: Register | undefined, sources: Sources): Part {
  if (types.length === 0 || register === undefined) return NO_PART
  const files = new Map<string, PackageFile>()
  const elsewhere = new Set<string>()
  const missing: string[] = []
  for (const entry of register.entries) {
    for (const { type, date, ref, sha256: meant } of entry.value.evidence ?? []) {
      if (!types.includes(type)) continue
      if (!isFileReference(ref)) {
        elsewhere.add(`${entry.value.id}: ${type} of ${date}: ${ref}`)
        continue
      }
      const file = taken(ref, folder, sources)
      if (typeof file === 'string') missing.push(`${entry.value.id}: ${file}${answers(entry)}`)
      else {
        files.set(file.path, file)
        if (meant !== undefined && sha256(file.bytes) !== meant)
          missing.push(`${entry.value.id}: ${ref} is not the file that the register means${answers(entry)}`)
      }
    }
  }
  return {
    files: [...files.values()],
    isWritten: files.size > 0 || elsewhere.size > 0,
    elsewhere: [...elsewhere].sort(compareTexts),
    missing,
  }
}

/** Keys in use that have no record of any of the types. */
export function withoutEvidence(types: readonly string[], what: string, entries: readonly Entry[]): string[] {
  return entries
    .filter(({ value }) => value.state === 'active' && !(value.evidence ?? []).some(({ type }) => types.includes(type)))
    .map((entry) => `${entry.value.id} has no record of ${what}${answers(entry)}`)
}

export function answers({ value }: Entry): string {
  const who = value.custodian ?? value.owner
  return who === undefined ? ' (nobody is named for it)' : ` (${who})`
}

/** Files that people named for a part, by path or pattern. */
export function namedPart(names: readonly string[], folder: string, sources: Sources): Part {
  const files = new Map<string, PackageFile>()
  const missing: string[] = []
  for (const name of names) {
    const fits = /[*?{]/.test(name) ? compileGlob(name) : undefined
    const paths = fits === undefined ? [name] : sources.paths.filter((path) => fits(path))
    if (paths.length === 0) missing.push(`no file of the repository fits ${name}`)
    for (const path of paths) {
      const file = taken(path, folder, sources)
      if (typeof file === 'string') missing.push(file)
      else files.set(file.path, file)
    }
  }
  return { files: [...files.values()], isWritten: files.size > 0, elsewhere: [], missing }
}
