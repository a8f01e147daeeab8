/** Documents of other repositories: fetched from an API that answers as GitHub's, or from a folder of clones; every failure has its own answer. */
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchFile } from '#host/contents-api'
import { createParentReader, type ParentAnswer } from '#host/parent-policy'
import { readRemoteFolder } from '#host/remote-folder'
import { apiAccess, RemoteParents } from '#host/remote-parents'
import { fakeGitHub, refuse, type Answer, type FakeGitHub, type Repository } from './github'
import { folderOf, git, repositoryOf } from './temporary'

const SHA = 'a'.repeat(40)
const TOKEN = 'ghs_0123456789abcdefghijABCDEFGHIJ'
const SECURITY: Repository = {
  refs: { main: SHA, 'release/1': SHA },
  files: { 'policies/base.yml': 'id: base\n' },
  folders: ['folder.yml'],
}
const BASE = { owner: 'acme', repository: 'security', path: 'policies/base.yml', ref: 'main' }

const open: FakeGitHub[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function server(special: Record<string, Answer> = {}): Promise<FakeGitHub> {
  const made = await fakeGitHub({ 'acme/security': SECURITY }, special)
  open.push(made)
  return made
}

describe('a folder of another repository', () => {
  const KEYS = { ...BASE, path: 'keys' }
  const list =
    (members: unknown): Answer =>
    (_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify(members))
    }

  it('gives its YAML files in order, each at the commit that the ref names', async () => {
    const files = { 'keys/a.yml': 'id: a\n', 'keys/b.yaml': 'keys: []\n' }
    const members = ['b.yaml', 'a.yml', 'README.md'].map((name) => ({ type: 'file', name, path: `keys/${name}` }))
    const special = {
      [`/repos/acme/security/contents/keys?ref=${SHA}`]: list([
        ...members,
        { type: 'dir', name: 'more.yml' },
        { type: 'file', name: '../x.yml' },
      ]),
    }
    const github = await fakeGitHub({ 'acme/security': { ...SECURITY, files } }, special)
    open.push(github)
    expect(await readRemoteFolder({ url: github.url, token: TOKEN }, undefined, KEYS)).toEqual({
      sha: SHA,
      files: [
        { file: `acme/security/keys/a.yml@main (${SHA})`, text: 'id: a\n' },
        { file: `acme/security/keys/b.yaml@main (${SHA})`, text: 'keys: []\n' },
      ],
    })
  })

  it.each<[string, Partial<typeof BASE>, unknown, string]>([
    ['holds no YAML file', {}, [{ type: 'file', name: 'a.md' }], 'not-found'],
    ['is a file', {}, { type: 'file', name: 'keys' }, 'not-found'],
    ['leads out', { path: 'keys/../..' }, [], 'outside'],
    ['is on no such ref', { ref: 'none' }, [], 'no-such-ref'],
    ['holds too many files', {}, Array.from({ length: 101 }, (_, index) => ({ type: 'file', name: `${String(index)}.yml` })), 'too-large'],
  ])('has its own answer where it %s', async (_what, change, members, problem) => {
    const github = await server({ [`/repos/acme/security/contents/keys?ref=${SHA}`]: list(members) })
    expect(await readRemoteFolder({ url: github.url }, undefined, { ...KEYS, ...change })).toMatchObject({ problem })
  })
})

