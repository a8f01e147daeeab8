/** What GitHub's and Azure's runners would obey in a log: a small model of their line parser, for tests. */

export interface Command {
  name: string
  properties: Record<string, string>
  message: string
}

/** Lines as a runner reads them: a carriage return ends one too. */
export function logLines(output: string): string[] {
  return output.split(/\r\n|\n|\r/)
}

/** Every line that a runner would take for a command: `::name` at its start, or a bracket command anywhere. */
export function obeyed(output: string): string[] {
  return logLines(output).filter((line) => /^\s*::/.test(line) || /##(vso)?\[/i.test(line))
}

/** Parses `::name key=value,key=value::message` and decodes it as the runner does. */
export function parseCommand(line: string): Command | undefined {
  const match = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line)
  if (match === null) return undefined
  const properties: Record<string, string> = {}
  for (const part of (match[2] ?? '').split(',')) {
    const split = part.indexOf('=')
    if (split > 0)
      properties[part.slice(0, split)] = decode(
        part
          .slice(split + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      )
  }
  return { name: match[1] ?? '', properties, message: decode(match[3] ?? '') }
}

function decode(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
