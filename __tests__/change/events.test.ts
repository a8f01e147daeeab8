/** Every event with every checkout of the table in docs/pull-requests.md, on real clones of a real repository. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { judgeEvent } from '#app/judge-event'
import { parseOptions, type OptionKey } from '#app/options'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { readEvent, readPayload } from '#host/event'
import { suggestionsOf } from '#report/review'
import { compiledInstallation } from '../harness/installation'
import { ROOT } from '../harness/scan-files'
import { folderOf, git, write } from '../host/temporary'
import { EVENT_CASES, type EventCase } from './cases'
import { changeApi } from './change-api'

const MD5 = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n'
const POLICY = 'id: acme\nversion: "1"\nextends: baseline\n'

/** More than a comparison names. */
const MANY = Object.fromEntries(Array.from({ length: 305 }, (_file, index) => [`notes/${String(index)}.md`, 'note\n']))

const GRANTS = {
  'contents: read': ['contents'],
  'contents: read, pull-requests: read': ['contents', 'pull-requests'],
  'none, or no token': [],
} as const

const installation = compiledInstallation()

/** A repository as it stands at the host: main went on after the pull request left it. */
interface Origin {
  folder: string
  start: string
  main: string
  head: string
  merge: string
}

function save(folder: string, message: string, files: Record<string, string>): string {
  write(folder, files)
  git(folder, 'add', '--all')
  git(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message', message)
  return git(folder, 'rev-parse', 'HEAD').trim()
}

function originOf(folder: string, files: Record<string, string> = {}, added: Record<string, string> = {}): Origin {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  const start = save(folder, 'start', { 'payments/hash.py': MD5, ...files })
  git(folder, 'checkout', '--quiet', '-b', 'feature')
  save(folder, 'one', { 'payments/new.py': MD5, ...added })
  const head = save(folder, 'two', { 'README.md': 'more\n' })
  git(folder, 'checkout', '--quiet', 'main')
  const main = save(folder, 'late', { 'other/late.py': MD5 })
  git(folder, 'checkout', '--quiet', '--detach')
  git(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'merge', '--quiet', '--no-ff', '--message=merge', 'feature')
  const merge = git(folder, 'rev-parse', 'HEAD').trim()
  git(folder, 'update-ref', 'refs/pull/1/merge', merge)
  git(folder, 'checkout', '--quiet', 'main')
  return { folder, start, main, head, merge }
}

/** What actions/checkout does: fetches one commit with some history, and checks it out. */
function checkout(origin: Origin, sha: string, depth: number | undefined, into = folderOf(), sparse = false): string {
  git(into, 'init', '--quiet')
  git(into, 'remote', 'add', 'origin', `file://${origin.folder}`)
  const history = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${String(depth)}`]
  git(
    into,
    'fetch',
    '--quiet',
    '--no-tags',
    ...(depth === undefined ? [] : history),
    'origin',
    sha,
    ...(depth === undefined ? history : []),
  )
  if (sparse) git(into, 'sparse-checkout', 'set', '--no-cone', '/docs/')
  git(into, 'checkout', '--quiet', '--force', '--detach', sha)
  return into
}

interface Setup {
  workspace: string
  /** Folder below the workspace. */
  below?: string
  origin: Origin
  /** GITHUB_SHA. */
  sha: string
  payload: (event: string) => unknown
}

/** GitHub's own example of the event's payload, with the commits of the repository. */
function payloadOf(event: string, change: (payload: Record<string, never>) => unknown): unknown {
  const file = path.join(ROOT, 'node_modules/@octokit/webhooks-examples/api.github.com/index.json')
  const all = JSON.parse(readFileSync(file, 'utf8')) as { name: string; examples: Record<string, never>[] }[]
  const name = event === 'pull_request_target' ? 'pull_request' : event
  const [example] = structuredClone(all.find((one) => one.name === name)?.examples ?? [])
  return example === undefined ? {} : change(example)
}

function pullPayload(origin: Origin, base = origin.start): (event: string) => unknown {
  return (event) =>
    payloadOf(event, (payload: Record<string, Record<string, Record<string, unknown>>>) => {
      const pull = payload['pull_request'] ?? {}
      Object.assign(pull['base'] ?? {}, { sha: base, ref: 'main' })
      Object.assign(pull['head'] ?? {}, { sha: origin.head, ref: 'feature' })
      return payload
    })
}

function pushPayload(before: string, after: string, forced = false): () => unknown {
  return () => payloadOf('push', (payload) => ({ ...payload, before, after, forced, ref: 'refs/heads/main' }))
}

function queuePayload(base: string, head: string): () => unknown {
  return () =>
    payloadOf('merge_group', (payload: Record<string, Record<string, unknown>>) => {
      Object.assign(payload['merge_group'] ?? {}, { base_sha: base, head_sha: head, head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-x' })
      return payload
    })
}

/** The queue puts the pull request's commits on top of main, one by one. */
function rebased(origin: Origin): string {
  git(origin.folder, 'checkout', '--quiet', '-b', 'queue', 'main')
  git(origin.folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'cherry-pick', `${origin.start}..feature`)
  return git(origin.folder, 'rev-parse', 'HEAD').trim()
}

function pull(origin: Origin, sha: string, depth: number | undefined): Setup {
  return { workspace: checkout(origin, sha, depth), origin, sha: origin.merge, payload: pullPayload(origin) }
}

function queueOfRebase(depth: number | undefined): Setup {
  // One of its own, since its branches change.
  const origin = originOf(folderOf())
  const head = rebased(origin)
  return { ...pull(origin, head, depth), payload: queuePayload(origin.main, head) }
}

/** Those of single tests, which the page does not show. */
const SETUPS_OF_TESTS: Record<string, (event: string) => Setup> = {}

const SETUPS: Readonly<Record<string, (event: string) => Setup>> = {
  'merge, depth 2': () => withOrigin((origin) => pull(origin, origin.merge, 2)),
  'merge, all': () => withOrigin((origin) => pull(origin, origin.merge, undefined)),
  'merge, depth 1': () => withOrigin((origin) => pull(origin, origin.merge, 1)),
  'merge, depth 1, with a policy': () => withOrigin((origin) => pull(origin, origin.merge, 1), { '.github/crypto-policy.yml': POLICY }),
  'merge, depth 1, many files': () => withOrigin((origin) => pull(origin, origin.merge, 1), {}, MANY),
  'tip of the base, depth 1': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.main, 1), sha: origin.main, payload: pullPayload(origin, origin.main) })),
  'tip of the base, all': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.main, undefined), sha: origin.main, payload: pullPayload(origin, origin.main) })),
  'base, depth 1, of a pull request': () => withOrigin((origin) => pull(origin, origin.main, 1)),
  'merge, sparse': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.merge, 2), workspace: checkout(origin, origin.merge, 2, folderOf(), true) })),
  'merge, below': () =>
    withOrigin((origin) => {
      const workspace = folderOf({ 'sub/empty': '' })
      rmSync(path.join(workspace, 'sub/empty'))
      checkout(origin, origin.merge, 2, path.join(workspace, 'sub'))
      return { workspace, below: 'sub', origin, sha: origin.merge, payload: pullPayload(origin) }
    }),
  'head, all': () => withOrigin((origin) => pull(origin, origin.head, undefined)),
  'head, depth 1': () => withOrigin((origin) => pull(origin, origin.head, 1)),
  'base, all': (event) =>
    withOrigin((origin) => ({
      ...pull(origin, origin.main, undefined),
      ...(event === 'push' ? { payload: pushPayload(origin.start, origin.main) } : {}),
    })),
  'base, depth 1': (event) =>
    withOrigin((origin) => ({
      ...pull(origin, origin.main, 1),
      payload: event === 'push' ? pushPayload(origin.start, origin.main) : () => ({ schedule: '0 0 * * 1' }),
    })),
  'no git': () =>
    withOrigin((origin) => {
      const one = pull(origin, origin.merge, 1)
      rmSync(path.join(one.workspace, '.git'), { recursive: true })
      return one
    }),
  'queue of a merge, depth 2': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.merge, 2), payload: queuePayload(origin.main, origin.merge) })),
  'queue of a merge, depth 1': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.merge, 1), payload: queuePayload(origin.main, origin.merge) })),
  'queue of a rebase, all': () => queueOfRebase(undefined),
  'queue of a rebase, depth 2': () => queueOfRebase(2),
  'first push': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.main, undefined), payload: pushPayload('0'.repeat(40), origin.main) })),
  'forced push': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.main, undefined), payload: pushPayload('f'.repeat(40), origin.main, true) })),
  'broken payload': () =>
    withOrigin((origin) => ({ ...pull(origin, origin.merge, 2), payload: () => ({ pull_request: { number: 'one' } }) })),
}

/** The same for all that only read it. */
const origins = new Map<string, Origin>()

afterAll(() => {
  for (const { folder } of origins.values()) rmSync(folder, { recursive: true, force: true })
})

function originWith(files: Record<string, string>, added: Record<string, string>): Origin {
  const key = JSON.stringify([files, added])
  const known = origins.get(key)
  if (known !== undefined) return known
  const made = originOf(mkdtempSync(path.join(tmpdir(), 'crypto-origin-')), files, added)
  origins.set(key, made)
  return made
}

function withOrigin(make: (origin: Origin) => Setup, files: Record<string, string> = {}, added: Record<string, string> = {}): Setup {
  return make(originWith(files, added))
}

async function judged(
  { event, setup, scan, permissions }: EventCase,
  token: boolean,
  more: Partial<Record<OptionKey, unknown>> = {},
): Promise<Report | UserError> {
  const made = (SETUPS[setup] ?? SETUPS_OF_TESTS[setup])?.(event)
  if (made === undefined) throw new Error(`no test makes "${setup}"`)
  const file = path.join(folderOf(), 'event.json')
  writeFileSync(file, JSON.stringify(made.payload(event)))
  const directory = path.join(made.workspace, made.below ?? '')
  const options = parseOptions({ asOf: '2026-11-01', ...(scan === undefined ? {} : { scan }), ...more }, 'input')
  const server = await changeApi(made.origin.folder, made.origin.head, GRANTS[permissions ?? 'none, or no token'])
  const before = stateOf(made.workspace)
  try {
    const environment = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: file }
    const read = readEvent(environment, readPayload(environment))
    const api = { url: server.url, ...(token ? { token: 'secret' } : {}) }
    return await judgeEvent({ directory, installation: installation.folder, options, event: read, sha: made.sha, api })
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  } finally {
    expect(server.violations).toEqual([])
    // Nothing is checked out, fetched or written: what steps after this one find is what those before it left.
    expect(stateOf(made.workspace)).toEqual(before)
    await server.close()
  }
}

/** Names of all files of the work tree and of git's own. */
function stateOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

function said(result: Report | UserError): string {
  if (result instanceof UserError) return `${result.message} ${result.help ?? ''}`
  return result.diagnostics.map(({ message, help }) => `${message} ${help ?? ''}`).join('\n')
}

function check(one: EventCase, result: Report | UserError): void {
  if (one.says !== undefined) expect(said(result)).toContain(one.says)
  if (one.judged === 'nothing: no verdict') {
    expect(result).toBeInstanceOf(UserError)
    return
  }
  const report = result as Report
  expect(report instanceof UserError ? report.message : report.verdict).toBe('fail')
  const files = report.findings.filter(({ enforcement }) => enforcement === 'fail').map(({ at }) => at.file)
  if (one.judged === 'the whole tree') {
    expect(report.change).toBeUndefined()
    // The base's own weak hash counts, too.
    expect(files).toContain(one.checkout.includes('another branch') ? 'other/late.py' : 'payments/hash.py')
  } else {
    // Of a push it is what main brought; of a pull request never what main brought meanwhile.
    expect(files).toEqual([one.event === 'push' ? 'other/late.py' : 'payments/new.py'])
    expect(report.change?.source).toBe(one.permissions === undefined ? 'git' : 'api')
    expect(report.evidence.policy.id).toBe(one.setup.endsWith('with a policy') ? 'acme' : 'baseline')
  }
}

describe('what is judged', () => {
  for (const one of EVENT_CASES) {
    const scan = one.scan === undefined ? '' : `, scan: ${one.scan}`
    it(`on ${one.event}, ${one.checkout} (${one.permissions ?? 'any permissions'})${scan}: ${one.judged}`, async () => {
      if (one.permissions !== 'none, or no token') return check(one, await judged(one, one.permissions !== undefined))
      check(one, await judged(one, false))
      check(one, await judged(one, true))
    })
  }
})

describe('a change that only the API tells', () => {
  it('is judged by documents that the policy of the base extends, and gets suggestions', async () => {
    const [policy, parent] = ['.github/crypto-policy.yml', '.github/standards/house.yml']
    const off = 'rules:\n  weak-hash:\n    enforcement: off\n    because: old\n'
    SETUPS_OF_TESTS['with a parent'] = () =>
      withOrigin(
        (origin) => pull(origin, origin.merge, 1),
        {
          [policy]: 'id: shop\nversion: "1"\nextends: ./standards/house.yml\n',
          [parent]: 'id: house\nversion: "3"\nextends: ./more.yml\n',
          '.github/standards/more.yml': 'id: more\nversion: "3"\nextends: baseline\n',
        },
        { [parent]: `id: house\nversion: "4"\nextends: baseline\n${off}` },
      )
    const one: EventCase = {
      event: 'pull_request',
      checkout: '',
      setup: 'with a parent',
      permissions: 'contents: read',
      judged: 'the change',
    }
    const report = (await judged(one, true, { fixes: true })) as Report
    expect(report.change?.source).toBe('api')
    expect(report.evidence.policy).toMatchObject({ id: 'shop', version: '1' })
    expect(report.findings.filter(({ enforcement }) => enforcement === 'fail').map(({ at }) => at.file)).toEqual(['payments/new.py'])
    expect(report.change?.trusted).toMatchObject([{ file: parent, kind: 'policy', relaxes: true }])
    expect(suggestionsOf(report, 'cryptogate', 10, (_file, line) => line).comments).toMatchObject([
      { path: 'payments/new.py', text: expect.stringContaining('sha256') as string },
    ])
  })
})

describe('the register of the base', () => {
  it('is read through the API, too, and what the pull request makes of it is told', async () => {
    const register = (days: number): string => `id: acme\nkeys:\n  - { id: one, rotation: { days: ${String(days)}, last: 2026-10-01 } }\n`
    const [file, second] = ['.github/key-register.yml', '.github/key-register/more.yml']
    SETUPS_OF_TESTS['with a register'] = () =>
      withOrigin(
        (origin) => pull(origin, origin.merge, 1),
        { [file]: register(90), [second]: 'keys:\n  - { id: two }\n' },
        { [file]: register(730) },
      )
    const one: EventCase = {
      event: 'pull_request',
      checkout: '',
      setup: 'with a register',
      permissions: 'contents: read',
      judged: 'the change',
    }
    const report = (await judged(one, true)) as Report
    expect(report.change?.source).toBe('api')
    expect(report.change?.trusted).toMatchObject([{ file, kind: 'register', relaxes: true }])
    expect(report.change?.trusted[0]?.sentences[0]).toBe('Weaker: the key one: it is rotated every 730 days, before every 90.')
    expect(report.change?.trusted[0]?.sentences.join(' ')).not.toContain('two')
  })

  it('is read through the API where the policy names another folder', async () => {
    const register = (days: number): string => `id: acme\nkeys:\n  - { id: one, rotation: { days: ${String(days)}, last: 2026-10-01 } }\n`
    const file = 'governance/key records/one.yml'
    SETUPS_OF_TESTS['with a register elsewhere'] = () =>
      withOrigin(
        (origin) => pull(origin, origin.merge, 1),
        {
          '.github/crypto-policy.yml': 'id: shop\nversion: "1"\nextends: baseline\nregister: { file: governance/key records }\n',
          [file]: register(90),
        },
        { [file]: register(730) },
      )
    const one: EventCase = {
      event: 'pull_request',
      checkout: '',
      setup: 'with a register elsewhere',
      permissions: 'contents: read',
      judged: 'the change',
    }
    const report = (await judged(one, true)) as Report
    expect(report.change?.source).toBe('api')
    expect(report.change?.trusted).toMatchObject([{ file, kind: 'register', relaxes: true }])
    expect(report.change?.trusted[0]?.sentences[0]).toBe('Weaker: the key one: it is rotated every 730 days, before every 90.')
  })
})

describe('the lines of a change', () => {
  it('are those that git says are added, and the hunks those that it shows', async () => {
    const folder = folderOf()
    git(folder, 'init', '--quiet', '--initial-branch=main')
    const lines = Array.from({ length: 40 }, (_line, index) => `# ${String(index + 1)}`)
    save(folder, 'a', { 'a.py': `${lines.join('\n')}\n` })
    // Lines that look like headers of a patch.
    lines.splice(19, 1, 'diff --git a/x b/x', '@@ -1,3 +1,3 @@')
    save(folder, 'b', { 'a.py': `${lines.join('\n')}\n`, 'b.py': 'x = 1\n' })
    const { linesOfDiff, diffOf } = await import('#host/git-diff')
    const [base, head] = [git(folder, 'rev-parse', 'HEAD^').trim(), git(folder, 'rev-parse', 'HEAD').trim()]
    const found = await linesOfDiff(folder, base, head, diffOf(folder, base, head) ?? [])
    expect(found.get('a.py')).toEqual({ lines: [{ start: 20, end: 21 }], hunks: [{ start: 17, end: 24 }] })
    expect(found.get('b.py')).toEqual({ lines: [{ start: 1, end: 1 }], hunks: [{ start: 1, end: 1 }] })
    expect(execFileSync('git', ['diff', '--numstat', base, head], { cwd: folder, encoding: 'utf8' })).toContain('2\t1\ta.py')
  })
})
