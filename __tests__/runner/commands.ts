/** How GitHub's runner finds commands in the lines of a step: both of its notations, and stopping. */

export interface RunnerCommand {
  name: string
  properties: Record<string, string>
  data: string
}

/** Commands that runner 2.336 registers; the first three are deprecated but still obeyed (set-env and add-path only on request). */
const REGISTERED = [
  'set-output',
  'save-state',
  'add-mask',
  'set-env',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'error',
  'warning',
  'notice',
  'debug',
  'echo',
  'group',
  'endgroup',
  'internal-set-repo-path',
  'stop-commands',
]

const MARK = '::'
const LEGACY_MARK = '##['

type Mappings = readonly (readonly [escaped: string, character: string])[]

const DATA: Mappings = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const PROPERTY: Mappings = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const LEGACY: Mappings = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

function unescape(text: string, mappings: Mappings): string {
  return mappings.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text)
}

function properties(text: string, separator: string, mappings: Mappings): Record<string, string> {
  const found: Record<string, string> = {}
  for (const part of text.split(separator).filter((piece) => piece !== '')) {
    const split = part.indexOf('=')
    if (split >= 0) found[part.slice(0, split)] = unescape(part.slice(split + 1), mappings)
  }
  return found
}

function nameOf(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ')
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: info.slice(space + 1) }
}

/** `::name key=value,…::data` at the start of a line, after white space. */
function parseCurrent(line: string, registered: ReadonlySet<string>): RunnerCommand | undefined {
  const message = line.trimStart()
  if (!message.startsWith(MARK)) return undefined
  const end = message.indexOf(MARK, MARK.length)
  if (end < 0) return undefined
  const { name, rest } = nameOf(message.slice(MARK.length, end))
  if (!registered.has(name.toLowerCase())) return undefined
  return { name, properties: properties(rest.trim(), ',', PROPERTY), data: unescape(message.slice(end + MARK.length), DATA) }
}

/** `##[name key=value;…]data`, anywhere in a line. */
function parseLegacy(line: string, registered: ReadonlySet<string>): RunnerCommand | undefined {
  const begin = line.indexOf(LEGACY_MARK)
  if (begin < 0) return undefined
  const end = line.indexOf(']', begin)
  if (end < 0) return undefined
  const { name, rest } = nameOf(line.slice(begin + LEGACY_MARK.length, end))
  if (!registered.has(name.toLowerCase())) return undefined
  return { name, properties: properties(rest, ';', LEGACY), data: unescape(line.slice(end + 1), LEGACY) }
}

/** Reads a step's lines in order, as stopping and resuming depends on what came before. */
export class CommandReader {
  private readonly registered = new Set(REGISTERED)
  private stopToken: string | undefined

  /** The command that the runner obeys for this line; undefined when it only prints it. */
  read(line: string): RunnerCommand | undefined {
    const command = parseCurrent(line, this.registered) ?? parseLegacy(line, this.registered)
    if (command === undefined) return undefined
    if (this.stopToken !== undefined) return this.resume(command)
    if (command.name.toLowerCase() === 'stop-commands') this.stop(command.data)
    return command
  }

  get isStopped(): boolean {
    return this.stopToken !== undefined
  }

  private stop(token: string): void {
    if (token === '' || this.registered.has(token.toLowerCase())) throw new Error(`the runner refuses the stop token '${token}'`)
    this.stopToken = token
    this.registered.add(token.toLowerCase())
  }

  private resume(command: RunnerCommand): RunnerCommand | undefined {
    if (command.name.toLowerCase() !== this.stopToken?.toLowerCase()) return undefined
    this.registered.delete(this.stopToken.toLowerCase())
    this.stopToken = undefined
    return { ...command, name: 'resume' }
  }
}
