/** Who approved a change: what the Git host knows of a pull request's reviews. */

export interface Review {
  /** Undefined where the account is gone. */
  login?: string
  isBot: boolean
  state: 'approved' | 'changes-requested' | 'commented' | 'dismissed' | 'pending'
  /** The commit that was looked at. */
  commit?: string
}

export type Unread = { unknown: string }

/** Every answer is complete, or says why it is not there. */
export interface ReviewHost {
  /** The head of the pull request as it is now, and who opened it. */
  pull(): Promise<{ head: string; author?: string } | Unread>
  /** In the order in which they were given. */
  reviews(): Promise<readonly Review[] | Unread>
  /** Accounts behind the commits of the pull request. */
  makers(): Promise<readonly string[] | Unread>
  /** 'acme', 'crypto' */
  teamMembers(organisation: string, team: string): Promise<readonly string[] | Unread>
}
