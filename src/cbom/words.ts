/** The shape of knowledge/cbom.yml: CycloneDX's words for cryptography as our own. */
import { z } from 'zod'

const words = z.array(z.string())
const scalar = z.union([z.string(), z.number(), z.boolean()])

export const cbomWords = z.strictObject({
  nothing: words.describe('Words that say nothing: the value is not known.'),
  primitives: z.record(z.string(), z.string()).describe('Primitives that have another name here.'),
  kin: z.array(words).describe('Groups of primitives within which the catalogue decides.'),
  families: z.record(z.string(), z.record(z.string(), scalar)).describe("Families of CycloneDX's registry with what they say."),
  'families-of-several': words.describe('Families that only a name or a parameter set makes an algorithm.'),
  needs: z.array(
    z.strictObject({
      algorithm: words.optional(),
      primitive: words.optional(),
      unless: words.optional().describe('Functions by which alone nothing is needed.'),
      properties: words.min(1).describe('Not known where the document does not say them.'),
    }),
  ),
  'key-length': z.strictObject({ primitive: words }).describe('Where parameterSetIdentifier is the length of a key.'),
  material: z.record(z.string(), z.string()).describe('Kinds of material that policies speak of.'),
  secret: words,
  storage: z.record(z.string(), z.string()),
  protocols: z.record(z.string(), z.strictObject({ name: z.string(), version: z.string().optional() })),
})

export type CbomWords = z.infer<typeof cbomWords>
