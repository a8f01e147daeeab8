/** Makes one policy of presets, rules and the organisation's files: parents first, the strictest of them, then what the file itself says. */
import { UserError } from '#core/errors'
import type { Severity } from '#core/finding'
import type { Compiled } from './compile-bounds'
import { compileStandard } from './compile-standard'
import { policyFile, type DualControl, type PolicyFile } from './document'
import type { EffectivePolicy, Supports } from './effective'
import { ExpressionsNeeded, type Expression, type ReadExpression } from './expressions'
import { finish } from './finish'
import { GOVERNANCE_RULES } from './governance'
import { ordered } from './imply'
import { Checks, fail, load, presetsById, readRules, type Loaded, type LocatedRule, type PolicySource } from './loaded'
import { loosenings, objection } from './loosening'
import { applyLayer, join, nothingMerged, strictestAudit, strictestRegister, type Merged } from './merge'
import type { Preset, Rule } from './policy'
import { parseReference, unreachableText, type ReadParent } from './reference'

export type { PolicySource } from './loaded'

export interface PolicySources {
  presets: readonly PolicySource[]
  rules: readonly PolicySource[]
  /** The organisation's policy; the preset `baseline` alone when there is none. */
  policy?: PolicySource | undefined
  /** Gets documents that are extended and are no presets; without it there are none. */
  parent?: ReadParent | undefined
  /** Demands of frameworks by concept; a concept that is not in it is no concept. */
  supports?: Supports | undefined
  /** Reads expressions; a policy that has one throws ExpressionsNeeded without it. */
  expressions?: ReadExpression | undefined
}

/** The preset that counts where no policy file names another. */
export const DEFAULT_PRESET = 'baseline'

/** Longest chain of documents that extend each other. */
const MAX_CHAIN = 16

/** Loads and merges; every unknown preset, rule or clause is an error with its place and a suggestion. */
export function composePolicy(sources: PolicySources): EffectivePolicy {
  return new Composer(sources).compose()
}

class Composer {
  private readonly presets: Map<string, Loaded<Preset>>
  private readonly rules: Map<string, LocatedRule>
  private readonly own: Loaded<PolicyFile> | undefined
  private readonly checks = new Checks()
  private readonly made = new Map<string, Merged>()
  private readonly expressions = new Map<string, Expression>()

  constructor(private readonly sources: PolicySources) {
    this.presets = presetsById(sources.presets)
    this.rules = readRules(sources.rules)
    this.own = sources.policy === undefined ? undefined : load(policyFile, sources.policy)
  }

  compose(): EffectivePolicy {
    const head = this.own ?? this.presets.get(DEFAULT_PRESET)
    if (head === undefined) throw new UserError(`there is no preset "${DEFAULT_PRESET}"`)
    const merged = this.own === undefined ? this.ofPreset(DEFAULT_PRESET, []) : this.ofPolicy(this.own, [this.own.file])
    this.checkRules(merged)
    this.checks.finish()
    return finish(head, this.rules, merged, (rule) => this.expressions.get(rule.id), this.sources.supports ?? {})
  }

  private ofPreset(id: string, chain: readonly string[]): Merged {
    const before = this.made.get(id)
    if (before !== undefined) return before
    const found = this.presets.get(id) as Loaded<Preset>
    const parents = [found.value.extends ?? []].flat().map((parent, index) => {
      if (chain.includes(parent) || parent === id) fail(found, ['extends'], `the preset "${parent}" extends itself`)
      if (this.presets.has(parent)) return this.ofPreset(parent, [...chain, id])
      const path = Array.isArray(found.value.extends) ? ['extends', index] : ['extends']
      this.checks.unknown('preset', parent, found, path, 'value', this.presets.keys())
      return nothingMerged()
    })
    const merged = applyLayer(join(parents, this.severityOf), found.value, found.file)
    merged.permissions = new Map(merged.permissions).set(id, { allow: found.value.allowOverride ?? ['*'], policy: false })
    this.made.set(id, merged)
    return merged
  }

  private ofPolicy(own: Loaded<PolicyFile>, chain: readonly string[]): Merged {
    const before = join(this.parentsOf(own, chain), this.severityOf)
    this.checks.finish()
    const compiled = compileStandard(own.value)
    this.addRules(own, compiled)
    this.checkNames(own, before, compiled)
    this.checks.finish()
    const rules = this.rules
    for (const one of loosenings(own.value, before, rules)) {
      const problem = objection(one, own.value, before)
      if (problem !== undefined) this.checks.say(own, one.path, 'key', problem)
    }
    return withOwn(applyLayer(before, withCompiled(own.value, compiled), own.file), own)
  }

