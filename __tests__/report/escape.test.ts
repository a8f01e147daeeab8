import { describe, expect, it } from 'vitest'
import { cut, escapeMarkdown, escapeSarifMessage, isLink, markdownCode, safeJson } from '#report/escape'
import { escapeForLog } from '#report/index'
import { HOSTILE } from './reports'
import { obeyed } from './runner'

describe('escaping for a log', () => {
  it('leaves ordinary text alone', () => {
    const text = "RSA-1024 in std::hash<T>, a ?? b ::= c; größer 鍵 🔑 don't [0] #1 100%"
    expect(escapeForLog(text)).toBe(text.replace(' ::=', ' \\x3a:='))
    expect(escapeForLog('src/größe/鍵.ts')).toBe('src/größe/鍵.ts')
  })

  it.each(HOSTILE)('gives one harmless line for %j', (text) => {
    const escaped = escapeForLog(text)
    expect(obeyed(escaped)).toEqual([])
    expect(obeyed(`    ${escaped}`)).toEqual([])
    expect(escaped).not.toMatch(/[\r\n\u2028\u2029]/)
  })

  it('shows what it took out', () => {
    expect(escapeForLog('a\r\nb\u001b[31m\u202e##[x]##VSO[y]')).toBe('a\\x0d\\x0ab\\x1b[31m\\u{202e}##\\x5bx]##VSO\\x5by]')
    expect(escapeForLog('  ::error::x ::error::y')).toBe('  \\x3a:error::x \\x3a:error::y')
  })

  it('stays harmless where two pieces are put together', () => {
    expect(obeyed(escapeForLog('#' + '#[a]'))).toEqual([])
    expect(obeyed(escapeForLog('###[a]') + escapeForLog('##\u200b[a]'))).toEqual([])
  })

  it('changes nothing the second time', () => {
    for (const text of HOSTILE) expect(escapeForLog(escapeForLog(text))).toBe(escapeForLog(text))
  })
})

describe('escaping for Markdown', () => {
  it('keeps plain sentences readable', () => {
    expect(escapeMarkdown('The key length must be at least 3072 bits (prohibited since 2026-01-01).')).toBe(
      'The key length must be at least 3072 bits (prohibited since 2026-01-01).',
    )
    expect(escapeMarkdown('2026-11-21')).toBe('2026-11-21')
  })

  it.each(HOSTILE)('leaves no markup in %j, in code or out of it', (text) => {
    const code = markdownCode(text)
    expect(code.startsWith('<code>') && code.endsWith('</code>')).toBe(true)
    for (const escaped of [escapeMarkdown(text), code.slice('<code>'.length, -'</code>'.length)]) {
      expect(escaped).not.toMatch(/[<>`*_[\]|~@$\\\r\n]|:\/\/|www\.|&(?!#\d+;)/)
    }
  })

  it('breaks mentions, issue numbers, addresses and emoji that GitHub finds after rendering', () => {
    expect(escapeMarkdown('@org/team')).toBe('&#64;&#8203;org/team')
    expect(escapeMarkdown('#12 GH-12')).toBe('&#35;&#8203;12 GH-&#8203;12')
    expect(escapeMarkdown('https://x.y www.x.y')).toBe('https&#58;&#8203;//x.y www&#46;&#8203;x.y')
    expect(escapeMarkdown(':tada:')).toBe('&#58;tada:')
  })

  it('begins no list, heading or rule', () => {
    expect(['- a', '1. a', '===', '+ a', '# a'].map((text) => escapeMarkdown(text))).toEqual([
      '&#45; a',
      '1&#46; a',
      '&#61;==',
      '&#43; a',
      '&#35; a',
    ])
  })

  it('takes only plain web addresses for links', () => {
    expect(isLink('https://www.bsi.bund.de/EN/TR-02102?x=1#part')).toBe(true)
    for (const text of [
      'javascript:alert(1)',
      'http://a.example',
      'https://a.example/>x',
      'https://a.example/ x',
      'https://a@b.example/',
      'https://a.example/`',
      ...HOSTILE,
    ]) {
      expect(isLink(text)).toBe(false)
    }
  })
})

describe('JSON that may be printed', () => {
  it.each(HOSTILE)('carries %j unchanged and gives a runner nothing to obey', (text) => {
    const json = safeJson({ [text]: [text] })
    expect(JSON.parse(json)).toEqual({ [text]: [text] })
    expect(obeyed(json)).toEqual([])
  })
})

describe('escaping for SARIF messages', () => {
  it('leaves no link and no mention', () => {
    expect(escapeSarifMessage('see [here](https://evil.example)')).toBe('see \\[here\\](https://evil.example)')
    expect(escapeSarifMessage('@org/team')).toBe('@\u200borg/team')
    expect(escapeSarifMessage('args[0] of f()')).toBe('args[0] of f()')
  })
})

describe('cutting', () => {
  it('stays within the limit and never halves a character', () => {
    expect(cut('abc', 3)).toBe('abc')
    expect(cut('abcd', 3)).toBe('ab…')
    expect(cut('a🔑🔑', 4)).toBe('a🔑…')
    expect(cut('a🔑🔑', 3)).toBe('a…')
  })
})
