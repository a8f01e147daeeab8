/** Files of the head that a report is about: in the work tree where it is checked out, else among git's objects. */
import type { Report } from '#core/report'
import { commitParents } from '#host/change-commits'
import type { ScanHost } from '#host/files'
import { commitOf } from '#host/git'
import { CommitFiles, entriesAt } from '#host/git-objects'
import { createScanHost } from '#host/repository'

/** Text of a file of the head, a byte order mark kept; undefined where it cannot be read. */
export async function textsOfHead(report: Report, root: string): Promise<(file: string) => string | undefined> {
  const host = await headFiles(report, root, '')
  return (file) => {
    const bytes = host?.read(file)
    return bytes instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined
  }
}

/** Undefined where the head is nowhere here: it was read through the API. */
export async function headFiles({ change }: Report, root: string, grammarDirectory: string): Promise<ScanHost | undefined> {
  const installed = createScanHost(root, grammarDirectory)
  const sha = change?.head.sha ?? ''
  const checkedOut = sha === '' ? undefined : commitParents(root)
  // A merge that is checked out is what was judged; the head of it has a name of its own.
  if (sha === '' || checkedOut?.sha === sha || checkedOut?.parents[1] === sha) return installed
  if (commitOf(root, sha) === undefined) return undefined
  const entries = (await entriesAt(root, sha)) ?? []
  const files = new CommitFiles(root, sha)
  return {
    ...installed,
    listFiles: (_root, paths) =>
      entries.flatMap(({ path, kind }) =>
        paths.length === 0 || paths.some((one) => one === '' || path.startsWith(`${one}/`))
          ? [kind === 'file' ? { path, size: 0 } : { path, size: 0, skip: kind }]
          : [],
      ),
    read: (file) => files.read(file) ?? { error: 'unreadable' },
  }
}
