/** The model rows of one language, indexed. */
import type { GivenAway, Question, ValueRule } from '#core/externals'
import type { Scalar } from '#core/value'
import type { ModelRow, StandAlone } from './model'

export interface Row {
  /** 'python/hashlib': the file without its ending. */
  id: string
  row: ModelRow
}

export interface LanguageModels {
  rows: Map<string, Row[]>
  /** Symbols with a row that makes or changes an asset. */
  telling: Set<string>
  /** Argument keys that the rows of a symbol read. */
  reads: Map<string, string[]>
  /** What the keys of all rows begin with. */
  argumentNames: Set<string>
  aliases: Map<string, string>
  supertypes: Map<string, string>
  /** By type: the asset of an object of which nobody sees where it is made. */
  objects: Map<string, StandAlone>
  constants: Map<string, Scalar>
  /** Every symbol and everything it stands in. */
  prefixes: Set<string>
  /** What rows' symbols stand in, without themselves. */
  owners: Set<string>
  properties: Set<string>
  overrides: Map<string, string[]>
  fillers: Set<string>
  settingFillers: Set<string>
  /** By last name of the method: when its rows speak. */
  conditions: Map<string, ModelRow['when'][]>
  references: Map<string, ValueRule>
  /** By last name of the method. */
  givenAway: Map<string, GivenAway[]>
  questions: Question[]
  canonical: Map<string, string>
}

/** Whether a row makes or changes an asset, by itself or by the program that it starts. */
export function isTelling({ asset, refine, runs, asks }: ModelRow): boolean {
  return asset !== undefined || refine !== undefined || runs !== undefined || asks !== undefined
}

/** Nothing yet but names of arguments that are read anyway. */
export function noModels(argumentNames: readonly string[]): LanguageModels {
  return {
    rows: new Map(),
    telling: new Set(),
    reads: new Map(),
    argumentNames: new Set(argumentNames),
    aliases: new Map(),
    supertypes: new Map(),
    objects: new Map(),
    constants: new Map(),
    prefixes: new Set(),
    owners: new Set(),
    properties: new Set(),
    overrides: new Map(),
    fillers: new Set(),
    settingFillers: new Set(),
    conditions: new Map(),
    references: new Map(),
    givenAway: new Map(),
    questions: [],
    canonical: new Map(),
  }
}

const CLASS = /\.[A-Z]\w*$/

/** An object that is declared to be of a class has what every constructor of it gives. */
export function noteClass({ supertypes }: LanguageModels, symbol: string, { when, returns }: ModelRow): void {
  if (when === undefined && returns !== undefined && returns !== symbol && CLASS.test(symbol) && !supertypes.has(symbol))
    supertypes.set(symbol, returns)
}
