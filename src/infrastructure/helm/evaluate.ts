/** Evaluates a Go template as Helm does, on values that may have holes. Runs nothing, and ends. */
import type { Place, Source } from '../content'
import { applied } from './functions'
import { MAKERS } from './functions-material'
import { Output } from './output'
import { parseTemplate } from './parse'
import { TemplateError, type Command, type Operand, type Pipe, type TemplateNode } from './syntax'
import { isDict, isEmpty, isHole, isNative, placeIn, printed, type Dict, type Worth } from './worth'

/** A named template and where it stands. */
export interface Definition {
  readonly nodes: readonly TemplateNode[]
  readonly source: Source
}

/** A call that makes a key, a certificate or a hash. */
export interface Made {
  readonly name: string
  readonly given: ReadonlyMap<string, Worth>
  readonly place: Place
}

/** Templates in templates. */
const MAX_CALLS = 60
/** Steps of one chart. */
const MAX_STEPS = 3_000_000
/** What one template may print. */
const MAX_OUTPUT = 2_000_000
/** Texts that are templates themselves, kept once they were read. */
const MAX_TEXTS = 500

/** What holds inside one template. */
interface Frame {
  readonly source: Source
  readonly root: Worth
  readonly scopes: Map<string, Worth>[]
  /** Where the node that is evaluated begins. */
  at: number
}

type Block = Extract<TemplateNode, { body: TemplateNode[] }>
type Leaving = 'break' | 'continue' | undefined

export class Evaluation {
  readonly made: Made[] = []
  /** Templates that are asked for and that nobody defines: those of charts that are not here. */
  readonly missing = new Set<string>()
  private steps = 0
  private calls = 0
  /** Where the value that was read last stands in a file of values. */
  private read: Place | undefined
  /** That value. */
  private readWorth: Worth | undefined
  /** What the template printed that was asked for last. */
  private included: { output: Output; source: Source } | undefined
  private readonly texts = new Map<string, readonly TemplateNode[]>()

  constructor(private readonly definitions: ReadonlyMap<string, Definition>) {}

  get isSpent(): boolean {
    return this.steps > MAX_STEPS
  }

  /** What a template prints. Throws a TemplateError where Helm would refuse it. */
  run(nodes: readonly TemplateNode[], dot: Worth, source: Source): Output {
    const output = new Output(MAX_OUTPUT)
    this.walk(nodes, dot, { source, root: dot, scopes: [new Map()], at: 0 }, output)
    return output
  }

  private step(frame: Frame): void {
    if (++this.steps > MAX_STEPS) throw new TemplateError('there is too much to evaluate', frame.at)
  }

  private walk(nodes: readonly TemplateNode[], dot: Worth, frame: Frame, output: Output): Leaving {
    frame.scopes.push(new Map())
    try {
      for (const node of nodes) {
        frame.at = node.start
        this.step(frame)
        const leaving = this.node(node, dot, frame, output)
        if (leaving) return leaving
      }
      return undefined
    } finally {
      frame.scopes.pop()
    }
  }

  private node(node: TemplateNode, dot: Worth, frame: Frame, output: Output): Leaving {
    switch (node.kind) {
      case 'text':
        output.copy(node.text, frame.source, node.start)
        return undefined
      case 'action': {
        this.read = undefined
        this.included = undefined
        const worth = this.pipe(node.pipe, dot, frame)
        frame.at = node.start
        if (node.pipe.variables.length === 0) this.print(printed(worth), node.start, frame, output)
        return undefined
      }
      case 'if':
        return this.walk(this.isTrue(this.pipe(node.pipe, dot, frame)) ? node.body : node.otherwise, dot, frame, output)
      case 'with': {
        const worth = this.pipe(node.pipe, dot, frame)
        return this.isTrue(worth) ? this.walk(node.body, worth, frame, output) : this.walk(node.otherwise, dot, frame, output)
      }
      case 'range':
        return this.range(node, dot, frame, output)
      case 'template': {
        const given = node.pipe ? this.pipe(node.pipe, dot, frame) : null
        this.read = undefined
        this.print(printed(this.include(node.name, given, frame)), node.start, frame, output)
        return undefined
      }
      case 'leave':
        return node.way
    }
  }

