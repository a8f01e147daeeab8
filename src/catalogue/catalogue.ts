/** What the world knows of algorithms, curves, protocols and cipher suites; loaded once, then only looked up. */
import type { AssetType } from '#core/asset'
import type { Scalar, Value } from '#core/value'
import { complete } from './complete'
import type { Facts } from './facts'
import { foldName } from './fold'
import { checkDocuments } from './load'
import { assetName } from './name'
import { buildNotations, notationProperty, readNotation, type Notation } from './notation'
import { givenSecrets } from './given-secrets'
import { buildPurposes, purposeOf, type PurposeIndex } from './purpose'
import type { AlgorithmRow, CurveRow, ModeRow, PaddingRow, ProtocolRow, SuiteRow } from './schema'
import { buildTables } from './tables'

export interface Catalogue {
  /** Rows by any spelling or object identifier; undefined for what isn't listed. */
  findAlgorithm(text: string): AlgorithmRow | undefined
  findCurve(text: string): CurveRow | undefined
  findMode(text: string): ModeRow | undefined
  findPadding(text: string): PaddingRow | undefined
  findProtocolVersion(text: string): ProtocolRow | undefined
  findSuite(text: string): SuiteRow | undefined
  /** Name of what an object identifier stands for: 'AES-128-CBC', or an algorithm's own name. */
  nameOfOid(oid: string): string | undefined
  /** Adds derived facts (see complete.ts); what is given stays as it is. */
  complete(properties: Readonly<Record<string, Value>>): Record<string, Value>
  /** Canonical name of an asset: 'AES-256-GCM', 'A|B' for one of several, '?' for an unknown algorithm, `fallback` without an algorithm. */
  assetName(type: AssetType, properties: Readonly<Record<string, Value>>, fallback: string): string
  /** What a value is for, told from the names it is given to (innermost first); 'general' when none tells. */
  purposeOf(sinks: readonly string[]): string
  /** What a hash is for, told from the name of what is hashed; 'general' when it does not tell. */
  purposeOfInput(name: string): string
  /** Whether a name tells a protocol or a format that fixes the hash. */
  isProtocol(name: string): boolean
  /** Whether a name tells a secret that keys are derived from. */
  isSecret(name: string): boolean
  /** Whether what is given by these names is a secret as it is. */
  isSecretGiven(names: readonly string[]): boolean
  isSecretHeld(names: readonly string[]): boolean
  /** What a text says in a notation; undefined when it isn't understood. See notation.ts. */
  readNotation(notation: string, text: string): Record<string, Scalar> | undefined
  /** The property that a notation's main value has in what readNotation returns. */
  notationProperty(notation: string): string
  notations: ReadonlyMap<string, Notation>
}

/**
 * The catalogue out of parsed YAML, keyed by path or file name ('knowledge/catalogue/algorithms.yml', 'algorithms.yml');
 * documents of other folders are passed over. Throws a UserError naming file and path of what is wrong; documents of `checked` paths were checked before.
 */
export function loadCatalogue(documents: Readonly<Record<string, unknown>>, checked: ReadonlySet<string> = new Set()): Catalogue {
  const files = checkDocuments(documents, checked)
  const tables = buildTables(files)
  const { names, oids, strengths } = files.algorithms
  const facts: Facts = { tables, names, oids, strengths }
  const purposes = buildPurposes(files.purposes)
  const inputs = buildPurposes({ purposes: files.purposes.inputs, except: [] })
  const protocols = listed(files.purposes.protocols)
  const secrets = listed(files.purposes.secrets)
  const notations = buildNotations(tables)
  const { bare } = files.purposes
  return {
    findAlgorithm: (text) => lookUp(tables.algorithms, text),
    findCurve: (text) => lookUp(tables.curves, text),
    findMode: (text) => lookUp(tables.modes, text),
    findPadding: (text) => lookUp(tables.paddings, text),
    findProtocolVersion: (text) => lookUp(tables.protocols, text),
    findSuite: (text) => lookUp(tables.suites, text),
    nameOfOid: (oid) => Object.entries(oids).find(([, one]) => one === oid)?.[0] ?? lookUp(tables.algorithms, oid)?.name,
    complete: (properties) => complete(facts, properties),
    assetName: (type, properties, fallback) => assetName(facts, type, properties, fallback),
    purposeOf: (sinks) => purposeOf(purposes, sinks),
    purposeOfInput: (name) => (bare.words.includes(name.toLowerCase()) ? bare.purpose : purposeOf(inputs, [name])),
    isProtocol: (name) => purposeOf(protocols, [name]) === LISTED,
    isSecret: (name) => purposeOf(secrets, [name]) === LISTED,
    isSecretGiven: givenSecrets(files.purposes.given),
    isSecretHeld: givenSecrets(files.purposes.held),
    readNotation: (notation, text) => readNotation({ notations }, notation, text),
    notationProperty: (notation) => notationProperty({ notations }, notation),
    notations,
  }
}

const LISTED = 'listed'

/** An index of names that are on a list or are not. */
function listed(rows: readonly { words: string[]; source: string }[]): PurposeIndex {
  return buildPurposes({ purposes: rows.map((row) => ({ ...row, purpose: LISTED })), except: [] })
}

function lookUp<Row>(table: ReadonlyMap<string, Row>, text: string): Row | undefined {
  const key = foldName(text)
  return key === undefined ? undefined : table.get(key)
}
