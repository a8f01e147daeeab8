/** The forms of keys and certificates as rows: labels, beginnings, magic numbers, and which files are looked at. */
import { z } from 'zod'

const kind = z.enum([
  'private-key',
  'encrypted-private-key',
  'public-key',
  'rsa-public-key',
  'certificate',
  'certificates',
  'request',
  'crl',
  'dh-parameters',
  'dsa-parameters',
  'ec-parameters',
])

const label = z.strictObject({
  label: z.string(),
  reader: z.enum(['der', 'openssh', 'ssh2', 'pgp', 'none']),
  holds: kind,
  algorithm: z.string().optional().describe('What the label says of the key where its bytes cannot be read.'),
})

const magic = z.union([
  z.strictObject({ bytes: z.string(), format: z.enum(['JKS', 'JCEKS']), base64: z.string() }),
  z.strictObject({ bytes: z.string(), other: z.string() }),
])

const globs = z.array(z.string()).min(1)

export const keysFile = z.strictObject({
  tokens: z.array(z.string().min(1)).min(1),
  files: z.strictObject({ text: globs, binary: globs }),
  labels: z.array(label).min(1),
  starts: z.array(z.string().min(3)).min(1),
  magic: z.array(magic),
})

export type KeyForms = z.infer<typeof keysFile>
export type Label = KeyForms['labels'][number]
