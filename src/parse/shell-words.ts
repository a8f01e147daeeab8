/** Commands of shell scripts: words, assignments and what is run inside of them; comments and documents (heredocs) left out. */

export interface Word {
  /** Without quotes and escapes. */
  text: string
  start: number
  end: number
}

/** One command with the words before the next separator. */
export interface Command {
  words: Word[]
}

/** Commands of one text that are looked at. */
const MAX_COMMANDS = 20_000
/** Substitutions within substitutions. */
const MAX_NESTING = 6

const SEPARATORS: ReadonlySet<string> = new Set(['\n', ';', '&', '|', '(', ')', '`'])
/** What ends a word. */
const BLANKS: ReadonlySet<string> = new Set([' ', '\t', '\r'])

/** Every command of a script; `offset` is where the text stands in its file. Never throws. */
export function commandsIn(text: string, offset = 0, depth = 0): Command[] {
  return depth > MAX_NESTING ? [] : new Reader(text, offset, depth).read()
}

class Reader {
  private readonly commands: Command[] = []
  private words: Word[] = []
  private at = 0
  /** Ends of documents that begin after this line. */
  private documents: { end: string; isScript: boolean }[] = []

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly depth: number,
  ) {}

  read(): Command[] {
    while (this.at < this.text.length && this.commands.length < MAX_COMMANDS) {
      const sign = this.text[this.at] as string
      if (BLANKS.has(sign)) this.at++
      else if (sign === '\\' && this.isLineEnd(this.at + 1)) this.at += this.text[this.at + 1] === '\r' ? 3 : 2
      else if (sign === '#') this.skipTo('\n')
      else if (sign === '<' || sign === '>') this.redirection()
      else if (sign === '{' || sign === '}') this.brace()
      else if (SEPARATORS.has(sign)) this.separator(sign)
      else this.word()
    }
    this.endCommand()
    return this.commands
  }

  private isLineEnd(index: number): boolean {
    return this.text[index] === '\n' || (this.text[index] === '\r' && this.text[index + 1] === '\n')
  }

  private skipTo(sign: string): void {
    const end = this.text.indexOf(sign, this.at)
    this.at = end < 0 ? this.text.length : end
  }

  private endCommand(): void {
    if (this.words.length > 0) this.commands.push({ words: this.words })
    this.words = []
  }

  private separator(sign: string): void {
    const isScript = this.words[0] !== undefined && SHELLS.has(baseOf(this.words[0].text))
    for (const document of this.documents) document.isScript ||= isScript
    this.endCommand()
    this.at++
    if (sign !== '\n') return
    for (const document of this.documents) this.document(document)
    this.documents = []
  }

  /** A group begins and ends commands; any other brace is a part of a word. */
  private brace(): void {
    const next = this.text[this.at + 1]
    if (next !== undefined && !/\s|;/.test(next) && this.text[this.at] === '{') return this.word()
    this.endCommand()
    this.at++
  }

  private redirection(): void {
    const rest = this.text.slice(this.at, this.at + MAX_DELIMITER)
    const heredoc = /^<<(?!<)-?[ \t]*(["']?)\\?([A-Za-z_][\w.-]*)\1/.exec(rest)
    if (heredoc) {
      this.documents.push({ end: heredoc[2] as string, isScript: false })
      this.at += heredoc[0].length
      return
    }
    this.at += /^[<>]+[&|]?/.exec(rest)?.[0].length ?? 1
    // `<(command)` runs it; a file's name stays a word, so that what is written there can be told.
  }

  /** The text of a heredoc is a script where it is given to a shell, else it says nothing. */
  private document({ end, isScript }: { end: string; isScript: boolean }): void {
    const from = this.at
    while (this.at < this.text.length) {
      const start = this.at
      this.skipTo('\n')
      const line = this.text.slice(start, this.at).trim()
      this.at = Math.min(this.at + 1, this.text.length)
      if (line !== end) continue
      if (isScript) this.commands.push(...commandsIn(this.text.slice(from, start), this.offset + from, this.depth + 1))
      return
    }
  }

  private word(): void {
    const start = this.at
    let text = ''
    while (this.at < this.text.length) {
      const sign = this.text[this.at] as string
      if (BLANKS.has(sign) || SEPARATORS.has(sign) || sign === '<' || sign === '>') break
      if (sign === '\\') {
        if (this.isLineEnd(this.at + 1)) break
        text += this.text[this.at + 1] ?? ''
        this.at += 2
      } else if (sign === "'") text += this.quoted()
      else if (sign === '"') text += this.doubleQuoted()
      else if (sign === '$') text += this.dollar()
      else {
        text += sign
        this.at++
      }
    }
    if (this.at === start) this.at++
    this.words.push({ text, start: this.offset + start, end: this.offset + this.at })
  }

  private quoted(): string {
    const from = ++this.at
    this.skipTo("'")
    return this.text.slice(from, this.at++)
  }

  private doubleQuoted(): string {
    let text = ''
    this.at++
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      const sign = this.text[this.at] as string
      if (sign === '\\') {
        text += this.text[this.at + 1] ?? ''
        this.at += 2
      } else if (sign === '$') text += this.dollar()
      else if (sign === '`') this.backticks()
      else {
        text += sign
        this.at++
      }
    }
    this.at++
    return text
  }

  /** `$(command)` is run, and what it gives is not known; `$NAME` and `${NAME}` stay as they are. */
  private dollar(): string {
    const next = this.text[this.at + 1]
    if (next === '(') {
      const from = this.at + 2
      const end = closing(this.text, from)
      this.commands.push(...commandsIn(this.text.slice(from, end), this.offset + from, this.depth + 1))
      this.at = end + 1
      return '$()'
    }
    if (next === '{') {
      const end = this.text.indexOf('}', this.at)
      const to = end < 0 || end - this.at > MAX_DELIMITER ? this.at + 2 : end + 1
      const text = this.text.slice(this.at, to)
      this.at = to
      return text
    }
    this.at++
    return '$'
  }

  private backticks(): void {
    const from = ++this.at
    this.skipTo('`')
    this.commands.push(...commandsIn(this.text.slice(from, this.at), this.offset + from, this.depth + 1))
    this.at++
  }
}

const MAX_DELIMITER = 200
/** A longer substitution is taken as open. */
const MAX_SUBSTITUTION = 20_000

/** Where the bracket that was opened before `from` is closed. */
function closing(text: string, from: number): number {
  const to = Math.min(text.length, from + MAX_SUBSTITUTION)
  let depth = 1
  for (let index = from; index < to; index++) {
    if (text[index] === '(') depth++
    else if (text[index] === ')' && --depth === 0) return index
  }
  return to
}

/** Programs that run what they are given as text. */
export const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'zsh', 'ksh', 'dash', 'ash', 'ssh', 'RUN'])

/** `/usr/bin/curl` is curl. */
export function baseOf(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1)
}
