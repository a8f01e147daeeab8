/** The YAML files of a folder in another repository: from a folder of clones, else through the Git host's API. */
import path from 'node:path'
import { inUrl } from '#core/paths'
import { commitAt, fetchFile, getJson, type ApiAccess, type RemoteFile } from './contents-api'
import { commitOf, filesOf, showFile } from './git'
import { MAX_POLICY_BYTES } from './limits'
import type { ParentAnswer } from './parent-policy'
import { cloneOf } from './remote-parents'

type Problem = Extract<ParentAnswer, { problem: unknown }>

export interface RemoteFolder {
  /** In order; each called after its place and commit. */
  files: { file: string; text: string }[]
  sha: string
}

/** Files of one folder; each is a request. */
const MAX_FILES = 100
const IS_YAML = /\.ya?ml$/i

/** Never throws; a folder without YAML files is not found. `source` as for RemoteParents. */
export async function readRemoteFolder(api: ApiAccess, source: string | undefined, folder: RemoteFile): Promise<RemoteFolder | Problem> {
  const clone = source === undefined ? undefined : cloneOf(source, folder)
  const found = clone === undefined ? await fetched(api, folder) : local(clone, folder)
  if ('problem' in found) return found
  return found.files.length === 0 ? { problem: 'not-found', detail: `no YAML file at ${folder.ref}` } : found
}

function local(clone: string, folder: RemoteFile): RemoteFolder | Problem {
  const { ref } = folder
  const sha = commitOf(clone, ref) ?? commitOf(clone, `refs/remotes/origin/${ref}`)
  if (sha === undefined) return { problem: 'no-such-ref', detail: ref }
  const names = filesOf(clone, sha).filter((name) => path.posix.dirname(name) === folder.path && IS_YAML.test(name))
  if (names.length > MAX_FILES) return { problem: 'too-large', detail: `more than ${String(MAX_FILES)} files` }
  const files: RemoteFolder['files'] = []
  for (const name of names.sort()) {
    const text = showFile(clone, sha, name)
    if (text === undefined) continue
    if (Buffer.byteLength(text) > MAX_POLICY_BYTES) return { problem: 'too-large', detail: name }
    files.push({ file: named(folder, name, sha), text })
  }
  return { files, sha }
}

async function fetched(api: ApiAccess, folder: RemoteFile): Promise<RemoteFolder | Problem> {
  const sha = await commitAt(api, folder)
  if (typeof sha !== 'string') return sha
  const segments = folder.path.split('/')
  if (segments.some((one) => one === '' || one === '.' || one === '..')) return { problem: 'outside' }
  const place = inUrl(`${folder.owner}/${folder.repository}`)
  const listed = await getJson(api, `/repos/${place}/contents/${inUrl(folder.path)}?ref=${sha}`)
  if ('problem' in listed) return listed
  const names = (Array.isArray(listed.json) ? listed.json : []).flatMap((one: unknown) => {
    const { type, name } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>
    return type === 'file' && typeof name === 'string' && IS_YAML.test(name) && !name.includes('/') ? [name] : []
  })
  if (names.length > MAX_FILES) return { problem: 'too-large', detail: `more than ${String(MAX_FILES)} files` }
  const files: RemoteFolder['files'] = []
  for (const name of names.sort()) {
    const place = `${folder.path}/${name}`
    const answer = await fetchFile(api, { ...folder, path: place, ref: sha })
    if ('problem' in answer) return { ...answer, detail: answer.detail === undefined ? name : `${name}: ${answer.detail}` }
    files.push({ file: named(folder, place, sha), text: answer.text })
  }
  return { files, sha }
}

function named({ owner, repository, ref }: RemoteFile, path: string, sha: string): string {
  const word = `${owner}/${repository}/${path}@${ref}`
  return ref === sha ? word : `${word} (${sha})`
}
