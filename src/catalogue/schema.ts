/** The shape of the catalogue's files; an unknown key is an error. */
import { z } from 'zod'

const scalar = z.union([z.string(), z.number(), z.boolean()])
const names = z.array(z.string())
const bits = z.number().int().positive()
const properties = z.record(z.string(), scalar)
/** Property → the values that satisfy it; all properties must hold. */
const when = z.record(z.string(), z.array(scalar))

export const PRIMITIVES = [
  'hash',
  'xof',
  'checksum',
  'mac',
  'block-cipher',
  'stream-cipher',
  'ae',
  'pke',
  'signature',
  'key-agree',
  'kem',
  'combiner',
  'kdf',
  'password-hash',
  'drbg',
  'unknown',
] as const

const primitive = z.enum(PRIMITIVES)

const assetForm = z.strictObject({ when: when.optional(), name: z.string(), family: z.string().optional() })

const algorithm = z.strictObject({
  name: z.string(),
  family: z.string().optional(),
  primitive,
  primitiveBy: z.array(z.strictObject({ when, primitive })).optional(),
  aliases: names.optional(),
  keyBits: bits.optional(),
  keySizes: z.array(bits).optional(),
  usualKeyBits: z.array(bits).optional(),
  outputBits: bits.optional(),
  blockBits: bits.optional(),
  curve: z.string().optional(),
  strengthBits: z.union([z.number().int(), z.enum(['keyBits', 'half-keyBits', 'factoring'])]).optional(),
  nistQuantumLevel: z.union([z.number().int().min(0).max(6), z.record(z.string(), z.number().int())]).optional(),
  quantumVulnerable: z.union([z.boolean(), z.literal('unknown')]).optional(),
  cryptographic: z.literal(false).optional(),
  oid: z.string().optional(),
  names: z.array(assetForm).optional(),
  source: z.string(),
})

export const algorithmsFile = z.strictObject({
  strengths: z.strictObject({ factoring: z.strictObject({ source: z.string(), from: z.array(z.tuple([z.number(), z.number()])) }) }),
  names: z.partialRecord(primitive, z.string()),
  oids: z.record(z.string(), z.string()),
  algorithms: z.array(algorithm),
})

const curve = z.strictObject({
  name: z.string(),
  family: z.string().optional(),
  bits,
  field: z.enum(['prime', 'binary']),
  aliases: names.optional(),
  oid: z.string().optional(),
  quantumVulnerable: z.boolean().optional(),
  source: z.string(),
})

export const curvesFile = z.strictObject({ curves: z.array(curve) })

const mode = z.strictObject({
  name: z.string(),
  authenticated: z.boolean(),
  primitive: primitive.optional(),
  feedback: z.boolean().optional(),
  aliases: names.optional(),
  source: z.string(),
})

export const modesFile = z.strictObject({ modes: z.array(mode) })

const padding = z.strictObject({ name: z.string(), aliases: names.optional(), source: z.string() })

export const paddingsFile = z.strictObject({ paddings: z.array(padding) })

const protocol = z.strictObject({
  name: z.string(),
  family: z.string(),
  version: z.string().optional(),
  code: z.number().int().optional(),
  aliases: names.optional(),
  source: z.string(),
})

export const protocolsFile = z.strictObject({ protocols: z.array(protocol) })

const suite = z.strictObject({
  name: z.string(),
  code: z.string(),
  aliases: names.optional(),
  signalling: z.boolean().optional(),
  keyExchange: z.string().optional(),
  authentication: z.string().optional(),
  cipher: z.string().optional(),
  keyBits: bits.optional(),
  mode: z.string().optional(),
  tagBits: bits.optional(),
  mac: z.string().optional(),
  hash: z.string().optional(),
  export: z.boolean().optional(),
  version: z.string().optional(),
  source: z.string(),
})

export const suitesFile = z.strictObject({ suites: z.array(suite) })

const namedProperties = { name: z.string(), aliases: names.optional(), properties, source: z.string() }

export const joseFile = z.strictObject({ jose: z.array(z.strictObject({ ...namedProperties, use: z.enum(['jws', 'jwe', 'content']) })) })
export const sshFile = z.strictObject({ ssh: z.array(z.strictObject(namedProperties)) })
export const keySpecsFile = z.strictObject({ keySpecs: z.array(z.strictObject({ ...namedProperties, table: z.string() })) })

export const purposesFile = z.strictObject({
  purposes: z.array(z.strictObject({ purpose: z.string(), over: names.optional(), words: names, source: z.string() })),
  inputs: z
    .array(z.strictObject({ purpose: z.string(), words: names, source: z.string() }))
    .describe('What a hash is for where only the name of what is hashed tells it.'),
  bare: z.strictObject({ purpose: z.string(), words: names, source: z.string() }).describe('The same for names that are just such a word.'),
  protocols: z
    .array(z.strictObject({ words: names, source: z.string() }))
    .describe('Protocols and formats that fix the hash: who names one computes what the other side computes too.'),
  secrets: z.array(z.strictObject({ words: names, source: z.string() })).describe('Secrets that keys are derived from.'),
  given: z
    .strictObject({ endings: names, unless: names, apart: names.optional(), source: z.string() })
    .describe(
      'Secrets that leave the program: names that end so, unless a name beside them begins with a word that makes something else of it; what ends as those `apart` is to be shown.',
    ),
  held: z
    .strictObject({ endings: names, unless: names, source: z.string() })
    .describe('Names of variables and entries that hold a secret, likewise: a default beside the environment is written into the code.'),
  except: z.array(z.strictObject({ words: names, source: z.string() })),
})

const pattern = z.union([z.string(), z.strictObject({ pattern: z.string(), set: properties.optional() })])

const cipherList = z.strictObject({
  parts: z.record(z.string(), z.string()),
  keywords: z.record(z.string(), names),
  covers: z.record(z.string(), names),
  neutral: names,
})

const notation = z.strictObject({
  id: z.string(),
  property: z.string(),
  docs: z.url(),
  /** Property that keeps the name as registered. */
  name: z.string().optional(),
  set: properties.optional(),
  texts: z.record(z.string(), properties).optional(),
  table: z.string().optional(),
  /** Beginnings that the table knows by another name: 'SSL' → 'TLS'. */
  prefixes: z.record(z.string(), z.string()).optional(),
  words: z.record(z.string(), z.record(z.string(), properties)).optional(),
  patterns: z.array(pattern).optional(),
  cipherList: cipherList.optional(),
  also: names.optional(),
})

export const notationsFile = z.strictObject({ notations: z.array(notation) })

export type Primitive = z.infer<typeof primitive>
export type AlgorithmRow = z.infer<typeof algorithm>
export type AssetForm = z.infer<typeof assetForm>
export type AlgorithmsFile = z.infer<typeof algorithmsFile>
export type CurveRow = z.infer<typeof curve>
export type ModeRow = z.infer<typeof mode>
export type PaddingRow = z.infer<typeof padding>
export type ProtocolRow = z.infer<typeof protocol>
export type SuiteRow = z.infer<typeof suite>
export type NamedProperties = {
  name: string
  aliases?: string[] | undefined
  properties: Record<string, string | number | boolean>
  source: string
}
export type PurposesFile = z.infer<typeof purposesFile>
export type NotationRow = z.infer<typeof notation>
export type CipherListRow = z.infer<typeof cipherList>
