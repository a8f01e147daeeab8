/** Values as JSON for documents that others keep and give back: as short as a policy's examples write them, with nothing lost that judges. */
import { unknown, type MaterialSource, type MaterialValue, type Origin, type UnknownReason, type Value } from './value'

/** Members of a list, and lists in lists, that are read. */
const MAX_MEMBERS = 1000
const MAX_DEPTH = 4

const REASONS: Readonly<Record<UnknownReason, true>> = {
  parameter: true,
  'external-call': true,
  environment: true,
  field: true,
  expression: true,
  absent: true,
  'not-stated': true,
  'no-history': true,
  budget: true,
  hidden: true,
  unlocked: true,
}

const SOURCES: Readonly<Record<MaterialSource, true>> = {
  constant: true,
  random: true,
  'insecure-random': true,
  time: true,
  derived: true,
  generated: true,
  service: true,
  environment: true,
  file: true,
}

const DEFAULT: Origin = 'library-default'

/** `2048`, `"GCM"`, `{"default":"on"}`, `{"material":"constant","bytes":16}`, `{"unknown":"parameter"}`, `{"oneOf":[…]}`; without places. */
export function valueToJson(value: Value): unknown {
  switch (value.kind) {
    case 'known':
      return value.origin === DEFAULT ? { default: value.value } : value.value
    case 'one-of':
      return { oneOf: value.values.map(valueToJson) }
    case 'unknown':
      return { unknown: value.reason, ...(value.within === undefined ? {} : { within: value.within }) }
    case 'material': {
      const { source, bytes, fingerprint } = value
      return { material: source, ...(bytes === undefined ? {} : { bytes }), ...(fingerprint === undefined ? {} : { fingerprint }) }
    }
  }
}

/** Undefined for what is no value. */
export function valueFromJson(json: unknown, depth = 0): Value | undefined {
  if (isScalar(json)) return { kind: 'known', value: json, origin: 'literal' }
  if (typeof json !== 'object' || json === null || depth > MAX_DEPTH) return undefined
  const fields = new Map(Object.entries(json))
  const standard = fields.get('default')
  if (isScalar(standard)) return { kind: 'known', value: standard, origin: DEFAULT }
  const reason = fields.get('unknown')
  if (typeof reason === 'string' && Object.hasOwn(REASONS, reason)) {
    const within: unknown = fields.get('within')
    return { ...unknown(reason as UnknownReason), ...(typeof within === 'string' ? { within } : {}) }
  }
  const source = fields.get('material')
  if (typeof source === 'string' && Object.hasOwn(SOURCES, source)) return materialOf(source as MaterialSource, fields)
  const members: unknown = fields.get('oneOf')
  if (!Array.isArray(members) || members.length > MAX_MEMBERS) return undefined
  const values = members.map((member) => valueFromJson(member, depth + 1))
  return values.includes(undefined) || values.length === 0 ? undefined : { kind: 'one-of', values: values as Value[] }
}

function materialOf(source: MaterialSource, fields: ReadonlyMap<string, unknown>): MaterialValue {
  const [bytes, fingerprint] = [fields.get('bytes'), fields.get('fingerprint')]
  return {
    kind: 'material',
    source,
    ...(typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0 ? { bytes } : {}),
    ...(typeof fingerprint === 'string' && /^[0-9a-f]{4,64}$/.test(fingerprint) ? { fingerprint } : {}),
  }
}

function isScalar(json: unknown): json is string | number | boolean {
  return typeof json === 'string' || typeof json === 'boolean' || (typeof json === 'number' && Number.isFinite(json))
}
