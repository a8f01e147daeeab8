/** What a change of the policy allows and forbids, in sentences: settings, uses of the repository, kinds of use. */
import type { Finding } from '#core/finding'
import type { EffectivePolicy } from '#policy/effective'
import { differences, rank, type Difference } from '#policy/probes'

/** Sentences kept of one file. */
export const MAX_SENTENCES = 30
/** Uses of the repository that are named. */
const MAX_HERE = 10

export interface PolicySentences {
  relaxes: boolean
  settings: string[]
  uses: string[]
}

export interface PolicyChange {
  before: EffectivePolicy
  after: EffectivePolicy
  asOf: string
  /** Findings of the whole repository that would count no more, or less. */
  vanishing: readonly Finding[]
  /** What would still be found. */
  left: readonly Finding[]
}

/** What is newly allowed: uses of the repository first, then whatever else could be used. */
export function policySentences({ before, after, asOf, vanishing, left }: PolicyChange): PolicySentences {
  const { differences: found } = differences(before, after, asOf)
  const step = ({ left, right }: Difference): number => rank(left.enforcement) - rank(right.enforcement)
  const looser = found.filter((one) => step(one) > 0).sort((one, other) => step(other) - step(one))
  const stricter = found.filter((one) => step(one) < 0).sort((one, other) => step(one) - step(other))
  const say = ({ asset, left, right }: Difference): string => `${asset}: ${left.enforcement} → ${right.enforcement}.`
  const half = Math.floor((MAX_SENTENCES - MAX_HERE) / 2) - 3
  const list = (title: string, all: readonly Difference[]): string[] => {
    if (all.length === 0) return []
    const rest = all.length > half ? [`And ${String(all.length - half)} more.`] : []
    return [`${title}: ${String(all.length)} ${all.length === 1 ? 'kind' : 'kinds'} of use.`, ...all.slice(0, half).map(say), ...rest]
  }
  const files =
    after.files.length > 0 && JSON.stringify(before.files) !== JSON.stringify(after.files) ? ['Other files than before are judged.'] : []
  const settings = settingSentences(before, after)
  const uses = [...allowedHere(vanishing, left), ...list('More lenient', looser), ...list('Stricter', stricter), ...files]
  if (settings.length + uses.length > 0) return { relaxes: looser.length > 0, settings, uses }
  const same =
    before.sha256 === after.sha256
      ? 'Nothing that judges changes.'
      : 'What judges changes, but no kind of use that is known is judged otherwise.'
  return { relaxes: false, settings: [same], uses: [] }
}

/** What is changed for many kinds of use at once. */
function settingSentences(before: EffectivePolicy, after: EffectivePolicy): string[] {
  const off = after.off.filter((id) => !before.off.includes(id))
  const on = before.off.filter((id) => !after.off.includes(id))
  const asked = (policy: EffectivePolicy): string => JSON.stringify(policy.dualControl)
  return [
    ...(off.length === 0 ? [] : [`Switched off: ${off.join(', ')}.`]),
    ...(on.length === 0 ? [] : [`Switched on: ${on.join(', ')}.`]),
    ...(before.failOn === after.failOn ? [] : [`The build stops from severity ${before.failOn} → ${after.failOn}.`]),
    ...(asked(before) === asked(after) ? [] : ['Other approvals than before are asked for.']),
  ]
}

/** What the repository holds of it, the same said of several places once. */
function allowedHere(vanishing: readonly Finding[], left: readonly Finding[]): string[] {
  const after = new Map(left.map(({ fingerprint, enforcement }) => [fingerprint, enforcement]))
  const places = new Map<string, Finding[]>()
  for (const finding of vanishing) {
    const step = `${finding.enforcement} → ${after.get(finding.fingerprint) ?? 'pass'}`
    const said = `${finding.message.replace(/\.$/, '')}: ${step}`
    places.set(said, [...(places.get(said) ?? []), finding])
  }
  const told = [...places].sort(([, one], [, other]) => other.length - one.length)
  const sentences = told.slice(0, MAX_HERE).map(([said, [first, ...rest]]) => {
    const where = first === undefined ? '' : `${first.at.file}:${String(first.at.line)}`
    return `Newly allowed here: ${said} (${where}${rest.length === 0 ? '' : `, and ${String(rest.length)} more`}).`
  })
  const more = told.length - sentences.length
  return more > 0 ? [...sentences, `And ${String(more)} more that the repository uses.`] : sentences
}
