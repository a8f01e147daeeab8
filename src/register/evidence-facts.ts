/** What the records of an entry are worth: kind, age, whether the file is there and is the one that was meant; and words that show nothing. */
import type { Scalar } from '#core/value'
import type { Fact } from './facts'
import type { RegisterKnowledge } from './knowledge'
import type { Entry, Register } from './open-register'

/** SHA-256 of a file of the repository, hex; undefined where there is no such file. */
export type HashOf = (path: string) => string | undefined

/** Whether a reference is meant to be a file of the repository: not a ticket, and no address elsewhere. */
export function isFileReference(ref: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(ref) && !ref.startsWith('/') && ref.includes('/') && /\.[A-Za-z0-9]{1,8}$/.test(ref)
}

export function evidenceFacts(entry: Entry, register: Register, knowledge: RegisterKnowledge, hashOf: HashOf): Fact[] {
  const { id, tier } = entry.value
  const head = { entry: id, profile: register.profile, tier, keyState: entry.value.state }
  const grades = new Map(knowledge.evidence.kinds.map(({ id: kind, grade }) => [kind, grade]))
  const records = entry.value.evidence ?? []
  const facts = records.map((one, index): Fact => {
    const isOlder = records.some((other) => other.type === one.type && other.date > one.date)
    return {
      record: isOlder ? 'older-evidence' : 'evidence',
      name: `${id} ${one.type} ${one.ref}`,
      at: entry.at(['evidence', index]),
      properties: {
        ...head,
        evidenceType: one.type,
        evidenceKind: one.kind,
        evidenceGrade: grades.get(one.kind),
        evidenceDate: one.date,
        evidenceState: stateOf(one, hashOf),
        reference: one.ref,
      },
    }
  })
  return [...facts, ...stateNeeds(entry, knowledge, head)]
}

/** As it should be, changed, missing, without a hash, or elsewhere. */
function stateOf({ ref, sha256 }: { ref: string; sha256?: string | undefined }, hashOf: HashOf): string {
  if (!isFileReference(ref)) return 'elsewhere'
  const hash = hashOf(ref)
  if (hash === undefined) return 'missing'
  if (sha256 === undefined) return 'without-hash'
  return hash === sha256 ? 'unchanged' : 'changed'
}

/** States that have to be shown: destroyed keys were destroyed by somebody. */
function stateNeeds(entry: Entry, { states }: RegisterKnowledge, head: Record<string, Scalar | undefined>): Fact[] {
  const needs = entry.kind === 'key' ? (states.states.find(({ id }) => id === entry.value.state)?.needs ?? []) : []
  const there = new Set((entry.value.evidence ?? []).map(({ type }) => type))
  return needs
    .filter((type) => !there.has(type))
    .map((type) => ({
      record: 'state-conflict',
      name: `${entry.value.id} ${type}`,
      at: entry.at(['state']),
      properties: { ...head, stateConflict: `it is ${entry.value.state}, and no evidence of type ${type} shows it` },
    }))
}

/** Free texts of an entry in which such words are looked for. */
const TEXTS: readonly (readonly string[])[] = [
  ['usage', 'context'],
  ['protects', 'data'],
  ['storage', 'location'],
  ['rotation', 'reason'],
  ['rotation', 'runbook'],
  ['logging', 'sink'],
  ['recovery', 'method'],
  ['custody', 'decision', 'reason'],
  ['custody', 'decision', 'recoverability'],
  ['risk', 'statement'],
  ['notes'],
]

/** Answers that sound like something and show nothing. */
export function claimFacts(entry: Entry, register: Register, { phrases }: RegisterKnowledge): Fact[] {
  const facts: Fact[] = []
  for (const path of TEXTS) {
    let at: unknown = entry.value
    for (const step of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined
    if (typeof at !== 'string') continue
    const words = ` ${at
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll(/[^a-z0-9'/]+/g, ' ')
      .trim()} `
    for (const { says, ask } of phrases.phrases) {
      const said = says.find((phrase) => words.includes(` ${phrase} `))
      if (said === undefined) continue
      const properties = {
        entry: entry.value.id,
        profile: register.profile,
        tier: entry.value.tier,
        field: path.join('.'),
        claim: said,
        asks: ask,
      }
      facts.push({ record: 'claim', name: `${entry.value.id} ${path.join('.')} ${said}`, at: entry.at(path), properties })
    }
  }
  const risk = entry.kind === 'key' ? entry.value.risk?.statement : undefined
  if (risk !== undefined) facts.push(riskFact(entry, register, risk))
  return facts
}

/** Words by which a risk statement can name what it is about. */
const RISK_NAMES: Readonly<Record<string, RegExp>> = {
  data: /\b(?:data|information|records?|secrets?|credentials?|payments?|transactions?|messages?)\b/i,
  service: /\b(?:services?|operations?|systems?|availab\w*|customers?|business|outage|interrupt\w*|disrupt\w*|stops?)\b/i,
  recovery: /\b(?:recover\w*|restor\w*|backups?|re-?encrypt\w*|rotat\w*|replac\w*)\b/i,
}

function riskFact(entry: Entry, register: Register, statement: string): Fact {
  const absent = Object.entries(RISK_NAMES)
    .filter(([, words]) => !words.test(statement))
    .map(([name]) => name)
  return {
    record: 'risk',
    name: entry.value.id,
    at: entry.at(['risk', 'statement']),
    properties: {
      entry: entry.value.id,
      profile: register.profile,
      tier: entry.value.tier,
      riskNames: absent.length === 0 ? 'all' : 'some',
      missing: absent.length === 0 ? undefined : absent.join(', '),
    },
  }
}
