/** The Key Management Register in Markdown: how complete it is, what is due, and the twelve common findings. */
import type { Report } from '#core/report'
import { cut, markdownCode } from './escape'
import { folded } from './markdown-findings'
import { MAX_SENTENCE, type Detail } from './markdown-limits'
import { registerText } from './register-summary'
import { count } from './wording'
import { told } from './markdown-text'

const STATE = { found: '❌ found', clear: 'not found', 'not-observable': 'not observable' } as const

export function registerPart({ register }: Report, detail: Detail): string {
  if (register === undefined) return ''
  const audit = register.auditFindings.map(({ number, title, state }) => `| ${String(number)} | ${told(title)} | ${STATE[state]} |`)
  const gaps = register.gaps
    .slice(0, detail.lines)
    .map(({ text, at }) => `- ${told(text)} (${markdownCode(cut(`${at.file}:${String(at.line)}`, MAX_SENTENCE))})`)
  const due = register.timeline
    .slice(0, detail.lines)
    .map(({ date, what, who, days }) => `| ${date}${days < 0 ? ' (overdue)' : ''} | ${told(what)} | ${told(who.join(', '))} |`)
  const parts = [
    ['| | Common audit finding | |', '| ---: | --- | --- |', ...audit].join('\n'),
    gaps.length === 0 ? '' : `Gaps:\n\n${gaps.join('\n')}${more(register.gaps.length - gaps.length, 'gap')}`,
    due.length === 0
      ? ''
      : `${['| Due | What | Who |', '| --- | --- | --- |', ...due].join('\n')}${more(register.timeline.length - due.length, 'date')}`,
  ]
  return folded(`Register ${told(registerText(register))}`, parts.filter((part) => part !== '').join('\n\n'))
}

function more(left: number, noun: string): string {
  return left > 0 ? `\n\nand ${count(left, `more ${noun}`)}` : ''
}
