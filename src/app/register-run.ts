/** What every command about the register needs: the repository scanned, the register opened, and the two joined. */
import type { Report } from '#core/report'
import { today } from '#host/clock'
import { createGovernanceHost } from '#host/governance'
import { readPolicyFile } from '#host/policy-file'
import { findRoot } from '#host/repository'
import { trustedRef as trustedPlace, type TrustedFiles } from '#host/trusted-files'
import type { EffectivePolicy } from '#policy/effective'
import { openRegister } from '#register/open-register'
import { compose } from './compose'
import { judge } from './judge'
import { openKnowledge, type Knowledge, type Opened } from './knowledge'
import { parseOptions, type Options } from './options'
import { openRegisterOf, registerKnowledge, type OpenedRegister } from './register'

export interface RegisterRequest {
  /** Absolute. */
  directory: string
  /** Folder of the tool's own files. */
  installation: string
  register?: string | undefined
  policy?: string | undefined
  policySource?: string | undefined
  trustedRef?: string | undefined
  asOf?: string | undefined
}

/** Lines for standard output, and whether all is well: exit code 0 or 1. */
export interface RegisterAnswer {
  lines: string[]
  ok: boolean
}

export interface RegisterRun extends Opened {
  root: string
  asOf: string
  policy: EffectivePolicy
  options: Options
  /** Where what counts is read; undefined: the work tree. */
  trusted: TrustedFiles | undefined
  /** Undefined where there is no register. */
  opened: OpenedRegister | undefined
}

/** Throws a UserError for whatever is wrong with the policy or the register. */
export async function openRun(request: RegisterRequest): Promise<RegisterRun> {
  const { directory, installation, register, policy: given, policySource, trustedRef, asOf } = request
  const chosen = { register, policy: given, policySource, trustedRef, asOf }
  const options = parseOptions(Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)), 'flag')
  const root = findRoot(directory, [])
  const installed = openKnowledge(installation)
  const { knowledge } = installed
  const { policy } = await compose({ root, directory, knowledge, policy: readPolicyFile(root, directory, given), source: policySource })
  const trusted = trustedRef === undefined ? undefined : trustedPlace(root, trustedRef)
  const opened = await openRegisterOf({ root, directory, knowledge, policy, asked: register, trusted, source: policySource })
  return { ...installed, root, asOf: options.asOf ?? today(), policy, options, trusted, opened }
}

/** A register without entries, so that everything in the repository is missing in it. */
export function emptyRegister(knowledge: Knowledge): OpenedRegister {
  const known = registerKnowledge(knowledge)
  const texts = [{ file: '.github/key-register.yml', text: 'id: register\n' }]
  return { register: openRegister(texts, known), knowledge: known, texts, notes: [] }
}

/** The repository judged with a register; the baseline hides nothing of it. */
export async function judgeWith({ directory, installation }: RegisterRequest, run: RegisterRun, register: OpenedRegister): Promise<Report> {
  return judge(directory, installation, run.options, { opened: run, withoutBaseline: true, effective: run.policy, register })
}

/** Text of a file that a command was given; undefined where it is not there. */
export function textOf({ root }: RegisterRun, file: string, what: string): string | undefined {
  return createGovernanceHost(root).document(file, what)
}
