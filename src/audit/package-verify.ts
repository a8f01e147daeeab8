/** Whether an evidence package is as it was made: every file that it lists, nothing else, and not a byte of it changed. */
import { z } from 'zod'
import { compareTexts } from '#core/order'
import { sha256 } from './canonical'
import { MANIFEST, manifestSchema, manifestText, STATEMENT, statementText, type Manifest } from './package-manifest'

export interface PackageProblem {
  path: string
  message: string
}

export interface PackageCheck {
  /** Undefined where it cannot be read. */
  manifest?: Manifest
  /** SHA-256 of the manifest: the name of the whole package. */
  digest?: string
  /** By path. */
  problems: readonly PackageProblem[]
}

/** `files` are all that lie in the folder, by their path with `/`. */
export function verifyPackage(files: ReadonlyMap<string, Uint8Array>): PackageCheck {
  const bytes = files.get(MANIFEST)
  if (bytes === undefined)
    return { problems: [{ path: MANIFEST, message: 'is missing: this is no evidence package, or it was taken away' }] }
  const manifest = readManifest(bytes)
  if ('message' in manifest) return { problems: [{ path: MANIFEST, message: manifest.message }] }
  const problems = [...ownProblems(manifest, files), ...fileProblems(manifest, files)]
  return { manifest, digest: sha256(bytes), problems: problems.sort((left, right) => compareTexts(left.path, right.path)) }
}

function readManifest(bytes: Uint8Array): Manifest | { message: string } {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return { message: 'is no JSON: it was changed' }
  }
  const read = manifestSchema.safeParse(data)
  if (!read.success) return { message: `is no manifest: ${z.prettifyError(read.error).split('\n').slice(0, 2).join(' ').slice(0, 300)}` }
  if (!Buffer.from(manifestText(read.data)).equals(bytes)) return { message: 'is not written as a manifest is: it was changed' }
  return read.data
}

function ownProblems(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): PackageProblem[] {
  const problems: PackageProblem[] = []
  const statement = files.get(STATEMENT)
  if (statement === undefined) problems.push({ path: STATEMENT, message: 'is missing' })
  else if (!Buffer.from(statementText(manifest)).equals(statement))
    problems.push({ path: STATEMENT, message: 'does not say what the manifest says: one of them was changed' })
  const listed = new Set(manifest.files.map(({ path }) => path))
  for (const { files: named, title } of manifest.items)
    for (const path of named) if (!listed.has(path)) problems.push({ path, message: `belongs to "${title}" and is not listed` })
  return problems
}

function fileProblems(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): PackageProblem[] {
  const problems: PackageProblem[] = []
  const listed = new Map(manifest.files.map((one) => [one.path, one]))
  const gone = new Map(manifest.files.filter(({ path }) => !files.has(path)).map((one) => [one.sha256, one.path]))
  for (const [path, bytes] of files) {
    if (path === MANIFEST || path === STATEMENT) continue
    const known = listed.get(path)
    const hash = sha256(bytes)
    const former = gone.get(hash)
    if (known === undefined)
      problems.push({
        path,
        message: former === undefined ? 'is not in the manifest: it was added' : `is not in the manifest: ${former} was renamed to it`,
      })
    else if (known.sha256 !== hash || known.bytes !== bytes.length) problems.push({ path, message: 'was changed: its hash is another' })
  }
  for (const path of gone.values()) problems.push({ path, message: 'is missing' })
  return problems
}
