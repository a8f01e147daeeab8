/** The payments service of the documentation (examples/payments), as it stands and with its faults planted. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { ROOT } from './root'

interface Edit {
  file: string
  find: string
  put: string
}

export interface Fault extends Edit {
  finding: number
  title: string
  and?: Edit[]
  rule: string
  /** A part of the line at which it is found. */
  at: string
}

const EXAMPLE = path.join(ROOT, 'examples/payments')

/** One for each of the twelve findings that audits of key management usually have. */
export const faults = parse(readFileSync(path.join(ROOT, 'examples/payments-faults.yml'), 'utf8')) as Fault[]

/** Texts by path. */
export function payments(): Record<string, string> {
  const names = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name)
      return [path.relative(EXAMPLE, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]
    }),
  )
}

/** Throws where a file does not hold what a fault replaces. */
export function planted(all: readonly Fault[]): Record<string, string> {
  const result = payments()
  for (const fault of all) {
    for (const { file, find, put } of [fault, ...(fault.and ?? [])]) {
      const before = result[file] ?? ''
      if (!before.includes(find.trimEnd())) throw new Error(`${file} does not hold what fault ${String(fault.finding)} replaces`)
      result[file] = before.replace(find.trimEnd(), () => put.trimEnd())
    }
  }
  return result
}
