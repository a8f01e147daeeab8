/** Documents of other repositories that policies extend: fetched between two tries of composing, which itself waits for nothing. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fetchFile, type ApiAccess, type RemoteFile } from './contents-api'
import { commitOf, showFile } from './git'
import { MAX_POLICY_BYTES } from './limits'
import type { ParentAnswer, ParentReference } from './parent-policy'
import { isInside } from './repository'

/** Documents fetched in one run. */
const MAX_FETCHED = 32

type Unread = Extract<ParentAnswer, { problem: unknown }>
type Fetched = { text: string; sha: string } | Unread

export interface MovingRef {
  /** 'acme/security/base.yml@main' */
  word: string
  sha: string
}

export class RemoteParents {
  /** Documents whose ref can name another commit tomorrow. */
  readonly moving: MovingRef[] = []
  private readonly answers = new Map<string, ParentAnswer>()
  private readonly asked = new Map<string, RemoteFile>()
  /** Where a document that was read lies, so that what it extends is looked for beside it. */
  private readonly homes = new Map<string, RemoteFile>()

  /** `source` is an absolute path of a folder with clones, <owner>/<repository> or <repository>; what it has is not asked for elsewhere. */
  constructor(
    private readonly api: ApiAccess,
    private readonly source: string | undefined,
  ) {}

  /** From what was fetched; what was not is remembered as asked for. `from` is the file that extends it. */
  read(reference: ParentReference, from: string): ParentAnswer | undefined {
    const wanted = this.wanted(reference, from)
    if (wanted === undefined) return undefined
    if ('problem' in wanted) return wanted
    const word = wordOf(wanted)
    const known = this.answers.get(word)
    if (known !== undefined) return known
    this.asked.set(word, wanted)
    return { problem: 'not-reachable' }
  }

  /** Gets what was asked for; false when there was nothing to get. */
  async fetchAsked(): Promise<boolean> {
    const fresh = [...this.asked].filter(([word]) => !this.answers.has(word))
    for (const [word, file] of fresh) {
      const tooMany = this.answers.size >= MAX_FETCHED
      this.answers.set(
        word,
        tooMany ? { problem: 'not-reachable', detail: `more than ${String(MAX_FETCHED)} documents` } : await this.get(word, file),
      )
    }
    return fresh.length > 0
  }

  private async get(word: string, file: RemoteFile): Promise<ParentAnswer> {
    const found =
      this.source === undefined ? await fetchFile(this.api, file) : (this.local(this.source, file) ?? (await fetchFile(this.api, file)))
    if ('problem' in found) return found
    const pinned = file.ref === found.sha
    if (!pinned) this.moving.push({ word, sha: found.sha })
    const name = pinned ? word : `${word} (${found.sha})`
    this.homes.set(name, { ...file, ref: found.sha })
    return { file: name, text: found.text }
  }

  /** Undefined where the folder has no clone of the repository. */
  private local(source: string, { owner, repository, path: file, ref }: RemoteFile): Fetched | undefined {
    const clone = cloneOf(source, { owner, repository })
    if (clone === undefined) return undefined
    const sha = commitOf(clone, ref) ?? commitOf(clone, `refs/remotes/origin/${ref}`)
    if (sha === undefined) return { problem: 'no-such-ref', detail: ref }
    const text = showFile(clone, sha, file)
    if (text === undefined) return { problem: 'not-found', detail: `at ${ref}` }
    return Buffer.byteLength(text) > MAX_POLICY_BYTES ? { problem: 'too-large' } : { text, sha }
  }

  /** What a word means where it stands: in a fetched document `./base.yml` is a file of its own repository at its own commit. */
  private wanted(reference: ParentReference, from: string): RemoteFile | Unread | undefined {
    if (reference.kind === 'repository') return reference
    const home = this.homes.get(from)
    if (home === undefined) return undefined
    const beside = path.posix.join(path.posix.dirname(home.path), reference.path)
    if (beside.startsWith('..') || path.posix.isAbsolute(reference.path)) return { problem: 'outside' }
    return { ...home, path: beside, ref: reference.kind === 'file-at-ref' ? reference.ref : home.ref }
  }
}

/** The clone of a repository in a folder of them; undefined where there is none. */
export function cloneOf(source: string, { owner, repository }: Pick<RemoteFile, 'owner' | 'repository'>): string | undefined {
  const folders = [path.join(source, owner, repository), path.join(source, repository)]
  return folders.find((folder) => isInside(source, folder) && existsSync(folder))
}

/** Where the API is and with which token, as the runner of GitHub Actions says it. */
export function apiAccess(environment: NodeJS.ProcessEnv = process.env): ApiAccess {
  const { GITHUB_API_URL: url, CRYPTOGATE_POLICY_TOKEN: own, GITHUB_TOKEN: token } = environment
  return { url: url === undefined || url === '' ? 'https://api.github.com' : url, token: own === undefined || own === '' ? token : own }
}

function wordOf({ owner, repository, path: file, ref }: RemoteFile): string {
  return `${owner}/${repository}/${file}@${ref}`
}
