/** The shape of a model file: rows that say which site makes, refines, returns or is worth what. */
import { z } from 'zod'
import { TEXT_OPERATIONS } from '#core/externals'
import { condition } from './model-condition'
import { argumentKey, properties, scalar } from './model-source'

const assetType = z.enum(['algorithm', 'certificate', 'protocol', 'related-crypto-material'])

const include = z.array(argumentKey).describe("Arguments whose own site's asset is absorbed: its properties join this asset.")

const asset = z.strictObject({
  type: assetType,
  name: z.string().optional().describe('Only where no algorithm names the asset: kms-key, storage-encryption.'),
  properties,
  include: include.optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
})

const standAlone = z.strictObject({ type: assetType, name: z.string().optional(), properties: properties.optional() })

const refine = z.strictObject({
  of: z.union([
    z.literal('receiver'),
    z.strictObject({
      arg: argumentKey,
      name: z.string().optional().describe('Only the asset of that name, where the argument makes several.'),
      material: z.array(z.string()).optional().describe('Only assets of such material, where the call takes anything: print(key).'),
    }),
  ]),
  alone: standAlone.optional().describe('The asset it makes by itself when the object was made where nobody can see.'),
  around: argumentKey.optional().describe("Only where the asset's IV is a part of this argument: it came with the message."),
  properties: properties.optional(),
  include: include.optional(),
})

const argumentKeys = z.union([argumentKey, z.array(argumentKey).min(1)]).transform((key) => (Array.isArray(key) ? key : [key]))

const configuration = z
  .strictObject({
    kind: z.string().describe('Which files set it: a kind of knowledge/configuration.yml.'),
    key: argumentKeys.optional().describe('The arguments that make the key, joined with a dot; left out, it is the configuration itself.'),
    template: argumentKeys.optional().describe("The argument is a text with the key in it: '${key:default}'."),
    default: argumentKeys.optional().describe('Holds where nobody sets the key; of several the first that is given.'),
    optionsBy: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Methods that declare options of the command line with their defaults; the result holds them.'),
    defaultsBy: z.array(z.string()).min(1).optional().describe('Methods of the package that set a default: SetDefault(key, value).'),
  })
  .describe("A value from the repository's own configuration files; one that no file sets is the default or unknown.")

const value = z.strictObject({
  same: argumentKey.optional().describe("The result is this argument's value: an index, or 'self'."),
  decode: z.union([z.enum(['hex', 'base64', 'utf8', 'number', 'bytes']), z.strictObject({ arg: argumentKey })]).optional(),
  material: z.enum(['random', 'insecure-random', 'time', 'derived', 'generated', 'service', 'environment', 'file']).optional(),
  bytes: z.union([z.number(), z.strictObject({ arg: argumentKey })]).optional(),
  parsed: argumentKey
    .optional()
    .describe(
      'The result is what stands in the data file that this argument names, is open on or was read from: json.load(open("a.json")).',
    ),
  inputs: z
    .record(z.string(), argumentKey)
    .optional()
    .describe(
      'The calls in one chain that give the result its data, and which argument: where all of these are constants, so is the result.',
    ),
  environment: z
    .strictObject({ name: argumentKey, default: argumentKey.optional() })
    .optional()
    .describe('An environment variable: short for a configuration of kind environment.'),
  configuration: configuration.optional(),
  constant: scalar.optional(),
  text: z
    .enum(TEXT_OPERATIONS)
    .optional()
    .describe('The result is text (a number, an answer) made of the receiver and the arguments, the text first.'),
  join: z
    .strictObject({ separator: argumentKey.optional(), parts: argumentKey })
    .optional()
    .describe('The result is a text of parts (a list, or this argument and all after it) with a separator between them, or nothing.'),
  member: z
    .strictObject({ of: argumentKey, name: argumentKey })
    .optional()
    .describe("The result is an argument's member: getattr(object, 'name')."),
  returned: argumentKey.optional().describe('The result is a list of what this argument, a function, returns: Array.from(list, f).'),
  partial: z
    .literal(true)
    .optional()
    .describe('The result is the function in the first argument, with the other arguments given: partial(f, a).'),
  record: z.literal(true).optional().describe('The result holds the entries of all arguments: dict(a, b=1), Object.assign(a, b).'),
  pairs: z.literal(true).optional().describe('The result is a map of the arguments: keys and values in turn, or pairs.'),
  list: z.literal(true).optional().describe('The result is a list of the arguments.'),
  either: z
    .literal(true)
    .optional()
    .describe('The result is the first of the arguments that is there: requireNonNullElse(a, b), cmp.Or(a, b).'),
  fills: argumentKey.optional().describe('The call fills this argument (an array, settings) instead of returning the value.'),
})