  /** Places go on into templates of the same chart; what another chart's printed stands where it is asked for. */
  private print(text: string, start: number, { source }: Frame, output: Output): void {
    const { included } = this
    const isOwn = included !== undefined && chartOf(included.source) === chartOf(source)
    if (isOwn && text.trim() !== '' && output.printInner(text, source, start, included.output)) return
    output.print(text, source, start, this.read)
  }

  /** What nobody knows is there. */
  private isTrue(worth: Worth): boolean {
    return isHole(worth) || isNative(worth) || !isEmpty(worth)
  }

  private range(node: Block, dot: Worth, frame: Frame, output: Output): Leaving {
    frame.scopes.push(new Map())
    const over = this.pipe({ ...node.pipe, variables: [] }, dot, frame)
    const pairs = pairsOf(over)
    const [first, second] = node.pipe.variables
    for (const [key, value] of pairs) {
      const scope = frame.scopes.at(-1) as Map<string, Worth>
      if (second !== undefined) scope.set(first as string, key).set(second, value)
      else if (first !== undefined) scope.set(first, value)
      if (this.walk(node.body, value, frame, output) === 'break') break
    }
    frame.scopes.pop()
    return pairs.length === 0 ? this.walk(node.otherwise, dot, frame, output) : undefined
  }

  private pipe(pipe: Pipe, dot: Worth, frame: Frame): Worth {
    let worth: Worth | undefined
    for (const command of pipe.commands) worth = this.command(command, worth, dot, frame)
    const [name] = pipe.variables
    if (name !== undefined) this.assign(name, worth ?? null, pipe.declares, frame)
    return worth ?? null
  }

  private assign(name: string, worth: Worth, declares: boolean, { scopes }: Frame): void {
    const owner = declares ? undefined : scopes.findLast((scope) => scope.has(name))
    ;(owner ?? (scopes.at(-1) as Map<string, Worth>)).set(name, worth)
  }

  private command({ operands }: Command, piped: Worth | undefined, dot: Worth, frame: Frame): Worth {
    this.step(frame)
    const [first, ...rest] = operands as [Operand, ...Operand[]]
    if (first.kind === 'function') return this.call(first.name, rest, piped, dot, frame)
    const given = rest.map((operand) => this.worth(operand, dot, frame))
    if (piped !== undefined) given.push(piped)
    return this.worth(first, dot, frame, given)
  }

  private worth(operand: Operand, dot: Worth, frame: Frame, given: readonly Worth[] = []): Worth {
    switch (operand.kind) {
      case 'literal':
        return operand.value
      case 'dot':
        return dot
      case 'variable':
        if (operand.name === '') return frame.root
        return frame.scopes.findLast((scope) => scope.has(operand.name))?.get(operand.name) ?? null
      case 'function':
        return this.call(operand.name, [], undefined, dot, frame)
      case 'pipe':
        return this.pipe(operand.pipe, dot, frame)
      case 'field':
        return this.member(this.worth(operand.of, dot, frame), operand.name, given)
    }
  }

  private member(of: Worth, name: string, given: readonly Worth[]): Worth {
    if (isHole(of)) return of
    if (isNative(of)) return Object.hasOwn(of.members, name) ? (of.members[name]?.(given) ?? null) : null
    if (!isDict(of)) return null
    const worth = of.get(name) ?? null
    // What is empty decides nothing: a default takes its place, and stands in the template, not around what is empty.
    if (isEmpty(worth)) {
      if (of === this.readWorth) this.read = undefined
      return worth
    }
    this.read = placeIn(of, name) ?? this.read
    this.readWorth = worth
    return worth
  }

