/** The policy of a run, with whatever it extends in other repositories. */
import path from 'node:path'
import type { Diagnostic } from '#core/diagnostic'
import { createParentReader } from '#host/parent-policy'
import { apiAccess, RemoteParents } from '#host/remote-parents'
import type { TrustedFiles } from '#host/trusted-files'
import type { EffectivePolicy } from '#policy/effective'
import { ExpressionsNeeded, type ReadExpression } from '#policy/expressions'
import { composePolicy } from '#policy/load-policy'
import type { Knowledge } from './knowledge'
import { policySources } from './policy-sources'

export interface PolicyOrigin {
  /** Absolute path of the repository's root. */
  root: string
  /** Absolute: where `source` starts. */
  directory: string
  knowledge: Knowledge
  policy: { file: string; text: string } | undefined
  /** Folder with clones of other repositories. */
  source: string | undefined
  /** Where the repository's own documents are read; without it in the work tree. */
  trusted?: TrustedFiles | undefined
}

/** Documents that lead to further documents are followed this many times; a longer chain is an error of the policy anyway. */
const MAX_ROUNDS = 17

/** Throws a UserError when any document cannot be read: nothing is judged by a part of a policy. */
export async function compose(origin: PolicyOrigin): Promise<{ policy: EffectivePolicy; notes: Diagnostic[] }> {
  const source = origin.source === undefined ? undefined : path.resolve(origin.directory, origin.source)
  const remote = new RemoteParents(apiAccess(), source)
  const parent = createParentReader(origin.root, remote, origin.trusted)
  let expressions: ReadExpression | undefined
  const make = (): EffectivePolicy => composePolicy({ ...policySources(origin.knowledge), policy: origin.policy, parent, expressions })
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let made: EffectivePolicy | undefined
    let problem: unknown
    try {
      made = make()
    } catch (error) {
      problem = error
    }
    if ((await remote.fetchAsked()) || (await origin.trusted?.fetchAsked?.()) === true) continue
    if (problem instanceof ExpressionsNeeded && expressions === undefined) {
      // A library that most policies have no use for.
      expressions = (await import('#policy/cel')).celReader()
      continue
    }
    if (made === undefined) throw problem
    return { policy: made, notes: remote.moving.map(note) }
  }
  return { policy: make(), notes: remote.moving.map(note) }
}

function note({ word, sha }: { word: string; sha: string }): Diagnostic {
  const message = `the policy extends ${word}, which was commit ${sha} today and may be another tomorrow`
  return { level: 'note', code: 'policy-moving-ref', message, help: `pin it: ${word.replace(/@[^@]*$/, '')}@${sha}` }
}
