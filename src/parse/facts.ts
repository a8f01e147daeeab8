/** The facts of a source file: one small tree of expressions and statements, the same for every language. */

/** Offsets are UTF-16 code units in the file's text. */
interface Base {
  start: number
  end: number
  /** Set once the tree is complete; the root has none. */
  parent?: Fact
  /** `await` stands before it: the value is what was promised. */
  awaited?: true
}

export interface StringFact extends Base {
  kind: 'string'
  value: string
  bytes: boolean
}
export interface NumberFact extends Base {
  kind: 'number'
  value: number
}
export interface BooleanFact extends Base {
  kind: 'boolean'
  value: boolean
}
/** null, undefined, None, nil. */
export interface NullFact extends Base {
  kind: 'null'
}
export interface NameFact extends Base {
  kind: 'name'
  name: string
}
export interface MemberFact extends Base {
  kind: 'member'
  object: Fact
  name: string
}
export interface IndexFact extends Base {
  kind: 'index'
  object: Fact
  index: Fact | undefined
}
export interface CallFact extends Base {
  kind: 'call'
  callee: Fact
  args: Fact[]
  constructs: boolean
  /** The type that it is called for, where that may say which settings fill it: `Configure<Options>(…)`. */
  of?: string
}
/** A keyword argument or an entry of a record; a computed key stays a fact. */
export interface NamedFact extends Base {
  kind: 'named'
  name: string | Fact
  value: Fact
}
export interface SpreadFact extends Base {
  kind: 'spread'
  value: Fact
}
/** A cast: the value, seen as the type. */
export interface CastFact extends Base {
  kind: 'cast'
  value: Fact
  type: Fact
}
export interface RecordFact extends Base {
  kind: 'record'
  entries: Fact[]
  type: Fact | undefined
}
export interface ListFact extends Base {
  kind: 'list'
  items: Fact[]
  type: Fact | undefined
}
/** `parts` joined as text: templates, f-strings. */
export interface TemplateFact extends Base {
  kind: 'template'
  parts: Fact[]
}
export interface OperationFact extends Base {
  kind: 'operation'
  operator: string
  operands: Fact[]
}
/** One of the branches is the value: ternaries, `a || b`, switch expressions. */
export interface ChoiceFact extends Base {
  kind: 'choice'
  test: Fact | undefined
  branches: Fact[]
  /** A switch: what the test must be for each branch; undefined for the default one. */
  cases?: Labels[]
}
/** What a switch's test must be for an arm to run. */
export type Labels = Fact[] | undefined
export interface ParameterFact extends Base {
  kind: 'parameter'
  /** A name, or a destructuring pattern. */
  target: Fact
  default: Fact | undefined
  type: Fact | undefined
  rest: 'none' | 'positional' | 'named'
  /** What an extension method is called on. */
  receives?: boolean
}
export interface FunctionFact extends Base {
  kind: 'function'
  name: string | undefined
  parameters: ParameterFact[]
  body: Fact
  /** Body is the returned expression itself. */
  isExpression: boolean
  returnType: Fact | undefined
  /** Go: results that have names; a bare return gives what they hold. */
  results?: BindFact[]
  /** Go: the type a method belongs to. */
  receiver: ParameterFact | undefined
  isStatic: boolean
  /** It is called where it is named: a property that is computed. */
  isGetter?: boolean
  /** Where its name stands; annotations come before it. */
  nameStart: number
}
export interface TypeFact extends Base {
  kind: 'type'
  name: string | undefined
  supertypes: Fact[]
  /** The annotation that says which settings fill its fields. */
  settings?: Fact
  /** It is the one object of its type: Kotlin's `object`. */
  isOnly?: true
  body: Fact
}
export interface ImportFact extends Base {
  kind: 'import'
  path: string
  /** The member imported; undefined when the module itself is bound. */
  name: string | undefined
  /** The local name; undefined for wildcards and side-effect imports. */
  alias: string | undefined
  wildcard: boolean
  /** `export … from`: the alias is visible to importers only. */
  reexport: boolean
}
export interface BindFact extends Base {
  kind: 'bind'
  /** Name, member, index, or a pattern (record or list of such). */
  target: Fact
  value: Fact | undefined
  type: Fact | undefined
  /** '=' or an augmented operator without '=' ('+'). */
  operator: string
  declares: boolean
  /** The value is iterated: the target holds its elements. */
  element: boolean
  isStatic: boolean
  /** What stands beside a field in words of its own: Go's `json:"name"`. */
  tag?: string
  /** A field that only its own type writes, or nobody after it was made. */
  isClosed?: true
  /** Which one of a group of constants it is, from 0; undefined outside of such. */
  ordinal?: number
}
/** `export { local as name }`, `export default …` (name 'default'). */
export interface ExportFact extends Base {
  kind: 'export'
  name: string
  value: Fact
}
export interface ReturnFact extends Base {
  kind: 'return'
  value: Fact | undefined
}
/** throw, break, continue: what follows in the same block does not run. */
export interface JumpFact extends Base {
  kind: 'jump'
  /** break and continue leave a loop or a switch; throw leaves more. */
  leaves: 'function' | 'branch'
  children: Fact[]
}
/** if, switch, try, loops: each arm may run. */
export interface BranchFact extends Base {
  kind: 'branch'
  test: Fact | undefined
  arms: Fact[]
  /** A switch: what the test must be for each arm; undefined for the default one. */
  cases?: Labels[]
  /** A switch whose arms run on into the next one without a `break`. */
  runsOn?: boolean
  exhaustive: boolean
  loop: boolean
  /** A `break` inside ends this one: a loop or a switch. */
  breakable: boolean
}
export interface BlockFact extends Base {
  kind: 'block'
  children: Fact[]
  scope: boolean
  /** An arm of a switch: what the test must be; they are the switch's parts, not the arm's. */
  labels?: Fact[]
}
/** Anything the vocabulary has no word for; only its inside counts. */
export interface OtherFact extends Base {
  kind: 'other'
  /** One of the values that a generator gives. */
  yields?: true
  children: Fact[]
}

export type Fact =
  | StringFact
  | NumberFact
  | BooleanFact
  | NullFact
  | NameFact
  | MemberFact
  | IndexFact
  | CallFact
  | NamedFact
  | SpreadFact
  | CastFact
  | RecordFact
  | ListFact
  | TemplateFact
  | OperationFact
  | ChoiceFact
  | ParameterFact
  | FunctionFact
  | TypeFact
  | ImportFact
  | BindFact
  | ExportFact
  | ReturnFact
  | JumpFact
  | BranchFact
  | BlockFact
  | OtherFact

export type FactKind = Fact['kind']
