/** Words for what an auditor is shown, the same on a screen, on paper and in Markdown. */
import type { AuditView, Binding, CoverageLine, Pointer, QuestionView, Standing } from '#core/audit-view'
import { showUnseen } from './escape'

export const STANDING_WORD: Readonly<Record<Standing, string>> = {
  proven: 'proven',
  asserted: 'asserted',
  assumed: 'assumed',
  missing: 'missing',
  contradicted: 'contradicted',
  'not-seen': 'not seen',
}

export const STANDING_MEANS: Readonly<Record<Standing, string>> = {
  proven: 'seen by the tool, or shown by a record that is the one that was named',
  asserted: 'a person says so; no record here shows it',
  assumed: 'filled in by a tool, and confirmed by nobody',
  missing: 'looked for, and not there',
  contradicted: 'something was found that speaks against it',
  'not-seen': 'nothing here could show it; that is no good news',
}

export const STATE_WORD: Readonly<Record<CoverageLine['state'], string>> = {
  seen: 'seen',
  'not-seen': 'not seen',
  'not-in-scope': 'not in scope',
}

export const ANSWER_WORD: Readonly<Record<QuestionView['answer'], string>> = { yes: 'Yes', no: 'No', 'not-applicable': 'Not applicable' }

export const GAP_WORD = {
  none: 'It asks for audits of encryption and keys.',
  partial: 'It asks for audits of encryption and keys only in part; no coverage is claimed.',
  full: 'It does not ask for audits of encryption and keys; no mapping is claimed.',
} as const

export const SUPPORTS =
  'What stands here supports a demand and never satisfies it. Numbers and titles of demands are our own short words; the text of a framework is to be read there.'

/** 'payments-database (register.yml:43)'. */
export function pointerText({ text, at }: Pointer): string {
  const shown = showUnseen(text)
  return at === undefined ? shown : shown === at.file ? shown : `${shown} (${showUnseen(at.file)}:${String(at.line)})`
}

export function bindingRows({ subject, asOf, commit, tool, policy, policySha256, knowledgeSha256 }: Binding): [string, string][] {
  return [
    ['Subject', subject],
    ['As of', asOf],
    ['Commit', commit ?? 'not under version control'],
    ['Policy', `${policy}, SHA-256 ${policySha256}`],
    ['Tool', `${tool}, knowledge SHA-256 ${knowledgeSha256}`],
  ]
}

/** Titles of concepts by id, as demands name them. */
export function conceptTitles({ concepts }: AuditView): ReadonlyMap<string, string> {
  return new Map(concepts.map(({ id, title }) => [id, title]))
}