  private call(written: string, operands: readonly Operand[], piped: Worth | undefined, dot: Worth, frame: Frame): Worth {
    if (written === 'and' || written === 'or') return this.either(written === 'or', operands, piped, dot, frame)
    const at = frame.at
    const given = operands.map((operand) => this.worth(operand, dot, frame))
    if (piped !== undefined) given.push(piped)
    frame.at = at
    const name = /^must[A-Z]/.test(written) ? `${(written[4] as string).toLowerCase()}${written.slice(5)}` : written
    if (Object.hasOwn(MAKERS, name)) return this.make(name, given, frame)
    switch (name) {
      case 'include':
        return this.include(printed(given[0]), given[1] ?? null, frame)
      case 'tpl':
        return this.written(printed(given[0]), given[1] ?? null, frame)
      case 'fail':
        throw new TemplateError(`the chart refuses its own values: ${printed(given[0]).slice(0, 120)}`, frame.at)
    }
    const worth = applied(name, given, frame.at)
    if (typeof worth === 'string' && worth.length > MAX_OUTPUT) throw new TemplateError('a text is too long', frame.at)
    return worth
  }

  /** Only as far as the answer needs it. */
  private either(isOr: boolean, operands: readonly Operand[], piped: Worth | undefined, dot: Worth, frame: Frame): Worth {
    let last: Worth = null
    for (const operand of operands) {
      last = this.worth(operand, dot, frame)
      if (this.isTrue(last) === isOr) return last
    }
    return piped === undefined ? last : piped
  }

  private make(name: string, given: readonly Worth[], { source, at }: Frame): Worth {
    const maker = MAKERS[name] as (typeof MAKERS)[string]
    const named = new Map(maker.arguments.map((argument, index) => [argument, given[index] ?? null]))
    this.made.push({ name, given: named, place: { source, start: at, end: at + 2 } })
    const hole: Worth = { hole: 'generated' }
    return maker.gives.length === 0 ? hole : (new Map(maker.gives.map((part) => [part, hole])) satisfies Dict)
  }

  private include(name: string, given: Worth, frame: Frame): Worth {
    const definition = this.definitions.get(name)
    if (definition === undefined) {
      this.missing.add(name.slice(0, 80))
      return { hole: 'external-call' }
    }
    return this.inner(definition.nodes, given, definition.source, frame)
  }

  private written(text: string, given: Worth, frame: Frame): Worth {
    if (!text.includes('{{')) return text
    let nodes = this.texts.get(text)
    if (nodes === undefined) {
      nodes = parseTemplate(text).nodes
      if (this.texts.size < MAX_TEXTS) this.texts.set(text, nodes)
    }
    return this.inner(nodes, given, frame.source, frame)
  }

  private inner(nodes: readonly TemplateNode[], given: Worth, source: Source, frame: Frame): Worth {
    if (this.calls >= MAX_CALLS) throw new TemplateError('templates call each other too deep', frame.at)
    this.calls++
    const read = this.read
    try {
      const output = this.run(nodes, given, source)
      this.included = { output, source }
      return output.text
    } catch (error) {
      // Told where the template that was asked for is used.
      throw error instanceof TemplateError ? new TemplateError(error.message, frame.at) : error
    } finally {
      this.calls--
      this.read = read
    }
  }
}

function chartOf({ path }: Source): string {
  return path.slice(0, Math.max(0, path.indexOf('templates/')))
}

function pairsOf(over: Worth): [Worth, Worth][] {
  if (Array.isArray(over)) return over.map((item, index) => [index, item])
  if (isDict(over)) return [...over].sort(([left], [right]) => (left < right ? -1 : 1))
  if (typeof over === 'number') return Array.from({ length: Math.max(0, Math.min(over, 10_000)) }, (_item, index) => [index, index])
  return []
}