  private parentsOf(own: Loaded<PolicyFile>, chain: readonly string[]): Merged[] {
    const wanted = own.value.extends
    return [wanted].flat().map((word, index) => {
      const path = Array.isArray(wanted) ? ['extends', index] : ['extends']
      return this.parentOf(word, own, path, chain) ?? nothingMerged()
    })
  }

  private parentOf(word: string, own: Loaded<PolicyFile>, path: (string | number)[], chain: readonly string[]): Merged | undefined {
    const reference = parseReference(word)
    if (reference === undefined) {
      this.checks.say(
        own,
        path,
        'value',
        `"${word}" is neither a preset, nor a file (./base.yml, ./base.yml@tag), nor owner/repo/path.yml@ref`,
      )
      return undefined
    }
    if (reference.kind === 'preset') {
      const found = this.presets.get(reference.id)
      if (found === undefined) this.checks.unknown('preset', reference.id, own, path, 'value', this.presets.keys())
      else if (reference.version !== undefined && reference.version !== found.value.version)
        this.checks.say(
          own,
          path,
          'value',
          `the preset ${reference.id} is of version ${found.value.version} here, not ${reference.version}`,
        )
      else return this.ofPreset(reference.id, [])
      return undefined
    }
    const read = this.sources.parent?.(reference, own.file) ?? { problem: 'not-reachable' as const }
    if ('problem' in read) {
      this.checks.say(own, path, 'value', unreachableText(word, read.problem, read.detail))
      return undefined
    }
    if (chain.includes(read.file)) fail(own, path, `"${word}" leads back to itself: ${[...chain, read.file].join(' → ')}`)
    if (chain.length >= MAX_CHAIN) fail(own, path, `more than ${String(MAX_CHAIN)} documents extend each other`)
    const made = this.made.get(read.file) ?? this.ofPolicy(load(policyFile, read), [...chain, read.file])
    this.made.set(read.file, made)
    return made
  }

  /** Rules that a policy brings: its own, and those of its standard, which several policies may have in common. */
  private addRules(own: Loaded<PolicyFile>, compiled: readonly Compiled[]): void {
    for (const [index, rule] of (own.value.customRules ?? []).entries()) {
      const path = ['customRules', index]
      if (this.rules.has(rule.id)) this.checks.say(own, [...path, 'id'], 'value', `the rule "${rule.id}" exists already`)
      else this.rules.set(rule.id, { rule, from: own, path })
    }
    for (const { rule, path } of compiled) {
      const before = this.rules.get(rule.id)
      if (before === undefined || path[0] === 'standard') this.rules.set(rule.id, { rule: joinedRule(before?.rule, rule), from: own, path })
      else this.checks.say(own, [...path, 'id'], 'value', `a requirement "${rule.id.replace('requirement-', '')}" exists already`)
    }
  }

  private checkNames(own: Loaded<PolicyFile>, before: Merged, compiled: readonly Compiled[]): void {
    const usedByOwn = new Set([
      ...(own.value.customRules ?? []).flatMap((rule) => rule.clause ?? []),
      ...compiled.map(({ rule }) => rule.id),
    ])
    const usedByRules = own.value.extends.length === 0 ? [...this.rules.values()].flatMap(({ rule }) => rule.clause ?? []) : []
    const clauses = new Set([...before.clauses.keys(), ...usedByRules])
    for (const id of Object.keys(own.value.clauses ?? {})) {
      if (!clauses.has(id) && !usedByOwn.has(id)) this.checks.unknown('clause', id, own, ['clauses', id], 'key', clauses)
    }
    const known = [...this.rules.keys(), ...GOVERNANCE_RULES.map(({ id }) => id)]
    for (const id of Object.keys(own.value.rules ?? {}))
      if (!known.includes(id)) this.checks.unknown('rule', id, own, ['rules', id], 'key', known)
    for (const [index, limit] of (own.value.paths ?? []).entries()) {
      for (const [place, id] of (limit.rules ?? []).entries()) {
        if (!known.includes(id)) this.checks.unknown('rule', id, own, ['paths', index, 'rules', place], 'value', known)
      }
    }
    this.checkWords(own)
    this.checkRoles(own)
  }

  /** A misspelt role would leave nobody who may approve. */
  private checkRoles(own: Loaded<PolicyFile>): void {
    const roles = Object.keys(own.value.roles ?? {})
    for (const [index, entry] of (own.value.dualControl ?? []).entries())
      for (const [place, word] of (entry.from ?? []).entries())
        if (!word.startsWith('@') && !roles.includes(word))
          this.checks.unknown('role', word, own, ['dualControl', index, 'from', place], 'value', roles)
  }

