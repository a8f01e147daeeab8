/** What a run writes to GitHub, whole: the same report on every surface, once. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { GitHubRun } from '#app/github-run'
import { parseOptions, type OptionKey } from '#app/options'
import { writeSurfaces, type SurfaceLine } from '#app/surfaces'
import type { LineMove } from '#core/change'
import type { Report } from '#core/report'
import { serverOfEachTest } from '../github/each-test'
import { HEAD, PULL, TOKEN } from '../github/server'
import { SURFACE_CASES, type SurfaceCase } from '../change/surface-cases'
import { empty, typical } from '../report/reports'

const MERGE = 'b'.repeat(40)
const FILE = 'a\n'.repeat(100)

const server = serverOfEachTest({ textOf: () => FILE })

const run = (more: Partial<GitHubRun> = {}): GitHubRun =>
  server.run({ event: 'pull_request', pull: PULL, sha: MERGE, ref: `refs/pull/${String(PULL)}/merge`, ...more })

/** As git tells them; undefined: it does not hold the head. */
let moves: LineMove | undefined

beforeEach(() => {
  moves = undefined
})

async function write(
  report: Report,
  given: Partial<Record<OptionKey, unknown>>,
  on: GitHubRun | undefined = run(),
): Promise<SurfaceLine[]> {
  const options = parseOptions({ repoToken: TOKEN, ...given }, 'input')
  return writeSurfaces({ report, options, run: on, textOf: () => FILE, movesTo: () => Promise.resolve(moves), second: 1 })
}

/** The report as that of a pull request that brings one of its findings, with a fix for it. */
const [existing, fresh, ...others] = typical.findings
if (existing === undefined || fresh === undefined) throw new Error('the typical report has findings')
const changed: Report = {
  ...typical,
  findings: [
    { ...existing, change: 'existing', enforcement: 'record' },
    { ...fresh, change: 'new' },
    ...others.map((one) => ({ ...one, change: 'existing' as const })),
  ],
  change: {
    base: { sha: 'c'.repeat(40), ref: 'main' },
    head: { sha: HEAD },
    source: 'git',
    files: [{ file: fresh.at.file, status: 'modified', lines: [{ start: 42, end: 42 }], hunks: [{ start: 39, end: 45 }] }],
    assets: [{ kind: 'added', asset: fresh.asset, at: fresh.at, differences: {} }],
    fixed: [existing],
    trusted: [],
    approvals: [],
  },
  fixes: [
    {
      fingerprint: fresh.fingerprint,
      description: 'Make the key 3072 bits long.',
      file: fresh.at.file,
      edits: [],
      blocks: [{ start: 42, end: 42, text: ['const pair = generate(3072)'] }],
    },
  ],
}

const ALL = { comment: 'on-findings', checkRun: true, reviewComments: 10, uploadSarif: true }

describe('the surfaces of the table in docs/pull-requests.md', () => {
  const WANTED: Record<SurfaceCase['surface'], Partial<Record<OptionKey, unknown>>> = {
    comment: { comment: 'on-findings' },
    'check run': { checkRun: true },
    'review comments': { reviewComments: 10 },
    'code scanning': { uploadSarif: true },
  }

  function runOf(kind: SurfaceCase['run']): GitHubRun {
    if (kind !== 'push')
      return run({
        isFork: kind === 'pull request of a fork',
        isDependabot: kind === 'run of Dependabot',
      })
    const pushed = run({ event: 'push', ref: 'refs/heads/main', sha: HEAD })
    delete pushed.pull
    return pushed
  }

  it.each(SURFACE_CASES)('$surface, $run, $permissions: $text', async ({ surface, run: kind, server: options, text }) => {
    const { hunks, ...rest } = options
    await server.restart({ ...rest, ...(hunks === undefined ? {} : { hunks: { [fresh.at.file]: hunks['*'] ?? [] } }) })
    const token = kind === 'pull request, no token' ? { repoToken: '' } : {}
    const [line] = await write(changed, { ...WANTED[surface], ...token }, runOf(kind))
    expect(line?.text).toBe(text)
  })
})

