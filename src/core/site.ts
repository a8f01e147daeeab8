/** A call, a resource block, a directive or an object with a known type: one named place with arguments. */
import type { Location } from './location'
import type { Value } from './value'

/** In `callerArgs`: the caller decided what is called at all, by handing the function over. */
export const CALLEE = '()'

/** In `argSites`: what made parts of the text that is given. */
export function partsKey(key: string): string {
  return `${key}.@parts`
}

/** The sites that made an argument, or parts of the text that it is. */
export function madeInto({ argSites }: Pick<Site, 'argSites'>, key: string): readonly Site[] {
  return [...(argSites.get(key) ?? []), ...(argSites.get(partsKey(key)) ?? [])]
}

export type SiteKind = 'call' | 'resource' | 'directive' | 'object' | 'override' | 'property'

export interface Site {
  /** Stable within one scan: file, place and calling context. */
  id: string
  kind: SiteKind
  language: string
  /** 'crypto.createHash', 'javax.crypto.Cipher.getInstance', 'aws_kms_key'. */
  symbol: string
  /**
   * '0', 'key_size', '1.modulusLength', 'rule.0.sse_algorithm'. A list `a` of n items also has 'a.length';
   * 'self' is the value a method is called on; '*' appears (unknown) when arguments were spread from something unknown.
   */
  args: ReadonlyMap<string, Value>
  /** Keys of arguments that may be given as nothing: None, null. They have no value in `args`. */
  nothing?: ReadonlySet<string>
  /** What is known of texts of which other parts are not; for conditions only, never shown. */
  pieces?: ReadonlyMap<string, string>
  /** Of a write to one field: the others of the object that the same function writes. */
  beside?: ReadonlySet<string>
  /** Sites whose result was given as an argument: `Cipher(AES(key), …)` has '0' → the site of AES. */
  argSites: ReadonlyMap<string, readonly Site[]>
  /** The sites that made the object this method is called on. */
  receivers: readonly Site[]
  /** Of the library that it is of, those that the repository names; empty where none is told. */
  versions?: readonly string[]
  /** Where it is reported: the caller, when a wrapper's parameter decides. */
  at: Location
  /** Of a call in a chain of several lines: from its own name on. */
  step?: Location
  /** Where entries and named arguments stand that have lines of their own. */
  entries?: ReadonlyMap<string, Location>
  /** From the caller to the modelled call itself, when they differ. */
  trace: readonly Location[]
  /** Set once all callers are known. Arguments that the caller decided, when `at` is the caller: reported there; the rest at the end of the trace. */
  callerArgs: ReadonlySet<string>
  /** The nearest of the calls that led here from which such an argument is already known as it is; the calls around it did not choose it. */
  chosenAt?: (key: string) => Location | undefined
  /** Of a declared resource: its addresses in the words of its tool, one for each instance that is like it. */
  addresses?: readonly string[]
  context: SiteContext
}

/** Made once and used by every call, or cut from the key beside it. */
export type Repetition = 'made-once' | 'from-key'

/** What stands around a site; facts that a model or policy may speak of, never a hidden suppression. */
export interface SiteContext {
  pathClass: PathClass
  /** Names that the result is given to, innermost first: variable, property, keyword argument, enclosing function. */
  sinks: readonly string[]
  /** Names of what goes in: the arguments' variables, fields and keys. */
  inputs?: readonly string[]
  /** So little of the result is taken that it can protect nothing: a few digits, or only its length. */
  shortened?: 'length' | 'digits'
  /** As much of the result as those digits are. */
  shortenedBits?: number
  /** Nobody looks at the result of the call. */
  unused?: true
  /** What the call throws is caught and dropped; looked for when somebody asks. */
  caught?: () => boolean
  /** Nobody asks whether it went well: the error beside the result is dropped; looked for when somebody asks. */
  errorDropped?: () => boolean
  /** Calls of the function that gives the result back at which nobody looks at it; looked for when somebody asks. */
  ignored?: () => readonly Location[]
  /** The calls of the function that it stands in, by name; looked for when somebody asks. */
  alongside?: () => readonly string[]
  /** The names of what a call writes as it is, without the variables that hold what some other call made; looked for when somebody asks. */
  toldUnmade?: () => readonly string[]
  /** Where the promise that the call gives is taken for its answer, or by nobody; looked for when somebody asks. */
  unawaited?: () => readonly Location[]
  /** Methods that the same function calls on the object, where that is a local variable or made on the spot; looked for when somebody asks. */
  onSame?: () => readonly string[] | undefined
  /** Methods that are called on the result, in a chain or on the variable that holds it; looked for when somebody asks. */
  later?: () => readonly string[]
  /** What the same function calls on the result, and on what some methods set, where nobody else gets hold of it; looked for when somebody asks. */
  uses?: (through: readonly string[]) => readonly string[] | undefined
  /** Methods that the same function called before on the variable that it is called on; looked for when somebody asks. */
  before?: () => readonly string[]
  /** The members that are read of the result, where that is all that becomes of it; looked for when somebody asks. */
  taken?: () => readonly string[] | undefined
  /** Whether an argument is the same at every call; looked for when somebody asks. */
  repeats?: (key: string) => Repetition | undefined
  /** The name of the variable, field or setting that an argument is, or is only another form of; looked for when somebody asks. */
  plainSource?: (key: string) => string | undefined
  /** Whether what the site at the place set was never used before this one sets it anew; looked for when somebody asks. */
  replaces?: (place: Location) => boolean
  /** Other calls in the same function that are given the variable of an argument, or of the result, by name; looked for when somebody asks. */
  beside?: (key: string) => readonly string[]
  /** The names of what a call writes as it is; looked for when somebody asks. */
  told?: () => readonly string[]
  /** The comparisons with an ordinary operator that the result ends in; looked for when somebody asks. */
  compared?: () => readonly Location[]
  /** Names in the tests of the branches that the place stands in; looked for when somebody asks. */
  guards?: () => readonly string[]
  /** Name of the enclosing function, if any. */
  enclosing?: string
  /** Of a function without a name inside of one, or of a variable's: the name that it goes by. */
  within?: string
  /** Name of the type around it, if any. */
  ofType?: string
  /** Of a resource: the kind as the file names it, where models have another name of it: AWS::KMS::Key. */
  writtenAs?: string
  /** Tags and labels of a resource by name; '*' is there, unknown, where some could not be read. */
  labels?: Readonly<Record<string, Value>>
}

/** Kinds of path that a standard may treat differently. */
export type PathClass = 'source' | 'test' | 'example' | 'generated' | 'vendored' | 'documentation'
