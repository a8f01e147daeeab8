/** The approved standard as people write it: lists by category, key lengths, protocols, password hashing, certificates, platforms. */
import { z } from 'zod'
import { condition, glob } from '#core/match'
import { isRange, SCHEME_NAMES } from '#core/versions/schemes'
import { date, enforcement, text } from './policy'

const dated = {
  when: condition.optional().describe('Only for this data class, environment, path, purpose …'),
  from: date.optional().describe('First day.'),
  until: date.optional().describe('Last day.'),
  source: text.optional(),
  note: text.optional(),
}

const entry = z.union([text, z.strictObject({ name: z.union([text, z.array(text).min(1)]), ...dated })])
const entries = z.array(entry).min(1)

/** What may be used, and what not any more. What none of the lists names is `unlisted`. */
const list = z
  .strictObject({
    approved: entries.optional(),
    deprecated: entries.optional().describe('Warns; prohibited after `until`, where no other list says more.'),
    legacy: entries.optional().describe('Only to read what is old: decrypt, verify, unwrap, decapsulate.'),
    prohibited: entries.optional(),
    unlisted: enforcement.optional(),
    source: text.optional(),
  })
  .refine((given) => [given.approved, given.deprecated, given.legacy, given.prohibited].some((part) => part !== undefined), {
    message: 'names nothing: give approved, deprecated, legacy or prohibited',
  })

const state = z.enum(['prohibited', 'deprecated', 'legacy']).default('prohibited').describe('What a shorter or older one is.')

const keyLength = z.strictObject({
  algorithm: z.union([text, z.array(text).min(1)]),
  minBits: z.int().positive(),
  state,
  ...dated,
})

const version = z.enum(['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])
const lowest = z.strictObject({ minVersion: version, state, ...dated })

const least = z.int().positive().optional()

/** Numbers are minimums, words have to be the same. One of the alternatives has to hold. */
const parameters = z
  .array(
    z
      .strictObject({
        memoryKiB: least,
        time: least,
        parallelism: least,
        cost: least,
        blockSize: least,
        iterations: least,
        hash: text.optional(),
      })
      .refine((given) => Object.keys(given).length > 0, 'names no parameter'),
  )
  .min(1)

const libraryEntry = z
  .strictObject({
    name: z.union([glob, z.array(glob).min(1)]).describe('Package, or a pattern: * within a part, ** across parts.'),
    ecosystem: z.enum(SCHEME_NAMES).optional().describe('Left out: a package of that name in any ecosystem.'),
    versions: text.optional().describe("A range in the ecosystem's own syntax: <9.0.0, >=41 <43, [1.0,2.0)."),
    replacement: text.optional().describe('What to use in its place.'),
    ...dated,
  })
  .superRefine((given, context) => {
    if (given.versions === undefined) return
    if (given.ecosystem === undefined)
      context.addIssue({ code: 'custom', path: ['versions'], message: 'needs an `ecosystem` that orders them' })
    else if (!isRange(given.ecosystem, given.versions))
      context.addIssue({ code: 'custom', path: ['versions'], message: `"${given.versions}" is no range of ${given.ecosystem}` })
  })

const libraryEntries = z.array(z.union([glob, libraryEntry])).min(1)

/** Packages that may be used, and those that may not. */
const libraries = z
  .strictObject({
    approved: libraryEntries.optional(),
    deprecated: libraryEntries.optional().describe('Warns; prohibited after `until`, where no other list says more.'),
    prohibited: libraryEntries.optional(),
    unlisted: enforcement.optional().describe('What a cryptographic library does that the manifest names and no list does.'),
    source: text.optional(),
  })
  .refine((given) => [given.approved, given.deprecated, given.prohibited].some((part) => part !== undefined), {
    message: 'names nothing: give approved, deprecated or prohibited',
  })

const passwordHashing = z.strictObject({
  approved: z.record(text, z.union([z.literal('any'), parameters])).describe('By algorithm: alternatives of parameters, or any.'),
  legacy: entries.optional(),
  prohibited: entries.optional(),
  unlisted: enforcement.optional(),
  source: text.optional(),
})

const validity = z.strictObject({
  trust: text.optional().describe('public, private …; left out: every certificate.'),
  maxDays: z.int().positive(),
  state,
  ...dated,
})

/** `standard` of a policy. */
export const standard = z.strictObject({
  source: text.optional().describe('Document that the values stand in; title and version of the policy when left out.'),
  hashes: list.optional(),
  macs: list.optional(),
  ciphers: list.optional(),
  modes: list.optional(),
  paddings: list.optional(),
  signatures: list.optional(),
  keyAgreement: list.optional(),
  keyEncapsulation: list.optional(),
  curves: list.optional(),
  keyDerivation: list.optional(),
  randomness: list.optional(),
  tokens: list.optional().describe('Names of JOSE: ES256, PS256 …'),
  tlsSuites: list.optional().describe('IANA names of cipher suites.'),
  tls: z.array(lowest).min(1).optional(),
  keyLengths: z.array(keyLength).min(1).optional(),
  passwordHashing: passwordHashing.optional(),
  certificates: z.array(validity).min(1).optional(),
  platforms: list.optional().describe('Key and secrets platforms, by the name that the inventory gives them.'),
  certificateIssuers: list.optional(),
  libraries: libraries.optional().describe('Packages by name, ecosystem and versions.'),
})

export type Standard = z.infer<typeof standard>
export type StandardList = z.infer<typeof list>
export type Entry = z.infer<typeof entry>
export type LibraryList = z.infer<typeof libraries>
export type LibraryEntry = z.infer<typeof libraryEntries>[number]
