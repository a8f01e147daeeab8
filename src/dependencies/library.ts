/** The shape of what is known of cryptographic packages: what they are for, which are given up, which versions are broken, which are validated modules. */
import { z } from 'zod'

const text = z.string().trim().min(1)
const versions = text.optional().describe("A range of the ecosystem's own; left out: all versions.")

const support = z.strictObject({
  versions,
  state: z
    .enum(['discontinued', 'deprecated', 'unmaintained', 'frozen', 'renamed', 'end-of-life'])
    .describe('As the project itself puts it; unmaintained: nothing was released or answered for years.'),
  since: text.optional().describe('Year, month or day.'),
  because: text,
  replacement: text.optional(),
  source: z.url(),
})

const flaw = z.strictObject({
  versions: text.describe('The broken ones.'),
  id: text.describe('CVE, GHSA, or a word where there is neither.'),
  fixedIn: text.optional(),
  because: text,
  source: z.url(),
})

const fipsModule = z.strictObject({
  versions,
  name: text.describe('As the certificate names it.'),
  certificate: z.string().regex(/^\d+$/),
  standard: z.enum(['FIPS 140-2', 'FIPS 140-3']),
  level: z.int().min(1).max(4).optional(),
  sunset: z.iso
    .date()
    .optional()
    .describe('From this day the certificate is on the historical list; left out where it could not be verified.'),
  note: text.optional(),
  source: z.url(),
})

const library = z.strictObject({
  package: z.union([text, z.array(text).min(1)]).describe('Names in the ecosystem; * is any part of one.'),
  category: z.enum([
    'cryptography',
    'tls',
    'token',
    'password-hashing',
    'post-quantum',
    'signature',
    'openpgp',
    'ssh',
    'key-service',
    'randomness',
  ]),
  implementation: z
    .enum(['own', 'platform', 'module', 'service'])
    .optional()
    .describe('Whose code computes: the package itself, what the platform has, a validated module, a service.'),
  support: z.array(support).min(1).optional(),
  flaws: z.array(flaw).min(1).optional(),
  modules: z.array(fipsModule).min(1).optional(),
})

/** src/knowledge/libraries/<ecosystem>.yml */
export const libraryFile = z.strictObject({
  ecosystem: z.string().regex(/^[a-z][a-z0-9-]*$/),
  libraries: z.array(library).min(1),
})

export type LibraryFile = z.infer<typeof libraryFile>
export type Library = z.infer<typeof library>
