import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeReport } from '#host/output'
import { folderOf } from './temporary'

describe('writing a report', () => {
  it('makes missing folders, replaces an older report and leaves nothing else behind', () => {
    const folder = folderOf({ 'old.json': 'old' })
    writeReport(folder, 'a/b/new.json', 'new')
    writeReport(folder, 'old.json', 'newer')
    expect(readFileSync(path.join(folder, 'a/b/new.json'), 'utf8')).toBe('new')
    expect(readFileSync(path.join(folder, 'old.json'), 'utf8')).toBe('newer')
    expect(readdirSync(folder).sort()).toEqual(['a', 'old.json'])
  })

  it('goes anywhere that was asked for by its absolute path', () => {
    const target = path.join(folderOf(), 'x.json')
    expect(writeReport(folderOf(), target, 'x')).toBe(target)
  })

  it('does not leave the folder through a link', () => {
    const outside = folderOf({ 'kept.json': 'kept' })
    const folder = folderOf()
    symlinkSync(outside, path.join(folder, 'link'))
    symlinkSync(path.join(outside, 'kept.json'), path.join(folder, 'report.json'))
    expect(() => writeReport(folder, 'link/x.json', 'x')).toThrow('leads outside')
    expect(() => writeReport(folder, 'report.json', 'x')).toThrow('it is a symbolic link')
    expect(readFileSync(path.join(outside, 'kept.json'), 'utf8')).toBe('kept')
    expect(existsSync(path.join(outside, 'x.json'))).toBe(false)
  })

  it('stays within the folders that it is confined to', () => {
    const workspace = folderOf()
    const temporary = folderOf()
    expect(writeReport(workspace, path.join(temporary, 'x'), 'x', [workspace, temporary])).toBe(path.join(temporary, 'x'))
    expect(() => writeReport(workspace, '../x', 'x', [workspace])).toThrow('leads outside')
    expect(() => writeReport(workspace, '/etc/x', 'x', [workspace, temporary])).toThrow('leads outside')
  })

  it('says what is in the way', () => {
    const folder = folderOf({ 'd/x': '', file: '' })
    expect(() => writeReport(folder, 'd', 'x')).toThrow('it is a folder')
    expect(() => writeReport(folder, 'file/x', 'x')).toThrow('cannot write file/x')
  })
})
