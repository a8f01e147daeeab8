/** The Key Management Register of a run: where it is read from, what it is checked against, and what judging makes of it. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import type { CryptoAsset } from '#core/asset'
import type { Diagnostic } from '#core/diagnostic'
import { UserError } from '#core/errors'
import type { Finding } from '#core/finding'
import type { RegisterView } from '#core/register-view'
import type { Site } from '#core/site'
import type { Naming } from '#detect/detect'
import type { ScanHost } from '#host/files'
import { readRegisterFiles, readRegisterIn, type RegisterFileText } from '#host/register-files'
import { readRemoteFolder } from '#host/remote-folder'
import { apiAccess, RemoteParents } from '#host/remote-parents'
import { isBelow } from '#host/repository'
import type { TrustedFiles } from '#host/trusted-files'
import type { EffectivePolicy } from '#policy/effective'
import { parseReference, unreachableText } from '#policy/reference'
import { changesOf } from '#register/changes'
import { examine, type Examination } from '#register/examine'
import { assetOf } from '#register/facts'
import { legacyAssets, withSuggestions } from '#register/findings'
import { entriesIn, sceneOf } from '#register/impact'
import { REGISTER_KNOWLEDGE, type RegisterKnowledge } from '#register/knowledge'
import { openRegister, type Register } from '#register/open-register'
import { viewOf } from '#register/view'
import type { Knowledge } from './knowledge'
import { checked } from './toolkit'

export interface RegisterOrigin {
  /** Absolute path of the repository's root. */
  root: string
  /** Absolute: where `asked` starts. */
  directory: string
  knowledge: Knowledge
  policy: Pick<EffectivePolicy, 'register' | 'governance'>
  /** The file or folder that was asked for by hand. */
  asked?: string | undefined
  /** Where the register that counts is; without it in the work tree. */
  trusted?: TrustedFiles | undefined
  /** Where the one that is proposed is, beside a trusted one; without it in the work tree. */
  proposing?: TrustedFiles | undefined
  /** Folder with clones of other repositories. */
  source?: string | undefined
}

export interface OpenedRegister {
  register: Register
  /** What the work tree makes of it, where a trusted ref's counts. */
  proposed?: Register
  knowledge: RegisterKnowledge
  texts: readonly RegisterFileText[]
  notes: readonly Diagnostic[]
  /** What the one that is proposed makes of it; a change tells of it by itself. */
  changes?: readonly Diagnostic[]
  /** Is told what was examined, for what asks more of it than a report shows. */
  seen?: (examination: Examination) => void
}

/** All of knowledge/register. */
export function registerKnowledge(knowledge: Knowledge): RegisterKnowledge {
  const files = Object.entries(REGISTER_KNOWLEDGE).map(([name, schema]) => [
    name,
    checked(knowledge, schema, `knowledge/register/${name}.yml`),
  ])
  return Object.fromEntries(files) as RegisterKnowledge
}

/** Undefined where there is none. Throws a UserError for whatever is wrong with it. */
export async function openRegisterOf(origin: RegisterOrigin): Promise<OpenedRegister | undefined> {
  const named = origin.asked ?? origin.policy.register.file
  if (origin.asked === undefined && named !== undefined && isElsewhere(named)) return fromElsewhere(named, origin)
  const folder = origin.asked === undefined && named !== undefined ? FOLDER.exec(named) : null
  if (folder !== null) return fromFolder(folder, origin)
  const start = origin.asked === undefined ? origin.root : origin.directory
  const inside = named === undefined ? undefined : path.relative(origin.root, path.resolve(start, named)).split(path.sep).join('/')
  const { trusted, proposing } = origin
  // What lies outside of the repository is out of a change's reach.
  const own =
    proposing === undefined || inside?.startsWith('../') === true
      ? readRegisterFiles(origin.root, start, named)
      : readRegisterIn(proposing, inside)
  const texts = trusted === undefined ? undefined : await trustedTexts(trusted, inside)
  if (own === undefined && texts === undefined) return undefined
  const knowledge = registerKnowledge(origin.knowledge)
  const proposed = own === undefined ? undefined : profiled(openRegister(own, knowledge), origin)
  if (texts === undefined) return proposed === undefined ? undefined : { register: proposed, knowledge, texts: own ?? [], notes: [] }
  const register = profiled(openRegister(texts, knowledge), origin)
  return {
    register,
    ...(proposed === undefined ? {} : { proposed }),
    knowledge,
    texts: [...texts, ...(own ?? [])],
    notes: [],
    changes: changeNotes(register, proposed),
  }
}

/** Where files come one by one, a folder has to be listed before its files are asked for. */
async function trustedTexts(trusted: TrustedFiles, inside: string | undefined): Promise<RegisterFileText[] | undefined> {
  let texts = readRegisterIn(trusted, inside)
  while ((await trusted.fetchAsked?.()) === true) texts = readRegisterIn(trusted, inside)
  return texts
}

/** What the work tree makes of the register that counts. */
function changeNotes(register: Register, proposed: Register | undefined): Diagnostic[] {
  return changesOf(register, proposed).map(({ text, weaker, at }) => ({
    level: weaker ? 'warning' : 'note',
    code: weaker ? 'register-weakened' : 'register-changed',
    message: text,
    ...(at === undefined ? {} : { file: at.file, at }),
  }))
}

function isElsewhere(word: string): boolean {
  return parseReference(word)?.kind === 'repository'
}

