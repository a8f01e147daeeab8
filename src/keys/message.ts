/** PKCS#7 and CMS (RFC 5652): the certificates and revocation lists that a signed message carries. */
import { certificate, revocationList } from './certificate'
import { children, oid, TAG, type Der } from './der'
import { type Fact, type Material } from './facts'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
/** Contents of PKCS#7 and CMS. */
const CONTENT = /^1\.2\.840\.113549\.1\.(?:7\.[1-6]|9\.16\.1\.\d{1,3})$/

/** ContentInfo: what is in it; undefined where the value is none. */
export function messageMaterials(value: Der, form: Record<string, Fact | undefined>): Material[] | undefined {
  const [type, wrapped] = children(value)
  const name = oid(type)
  if (name === undefined || !CONTENT.test(name) || (wrapped !== undefined && wrapped.tag !== TAG.context)) return undefined
  if (name !== SIGNED_DATA) return []
  const fields = children(children(wrapped)[0])
  const certificates = children(fields.find((field) => field.tag === TAG.context))
  const lists = children(fields.find((field) => field.tag === TAG.context + 1))
  return [...certificates.flatMap((one) => certificate(one, form) ?? []), ...lists.flatMap((one) => revocationList(one, form) ?? [])]
}
