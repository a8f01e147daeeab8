/** Makes one policy of presets, rules and the organisation's file: a plain merge, in a fixed order, with a trace. */
import { createHash } from 'node:crypto'
import type { Enforcement } from '#core/finding'
import type { Location } from '#core/location'
import { closest } from '#core/spelling'
import { DocumentError, openStrict, pathText, type DocumentPath, type Problem } from '#core/strict-yaml'
import { UserError } from '#core/errors'
import type { z } from 'zod'
import {
  policyFile,
  preset,
  ruleFile,
  type ClauseRow,
  type EffectivePolicy,
  type EffectiveRow,
  type EffectiveRule,
  type PathLimit,
  type PolicyFile,
  type Preset,
  type Rule,
  type RuleOverride,
} from './policy'

/** A document as text (places are told in errors) or as already parsed data; `checked`: it is what its schema made of it before. */
export type PolicySource = { file: string; text: string } | { file: string; parsed: unknown; checked?: boolean }

export interface PolicySources {
  presets: readonly PolicySource[]
  rules: readonly PolicySource[]
  /** The organisation's policy; the preset `baseline` alone when there is none. */
  policy?: PolicySource | undefined
}

/** The preset that counts where no policy file names another. */
export const DEFAULT_PRESET = 'baseline'

interface Loaded<T> {
  file: string
  value: T
  locate: (path: DocumentPath, part?: 'key' | 'value') => Location
}

/** Loads and merges; every unknown preset, rule or clause is an error with its place and a suggestion. */
export function composePolicy(sources: PolicySources): EffectivePolicy {
  const presets = byId(sources.presets.map((source) => load(preset, source)))
  const rules = readRules(sources.rules)
  const own = sources.policy === undefined ? undefined : load(policyFile, sources.policy)
  const merged = new Merge()
  const checks = new Checks()
  const wanted = own?.value.extends ?? DEFAULT_PRESET
  addPresets(wanted, own, presets, merged, checks, [])
  checks.finish()
  if (own !== undefined) addPolicy(own, rules, merged, checks)
  checks.ruleClauses(rules, merged.clauses)
  checks.finish()
  return finish(own?.value ?? presets.get(DEFAULT_PRESET)?.value, rules, merged)
}

function load<S extends z.ZodType>(schema: S, source: PolicySource): Loaded<z.output<S>> {
  if ('text' in source) return openStrict(schema, source.text, source.file)
  const start = { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (source.checked) return { file: source.file, value: source.parsed as z.output<S>, locate: () => start }
  const result = schema.safeParse(source.parsed)
  if (!result.success) throw new UserError(`${source.file} is not valid: ${result.error.issues[0]?.message ?? 'unknown shape'}`)
  return { file: source.file, value: result.data, locate: () => start }
}

function byId(loaded: readonly Loaded<Preset>[]): Map<string, Loaded<Preset>> {
  const found = new Map<string, Loaded<Preset>>()
  for (const one of loaded) {
    if (found.has(one.value.id)) fail(one, ['id'], `the preset "${one.value.id}" exists twice`)
    found.set(one.value.id, one)
  }
  return found
}

interface LocatedRule {
  rule: Rule
  from: Loaded<unknown>
  path: DocumentPath
}

function readRules(sources: readonly PolicySource[]): Map<string, LocatedRule> {
  const found = new Map<string, LocatedRule>()
  for (const source of sources) {
    const from = load(ruleFile, source)
    for (const [index, rule] of from.value.entries()) {
      if (found.has(rule.id)) fail(from, [index, 'id'], `the rule "${rule.id}" exists twice`)
      found.set(rule.id, { rule, from, path: [index] })
    }
  }
  return found
}

function fail(from: Loaded<unknown>, path: DocumentPath, message: string): never {
  throw new DocumentError(from.file, [{ message, path: pathText(path), at: from.locate(path) }])
}

/** Adds presets from left to right, what each one extends before it, each once. */
function addPresets(
  wanted: string | readonly string[],
  from: Loaded<unknown> | undefined,
  presets: ReadonlyMap<string, Loaded<Preset>>,
  merged: Merge,
  checks: Checks,
  chain: readonly string[],
): void {
  const ids = typeof wanted === 'string' ? [wanted] : wanted
  for (const [index, id] of ids.entries()) {
    const path = typeof wanted === 'string' ? ['extends'] : ['extends', index]
    const found = presets.get(id)
    if (found === undefined) {
      if (from === undefined) throw new UserError(`there is no preset "${id}"`)
      checks.unknown('preset', id, from, path, 'value', presets.keys())
      continue
    }
    if (chain.includes(id)) fail(found, ['extends'], `the preset "${id}" extends itself`)
    if (merged.presets.has(id)) continue
    if (found.value.extends !== undefined) addPresets(found.value.extends, found, presets, merged, checks, [...chain, id])
    merged.presets.add(id)
    for (const clause of Object.keys(found.value.clauses ?? {})) merged.clauses.set(clause, merged.clauses.get(clause) ?? [])
    merged.add(found.value, found.file)
  }
}

function addPolicy(own: Loaded<PolicyFile>, rules: Map<string, LocatedRule>, merged: Merge, checks: Checks): void {
  const usedByOwn = new Set(own.value.customRules?.flatMap((rule) => rule.clause ?? []))
  for (const id of Object.keys(own.value.clauses ?? {})) {
    if (!merged.clauses.has(id) && !usedByOwn.has(id)) checks.unknown('clause', id, own, ['clauses', id], 'key', merged.clauses.keys())
  }
  for (const [index, rule] of (own.value.customRules ?? []).entries()) {
    const path = ['customRules', index]
    if (rules.has(rule.id)) checks.say(own, [...path, 'id'], 'value', `the rule "${rule.id}" exists already`)
    else rules.set(rule.id, { rule, from: own, path })
  }
  for (const id of Object.keys(own.value.rules ?? {})) {
    if (!rules.has(id)) checks.unknown('rule', id, own, ['rules', id], 'key', rules.keys())
  }
  for (const [index, limit] of (own.value.paths ?? []).entries()) {
    for (const [place, id] of (limit.rules ?? []).entries()) {
      if (!rules.has(id)) checks.unknown('rule', id, own, ['paths', index, 'rules', place], 'value', rules.keys())
    }
  }
  merged.add(own.value, own.file)
}

/** Collects what is wrong across documents, so that one run names everything. */
class Checks {
  private readonly problems: Problem[] = []

  unknown(kind: string, id: string, from: Loaded<unknown>, path: DocumentPath, part: 'key' | 'value', known: Iterable<string>): void {
    this.say(from, path, part, `there is no ${kind} "${id}"`, closest(id, [...known].sort()))
  }

  say(from: Loaded<unknown>, path: DocumentPath, part: 'key' | 'value', message: string, suggestion?: string): void {
    const problem = { message, path: pathText(path), at: from.locate(path, part) }
    this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion })
  }

  ruleClauses(rules: ReadonlyMap<string, LocatedRule>, clauses: ReadonlyMap<string, unknown>): void {
    for (const { rule, from, path } of rules.values()) {
      if (rule.clause !== undefined && !clauses.has(rule.clause))
        this.unknown('clause', rule.clause, from, [...path, 'clause'], 'value', clauses.keys())
      for (const [index, id] of (rule.yieldsTo ?? []).entries()) {
        if (!rules.has(id)) this.unknown('rule', id, from, [...path, 'yieldsTo', index], 'value', rules.keys())
      }
    }
  }

  finish(): void {
    const file = this.problems[0]?.at.file
    if (file !== undefined) throw new DocumentError(file, this.problems)
  }
}

