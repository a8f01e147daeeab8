/** The tables of an evidence package about who may do what with keys, what was done, and who is responsible. */
import type { RegisterEntry, RegisterView } from '#core/register-view'
import type { Register } from '#register/open-register'
import { lastRotationOf, nextRotationOf } from '#register/schedule'
import { listed, type Table, yesOrNo } from './package-page'

/** Who may use and administer keys, who can by the policies here, and when it was reviewed. */
export function accessTables(register: Register | undefined, view: RegisterView | undefined): Table[] {
  return [accessByRegister(register), accessByPolicies(view), people(register)]
}

function accessByRegister(register: Register | undefined): Table {
  const keys = (register?.entries ?? []).filter((entry) => entry.value.access !== undefined)
  return {
    title: 'Access by the register',
    columns: ['entry', 'may use', 'may administer', 'break glass', 'people can decrypt', 'second factor', 'last review'],
    rows: keys.map(({ value: { id, access } }) => [
      id,
      listed(access?.use),
      listed(access?.administer),
      access?.breakGlass?.principal,
      yesOrNo(access?.humansCanDecrypt),
      yesOrNo(access?.mfaForAdministrators),
      access?.lastReview,
    ]),
    none: 'The register says of no entry who has access.',
  }
}

function accessByPolicies(view: RegisterView | undefined): Table {
  const answered = (view?.entries ?? []).filter(({ access }) => access.length > 0)
  return {
    title: 'Access by the policies in the repository',
    columns: ['entry', 'question', 'should', 'can'],
    rows: answered.flatMap(({ id, access }: RegisterEntry) =>
      access.map(({ question, registered, declared }) => [
        id,
        question,
        listed(registered),
        declared === undefined ? 'no policy is in the repository' : listed(declared),
      ]),
    ),
    none: 'No policy of a key could be read here.',
  }
}

function people(register: Register | undefined): Table {
  return {
    title: 'People',
    columns: ['id', 'role', 'active', 'appointed', 'duties acknowledged'],
    rows: [...(register?.people.values() ?? [])].map(({ value }) => [
      value.id,
      value.role,
      yesOrNo(value.active),
      value.appointed,
      value.acknowledged,
    ]),
    none: 'The register names nobody.',
  }
}

export function rotationTables(register: Register | undefined): Table[] {
  return [
    {
      title: 'Rotation',
      columns: ['entry', 'state', 'created', 'every days', 'method', 'last', 'next', 'reason where never'],
      rows: (register?.entries ?? []).map((entry) => {
        const { id, state, created, rotation } = entry.value
        return [
          id,
          state,
          created,
          rotation?.days?.toString(),
          rotation?.method,
          lastRotationOf(entry),
          nextRotationOf(entry),
          rotation?.reason,
        ]
      }),
      none: 'The register has no entries.',
    },
  ]
}

export function recoveryTables(register: Register | undefined): Table[] {
  return [
    {
      title: 'Backup, escrow and recovery',
      columns: ['key', 'method', 'escrow', 'last test', 'destroyed after days', 'legal hold'],
      rows: (register?.entries ?? []).flatMap((entry) => {
        if (entry.kind !== 'key') return []
        const { id, recovery, destruction } = entry.value
        return [
          [
            id,
            recovery?.method,
            recovery?.escrow,
            recovery?.lastTest,
            destruction?.deletionWindowDays?.toString(),
            yesOrNo(destruction?.legalHold),
          ],
        ]
      }),
      none: 'The register has no keys.',
    },
  ]
}

export function loggingTables(register: Register | undefined): Table[] {
  return [
    {
      title: 'Logging and alarms',
      columns: ['entry', 'sink', 'kept for days', 'alarms', 'watched by'],
      rows: (register?.entries ?? []).map(({ value: { id, logging, monitor } }) => [
        id,
        logging?.sink,
        logging?.retentionDays?.toString(),
        listed(logging?.alerts),
        monitor,
      ]),
      none: 'The register has no entries.',
    },
  ]
}

const LAYERS = ['physical', 'network', 'compute', 'storage', 'application', 'data', 'model'] as const

export function supplierTables(register: Register | undefined): Table[] {
  return [suppliersTable(register), responsibilityTable(register)]
}

function suppliersTable(register: Register | undefined): Table {
  return {
    title: 'Suppliers',
    columns: [
      'id',
      'service',
      'does',
      'register of information',
      'contract',
      'clauses',
      'customer keys',
      'last review',
      'review covers',
      'attestation',
    ],
    rows: [...(register?.suppliers.values() ?? [])].map(({ value }) => [
      value.id,
      value.service,
      listed(value.roles),
      value.registerOfInformation,
      value.contract?.reference,
      listed(value.contract?.clauses),
      value.contract?.customerKeys,
      value.lastReview,
      listed(value.reviewCovers),
      value.attestation === undefined ? '' : `${value.attestation.name}, until ${value.attestation.expires}`,
    ]),
    none: 'The register names no suppliers.',
  }
}

function responsibilityTable(register: Register | undefined): Table {
  return {
    title: 'Who is responsible for which layer',
    columns: ['key', 'supplier', ...LAYERS],
    rows: (register?.entries ?? []).flatMap((entry) =>
      entry.kind === 'key' && entry.value.responsibility !== undefined
        ? [[entry.value.id, entry.value.supplier, ...LAYERS.map((layer) => entry.value.responsibility?.[layer])]]
        : [],
    ),
    none: 'The register says of no key who is responsible for what.',
  }
}
