/** A quick look at a repository for one key: all that declares resources, and of the rest only the files that name it. */
import { declares, looksDeclaring } from '#infrastructure/forms'
import type { FileEntry, ScanHost } from '#host/files'
import { createScanHost } from '#host/repository'
import { entriesNamed, sceneOf } from '#register/impact'
import type { Examination } from '#register/examine'
import { kindOfName } from '#register/names'
import type { Entry } from '#register/open-register'
import { Gathering } from './gather'
import { Instruments } from './instruments'
import { examined, type OpenedRegister } from './register'
import type { RegisterRun } from './register-run'
import { findIn } from './scan'
import { openToolkit } from './toolkit'

export interface Look {
  examination: Examination
  /** Files that were looked at, of all there are. */
  looked: number
  all: number
}

/** `files`: what a commit changed, where the question is about one. */
export async function lookFor(
  run: RegisterRun,
  opened: OpenedRegister,
  subject: string,
  files: readonly string[] | undefined,
): Promise<Look> {
  const { root, knowledge, grammarDirectory, asOf } = run
  const host = createScanHost(root, grammarDirectory)
  const instruments = new Instruments(openToolkit(knowledge), knowledge, host)
  const entries = host.listFiles(root, [])
  const listing = instruments.listing(entries)
  const find = async (wanted: ReadonlySet<string>): Promise<ReturnType<typeof findIn>> => {
    const gathering = new Gathering(host, instruments, listing, { files: wanted, callers: () => Promise.resolve([]) })
    return findIn(gathering, instruments, { knowledge, entries: [], host, named: () => false }, new Map())
  }
  const declaring = new Set(entries.filter((entry) => isDeclaring(entry, host)).map(({ path }) => path))
  const { assets, sites = [], naming } = await find(declaring)
  const given = { asOf, sites, naming: naming ?? instruments.toolkit.naming, read: (file: string) => host.read(file) }
  const first = examined(opened, { ...given, assets })
  const scene = sceneOf(first)
  const words = files === undefined ? entriesNamed(subject, scene).flatMap((entry) => wordsOf(entry, scene.seen(entry).called)) : []
  const wanted = new Set(files?.filter((file) => listing.all.has(file)) ?? [])
  for (const entry of words.length === 0 ? [] : entries) if (!declaring.has(entry.path) && names(entry, words, host)) wanted.add(entry.path)
  const all = { looked: new Set([...declaring, ...wanted]).size, all: entries.length }
  if (wanted.size === 0) return { examination: first, ...all }
  const more = await find(wanted)
  return { examination: examined(opened, { ...given, assets: [...assets, ...more.assets] }), ...all }
}

function isDeclaring({ path, skip }: FileEntry, host: ScanHost): boolean {
  if (skip !== undefined) return false
  if (declares(path)) return true
  const bytes = /\.(?:ya?ml|json|template)$/i.test(path) ? host.read(path) : undefined
  return bytes instanceof Uint8Array && looksDeclaring(path, bytes)
}

/** Texts by which code names a key, in the register and in what declares it; addresses stand in infrastructure alone. */
function wordsOf(entry: Entry, called: readonly string[]): string[] {
  const { value } = entry
  const names = [...(value.resources ?? []), ...called].filter((name) => !['address', 'tag', 'fingerprint'].includes(kindOfName(name)))
  const plain = names.flatMap((name) => [name.replace(/^.*?(alias\/)/, '$1'), ...(/:key\/(.+)$/.exec(name)?.slice(1) ?? [])])
  const isInFiles = entry.kind === 'certificate' || (value.resources ?? []).some((name) => kindOfName(name) === 'fingerprint')
  return [...new Set([...plain, ...(isInFiles ? ['-----BEGIN'] : [])])]
}

function names({ path, skip }: FileEntry, words: readonly string[], host: ScanHost): boolean {
  if (skip !== undefined) return false
  const bytes = host.read(path)
  if (!(bytes instanceof Uint8Array)) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return words.some((word) => buffer.includes(word))
}
