/** The first page of an evidence package: what is in it, what is missing and who owns it, and how to check it. */
import { inUrl } from '#core/paths'
import type { PackageInput } from './package-input'
import type { ManifestItem } from './package-manifest'
import { page } from './package-page'

const WORDS: Readonly<Record<ManifestItem['status'], string>> = {
  present: 'present',
  generated: 'generated',
  partly: 'not complete',
  missing: 'missing',
  'not-applicable': 'not applicable',
}

export function indexPage(items: readonly ManifestItem[], input: PackageInput): string {
  const { escape, knowledge } = input
  const bound = boundRows(input).map(([name, text]) => `<tr><th scope="row">${name}</th><td>${text}</td></tr>`)
  const rows = items.map((item) => row(item, escape))
  const head = ['', 'part', 'status', 'owner', 'files'].map((column) => `<th scope="col">${column}</th>`).join('')
  const body = [
    `<table aria-label="What the package is bound to"><tbody>\n${bound.join('\n')}\n</tbody></table>`,
    '<p>What stands here supports the answers of the organisation; it satisfies no framework by itself. <em>Generated</em> parts were made from the scan and the Key Management Register, <em>present</em> ones were written by people.</p>',
    '<h2>The fourteen parts</h2>',
    `<table aria-label="The fourteen parts">\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
    ...items.map((item) => section(item, knowledge.package.items.find(({ id }) => id === item.id)?.shows ?? '', escape)),
    '<h2>How to check it</h2>',
    '<p><code>cryptogate package verify &lt;folder&gt;</code> compares every file with <a href="manifest.json">manifest.json</a>, and that with <a href="statement.json">statement.json</a>, an in-toto statement over all of them. The SHA-256 of manifest.json names the whole package: sign it, or write it down where nobody who can change the package can change it. The reports of the run are in <a href="run/report.html">run</a>.</p>',
  ]
  return page('Evidence package: encryption and key management', body, escape)
}

function boundRows({ bound, ledger, report, escape }: PackageInput): [string, string][] {
  const code = (text: string): string => `<code>${escape(text)}</code>`
  const state = bound.clean === false ? ', with changes that are not committed' : ''
  const commit = bound.commit === null ? 'no commit: this is no git repository' : `commit ${code(bound.commit)}${state}`
  const failing = report.findings.filter(({ enforcement }) => enforcement === 'fail').length
  return [
    [
      'judged',
      `${commit}, as of ${bound.asOf}: ${bound.verdict}, ${failing === 1 ? '1 finding fails' : `${String(failing)} findings fail`}`,
    ],
    ['policy', `${escape(`${bound.policy.id} ${bound.policy.version}`)}, digest ${code(bound.policy.sha256)}`],
    ['tool', `cryptogate ${escape(bound.tool)}, knowledge ${code(bound.knowledge)}`],
    ['ledger', ledger === undefined ? 'none is kept' : escape(ledgerText(ledger))],
  ]
}

function ledgerText({ file, lines, head, problems }: NonNullable<PackageInput['ledger']>): string {
  const order = problems.length === 0 ? `head ${head ?? 'none'}` : `not in order: line ${String(problems[0]?.line)}`
  return `${file}, ${lines.length === 1 ? '1 entry' : `${String(lines.length)} entries`}, ${order}`
}

function row({ number, id, title, status, owner, files }: ManifestItem, escape: PackageInput['escape']): string {
  const cells = [
    String(number),
    `<a href="#${id}">${escape(title)}</a>`,
    `<span class="${status}">${WORDS[status]}</span>`,
    owner === '' ? 'nobody is named' : escape(owner),
    String(files.length),
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function section(item: ManifestItem, shows: string, escape: PackageInput['escape']): string {
  const { number, id, title, status, owner, approved, files, elsewhere, missing, because } = item
  const reason = because === undefined ? '' : `: ${escape(because)}`
  const parts = [
    `<h3 id="${id}">${String(number)}. ${escape(title)}</h3>`,
    `<p>${escape(shows)} <span class="${status}">${WORDS[status]}</span>${reason}</p>`,
  ]
  if (approved !== undefined) parts.push(`<p>Approved by ${escape(approved.by)} on ${escape(approved.date)}.</p>`)
  const who = owner === '' ? 'nobody is named as its owner' : `owner: ${owner}`
  const list = [
    ...files.map((path) => `<li><a href="${inUrl(path)}">${escape(path)}</a></li>`),
    ...elsewhere.map((text) => `<li>elsewhere: ${escape(text)}</li>`),
    ...missing.map((text) => `<li><span class="missing">missing</span> (${escape(who)}): ${escape(text)}</li>`),
  ]
  if (list.length > 0) parts.push(`<ul>\n${list.join('\n')}\n</ul>`)
  return parts.join('\n')
}
