/** Opens the change that is checked out before anything else is loaded: git takes less time than that. */
import { realpathSync } from 'node:fs'
import { commitParents, type CheckedOut, type Commits } from './change-commits'
import { openChange, type ChangeSides, type TooLarge } from './change-sides'
import { findWorkTree } from './git'

/** Events that are judged by what stands between the commit that is checked out and its first parent, mostly. */
const EVENTS: readonly unknown[] = ['pull_request', 'pull_request_review', 'merge_group']

export class ChangeAhead {
  private constructor(
    private readonly root: string,
    private readonly checkedOut: CheckedOut,
    private readonly sides: ReturnType<typeof openChange>,
  ) {
    // It may turn out that nobody waits for it.
    sides.catch(() => undefined)
  }

  /** Never throws: what cannot be guessed is found later. */
  static open(environment = process.env): ChangeAhead | undefined {
    if (!EVENTS.includes(environment['GITHUB_EVENT_NAME'])) return undefined
    const root = workTreeAt(environment['GITHUB_WORKSPACE'] ?? '.')
    const checkedOut = root === undefined ? undefined : commitParents(root)
    const [base] = checkedOut?.parents ?? []
    if (root === undefined || checkedOut?.hasFirst !== true || base === undefined) return undefined
    return new ChangeAhead(root, checkedOut, openChange(root, { base: { sha: base }, head: { sha: checkedOut.sha } }))
  }

  checkedOutIn(root: string): CheckedOut | undefined {
    return root === this.root ? this.checkedOut : undefined
  }

  /** Undefined where it is about another change. */
  sidesOf(root: string, { base, head, notCheckedOut }: Commits): Promise<ChangeSides | TooLarge | undefined> | undefined {
    const { sha, parents } = this.checkedOut
    return root === this.root && base.sha === parents[0] && head?.sha === sha && notCheckedOut !== true ? this.sides : undefined
  }
}

function workTreeAt(folder: string): string | undefined {
  try {
    return findWorkTree(realpathSync(folder))
  } catch {
    return undefined
  }
}
