/** Reads one manifest or lock file, whatever is wrong with it: a problem with its place, and never an error. */
import type { Manifest } from './ecosystem'
import { nothing, type ManifestFile, type Read } from './facts'
import { readerOf } from './readers'
import { TreeError } from './tree'

/** What version control leaves where two changes meet. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7}) \S/m

export async function readManifest({ row }: Manifest, file: ManifestFile): Promise<Read> {
  // The plain search is many times quicker, and few files have such signs at all.
  const conflict = file.text.includes('<<<<<<<') || file.text.includes('>>>>>>>') ? CONFLICT.exec(file.text) : null
  if (conflict) return nothing({ message: 'the file has marks of a merge that was not finished; it is not read', at: conflict.index })
  try {
    return (await readerOf(row.reader))(file)
  } catch (error) {
    if (error instanceof TreeError) return nothing({ message: `the file cannot be read: ${error.message}`, at: error.at })
    return nothing({ message: 'the file cannot be read' })
  }
}
