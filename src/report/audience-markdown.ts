/** Findings for whom the policy routes them to: each audience a section of its own, without code for those who need none. */
import type { Finding } from '#core/finding'
import { markdownCode } from './escape'
import { told } from './markdown-text'

/** One reader, with the findings for it. */
export interface AudienceSection {
  to: string
  title: string
  code: boolean
  fix: boolean
  findings: readonly Finding[]
}

const MAX_FINDINGS = 200

export function audienceMarkdown(sections: readonly AudienceSection[], asOf: string): string {
  const parts = sections.map((section) => {
    const { to, title, findings } = section
    const shown = findings.slice(0, MAX_FINDINGS).map((finding) => item(finding, section))
    const more = findings.length > MAX_FINDINGS ? `\n- and ${String(findings.length - MAX_FINDINGS)} more` : ''
    const head = title === to ? told(to) : `${told(title)}: ${told(to)}`
    return `## ${head}\n\n${counts(findings)}\n\n${shown.join('\n')}${more}`
  })
  return [`# Findings by who is told`, `As of ${asOf}.`, ...(parts.length === 0 ? ['There is nothing to tell.'] : parts)]
    .join('\n\n')
    .concat('\n')
}

function counts(findings: readonly Finding[]): string {
  const of = (enforcement: Finding['enforcement']): number => findings.filter((one) => one.enforcement === enforcement).length
  return `${String(of('fail'))} stop the build, ${String(of('warn'))} warn, ${String(of('record'))} are let through by an exception or the baseline.`
}

/** Without code: what it means, its severity and its demands, and no name of a file. */
function item({ rule, message, at, suppression }: Finding, { code, fix }: AudienceSection): string {
  const end = suppression?.expires === undefined ? '' : `, excepted until ${suppression.expires}`
  if (!code) {
    const supports = (rule.supports ?? []).slice(0, 8).join(', ')
    return `- **${rule.severity}** ${told(rule.title)}${end}. ${told(rule.because)}${supports === '' ? '' : ` Touches ${told(supports)}.`}`
  }
  const place = markdownCode(`${at.file}:${String(at.line)}`)
  return `- **${rule.severity}** ${told(message)} ${place} (${told(rule.id)}${end})${fix ? ` ${told(rule.instead)}` : ''}`
}
