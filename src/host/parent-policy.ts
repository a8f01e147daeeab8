/** Reads the documents that a policy extends: files of the repository, as they are or at a ref; other repositories through whoever can. */
import path from 'node:path'
import { commitOf, findWorkTree, showFile } from './git'
import { MAX_POLICY_BYTES } from './limits'
import { readRegularFile } from './read'
import { isInside, realPath } from './repository'
import type { TrustedFiles } from './trusted-files'

export type ParentReference =
  | { kind: 'file'; path: string }
  | { kind: 'file-at-ref'; path: string; ref: string }
  | { kind: 'repository'; owner: string; repository: string; path: string; ref: string }

export type ParentAnswer =
  | { file: string; text: string }
  | {
      problem:
        | 'not-found'
        | 'no-permission'
        | 'no-such-ref'
        | 'no-such-repository'
        | 'rate-limited'
        | 'network'
        | 'not-reachable'
        | 'outside'
        | 'too-large'
        | 'not-text'
      detail?: string
    }

/** Knows files of other repositories, and what such a file means by a file beside it; undefined for what is neither. */
export interface ReadRemote {
  read(reference: ParentReference, from: string): ParentAnswer | undefined
}

/** With `trusted` the repository's own files are read there. Without `remote` no other repository is reachable. A file has to lie in the repository, or in the folder of the policy that was asked for. */
export function createParentReader(
  root: string,
  remote?: ReadRemote,
  trusted?: TrustedFiles,
): (reference: ParentReference, from: string) => ParentAnswer {
  return (reference, from) => {
    const elsewhere = remote?.read(reference, from)
    if (elsewhere !== undefined) return elsewhere
    if (reference.kind === 'repository') return { problem: 'not-reachable' }
    const start = path.resolve(root, from)
    const absolute = path.resolve(path.dirname(start), reference.path)
    const within = isInside(root, start) ? root : path.dirname(start)
    if (!isInside(within, absolute)) return { problem: 'outside' }
    const file = isInside(root, absolute) ? path.relative(root, absolute).split(path.sep).join('/') : absolute
    if (reference.kind === 'file' && trusted !== undefined && isInside(root, absolute)) return readTrusted(trusted, file)
    return reference.kind === 'file' ? readHere(within, absolute, file) : readAtRef(absolute, reference.ref, file)
  }
}

function readTrusted(trusted: TrustedFiles, file: string): ParentAnswer {
  try {
    const text = trusted.text(file, 'policy')
    return text === undefined ? { problem: 'not-found', detail: `in ${trusted.name}` } : { file, text }
  } catch {
    return { problem: 'not-text' }
  }
}

function readHere(within: string, absolute: string, file: string): ParentAnswer {
  const real = realPath(absolute)
  if (real === undefined) return { problem: 'not-found', detail: absolute }
  if (!isInside(realPath(within) ?? within, real)) return { problem: 'outside' }
  const bytes = readRegularFile(within, absolute, MAX_POLICY_BYTES)
  if (!('error' in bytes)) return decoded(file, bytes)
  if (bytes.error === 'too-large') return { problem: 'too-large' }
  return bytes.error === 'unreadable' ? { problem: 'no-permission' } : { problem: 'not-found', detail: bytes.error }
}

function readAtRef(absolute: string, ref: string, file: string): ParentAnswer {
  const workTree = findWorkTree(path.dirname(absolute))
  const sha = workTree === undefined ? undefined : commitOf(workTree, ref)
  if (workTree === undefined || sha === undefined) return { problem: 'no-such-ref', detail: ref }
  const text = showFile(workTree, sha, path.relative(workTree, absolute).split(path.sep).join('/'))
  if (text === undefined) return { problem: 'not-found', detail: `at ${ref}` }
  return text.length > MAX_POLICY_BYTES ? { problem: 'too-large' } : { file: `${file}@${ref}`, text }
}

function decoded(file: string, bytes: Uint8Array): ParentAnswer {
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: 'not-text' }
  }
}
