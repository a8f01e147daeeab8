/** Paths of a repository, with `/` and relative to its root. */

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
