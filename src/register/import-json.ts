/** Keys as cloud providers list them in JSON, made into entries of a register. */
import { z } from 'zod'
import { SECONDS_OF_A_DAY } from '#core/dates'
import { compactEntry, type Imported, type ReadSpec } from './imported'

const when = z.union([z.string(), z.number()]).optional()

const awsKey = z.object({
  KeyId: z.string(),
  Arn: z.string().optional(),
  KeyArn: z.string().optional(),
  CreationDate: when,
  Description: z.string().optional(),
  KeyState: z.string().optional(),
  KeyManager: z.string().optional(),
  KeyUsage: z.string().optional(),
  KeySpec: z.string().optional(),
  CustomerMasterKeySpec: z.string().optional(),
  Origin: z.string().optional(),
  PendingDeletionWindowInDays: z.number().optional(),
})
const awsAlias = z.object({ AliasName: z.string(), TargetKeyId: z.string().optional() })
const awsRotation = z.object({ KeyId: z.string(), KeyRotationEnabled: z.boolean(), RotationPeriodInDays: z.number().optional() })

const AWS_STATES: Readonly<Record<string, string>> = {
  Enabled: 'active',
  Disabled: 'suspended',
  PendingDeletion: 'deactivated',
  PendingReplicaDeletion: 'deactivated',
  PendingImport: 'pre-activation',
  Creating: 'pre-activation',
}

/** Answers of `aws kms list-keys`, `describe-key`, `list-aliases` and `get-key-rotation-status`, one or several of them. */
export function awsKeys(documents: readonly unknown[], spec: ReadSpec): Imported[] {
  const parts = documents.flatMap((one) => partsOf(one, ['Keys', 'KeyMetadata', 'Aliases']))
  const keys = new Map<string, z.infer<typeof awsKey>>()
  const aliases: z.infer<typeof awsAlias>[] = []
  const rotations = new Map<string, z.infer<typeof awsRotation>>()
  for (const part of parts) {
    const alias = awsAlias.safeParse(part)
    const rotation = awsRotation.safeParse(part)
    const key = awsKey.safeParse(part)
    if (alias.success) aliases.push(alias.data)
    else if (rotation.success) rotations.set(idOf(rotation.data.KeyId), rotation.data)
    else if (key.success) keys.set(key.data.KeyId, { ...keys.get(key.data.KeyId), ...defined(key.data) })
  }
  return [...keys.values()]
    .filter(({ KeyManager }) => KeyManager !== 'AWS')
    .map((key) => awsKeyOf(key, aliases, rotations.get(key.KeyId), spec))
}

function awsKeyOf(
  key: z.infer<typeof awsKey>,
  aliases: readonly z.infer<typeof awsAlias>[],
  rotation: z.infer<typeof awsRotation> | undefined,
  spec: ReadSpec,
): Imported {
  const own = aliases
    .filter(({ TargetKeyId, AliasName }) => TargetKeyId === key.KeyId && !AliasName.startsWith('alias/aws/'))
    .map(({ AliasName }) => AliasName)
  const arn = key.Arn ?? key.KeyArn
  const [, region, account] = /^arn:[\w-]*:kms:([\w-]+):(\d+):/.exec(arn ?? '') ?? []
  const name = own[0]?.slice('alias/'.length)
  return compactEntry('keys', {
    id: name ?? key.KeyId,
    resources: [arn ?? key.KeyId, ...own],
    state: AWS_STATES[key.KeyState ?? 'Enabled'] ?? 'active',
    usage: key.Description === undefined || key.Description === '' ? undefined : { context: key.Description },
    storage: { platform: 'aws-kms', region, account, protection: key.Origin === 'EXTERNAL_KEY_STORE' ? 'external' : 'hsm' },
    keyType: spec('aws-key-spec', key.KeySpec ?? key.CustomerMasterKeySpec),
    created: dayOf(key.CreationDate),
    rotation: rotation?.KeyRotationEnabled === true ? { days: rotation.RotationPeriodInDays, method: 'automatic' } : undefined,
    custody:
      key.Origin === 'EXTERNAL'
        ? { model: 'byok' }
        : key.Origin === 'EXTERNAL_KEY_STORE'
          ? { model: 'hyok' }
          : { model: 'customer-managed' },
    supplier: undefined,
  })
}

const gcpKey = z.object({
  name: z.string().startsWith('projects/'),
  purpose: z.string().optional(),
  createTime: z.string().optional(),
  rotationPeriod: z.string().optional(),
  destroyScheduledDuration: z.string().optional(),
  primary: z
    .object({
      state: z.string().optional(),
      algorithm: z.string().optional(),
      protectionLevel: z.string().optional(),
      createTime: z.string().optional(),
    })
    .optional(),
  versionTemplate: z.object({ algorithm: z.string().optional(), protectionLevel: z.string().optional() }).optional(),
})

const GCP_PROTECTION: Readonly<Record<string, string>> = {
  SOFTWARE: 'software',
  HSM: 'hsm',
  HSM_SINGLE_TENANT: 'hsm',
  EXTERNAL: 'external',
  EXTERNAL_VPC: 'external',
}
const GCP_STATES: Readonly<Record<string, string>> = {
  ENABLED: 'active',
  DISABLED: 'suspended',
  DESTROY_SCHEDULED: 'deactivated',
  DESTROYED: 'destroyed',
}

