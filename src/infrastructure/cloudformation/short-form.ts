/** Functions of CloudFormation, long ('Fn::Sub') and short ('!Sub'). */
import type { Data } from '../data'

export interface Called {
  name: string
  argument: Data
}

const NAMES: ReadonlySet<string> = new Set(
  [
    'Ref',
    'GetAtt',
    'Sub',
    'FindInMap',
    'If',
    'Join',
    'Select',
    'Split',
    'ImportValue',
    'Base64',
    'Cidr',
    'GetAZs',
    'Transform',
    'Length',
  ].concat(['ToJsonString', 'Equals', 'And', 'Or', 'Not', 'Condition', 'ForEach']),
)

/** Undefined for what is no function. */
export function functionOf(data: Data): Called | undefined {
  if (data.tag !== undefined && NAMES.has(data.tag)) {
    const { tag, ...argument } = data
    return { name: tag, argument }
  }
  if (data.kind !== 'map' || data.entries.size !== 1) return undefined
  const [only] = data.entries
  if (only === undefined) return undefined
  const [key, entry] = only
  if (key === 'Ref' || key === 'Condition') return entry.value.kind === 'scalar' ? { name: key, argument: entry.value } : undefined
  const name = key.startsWith('Fn::') ? key.slice('Fn::'.length) : undefined
  return name === undefined ? undefined : { name, argument: entry.value }
}
