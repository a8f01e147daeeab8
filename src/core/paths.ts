/** Paths of a repository, with `/` and relative to its top; '' is the top itself. */

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The folder of a file and every folder around it, innermost first: 'a/b', 'a', ''. */
export function foldersAround(path: string): string[] {
  const folders: string[] = []
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    folders.push(folder)
    if (folder === '') return folders
  }
}

/** What an importer writes of a file: its name without the ending, or its folder's for index files. */
export function homeOf(file: string): string {
  const parts = file.split('/')
  const name = (parts.at(-1) ?? file).replace(/\.[^.]+$/, '')
  if ((name === 'index' || name === '__init__' || file.endsWith('.go')) && parts.length > 1) return parts.at(-2) as string
  return name
}

/** A path with '/' as it stands in an address. */
export function inUrl(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
