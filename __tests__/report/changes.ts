/** Reports of pull requests: with a number of findings, and with every text of the change hostile. */
import type { Change } from '#core/change'
import type { Report } from '#core/report'
import { known } from '#core/value'
import { asset, brokenHash, empty, finding, hostileFinding, occurrence, place, typical, weakRsaKey } from './reports'

const SIDES = { base: { sha: 'c'.repeat(40), ref: 'main' }, head: { sha: 'a'.repeat(40) }, source: 'git' as const }

export const unchanged: Change = { ...SIDES, files: [], assets: [], fixed: [], trusted: [], approvals: [] }

/** A pull request that brings so many findings, every third of them graver. */
export function pullRequest(count: number): Report {
  const findings: Report['findings'][number][] = []
  for (let index = 0; index < count; index++) {
    const isRsa = index % 3 === 0
    const at = place(`src/module-${String(index % 97)}/file-${String(index)}.ts`, index + 1, 5, 20)
    const used = asset(isRsa ? 'RSA-1024' : 'MD5', {}, [occurrence(at)])
    const message = isRsa ? `RSA key of ${String(512 + (index % 512))} bits.` : 'MD5 used as a hash function.'
    findings.push(finding(isRsa ? weakRsaKey : brokenHash, used, { message, enforcement: isRsa ? 'fail' : 'warn', change: 'new' }))
  }
  const files = { ...empty.evidence.files, supported: 12, withoutTokens: 10, parsed: 2 }
  const evidence = { ...empty.evidence, files }
  return { ...empty, verdict: count > 0 ? 'fail' : 'pass', findings, rules: [brokenHash, weakRsaKey], evidence, change: unchanged }
}

/** A pull request every text of which is this one. */
export function hostilePullRequest(text: string, index: number): Report {
  const one = { ...hostileFinding(text, index), change: 'new' as const }
  const old = { ...hostileFinding(text, index + 1), change: 'existing' as const, enforcement: 'record' as const }
  const suppression = { kind: 'exception', id: text, status: 'under-review', reason: text, owner: text, enforcement: 'fail' } as const
  const change: Change = {
    ...SIDES,
    base: { sha: SIDES.base.sha, ref: text },
    head: { sha: SIDES.head.sha, ref: text },
    files: [{ file: one.at.file, previous: text, status: 'renamed', lines: [{ start: 1, end: 999 }], hunks: [{ start: 1, end: 999 }] }],
    assets: [
      {
        kind: 'changed',
        asset: one.asset,
        at: one.at,
        differences: { [text]: { before: known(text, 'literal'), after: known(text, 'literal') } },
      },
    ],
    fixed: [old],
    trusted: [{ file: text, kind: 'policy', relaxes: true, sentences: [text], appearing: [one], vanishing: [old] }],
    approvals: [{ topic: text, because: text, needed: 2, from: [text], given: [text], state: 'unknown', reason: text }],
  }
  const lines = { start: one.at.line, end: one.at.line, text: [text.split(/[\r\n]/)[0] ?? ''] }
  return {
    ...typical,
    findings: [{ ...one, suppression, routedTo: [text] }, old],
    assets: [one.asset],
    rules: [one.rule],
    diagnostics: [{ level: 'error', code: 'x', message: text, help: text, file: text }],
    evidence: {
      ...typical.evidence,
      policy: { ...typical.evidence.policy, id: text, version: text, sources: [text] },
      skipped: [{ file: text, reason: text }],
    },
    change,
    fixes: [{ fingerprint: one.fingerprint, description: text, file: one.at.file, edits: [{ at: one.at, text }], blocks: [lines] }],
  }
}
