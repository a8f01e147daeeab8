/** The tree of a Go template. */

export type Operand =
  | { kind: 'literal'; value: string | number | boolean | null }
  | { kind: 'dot' }
  | { kind: 'variable'; name: string }
  | { kind: 'function'; name: string }
  | { kind: 'pipe'; pipe: Pipe }
  | { kind: 'field'; of: Operand; name: string }

/** A function or value with its arguments. */
export interface Command {
  readonly operands: readonly Operand[]
}

export interface Pipe {
  /** Variables that it sets: one, or two in a range. */
  readonly variables: readonly string[]
  /** `:=` makes new ones, `=` changes those there are. */
  readonly declares: boolean
  readonly commands: readonly Command[]
}

export type TemplateNode =
  | { kind: 'text'; text: string; start: number }
  | { kind: 'action'; pipe: Pipe; start: number }
  | { kind: 'if' | 'with' | 'range'; pipe: Pipe; body: TemplateNode[]; otherwise: TemplateNode[]; start: number }
  | { kind: 'template'; name: string; pipe: Pipe | undefined; start: number }
  | { kind: 'leave'; way: 'break' | 'continue'; start: number }

export interface Template {
  readonly nodes: readonly TemplateNode[]
  /** What it defines, by name. */
  readonly defined: ReadonlyMap<string, readonly TemplateNode[]>
}

/** What is wrong with a template, and where in its text. */
export class TemplateError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}
