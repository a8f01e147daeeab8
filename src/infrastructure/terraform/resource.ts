/** One instance of a declared resource or data source. */
import type { Externals } from '#core/externals'
import { map, unknownContent, type Content, type Identity, type MapContent, type Place, type Resource } from '../content'
import type { Scope } from '../scope'
import { bodyContent, memberContent } from './bodies'
import type { Declared } from './module'
import { bindingsDocument, policyDocument } from './policy-document'

export class ResourceInstance implements Resource {
  readonly identity: Identity
  private readonly known = new Map<string, Content>()

  constructor(
    readonly type: string,
    readonly address: string,
    readonly declared: Declared,
    private readonly externals: Pick<Externals, 'reference'>,
    private readonly scope: Scope,
    /** Whether there is such a resource at all is not known. */
    readonly isConditional: boolean,
  ) {
    this.identity = { type, address }
  }

  get place(): Place {
    const { block, source } = this.declared
    return { source, start: block.start, end: block.headerEnd - 2 }
  }

  attribute(name: string): Content {
    const known = this.known.get(name)
    if (known) return known
    // Whoever asks for it again while it is made goes in a circle.
    this.known.set(name, unknownContent('expression'))
    const made = this.made(name)
    const symbol = made.kind === 'unknown' ? `${this.declared.source.path} ${this.address}.${name}` : made.symbol
    const content = { ...made, from: this, attribute: name, ...(symbol !== undefined && { symbol }) }
    this.known.set(name, content)
    return content
  }

  private made(name: string): Content {
    const { block } = this.declared
    if (this.type === 'data.aws_iam_policy_document' && (name === 'json' || name === 'minified_json'))
      return policyDocument(this.contents())
    if (this.type === 'data.google_iam_policy' && name === 'policy_data') return bindingsDocument(this.contents())
    const written = memberContent(block.body, name, this.scope)
    if (written && written.kind !== 'null') return written
    const rule = this.externals.reference('terraform', `${this.type}.${name}`)
    if (rule?.material !== undefined) return { kind: 'material', material: rule.material, place: this.place }
    return unknownContent('external-call', this.place)
  }

  /** All that is set. */
  contents(): MapContent {
    const { block } = this.declared
    const body = bodyContent(block.body, this.scope, true)
    return body.entries.size === 0 ? map(new Map()) : body
  }
}
