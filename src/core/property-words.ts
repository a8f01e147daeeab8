/** How the properties of assets are called in texts for people: names, units, and what a demand on them says. Programs read the bare names. */
import type { Scalar } from './value'

interface PropertyWords {
  /** Stands behind "the". */
  name: string
  unit?: string
  /** What it takes to hold the value, in the place of "the <name> must be <value>". */
  demands?: Readonly<Record<string, string>>
  /** Words for its values. */
  values?: Readonly<Record<string, string>>
  /** Several at once, each of which counts. */
  isList?: true
  /** A number that nobody counts up to: its digits stay together. */
  isPlain?: true
}

const SWITCH = { true: 'on', false: 'off' }

/** What is not here is called by the words of its name: `policyUser` is "policy user". */
const WORDS: Readonly<Record<string, PropertyWords>> = {
  algorithm: { name: 'algorithm' },
  primitive: { name: 'kind of algorithm' },
  mode: { name: 'mode of operation' },
  function: { name: 'direction (encrypt or decrypt, sign or verify)' },
  usedForSecurity: { name: 'use for security' },
  keyBits: { name: 'key length', unit: 'bits' },
  tagBits: { name: 'tag length', unit: 'bits' },
  saltBits: { name: 'salt length', unit: 'bits' },
  ivBits: { name: 'IV length', unit: 'bits' },
  outputBits: { name: 'output length', unit: 'bits' },
  blockBits: { name: 'block length', unit: 'bits' },
  divisorBits: { name: 'length of the divisor', unit: 'bits' },
  iv: { name: 'IV' },
  mgfHash: { name: 'hash of the mask generation function' },
  publicExponent: { name: 'public exponent', isPlain: true },
  iterations: { name: 'iteration count' },
  macIterations: { name: 'iteration count of the integrity check' },
  memoryKiB: { name: 'memory cost', unit: 'KiB' },
  time: { name: 'number of passes' },
  blockSize: { name: 'block size (r)' },
  kdf: { name: 'derivation of the key from the password' },
  kdfHash: { name: 'hash of the key derivation' },
  s2k: { name: 'way from the password to the key (S2K)' },
  mac: { name: 'integrity check' },
  quantumVulnerable: {
    name: 'resistance to quantum computers',
    demands: { false: 'the algorithm must resist quantum computers' },
    values: { true: 'none', false: 'given' },
  },
  tagVerified: { name: 'check of the tag' },
  keySource: { name: 'source of the key' },
  assertionsSigned: { name: 'signature of assertions' },
  ivRepetition: { name: 'repetition of the IV' },
  comparison: { name: 'way of comparing', demands: { 'constant-time': 'the comparison must take the same time for every input' } },

  version: { name: 'version' },
  minVersion: { name: 'lowest version' },
  maxVersion: { name: 'highest version' },
  suites: { name: 'list of cipher suites', isList: true },
  groups: { name: 'list of groups', isList: true },
  kex: { name: 'list of key exchanges', isList: true },
  keyExchanges: { name: 'list of key exchanges', isList: true },
  macs: { name: 'list of message authentication codes', isList: true },
  hostKeyAlgorithms: { name: 'list of host key algorithms', isList: true },
  securityLevel: { name: 'security level of OpenSSL' },
  verification: { name: 'verification' },
  hostnameVerification: { name: 'host name check' },
  earlyData: { name: 'setting for early data', demands: { false: 'early data must be off' }, values: SWITCH },
  plaintext: {
    name: 'encryption of the listener',
    demands: { false: 'the connection must be encrypted' },
    values: { true: 'off', false: 'on' },
  },
  readByScripts: {
    name: 'protection from scripts',
    demands: { false: 'scripts must not read it' },
    values: { true: 'off', false: 'on' },
  },
  enablesNullEncryption: { name: 'suites without encryption' },
  enablesAnonymous: { name: 'suites without a certificate' },
  enablesExport: { name: 'export suites' },

  jose: { name: 'token algorithm' },
  algorithmsPinned: { name: 'list of accepted algorithms', demands: { true: 'the accepted algorithms must be named' } },
  algorithmsMixed: { name: 'kinds of the accepted algorithms', demands: { false: 'the accepted algorithms must be of one kind' } },
  ignoreExpiration: { name: 'check of the expiry', demands: { false: 'the expiry must be checked' }, values: { true: 'off', false: 'on' } },
  validateIssuer: { name: 'check of the issuer', demands: { true: 'the issuer must be checked' }, values: { true: 'on', false: 'off' } },
  validateAudience: {
    name: 'check of the audience',
    demands: { true: 'the audience must be checked' },
    values: { true: 'on', false: 'off' },
  },

  fileMode: { name: 'mode of the file' },
  material: { name: 'kind of material' },
  encryptedWith: { name: 'cipher of the file' },
  secondCipher: { name: 'second cipher of the file' },
  contents: { name: 'content' },
  isCa: { name: 'kind of certificate (an authority or not)' },
  trust: { name: 'trust (public or private)' },
  selfSigned: { name: 'signature by itself' },
  validityDays: { name: 'validity', unit: 'days' },
  validityHours: { name: 'validity', unit: 'hours' },
  validityMonths: { name: 'validity', unit: 'months' },
  daysRemaining: { name: 'remaining validity', unit: 'days' },
  expires: { name: 'end of the validity', demands: { true: 'the key must have an end of its validity' } },
  notAfter: { name: 'end of the validity' },

  keySpec: { name: 'kind of key' },
  keyManager: { name: 'manager of the key' },
  encrypted: { name: 'encryption', demands: { true: 'it must be encrypted' }, values: SWITCH },
  rotation: { name: 'automatic rotation', demands: { true: 'the key must rotate automatically' }, values: SWITCH },
  rotationDays: { name: 'rotation period', unit: 'days' },
  rotationAge: { name: 'time since the last rotation', unit: 'days' },
  deletionWindowDays: { name: 'waiting time before deletion', unit: 'days' },
  purgeProtection: { name: 'protection against purging', values: SWITCH },
  logging: { name: 'logging', values: SWITCH },
  dnssec: { name: 'DNSSEC', values: SWITCH },
  multiRegion: { name: 'use in several regions' },

  direct: {
    name: 'way it comes in',
    demands: { false: 'the project must not use it directly' },
    values: { true: 'direct', false: 'indirect' },
  },
  flaw: { name: 'known flaw' },
  support: { name: 'state of its maintenance' },
  fipsStatus: { name: 'state of the validation by FIPS 140' },

  approvedModule: { name: 'approved module', demands: { true: 'the module must be an approved one' } },
  dualControl: { name: 'dual control', demands: { true: 'two people must act together' } },
  registered: { name: 'entry in the register', demands: { true: 'the key must stand in the register' } },
  independent: { name: 'independence of the auditor from who made the commits' },
  evidenceGrade: { name: 'grade of the evidence' },
  daysToRotation: { name: 'time until the rotation', unit: 'days' },
  daysToDeactivation: { name: 'time until the key is deactivated', unit: 'days' },
  daysToDue: { name: 'time until it is due', unit: 'days' },
  daysToAudit: { name: 'time until the audit', unit: 'days' },
  planDays: { name: 'time between audits', unit: 'days' },
  correctionDays: { name: 'time for the correction', unit: 'days' },
  accessReviewAge: { name: 'time since the last review of access', unit: 'days' },
  recoveryTestAge: { name: 'time since the last test of recovery', unit: 'days' },
  supplierReviewAge: { name: 'time since the last review of the supplier', unit: 'days' },
  acknowledgementAge: { name: 'time since the custodian acknowledged', unit: 'days' },
  exerciseAge: { name: 'time since the last exercise', unit: 'days' },
  evidenceAge: { name: 'age of the evidence', unit: 'days' },
  auditAge: { name: 'time since the last audit', unit: 'days' },
  completedAge: { name: 'time since the audit ended', unit: 'days' },
  procedureReviewAge: { name: 'time since the last review of the procedure', unit: 'days' },
  eventAge: { name: 'time since the event', unit: 'days' },
  runAge: { name: 'time since the last run', unit: 'days' },
  correctedAge: { name: 'time since the correction', unit: 'days' },
  changeAge: { name: 'time since the change', unit: 'days' },
}

