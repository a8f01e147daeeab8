/** One file prepared for resolving: its scopes, names, calls and returns. */
import type { PathClass } from '#core/site'
import type {
  BindFact,
  CallFact,
  ExportFact,
  Fact,
  FunctionFact,
  ImportFact,
  NamedFact,
  OperationFact,
  RecordFact,
  ReturnFact,
  TypeFact,
} from '#parse/facts'
import type { Language } from '#parse/language'
import type { SourceFile } from '#parse/source'

export interface Scope {
  fact: Fact
  kind: 'module' | 'function' | 'type' | 'block'
  parent: Scope | undefined
  names: Map<string, Binding[]>
}

/** A name's declaration or a write to it. */
export interface Binding {
  name: string
  fact: BindFact | FunctionFact | TypeFact | ImportFact | Fact
  start: number
  /** Where in the value the name's part stands: { a: [b] } → ['a', 0]. */
  path: readonly (string | number)[]
  /** Default of a destructured part. */
  default: Fact | undefined
  declares: boolean
}

/** `root.a.b = value`. */
export interface MemberWrite {
  root: string
  path: readonly string[]
  fact: BindFact
  /** What names the entry of a map, where it is no text as it stands: `map.put(NAME, value)`. */
  key?: Fact
}

export interface Unit {
  file: SourceFile
  language: Language
  pathClass: PathClass
  scopes: Map<Fact, Scope>
  module: Scope
  calls: CallFact[]
  /** Typed objects, named entries, member writes and types: places that may be sites. */
  records: RecordFact[]
  entries: NamedFact[]
  writes: BindFact[]
  /** Bindings of a plain name. */
  plain: BindFact[]
  types: TypeFact[]
  /** Comparisons with an ordinary operator. */
  comparisons: OperationFact[]
  memberWrites: Map<string, MemberWrite[]>
  wildcards: ImportFact[]
  imports: ImportFact[]
  exports: Map<string, ExportFact | ImportFact>
  returns: Map<FunctionFact, ReturnFact[]>
  /** Methods declared outside their type's body (Go), by type name. */
  methods: Map<string, FunctionFact[]>
  /** Functions that are called like methods of their first argument, by name. */
  extensions: Map<string, FunctionFact[]>
  /** Calls that are given a plain name as an argument: they may fill it. */
  callsWith: Map<string, CallFact[]>
  /** Calls by the last name of what is called, and by the variable whose method is called. */
  callsTo: Map<string, CallFact[]>
  callsOn: Map<string, CallFact[]>
  /** Code that never runs: after a return, in `if (false)`. */
  dead: Set<Fact>
}

/** The name an import binds when it says none: Python's first part, Go's and Java's last. */
export function impliedName(language: Language, path: string): string | undefined {
  if (language.modules === 'python') return path.split('.')[0]
  if (language.modules === 'java' || language.modules === 'csharp') return path.split('.').at(-1)
  if (language.modules !== 'go') return undefined
  const parts = path.split('/')
  const last = parts.at(-1) ?? path
  // A major version is not the package's name: github.com/golang-jwt/jwt/v5.
  const name = /^v\d+$/.test(last) && parts.length > 1 ? (parts.at(-2) as string) : last
  return name
    .replace(/\.v\d+$/, '')
    .replace(/^go-|-go$/, '')
    .replaceAll('-', '_')
}
