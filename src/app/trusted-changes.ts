/** A change that alters what judges it: what would be allowed afterwards, told by judging the whole tree both ways. */
import type { ChangedFile, TrustedFileChange } from '#core/change'
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Finding } from '#core/finding'
import type { ChangeSides } from '#host/change-sides'
import { POLICY_FILE } from '#host/policy-file'
import type { ScanHost } from '#host/files'
import { AUDIT_PLACE } from '#host/record-files'
import { filesOfSide, type TrustedFiles } from '#host/trusted-files'
import { BASELINE_FILE } from '#policy/baseline'
import type { EffectivePolicy } from '#policy/effective'
import { EXCEPTIONS_FILE } from '#policy/exceptions'
import { enforcementRank } from '#policy/judge-rule'
import { namesIn } from '#policy/wanted'
import { changesOf } from '#register/changes'
import type { Register } from '#register/open-register'
import { findingsOf, type Found } from './assemble'
import { Gathering } from './gather'
import type { Instruments } from './instruments'
import { MAX_SENTENCES, policySentences } from './policy-sentences'
import type { Prepared } from './prepare'
import { findIn } from './scan'

export interface TrustedInput {
  prepared: Prepared
  sides: ChangeSides
  /** Files of the head. */
  host: ScanHost
  instruments: Instruments
  policy: EffectivePolicy
}

/** Nothing where the change touches none of these files. */
export async function trustedChanges(input: TrustedInput): Promise<{ changes: TrustedFileChange[]; diagnostics: Diagnostic[] }> {
  const { sides, policy, prepared } = input
  const touched = filesThatJudge(sides.files, policy, prepared.judging)
  if (touched.length === 0) return { changes: [], diagnostics: [] }
  const whole = await wholeTree(input)
  const changes: TrustedFileChange[] = []
  const diagnostics: Diagnostic[] = []
  for (const { file, kind } of touched) {
    try {
      changes.push(await changeOf(kind, file, whole, input))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const sentences = [`As the change has it, the file cannot be used: ${error.message.split('\n')[0] ?? ''}`]
      changes.push({ file, kind, relaxes: false, sentences, appearing: [], vanishing: [] })
      // After the merge nothing could be judged any more: that must not pass.
      diagnostics.push({ level: 'error', code: 'trusted-file-broken', message: `the change breaks a file that judges: ${file}`, file })
    }
  }
  return { changes, diagnostics }
}

/** Those of the changed files that judge others. */
export function filesThatJudge(
  files: readonly Pick<ChangedFile, 'file' | 'previous'>[],
  policy: EffectivePolicy,
  { beside, register }: Prepared['judging'],
): { file: string; kind: TrustedFileChange['kind'] }[] {
  const kinds = new Map<string, TrustedFileChange['kind']>([
    [beside.baseline ?? BASELINE_FILE, 'baseline'],
    [policy.audit.file ?? AUDIT_PLACE.file, 'audit'],
    [policy.exceptions.file ?? EXCEPTIONS_FILE, 'exceptions'],
    [policy.governance?.file ?? POLICY_FILE, 'policy'],
    [POLICY_FILE, 'policy'],
  ])
  for (const { file } of register?.texts ?? []) kinds.set(file, 'register')
  // Documents of the repository that the policy extends judge with it.
  for (const source of policy.sources) kinds.set(/\((.+)\)$/.exec(source)?.[1] ?? '', 'policy')
  const touched = new Map<string, TrustedFileChange['kind']>()
  for (const { file, previous } of files) {
    for (const name of [file, ...(previous === undefined ? [] : [previous])]) {
      const kind = kinds.get(name)
      if (kind !== undefined) touched.set(name, kind)
    }
  }
  const sorted = [...touched].map(([file, kind]) => ({ file, kind })).sort((left, right) => (left.file < right.file ? -1 : 1))
  // A register is one, however many files it has.
  const [first] = sorted.filter(({ kind }) => kind === 'register')
  return sorted.filter((one) => one.kind !== 'register' || one === first)
}

/** Everything at the head: a policy speaks of all of it, whatever else the change touches. */
async function wholeTree({ prepared, sides, host, instruments, policy }: TrustedInput): Promise<Found> {
  const { entries } = sides.head
  sides.preload(entries.flatMap(({ path, skip }) => (skip === undefined ? [path] : [])))
  const manifests = { knowledge: prepared.judging.knowledge, entries, host, named: namesIn(policy, 'package') }
  return findIn(new Gathering(host, instruments, instruments.listing(entries)), instruments, manifests, new Map())
}

