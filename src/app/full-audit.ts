/** The full audit: the whole tree judged, the policy put to the test, what falls due, whom to tell, and the views of auditors. */
import path from 'node:path'
import type { AuditView } from '#core/audit-view'
import type { Report } from '#core/report'
import { audiencesOf, type Audience } from '#audit/audiences'
import type { SelfTest } from '#audit/self-test'
import { dueTopics, dueTopicsFile, type DueTopic, type TopicKnowledge } from '#audit/topics'
import { commitOf } from '#host/git'
import type { Examination } from '#register/examine'
import { openAuditOf } from './audit'
import { viewKnowledge, viewOf, type ViewInput } from './audit-view'
import { judge } from './judge'
import type { Knowledge } from './knowledge'
import { knowledgeDigest } from './knowledge-digest'
import type { Options } from './options'
import { registerKnowledge } from './register'
import { openRun, type RegisterRequest } from './register-run'
import { runSelfTest } from './self-test'
import { checked } from './toolkit'

export interface AuditRequest extends RegisterRequest {
  /** Ledger that was asked for by hand. */
  ledger?: string | undefined
}

export interface AuditRun {
  root: string
  knowledge: Knowledge
  report: Report
  selfTest: SelfTest
  topics: readonly DueTopic[]
  audiences: readonly Audience[]
  /** Ids of the views of auditors. */
  views: readonly string[]
  /** Throws a UserError for a view that does not exist; a framework's id is one, too. */
  viewOf: (id: string) => AuditView
}

/** `options` take the place of those that the request makes. Throws a UserError where nothing can be judged. */
export async function runAudit(request: AuditRequest, options?: Options): Promise<AuditRun> {
  const { directory, installation, ledger } = request
  const run = await openRun(request)
  const { root, knowledge, grammarDirectory, policy, asOf, trusted } = run
  const audit = openAuditOf({ root, directory, knowledge, policy, ledger, trusted, asOf })
  let examination: Examination | undefined
  const register = run.opened === undefined ? undefined : { ...run.opened, seen: (seen: Examination) => void (examination = seen) }
  const report = await judge(directory, installation, options ?? run.options, {
    opened: run,
    effective: policy,
    ...(register === undefined ? {} : { register }),
    ...(audit === undefined ? {} : { audit }),
  })
  const selfTest = await runSelfTest({ knowledge, grammarDirectory, policy, asOf })
  const known = topicKnowledge(knowledge)
  const input: ViewInput = {
    report,
    policy,
    register: examination,
    audit: audit?.audit,
    ledger: audit?.ledger,
    selfTest,
    subject: run.opened?.register.title ?? run.opened?.register.id ?? path.basename(root),
    commit: commitOf(root, 'HEAD'),
    knowledgeSha256: knowledgeDigest(knowledge),
  }
  return {
    root,
    knowledge,
    report,
    selfTest,
    topics: dueTopics(report, known, registerKnowledge(knowledge)),
    audiences: audiencesOf(report.findings, known),
    views: viewKnowledge(knowledge).views.views.map(({ id }) => id),
    viewOf: (id) => viewOf(id, input, knowledge),
  }
}

export function topicKnowledge(knowledge: Knowledge): TopicKnowledge {
  return checked(knowledge, dueTopicsFile, 'knowledge/audit/topics.yml')
}

/** The policy alone, put to the test. */
export async function selfTestOnly(request: AuditRequest): Promise<SelfTest> {
  const { knowledge, grammarDirectory, policy, asOf } = await openRun(request)
  return runSelfTest({ knowledge, grammarDirectory, policy, asOf })
}