describe('a file of another repository', () => {
  it('is fetched at the commit that its ref names, with the token and by that server only', async () => {
    const github = await server()
    expect(await fetchFile({ url: github.url, token: TOKEN }, BASE)).toEqual({ text: 'id: base\n', sha: SHA })
    expect(github.asked.map(({ url }) => url)).toEqual([
      '/repos/acme/security/commits/main',
      `/repos/acme/security/contents/policies/base.yml?ref=${SHA}`,
    ])
    expect(new Set(github.asked.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${TOKEN}`]))
  })

  it('is asked for once where the commit is named, and without a token where there is none', async () => {
    const github = await server()
    expect(await fetchFile({ url: `${github.url}/` }, { ...BASE, ref: SHA })).toMatchObject({ sha: SHA })
    expect(github.asked).toHaveLength(1)
    expect(github.asked[0]?.authorization).toBeUndefined()
  })

  it('is found on a branch with a slash in its name', async () => {
    const github = await server()
    expect(await fetchFile({ url: github.url }, { ...BASE, ref: 'release/1' })).toMatchObject({ sha: SHA })
    expect(github.asked[0]?.url).toBe('/repos/acme/security/commits/release%2F1')
  })

  it.each<[string, Partial<typeof BASE>, ParentAnswer]>([
    ['no such file', { path: 'policies/none.yml' }, { problem: 'not-found', detail: 'at main' }],
    ['a folder', { path: 'folder.yml' }, { problem: 'not-found', detail: 'it is a folder' }],
    ['no such ref', { ref: 'none' }, { problem: 'no-such-ref', detail: 'none' }],
    ['no such repository, or a private one', { repository: 'secret' }, { problem: 'no-such-repository' }],
    ['a path that leads out', { path: '../../../user' }, { problem: 'outside' }],
  ])('has its own answer: %s', async (_, change, answer) => {
    const github = await server()
    expect(await fetchFile({ url: github.url, token: TOKEN }, { ...BASE, ...change })).toEqual(answer)
  })

  const commits = '/repos/acme/security/commits'
  const contents = '/repos/acme/security/contents'
  it.each<[string, Record<string, Answer>, ParentAnswer]>([
    [
      'bad token',
      { [commits]: (_, response) => refuse(response, 401, 'Bad credentials') },
      { problem: 'no-permission', detail: 'the token is not accepted' },
    ],
    [
      'no permission',
      { [contents]: (_, response) => refuse(response, 403, 'Resource not accessible by integration', { 'x-ratelimit-remaining': '900' }) },
      { problem: 'no-permission' },
    ],
    [
      'rate limit',
      {
        [commits]: (_, response) =>
          refuse(response, 403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795000000' }),
      },
      { problem: 'rate-limited', detail: 'again from 2026-11-18T11:06:40.000Z' },
    ],
    [
      'secondary rate limit',
      { [commits]: (_, response) => refuse(response, 429, 'You have exceeded a secondary rate limit', { 'retry-after': '60' }) },
      { problem: 'rate-limited', detail: 'again in 60 seconds' },
    ],
    [
      'a broken server',
      { [commits]: (_, response) => refuse(response, 502, 'Bad Gateway') },
      { problem: 'network', detail: 'the server answered 502' },
    ],
    ['a line that breaks', { [commits]: (_, response) => response.destroy() }, { problem: 'network', detail: 'UND_ERR_SOCKET' }],
    ['a file without end', { [contents]: (_, response) => void response.end('x'.repeat(3 * 1024 * 1024)) }, { problem: 'too-large' }],
    ['no text', { [contents]: (_, response) => void response.end(Buffer.from([0x69, 0xff, 0xfe])) }, { problem: 'not-text' }],
    [
      'another host',
      { [commits]: (_, response) => void response.writeHead(302, { location: 'http://localhost:9/steal' }).end() },
      { problem: 'not-reachable', detail: 'the server sends elsewhere' },
    ],
    [
      'a circle',
      { [commits]: ({ url }, response) => void response.writeHead(301, { location: url }).end() },
      { problem: 'not-reachable', detail: 'the server sends on and on' },
    ],
  ])('has its own answer: %s', async (_, special, answer) => {
    const github = await server(special)
    const got = await fetchFile({ url: github.url, token: TOKEN }, BASE)
    expect(got).toEqual(answer)
    expect(JSON.stringify(got)).not.toContain(TOKEN)
  })

  it('is fetched after a failure that passes, and from a repository that was renamed', async () => {
    let calls = 0
    const shaky = await server({
      [commits]: (_, response) => (calls++ === 0 ? refuse(response, 503, 'Service Unavailable') : void response.end(SHA)),
    })
    expect(await fetchFile({ url: shaky.url }, BASE)).toMatchObject({ sha: SHA })
    const renamed = await server({
      '/repos/acme/old/commits': (_, response) => void response.writeHead(301, { location: '/repos/acme/security/commits/main' }).end(),
      '/repos/acme/old/contents': (_, response) =>
        void response.writeHead(301, { location: `${contents}/policies/base.yml?ref=${SHA}` }).end(),
    })
    expect(await fetchFile({ url: renamed.url }, { ...BASE, repository: 'old' })).toMatchObject({ text: 'id: base\n' })
  })

  it('never sends a token over a network without TLS', async () => {
    const elsewhere = await fetchFile({ url: 'http://ghe.example/api/v3', token: TOKEN }, BASE)
    expect(elsewhere).toMatchObject({ problem: 'network', detail: expect.stringContaining('https') as string })
    expect(await fetchFile({ url: 'no address', token: TOKEN }, BASE)).toMatchObject({ problem: 'network' })
  })

  it('that nobody serves is a matter of the network', async () => {
    const github = await server()
    await github.close()
    expect(await fetchFile({ url: github.url }, BASE)).toEqual({ problem: 'network', detail: 'ECONNREFUSED' })
  })
})

describe('what a policy extends in other repositories', () => {
  const reference = { kind: 'repository', ...BASE } as const
  const FROM = '.github/crypto-policy.yml'

  it('is there once it was fetched, and a ref that moves is told with its commit', async () => {
    const github = await server()
    const remote = new RemoteParents({ url: github.url }, undefined)
    const read = createParentReader(folderOf(), remote)
    expect(read(reference, FROM)).toEqual({ problem: 'not-reachable' })
    expect([await remote.fetchAsked(), await remote.fetchAsked()]).toEqual([true, false])
    expect(read(reference, FROM)).toEqual({ file: `acme/security/policies/base.yml@main (${SHA})`, text: 'id: base\n' })
    expect(remote.moving).toEqual([{ word: 'acme/security/policies/base.yml@main', sha: SHA }])
  })

  it('looks for a file beside it in its own repository, at the same commit, and never in the one that is judged', async () => {
    const github = await server()
    const remote = new RemoteParents({ url: github.url }, undefined)
    const read = createParentReader(folderOf({ 'policies/other.yml': 'id: local\n' }), remote)
    read(reference, FROM)
    await remote.fetchAsked()
    const home = `acme/security/policies/base.yml@main (${SHA})`
    expect(read({ kind: 'file', path: './other.yml' }, home)).toEqual({ problem: 'not-reachable' })
    await remote.fetchAsked()
    expect(github.asked.at(-1)?.url).toBe(`/repos/acme/security/contents/policies/other.yml?ref=${SHA}`)
    expect(read({ kind: 'file', path: './other.yml' }, home)).toMatchObject({ problem: 'not-found' })
    expect(read({ kind: 'file', path: '../../../etc/x.yml' }, home)).toEqual({ problem: 'outside' })
  })

  it('comes from a folder of clones without any network', async () => {
    const clone = repositoryOf({ 'policies/base.yml': 'id: clone\n' })
    git(clone, 'tag', 'v1')
    const sha = git(clone, 'rev-parse', 'HEAD').trim()
    const source = folderOf()
    git(source, 'clone', '--quiet', clone, path.join(source, 'acme', 'security'))
    git(source, 'clone', '--quiet', '--bare', clone, path.join(source, 'plain'))
    const remote = new RemoteParents({ url: 'http://127.0.0.1:9' }, source)
    const at = async (ref: string, repository = 'security', file = BASE.path): Promise<ParentAnswer | undefined> => {
      const wanted = { ...reference, repository, ref, path: file }
      remote.read(wanted, FROM)
      await remote.fetchAsked()
      return remote.read(wanted, FROM)
    }
    expect(await at('v1')).toEqual({ file: `acme/security/policies/base.yml@v1 (${sha})`, text: 'id: clone\n' })
    expect(await at(sha)).toEqual({ file: `acme/security/policies/base.yml@${sha}`, text: 'id: clone\n' })
    expect(await at('main', 'plain')).toMatchObject({ text: 'id: clone\n' })
    expect(await at('v9')).toEqual({ problem: 'no-such-ref', detail: 'v9' })
    expect(await at('v1', 'security', 'none.yml')).toEqual({ problem: 'not-found', detail: 'at v1' })
    expect(await at('main', 'absent')).toMatchObject({ problem: 'network' })
  })

  it('is asked for where the runner says, with the token for policies before that of the job', () => {
    expect(apiAccess({})).toEqual({ url: 'https://api.github.com', token: undefined })
    expect(apiAccess({ GITHUB_API_URL: 'https://ghe.example/api/v3', GITHUB_TOKEN: 'a', CRYPTOGATE_POLICY_TOKEN: '' })).toEqual({
      url: 'https://ghe.example/api/v3',
      token: 'a',
    })
    expect(apiAccess({ GITHUB_TOKEN: 'a', CRYPTOGATE_POLICY_TOKEN: 'b' }).token).toBe('b')
  })
})
