/** Exceptions: who lets which finding through, why, and until when; each is counted only while it is in order. */
import { z } from 'zod'
import type { CryptoAsset } from '#core/asset'
import { daysBetween } from '#core/dates'
import { SEVERITIES, type Finding, type Severity, type Suppression } from '#core/finding'
import { compileGlob } from '#core/pattern'
import { glob, test } from '#core/match'
import { closest } from '#core/spelling'
import { DocumentError, openStrict, pathText, type DocumentPath, type StrictDocument } from '#core/strict-yaml'
import { Contexts } from './context'
import { approval } from './document'
import type { EffectivePolicy } from './effective'
import { GOVERNANCE_RULES } from './governance'
import { governanceFinding } from './governance-findings'
import { ordered } from './imply'
import { date, kebab, text } from './policy'

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'is not an id: letters, digits, dots, hyphens')

const scope = z
  .strictObject({
    files: z.array(glob).min(1).optional(),
    asset: text.optional().describe('Name of the asset, as the report has it.'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/, 'is not a fingerprint: 16 hexadecimal digits, as the JSON report has it')
      .optional(),
    environment: z.union([kebab, z.array(kebab).min(1)]).optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'names nothing: give files, asset, fingerprint or environment')

const exception = z
  .strictObject({
    id,
    rule: z.union([kebab, z.array(kebab).min(1)]),
    scope,
    reason: text,
    compensatingControls: z.array(text).min(1).optional(),
    riskId: text.optional(),
    ticket: text.optional(),
    owner: text,
    approvals: z.array(approval).default([]),
    created: date,
    expires: date.describe('Last day on which it counts.'),
  })
  .refine((given) => given.created <= given.expires, { path: ['expires'], message: 'lies before `created`' })

/** .github/crypto-exceptions.yml */
export const exceptionsFile = z.strictObject({ exceptions: z.array(exception) })

export type Exception = z.infer<typeof exception>

/** Where a repository keeps its exceptions unless its policy names another file. */
export const EXCEPTIONS_FILE = '.github/crypto-exceptions.yml'

export interface ExceptionSources {
  file: string
  text: string
  /** The same file on the trusted ref ('' where it is not there); left out where every exception counts. */
  trusted?: string | undefined
  /** Names and addresses of who brought a text into the file. */
  authors?: ((text: string) => readonly string[]) | undefined
}

/** The findings, those covered by an exception marked and only recorded, and what is wrong with the exceptions themselves. */
export function applyExceptions(findings: readonly Finding[], sources: ExceptionSources, policy: EffectivePolicy, asOf: string): Finding[] {
  const document = openStrict(exceptionsFile, sources.text, sources.file)
  checkReferences(document, policy)
  const trusted = sources.trusted === undefined ? undefined : trustedOnes(sources.trusted, sources.file)
  const contexts = new Contexts(policy, asOf)
  const result = [...findings]
  const about: Finding[] = []
  for (const [index, one] of document.value.exceptions.entries()) {
    if (one.created > asOf) continue
    const problems = problemsOf(one, policy, sources, asOf)
    if (trusted !== undefined && !trusted.has(ordered(one)))
      problems.push({ rule: 'exception-pending', key: 'id', what: 'is not on the trusted branch yet' })
    const covers = coveringTest(one, contexts)
    const covered = result.flatMap((finding, at) => (finding.suppression === undefined && covers(finding) ? [at] : []))
    if (covered.length === 0 && problems.length === 0) problems.push({ rule: 'exception-unused', key: 'id', what: 'covers no finding' })
    const counts = problems.every(({ rule }) => rule === 'exception-unused')
    for (const at of covered) {
      const finding = result[at] as Finding
      if (counts) result[at] = suppressed(finding, one)
      else if (problems.every(({ rule }) => rule === 'exception-pending'))
        result[at] = { ...finding, suppression: suppressionOf(finding, one, 'under-review') }
    }
    for (const problem of problems) {
      const path: DocumentPath = ['exceptions', index, problem.key]
      const message = `The exception ${one.id} (${one.reason}) ${problem.what}.`
      const found = governanceFinding(problem.rule, message, document.locate(path), one.id, policy)
      if (found !== undefined) about.push(found)
    }
  }
  return [...result, ...about]
}

function suppressed(finding: Finding, one: Exception): Finding {
  const note = `(exception ${one.id} until ${one.expires}: ${one.reason})`
  return { ...finding, enforcement: 'record', message: `${finding.message} ${note}`, suppression: suppressionOf(finding, one, 'accepted') }
}

function suppressionOf(finding: Finding, one: Exception, status: Suppression['status']): Suppression {
  return {
    kind: 'exception',
    id: one.id,
    status,
    reason: one.reason,
    owner: one.owner,
    expires: one.expires,
    enforcement: finding.enforcement,
  }
}

/** Rules that no policy knows, and ids that stand twice: told with their place. */
function checkReferences(document: StrictDocument<z.infer<typeof exceptionsFile>>, policy: EffectivePolicy): void {
  const known = [...policy.rules.map((rule) => rule.id), ...policy.off, ...GOVERNANCE_RULES.map((rule) => rule.id)].sort()
  const seen = new Set<string>()
  for (const [index, one] of document.value.exceptions.entries()) {
    const complain = (path: DocumentPath, message: string, suggestion?: string): never => {
      const problem = { message, path: pathText(path), at: document.locate(path) }
      throw new DocumentError(document.file, [suggestion === undefined ? problem : { ...problem, suggestion }])
    }
    if (seen.has(one.id)) complain(['exceptions', index, 'id'], `the exception "${one.id}" exists twice`)
    seen.add(one.id)
    for (const [place, rule] of [one.rule].flat().entries()) {
      const path = Array.isArray(one.rule) ? ['exceptions', index, 'rule', place] : ['exceptions', index, 'rule']
      if (!known.includes(rule)) complain(path, `there is no rule "${rule}"`, closest(rule, known))
    }
  }
}

/** The exceptions of the trusted branch, as texts; a broken file there holds none. */
function trustedOnes(trusted: string, file: string): Set<string> {
  if (trusted.trim() === '') return new Set()
  try {
    return new Set(openStrict(exceptionsFile, trusted, file).value.exceptions.map((one) => ordered(one)))
  } catch (error) {
    if (error instanceof DocumentError) return new Set()
    throw error
  }
}

interface Problem {
  rule: string
  key: keyof Exception
  what: string
}

function problemsOf(one: Exception, policy: EffectivePolicy, sources: ExceptionSources, asOf: string): Problem[] {
  const problems: Problem[] = []
  const limits = policy.exceptions
  if (one.expires < asOf) problems.push({ rule: 'exception-expired', key: 'expires', what: `has expired on ${one.expires}` })
  const days = daysBetween(one.created, one.expires) ?? 0
  const severity = severityOf(one, policy)
  const most = limits.maxDays?.[severity]
  if (most !== undefined && days > most)
    problems.push({
      rule: 'exception-too-long',
      key: 'expires',
      what: `lasts ${String(days)} days; for severity ${severity} the policy allows ${String(most)}`,
    })
  problems.push(...approvalProblems(one, policy, sources, asOf))
  const missing = [
    ...(limits.requireCompensatingControls === true && one.compensatingControls === undefined ? ['compensatingControls'] : []),
    ...(limits.requireRiskId === true && one.riskId === undefined ? ['riskId'] : []),
    ...(limits.requireTicket === true && one.ticket === undefined ? ['ticket'] : []),
  ]
  if (missing.length > 0) problems.push({ rule: 'exception-incomplete', key: 'id', what: `lacks ${missing.join(' and ')}` })
  return problems
}

function severityOf(one: Exception, policy: EffectivePolicy): Severity {
  const ids = [one.rule].flat()
  const severities = new Set(policy.rules.filter((rule) => ids.includes(rule.id)).map((rule) => rule.severity))
  return SEVERITIES.find((severity) => severities.has(severity)) ?? 'low'
}

/** Approvals of other people, given by the day judged; whoever brought the exception in approves nothing. */
function approvalProblems(one: Exception, policy: EffectivePolicy, sources: ExceptionSources, asOf: string): Problem[] {
  const authors = new Set(
    [one.owner, ...(sources.authors?.(one.id) ?? [])].flatMap((name) => [name.toLowerCase(), name.toLowerCase().replace(/@.*$/, '')]),
  )
  const given = one.approvals.filter((one) => one.date <= asOf)
  const others = given.filter(({ by }) => !authors.has(by.toLowerCase()))
  const wanted = policy.exceptions.approvals ?? 1
  const people = new Set(others.map(({ by }) => by.toLowerCase())).size
  const problems: Problem[] = []
  if (given.length > others.length && people < wanted)
    problems.push({
      rule: 'exception-self-approved',
      key: 'approvals',
      what: `was approved by who made it: ${given.find(({ by }) => authors.has(by.toLowerCase()))?.by ?? ''}`,
    })
  else if (people < wanted)
    problems.push({
      rule: 'exception-not-approved',
      key: 'id',
      what: `has ${String(people)} of ${String(wanted)} approvals that are asked for`,
    })
  const { roles } = policy.exceptions
  if (roles !== undefined && people >= wanted && !others.some(({ role }) => roles.includes(role)))
    problems.push({ rule: 'exception-not-approved', key: 'approvals', what: `has no approval by ${roles.join(' or ')}` })
  return problems
}

/** Whether an exception speaks of a finding, in order or not. */
export function coveringTest(one: Exception, contexts: Contexts): (finding: Finding) => boolean {
  const rules = [one.rule].flat()
  const globs = one.scope.files?.map(compileGlob)
  return (finding) => {
    if (!rules.includes(finding.rule.id)) return false
    if (globs !== undefined && !globs.some((covers) => covers(finding.at.file))) return false
    if (one.scope.asset !== undefined && one.scope.asset !== finding.asset.name) return false
    if (one.scope.fingerprint !== undefined && one.scope.fingerprint !== finding.fingerprint) return false
    if (one.scope.environment === undefined) return true
    const properties = contexts.at(finding.asset as CryptoAsset, finding.occurrence)
    return test({ environment: one.scope.environment }, properties, 'must').truth === 'yes'
  }
}
