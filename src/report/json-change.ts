/** A change as JSON: everything of it, with the sentences that the other formats print. */
import type { Approval, ChangedFile, Change } from '#core/change'
import type { Location } from '#core/location'
import type { Value } from '#core/value'
import { approvalText, assetChangeText, trustedText } from './change-wording'
import { withoutSecret } from './source'

export interface JsonChange {
  base: Change['base']
  /** Of a work tree that is not committed `sha` is empty. */
  head: Change['head']
  source: Change['source']
  files: readonly ChangedFile[]
  assets: JsonAssetChange[]
  fixed: JsonPlace[]
  trusted: {
    file: string
    kind: string
    relaxes: boolean
    text: string
    sentences: readonly string[]
    appearing: JsonPlace[]
    vanishing: JsonPlace[]
  }[]
  approvals: (Approval & { text: string })[]
}

interface JsonAssetChange {
  kind: 'added' | 'removed' | 'changed'
  /** Of those that are still there the id of an entry of `assets`. */
  asset: string
  name: string
  type: string
  formerly?: string
  at: Location
  also: readonly Location[]
  differences: Record<string, { before?: Value; after?: Value }>
  text: string
}

interface JsonPlace {
  rule: string
  title: string
  asset: string
  at: Location
  message: string
  fingerprint: string
}

export function jsonChange(change: Change): JsonChange {
  const { base, head, source, files } = change
  return {
    base,
    head,
    source,
    files,
    assets: change.assets.map((one) => ({
      kind: one.kind,
      asset: one.asset.id,
      name: one.asset.name,
      type: one.asset.type,
      ...(one.formerly === undefined ? {} : { formerly: one.formerly }),
      at: one.at,
      also: one.also ?? [],
      differences: Object.fromEntries(Object.entries(one.differences).map(([name, ends]) => [name, withoutSecrets(name, ends)])),
      text: assetChangeText(one),
    })),
    fixed: change.fixed.map(place),
    trusted: change.trusted.map((one) => ({
      file: one.file,
      kind: one.kind,
      relaxes: one.relaxes,
      text: trustedText(one),
      sentences: one.sentences,
      appearing: one.appearing.map(place),
      vanishing: one.vanishing.map(place),
    })),
    approvals: change.approvals.map((one) => ({ ...one, text: approvalText(one) })),
  }
}

function place(finding: Change['fixed'][number]): JsonPlace {
  const { rule, asset, at, message, fingerprint } = finding
  return { rule: rule.id, title: rule.title, asset: asset.name, at, message, fingerprint }
}

function withoutSecrets(name: string, { before, after }: { before?: Value; after?: Value }): { before?: Value; after?: Value } {
  return {
    ...(before === undefined ? {} : { before: withoutSecret(name, before) }),
    ...(after === undefined ? {} : { after: withoutSecret(name, after) }),
  }
}