describe('the surfaces', () => {
  it('are silent and ask nothing unless they are wanted', async () => {
    expect(await write(typical, {})).toEqual([])
    expect(server.now.asked).toEqual([])
  })

  it('are all written, and the same run again changes nothing', async () => {
    await server.restart({ hunks: { [fresh.at.file]: [[39, 45]] } })
    expect(await write(changed, ALL)).toEqual([
      { surface: 'comment', done: true, text: 'created' },
      { surface: 'check run', done: true, text: 'created' },
      { surface: 'review comments', done: true, text: '1 posted' },
      { surface: 'code scanning', done: true, text: 'uploaded' },
    ])
    const [comment] = server.now.comments
    expect(await write(changed, { ...ALL, uploadSarif: false })).toEqual([
      { surface: 'comment', done: true, text: 'unchanged' },
      { surface: 'check run', done: true, text: 'unchanged' },
      { surface: 'review comments', done: true, text: '0 posted, 1 there already' },
    ])
    expect(server.now.comments).toEqual([comment])
    expect(server.now.reviewComments).toHaveLength(1)
    expect(server.now.checkRuns).toHaveLength(1)
  })

  it('speak of what the pull request brings, and count the rest', async () => {
    await write(changed, ALL)
    expect(server.now.comments[0]?.body).toContain('This change brings 1 finding that counts and mends 1.')
    expect(server.now.checkRuns[0]?.annotations.map(({ path }) => path)).toEqual([fresh.at.file])
    expect(server.now.checkRuns[0]?.run).toMatchObject({ conclusion: 'failure', head_sha: HEAD })
  })

  it('suggest whole lines, in a fence, with the reason', async () => {
    await server.restart({ hunks: { [fresh.at.file]: [[39, 45]] } })
    await write(changed, { reviewComments: 1 })
    const [comment] = server.now.reviewComments
    expect(comment).toMatchObject({ path: fresh.at.file, line: 42 })
    expect(comment?.body).toContain('```suggestion\nconst pair = generate(3072)\n```\n')
    expect(comment?.body).toContain('RSA key is too short')
  })

  it('suggest nothing outside of a hunk', async () => {
    const [file] = changed.change?.files ?? []
    if (changed.change === undefined || file === undefined) throw new Error('there is a change')
    const change = { ...changed.change, files: [{ ...file, hunks: [{ start: 1, end: 41 }] }] }
    expect(await write({ ...changed, change }, { reviewComments: 10 })).toEqual([
      { surface: 'review comments', done: true, text: '0 posted' },
    ])
  })

  it('suggest nothing where the base has changed the file, so that its lines stand elsewhere at the head', async () => {
    await server.restart({ hunks: { [fresh.at.file]: [[39, 45]] }, textOf: () => `one more\n${FILE}` })
    const [line] = await write(changed, { reviewComments: 10 })
    expect(line?.text).toBe("0 posted, 1 left out, because the base has changed the same lines or the head's could not be read")
    expect(server.now.reviewComments).toEqual([])
  })

  it('stand at the lines of the head where git holds it, and only there', async () => {
    await server.restart({ hunks: { [fresh.at.file]: [[39, 45]] }, textOf: () => `one more\n${FILE}` })
    moves = (_file, line) => line + 1
    expect(await write(changed, { checkRun: true, reviewComments: 10 })).toMatchObject([{ text: 'created' }, { text: '1 posted' }])
    expect(server.now.reviewComments).toMatchObject([{ path: fresh.at.file, line: 43 }])
    expect(server.now.checkRuns[0]?.annotations).toMatchObject([{ start_line: fresh.at.line + 1, end_line: fresh.at.line + 1 }])
    moves = () => undefined
    await write(changed, { checkRun: true })
    expect(server.now.checkRuns[1]?.annotations).toEqual([])
    expect(server.now.checkRuns[1]?.run).toMatchObject({
      output: { summary: expect.stringContaining('1 finding not annotated') as string },
    })
  })

  it('comment under warn-only too, and end a clean run with what was said being resolved', async () => {
    expect(await write({ ...typical, verdict: 'pass' }, { comment: 'on-findings', warnOnly: true })).toMatchObject([{ text: 'created' }])
    expect(await write(empty, { comment: 'on-findings' })).toMatchObject([{ text: 'updated' }])
    expect(server.now.comments[0]?.body).toContain('resolved')
    expect(server.now.comments[0]?.body).toContain('✅')
    expect(server.now.comments[0]?.body.split('\n')[0]).toBe('<!-- cryptogate:comment:cryptogate -->')
  })

  it('say nothing of a clean run on their own, unless always', async () => {
    expect(await write(empty, { comment: 'on-findings' })).toMatchObject([{ done: true, text: 'not written: there is nothing to say' }])
    expect(await write(empty, { comment: 'always' })).toMatchObject([{ text: 'created' }])
  })

  it('keep categories apart', async () => {
    await write(typical, { comment: 'always', category: 'payments' })
    await write(typical, { comment: 'always', category: 'web/front.end' })
    expect(server.now.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- cryptogate:comment:payments -->',
      '<!-- cryptogate:comment:web/front.end -->',
    ])
  })

  it('are neutral under warn-only, and successful where nothing stops the build', async () => {
    await write(typical, { checkRun: true, warnOnly: true })
    await write(empty, { checkRun: true })
    expect(server.now.checkRuns.map(({ run: one }) => one['conclusion'])).toEqual(['neutral', 'success'])
  })

  it("upload without suppressed results, with GitHub's own fingerprints, for the commit of the run", async () => {
    const [first, ...rest] = typical.findings
    if (first === undefined) throw new Error('there is a finding')
    const suppressed = { kind: 'baseline', id: 'b', status: 'accepted', reason: 'r', enforcement: 'fail' } as const
    await write({ ...typical, findings: [{ ...first, suppression: suppressed }, ...rest] }, { uploadSarif: true, category: 'payments' })
    const [{ commit, ref, sarif } = { commit: '', ref: '', sarif: {} }] = server.now.uploads
    expect([commit, ref]).toEqual([MERGE, 'refs/pull/7/merge'])
    const [one] = (sarif as { runs: { automationDetails: { id: string }; results: { partialFingerprints: Record<string, string> }[] }[] })
      .runs
    expect(one?.automationDetails.id).toBe('payments/')
    expect(one?.results).toHaveLength(typical.findings.length - 1)
    for (const { partialFingerprints } of one?.results ?? [])
      expect(partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{1,16}:\d+$/)
  })

  it('upload nothing where nothing was judged: it would close every alert', async () => {
    expect(await write({ ...empty, verdict: 'error' }, { uploadSarif: true })).toEqual([
      { surface: 'code scanning', done: false, text: 'not uploaded: nothing was judged' },
    ])
    expect(server.now.uploads).toEqual([])
  })

  it('each fail alone, with one line', async () => {
    await server.restart({ permissions: ['checks'], codeScanning: false })
    expect(await write(typical, { ...ALL, reviewComments: 0 })).toEqual([
      { surface: 'comment', done: false, text: 'the token may not do it; give the job "permissions: pull-requests: write"' },
      { surface: 'check run', done: true, text: 'created' },
      {
        surface: 'code scanning',
        done: false,
        text: 'code scanning is not enabled in this repository (private repositories need GitHub Code Security)',
      },
    ])
  })

  it('say what is missing before they ask', async () => {
    expect(await write(typical, { comment: 'always' }, { ...run(), pull: undefined } as unknown as GitHubRun)).toMatchObject([
      { text: 'not written: this event has no pull request' },
    ])
    expect(await write(typical, { comment: 'always', repoToken: '' })).toMatchObject([{ text: 'there is no token: give repo-token' }])
    const outside = await writeSurfaces({
      report: typical,
      options: parseOptions({ comment: 'always' }, 'input'),
      run: undefined,
      textOf: () => '',
      movesTo: () => Promise.resolve(undefined),
    })
    expect(outside).toEqual([{ surface: 'comment', done: false, text: 'this is no run of GitHub' }])
    expect(server.now.asked).toEqual([])
  })
})
