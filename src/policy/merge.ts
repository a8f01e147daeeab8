/** What documents make together: of several parents the strictest counts, a child changes what its parents leave it. */
import type { Enforcement, Severity } from '#core/finding'
import { SEVERITIES } from '#core/finding'
import type { Assignment, AuditRules, Deviation, DualControl, ExceptionRules, RegisterRules, Route } from './document'
import type { EffectiveRow } from './effective'
import { ordered } from './imply'
import type { ClauseRow, PathLimit, Preset, RuleOverride } from './policy'
import type { TagNames } from './tag-names'

export type PathClasses = Partial<Record<string, Enforcement>>

/** What may be loosened by whoever extends a document. */
export type Permission = 'free' | readonly string[]

/** The parts of a document that are merged. */
export type Layer = Pick<Preset, 'id' | 'version' | 'clauses' | 'rules' | 'failOn' | 'unresolved' | 'unparsed' | 'pathClasses' | 'paths'>

export interface Merged {
  clauses: Map<string, readonly EffectiveRow[]>
  overrides: Map<string, RuleOverride>
  paths: readonly PathLimit[]
  pathClasses: PathClasses
  failOn?: Severity
  unresolved?: Enforcement
  unparsed?: Enforcement
  assign: readonly Assignment[]
  unassigned?: 'ignore' | 'unknown'
  /** As far as documents name them. */
  tags?: { [P in keyof TagNames]?: TagNames[P] | undefined }
  files: readonly string[]
  exceptions: ExceptionRules
  register: RegisterRules
  audit: AuditRules
  routing: readonly Route[]
  dualControl: readonly DualControl[]
  deviations: readonly (Deviation & { document: string })[]
  /** Document by part: 'failOn', 'rules.weak-hash'. */
  origins: Map<string, string>
  /** By document, what it permits; `policy` marks an organisation's own. */
  permissions: Map<string, { allow: Permission; policy: boolean }>
  sources: readonly string[]
}

export function nothingMerged(): Merged {
  return {
    clauses: new Map(),
    overrides: new Map(),
    paths: [],
    pathClasses: {},
    assign: [],
    files: [],
    exceptions: {},
    register: {},
    audit: {},
    routing: [],
    dualControl: [],
    deviations: [],
    origins: new Map(),
    permissions: new Map(),
    sources: [],
  }
}

const ENFORCEMENTS: readonly Enforcement[] = ['record', 'warn', 'fail']

export function strictness(enforcement: Enforcement): number {
  return ENFORCEMENTS.indexOf(enforcement)
}

/** Several parents: whatever one of them forbids is forbidden. `severityOf` tells a rule's own severity. */
export function join(all: readonly Merged[], severityOf: (rule: string) => Severity): Merged {
  const [first = nothingMerged(), ...others] = all
  return others.reduce((left, right) => joinTwo(left, right, severityOf), first)
}

function joinTwo(left: Merged, right: Merged, severityOf: (rule: string) => Severity): Merged {
  const origins = new Map([...left.origins, ...right.origins])
  const prefer = <T>(part: string, one: T | undefined, other: T | undefined, stricter: (one: T, other: T) => boolean): T | undefined => {
    if (one === undefined || other === undefined) return one ?? other
    const chosen = stricter(other, one) ? right : left
    const origin = chosen.origins.get(part)
    if (origin !== undefined) origins.set(part, origin)
    return chosen === left ? one : other
  }
  const byEnforcement = (one: Enforcement, other: Enforcement): boolean => strictness(one) > strictness(other)
  const failOn = prefer('failOn', left.failOn, right.failOn, (one, other) => SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other))
  const unresolved = prefer('unresolved', left.unresolved, right.unresolved, byEnforcement)
  const unparsed = prefer('unparsed', left.unparsed, right.unparsed, byEnforcement)
  const unassigned = left.unassigned === 'unknown' ? left.unassigned : right.unassigned
  const pathClasses: PathClasses = {}
  for (const name of new Set([...Object.keys(left.pathClasses), ...Object.keys(right.pathClasses)]))
    pathClasses[name] = prefer(`pathClasses.${name}`, left.pathClasses[name], right.pathClasses[name], byEnforcement)
  return {
    clauses: joinedClauses(left.clauses, right.clauses),
    overrides: joinedOverrides(left.overrides, right.overrides, severityOf),
    paths: union(left.paths, right.paths),
    pathClasses,
    ...(failOn === undefined ? {} : { failOn }),
    ...(unresolved === undefined ? {} : { unresolved }),
    ...(unparsed === undefined ? {} : { unparsed }),
    ...(unassigned === undefined ? {} : { unassigned }),
    tags: { ...left.tags, ...right.tags },
    assign: union(left.assign, right.assign),
    files: left.files.length === 0 || right.files.length === 0 ? [] : union(left.files, right.files),
    exceptions: strictestExceptions(left.exceptions, right.exceptions),
    register: strictestRegister(left.register, right.register),
    audit: strictestAudit(left.audit, right.audit),
    routing: union(left.routing, right.routing),
    dualControl: union(left.dualControl, right.dualControl),
    deviations: union(left.deviations, right.deviations),
    origins,
    permissions: new Map([...left.permissions, ...right.permissions]),
    sources: union(left.sources, right.sources),
  }
}

