/** Where a row of a model takes the properties of an asset from. */
import { z } from 'zod'

export const scalar = z.union([z.string(), z.number(), z.boolean()])

/** Key of an argument: position ('0'), name ('key_size'), path ('1.modulusLength'), or 'self'. YAML may write a position as a number. */
export const argumentKey = z.union([z.string(), z.number().int().nonnegative()]).transform(String)

const argumentSource = z
  .strictObject({
    arg: argumentKey,
    alias: z.array(argumentKey).optional().describe('Other keys of the same argument; the first present one counts.'),
    default: scalar
      .nullable()
      .optional()
      .describe('What the library does when the argument is absent (origin library-default); null: that is not known.'),
    notation: z.string().optional().describe('Inner grammar of the string; may fill in further properties (mode, keyBits, padding, hash).'),
    as: z
      .enum(['material', 'bits', 'bytes', 'presence', 'count', 'days', 'mixed'])
      .optional()
      .describe(
        'material: key bytes, never their text; bits/bytes: length of the material; presence: true when given; count: number of list items; mixed: whether the list, in the notation given, names authentication with a shared key beside signatures; days: of a period written out (7776000s, P90D, 2160h, rate(30 days)); a bare number is one of days.',
      ),
    least: z.number().optional().describe('With material: constants of fewer bytes only stand in its place.'),
    of: z.string().optional().describe("A property of the asset that the argument's own site makes; that asset is absorbed."),
    versions: z
      .record(z.string(), scalar.nullable())
      .optional()
      .describe(
        "What an absent argument means to some versions of the provider, by range: '<3.0.0'. The first range that holds them all counts, null is not known; `default` is for all others and where no version is told.",
      ),
    map: z
      .record(z.string(), scalar.nullable())
      .optional()
      .describe(
        "Renames known scalars; one that is not listed becomes that of the first pattern that fits ('alias/aws/*', '*'), or stays as it is. null: not known.",
      ),
    separator: z.string().min(1).optional().describe('The text is a list with this between its items: the value is one of them.'),
    scale: z.number().optional().describe('Factor for numbers: 8 turns bytes into bits.'),
  })
  .describe('A value read from an argument of the site.')

const symbolSource = z.strictObject({
  symbol: z.literal('last'),
  notation: z.string().optional(),
  map: z.record(z.string(), scalar.nullable()).optional(),
})
const purposeSource = z
  .strictObject({ purpose: z.enum(['sinks', 'inputs', 'mac']) })
  .describe(
    'sinks: what the result is used for, told from the names it is given to. inputs: password where what goes in is called so and the names of the result say nothing else; protocol where a name around the hash tells one that fixes it. mac: protocol likewise; key where a secret goes in, so that a key is derived.',
  )

const resultSource = z
  .strictObject({ result: z.enum(['use', 'thrown', 'error', 'claims', 'promise']) })
  .describe(
    'use: unused where nobody looks at the result. thrown: unused where what it throws is caught and dropped. error: unused where the error beside it is dropped. claims: header where only the end or the header of a token is read. promise: promised where the promise that the call gives is taken for its answer.',
  )

const single = z.union([scalar, argumentSource, symbolSource, purposeSource, resultSource])
/** Several sources: the first that is present wins. */
const source = z.union([single, z.array(single).min(1)])

export const properties = z.record(z.string(), source)

export type ArgumentSource = z.infer<typeof argumentSource>
export type Source = z.infer<typeof source>
export type SingleSource = z.infer<typeof single>
export type ResultAnswer = z.infer<typeof resultSource>['result']
