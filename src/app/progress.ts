/** Tells how far a scan is: by the files that it has read, of those that there are. */
import type { ScanHost } from '#host/files'

/** Called for every file that is read the first time. */
export type TellProgress = (done: number, total: number) => void

/** The same host; every file counts once, however often it is read. */
export function watched(host: ScanHost, tell: TellProgress): ScanHost {
  const seen = new Set<string>()
  let total = 0
  return {
    grammarDirectory: host.grammarDirectory,
    listFiles(root, paths) {
      const files = host.listFiles(root, paths)
      total = files.filter(({ skip }) => skip === undefined).length
      return files
    },
    read(path, limit) {
      if (!seen.has(path)) {
        seen.add(path)
        tell(Math.min(seen.size, total), total)
      }
      return host.read(path, limit)
    },
    readInstalled: (file) => host.readInstalled(file),
  }
}
