/** What a document makes more lenient than its parents have it, and whether they let it. */
import { SEVERITIES, type Severity } from '#core/finding'
import type { DocumentPath } from '#core/strict-yaml'
import { conditionText, statementText } from './describe'
import type { ExceptionRules, PolicyFile } from './document'
import { uncovered } from './imply'
import { overrideRank, strictness, type Merged } from './merge'
import type { ClauseRow, Rule, RuleOverride } from './policy'

export interface Loosening {
  /** 'clauses.rsa-key-length', 'rules.weak-hash', 'failOn'. */
  target: string
  path: DocumentPath
  /** What is lost: 'no longer demands that the key length must be at least 2048 bits'. */
  what: string
  /** Documents that the part comes from. */
  from: readonly string[]
}

/** Everything in `own` that is more lenient than what its parents made together. */
export function loosenings(own: PolicyFile, before: Merged, rules: ReadonlyMap<string, { rule: Rule }>): Loosening[] {
  const found: Loosening[] = []
  const say = (target: string, path: DocumentPath, what: string, from: readonly string[] = []): void => {
    const origin = before.origins.get(target)
    found.push({
      target: target.startsWith('pathClasses') ? 'pathClasses' : target,
      path,
      what,
      from: [...from, ...(origin === undefined ? [] : [origin])],
    })
  }
  if (own.failOn !== undefined && before.failOn !== undefined && severer(before.failOn, own.failOn))
    say('failOn', ['failOn'], `stops the build from ${own.failOn} on, before from ${before.failOn}`)
  for (const key of ['unresolved', 'unparsed'] as const) {
    const [now, then] = [own[key], before[key]]
    if (now !== undefined && then !== undefined && strictness(now) < strictness(then)) say(key, [key], `is ${now}, before ${then}`)
  }
  for (const [name, now] of Object.entries(own.pathClasses ?? {})) {
    const then = before.pathClasses[name]
    if (now !== undefined && strictness(now) < strictness(then ?? 'fail'))
      say(`pathClasses.${name}`, ['pathClasses', name], `lets findings there do no more than ${now}, before ${then ?? 'fail'}`)
  }
  if (own.paths !== undefined) say('paths', ['paths'], 'lowers findings by path')
  for (const [id, change] of Object.entries(own.rules ?? {})) {
    const what = looserRule(change, before.overrides.get(id), rules.get(id)?.rule)
    if (what !== undefined) say(`rules.${id}`, ['rules', id], what)
  }
  for (const [id, change] of Object.entries(own.clauses ?? {})) {
    if (!Array.isArray(change)) continue
    const lost = uncovered(before.clauses.get(id) ?? [], change)
    const documents = lost.map((row) => ('document' in row ? String(row.document) : ''))
    if (lost.length > 0) say(`clauses.${id}`, ['clauses', id], lostText(lost), [...new Set(documents)])
  }
  const limits = looserLimits(own.exceptions, before.exceptions)
  if (limits !== undefined) say('exceptions', ['exceptions'], limits)
  return found
}

function severer(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other)
}

function looserRule(change: RuleOverride, before: RuleOverride | undefined, rule: Rule | undefined): string | undefined {
  const then = before?.enforcement ?? rule?.enforcement
  if (change.enforcement !== undefined && overrideRank(change.enforcement) < overrideRank(then))
    return `is ${change.enforcement}, before ${then ?? 'as the state of the clause says'}`
  const severity = before?.severity ?? rule?.severity
  if (change.severity !== undefined && severity !== undefined && severer(change.severity, severity))
    return `is of severity ${change.severity}, before ${severity}`
  const unresolved = before?.unresolved ?? rule?.unresolved
  if (change.unresolved !== undefined && unresolved !== undefined && strictness(change.unresolved) < strictness(unresolved))
    return `does ${change.unresolved} where a value is not known, before ${unresolved}`
  return undefined
}

function lostText([first, ...more]: readonly ClauseRow[]): string {
  if (first === undefined) return ''
  const part = first.require ?? first.when
  const what = part === undefined ? 'everything' : first.require === undefined ? statementText(part) : conditionText(part)
  const text = first.require === undefined ? `no longer is ${first.state} where ${what}` : `no longer demands that ${what}`
  const rest = more.length === 0 ? '' : ` and ${String(more.length)} more`
  return `${text} (${first.source})${rest}`
}

function looserLimits(own: ExceptionRules | undefined, before: ExceptionRules): string | undefined {
  if (own === undefined) return undefined
  for (const severity of SEVERITIES) {
    const [now, then] = [own.maxDays?.[severity], before.maxDays?.[severity]]
    if (now !== undefined && then !== undefined && now > then)
      return `lets exceptions of severity ${severity} last ${String(now)} days, before ${String(then)}`
  }
  if (own.approvals !== undefined && before.approvals !== undefined && own.approvals < before.approvals)
    return `asks for ${String(own.approvals)} approvals, before ${String(before.approvals)}`
  for (const key of ['requireCompensatingControls', 'requireRiskId', 'requireTicket'] as const)
    if (own[key] === false && before[key] === true) return `no longer has ${key}`
  return undefined
}

/** Why a loosening is not in order; nothing where it is. */
export function objection(one: Loosening, own: PolicyFile, before: Merged): string | undefined {
  const asked = [...before.permissions].filter(
    ([id, { policy }]) => policy || one.from.includes(id) || (one.from.length === 0 && before.permissions.size === 1),
  )
  const concerned = asked.length > 0 ? asked : [...before.permissions]
  const refusing = concerned.filter(([, { allow }]) => !permits(allow, one.target)).map(([id]) => id)
  if (refusing.length > 0) return `${one.what}; ${refusing.join(' and ')} does not permit that (allowOverride)`
  const free = concerned.every(([, { allow }]) => allow === 'free')
  if (free || (own.deviations ?? []).some(({ of }) => matches(of, one.target))) return undefined
  return `${one.what}; that needs a recorded deviation: deviations: [{ of: ${one.target}, reason, owner, approval, riskId }]`
}

function permits(allow: 'free' | readonly string[], target: string): boolean {
  return allow === 'free' || allow.some((one) => matches(one, target))
}

/** Whether 'clauses.*' or 'clauses.hash' speaks of 'clauses.hash'. */
export function matches(wanted: string, target: string): boolean {
  return wanted === '*' || wanted === target || (wanted.endsWith('.*') && target.startsWith(wanted.slice(0, -1)))
}