function joinedOverrides(
  left: Merged['overrides'],
  right: Merged['overrides'],
  severityOf: (rule: string) => Severity,
): Merged['overrides'] {
  const ids = new Set([...left.keys(), ...right.keys()])
  return new Map([...ids].map((id) => [id, strictestOverride(left.get(id), right.get(id), severityOf(id))]))
}

function joinedClauses(left: Merged['clauses'], right: Merged['clauses']): Map<string, readonly EffectiveRow[]> {
  const clauses = new Map(left)
  for (const [id, rows] of right) clauses.set(id, union(clauses.get(id) ?? [], rows))
  return clauses
}

/** Both lists, what is equal once. */
function union<T>(left: readonly T[], right: readonly T[]): T[] {
  const seen = new Map<string, T>()
  for (const item of [...left, ...right]) {
    const key = ordered(item)
    if (!seen.has(key)) seen.set(key, item)
  }
  return [...seen.values()]
}

/** What the state of a row does weighs more than a lowering, and less than `fail`. */
const OVERRIDES = ['off', 'record', 'warn', undefined, 'fail'] as const

/** Rank of what a rule does: off < record < warn < as the state says < fail. */
export function overrideRank(enforcement: RuleOverride['enforcement']): number {
  return OVERRIDES.indexOf(enforcement)
}

function strictestOverride(left: RuleOverride | undefined, right: RuleOverride | undefined, own: Severity): RuleOverride {
  const result: RuleOverride = { ...left, ...right }
  const enforcement = overrideRank(left?.enforcement) > overrideRank(right?.enforcement) ? left?.enforcement : right?.enforcement
  if (enforcement === undefined) delete result.enforcement
  else result.enforcement = enforcement
  const severities = [left?.severity ?? own, right?.severity ?? own].sort(
    (one, other) => SEVERITIES.indexOf(one) - SEVERITIES.indexOf(other),
  )
  if (left?.severity !== undefined || right?.severity !== undefined) result.severity = severities[0]
  if (left?.unresolved !== undefined && right?.unresolved !== undefined)
    result.unresolved = strictness(left.unresolved) > strictness(right.unresolved) ? left.unresolved : right.unresolved
  return result
}

/** What either asks for is asked for. */
export function strictestRegister(left: RegisterRules, right: RegisterRules): RegisterRules {
  const required = left.required === true || right.required === true
  const isRegulated = left.profile === 'regulated' || right.profile === 'regulated'
  return { ...left, ...right, ...(required && { required }), ...(isRegulated && { profile: 'regulated' as const }) }
}

export function strictestAudit(left: AuditRules, right: AuditRules): AuditRules {
  const required = left.required === true || right.required === true
  return { ...left, ...right, ...(required && { required }) }
}

/** The tighter of two sets of limits. */
function strictestExceptions(left: ExceptionRules, right: ExceptionRules): ExceptionRules {
  const maxDays: NonNullable<ExceptionRules['maxDays']> = { ...left.maxDays, ...right.maxDays }
  for (const severity of SEVERITIES) {
    const [one, other] = [left.maxDays?.[severity], right.maxDays?.[severity]]
    if (one !== undefined && other !== undefined) maxDays[severity] = Math.min(one, other)
  }
  const joined: ExceptionRules = { ...left, ...right }
  if (left.maxDays !== undefined || right.maxDays !== undefined) joined.maxDays = maxDays
  if (left.approvals !== undefined && right.approvals !== undefined) joined.approvals = Math.max(left.approvals, right.approvals)
  for (const key of ['requireCompensatingControls', 'requireRiskId', 'requireTicket'] as const)
    if (left[key] === true || right[key] === true) joined[key] = true
  return joined
}

/** The rows of a document under the name of that document. */
export function rowsOf(rows: readonly ClauseRow[], document: string): EffectiveRow[] {
  return rows.map((row) => ({ ...row, document }))
}

/** A document on top of what its parents make. */
export function applyLayer(before: Merged, layer: Layer, file: string): Merged {
  const after: Merged = {
    ...before,
    clauses: new Map(before.clauses),
    overrides: new Map(before.overrides),
    origins: new Map(before.origins),
  }
  for (const [id, change] of Object.entries(layer.clauses ?? {})) {
    const own = rowsOf(Array.isArray(change) ? change : change.add, layer.id)
    after.clauses.set(id, Array.isArray(change) ? own : [...(before.clauses.get(id) ?? []), ...own])
  }
  for (const [id, change] of Object.entries(layer.rules ?? {})) {
    after.overrides.set(id, { ...before.overrides.get(id), ...change })
    after.origins.set(`rules.${id}`, layer.id)
  }
  for (const key of ['failOn', 'unresolved', 'unparsed'] as const) if (layer[key] !== undefined) after.origins.set(key, layer.id)
  for (const name of Object.keys(layer.pathClasses ?? {})) after.origins.set(`pathClasses.${name}`, layer.id)
  const { failOn, unresolved, unparsed } = layer
  if (failOn !== undefined) after.failOn = failOn
  if (unresolved !== undefined) after.unresolved = unresolved
  if (unparsed !== undefined) after.unparsed = unparsed
  after.pathClasses = { ...before.pathClasses, ...(layer.pathClasses as PathClasses | undefined) }
  after.paths = [...before.paths, ...(layer.paths ?? [])]
  after.sources = [...before.sources, `${layer.id}@${layer.version} (${file})`]
  return after
}