function wordsOf(property: string): PropertyWords | undefined {
  return Object.hasOwn(WORDS, property) ? WORDS[property] : undefined
}

/** 'key length' of keyBits. */
export function propertyName(property: string): string {
  return (
    wordsOf(property)?.name ?? property.replaceAll(/([a-z])([A-Z])/g, (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  )
}

/** 'RC4' of enablesRC4: what a list of ciphers brings in. */
export function enabledName(property: string): string {
  return wordsOf(property)?.name ?? property.replace(/^enables/, '')
}

/** Whether it holds several values, each of which counts. */
export function isList(property: string): boolean {
  return wordsOf(property)?.isList === true
}

/** 'days' of rotationDays; undefined where a number counts nothing. */
export function unitOf(property: string): string | undefined {
  return wordsOf(property)?.unit
}

/** 'the key must rotate automatically' of rotation and true; undefined where "must be" says it well. */
export function demandOf(property: string, value: Scalar): string | undefined {
  return wordsOf(property)?.demands?.[String(value)]
}

/** A value in words: 'on', 'yes', '600,000'; text stays as it is. */
export function scalarText(property: string, value: Scalar): string {
  const words = wordsOf(property)
  const own = words?.values !== undefined && Object.hasOwn(words.values, String(value)) ? words.values[String(value)] : undefined
  if (own !== undefined) return own
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' && words?.isPlain !== true ? grouped(value) : String(value)
}

/** The same with its unit: '2048 bits'. */
export function amountText(property: string, value: Scalar): string {
  const unit = typeof value === 'number' ? unitOf(property) : undefined
  return `${scalarText(property, value)}${unit === undefined ? '' : ` ${unit}`}`
}

/** From five digits on they stand in threes: key lengths are known by their four. */
function grouped(number: number): string {
  const text = String(number)
  return /^-?\d{5,}$/.test(text) ? text.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : text
}
