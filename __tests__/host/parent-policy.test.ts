/** Documents that a policy extends are read from the repository only; every way in which they cannot be read has its own answer. */
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createGovernanceHost } from '#host/governance'
import { createParentReader } from '#host/parent-policy'
import { folderOf, git, repositoryOf } from './temporary'

const FROM = '.github/crypto-policy.yml'
const file = (name: string): { kind: 'file'; path: string } => ({ kind: 'file', path: name })

describe('a document that is extended', () => {
  it('is found beside the policy that names it', () => {
    const root = folderOf({ 'policy/base.yml': 'id: base\n' })
    expect(createParentReader(root)(file('../policy/base.yml'), FROM)).toEqual({ file: 'policy/base.yml', text: 'id: base\n' })
  })

  it('lies in the repository, whatever links say', () => {
    const outside = folderOf({ 'secret.yml': 'id: secret\n' })
    const root = folderOf({ 'a.yml': '' })
    mkdirSync(path.join(root, '.github'))
    symlinkSync(path.join(outside, 'secret.yml'), path.join(root, '.github', 'link.yml'))
    symlinkSync(outside, path.join(root, '.github', 'folder'))
    const read = createParentReader(root)
    expect(read(file('./link.yml'), FROM)).toEqual({ problem: 'outside' })
    expect(read(file('./folder/secret.yml'), FROM)).toEqual({ problem: 'outside' })
    expect(read(file('../../secret.yml'), FROM)).toEqual({ problem: 'outside' })
  })

  it('may be missing, too large or no text', () => {
    const root = folderOf({
      '.github/large.yml': 'x'.repeat(50 * 1024 * 1024),
      '.github/latin.yml': Buffer.from('id: caf\xe9\n', 'latin1'),
    })
    const read = createParentReader(root)
    expect(read(file('./none.yml'), FROM)).toMatchObject({ problem: 'not-found' })
    expect(read(file('./large.yml'), FROM)).toEqual({ problem: 'too-large' })
    expect(read(file('./latin.yml'), FROM)).toEqual({ problem: 'not-text' })
  })

  // Root reads everything.
  it.skipIf(process.getuid?.() === 0)('may be without permission', () => {
    const root = folderOf({ '.github/base.yml': 'id: base\n' })
    chmodSync(path.join(root, '.github', 'base.yml'), 0)
    expect(createParentReader(root)(file('./base.yml'), FROM)).toEqual({ problem: 'no-permission' })
  })

  it('is read at a ref, and a ref is never taken for an option', () => {
    const root = repositoryOf({ 'base.yml': 'id: base\n' })
    git(root, 'tag', 'v1')
    const at = (ref: string, name = '../base.yml'): unknown => createParentReader(root)({ kind: 'file-at-ref', path: name, ref }, FROM)
    expect(at('v1')).toEqual({ file: 'base.yml@v1', text: 'id: base\n' })
    expect(at('v2')).toEqual({ problem: 'no-such-ref', detail: 'v2' })
    expect(at('v1', '../none.yml')).toEqual({ problem: 'not-found', detail: 'at v1' })
    expect(at('--output=x')).toEqual({ problem: 'no-such-ref', detail: '--output=x' })
  })

  it('of another repository is for somebody else to get', () => {
    const elsewhere = { kind: 'repository', owner: 'acme', repository: 'security', path: 'base.yml', ref: 'main' } as const
    expect(createParentReader(folderOf())(elsewhere, FROM)).toEqual({ problem: 'not-reachable' })
    const text = { file: 'acme/security/base.yml@main', text: 'id: base\n' }
    expect(createParentReader(folderOf(), { read: () => text })(elsewhere, FROM)).toEqual(text)
    expect(createParentReader(folderOf(), { read: () => ({ problem: 'no-permission' }) })(elsewhere, FROM)).toEqual({
      problem: 'no-permission',
    })
  })
})

describe('what stands beside the code', () => {
  it('tells who brought a text in, and what was renamed', () => {
    const root = repositoryOf({ 'a.yml': 'id: EX-1\n', 'long.py': 'x = 1\n'.repeat(20) })
    const host = createGovernanceHost(root)
    expect(host.authors('a.yml', 'EX-1')).toEqual(['test', 'test@example.com'])
    const before = host.commit() ?? ''
    git(root, 'mv', 'long.py', 'other.py')
    expect([...(host.renames(before) ?? [])]).toEqual([['long.py', 'other.py']])
    expect(host.renames('0'.repeat(40))).toBeUndefined()
  })

  it('is refused where it is too large, a link or outside', () => {
    const root = folderOf({ 'large.json': 'x'.repeat(2 * 1024 * 1024), 'a.json': '{}' })
    symlinkSync(path.join(root, 'a.json'), path.join(root, 'link.json'))
    const host = createGovernanceHost(root)
    expect(host.document('none.json', 'baseline')).toBeUndefined()
    expect(() => host.document('large.json', 'baseline')).toThrow(/the baseline large\.json cannot be read: it is larger than/)
    expect(() => host.document('link.json', 'baseline')).toThrow(/symbolic link/)
    expect(() => host.document('../a.json', 'baseline')).toThrow(/lies outside the repository/)
  })
})
