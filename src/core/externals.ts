/** What resolving must be told of the world outside the repository, without knowing what it is about. */
import type { Site } from './site'
import type { MaterialSource, Scalar, Value } from './value'

/** What can be done with known text. */
export const TEXT_OPERATIONS = [
  'same',
  'lower',
  'upper',
  'trim',
  'concat',
  'cut',
  'replace',
  'replace-first',
  'split',
  'pad-start',
  'pad-end',
  'repeat',
  'printf',
  'braces',
  'equals',
  'equals-ignoring-case',
  'starts-with',
  'ends-with',
  'contains',
  'length',
  'character',
  'of-codes',
] as const

export type TextOperation = (typeof TEXT_OPERATIONS)[number]

/** A value that is read from the program's configuration. Argument keys as in Site.args; all of them may be left out. */
export interface ConfigurationRule {
  /** Which files set it: environment, application. */
  kind: string
  /** Arguments that make the key, joined with a dot; none: the configuration itself. */
  key?: readonly string[]
  /** The argument, of several the first that is given, is a text such as '${key:default}'. */
  template?: readonly string[]
  /** Arguments of which the first that is given holds where nobody sets the key. */
  default?: readonly string[]
  /** Methods of the same package that give a key its default: `SetDefault(key, value)`. */
  defaultsBy?: readonly string[]
  /** Methods that declare options of the command line, of which this is what they are given: `add_argument`. */
  optionsBy?: readonly string[]
}

/** What a call's result is made of. Argument keys as in Site.args. */
export interface ValueRule {
  same?: string
  decode?: 'hex' | 'base64' | 'utf8' | 'number' | 'bytes'
  material?: MaterialSource
  bytes?: number
  /** Calls that give the result its data, and the argument: the result of nothing but constants is one. */
  inputs?: Readonly<Record<string, string>>
  configuration?: ConfigurationRule
  /** The result is what stands in the data file that this argument names, is open on or was read from. */
  parsed?: string
  constant?: Scalar
  /** The result is text made of the arguments, the receiver first. */
  text?: TextOperation
  /** The result is this argument's member of that name. */
  member?: { of: string; name: string }
  /** The result is a list of what this argument, a function, returns. */
  returned?: string
  /** The result is the function in the first argument with the others given. */
  partial?: boolean
  /** The result holds the entries of all arguments, named ones among them. */
  record?: boolean
  /** The result is a map of keys and values: in turn, or pair by pair. */
  pairs?: boolean
  join?: { separator?: string; parts: string }
  /** The result is a list of all arguments. */
  list?: boolean
  /** The result is the first of the receiver and the arguments that is there. */
  either?: boolean
  /** The argument that is filled with the material, in place of the result. */
  fills?: string
}

/** A method of an object of unknown type, told by the argument that only it takes or by what its object is called. */
export type GivenAway = { symbol: string } & (
  | {
      /** Keys of the argument: by name or position. */
      argument: readonly string[]
      /** Symbols of the calls that make such an argument. */
      madeBy: readonly string[]
    }
  | { named: readonly string[] }
)

export interface Effect {
  /** Type of the result; 'self' is the receiver's. */
  returns?: string
  value?: ValueRule
}

/** A kind of resource that another tool declares under other names. */
export interface Twin {
  /** The kind whose rows read it. */
  is: string
  /** Its property paths, by which attribute of the kind they are; others by their own name in small letters. */
  attributes: Readonly<Record<string, string>>
}

/** A word that a row asks a function with, and as which parameter. */
export interface Question {
  parameter: number
  word: string
}

export interface Externals {
  /** What a kind of resource is, in the words of the models: 'AWS::KMS::Key'. */
  twin(type: string): Twin | undefined
  /** Attributes that name a resource of a kind, so that others can mean it by text. */
  identities(type: string): readonly string[]
  /** The attribute of an alias with what it stands for. */
  standsFor(type: string): string | undefined
  /** A symbol's one name: aliases of modules and types folded. */
  canonical(language: string, symbol: string): string
  /** Some row speaks of this symbol. */
  knows(language: string, symbol: string): boolean
  /** Some row makes or changes an asset where this symbol stands; the other rows only say what it is worth. */
  tells(language: string, symbol: string): boolean
  /** Arguments on whose known value every row of the symbol depends; empty when some row does not. */
  deciders(language: string, symbol: string): readonly string[]
  /** False when no row can apply, going by the arguments that decide. */
  mayApply(language: string, symbol: string, args: ReadonlyMap<string, Value>): boolean
  /** Some row speaks of this symbol or of what is inside it. */
  reaches(language: string, symbol: string): boolean
  /** Some row speaks of a member of this symbol. */
  leadsOn(language: string, symbol: string): boolean
  /** A symbol that stands for a value: ssl.PROTOCOL_TLSv1. */
  constant(language: string, symbol: string): Scalar | undefined
  effect(site: Site): Effect
  /** What a symbol is worth by itself: process.env. */
  reference(language: string, symbol: string): ValueRule | undefined
  /** What indexing a symbol or an object of a type reads: os.environ['X']. */
  indexed(language: string, symbol: string): ConfigurationRule | undefined
  /** Object entries and attributes that are sites by their mere name. */
  isProperty(language: string, name: string): boolean
  /** Whether a variable, field or entry of this name holds a secret, and some row speaks of its default. */
  holdsSecret(language: string, name: string): boolean
  /** Methods of an external type that matter when the repository overrides them. */
  overrides(language: string, supertype: string): readonly string[]
  /** Whether no row of a method, by its last name, can speak of a call that is given these names, in a file that mentions these words. */
  isSilent(language: string, method: string, told: () => readonly string[], mentions: (word: string) => boolean): boolean
  /** Methods that fill an argument, by their last name. */
  mayFill(language: string, method: string): boolean
  /** Methods that fill an object with settings, by their last name. */
  settingFillers(language: string): readonly string[]
  /** Methods of that name that an argument or a name gives away where the type of their object is unknown. */
  givenAway(language: string, method: string): readonly GivenAway[]
  /** Whether some row reads an argument of this name, or one in it. */
  readsOf(language: string, name: string): boolean
  /** An argument some row of the symbol reads. */
  reads(language: string, symbol: string, argument: string): boolean
  /** Some row of the symbol reads what is inside an argument. */
  looksInto(language: string, symbol: string, argument: string): boolean
  /** Words that rows ask functions with, and as which parameter. */
  questions(language: string): readonly Question[]
  /** Arguments that tell something of an asset once they are known; the others never make a function a wrapper. */
  asks(site: Site, open: readonly string[]): readonly string[]
}

/** Among what a row reads: what the result is for, which only the callers of a function that gives it back may tell. */
export const RESULT = '@result'

/** The property of a secret that the environment sets, with a default that is written beside it. */
export const WRITTEN_DEFAULT = '@default'

/** The property of a secret that is compared with an ordinary operator; its argument `source` says where it comes from. */
export const COMPARED_SECRET = '@compared'

/** Argument keys: one is the other or a part of it. */
export function overlap(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`)
}
