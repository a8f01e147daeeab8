/** Open pull requests from a branch. */
import type { GitHub } from './client'

/** By number; `owner` is the account of the fork or of the repository itself. Throws what a request throws. */
export async function pullRequestsOf(
  { api, owner: home, repo }: GitHub,
  owner: string,
  branch: string,
): Promise<{ number: number; head: string }[]> {
  const route = 'GET /repos/{owner}/{repo}/pulls'
  const { data } = await api.request(route, { owner: home, repo, state: 'open', head: `${owner}:${branch}`, per_page: 100 })
  return data.map(({ number, head }) => ({ number, head: head.sha })).sort((left, right) => left.number - right.number)
}
