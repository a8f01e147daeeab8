/** What stands behind a word of `extends`: a built-in preset, a file, a file at a ref, or a file of another repository. */

export type Reference =
  | { kind: 'preset'; id: string; version?: string }
  | { kind: 'file'; path: string }
  | { kind: 'file-at-ref'; path: string; ref: string }
  | { kind: 'repository'; owner: string; repository: string; path: string; ref: string }

/** Why a document that is extended cannot be had; each has its own advice. */
export type Unreachable = keyof typeof PROBLEMS

export type ParentText = { file: string; text: string } | { problem: Unreachable; detail?: string }

/** Gets the text of a document; `from` is the file that extends it. */
export type ReadParent = (reference: Exclude<Reference, { kind: 'preset' }>, from: string) => ParentText

const PRESET = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:@([A-Za-z0-9.-]+))?$/
const FILE = /^[^@\s]+\.ya?ml$/
const FILE_AT_REF = /^(\.{1,2}\/[^@\s]+\.ya?ml)@([^\s@]+)$/
const REPOSITORY = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)\/([^@\s]+\.ya?ml)@([^\s@]+)$/

/** Undefined where a word is none of them. */
export function parseReference(word: string): Reference | undefined {
  const preset = PRESET.exec(word)
  if (preset !== null) return { kind: 'preset', id: preset[1] ?? '', ...(preset[2] === undefined ? {} : { version: preset[2] }) }
  if (FILE.test(word)) return { kind: 'file', path: word }
  const atRef = FILE_AT_REF.exec(word)
  if (atRef !== null) return { kind: 'file-at-ref', path: atRef[1] ?? '', ref: atRef[2] ?? '' }
  const [, owner = '', repository = '', path = '', ref = ''] = REPOSITORY.exec(word) ?? []
  return owner === '' ? undefined : { kind: 'repository', owner, repository, path, ref }
}

const PROBLEMS = {
  'not-found': 'there is no such file',
  'no-permission': 'reading it is not permitted',
  'no-such-ref': 'there is no such branch, tag or commit here',
  'no-such-repository': 'there is no such repository, or the token may not read it: set CRYPTOGATE_POLICY_TOKEN to one that may',
  'rate-limited': 'the server takes no more requests for now',
  network: 'the server could not be asked',
  'not-reachable': 'another repository is not reachable from here: give a folder with clones (--policy-source), or copy the file',
  outside: 'it lies outside the repository',
  'too-large': 'it is too large for a policy',
  'not-text': 'it is not UTF-8 text',
} as const

/** Why a parent cannot be read, in words. */
export function unreachableText(word: string, problem: Unreachable, detail?: string): string {
  return `"${word}" cannot be read: ${PROBLEMS[problem]}${detail === undefined ? '' : ` (${detail})`}`
}
