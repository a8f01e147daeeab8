/** Functions of templates that encode, read formats, or make secrets, keys and certificates. */
import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import { readJson } from '../json'
import { readYaml } from '../yaml'
import type { TemplateFunction } from './functions-text'
import { bounded, isDict, isHole, isNative, markOf, printed, worthOfPrinted, type Dict, type Worth } from './worth'

function text(worth: Worth | undefined): string {
  return printed(worth)
}

/** Holes as the marks that stand for them. */
function plain(worth: Worth): unknown {
  if (isHole(worth)) return markOf(worth)
  if (isNative(worth)) return null
  if (Array.isArray(worth)) return worth.map(plain)
  return isDict(worth) ? new Map([...worth].map(([key, value]) => [key, plain(value)])) : worth
}

function plainObject(worth: unknown): unknown {
  if (Array.isArray(worth)) return worth.map(plainObject)
  return worth instanceof Map ? Object.fromEntries([...worth].map(([key, value]: [string, unknown]) => [key, plainObject(value)])) : worth
}

/** What a format that stands in a text holds. */
function read(subject: string, asYaml: boolean): Worth {
  return worthOfPrinted(asYaml ? readYaml(subject).documents[0] : readJson(subject).data)
}

export const FORMATS: Readonly<Record<string, TemplateFunction>> = {
  toYaml: ([one]) =>
    one === undefined || one === null
      ? 'null'
      : stringify(plain(bounded(one)), { lineWidth: 0, aliasDuplicateObjects: false }).replace(/\n$/, ''),
  toJson: ([one]) => JSON.stringify(plainObject(plain(bounded(one ?? null)))),
  toPrettyJson: ([one]) => JSON.stringify(plainObject(plain(bounded(one ?? null))), null, 2),
  toRawJson: ([one]) => JSON.stringify(plainObject(plain(bounded(one ?? null)))),
  fromYaml: ([one]) => mapOf(read(text(one), true)),
  fromYamlArray: ([one]) => listOf(read(text(one), true)),
  fromJson: ([one]) => mapOf(read(text(one), false)),
  fromJsonArray: ([one]) => listOf(read(text(one), false)),
  toToml: () => ({ hole: 'expression' }),
  lookup: (): Dict => new Map(),
}

function mapOf(worth: Worth): Worth {
  return isDict(worth) ? worth : new Map<string, Worth>()
}

function listOf(worth: Worth): Worth {
  return Array.isArray(worth) ? worth : []
}

function digest(algorithm: string): TemplateFunction {
  return ([one]) => createHash(algorithm).update(text(one)).digest('hex')
}

export const ENCODINGS: Readonly<Record<string, TemplateFunction>> = {
  b64enc: ([one]) => Buffer.from(text(one)).toString('base64'),
  b64dec: ([one]) => Buffer.from(text(one), 'base64').toString('utf8'),
  b32enc: () => ({ hole: 'expression' }),
  b32dec: () => ({ hole: 'expression' }),
  sha1sum: digest('sha1'),
  sha256sum: digest('sha256'),
  sha512sum: digest('sha512'),
  adler32sum: () => ({ hole: 'expression' }),
}

const RANDOM: TemplateFunction = () => ({ hole: 'random' })
const TIME: TemplateFunction = () => ({ hole: 'environment' })

/** Different each time, or told only by the machine. */
export const OUTSIDE: Readonly<Record<string, TemplateFunction>> = {
  randAlphaNum: RANDOM,
  randAlpha: RANDOM,
  randNumeric: RANDOM,
  randAscii: RANDOM,
  randBytes: RANDOM,
  uuidv4: RANDOM,
  shuffle: RANDOM,
  randInt: RANDOM,
  now: TIME,
  date: TIME,
  dateInZone: TIME,
  dateModify: TIME,
  date_modify: TIME,
  ago: TIME,
  htmlDate: TIME,
  unixEpoch: TIME,
  toDate: TIME,
  duration: TIME,
  durationRound: TIME,
  env: TIME,
  expandenv: TIME,
  getHostByName: TIME,
}

const PAIR: readonly string[] = ['Cert', 'Key']

/** What makes keys, certificates and hashes of passwords: what it gives, and what its arguments are called. */
export const MAKERS: Readonly<Record<string, { arguments: readonly string[]; gives: readonly string[] }>> = {
  genPrivateKey: { arguments: ['algorithm'], gives: [] },
  genCA: { arguments: ['commonName', 'days'], gives: PAIR },
  genCAWithKey: { arguments: ['commonName', 'days', 'key'], gives: PAIR },
  genSelfSignedCert: { arguments: ['commonName', 'addresses', 'names', 'days'], gives: PAIR },
  genSelfSignedCertWithKey: { arguments: ['commonName', 'addresses', 'names', 'days', 'key'], gives: PAIR },
  genSignedCert: { arguments: ['commonName', 'addresses', 'names', 'days', 'authority'], gives: PAIR },
  genSignedCertWithKey: { arguments: ['commonName', 'addresses', 'names', 'days', 'authority', 'key'], gives: PAIR },
  buildCustomCert: { arguments: ['certificate', 'key'], gives: PAIR },
  htpasswd: { arguments: ['user', 'password'], gives: [] },
  bcrypt: { arguments: ['password'], gives: [] },
  derivePassword: { arguments: ['counter', 'template', 'password', 'user', 'site'], gives: [] },
  encryptAES: { arguments: ['key', 'plaintext'], gives: [] },
  decryptAES: { arguments: ['key', 'ciphertext'], gives: [] },
}
