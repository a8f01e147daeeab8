/** A template's properties under the names of the same service in Terraform, so that one row of a model reads both. */
import type { Twin } from '#core/externals'
import { each, type Content } from '../content'

/** 'KMSMasterKeyID' → 'kms_master_key_id'. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}

/** `path` is the one of the template: 'BucketEncryption.ServerSideEncryptionConfiguration'. */
export function renamed(content: Content, twin: Twin, path = ''): Content {
  return each(content, (one) => {
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => renamed(item, twin, path)) }
    // Policies keep their own words.
    if (one.kind !== 'map' || one.entries.has('Statement')) return one
    const entries = new Map<string, Content>()
    for (const [name, value] of one.entries) {
      const inner = path === '' ? name : `${path}.${name}`
      const told = Object.hasOwn(twin.attributes, inner) ? twin.attributes[inner] : undefined
      const content = renamed(value, twin, inner)
      // A wrapper around all there is goes; of a list the first counts.
      const inside = content.kind === 'list' ? content.items[0] : content
      if (told === '' && inside?.kind === 'map') for (const [key, one] of inside.entries) entries.set(key, one)
      else put(entries, (told ?? snakeCase(name)).split('.'), content)
    }
    return { ...one, entries }
  })
}

/** A name with dots stands deeper than in the template. */
function put(entries: Map<string, Content>, [name = '', ...rest]: readonly string[], value: Content): void {
  if (rest.length === 0) {
    entries.set(name, value)
    return
  }
  const before = entries.get(name)
  const inner = new Map(before?.kind === 'map' ? before.entries : [])
  put(inner, rest, value)
  entries.set(name, { kind: 'map', entries: inner, open: false, place: value.place })
}
