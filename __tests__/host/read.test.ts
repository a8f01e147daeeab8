import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '#host/limits'
import { readPolicyFile } from '#host/policy-file'
import { readRegularFile } from '#host/read'
import { folderOf, repositoryOf } from './temporary'

describe('reading a file', () => {
  it('gives its bytes, also of an empty one', () => {
    const root = folderOf({ 'a.ts': 'abc', 'empty.ts': '' })
    expect(Buffer.from(readRegularFile(root, 'a.ts') as Uint8Array).toString()).toBe('abc')
    expect(readRegularFile(root, 'empty.ts')).toHaveLength(0)
  })

  it('gives a reason for what is no file, is too large, is a link or is not there', () => {
    const root = folderOf({ 'a.ts': 'abc', 'large.ts': new Uint8Array(MAX_FILE_BYTES + 1), 'd/x': '' })
    symlinkSync('a.ts', path.join(root, 'link.ts'))
    expect(readRegularFile(root, 'd')).toEqual({ error: 'not-a-file' })
    expect(readRegularFile(root, 'large.ts')).toEqual({ error: 'too-large' })
    expect(readRegularFile(root, 'link.ts')).toEqual({ error: 'symlink' })
    expect(readRegularFile(root, 'nothing.ts')).toEqual({ error: 'unreadable' })
  })

  it.skipIf(process.platform !== 'linux')('reads files whose size the system does not know, up to the cap', () => {
    expect((readRegularFile('/proc/self', 'status') as Uint8Array).length).toBeGreaterThan(100)
    expect(readRegularFile('/proc/self', 'status', 100)).toEqual({ error: 'too-large' })
  })
})

describe('the policy file', () => {
  it('is the one of the repository, and there may be none', () => {
    const root = repositoryOf({ '.github/crypto-policy.yml': 'id: a\n' })
    expect(readPolicyFile(root, root, undefined)).toEqual({ file: '.github/crypto-policy.yml', text: 'id: a\n' })
    expect(readPolicyFile(folderOf(), '/', undefined)).toBeUndefined()
  })

  it('can be another one, relative to the folder that asks', () => {
    const root = folderOf({ 'p/own.yml': 'id: own\n' })
    expect(readPolicyFile(root, path.join(root, 'p'), 'own.yml')).toEqual({ file: 'p/own.yml', text: 'id: own\n' })
    const other = folderOf()
    expect(readPolicyFile(other, root, 'p/own.yml')).toEqual({ file: 'p/own.yml', text: 'id: own\n' })
  })

  it('stops the run when it was asked for and is not there', () => {
    expect(() => readPolicyFile('/', '/', 'no-such-policy.yml')).toThrow('no verdict: the policy no-such-policy.yml does not exist')
  })

  it('stops the run when the one of the repository is a link, even one that leads nowhere', () => {
    const root = folderOf({ '.github/x': '' })
    symlinkSync('/etc/passwd', path.join(root, '.github/crypto-policy.yml'))
    expect(() => readPolicyFile(root, root, undefined)).toThrow('symbolic link')
    const dangling = folderOf({ '.github/x': '' })
    symlinkSync('/nothing/there', path.join(dangling, '.github/crypto-policy.yml'))
    expect(() => readPolicyFile(dangling, dangling, undefined)).toThrow('symbolic link')
  })

  it('stops the run with the place of the first byte that is not UTF-8', () => {
    const root = folderOf({ 'p.yml': Uint8Array.of(0x61, 0x0a, 0x62, 0xff, 0x63) })
    expect(() => readPolicyFile(root, root, 'p.yml')).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('UTF-8') as string,
        at: expect.objectContaining({ line: 2, column: 2 }) as object,
      }),
    )
  })
})
