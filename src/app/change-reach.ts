/** What of a repository a change reaches, and what was found there, on both sides. */
import path from 'node:path'
import type { ChangeSides, Side } from '#host/change-sides'
import type { ScanHost } from '#host/files'
import { createScanHost } from '#host/repository'
import { namesIn } from '#policy/wanted'
import type { Found } from './assemble'
import { seenByBoth } from './both-sides'
import { ChangeScope } from './change-scope'
import { manifestsAround } from './changed-manifests'
import { Gathering } from './gather'
import type { Instruments } from './instruments'
import type { Listing } from './listing'
import type { Prepared } from './prepare'
import { findIn, linesOfRecords } from './scan'

/** What was looked at of both sides. */
export interface Sides {
  head: Found
  base: Found
}

/** Only the files that were asked for, on both sides. */
export function within(sides: ChangeSides, root: string, paths: readonly string[]): ChangeSides {
  const wanted = paths.map((one) => path.relative(root, one).split(path.sep).join('/'))
  if (wanted.length === 0 || wanted.includes('')) return sides
  const isIn = (file: string): boolean => wanted.some((one) => file === one || file.startsWith(`${one}/`))
  const narrowed = (side: Side): Side => ({ entries: side.entries.filter((entry) => isIn(entry.path)), read: (file) => side.read(file) })
  return {
    filesWithLines: () => sides.filesWithLines(),
    preload: (files) => {
      sides.preload(files)
    },
    search: (words, endings) => sides.search(words, endings),
    base: narrowed(sides.base),
    head: narrowed(sides.head),
    onlyHead: sides.onlyHead.filter(isIn),
    onlyBase: sides.onlyBase.filter((entry) => isIn(entry.path)),
    files: sides.files.filter(({ file, previous }) => isIn(file) || (previous !== undefined && isIn(previous))),
  }
}

export function scanHost(side: Side, { root, grammarDirectory }: Pick<Prepared, 'root' | 'grammarDirectory'>): ScanHost {
  const installed = createScanHost(root, grammarDirectory)
  return {
    grammarDirectory,
    listFiles: () => [...side.entries],
    read: (file) => side.read(file),
    readInstalled: (file) => installed.readInstalled(file),
  }
}

/** The part of the repository that a change reaches, and its head, ready to be gathered. */
export interface Reach {
  sides: ChangeSides
  scope: ChangeScope
  listing: Listing
  head: Gathering
}

export async function findReach(
  sides: ChangeSides,
  place: Pick<Prepared, 'root' | 'grammarDirectory'>,
  instruments: Instruments,
): Promise<Reach> {
  const holder: { scope?: ChangeScope } = {}
  const listing = instruments.listing(sides.head.entries)
  const head = new Gathering(scanHost(sides.head, place), instruments, listing, {
    get files() {
      return holder.scope?.files ?? new Set<string>()
    },
    callers: (wrappers) => holder.scope?.callers(wrappers) ?? Promise.resolve([]),
  })
  const scope = new ChangeScope(sides, head, instruments)
  holder.scope = scope
  await scope.find()
  return { sides, scope, listing, head }
}

/** The head first: what it turns out to reach is looked at in the base, too. */
export async function lookAt({ sides, scope, listing, head }: Reach, prepared: Prepared, instruments: Instruments): Promise<Sides> {
  const documents = linesOfRecords(prepared.judging)
  const found = async (gathering: Gathering, side: Side): Promise<Found> => {
    const { knowledge, effective } = prepared.judging
    const entries = manifestsAround(sides.files, side.entries, knowledge)
    const manifests = { knowledge, entries, host: scanHost(side, prepared), named: namesIn(effective, 'package') }
    const all = await findIn(gathering, instruments, manifests, documents)
    return { ...all, assets: scope.reached(all.assets) }
  }
  const atHead = await found(head, sides.head)
  const before = listing.changed(sides.base.entries, sides.onlyHead, sides.onlyBase, instruments.isCode)
  const base = new Gathering(scanHost(sides.base, prepared), instruments, before, scope.before())
  const atBase = await found(base, sides.base)
  const names = new Set(sides.files.map(({ file, previous }) => previous ?? file))
  const comparable = { ...atBase, assets: seenByBoth(atBase.assets, atHead.assets, names) }
  return { head: atHead, base: comparable }
}
