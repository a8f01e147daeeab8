/** Go templates to trees. Throws a TemplateError for what is none. */
import { TemplateError, type Command, type Operand, type Pipe, type Template, type TemplateNode } from './syntax'
import { piecesOf, type Piece, type Word } from './tokens'

/** Blocks in blocks, and brackets in brackets. */
const MAX_DEPTH = 100

export function parseTemplate(text: string): Template {
  return new Parser(piecesOf(text)).whole()
}

type Action = Extract<Piece, { kind: 'action' }>

class Parser {
  private at = 0
  private depth = 0
  private readonly defined = new Map<string, readonly TemplateNode[]>()

  constructor(private readonly pieces: readonly Piece[]) {}

  whole(): Template {
    const { nodes, end } = this.nodes()
    if (end) throw new TemplateError(`there is nothing that ${end.words[0]?.value ?? ''} ends`, end.start)
    return { nodes, defined: this.defined }
  }

  /** Up to the `end` or `else` that belongs to whoever asks. */
  private nodes(): { nodes: TemplateNode[]; end: Action | undefined } {
    const nodes: TemplateNode[] = []
    if (++this.depth > MAX_DEPTH) throw new TemplateError('blocks are nested too deep', this.pieces[this.at]?.start ?? 0)
    for (let piece = this.pieces[this.at++]; piece; piece = this.pieces[this.at++]) {
      if (piece.kind === 'text') {
        nodes.push(piece)
        continue
      }
      const keyword = piece.words[0]?.kind === 'name' ? piece.words[0].value : ''
      if (keyword === 'end' || keyword === 'else') {
        this.depth--
        return { nodes, end: piece }
      }
      const node = this.node(piece, keyword)
      if (node) nodes.push(node)
    }
    this.depth--
    return { nodes, end: undefined }
  }

  private node(action: Action, keyword: string): TemplateNode | undefined {
    const { words, start } = action
    switch (keyword) {
      case 'if':
      case 'with':
      case 'range':
        return this.block(keyword, words.slice(1), start)
      case 'define':
        this.defined.set(nameIn(words, start), this.body(start))
        return undefined
      case 'block': {
        const name = nameIn(words, start)
        this.defined.set(name, this.body(start))
        return { kind: 'template', name, pipe: pipeOf(words.slice(2), start), start }
      }
      case 'template': {
        const pipe = words.length > 2 ? pipeOf(words.slice(2), start) : undefined
        return { kind: 'template', name: nameIn(words, start), pipe, start }
      }
      case 'break':
      case 'continue':
        if (words.length === 1) return { kind: 'leave', way: keyword, start }
    }
    return words.length === 0 ? undefined : { kind: 'action', pipe: pipeOf(words, start), start }
  }

  private body(start: number): TemplateNode[] {
    const { nodes, end } = this.nodes()
    if (end?.words[0]?.value !== 'end') throw new TemplateError('a block is not ended', start)
    return nodes
  }

  private block(kind: 'if' | 'with' | 'range', words: readonly Word[], start: number): TemplateNode {
    const pipe = pipeOf(words, start)
    const { nodes: body, end } = this.nodes()
    if (end === undefined) throw new TemplateError(`${kind} is not ended`, start)
    const [first, second, ...rest] = end.words
    if (first?.value === 'end') return { kind, pipe, body, otherwise: [], start }
    // `else if` goes on as a block of its own, ended by the same `end`.
    if (second?.value === 'if' || second?.value === 'with') {
      if (++this.depth > MAX_DEPTH) throw new TemplateError('blocks are nested too deep', start)
      const otherwise = [this.block(second.value, rest, end.start)]
      this.depth--
      return { kind, pipe, body, otherwise, start }
    }
    return { kind, pipe, body, otherwise: this.body(start), start }
  }
}

function nameIn(words: readonly Word[], start: number): string {
  const name = words[1]
  if (name?.kind !== 'text') throw new TemplateError('the name of a template is missing', start)
  return name.value
}

function pipeOf(words: readonly Word[], start: number): Pipe {
  const reader = new WordReader(words, start)
  const pipe = reader.pipe(0)
  if (!reader.isDone) throw new TemplateError(`${reader.next?.value ?? ''} is not expected`, start)
  return pipe
}

class WordReader {
  private at = 0

  constructor(
    private readonly words: readonly Word[],
    private readonly start: number,
  ) {}

  get next(): Word | undefined {
    return this.words[this.at]
  }

  get isDone(): boolean {
    return this.at >= this.words.length
  }

  private isSign(value: string, ahead = 0): boolean {
    const word = this.words[this.at + ahead]
    return word?.kind === 'sign' && word.value === value
  }

  pipe(depth: number): Pipe {
    if (depth > MAX_DEPTH) throw new TemplateError('brackets are nested too deep', this.start)
    const { variables, declares } = this.declared()
    const commands: Command[] = []
    for (;;) {
      const operands: Operand[] = []
      while (this.next && !this.isSign('|') && !this.isSign(')')) operands.push(this.operand(depth))
      if (operands.length === 0) throw new TemplateError('a value is missing', this.start)
      commands.push({ operands })
      if (!this.isSign('|')) return { variables, declares, commands }
      this.at++
    }
  }

  /** `$x :=`, `$x =`, `$key, $value :=`. */
  private declared(): Pick<Pipe, 'variables' | 'declares'> {
    const [first, , third] = this.words.slice(this.at, this.at + 3)
    if (first?.kind === 'variable' && (this.isSign(':=', 1) || this.isSign('=', 1))) {
      const declares = this.isSign(':=', 1)
      this.at += 2
      return { variables: [first.value], declares }
    }
    if (first?.kind === 'variable' && third?.kind === 'variable' && this.isSign(',', 1) && (this.isSign(':=', 3) || this.isSign('=', 3))) {
      const declares = this.isSign(':=', 3)
      this.at += 4
      return { variables: [first.value, third.value], declares }
    }
    return { variables: [], declares: false }
  }

  private operand(depth: number): Operand {
    let operand = this.single(depth)
    while (this.next?.kind === 'field' && this.next.joined) {
      operand = { kind: 'field', of: operand, name: this.next.value }
      this.at++
    }
    return operand
  }

  private single(depth: number): Operand {
    const word = this.words[this.at++] as Word
    switch (word.kind) {
      case 'text':
        return { kind: 'literal', value: word.value }
      case 'number':
        return { kind: 'literal', value: Number(word.value.replaceAll('_', '')) }
      case 'dot':
        return { kind: 'dot' }
      case 'field':
        return { kind: 'field', of: { kind: 'dot' }, name: word.value }
      case 'variable':
        return { kind: 'variable', name: word.value }
      case 'name':
        if (word.value === 'true' || word.value === 'false') return { kind: 'literal', value: word.value === 'true' }
        return word.value === 'nil' ? { kind: 'literal', value: null } : { kind: 'function', name: word.value }
      case 'sign': {
        if (word.value !== '(') throw new TemplateError(`${word.value} is not expected`, this.start)
        const pipe = this.pipe(depth + 1)
        if (!this.isSign(')')) throw new TemplateError(') is missing', this.start)
        this.at++
        return { kind: 'pipe', pipe }
      }
    }
  }
}
