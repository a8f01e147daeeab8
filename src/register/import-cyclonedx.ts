/** Keys, secrets and certificates as CycloneDX documents name them, made into entries of a register. */
import { z } from 'zod'
import { dayOf, partsOf } from './import-json'
import { compactEntry, type Imported } from './imported'

const component = z.object({
  type: z.literal('cryptographic-asset'),
  name: z.string(),
  'bom-ref': z.string().optional(),
  cryptoProperties: z.object({
    assetType: z.string(),
    relatedCryptoMaterialProperties: z
      .object({
        type: z.string().optional(),
        id: z.string().optional(),
        state: z.string().optional(),
        size: z.number().optional(),
        creationDate: z.string().optional(),
        activationDate: z.string().optional(),
        expirationDate: z.string().optional(),
        algorithmRef: z.string().optional(),
      })
      .optional(),
    certificateProperties: z
      .object({
        subjectName: z.string().optional(),
        issuerName: z.string().optional(),
        notValidBefore: z.string().optional(),
        notValidAfter: z.string().optional(),
      })
      .optional(),
  }),
})

/** Keys, secrets and certificates of a CycloneDX document; algorithms and protocols are no entries. */
export function cyclonedxEntries(documents: readonly unknown[]): Imported[] {
  const components = documents.flatMap((one) => partsOf(one, ['components']))
  const names = new Map(components.flatMap((one) => (isNamed(one) ? [[one['bom-ref'], one.name] as const] : [])))
  return components.flatMap((part): Imported[] => {
    const read = component.safeParse(part)
    if (!read.success) return []
    const { name, cryptoProperties } = read.data
    const { relatedCryptoMaterialProperties: material, certificateProperties: certificate } = cryptoProperties
    if (certificate !== undefined)
      return [
        compactEntry('certificates', {
          id: name,
          subject: certificate.subjectName,
          issuer: certificate.issuerName,
          notBefore: dayOf(certificate.notValidBefore),
          notAfter: dayOf(certificate.notValidAfter),
        }),
      ]
    if (material === undefined) return []
    const isSecret = ['password', 'credential', 'token', 'shared-secret'].includes(material.type ?? '')
    const algorithm = names.get(material.algorithmRef ?? '')
    return [
      compactEntry(isSecret ? 'secrets' : 'keys', {
        id: material.id ?? name,
        ...(isSecret
          ? {}
          : { state: material.state, deactivates: dayOf(material.expirationDate), activated: dayOf(material.activationDate) }),
        ...(isSecret || algorithm === undefined ? {} : { keyType: { algorithm: algorithm.replace(/-.*$/, ''), keyBits: material.size } }),
        created: dayOf(material.creationDate),
      }),
    ]
  })
}

function isNamed(value: unknown): value is { 'bom-ref': string; name: string } {
  return typeof value === 'object' && value !== null && 'bom-ref' in value && 'name' in value
}