  /** Data classes, environments and services are declared words; where none are declared, any word will do. */
  private checkWords(own: Loaded<PolicyFile>): void {
    const declared = { dataClass: own.value.dataClasses, environment: own.value.environments, service: own.value.services }
    const check = (kind: keyof typeof declared, word: string | undefined, path: (string | number)[]): void => {
      const words = declared[kind]
      if (word !== undefined && words !== undefined && !words.includes(word)) this.checks.unknown(kind, word, own, path, 'value', words)
    }
    for (const [index, entry] of (own.value.assign ?? []).entries())
      for (const kind of Object.keys(declared) as (keyof typeof declared)[]) check(kind, entry[kind], ['assign', index, kind])
    for (const [index, entry] of (own.value.requirements ?? []).entries()) {
      for (const kind of Object.keys(declared) as (keyof typeof declared)[])
        for (const word of [entry[kind] ?? []].flat()) check(kind, word, ['requirements', index, kind])
    }
  }

  private checkRules(merged: Merged): void {
    for (const located of this.rules.values()) {
      const { rule, from, path } = located
      this.checkExpression(located)
      const optional = merged.clauses.size === 0 || this.own?.value.extends.length === 0
      if (rule.clause !== undefined && !merged.clauses.has(rule.clause) && !(optional && path[0] !== 'customRules'))
        this.checks.unknown('clause', rule.clause, from, [...path, 'clause'], 'value', merged.clauses.keys())
      for (const [index, id] of (rule.yieldsTo ?? []).entries()) {
        if (!this.rules.has(id)) this.checks.unknown('rule', id, from, [...path, 'yieldsTo', index], 'value', this.rules.keys())
      }
      this.checkConcepts(located)
    }
  }

  private checkConcepts({ rule, from, path }: LocatedRule): void {
    const { supports } = this.sources
    if (supports === undefined) return
    for (const [index, id] of (rule.concepts ?? []).entries())
      if (!Object.hasOwn(supports, id))
        this.checks.unknown('concept', id, from, [...path, 'concepts', index], 'value', Object.keys(supports))
  }

  private checkExpression({ rule, from, path }: LocatedRule): void {
    if (rule.expression === undefined) return
    if (this.sources.expressions === undefined) throw new ExpressionsNeeded()
    const read = this.sources.expressions(rule.expression)
    if ('names' in read) this.expressions.set(rule.id, read)
    else this.checks.say(from, [...path, 'expression'], 'value', `at character ${String(read.at + 1)}: ${read.message}`, read.suggestion)
  }

  private readonly severityOf = (id: string): Severity => this.rules.get(id)?.rule.severity ?? 'low'
}

/** The same category in a parent's standard and a child's: what either speaks of. */
function joinedRule(before: Rule | undefined, rule: Rule): Rule {
  if (before === undefined || ordered(before.match) === ordered(rule.match)) return rule
  return { ...rule, match: { anyOf: [before.match, rule.match] } }
}

/** The policy with the clauses of its standard, each joining the parents' of the same name unless the policy replaces it. */
function withCompiled(own: PolicyFile, compiled: readonly Compiled[]): PolicyFile {
  const clauses: NonNullable<PolicyFile['clauses']> = {}
  for (const { rule, rows } of compiled) if (rows.length > 0) clauses[rule.id] = { add: rows }
  return { ...own, clauses: { ...clauses, ...own.clauses } }
}

/** Roles become the accounts and teams that have them. */
function withAccounts(one: DualControl, roles: Readonly<Record<string, readonly string[]>>): DualControl {
  if (one.from === undefined) return one
  return { ...one, accounts: [...new Set(one.from.flatMap((word) => (word.startsWith('@') ? [word] : (roles[word] ?? []))))].sort() }
}

function withOwn(merged: Merged, { value }: Loaded<PolicyFile>): Merged {
  const {
    exceptions = {},
    register = {},
    audit = {},
    assign = [],
    routing = [],
    deviations = [],
    dualControl = [],
    roles = {},
    unassigned,
    tags,
    scope,
  } = value
  const maxDays = { ...merged.exceptions.maxDays, ...exceptions.maxDays }
  return {
    ...merged,
    assign: [...merged.assign, ...assign],
    routing: [...routing, ...merged.routing],
    dualControl: [...merged.dualControl, ...dualControl.map((one) => withAccounts(one, roles))],
    deviations: [...merged.deviations, ...deviations.map((one) => ({ ...one, document: value.id }))],
    exceptions: { ...merged.exceptions, ...exceptions, ...(Object.keys(maxDays).length === 0 ? {} : { maxDays }) },
    register: strictestRegister(merged.register, register),
    audit: strictestAudit(merged.audit, audit),
    files: scope?.files ?? merged.files,
    ...(unassigned === undefined ? {} : { unassigned }),
    tags: { ...merged.tags, ...tags },
    permissions: new Map(merged.permissions).set(value.id, { allow: value.allowOverride ?? [], policy: true }),
  }
}
