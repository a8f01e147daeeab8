/** HCL as it is written: bodies, blocks and expressions, with their places. */
import type { Scalar } from '#core/value'
import type { Source } from './content'

/** Offsets are UTF-16 code units in the file's text. */
export interface Span {
  start: number
  end: number
}

export type TemplatePart = string | Expression

export interface ForExpression extends Span {
  kind: 'for'
  /** Names of the key, where there is one, and of the value. */
  keyName: string | undefined
  valueName: string
  collection: Expression
  /** An object is made: its keys. */
  key: Expression | undefined
  value: Expression
  condition: Expression | undefined
  grouping: boolean
}

export type Expression =
  | (Span & { kind: 'literal'; value: Scalar | null })
  | (Span & { kind: 'template'; parts: readonly TemplatePart[] })
  | (Span & { kind: 'name'; name: string })
  | (Span & { kind: 'attribute'; of: Expression; name: string })
  | (Span & { kind: 'index'; of: Expression; key: Expression })
  /** `each` starts at an `item`. */
  | (Span & { kind: 'splat'; of: Expression; each: Expression })
  | (Span & { kind: 'item' })
  | (Span & { kind: 'call'; name: string; args: readonly Expression[]; expands: boolean })
  | (Span & { kind: 'unary'; operator: string; of: Expression })
  | (Span & { kind: 'binary'; operator: string; left: Expression; right: Expression })
  | (Span & { kind: 'conditional'; test: Expression; yes: Expression; no: Expression })
  | (Span & { kind: 'tuple'; items: readonly Expression[] })
  | (Span & { kind: 'object'; entries: readonly { key: Expression; value: Expression }[] })
  | ForExpression
  /** What could not be read. */
  | (Span & { kind: 'broken' })

export interface Attribute extends Span {
  name: string
  value: Expression
  /** Where it stands, when an override file sets it. */
  source?: Source
}

export interface Block extends Span {
  type: string
  labels: readonly string[]
  body: Body
  /** End of the line with the block's name. */
  headerEnd: number
  source?: Source
}

export interface Body {
  attributes: Map<string, Attribute>
  blocks: Block[]
}

export interface Problem {
  offset: number
  message: string
}
