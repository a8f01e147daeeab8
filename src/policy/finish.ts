/** The last step of composing: rules with their changes, defaults where nobody said anything, and the checksum. */
import { createHash } from 'node:crypto'
import type { PolicyFile } from './document'
import type { EffectivePolicy, EffectiveRule, Governance, Supports } from './effective'
import type { Expression } from './expressions'
import { GOVERNANCE_RULES } from './governance'
import { ordered } from './imply'
import type { Loaded, LocatedRule } from './loaded'
import type { Merged } from './merge'
import type { Preset, Rule, RuleOverride } from './policy'
import { USUAL_TAGS } from './tag-names'

/** What judges; `head` is the organisation's own file, or the preset alone. */
export function finish(
  head: Loaded<PolicyFile | Preset>,
  rules: ReadonlyMap<string, LocatedRule>,
  merged: Merged,
  checked: (rule: Rule) => Expression | undefined,
  supports: Supports,
): EffectivePolicy {
  const located = [...rules.values()].filter(({ rule }) => rule.clause === undefined || merged.clauses.has(rule.clause))
  const without = [...rules.values()].filter((one) => !located.includes(one)).map(({ rule }) => rule.id)
  const all = located.map(({ rule, from }) => effectiveRule(rule, from.file, merged.overrides.get(rule.id), checked(rule), supports))
  all.sort((left, right) => (left.id < right.id ? -1 : 1))
  const decides = decisive(merged)
  const ruleFiles = [...new Set([...rules.values()].filter(({ path }) => path.length === 1).map(({ from }) => from.file))].sort()
  const governance = 'reviewed' in head.value ? undefined : governanceOf(head.value, head.file, merged)
  return {
    ...named(head.value),
    ...decides,
    rules: all.filter((rule) => rule.enforcement !== 'off'),
    off: [...all.filter((rule) => rule.enforcement === 'off').map(({ id }) => id), ...without].sort(),
    routing: merged.routing,
    dualControl: merged.dualControl,
    ...(governance === undefined ? {} : { governance }),
    supports,
    origins: Object.fromEntries([...merged.origins].sort(([left], [right]) => (left < right ? -1 : 1))),
    sources: [...merged.sources, ...ruleFiles],
    sha256: digest([
      decides,
      all.map((rule) => ({ ...rule, examples: undefined, file: undefined, checked: undefined, concepts: undefined, supports: undefined })),
    ]),
  }
}

type Decisive = Pick<
  EffectivePolicy,
  | 'failOn'
  | 'unresolved'
  | 'unparsed'
  | 'pathClasses'
  | 'paths'
  | 'clauses'
  | 'assign'
  | 'unassigned'
  | 'tags'
  | 'files'
  | 'exceptions'
  | 'register'
  | 'audit'
>

/** What decides how an asset is judged, with defaults where nobody said anything. */
function decisive(merged: Merged): Decisive {
  return {
    failOn: merged.failOn ?? 'low',
    unresolved: merged.unresolved ?? 'record',
    unparsed: merged.unparsed ?? 'record',
    pathClasses: merged.pathClasses,
    paths: merged.paths,
    clauses: Object.fromEntries([...merged.clauses].sort(([left], [right]) => (left < right ? -1 : 1))),
    assign: merged.assign,
    unassigned: merged.unassigned ?? 'ignore',
    tags: { owner: merged.tags?.owner ?? USUAL_TAGS.owner, dataClass: merged.tags?.dataClass ?? USUAL_TAGS.dataClass },
    files: merged.files,
    exceptions: merged.exceptions,
    register: merged.register,
    audit: merged.audit,
  }
}

function named(value: PolicyFile | Preset): Pick<EffectivePolicy, 'id' | 'version' | 'title' | 'owner'> {
  const { id, version, title = id } = value
  return { id, version, title, ...('owner' in value && value.owner !== undefined ? { owner: value.owner } : {}) }
}

function governanceOf(own: PolicyFile, file: string, merged: Merged): Governance {
  const ids = GOVERNANCE_RULES.map(({ id }) => id)
  return {
    file,
    approvals: own.approvals ?? [],
    ...(own.effective === undefined ? {} : { effective: own.effective }),
    ...(own.nextReview === undefined ? {} : { nextReview: own.nextReview }),
    deviations: merged.deviations,
    overrides: Object.fromEntries([...merged.overrides].filter(([id]) => ids.includes(id))),
  }
}

function effectiveRule(
  rule: Rule,
  file: string,
  change: RuleOverride | undefined,
  checked: Expression | undefined,
  supports: Supports,
): EffectiveRule {
  const demands = supportedBy(rule.concepts ?? [], supports)
  const changed: EffectiveRule = { ...rule, file, supports: demands, ...(checked === undefined ? {} : { checked }) }
  if (change?.severity !== undefined) changed.severity = change.severity
  if (change?.enforcement !== undefined) changed.enforcement = change.enforcement
  if (change?.unresolved !== undefined) changed.unresolved = change.unresolved
  return changed
}

/** Demands that concepts support, each once, in the order of the frameworks. */
export function supportedBy(concepts: readonly string[], supports: Supports): string[] {
  return [...new Set(concepts.flatMap((concept) => supports[concept] ?? []))].sort()
}

/** SHA-256 of data whose keys are put in order, so that the order in a file does not matter. */
function digest(data: unknown): string {
  return createHash('sha256').update(ordered(data)).digest('hex')
}
