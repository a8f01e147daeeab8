/** What is wrong with a policy that can be read: contradictions, lists that allow nothing, unknown names, what is overdue. */
import type { Location } from '#core/location'
import { openStrict, type DocumentPath } from '#core/strict-yaml'
import { brokenExamples } from './examples'
import { policyFile, type PolicyFile } from './document'
import { checkLibraries, type CheckName, type Say } from './check-libraries'
import type { EffectivePolicy } from './effective'
import { policyFindings } from './governance-findings'
import { CATEGORIES, type ListName } from './categories'
import type { Entry, StandardList } from './standard'

export type { CheckName }

export interface PolicyProblem {
  level: 'error' | 'warning'
  message: string
  at: Location
  suggestion?: string
}

/** Problems in the order of their places. */
export function checkPolicy(
  source: { file: string; text: string },
  policy: EffectivePolicy,
  checkName: CheckName,
  asOf: string,
): PolicyProblem[] {
  const document = openStrict(policyFile, source.text, source.file)
  const problems: PolicyProblem[] = []
  const say = (level: PolicyProblem['level'], path: DocumentPath, message: string, suggestion?: string): void => {
    problems.push({ level, message, at: document.locate(path), ...(suggestion === undefined ? {} : { suggestion }) })
  }
  checkLists(document.value, checkName, say)
  checkLibraries(document.value, checkName, say)
  checkClauses(document.value, checkName, say)
  for (const finding of policyFindings(policy, asOf))
    if (finding.enforcement !== 'record') say(finding.enforcement === 'fail' ? 'error' : 'warning', [], finding.message)
  for (const [index, rule] of (document.value.customRules ?? []).entries()) {
    const effective = policy.rules.find(({ id }) => id === rule.id)
    for (const broken of effective === undefined ? [] : brokenExamples(effective, policy, asOf))
      say('error', ['customRules', index, 'examples', broken.index], `the example says ${broken.expected}, the rule ${broken.got}`)
    if (rule.examples === undefined)
      say('warning', ['customRules', index, 'id'], `the rule ${rule.id} has no examples, so nothing shows that it works`)
  }
  return problems.sort((left, right) => left.at.line - right.at.line || left.at.column - right.at.column)
}

function namesOf(entry: Entry): string[] {
  return typeof entry === 'string' ? [entry] : [entry.name].flat()
}

const STATES = ['approved', 'deprecated', 'legacy', 'prohibited'] as const

function checkLists(policy: PolicyFile, checkName: CheckName, say: Say): void {
  for (const name of Object.keys(CATEGORIES) as ListName[]) {
    const list = policy.standard?.[name]
    if (list === undefined) continue
    const path = ['standard', name]
    if (list.approved === undefined && (list.unlisted ?? policy.unlisted) === 'fail')
      say('error', path, 'approves nothing, and fails whatever it does not list: nothing is allowed')
    for (const state of STATES) {
      for (const [index, entry] of (list[state] ?? []).entries()) {
        for (const word of namesOf(entry)) {
          const problem = checkName(CATEGORIES[name].property, word)
          if (problem !== undefined) say('error', [...path, state, index], problem.message, problem.suggestion)
        }
      }
    }
    for (const [word, first, second, index] of contradictions(list))
      say('error', [...path, second, index], `"${word}" is ${first} and ${second} at the same time`)
  }
}

/** The same name in two lists whose days overlap and that have no condition; legacy beside deprecated is told apart by use. */
function contradictions(list: StandardList): [word: string, first: string, second: string, index: number][] {
  const found: [string, string, string, number][] = []
  const seen: { word: string; state: string; from: string; until: string }[] = []
  for (const state of STATES) {
    for (const [index, entry] of (list[state] ?? []).entries()) {
      if (typeof entry !== 'string' && entry.when !== undefined) continue
      const [from, until] = typeof entry === 'string' ? ['', '9999'] : [entry.from ?? '', entry.until ?? '9999']
      for (const word of namesOf(entry)) {
        const other = seen.find(
          (one) => one.word === word && one.from <= until && from <= one.until && !(one.state === 'deprecated' && state === 'legacy'),
        )
        if (other !== undefined) found.push([word, other.state, state, index])
        seen.push({ word, state, from, until })
      }
    }
  }
  return found
}

const NAMED = ['algorithm', 'hash', 'curve', 'mode', 'padding']

function checkClauses(policy: PolicyFile, checkName: CheckName, say: Say): void {
  for (const [id, change] of Object.entries(policy.clauses ?? {})) {
    const [rows, path] = Array.isArray(change) ? [change, ['clauses', id]] : [change.add, ['clauses', id, 'add']]
    for (const [index, row] of rows.entries()) {
      for (const part of ['when', 'require'] as const) {
        for (const property of NAMED) {
          const matcher = (row[part] as Record<string, unknown> | undefined)?.[property]
          for (const [place, word] of (Array.isArray(matcher) ? matcher : [matcher]).entries()) {
            const problem = typeof word === 'string' ? checkName(property, word) : undefined
            if (problem !== undefined)
              say(
                'error',
                [...path, index, part, property, ...(Array.isArray(matcher) ? [place] : [])],
                problem.message,
                problem.suggestion,
              )
          }
        }
      }
    }
  }
  for (const [index, one] of (policy.requirements ?? []).entries()) {
    if (one.dataClass !== undefined && policy.assign?.some((entry) => entry.dataClass !== undefined) !== true)
      say('warning', ['requirements', index, 'dataClass'], 'no `assign` gives any place a data class, so this requirement never applies')
  }
}
