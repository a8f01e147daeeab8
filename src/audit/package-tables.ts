/** The tables of an evidence package that are made from the register and from what the repository declares. */
import type { CryptoAsset } from '#core/asset'
import type { Location } from '#core/location'
import type { RegisterView } from '#core/register-view'
import { scalars } from '#core/value'
import type { Declared } from '#register/declared'
import type { Entry, Register } from '#register/open-register'
import { lastRotationOf, nextRotationOf } from '#register/schedule'
import { listed, type Table } from './package-page'

const place = ({ file, line }: Location): string => `${file}:${String(line)}`

/** Every entry, with how many of the fields that are asked for evidence shows. */
export function registerTables(register: Register, view: RegisterView | undefined): Table[] {
  const fields = new Map((view?.entries ?? []).map((entry) => [`${entry.kind} ${entry.id}`, entry.fields]))
  const of = (kind: Entry['kind'], title: string): Table => ({
    title,
    columns: [
      'id',
      'what for',
      'data',
      'class',
      'tier',
      'owner',
      'custodian',
      'platform',
      'type',
      'last rotation',
      'next',
      'state',
      'proven',
    ],
    rows: register.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => {
        const { id, usage, protects, tier, owner, custodian, storage, state } = entry.value
        const type = 'keyType' in entry.value ? entry.value.keyType : undefined
        const asked = fields.get(`${kind} ${id}`) ?? []
        const proven = asked.filter((field) => field.state === 'proven').length
        const next = entry.kind === 'certificate' ? entry.value.notAfter : nextRotationOf(entry)
        return [
          ...[id, usage?.context, protects?.data, protects?.dataClass, tier, owner, custodian, storage?.platform],
          ...[type === undefined ? '' : [type.algorithm, type.keyBits ?? type.curve].filter((part) => part !== undefined).join(' ')],
          ...[lastRotationOf(entry), next, state, `${String(proven)} of ${String(asked.length)}`],
        ]
      }),
    none: `The register has no ${title.toLowerCase()}.`,
  })
  return [of('key', 'Keys'), of('certificate', 'Certificates'), of('secret', 'Secrets')]
}

/** Certificates and secrets of the register, and those that stand in files. */
export function certificateTables(register: Register | undefined, assets: readonly CryptoAsset[]): Table[] {
  const of = (kind: Entry['kind']): Entry[] => (register?.entries ?? []).filter((entry) => entry.kind === kind)
  return [
    {
      title: 'Certificates of the register',
      columns: ['id', 'subject', 'state', 'valid from', 'valid until', 'owner', 'renewal'],
      rows: of('certificate').map(({ value }) => {
        const own = value as { subject?: string; notBefore?: string; notAfter?: string; renewal?: string }
        return [value.id, own.subject, value.state, own.notBefore, own.notAfter, value.owner, own.renewal]
      }),
      none: 'The register has no certificates.',
    },
    {
      title: 'Secrets of the register',
      columns: ['id', 'context', 'state', 'platform', 'last rotation', 'next rotation', 'owner', 'custodian'],
      rows: of('secret').map((entry) => {
        const { id, usage, state, storage, owner, custodian } = entry.value
        return [id, usage?.context, state, storage?.platform, lastRotationOf(entry), nextRotationOf(entry), owner, custodian]
      }),
      none: 'The register has no secrets.',
    },
    {
      title: 'Certificates and keys in files of the repository',
      columns: ['what', 'algorithm', 'valid until', 'where'],
      rows: assets
        .filter(isKeyOrCertificate)
        .flatMap((asset) =>
          asset.occurrences
            .filter(({ pathClass }) => pathClass === 'source')
            .map(({ at }) => [asset.name, words(asset, 'algorithm'), words(asset, 'notAfter'), place(at)]),
        ),
      none: 'No certificate and no key stands in a file that was read, but for tests and examples.',
    },
  ]
}

function isKeyOrCertificate({ type, properties }: CryptoAsset): boolean {
  return type === 'certificate' || properties['material'] !== undefined
}

function words({ properties }: CryptoAsset, name: string): string {
  return scalars(properties[name]).map(String).join(' or ')
}

/** Where keys are kept, what is above them, and what uses them. */
export function architectureTables(register: Register | undefined, declared: readonly Declared[]): Table[] {
  return [servicesTable(register), declaredTable(declared)]
}

function servicesTable(register: Register | undefined): Table {
  return {
    title: 'Key services, modules and vaults of the register',
    columns: ['key', 'platform', 'region', 'protection', 'module', 'vault or ring', 'custody', 'above it', 'stops without it'],
    rows: (register?.entries ?? []).flatMap((entry) => {
      if (entry.kind !== 'key') return []
      const { id, storage, custody, dependsOn, dependants } = entry.value
      const { standard, level } = storage?.module ?? {}
      const module = standard === undefined ? '' : `${standard}${level === undefined ? '' : ` level ${String(level)}`}`
      return [
        [
          id,
          storage?.platform,
          storage?.region,
          storage?.protection,
          module,
          storage?.location,
          custody?.model,
          listed(dependsOn),
          listed(dependants),
        ],
      ]
    }),
    none: 'The register has no keys.',
  }
}

function declaredTable(declared: readonly Declared[]): Table {
  const bodies = declared.filter(({ is }) => is === 'key' || is === 'vault')
  return {
    title: 'Keys and vaults that the repository declares',
    columns: ['address', 'kind', 'region', 'names', 'lies in', 'used by', 'where'],
    rows: bodies.map((one) => [
      listed(one.addresses.slice(0, 1)) || one.symbol,
      one.symbol,
      scalars(one.region).map(String).join(' or '),
      listed(one.names),
      listed(one.containers),
      listed(one.usedBy.map(({ address }) => address)),
      place(one.at),
    ]),
    none: 'The repository declares no key and no vault.',
  }
}
