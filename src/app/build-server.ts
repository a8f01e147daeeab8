/** The build server that a run is on, told from its variables: what shows findings beside the code there. */

type Environment = Readonly<Record<string, string | undefined>>

export interface BuildServer {
  name: 'GitHub' | 'GitLab' | 'Azure Pipelines' | 'Bitbucket' | 'Jenkins'
  /** The report that its log turns into annotations. */
  annotations?: 'annotations' | 'azure'
  /** What the change of a pull or merge request is compared with: a commit, or a branch of the remote as `origin/<name>`. */
  base?: string
  /** What to set where the clone does not hold that. */
  deeper: string
}

/** Undefined on a developer's machine and on servers that are not known. */
export function buildServerOf(environment: Environment): BuildServer | undefined {
  const given = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name])
  const withBase = (server: Omit<BuildServer, 'base'>, base: string | undefined): BuildServer =>
    base === undefined ? server : { ...server, base }
  if (given('GITHUB_ACTIONS') === 'true')
    return withBase(
      { name: 'GitHub', annotations: 'annotations', deeper: 'set `fetch-depth: 0` at actions/checkout' },
      branch(given('GITHUB_BASE_REF')),
    )
  if (given('GITLAB_CI') !== undefined)
    // Where GitLab merges before it builds, what came to the target since is a part of the head, and no part of the change.
    return withBase(
      { name: 'GitLab', deeper: 'set the variable `GIT_DEPTH: 0` of the job' },
      given('CI_MERGE_REQUEST_TARGET_BRANCH_SHA') ?? given('CI_MERGE_REQUEST_DIFF_BASE_SHA'),
    )
  if (given('TF_BUILD') !== undefined)
    return withBase(
      { name: 'Azure Pipelines', annotations: 'azure', deeper: 'set `fetchDepth: 0` at the step `checkout`' },
      branch(given('SYSTEM_PULLREQUEST_TARGETBRANCH')),
    )
  if (given('BITBUCKET_BUILD_NUMBER') !== undefined)
    return withBase(
      {
        name: 'Bitbucket',
        deeper:
          'set `clone: { depth: full }`, and fetch the target: git fetch origin "$BITBUCKET_PR_DESTINATION_BRANCH:refs/remotes/origin/$BITBUCKET_PR_DESTINATION_BRANCH"',
      },
      branch(given('BITBUCKET_PR_DESTINATION_BRANCH')),
    )
  if (given('JENKINS_URL') !== undefined)
    return withBase(
      {
        name: 'Jenkins',
        deeper:
          'clone without a shallow depth, and with the target branch: git fetch origin "$CHANGE_TARGET:refs/remotes/origin/$CHANGE_TARGET"',
      },
      branch(given('CHANGE_TARGET')),
    )
  return undefined
}

/** 'main' and 'refs/heads/main' are the same branch of the remote that the server cloned. */
function branch(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `origin/${name.replace(/^refs\/heads\//, '')}`
}