async function fromElsewhere(word: string, origin: RegisterOrigin): Promise<OpenedRegister> {
  const reference = parseReference(word)
  if (reference?.kind !== 'repository') throw new UserError(`"${word}" is no register`)
  const source = origin.source === undefined ? undefined : path.resolve(origin.directory, origin.source)
  const remote = new RemoteParents(apiAccess(), source)
  const from = origin.policy.governance?.file ?? ''
  remote.read(reference, from)
  await remote.fetchAsked()
  const answer = remote.read(reference, from) ?? { problem: 'not-reachable' as const }
  if ('problem' in answer) throw new UserError(`no verdict: the register ${unreachableText(word, answer.problem, answer.detail)}`)
  const knowledge = registerKnowledge(origin.knowledge)
  const notes = remote.moving.map(({ word: moving, sha }) => movingNote(moving, sha))
  return { register: profiled(openRegister([answer], knowledge), origin), knowledge, texts: [answer], notes }
}

/** A folder of another repository: owner/repository/path@ref. */
const FOLDER = /^([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)\/([^@\s]+?)\/?@([^\s@]+)$/

async function fromFolder(
  [word, owner = '', repository = '', where = '', ref = '']: readonly string[],
  origin: RegisterOrigin,
): Promise<OpenedRegister> {
  const source = origin.source === undefined ? undefined : path.resolve(origin.directory, origin.source)
  const found = await readRemoteFolder(apiAccess(), source, { owner, repository, path: where, ref })
  if ('problem' in found) throw new UserError(`no verdict: the register ${unreachableText(word ?? '', found.problem, found.detail)}`)
  const { files, sha } = found
  const knowledge = registerKnowledge(origin.knowledge)
  const notes = sha === ref ? [] : [movingNote(word ?? '', sha)]
  return { register: profiled(openRegister(files, knowledge), origin), knowledge, texts: files, notes }
}

function movingNote(word: string, sha: string): Diagnostic {
  const message = `the register is ${word}, which was commit ${sha} today and may be another tomorrow`
  return { level: 'note', code: 'register-moving-ref', message, help: `pin it: ${word.replace(/@[^@]*$/, '')}@${sha}` }
}

/** The policy may ask for more than the register says it gives. */
function profiled(register: Register, { policy }: RegisterOrigin): Register {
  return policy.register.profile === 'regulated' ? { ...register, profile: 'regulated' } : register
}

export interface RegisterInput {
  opened: OpenedRegister | undefined
  policy: EffectivePolicy
  asOf: string
  assets: readonly CryptoAsset[]
  sites: readonly Site[]
  naming?: Naming
  read: ScanHost['read']
}

/** What the register brings to judging. */
export class RegisterStage {
  /** To be judged beside what was found. */
  readonly assets: readonly CryptoAsset[]
  private readonly examination: Examination | undefined

  constructor(private readonly input: RegisterInput) {
    const { opened } = input
    this.examination = opened === undefined ? undefined : examined(opened, input)
    if (this.examination !== undefined) opened?.seen?.(this.examination)
    this.assets = this.examination?.assets ?? missing(input.policy)
  }

  /** Assets that come of findings: what is no longer approved, and whether anybody is to remove it. */
  following(findings: readonly Finding[]): readonly CryptoAsset[] {
    return this.examination === undefined ? [] : legacyAssets(this.examination, findings)
  }

  suggested(findings: readonly Finding[]): Finding[] {
    return this.examination === undefined ? [...findings] : withSuggestions(findings, this.examination)
  }

  view(findings: readonly Finding[]): { register?: RegisterView } {
    return this.examination === undefined ? {} : { register: viewOf(this.examination, findings) }
  }

  /** Ids of entries that files concern: declared there, used there. */
  concernedBy(files: ReadonlySet<string>): string[] {
    return this.examination === undefined ? [] : entriesIn(files, sceneOf(this.examination)).map(({ value }) => value.id)
  }

  get notes(): readonly Diagnostic[] {
    const { notes = [], changes = [] } = this.input.opened ?? {}
    return [...notes, ...changes]
  }
}

/** The register against what was found. */
export function examined(
  opened: OpenedRegister,
  { asOf, assets, sites, naming, read }: Pick<RegisterInput, 'asOf' | 'assets' | 'sites' | 'naming' | 'read'>,
): Examination {
  const hashes = new Map<string, string | undefined>()
  const hashOf = (file: string): string | undefined => {
    if (!hashes.has(file)) {
      const bytes = isBelow(file) ? read(file) : undefined
      hashes.set(file, bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('hex') : undefined)
    }
    return hashes.get(file)
  }
  const { register, proposed, knowledge } = opened
  return examine({
    register,
    ...(proposed === undefined ? {} : { proposed }),
    knowledge,
    sites,
    assets,
    asOf,
    hashOf,
    ...(naming === undefined
      ? {}
      : {
          complete: (asset) =>
            asset.properties['algorithm'] === undefined ? asset : { ...asset, properties: naming.complete({ ...asset.properties }) },
        }),
  })
}

/** Where the policy asks for a register and there is none. */
function missing({ register, governance }: EffectivePolicy): CryptoAsset[] {
  if (register.required !== true) return []
  const at = { file: governance?.file ?? '.github/crypto-policy.yml', line: 1, column: 1, endLine: 1, endColumn: 1 }
  return [assetOf({ record: 'no-register', name: 'key-register', at, properties: { registered: false } })]
}
