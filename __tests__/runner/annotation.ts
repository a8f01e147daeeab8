/** What the runner makes of `::error`, `::warning` and `::notice`: checks, cuts, and at most ten of each. */
import path from 'node:path'
import type { RunnerCommand } from './commands'

export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  /** Relative to the workspace. */
  file?: string
  line?: number
  endLine?: number
  column?: number
  endColumn?: number
}

/** runner ExecutionContext: _maxCountPerIssueType and _maxIssueMessageLength. */
export const MAX_PER_LEVEL = 10
export const MAX_MESSAGE = 4096

/** The annotation of a command; undefined for other commands. */
export function annotationOf(command: RunnerCommand, workspace: string): Annotation | undefined {
  const level = command.name.toLowerCase()
  if (level !== 'error' && level !== 'warning' && level !== 'notice') return undefined
  const { title, file } = command.properties
  return {
    level,
    message: command.data.slice(0, MAX_MESSAGE),
    ...(title === undefined ? {} : { title }),
    ...(file === undefined || file === '' ? {} : { file: relative(file, workspace) }),
    ...position(command.properties),
  }
}

function relative(file: string, workspace: string): string {
  const inside = path.isAbsolute(file) && file.startsWith(`${workspace}${path.sep}`)
  return (inside ? path.relative(workspace, file) : file).replaceAll('\\', '/')
}

type Position = Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'>

/** runner ActionCommandManager.ValidateLinesAndColumns: what does not fit is dropped, not corrected. */
function position(properties: Record<string, string>): Position {
  const number = (name: string): number | undefined => (/^\d+$/.test(properties[name] ?? '') ? Number(properties[name]) : undefined)
  const line = number('line')
  const endLine = number('endLine')
  const column = number('col')
  const endColumn = number('endColumn')
  const hasLines = line !== undefined && (endLine === undefined || endLine >= line)
  const oneLine = hasLines && (endLine === undefined || endLine === line)
  const hasColumns = oneLine && column !== undefined && (endColumn === undefined || endColumn >= column)
  return {
    ...(hasLines ? { line } : {}),
    ...(hasLines && endLine !== undefined ? { endLine } : {}),
    ...(hasColumns ? { column } : {}),
    ...(hasColumns && endColumn !== undefined ? { endColumn } : {}),
  }
}

/** First come, first kept: ten of each level, the others stay in the log only. */
export function kept(annotations: readonly Annotation[]): Annotation[] {
  const counts = { error: 0, warning: 0, notice: 0 }
  return annotations.filter((annotation) => {
    counts[annotation.level] += 1
    return counts[annotation.level] <= MAX_PER_LEVEL
  })
}
