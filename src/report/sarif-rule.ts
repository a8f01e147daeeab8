/** Rules in SARIF, with the tags and numbers that GitHub turns into severities and filters. */
import type { ReportingDescriptor, ReportingDescriptorRelationship, ToolComponent } from 'sarif'
import type { RuleSummary, Severity } from '#core/finding'
import { compareTexts } from '#core/order'
import type { Report } from '#core/report'
import { cut, escapeMarkdown, isLink, showUnseen } from './escape'

/** GitHub's limits (code scanning, SARIF support): descriptions, and tags that are displayed. */
const MAX_DESCRIPTION = 1024
const MAX_NAME = 255
const MAX_TAGS = 10
const MAX_HELP = 8000

/** Points on the CVSS scale, in the middle of what GitHub reads as critical, high, medium and low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5' }

const LEVEL: Readonly<Record<Severity, ReportingDescriptor['defaultConfiguration']>> = {
  critical: { level: 'error' },
  high: { level: 'error' },
  medium: { level: 'warning' },
  low: { level: 'note' },
}

const PROBLEM: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'recommendation' }

/** Every rule in force, and any that a finding brings along, by id: results refer to them by index. */
export function driverRules(report: Report): ReportingDescriptor[] {
  const rules = new Map<string, RuleSummary>()
  for (const rule of report.rules) rules.set(rule.id, rule)
  for (const finding of report.findings) if (!rules.has(finding.rule.id)) rules.set(finding.rule.id, finding.rule)
  return [...rules.values()].sort((left, right) => compareTexts(left.id, right.id)).map(descriptorOf)
}

function descriptorOf(rule: RuleSummary): ReportingDescriptor {
  const relationships = [...rule.controls, ...(rule.supports ?? [])].flatMap(relationshipOf)
  const reference = rule.references.find(isLink)
  return {
    id: rule.id,
    // A name that is just the id says nothing, and validators refuse it.
    ...(pascalCase(rule.id).toLowerCase() === rule.id ? {} : { name: cut(pascalCase(rule.id), MAX_NAME) }),
    shortDescription: { text: cut(sentence(rule.title), MAX_DESCRIPTION) },
    fullDescription: { text: cut(sentence(rule.because), MAX_DESCRIPTION) },
    help: { text: cut(helpText(rule), MAX_HELP), markdown: helpMarkdown(rule) },
    ...(reference === undefined ? {} : { helpUri: reference }),
    defaultConfiguration: { ...LEVEL[rule.severity] },
    ...(relationships.length === 0 ? {} : { relationships }),
    properties: {
      tags: tagsOf(rule),
      precision: 'high',
      'problem.severity': PROBLEM[rule.severity],
      'security-severity': SECURITY_SEVERITY[rule.severity],
    },
  }
}

/** A weakness, or a demand of a framework, by the list that it stands in: 'CWE-327', 'owasp-asvs:11.3.1'. */
function controlOf(control: string): { list: string; id: string } | undefined {
  if (/^CWE-\d{1,5}$/.test(control)) return { list: 'CWE', id: control }
  const [, list, id] = /^([A-Za-z][A-Za-z0-9.-]{0,60}):(.{1,200})$/.exec(control) ?? []
  return list === undefined || id === undefined ? undefined : { list, id: showUnseen(id) }
}

function relationshipOf(control: string): ReportingDescriptorRelationship[] {
  const known = controlOf(control)
  if (known === undefined) return []
  return [{ target: { id: known.id, toolComponent: { name: known.list } }, kinds: ['relevant'] }]
}

/** The lists that rules refer to, with the entries that they name. */
export function taxonomiesOf(report: Report): ToolComponent[] {
  const lists = new Map<string, Set<string>>()
  for (const rule of [...report.rules, ...report.findings.map((finding) => finding.rule)]) {
    for (const control of [...rule.controls, ...(rule.supports ?? [])]) {
      const known = controlOf(control)
      if (known !== undefined) lists.set(known.list, (lists.get(known.list) ?? new Set()).add(known.id))
    }
  }
  return [...lists]
    .sort(([left], [right]) => compareTexts(left, right))
    .map(([name, ids]) => ({
      name,
      ...(name === 'CWE' ? { organization: 'MITRE', informationUri: 'https://cwe.mitre.org/' } : {}),
      isComprehensive: false,
      taxa: [...ids].sort(compareTexts).map((id) => taxonOf(name, id)),
    }))
}

function taxonOf(list: string, id: string): ReportingDescriptor {
  return list === 'CWE' ? { id, helpUri: `https://cwe.mitre.org/data/definitions/${id.slice('CWE-'.length)}.html` } : { id }
}

function helpText(rule: RuleSummary): string {
  const lines = [sentence(rule.because), `Do instead: ${sentence(rule.instead)}`]
  if (rule.references.length > 0) lines.push(`References: ${rule.references.map(showUnseen).join(', ')}`)
  if (rule.controls.length > 0) lines.push(`Controls: ${rule.controls.map(showUnseen).join(', ')}`)
  if (supports(rule) !== '') lines.push(`Supports, never satisfies: ${showUnseen(supports(rule))}`)
  return lines.join('\n\n')
}

/** Cut before it is escaped, so that no entity is cut in two. */
function helpMarkdown(rule: RuleSummary): string {
  const half = MAX_HELP / 4
  const parts = [escapeMarkdown(cut(sentence(rule.because), half)), `**Do instead:** ${escapeMarkdown(cut(sentence(rule.instead), half))}`]
  if (rule.references.length > 0) parts.push(`**References**\n${rule.references.slice(0, MAX_TAGS).map(referenceItem).join('\n')}`)
  if (rule.controls.length > 0)
    parts.push(`**Controls:** ${rule.controls.map((control) => escapeMarkdown(cut(control, MAX_NAME))).join(', ')}`)
  if (supports(rule) !== '') parts.push(`**Supports, never satisfies:** ${escapeMarkdown(cut(supports(rule), half))}`)
  return parts.join('\n\n')
}

/** Demands of frameworks, as one text. */
function supports(rule: RuleSummary): string {
  return (rule.supports ?? []).join(', ')
}

function referenceItem(reference: string): string {
  return isLink(reference) ? `- <${reference}>` : `- ${escapeMarkdown(cut(reference, MAX_DESCRIPTION))}`
}

/** 'external/cwe/cwe-327' is how GitHub knows a weakness; a number has three digits at least. */
function tagsOf(rule: RuleSummary): string[] {
  const tags = ['security', 'cryptography']
  for (const control of rule.controls) {
    const number = /^CWE-(\d{1,5})$/i.exec(control)?.[1]
    if (number !== undefined) tags.push(`external/cwe/cwe-${number.padStart(3, '0')}`)
  }
  return [...new Set(tags)].slice(0, MAX_TAGS)
}

function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** Viewers take text up to the first full stop as the headline. */
function sentence(text: string): string {
  const visible = showUnseen(text).trim()
  return /[.!?]$/.test(visible) ? visible : `${visible}.`
}
