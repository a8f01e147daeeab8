/** A new language: its facts about itself and an empty query to fill. */
import { UserError } from '#core/errors'

/** Files of a new language, by path. `given` is '<id>' or '<id>/<grammar>' where the grammar has another name. */
export function languageFiles(given: string): Record<string, string> {
  const [id = '', grammar = id] = given.split('/')
  if (!/^[a-z][a-z0-9-]*$/.test(id) || !/^[a-z][a-z0-9_-]*$/.test(grammar)) {
    throw new UserError(`'${given}' is not <id> or <id>/<grammar>`, {
      help: 'ruby, or csharp/c_sharp: the grammar is tree-sitter-<grammar>.wasm',
    })
  }
  return {
    [`src/knowledge/languages/${id}/language.yml`]: `id: ${id}
name: ${id.charAt(0).toUpperCase()}${id.slice(1)}
variants:
  - extensions: ['.${id}']
    grammar: ${grammar}
    facts: [facts.scm]
strings: c
scope: function
package: file
modules: python
globals: ${id}
stringType: ${id}.String
self: [self]
`,
    [`src/knowledge/languages/${id}/facts.scm`]: `; What the syntax of ${id} says, in the words that all languages share (docs/architecture.md, "Facts").
; Start with literals, calls and imports; the other languages' files show each capture. A wrong node name fails the tests.
`,
  }
}

/** What the scaffold cannot do by itself. */
export const LANGUAGE_STEPS = [
  'add the npm package of the grammar: npm i -D --save-exact --ignore-scripts tree-sitter-<grammar>',
  'add its .wasm to FILES in scripts/grammars.ts',
  'set the file endings in language.yml and fill facts.scm',
  'write __tests__/fixtures/<id> with the same scenarios as the other languages',
]