type Layer = Pick<Preset, 'id' | 'version' | 'clauses' | 'rules' | 'failOn' | 'unresolved' | 'unparsed' | 'pathClasses' | 'paths'>

/** What later layers change in earlier ones: a scalar replaces, clauses replace or add, rule changes join field by field. */
class Merge {
  readonly presets = new Set<string>()
  readonly clauses = new Map<string, EffectiveRow[]>()
  readonly overrides = new Map<string, RuleOverride>()
  readonly sources: string[] = []
  readonly paths: PathLimit[] = []
  pathClasses: EffectivePolicy['pathClasses'] = {}
  failOn: EffectivePolicy['failOn'] = 'low'
  unresolved: Enforcement = 'record'
  unparsed: Enforcement = 'record'

  add(layer: Layer, file: string): void {
    this.sources.push(`${layer.id}@${layer.version} (${file})`)
    for (const [id, change] of Object.entries(layer.clauses ?? {})) {
      const own = (Array.isArray(change) ? change : change.add).map((row: ClauseRow) => ({ ...row, document: layer.id }))
      this.clauses.set(id, Array.isArray(change) ? own : [...(this.clauses.get(id) ?? []), ...own])
    }
    for (const [id, change] of Object.entries(layer.rules ?? {})) this.overrides.set(id, { ...this.overrides.get(id), ...change })
    this.failOn = layer.failOn ?? this.failOn
    this.unresolved = layer.unresolved ?? this.unresolved
    this.unparsed = layer.unparsed ?? this.unparsed
    this.pathClasses = { ...this.pathClasses, ...(layer.pathClasses as EffectivePolicy['pathClasses'] | undefined) }
    this.paths.push(...(layer.paths ?? []))
  }
}

function finish(head: PolicyFile | Preset | undefined, rules: ReadonlyMap<string, LocatedRule>, merged: Merge): EffectivePolicy {
  if (head === undefined) throw new UserError(`there is no preset "${DEFAULT_PRESET}"`)
  const all = [...rules.values()].map(({ rule, from }) => effectiveRule(rule, from.file, merged.overrides.get(rule.id)))
  all.sort((left, right) => (left.id < right.id ? -1 : 1))
  const inForce = all.filter((rule) => rule.enforcement !== 'off')
  const decides = {
    failOn: merged.failOn,
    unresolved: merged.unresolved,
    unparsed: merged.unparsed,
    pathClasses: merged.pathClasses,
    paths: merged.paths,
    clauses: Object.fromEntries([...merged.clauses].sort(([left], [right]) => (left < right ? -1 : 1))),
  }
  const ruleFiles = [...new Set([...rules.values()].filter(({ path }) => path[0] !== 'customRules').map(({ from }) => from.file))].sort()
  const owner = 'owner' in head ? head.owner : undefined
  return {
    id: head.id,
    version: head.version,
    title: head.title ?? head.id,
    ...(owner === undefined ? {} : { owner }),
    ...decides,
    rules: inForce,
    off: all.filter((rule) => rule.enforcement === 'off').map((rule) => rule.id),
    sources: [...merged.sources, ...ruleFiles],
    sha256: digest([decides, all.map((rule) => ({ ...rule, examples: undefined, file: undefined }))]),
  }
}

function effectiveRule(rule: Rule, file: string, change: RuleOverride | undefined): EffectiveRule {
  const changed: EffectiveRule = { ...rule, file }
  if (change?.severity !== undefined) changed.severity = change.severity
  if (change?.enforcement !== undefined) changed.enforcement = change.enforcement
  if (change?.unresolved !== undefined) changed.unresolved = change.unresolved
  return changed
}

/** SHA-256 of data whose keys are put in order, so that the order in a file does not matter. */
function digest(data: unknown): string {
  const ordered = JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
  return createHash('sha256').update(ordered).digest('hex')
}
