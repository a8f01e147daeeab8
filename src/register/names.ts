/** The names by which a register, code and infrastructure call one key: what kind of name it is, and which are the same. */

export type NameKind = 'arn' | 'alias' | 'fingerprint' | 'tag' | 'resource-id' | 'address'

/** What kind of name a text is, going by its form. */
export function kindOfName(name: string): NameKind {
  if (/^arn:[\w-]*:/.test(name)) return /:alias\//.test(name) ? 'alias' : 'arn'
  if (name.startsWith('alias/')) return 'alias'
  if (/^[0-9a-f]{64}$/i.test(name)) return 'fingerprint'
  if (/^tag:[^=]+=/.test(name)) return 'tag'
  if (/^projects\/|^https:\/\/|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^mrk-[0-9a-f]{32}$|^ocid1\./i.test(name)) return 'resource-id'
  return 'address'
}

/** Whether the gate can see in the repository that such a name is there; a key service gives the others. */
export function isSeenHere(name: string): boolean {
  return ['alias', 'address', 'tag', 'fingerprint'].includes(kindOfName(name))
}

/** Whether a text of the code names a key of a key service: not every text does. */
export function namesKey(text: string): boolean {
  if (/^arn:[\w-]*:kms:/.test(text)) return true
  return /^alias\/|\/cryptoKeys\/|\.(?:vault|managedhsm)\.[\w.-]+\/keys\/|^mrk-[0-9a-f]{32}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(
    text,
  )
}

/** A key that the provider manages for everybody. */
export function isProviders(text: string): boolean {
  return /(?:^|:)alias\/aws\//.test(text)
}

/**
 * Forms of a name that are compared: an alias with and without its ARN, a key id with and without its ARN,
 * an address with and without the key of its instance, the name at the end of a resource id.
 */
export function formsOf(name: string): string[] {
  const forms = [name]
  const alias = /(?:^|:)(alias\/.+)$/.exec(name)?.[1]
  if (alias !== undefined) forms.push(alias)
  const id = /^arn:[^:]*:kms:[^:]*:[^:]*:key\/(.+)$/.exec(name)?.[1]
  if (id !== undefined) forms.push(id)
  const crypto = /\/cryptoKeys\/([^/]+)/.exec(name)?.[1]
  if (crypto !== undefined) forms.push(`name:${crypto}`)
  const azure = /\/(?:keys|secrets|certificates)\/([^/]+)/.exec(name)?.[1]
  if (azure !== undefined && name.startsWith('https://')) forms.push(`name:${azure}`)
  return [...new Set(forms)]
}

/** An address without the keys of instances: module.kms["a"].aws_kms_key.this[0] → module.kms.aws_kms_key.this. */
export function withoutInstances(address: string): string {
  return address.replaceAll(/\[[^\]]{0,200}\]/g, '')
}
