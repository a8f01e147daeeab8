/** A new rule with examples that run as tests. */
import { UserError } from '#core/errors'

/** Files of a new rule, by path. `id` reads well after "allow". */
export function ruleFiles(id: string): Record<string, string> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new UserError(`'${id}' is not the id of a rule`, {
      help: "lower-case words joined by hyphens that read well after 'allow': weak-rsa-key",
    })
  }
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  return {
    [`policies/rules/${id}.yml`]: `- id: ${id}
  title: ${title}
  severity: medium
  # Which assets the rule speaks of. Values of a standard (sizes, dates, lists) belong in a clause of the presets: name it with \`clause:\`.
  match: { type: algorithm, algorithm: [MD2] }
  because: Why it matters, with the document that says so.
  instead: What to do.
  references:
    - https://example.com/the-document
  controls: [CWE-327]
  examples:
    - { asset: { type: algorithm, algorithm: MD2 }, expect: violation }
    - { asset: { type: algorithm, algorithm: SHA-256 }, expect: nothing }
    - { asset: { type: algorithm, algorithm: unknown }, expect: unresolved }
`,
  }
}
