/** Files of the head that a report is about: in the work tree where it is checked out, else among git's objects. */
import type { LineMove } from '#core/change'
import type { Report } from '#core/report'
import { commitParents, type CheckedOut } from '#host/change-commits'
import type { ScanHost } from '#host/files'
import { commitOf } from '#host/git'
import { lineMoves } from '#host/git-diff'
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

/** Where lines that the report tells stand in another commit, such as the head of the pull request whose merge was judged. */
export async function movesTo(report: Report, root: string, sha: string, files: readonly string[]): Promise<LineMove | undefined> {
  const judged = judgedCommit(report, commitParents(root))
  if (judged === sha) return (_file, line) => line
  return judged === undefined ? undefined : lineMoves(root, judged, sha, files)
}

/** What is checked out, or the head of the change where that is another commit. A merge that is checked out was judged as its head. */
function judgedCommit({ change }: Report, checkedOut: CheckedOut | undefined): string | undefined {
  const sha = change?.head.sha ?? ''
  return sha === '' || checkedOut?.parents[1] === sha ? checkedOut?.sha : sha
}

/** Undefined where the head is nowhere here: it was read through the API. */
export async function headFiles(report: Report, root: string, grammarDirectory: string): Promise<ScanHost | undefined> {
  const installed = createScanHost(root, grammarDirectory)
  const sha = report.change?.head.sha ?? ''
  if (sha === '') return installed
  const checkedOut = commitParents(root)
  if (checkedOut !== undefined && judgedCommit(report, checkedOut) === checkedOut.sha) return installed
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
