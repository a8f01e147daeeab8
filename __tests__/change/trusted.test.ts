/** What judges comes from the base; a change of it is told, and needs the approvals that the policy names. */
import { execFileSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { rmSync, symlinkSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { judge } from '#app/judge'
import { judgeEvent } from '#app/judge-event'
import { judgeChange } from '#app/judge-change'
import { parseOptions } from '#app/options'
import type { Report } from '#core/report'
import type { RunEvent } from '#host/event'
import { compiledInstallation } from '../harness/installation'
import { commit, folderOf, git, repositoryOf, write } from '../host/temporary'

const MD5 = 'import hashlib\n\n\ndef digest(data):\n    return hashlib.md5(data).hexdigest()\n'
const POLICY = '.github/crypto-policy.yml'
const EXCEPTIONS = '.github/crypto-exceptions.yml'
const BASELINE = '.github/crypto-baseline.json'
const STRICT = 'id: acme\nversion: "1"\nextends: baseline\nrules:\n  weak-hash: { enforcement: fail }\n'
const LOOSE = STRICT.replace('fail', 'off')
const EXCEPTION = `exceptions:
  - id: EX-1
    rule: weak-hash
    scope: { files: ['**/*.py'] }
    reason: legacy
    owner: ada
    approvals: [{ role: ciso, by: grace, date: 2026-01-01 }]
    created: 2026-01-01
    expires: 2026-12-31
`
const installation = compiledInstallation()
const options = parseOptions({ asOf: '2026-11-01' }, 'flag')

async function change(base: Record<string, string>, edit: Record<string, string> | ((folder: string) => void)): Promise<Report> {
  const folder = repositoryOf(base)
  const sha = git(folder, 'rev-parse', 'HEAD').trim()
  if (typeof edit === 'function') edit(folder)
  else write(folder, edit)
  commit(folder)
  return judgeChange(folder, installation.folder, options, { base: { sha }, head: { sha: git(folder, 'rev-parse', 'HEAD').trim() } })
}

function failing(report: Report): string[] {
  return report.findings.filter(({ enforcement }) => enforcement === 'fail').map(({ rule, at }) => `${rule.id} ${at.file}`)
}

describe('a change is judged by what the base has', () => {
  it('not by the policy that it brings', async () => {
    const report = await change({ 'a.py': 'x = 1\n', [POLICY]: STRICT }, { 'b.py': MD5, [POLICY]: LOOSE })
    expect(failing(report)).toEqual(['weak-hash b.py'])
    expect(report.change?.trusted).toHaveLength(1)
    const [told] = report.change?.trusted ?? []
    expect(told).toMatchObject({ file: POLICY, kind: 'policy', relaxes: true })
    expect(told?.sentences.join('\n')).toMatch(
      /^Switched off: weak-hash\.\nIn the whole repository 1 finding would no longer count\.\nNewly allowed here: MD5 [^\n]*: fail → pass \(b\.py:\d+\)\.\nMore lenient: \d+ kinds of use\.\n[^]*\.$/,
    )
    expect(told?.vanishing.map(({ at }) => at.file)).toEqual(['b.py'])
  })

  it('and what it newly allows is named, uses of the repository first, the most frequent before the others', async () => {
    const twice = `${MD5}\n\ndef other(data):\n    return hashlib.md5(data).hexdigest()\n`
    const off = `${LOOSE}  weak-rsa-key: { enforcement: off }\n`
    const rsa = 'from cryptography.hazmat.primitives.asymmetric import rsa\nk = rsa.generate_private_key(65537, 1024)\n'
    const report = await change({ 'a.py': rsa, 'c.py': twice, [POLICY]: STRICT }, { [POLICY]: off })
    const sentences = report.change?.trusted[0]?.sentences ?? []
    const here = sentences.filter((one) => one.startsWith('Newly allowed here'))
    expect(here).toHaveLength(2)
    expect(here[0]).toMatch(/MD5.*: fail → pass \(c\.py:5, and 1 more\)\.$/)
    expect(here[1]).toMatch(/RSA.*1024.*: fail → pass \(a\.py:2\)\.$/)
    expect(sentences.findIndex((one) => one.startsWith('More lenient'))).toBeGreaterThan(sentences.indexOf(here[1] ?? ''))
  })

  it('and a stricter policy is told as stricter, with what would appear', async () => {
    const report = await change({ 'a.py': MD5, [POLICY]: LOOSE }, { [POLICY]: STRICT })
    const [told] = report.change?.trusted ?? []
    expect(report.verdict).toBe('pass')
    expect(told).toMatchObject({ relaxes: false })
    expect(told?.appearing.map(({ at }) => at.file)).toEqual(['a.py'])
  })

  it('not by a document that the policy extends', async () => {
    const own = 'id: shop\nversion: "1"\nextends: ./base.yml\n'
    const report = await change(
      { 'a.py': 'x = 1\n', [POLICY]: own, '.github/base.yml': `${STRICT}allowOverride: []\n` },
      { 'b.py': MD5, '.github/base.yml': `${LOOSE}allowOverride: []\n` },
    )
    expect(failing(report)).toEqual(['weak-hash b.py'])
    expect(report.change?.trusted.map(({ file, relaxes }) => [file, relaxes])).toEqual([['.github/base.yml', true]])
  })

  it('not by the exceptions that it brings: they are pending', async () => {
    const report = await change({ 'a.py': 'x = 1\n' }, { 'b.py': MD5, [EXCEPTIONS]: EXCEPTION })
    expect(failing(report)).toEqual(['weak-hash b.py'])
    expect(report.findings.find(({ rule }) => rule.id === 'weak-hash')?.suppression).toMatchObject({ id: 'EX-1', status: 'under-review' })
    expect(report.change?.trusted).toMatchObject([{ file: EXCEPTIONS, kind: 'exceptions', relaxes: true }])
  })

  it('but by exceptions that the base has', async () => {
    const report = await change({ 'a.py': 'x = 1\n', [EXCEPTIONS]: EXCEPTION }, { 'b.py': MD5 })
    expect(report.verdict).toBe('pass')
    expect(report.findings.find(({ rule }) => rule.id === 'weak-hash')?.suppression).toMatchObject({ status: 'accepted' })
  })

  it('not by the baseline that it brings', async () => {
    const folder = repositoryOf({ 'b.py': MD5 })
    const { createBaseline } = await import('#app/baseline-command')
    await createBaseline({ directory: folder, installation: installation.folder, options }, false)
    const baseline = git(folder, 'hash-object', '-w', BASELINE).trim()
    const text = git(folder, 'cat-file', 'blob', baseline)
    const report = await change({ 'a.py': 'x = 1\n' }, { 'b.py': MD5, [BASELINE]: text })
    expect(failing(report)).toEqual(['weak-hash b.py'])
    expect(report.change?.trusted).toMatchObject([{ file: BASELINE, kind: 'baseline', relaxes: true }])
  })

  it('also when the policy is taken away, or becomes a link', async () => {
    const removed = await change({ 'a.py': 'x = 1\n', [POLICY]: STRICT }, (folder) => {
      rmSync(path.join(folder, POLICY))
      write(folder, { 'b.py': MD5 })
    })
    expect(failing(removed)).toEqual(['weak-hash b.py'])
    expect(removed.change?.trusted).toHaveLength(1)
    const linked = await change({ 'a.py': 'x = 1\n', [POLICY]: STRICT }, (folder) => {
      rmSync(path.join(folder, POLICY))
      symlinkSync('/etc/passwd', path.join(folder, POLICY))
    })
    expect(linked.verdict).toBe('error')
    expect(linked.change?.trusted[0]?.sentences[0]).toContain('symbolic link')
  })

  it('and a policy that could not be used after the merge is no pass', async () => {
    const report = await change({ 'a.py': 'x = 1\n', [POLICY]: STRICT }, { [POLICY]: 'id: [\n' })
    expect(report.verdict).toBe('error')
    expect(report.diagnostics.map(({ code }) => code)).toContain('trusted-file-broken')
  })
})

describe('a change of the key register', () => {
  const REGISTER = '.github/key-register.yml'
  const entry = (rotation: number, owner = 'anna'): string =>
    `id: acme\npeople:\n  - { id: anna, role: Head }\n  - { id: ben, role: Lead }\nkeys:\n  - id: payments-db\n    owner: ${owner}\n    rotation: { days: ${String(rotation)}, last: 2026-10-01 }\n`

  it('is told by what got weaker, and needs the approvals for custody', async () => {
    const report = await change({ 'a.py': 'x = 1\n', [REGISTER]: entry(90) }, { [REGISTER]: entry(730, 'ben') })
    const [told] = report.change?.trusted ?? []
    expect(told).toMatchObject({ file: REGISTER, kind: 'register', relaxes: true })
    expect(told?.sentences[0]).toBe('Weaker: the key payments-db: it is rotated every 730 days, before every 90.')
    expect(told?.sentences).toContain('The key payments-db: its owner goes from anna to ben.')
    // Told once, where it belongs.
    expect(report.diagnostics.map(({ code }) => code)).not.toContain('register-weakened')
  })

  it('is told when the register is taken away, added, or only its comments change', async () => {
    const gone = await change({ 'a.py': 'x = 1\n', [REGISTER]: entry(90) }, (folder) => {
      rmSync(path.join(folder, REGISTER))
    })
    expect(gone.change?.trusted).toMatchObject([{ relaxes: true }])
    expect(gone.change?.trusted[0]?.sentences[0]).toBe('Weaker: the register acme is taken away.')
    const added = await change({ 'a.py': 'x = 1\n' }, { [REGISTER]: entry(90) })
    expect(added.change?.trusted).toMatchObject([{ file: REGISTER, relaxes: false }])
    expect(added.change?.trusted[0]?.sentences[0]).toBe('A register with 1 entries is added.')
    const comment = await change({ 'a.py': 'x = 1\n', [REGISTER]: entry(90) }, { [REGISTER]: `# ours\n${entry(90)}` })
    expect(comment.change?.trusted).toMatchObject([{ relaxes: false }])
    expect(comment.change?.trusted[0]?.sentences[0]).toBe('No entry says anything else than before.')
  })

  it('of several files is told once', async () => {
    const folder = '.github/key-register'
    const second = 'keys:\n  - { id: other, owner: anna }\n'
    const report = await change(
      { 'a.py': 'x = 1\n', [`${folder}/a.yml`]: entry(90), [`${folder}/b.yml`]: second },
      { [`${folder}/a.yml`]: entry(730), [`${folder}/b.yml`]: second.replace('anna', 'ben') },
    )
    expect(report.change?.trusted.map(({ file, kind }) => [file, kind])).toEqual([[`${folder}/a.yml`, 'register']])
    expect(report.change?.trusted[0]?.sentences.join(' ')).toContain('the key payments-db: it is rotated every 730 days')
    expect(report.change?.trusted[0]?.sentences.join(' ')).toContain('The key other: its owner goes from anna to ben.')
  })
})

describe('paths that the policy leaves out', () => {
  const ignoring = (glob: string): string =>
    `${STRICT}paths:\n  - files: ['${glob}']\n    enforcement: record\n    because: copied from upstream\n`

  it('are those of the base, and what they cover is recorded with the reason', async () => {
    const own = await change({ 'a.py': 'x = 1\n', [POLICY]: STRICT }, { 'vendored/b.py': MD5, [POLICY]: ignoring('vendored/**') })
    expect(failing(own)).toEqual(['weak-hash vendored/b.py'])
    expect(own.change?.trusted).toMatchObject([{ file: POLICY, kind: 'policy', relaxes: true }])
    expect(own.change?.trusted[0]?.sentences).toContain('In the whole repository 1 finding would no longer count.')
    const base = await change({ 'a.py': 'x = 1\n', [POLICY]: ignoring('vendored/**') }, { 'vendored/b.py': MD5 })
    expect(base.verdict).toBe('pass')
    expect(base.findings.filter(({ ignored }) => ignored !== undefined)).toMatchObject([
      { enforcement: 'record', change: 'new', ignored: 'copied from upstream' },
    ])
    const { reporters } = await import('#report/index')
    expect(reporters['text']?.render(base, { colour: false, width: 120 })).toContain('1 finding in paths that the policy leaves out.')
  })
})

describe('--trusted-ref', () => {
  it('takes the policy and the baseline from there, too', async () => {
    const folder = repositoryOf({ 'b.py': MD5, [POLICY]: STRICT })
    write(folder, { [POLICY]: LOOSE })
    const judged = async (given: Record<string, string>): Promise<Report> =>
      judge(folder, installation.folder, parseOptions({ asOf: '2026-11-01', ...given }, 'flag'))
    expect(failing(await judged({}))).toEqual([])
    expect(failing(await judged({ trustedRef: 'main' }))).toEqual(['weak-hash b.py'])
    await expect(judged({ trustedRef: 'no-such' })).rejects.toThrow('trusted ref: there is no branch, tag or commit "no-such" here')
    await expect(judged({ trustedRef: 'main', policy: 'other.yml' })).rejects.toThrow('does not exist in main at')
  })
})

interface Answers {
  reviews: object[]
  commits: object[]
  /** Members by team; a team that is not here is answered with 404. */
  teams: Record<string, string[]>
  status?: number
}

describe('dual control', () => {
  let server: Server
  let url = ''
  let answers: Answers
  const asked: string[] = []
  const dual = `${STRICT}roles:\n  officer: ['@acme/crypto', '@grace']\ndualControl:\n  - topics: [exceptions, kms-key-policy, key-deletion]\n    approvals: 2\n    from: [officer]\n    because: Two people answer for it\n`

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
      asked.push(request.url ?? '')
      const page = Number(searchParams.get('page') ?? 1)
      const list = pathname.endsWith('/reviews')
        ? answers.reviews
        : pathname.endsWith('/commits')
          ? answers.commits
          : answers.teams[pathname.replace('/orgs/acme/teams/', '').replace('/members', '')]?.map((login) => ({ login, type: 'User' }))
      const status = list === undefined ? 404 : (answers.status ?? 200)
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify(status === 200 ? list?.slice((page - 1) * 100, page * 100) : { message: 'no' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => {
    answers = {
      reviews: [],
      commits: [{ author: { login: 'ada' }, committer: { login: 'web-flow' } }],
      teams: { crypto: ['linus', 'Barbara'] },
    }
    asked.length = 0
  })

  async function pull(
    edit: Record<string, string>,
    base: Record<string, string> = {},
  ): Promise<(reviews: (head: string) => object[]) => Promise<Report>> {
    const folder = repositoryOf({ 'a.py': 'x = 1\n', [POLICY]: dual, ...base })
    git(folder, 'checkout', '--quiet', '-b', 'feature')
    write(folder, edit)
    commit(folder)
    const head = git(folder, 'rev-parse', 'HEAD').trim()
    const start = git(folder, 'rev-parse', 'main').trim()
    const event: RunEvent = {
      kind: 'pull-request',
      privileged: false,
      number: 7,
      base: { sha: start, ref: 'main' },
      head: { sha: head, ref: 'feature' },
      author: 'ada',
      repository: 'acme/shop',
    }
    return async (reviews) => {
      answers.reviews = reviews(head)
      return judgeEvent({ directory: folder, installation: installation.folder, options, event, sha: undefined, api: { url } })
    }
  }

  function said(login: string, state: string, commit_id: string, type = 'User'): object {
    return { user: { login, type }, state, commit_id }
  }

  const OLD = 'a'.repeat(40)

  it('counts approvals of the head by those whom the policy names, and by nobody who made it [R123]', async () => {
    const run = await pull({ [EXCEPTIONS]: EXCEPTION })
    const cases: [string, (head: string) => object[], string[], string][] = [
      ['nobody', () => [], [], 'missing'],
      ['one', (head) => [said('grace', 'APPROVED', head)], ['grace'], 'missing'],
      ['two', (head) => [said('grace', 'APPROVED', head), said('linus', 'APPROVED', head)], ['grace', 'linus'], 'approved'],
      [
        'in other letters',
        (head) => [said('grace', 'APPROVED', head), said('barbara', 'APPROVED', head)],
        ['barbara', 'grace'],
        'approved',
      ],
      ['the author', (head) => [said('grace', 'APPROVED', head), said('ada', 'APPROVED', head)], ['grace'], 'missing'],
      ['a stranger', (head) => [said('grace', 'APPROVED', head), said('mallory', 'APPROVED', head)], ['grace'], 'missing'],
      ['an older commit', (head) => [said('grace', 'APPROVED', head), said('linus', 'APPROVED', OLD)], ['grace'], 'missing'],
      ['a bot', (head) => [said('grace', 'APPROVED', head), said('linus', 'APPROVED', head, 'Bot')], ['grace'], 'missing'],
      [
        'taken back',
        (head) => [said('grace', 'APPROVED', head), said('linus', 'APPROVED', head), said('linus', 'CHANGES_REQUESTED', head)],
        ['grace'],
        'missing',
      ],
      ['dismissed', (head) => [said('grace', 'DISMISSED', head), said('linus', 'APPROVED', head)], ['linus'], 'missing'],
      [
        'a comment after',
        (head) => [said('grace', 'APPROVED', head), said('linus', 'APPROVED', head), said('linus', 'COMMENTED', head)],
        ['grace', 'linus'],
        'approved',
      ],
    ]
    for (const [name, reviews, given, state] of cases) {
      const report = await run(reviews)
      expect([name, report.change?.approvals.map((one) => [one.topic, one.given, one.state])]).toEqual([
        name,
        [['exceptions', given, state]],
      ])
      expect([name, failing(report)]).toEqual([name, state === 'missing' ? [`approval-missing ${EXCEPTIONS}`] : []])
    }
  })

  it('reads every page', async () => {
    const run = await pull({ [EXCEPTIONS]: EXCEPTION })
    const report = await run((head) => [
      ...Array.from({ length: 150 }, () => said('mallory', 'COMMENTED', head)),
      said('grace', 'APPROVED', head),
      said('linus', 'APPROVED', head),
    ])
    expect(report.change?.approvals[0]?.state).toBe('approved')
    expect(asked.filter((one) => one.includes('/reviews'))).toHaveLength(2)
  })

  it('leaves out whoever wrote a commit of it', async () => {
    const run = await pull({ [EXCEPTIONS]: EXCEPTION })
    answers.commits = [{ author: { login: 'linus' }, committer: null }]
    const report = await run((head) => [said('grace', 'APPROVED', head), said('linus', 'APPROVED', head)])
    expect(report.change?.approvals[0]).toMatchObject({ given: ['grace'], state: 'missing' })
  })

  it('could not judge, and did not approve, without the right to read', async () => {
    const run = await pull({ [EXCEPTIONS]: EXCEPTION })
    answers.status = 403
    const refused = await run(() => [])
    expect(refused.change?.approvals[0]).toMatchObject({ state: 'unknown', reason: expect.stringContaining('no-permission') as string })
    expect(refused.verdict).toBe('error')
    delete answers.status
    answers.teams = {}
    const teamless = await run((head) => [said('linus', 'APPROVED', head), said('grace', 'APPROVED', head)])
    expect(teamless.change?.approvals[0]).toMatchObject({ state: 'unknown', reason: 'The members of @acme/crypto could not be read.' })
    expect(teamless.verdict).toBe('error')
  })

  it('asks nobody where nothing sensitive changes', async () => {
    const run = await pull({ 'b.py': 'x = 2\n' })
    expect((await run(() => [])).verdict).toBe('pass')
    expect(asked).toEqual([])
  })

  it('sees keys whose policy changes and keys that go', async () => {
    const key = (principal: string): string =>
      `resource "aws_kms_key" "main" {\n  enable_key_rotation = true\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "${principal}" }, Action = "kms:*", Resource = "*" }] })\n}\n`
    const other = await pull({ 'main.tf': key('arn:aws:iam::2:root') }, { 'main.tf': key('arn:aws:iam::1:root') })
    expect((await other(() => [])).change?.approvals.map(({ topic }) => topic)).toEqual(['kms-key-policy'])
    const gone = await pull({ 'main.tf': '# nothing\n' }, { 'main.tf': key('arn:aws:iam::1:root') })
    expect((await gone(() => [])).change?.approvals.map(({ topic }) => topic)).toEqual(['kms-key-policy', 'key-deletion'])
  })

  it('could not judge a change that is too large to be looked at, nor what it makes of files that judge', async () => {
    const folder = repositoryOf({ 'a.py': 'x = 1\n', [POLICY]: dual })
    const sha = git(folder, 'rev-parse', 'HEAD').trim()
    write(folder, { [POLICY]: LOOSE })
    commit(folder)
    const blob = git(folder, 'rev-parse', 'HEAD:a.py').trim()
    const lines = Array.from({ length: 10_001 }, (_line, index) => `100644 ${blob} 0\tbulk/${String(index)}.txt\n`)
    execFileSync('git', ['update-index', '--index-info'], { cwd: folder, input: lines.join('') })
    git(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '--quiet', '--message=bulk')
    const commits = { base: { sha }, head: { sha: git(folder, 'rev-parse', 'HEAD').trim() } }
    const report = await judgeChange(folder, installation.folder, options, commits, { reviews: 'Nobody is asked.' })
    expect(report.verdict).toBe('error')
    const told = report.diagnostics.filter(({ level }) => level === 'error').map(({ code, file }) => [code, file])
    expect(told).toEqual([
      ['trusted-file-unseen', POLICY],
      ['approvals-unknown', undefined],
    ])
  })

  it('could not judge a change of which nothing is known, by a policy that the change cannot reach', async () => {
    const folder = repositoryOf({ 'a.py': 'x = 1\n' })
    const policy = path.join(folderOf({ 'policy.yml': dual }), 'policy.yml')
    const none = 'e'.repeat(40)
    const event: RunEvent = {
      kind: 'pull-request',
      privileged: false,
      number: 7,
      base: { sha: none, ref: 'main' },
      head: { sha: none, ref: 'feature' },
    }
    const run = { directory: folder, installation: installation.folder, event, sha: undefined, api: { url } }
    const judged = await judgeEvent({ ...run, options: parseOptions({ asOf: '2026-11-01', policy }, 'flag') })
    expect([judged.verdict, judged.diagnostics.map(({ code }) => code)]).toEqual(['error', ['approvals-unknown', 'whole-tree']])
    const pushed = await judgeEvent({
      ...run,
      event: { kind: 'tree', name: 'push' },
      options: parseOptions({ asOf: '2026-11-01', policy }, 'flag'),
    })
    expect(pushed.verdict).toBe('pass')
  })

  it('knows the pull request that a merge group is for', async () => {
    const { githubReviews } = await import('#host/github-reviews')
    const host = githubReviews({ url }, 'acme/shop', 7)
    expect(await host.pull()).toEqual({ unknown: 'The pull request could not be read.' })
  })
})