async function changeOf(kind: TrustedFileChange['kind'], file: string, whole: Found, input: TrustedInput): Promise<TrustedFileChange> {
  if (kind === 'register') return registerChange(file, whole, input)
  if (kind === 'audit')
    return {
      file,
      kind,
      relaxes: false,
      sentences: ['The audit file changes; until it is merged, the one of the base counts.'],
      appearing: [],
      vanishing: [],
    }
  const { prepared, policy } = input
  const proposed = filesOfSide('the change', input.sides.head)
  const after = kind === 'policy' ? await prepared.policyIn(proposed) : policy
  const { trusted } = prepared
  const judged = (effective: EffectivePolicy, place: TrustedFiles | undefined): readonly Finding[] =>
    findingsOf({ asOf: prepared.judging.asOf, beside: besideIn(prepared, place) }, effective, whole).findings
  const was = judged(policy, trusted)
  const is = judged(after, trusted === undefined ? undefined : mixed(trusted, kind === 'policy' ? [] : [file], proposed))
  const appearing = without(is, was)
  const vanishing = without(was, is)
  const told =
    kind === 'policy'
      ? policySentences({ before: policy, after, asOf: prepared.judging.asOf, vanishing, left: is })
      : { relaxes: vanishing.length > 0, settings: [], uses: [] }
  // What is switched off and what comes of it first; kinds of use can be many.
  const sentences = [...told.settings, ...countSentences(kind, appearing, vanishing), ...told.uses]
  return { file, kind, relaxes: told.relaxes || vanishing.length > 0, sentences: sentences.slice(0, MAX_SENTENCES), appearing, vanishing }
}

/** What the change makes of the register, and which findings of the whole repository come and go with it. */
function registerChange(file: string, whole: Found, { prepared, policy }: TrustedInput): TrustedFileChange {
  const { register: opened, asOf } = prepared.judging
  const judged = (register: Register | undefined): readonly Finding[] => {
    const counting = register === undefined || opened === undefined ? {} : { register: { ...opened, register, changes: [] } }
    if (counting.register !== undefined) delete counting.register.proposed
    return findingsOf({ asOf, beside: besideIn(prepared, prepared.trusted), ...counting }, policy, whole).findings
  }
  const wasThere = opened?.changes !== undefined
  const [before, after] = wasThere ? [opened.register, opened.proposed] : [undefined, opened?.register]
  const [was, is] = [judged(before), judged(after)]
  const [appearing, vanishing] = [without(is, was), without(was, is)]
  const told =
    before === undefined
      ? [{ text: `a register with ${String(after?.entries.length ?? 0)} entries is added`, weaker: false }]
      : changesOf(before, after)
  // What got weaker is what has to be read.
  const sorted = [...told.filter(({ weaker }) => weaker), ...told.filter(({ weaker }) => !weaker)]
  const sentences = sorted.map(({ text, weaker }) => `${weaker ? 'Weaker: ' : ''}${weaker ? text : capital(text)}.`)
  const counts = countSentences('register', appearing, vanishing)
  const room = MAX_SENTENCES - counts.length - 1
  const rest = sentences.length > room ? [`And ${String(sentences.length - room)} more changes.`] : []
  if (sentences.length === 0) sentences.push('No entry says anything else than before.')
  return {
    file,
    kind: 'register',
    relaxes: told.some(({ weaker }) => weaker),
    sentences: [...sentences.slice(0, room), ...rest, ...counts],
    appearing,
    vanishing,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function besideIn({ judging }: Prepared, place: TrustedFiles | undefined): NonNullable<Prepared['judging']['beside']> {
  const beside = { ...judging.beside, onlyTrusted: place !== undefined }
  if (place === undefined) delete beside.trusted
  else beside.trusted = place
  return beside
}

/** The trusted place with some files as the change has them. */
function mixed(trusted: TrustedFiles, changed: readonly string[], proposed: TrustedFiles): TrustedFiles {
  const placeOf = (file: string): TrustedFiles => (changed.includes(file) ? proposed : trusted)
  return { name: proposed.name, text: (file, what) => placeOf(file).text(file, what), filesIn: (folder) => trusted.filesIn(folder) }
}

/** Findings that stop or warn in one list and not, or less, in the other. */
function without(all: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Map(others.map((finding) => [finding.fingerprint, enforcementRank(finding.enforcement)]))
  return all.filter(({ fingerprint, enforcement }) => enforcementRank(enforcement) > (known.get(fingerprint) ?? 0))
}

function countSentences(kind: TrustedFileChange['kind'], appearing: readonly Finding[], vanishing: readonly Finding[]): string[] {
  const say = (all: readonly Finding[], one: string, many: string): string[] =>
    all.length === 0 ? [] : [`In the whole repository ${all.length === 1 ? `1 finding ${one}` : `${String(all.length)} findings ${many}`}.`]
  const told = [...say(appearing, 'would appear', 'would appear'), ...say(vanishing, 'would no longer count', 'would no longer count')]
  if (told.length > 0) return told
  return kind === 'policy'
    ? ['No finding in the repository would appear or go.']
    : ['It makes no difference to any finding in the repository.']
}
