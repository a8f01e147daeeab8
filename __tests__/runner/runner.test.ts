import { describe, expect, it } from 'vitest'
import { annotationOf, kept, type Annotation } from './annotation'
import { CommandReader } from './commands'
import { keyValues } from './runner'

const names = (...lines: string[]): (string | undefined)[] => {
  const reader = new CommandReader()
  return lines.map((line) => reader.read(line)?.name)
}

describe('the emulated runner', () => {
  it('obeys the current notation only at the start of a line, after white space', () => {
    expect(names('::error::a', '  ::error::a', 'x ::error::a', '\u001b[0m::error::a')).toEqual(['error', 'error', undefined, undefined])
  })

  it('obeys the legacy notation anywhere in a line', () => {
    expect(names('src/a.ts:3 const x = "##[add-mask]e"', '##[nothing]x', 'a ##[set-output name=passed]true')).toEqual([
      'add-mask',
      undefined,
      'set-output',
    ])
  })

  it('reads properties and undoes the escapes', () => {
    const command = new CommandReader().read('::error file=a%2Cb.ts,line=3,title=x%3Ay::one%0Atwo %25')
    expect(command).toEqual({ name: 'error', properties: { file: 'a,b.ts', line: '3', title: 'x:y' }, data: 'one\ntwo %' })
  })

  it('prints commands between stop-commands and its token and obeys nothing', () => {
    const lines = ['::stop-commands::t0ken', '::error::a', '##[set-output name=x]y', '::T0KEN::', '::error::b']
    expect(names(...lines)).toEqual(['stop-commands', undefined, undefined, 'resume', 'error'])
  })

  it('drops columns over several lines, and lines that end before they begin', () => {
    const of = (text: string): Annotation | undefined => {
      const command = new CommandReader().read(`::error file=/w/a.ts,${text}::m`)
      return command === undefined ? undefined : annotationOf(command, '/w')
    }
    expect(of('line=3,endLine=4,col=1,endColumn=2')).toEqual({ level: 'error', message: 'm', file: 'a.ts', line: 3, endLine: 4 })
    expect(of('line=3,endLine=2,col=1')).toEqual({ level: 'error', message: 'm', file: 'a.ts' })
    expect(of('line=3,col=5,endColumn=2')).toEqual({ level: 'error', message: 'm', file: 'a.ts', line: 3 })
  })

  it('keeps ten annotations of each level', () => {
    const errors = Array.from({ length: 12 }, (_, index): Annotation => ({ level: 'error', message: String(index) }))
    expect(kept([...errors, { level: 'notice', message: 'n' }]).map((annotation) => annotation.message)).toEqual([
      ...errors.slice(0, 10).map((annotation) => annotation.message),
      'n',
    ])
  })

  it('reads both notations of output files and refuses others', () => {
    expect(keyValues('a=1\nb<<E\nx=y\n\nz\nE\nc=\n')).toEqual({ a: '1', b: 'x=y\n\nz', c: '' })
    expect(() => keyValues('b<<E\nx\n')).toThrow('delimiter')
    expect(() => keyValues('nothing\n')).toThrow('invalid format')
  })
})
