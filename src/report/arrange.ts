/** Brings findings into reading order: the gravest first, equal ones together, each with its way through the code. */
import { SEVERITIES, type Finding } from '#core/finding'
import { compareLocations, type Location } from '#core/location'
import { compareTexts } from '#core/order'
import { propertyName } from '#core/property-words'
import { alternatives, type Value } from '#core/value'
import { describeValue, ENFORCEMENTS, remarksOf } from './wording'

/** Findings that say the same of different places. */
export interface Group {
  first: Finding
  findings: Finding[]
}

/** One stop on the way from the reported place to where the deciding value comes from. */
export interface Step {
  at: Location
  text: string
}

/** Longer ways are cut in the middle of nowhere; code scanning shows no more than this either. */
const MAX_STEPS = 100

/** A sorted copy: what stops the build first, then by severity, violations before unresolved ones, then by place. */
export function byImportance(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(compareImportance)
}

function compareImportance(left: Finding, right: Finding): number {
  return (
    ENFORCEMENTS.indexOf(left.enforcement) - ENFORCEMENTS.indexOf(right.enforcement) ||
    SEVERITIES.indexOf(left.rule.severity) - SEVERITIES.indexOf(right.rule.severity) ||
    Number(left.outcome === 'unresolved') - Number(right.outcome === 'unresolved') ||
    compareLocations(left.at, right.at) ||
    compareTexts(left.rule.id, right.rule.id) ||
    compareTexts(left.fingerprint, right.fingerprint)
  )
}

/** Puts findings with the same rule and the same words together, in the order of their first one. */
export function grouped(sorted: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>()
  for (const finding of sorted) {
    const { clause } = finding
    const said = [clause?.document, clause?.id, clause?.state, clause?.requirement]
    const key = JSON.stringify([
      finding.rule.id,
      finding.enforcement,
      finding.outcome,
      finding.asset.name,
      finding.message,
      remarksOf(finding),
      said,
    ])
    const group = groups.get(key)
    if (group) group.findings.push(finding)
    else groups.set(key, { first: finding, findings: [finding] })
  }
  return [...groups.values()]
}

/** The way through wrappers, constants and other files; empty where everything stands on one line. */
export function stepsOf(finding: Finding): Step[] {
  const { occurrence } = finding
  const steps = new Map<string, Step>()
  const add = (at: Location, text: string): void => {
    const key = `${at.file}:${at.line}`
    const known = steps.get(key)
    if (known === undefined) steps.set(key, { at, text })
    else if (known.text === THROUGH) known.text = text
  }
  const used = `${occurrence.symbol} is used here`
  add(finding.at, valueAt(finding) ?? used)
  add(occurrence.at, used)
  for (const at of occurrence.trace.slice(0, MAX_STEPS)) add(at, THROUGH)
  for (const name of Object.keys(finding.decidedBy).sort()) {
    const value = finding.decidedBy[name]
    for (const one of value ? alternatives(value) : []) if (one.at) add(one.at, decisionOf(name, one))
  }
  return steps.size > 1 ? [...steps.values()].slice(0, MAX_STEPS) : []
}

/** Of a finding on the line of the value itself, as in a file of settings: what it is. */
function valueAt({ at, decidedBy }: Finding): string | undefined {
  for (const name of Object.keys(decidedBy).sort()) {
    const value = decidedBy[name]
    for (const one of value ? alternatives(value) : [])
      if (one.kind === 'material' && one.at && compareLocations(one.at, at) === 0) return decisionOf(name, one)
  }
  return undefined
}

function decisionOf(name: string, value: Value): string {
  return value.kind === 'unknown' ? `the ${propertyName(name)} gets its value here` : `${propertyName(name)}: ${describeValue(name, value)}`
}

const THROUGH = 'passes through here'

/** 'src/keys.ts:42:18', which terminals and editors make clickable. */
export function placeOf(at: Location): string {
  return `${at.file}:${at.line}:${at.column}`
}
