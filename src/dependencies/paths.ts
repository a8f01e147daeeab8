/** Paths of a repository, with `/` and relative to its root. */

export function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end === -1 ? '' : path.slice(0, end)
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Folders from a path's own up to the root: 'a/b', 'a', ''. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = []
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    folders.push(folder)
    if (folder === '') return folders
  }
}

export function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** A path as a file of a folder writes it, without `.` and `..`; undefined where it leads out of the repository. */
export function joined(folder: string, written: string): string | undefined {
  const parts: string[] = []
  for (const part of inside(folder, written.replaceAll('\\', '/')).split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  return written.startsWith('/') ? undefined : parts.join('/')
}
