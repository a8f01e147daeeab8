/** What kind of checkout a folder is: facts about git that no run depends on, told to people. */
import { commitOf, findWorkTree, gitVersion, isShallow } from './git'

export interface Checkout {
  /** Version of git; undefined where there is none. */
  git: string | undefined
  workTree: string | undefined
  /** Whether history was cut off. */
  shallow: boolean
  /** The commit that is checked out. */
  head: string | undefined
}

export function readCheckout(directory: string): Checkout {
  const [git, workTree] = [gitVersion(directory), findWorkTree(directory)]
  if (git === undefined || workTree === undefined) return { git, workTree, shallow: false, head: undefined }
  return { git, workTree, shallow: isShallow(directory), head: commitOf(directory, 'HEAD') }
}
