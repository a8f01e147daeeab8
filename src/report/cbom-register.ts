/** The Key Management Register in a CBOM: what it says of a key that was found, and keys that only it knows. */
import type { RegisterEntry } from '#core/register-view'
import { filled, NAMESPACE, type Block, type BomComponent, type Property } from './cbom-document'

const FIELDS = [
  'kind',
  'id',
  'state',
  'protects',
  'dataClass',
  'tier',
  'owner',
  'custodian',
  'platform',
  'region',
  'last',
  'next',
  'join',
] as const
/** What a field of the register is called in a document that knows nothing of our view. */
const WORDS: Partial<Record<(typeof FIELDS)[number], string>> = { last: 'lastRotation', next: 'nextRotation', join: 'found' }

/** In properties of our own: CycloneDX has no fields for owners. */
export function registerProperties(entry: RegisterEntry): Property[] {
  return FIELDS.flatMap((field) => {
    const value = entry[field]
    return value === undefined || value === '' ? [] : [{ name: `${NAMESPACE}register:${WORDS[field] ?? field}`, value }]
  })
}

/** States of a key that CycloneDX has a word for. */
const KEY_STATES: Readonly<Record<string, string>> = {
  'destroyed-compromised': 'destroyed',
  revoked: 'deactivated',
  expired: 'deactivated',
  planned: 'pre-activation',
}

/** Of an entry; undefined where it is over or nobody says. */
export function keyStateOf({ state }: RegisterEntry): string {
  return KEY_STATES[state] ?? state
}

/** What the register has and nothing in the repository shows. Marked: nobody is to judge it as something that was found. */
export function entryComponent(entry: RegisterEntry): BomComponent {
  const { at, kind, id } = entry
  return {
    type: 'cryptographic-asset',
    'bom-ref': `crypto/register/${kind}/${id}`,
    name: id,
    evidence: {
      occurrences: [{ location: at.file, line: at.line, offset: at.column, additionalContext: 'entry of the Key Management Register' }],
    },
    cryptoProperties: blockOf(entry),
    properties: [{ name: `${NAMESPACE}entry`, value: 'true' }, ...registerProperties(entry), ...servicesOf(entry.services ?? [])],
  }
}

export function servicesOf(services: readonly string[]): Property[] {
  return services.map((value) => ({ name: `${NAMESPACE}service`, value }))
}

function blockOf(entry: RegisterEntry): Block {
  const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : `${date}T00:00:00Z`)
  if (entry.kind === 'certificate')
    return { assetType: 'certificate', certificateProperties: filled({ notValidAfter: day(entry.next), certificateFormat: 'X.509' }) }
  const size = /-(\d+)$/.exec(entry.keyType)?.[1]
  const properties = {
    type: entry.kind === 'secret' ? 'credential' : 'key',
    state: keyStateOf(entry),
    size: size === undefined ? undefined : Number(size),
    updateDate: day(entry.last),
  }
  return { assetType: 'related-crypto-material', relatedCryptoMaterialProperties: filled(properties) }
}
