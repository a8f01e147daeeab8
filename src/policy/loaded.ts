/** Documents that were read, with their places; and what is wrong across several of them, told at once. */
import { UserError } from '#core/errors'
import type { Location } from '#core/location'
import { closest } from '#core/spelling'
import { DocumentError, openStrict, pathText, type DocumentPath, type Problem } from '#core/strict-yaml'
import type { z } from 'zod'
import { preset, ruleFile, type Preset, type Rule } from './policy'

/** A document as text (places are told in errors) or as already parsed data; `checked`: it is what its schema made of it before. */
export type PolicySource = { file: string; text: string } | { file: string; parsed: unknown; checked?: boolean }

export interface Loaded<T> {
  file: string
  value: T
  locate: (path: DocumentPath, part?: 'key' | 'value') => Location
}

/** Throws a UserError with everything that is wrong in the document. */
export function load<S extends z.ZodType>(schema: S, source: PolicySource): Loaded<z.output<S>> {
  if ('text' in source) return openStrict(schema, source.text, source.file)
  const start = { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (source.checked) return { file: source.file, value: source.parsed as z.output<S>, locate: () => start }
  const result = schema.safeParse(source.parsed)
  if (!result.success) throw new UserError(`${source.file} is not valid: ${result.error.issues[0]?.message ?? 'unknown shape'}`)
  return { file: source.file, value: result.data, locate: () => start }
}

export interface LocatedRule {
  rule: Rule
  from: Loaded<unknown>
  path: DocumentPath
}

/** All rules of all files, by id. */
export function readRules(sources: readonly PolicySource[]): Map<string, LocatedRule> {
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

/** All built-in standards, by id. */
export function presetsById(sources: readonly PolicySource[]): Map<string, Loaded<Preset>> {
  const found = new Map<string, Loaded<Preset>>()
  for (const source of sources) {
    const one = load(preset, source)
    if (found.has(one.value.id)) fail(one, ['id'], `the preset "${one.value.id}" exists twice`)
    found.set(one.value.id, one)
  }
  return found
}

/** One problem that makes going on pointless. */
export function fail(from: Loaded<unknown>, path: DocumentPath, message: string): never {
  throw new DocumentError(from.file, [{ message, path: pathText(path), at: from.locate(path) }])
}

/** Collects what is wrong across documents, so that one run names everything. */
export class Checks {
  private readonly problems: Problem[] = []

  unknown(kind: string, id: string, from: Loaded<unknown>, path: DocumentPath, part: 'key' | 'value', known: Iterable<string>): void {
    this.say(from, path, part, `there is no ${kind} "${id}"`, closest(id, [...known].sort()))
  }

  say(from: Loaded<unknown>, path: DocumentPath, part: 'key' | 'value', message: string, suggestion?: string): void {
    const problem = { message, path: pathText(path), at: from.locate(path, part) }
    this.problems.push(suggestion === undefined ? problem : { ...problem, suggestion })
  }

  /** Throws when there is anything to say. */
  finish(): void {
    const file = this.problems[0]?.at.file
    if (file === undefined) return
    const problems = [...this.problems].sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column)
    throw new DocumentError(file, problems)
  }
}
