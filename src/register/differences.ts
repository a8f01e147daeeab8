/** Where the register says one thing of a key and the repository another; what the repository does not say is no difference. */
import type { Location } from '#core/location'
import type { DocumentPath } from '#core/strict-yaml'
import { alternatives, type Scalar, type Value } from '#core/value'
import type { Declared } from './declared'
import type { Entry } from './open-register'

export interface Difference {
  /** 'rotation.days' */
  field: string
  path: DocumentPath
  registered: Scalar
  declared: Scalar
  /** Where the repository says it. */
  at: Location
}

/** One name for what several algorithms of a curve are called. */
const SAME: Readonly<Record<string, string>> = { EC: 'elliptic curve', ECDSA: 'elliptic curve', ECDH: 'elliptic curve' }

export function differencesOf(entry: Entry, declared: Declared): Difference[] {
  const { value } = entry
  const found: Difference[] = []
  const compare = (path: DocumentPath, registered: Scalar | undefined, seen: Value | undefined): void => {
    if (registered === undefined || seen === undefined) return
    const all = alternatives(seen)
    const [first] = all
    // Whatever may be as registered is not known to differ.
    if (first?.kind !== 'known' || all.some((one) => one.kind !== 'known' || isSame(one.value, registered))) return
    found.push({ field: path.join('.'), path, registered, declared: first.value, at: first.at ?? declared.at })
  }
  const { properties } = declared
  const { storage, rotation } = value
  const keyType = 'keyType' in value ? value.keyType : undefined
  compare(['keyType', 'algorithm'], keyType?.algorithm, properties['algorithm'])
  compare(['keyType', 'keyBits'], keyType?.keyBits, properties['keyBits'])
  compare(['keyType', 'curve'], keyType?.curve, properties['curve'])
  compare(['storage', 'region'], storage?.region, declared.region)
  compare(['storage', 'protection'], storage?.protection, properties['protection'])
  compare(
    ['storage', 'platform'],
    storage?.platform,
    declared.platform === undefined ? undefined : { kind: 'known', value: declared.platform, origin: 'catalogue' },
  )
  if (rotation?.method !== 'manual' && rotation?.method !== 'none') {
    if (rotation?.method === 'automatic') compare(['rotation', 'method'], 'automatic', automatic(properties['rotation']))
    compare(['rotation', 'days'], rotation?.days, properties['rotationDays'])
  }
  if (entry.kind === 'key') {
    compare(['destruction', 'deletionWindowDays'], entry.value.destruction?.deletionWindowDays, properties['deletionWindowDays'])
    if (!['active', 'pre-activation'].includes(entry.value.state)) compare(['state'], entry.value.state, enabled(properties['enabled']))
  }
  if (entry.kind === 'certificate') compare(['notAfter'], entry.value.notAfter, properties['notAfter'])
  return found
}

function isSame(left: Scalar, right: Scalar): boolean {
  const plain = (value: Scalar): string => (SAME[String(value)] ?? String(value)).toLowerCase()
  return plain(left) === plain(right)
}

/** Rotation by the service, in the register's words. */
function automatic(value: Value | undefined): Value | undefined {
  return value?.kind === 'known' ? { ...value, value: value.value === true ? 'automatic' : 'off' } : undefined
}

/** A key that is enabled is active, whatever the register says. */
function enabled(value: Value | undefined): Value | undefined {
  return value?.kind === 'known' && value.value === true ? { ...value, value: 'enabled' } : undefined
}
