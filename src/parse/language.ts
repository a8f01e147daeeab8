/** A language's own facts about itself: extensions, grammar, naming and scoping, from language.yml. */
import { z } from 'zod'

const variant = z.strictObject({
  extensions: z.array(z.string()).describe("File name endings with the dot: '.py'."),
  fileNames: z.array(z.string()).optional().describe('Whole file names without a telling ending.'),
  grammar: z.string().describe('tree-sitter-<grammar>.wasm'),
  facts: z.array(z.string()).describe('Query files of this folder, in order; a later pattern wins.'),
  parser: z.enum(['tree-sitter', 'babel']).default('tree-sitter').describe('With babel the grammar is the fallback.'),
  jsx: z.boolean().default(false),
  flow: z.boolean().default(false).describe('What is no TypeScript may have the types of Flow.'),
  endsMembers: z.boolean().default(false).describe('The grammar wants the last member of a type ended, also in `class A { val b = 1 }`.'),
  embedded: z.enum(['script-element']).optional().describe('The code stands in the <script> elements of a document.'),
})

export const languageFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  variants: z.array(variant).min(1),
  strings: z.enum(['c', 'python', 'go', 'java', 'csharp', 'raw']).describe('How literals are quoted and escaped.'),
  comments: z.array(z.string()).default([]).describe('What begins a comment, or a line of one.'),
  scope: z.enum(['block', 'function']).describe('What limits the life of a local name.'),
  package: z.enum(['file', 'directory']).describe('Whose top-level names are seen without an import.'),
  declarations: z
    .string()
    .optional()
    .describe(
      'Pattern of names declared at the top of a file (its groups; several with commas between). Tells which files of a package need a parse; it may find too many, never too few.',
    ),
  namespaces: z.string().optional().describe('Pattern of the line that says which namespace or package a file is in (its group).'),
  modules: z.enum(['node', 'python', 'go', 'java', 'csharp']).describe('How an import path finds files.'),
  models: z
    .string()
    .optional()
    .describe('Another language whose model rows count here too: both call the same libraries by the same names.'),
  implied: z.array(z.string()).default([]).describe('Packages whose names every file sees without an import.'),
  globals: z.string().describe('Prefix of names that nothing declares: globalThis, builtins, java.lang.'),
  stringType: z.string().describe("Type of string literals, so that their methods resolve: 'java.lang.String'."),
  bytesType: z.string().optional(),
  self: z
    .array(z.string())
    .describe('Names of the current object: this, self; where it is a parameter, those after the first are of a type.'),
  parent: z.string().optional().describe('Name of the current object as its supertype: super, base.'),
  selfParameter: z.boolean().default(false).describe('A method declares the current object as its first parameter.'),
  topLevelNames: z.boolean().default(false).describe('Functions and constants may stand beside types; their files have any name.'),
  modifierNames: z.array(z.string()).default([]).describe('Modifiers that may also be names, of which the grammar knows nothing.'),
  implicitSelf: z.boolean().default(false).describe('Members of the enclosing type are seen without `this`.'),
  qualifiedNames: z.boolean().default(false).describe('Types may be written with their whole path, without an import.'),
  allocators: z.array(z.string()).default([]).describe('Calls that make an object of the type they are given: new(T).'),
  appends: z.array(z.string()).default([]).describe('Calls that give a list with more items: append(list, item).'),
  blockValues: z.boolean().default(false).describe('The last expression of a block is its value, where a branch is a value.'),
  extensionMethods: z
    .boolean()
    .default(false)
    .describe('Methods may be declared beside their type: one that nobody knows is looked for in the imported packages.'),
  copies: z.string().optional().describe('The method that gives an object once more with some fields changed: copy, with.'),
  scopeFunctions: z
    .array(
      z.strictObject({
        names: z.array(z.string()).min(1),
        of: z.enum(['receiver', 'argument']).describe('The object stands before the name, or is the first argument.'),
        as: z.enum(['self', 'argument']).describe('The lambda is called on the object, or is given it.'),
        gives: z.enum(['object', 'result']).describe('What the call is worth: the object, or what the lambda gives.'),
      }),
    )
    .default([])
    .describe('Functions that run a lambda on an object.'),
  enumValue: z.boolean().default(false).describe('`.value` of an enumeration member is what it was declared with.'),
  holds: z
    .array(z.string())
    .default([])
    .describe('Members by which a holder gives what it holds, where the holder counts as that itself: IOptions<T>.Value.'),
  settingsBy: z
    .strictObject({ kind: z.string(), section: z.array(z.string()), key: z.array(z.string()), into: z.array(z.string()) })
    .optional()
    .describe(
      'Calls that say which settings fill a class: by a section that they are given or called on, or by its name; `into` fill the object that they are given last.',
    ),
  tags: z
    .strictObject({ settings: z.array(z.string()), environment: z.array(z.string()), defaults: z.array(z.string()) })
    .optional()
    .describe("Words of a field's tag: its name in files of settings, that in the environment, and what it holds where nobody sets it."),
  annotations: z
    .array(z.string())
    .optional()
    .describe('What an annotation puts around the type that it is about: Optional[…]. A text is a type as well, then.'),
  constructs: z.boolean().default(false).describe('Calling a type constructs it without `new`.'),
  accessors: z.boolean().default(false).describe('A property that is read or written is a call of its getX or setX: `x.name = …`.'),
  prints: z
    .strictObject({
      head: z.string().describe("A pattern that what stands before a type's name fits, where its text shows its fields; empty: always."),
      texts: z.array(z.string()).min(1).describe('Types of fields that are text.'),
      unless: z.array(z.string()).describe('Methods by which a type says itself how it is written.'),
    })
    .optional()
    .describe('What a value shows of its fields when it is written as a whole.'),
  flags: z.string().optional().describe('A pattern for methods that write an option of the command line to their first argument.'),
  zeroValues: z.boolean().default(false).describe('A variable declared without a value is an empty object of its type.'),
  names: z
    .array(z.string())
    .default([])
    .describe('Node types of the grammar that are a name by themselves; cheaper than a pattern for the most frequent nodes.'),
  containers: z
    .strictObject({ maps: z.array(z.string()), lists: z.array(z.string()) })
    .default({ maps: [], lists: [] })
    .describe('Constructors of maps and lists, whose contents are followed.'),
  bodies: z
    .strictObject({
      query: z.string().describe('Captures the bodies of functions.'),
      alone: z.string().describe('How a body is parsed without the rest of its file: a text around {body}.'),
    })
    .optional()
    .describe('Bodies that say nothing of what is looked for stay unread until they matter.'),
  comparisons: z
    .array(z.string())
    .default([])
    .describe('Calls that compare as an operator does, by name or with what they are called on: bytes.Equal.'),
  fillsZero: z.array(z.string()).default([]).describe('Symbols whose result is a zero-filled array.'),
})

export type Language = z.infer<typeof languageFile>
export type LanguageVariant = Language['variants'][number]