const byArgument = z.strictObject({ arg: argumentKey, alias: z.array(argumentKey).optional(), of: z.array(z.string()).min(1) })

const runs = z
  .union([
    z.strictObject({
      words: z.array(argumentKey).min(1).describe('The program and its words, in order: each argument is one, or a list of them.'),
    }),
    z.strictObject({ script: argumentKey.describe('The text of a shell.') }),
    z.strictObject({ program: argumentKey, line: argumentKey.describe('All words of the program in one text.') }),
  ])
  .describe('The call starts a program: what rows of `shell` say of it holds here.')

export const modelRow = z.strictObject({
  site: z.union([z.string(), z.array(z.string()).min(1)]).transform((site) => (Array.isArray(site) ? site : [site])),
  kind: z
    .enum(['call', 'object', 'resource', 'property', 'override', 'directive', 'reference'])
    .optional()
    .describe(
      'What the site is; a call by default, a resource in infrastructure languages. property: any object entry or assignment of that name. reference: the symbol itself, not a call of it, is worth `value`.',
    ),
  each: argumentKey
    .optional()
    .describe('Holds for each block of that name by itself: in the row its attributes stand without an index (`origin.domain_name`).'),
  when: condition.optional(),
  returns: z
    .union([z.literal('self'), z.string()])
    .optional()
    .describe("Type of the result, so that later calls on it resolve as '<type>.<method>'."),
  asset: asset.optional(),
  refine: z.union([refine, z.array(refine)]).optional(),
  asks: argumentKeys.optional().describe('Arguments of which the call only asks whether they could be had: no asset is made of them.'),
  value: value.optional(),
  runs: runs.optional(),
  receiver: z
    .union([byArgument, z.strictObject({ named: z.array(z.string()).min(1) })])
    .optional()
    .describe('A method on an object of unknown type is this one: by the sites that made an argument, or by what the object is called.'),
  tokens: z
    .array(z.string())
    .optional()
    .describe('Texts of which one stands in every file that can hold the site; derived from the site when left out.'),
  nearby: z
    .array(z.string())
    .optional()
    .describe('Files are also read for this row alone where one of these texts stands shortly behind the call: `.info(` and `assword`.'),
  note: z.string().optional(),
})

export const modelFile = z.strictObject({
  library: z.string(),
  ecosystem: z.enum(['standard-library', 'npm', 'pypi', 'maven', 'go', 'nuget', 'crates', 'rubygems', 'packagist', 'terraform', 'other']),
  packages: z.array(z.string()).optional().describe('Package names in the ecosystem.'),
  docs: z.url(),
  aliases: z.record(z.string(), z.string()).optional().describe("Other names of a module or type prefix: 'node:crypto' → 'crypto'."),
  extends: z
    .record(z.string(), z.string())
    .optional()
    .describe("Types that have another's members: 'javax.crypto.Mac' → its supertype. Members that no row names are looked up there."),
  objects: z
    .record(z.string(), standAlone)
    .optional()
    .describe(
      'Types whose objects are often made where nobody can see, and the asset of such an object: what a refinement tells of it for certain makes it.',
    ),
  constants: z.record(z.string(), scalar).optional().describe('Symbols that stand for a value: ssl.PROTOCOL_TLSv1 → TLSv1.0.'),
  identities: z
    .record(z.string(), z.array(z.string()).min(1))
    .optional()
    .describe('Attributes that name a resource: one that is given such a text elsewhere means this resource. aws_s3_bucket: [bucket].'),
  aliasesOf: z
    .record(z.string(), z.string())
    .optional()
    .describe('Resources that are another name of one, and the attribute that says of which: aws_kms_alias: target_key_id.'),
  twins: z
    .record(
      z.string(),
      z.strictObject({
        is: z.string().describe('The resource whose rows read it.'),
        attributes: z
          .record(z.string(), z.string())
          .default({})
          .describe(
            'Property paths that are not just the attribute in CamelCase: KeySpec → customer_master_key_spec; with dots it stands deeper.',
          ),
      }),
    )
    .optional()
    .describe("The same resources under another tool's names: AWS::KMS::Key is aws_kms_key."),
  models: z.array(modelRow),
})

export type ModelRow = z.infer<typeof modelRow>
export type ModelFile = z.infer<typeof modelFile>
export type StandAlone = z.infer<typeof standAlone>