/** The answer of `gcloud kms keys list --format=json`. */
export function gcpKeys(documents: readonly unknown[], spec: ReadSpec): Imported[] {
  return documents
    .flatMap((one) => partsOf(one, []))
    .flatMap((part) => {
      const read = gcpKey.safeParse(part)
      if (!read.success) return []
      const { name, rotationPeriod, destroyScheduledDuration, primary, versionTemplate, createTime } = read.data
      const [, location, ring, id = name] = /^projects\/[^/]+\/locations\/([^/]+)\/keyRings\/([^/]+)\/cryptoKeys\/([^/]+)/.exec(name) ?? []
      const level = versionTemplate?.protectionLevel ?? primary?.protectionLevel
      const days = daysOf(rotationPeriod)
      return [
        compactEntry('keys', {
          id,
          resources: [name],
          state: GCP_STATES[primary?.state ?? 'ENABLED'] ?? 'active',
          storage: {
            platform: 'gcp-kms',
            region: location,
            location: ring,
            protection: level === undefined ? undefined : GCP_PROTECTION[level],
          },
          keyType: spec('gcp-key-algorithm', versionTemplate?.algorithm ?? primary?.algorithm),
          created: dayOf(createTime),
          rotation: days === undefined ? undefined : { days, method: 'automatic', last: dayOf(primary?.createTime) },
          destruction: { deletionWindowDays: daysOf(destroyScheduledDuration) },
        }),
      ]
    })
}

const azureKey = z.object({
  kid: z.string().optional(),
  key: z.object({ kid: z.string(), kty: z.string().optional(), crv: z.string().nullish(), n: z.string().nullish() }).optional(),
  name: z.string().optional(),
  attributes: z
    .object({ enabled: z.boolean().nullish(), created: when.nullable(), expires: when.nullable(), recoverableDays: z.number().nullish() })
    .optional(),
})

/** The answer of `az keyvault key list` or `key show`. */
export function azureKeys(documents: readonly unknown[], spec: ReadSpec): Imported[] {
  return documents
    .flatMap((one) => partsOf(one, []))
    .flatMap((part) => {
      const read = azureKey.safeParse(part)
      const kid = read.data?.kid ?? read.data?.key?.kid
      if (!read.success || kid === undefined) return []
      const [, vault, host, name = kid] = /^https:\/\/([\w-]+)\.([\w.-]+)\/keys\/([^/]+)/.exec(kid) ?? []
      const { key, attributes } = read.data
      const bits = typeof key?.n !== 'string' ? undefined : Math.floor((key.n.replaceAll('=', '').length * 6) / 8) * 8
      const type = spec('azure-key-type', key?.kty)
      return [
        compactEntry('keys', {
          id: read.data.name ?? name,
          resources: [kid.replace(/(\/keys\/[^/]+)\/[^/]+$/, '$1')],
          state: attributes?.enabled === false ? 'suspended' : 'active',
          storage: {
            platform: host?.startsWith('managedhsm') === true ? 'azure-managed-hsm' : 'azure-key-vault',
            location: vault,
            protection:
              key?.kty?.endsWith('-HSM') === true || host?.startsWith('managedhsm') === true
                ? 'hsm'
                : key?.kty === undefined
                  ? undefined
                  : 'software',
          },
          keyType:
            type === undefined
              ? undefined
              : { ...type, ...(bits === undefined ? {} : { keyBits: bits }), ...(typeof key?.crv === 'string' ? { curve: key.crv } : {}) },
          created: dayOf(attributes?.created ?? undefined),
          deactivates: dayOf(attributes?.expires ?? undefined),
          destruction: { deletionWindowDays: attributes?.recoverableDays ?? undefined },
        }),
      ]
    })
}

/** Items of a list, or of the lists and objects under these names. */
export function partsOf(document: unknown, names: readonly string[]): unknown[] {
  if (Array.isArray(document)) return document.flatMap((one) => partsOf(one, names))
  if (typeof document !== 'object' || document === null) return []
  for (const name of names) {
    const inner = (document as Record<string, unknown>)[name]
    if (inner !== undefined) return Array.isArray(inner) ? inner : [inner]
  }
  return [document]
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}

function idOf(key: string): string {
  return key.replace(/^.*\//, '')
}

/** The day of an ISO time or of seconds since 1970, UTC. */
export function dayOf(time: string | number | undefined): string | undefined {
  if (time === undefined) return undefined
  const date = new Date(typeof time === 'number' ? time * 1000 : time)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10)
}

/** Whole days of '7776000s'. */
function daysOf(period: string | undefined): number | undefined {
  const seconds = /^(\d{1,12})(?:\.\d{1,9})?s$/.exec(period ?? '')?.[1]
  const days = seconds === undefined ? 0 : Math.floor(Number(seconds) / SECONDS_OF_A_DAY)
  return days > 0 ? days : undefined
}
