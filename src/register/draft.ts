/** Drafts of entries from what the repository declares: what can be known is filled in and marked, what a person has to answer is asked. */
import { stringify } from 'yaml'
import { scalars, type Scalar, type Value } from '#core/value'
import type { Declared } from './declared'
import type { FieldRow } from './knowledge'
import type { UsedKey } from './join'

export type DraftEntry = Record<string, unknown> & { id: string }

/** What a declaration says of itself, with the fields that a person has to confirm. */
export function draftOf(declared: Declared): DraftEntry {
  const { properties, addresses, names, region, platform } = declared
  const storage = compact({
    platform: platform ?? platformOf(declared.symbol),
    region: only(region),
    protection: only(properties['protection']),
    location: declared.containers[0],
  })
  const isOn = only(properties['rotation']) === true
  const rotation = compact({ days: only(properties['rotationDays']), method: isOn ? 'automatic' : undefined })
  const entry = compact({
    id: idOf(declared),
    resources: [...new Set([...addresses.slice(0, 20), ...names.filter((name) => name.startsWith('alias/'))])],
    storage: storage['platform'] === undefined ? undefined : storage,
    ...(declared.is === 'secret' ? {} : { keyType: keyTypeOf(properties) }),
    rotation: Object.keys(rotation).length === 0 || declared.is === 'certificate' ? undefined : rotation,
    access: accessOf(declared),
    destruction: declared.is === 'key' ? whole({ deletionWindowDays: only(properties['deletionWindowDays']) }) : undefined,
  })
  const filled = ['storage', 'keyType', 'rotation', 'access', 'destruction'].filter((field) => field in entry)
  return { ...(entry as DraftEntry), ...(filled.length > 0 && { unconfirmed: filled }) }
}

/** Of a key that code names and nobody here declares. */
export function draftOfUse({ name }: UsedKey): DraftEntry {
  const last = name.split('/').at(-1) ?? name
  const platform = /^arn:[\w-]*:kms:|^alias\//.test(name)
    ? 'aws-kms'
    : /cryptoKeys/.test(name)
      ? 'gcp-kms'
      : /vault/.test(name)
        ? 'azure-key-vault'
        : undefined
  const region = /^arn:[\w-]*:kms:([\w-]+):/.exec(name)?.[1]
  return {
    id: plainId(last),
    resources: [name],
    ...(platform !== undefined && { storage: { platform, ...(region !== undefined && { region }) }, unconfirmed: ['storage'] }),
  }
}

/** On one line, as it can be pasted under `keys:`. */
export function entryLine(entry: DraftEntry): string {
  return `- ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
}

/** As it can be pasted under `keys:`, with a comment for every question that is open. */
export function entryBlock(entry: DraftEntry, questions: readonly FieldRow[]): string {
  const body = stringify([entry], { lineWidth: 0 }).trimEnd()
  const asked = questions.filter(({ path }) => !has(entry, path)).map(({ path, question }) => `  # ${path}: ${question}`)
  return [...body.split('\n'), ...asked].map((line) => `  ${line}`).join('\n')
}

function has(entry: unknown, path: string): boolean {
  let at = entry
  for (const step of path.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined
  return at !== undefined
}

function keyTypeOf(properties: Readonly<Record<string, Value>>): Record<string, unknown> | undefined {
  const algorithm = only(properties['algorithm'])
  if (algorithm === undefined) return undefined
  return compact({ algorithm, keyBits: only(properties['keyBits']), curve: only(properties['curve']) })
}

function accessOf({ statements }: Declared): Record<string, unknown> | undefined {
  const principals = (wanted: RegExp): string[] => [
    ...new Set(
      (statements ?? [])
        .filter((one) => one.effect === 'allow' && one.actions.some((action) => wanted.test(action)))
        .flatMap((one) => one.principals),
    ),
  ]
  const use = principals(/decrypt|encrypt|sign|verify|generatedatakey|cryptoKeyEncrypter|cryptoKeyDecrypter/i)
  const administer = principals(/^kms:\*$|put|schedule|disable|delete|admin|owner|purge/i)
  return whole({ use: use.length === 0 ? undefined : use.sort(), administer: administer.length === 0 ? undefined : administer.sort() })
}

function idOf(declared: Declared): string {
  const alias = declared.names.find((name) => name.startsWith('alias/'))
  if (alias !== undefined) return plainId(alias.slice('alias/'.length))
  const [name] = declared.names
  return plainId(name ?? (declared.addresses[0] ?? declared.symbol).replace(/^.*\b(\w+)\.(\w+(?:\[.*\])?)$/, '$2'))
}

function plainId(text: string): string {
  const plain = text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return plain === '' ? 'key' : plain.slice(0, 100)
}

function platformOf(symbol: string): string | undefined {
  const rows: readonly [RegExp, string][] = [
    [/^aws_secretsmanager|^aws_ssm/, 'aws-secrets-manager'],
    [/^aws_acm|^aws_iam_server/, 'aws-acm'],
    [/^google_secret/, 'gcp-secret-manager'],
    [/^azurerm_key_vault/, 'azure-key-vault'],
    [/^vault_/, 'hashicorp-vault'],
  ]
  return rows.find(([pattern]) => pattern.test(symbol))?.[1]
}

/** The value, where there is but one. */
function only(value: Value | undefined): Scalar | undefined {
  return value?.kind === 'known' ? scalars(value)[0] : undefined
}

function compact(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function whole(given: Record<string, unknown>): Record<string, unknown> | undefined {
  const kept = compact(given)
  return Object.keys(kept).length === 0 ? undefined : kept
}
