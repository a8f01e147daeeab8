/** The first page of an evidence package: what is in it, what is missing and who owns it, and how to check it. */
import type { ManifestItem } from './package-manifest'
import type { PackageInput } from './package-input'

const WORDS: Readonly<Record<ManifestItem['status'], string>> = {
  present: 'present',
  generated: 'generated',
  partly: 'present, not complete',
  missing: 'missing',
  'not-applicable': 'not applicable',
}

export function indexPage(items: readonly ManifestItem[], { bound, ledger, report, escape, knowledge }: PackageInput): string {
  const state = bound.clean === false ? ', with changes that are not committed' : ''
  const commit = bound.commit === null ? 'no commit: this is no git repository' : `commit \`${bound.commit}\`${state}`
  const rows: [string, string][] = [
    [
      'judged',
      `${commit}, as of ${bound.asOf}: ${bound.verdict}, ${countText(report.findings.filter(({ enforcement }) => enforcement === 'fail').length)}`,
    ],
    ['policy', `${escape(`${bound.policy.id} ${bound.policy.version}`)}, digest \`${bound.policy.sha256}\``],
    ['tool', `cryptogate ${escape(bound.tool)}, knowledge \`${bound.knowledge}\``],
    ['ledger', ledger === undefined ? 'none is kept' : ledgerText(ledger, escape)],
  ]
  const parts = [
    '# Evidence package: encryption and key management',
    `| | |\n| --- | --- |\n${rows.map(([name, text]) => `| ${name} | ${text} |`).join('\n')}`,
    'What stands here supports the answers of the organisation; it satisfies no framework by itself. *Generated* parts were made from the scan and the Key Management Register, *present* ones were written by people.',
    '## The fourteen parts',
    ['| | part | status | owner | files |', '| ---: | --- | --- | --- | --- |', ...items.map((item) => row(item, escape))].join('\n'),
    ...items.map((item) => section(item, knowledge.package.items.find(({ id }) => id === item.id)?.shows ?? '', escape)),
    '## How to check it',
    '`cryptogate package verify <this folder>` compares every file with `manifest.json`, and `manifest.json` with `statement.json`, an in-toto statement over all of them. The SHA-256 of `manifest.json` names the whole package: sign it, or write it down where nobody who can change the package can change it.',
  ]
  return `${parts.join('\n\n')}\n`
}

function countText(count: number): string {
  return count === 1 ? '1 finding fails' : `${String(count)} findings fail`
}

function ledgerText({ file, lines, head, problems }: NonNullable<PackageInput['ledger']>, escape: PackageInput['escape']): string {
  const order = problems.length === 0 ? `head \`${head ?? 'none'}\`` : `not in order: line ${String(problems[0]?.line)}`
  return `${escape(file)}, ${lines.length === 1 ? '1 entry' : `${String(lines.length)} entries`}, ${order}`
}

function row({ number, title, status, owner, files }: ManifestItem, escape: PackageInput['escape']): string {
  return `| ${String(number)} | ${escape(title)} | ${WORDS[status]} | ${owner === '' ? 'nobody is named' : escape(owner)} | ${String(files.length)} |`
}

function section(
  { number, title, status, owner, approved, files, elsewhere, missing, because }: ManifestItem,
  shows: string,
  escape: PackageInput['escape'],
): string {
  const lines = [
    `### ${String(number)}. ${escape(title)}`,
    `${escape(shows)} **${WORDS[status]}**${because === undefined ? '' : `: ${escape(because)}`}`,
  ]
  if (approved !== undefined) lines.push(`Approved by ${escape(approved.by)} on ${approved.date}.`)
  const who = owner === '' ? 'nobody is named as its owner' : `owner: ${escape(owner)}`
  const list = [
    ...files.map((path) => `- [${escape(path)}](<${path.replaceAll(/[<>\n\r]/g, (one) => encodeURIComponent(one))}>)`),
    ...elsewhere.map((text) => `- elsewhere: ${escape(text)}`),
    ...missing.map((text) => `- **missing** (${who}): ${escape(text)}`),
  ]
  if (list.length > 0) lines.push(list.join('\n'))
  return lines.join('\n\n')
}
