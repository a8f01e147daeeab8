/** Reads the reports of earlier runs: one file, or the JSON files of one folder. */
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { MAX_REPORT_BYTES, MAX_REPORTS } from './limits'
import { decode, isThere, reasonOf } from './policy-file'
import { readRegularFile } from './read'

export interface EarlierFile {
  /** Name to report it by. */
  file: string
  /** Or why it could not be read. */
  text?: string
  problem?: string
}

/** `given` is relative to `directory` or absolute. Throws a UserError where there is nothing to read; a single bad file is told in its place. */
export function readHistory(directory: string, given: string): EarlierFile[] {
  const whole = path.resolve(directory, given)
  if (!isThere(whole))
    throw new UserError(`no verdict: the history ${given} does not exist`, {
      help: 'give a JSON report of an earlier run, or a folder of them',
    })
  if (!statSync(whole).isDirectory()) return [readOne(directory, whole, given)]
  const names = readdirSync(whole)
    .filter((name) => name.endsWith('.json'))
    .sort()
  if (names.length > MAX_REPORTS)
    throw new UserError(`no verdict: the history ${given} holds ${String(names.length)} files, more than ${String(MAX_REPORTS)}`, {
      help: 'keep fewer reports: one a week is enough for a trend',
    })
  return names.map((name) => readOne(directory, path.join(whole, name), path.join(given, name).split(path.sep).join('/')))
}

function readOne(directory: string, whole: string, file: string): EarlierFile {
  const bytes = readRegularFile(directory, whole, MAX_REPORT_BYTES, true)
  if ('error' in bytes) return { file, problem: reasonOf(bytes.error, MAX_REPORT_BYTES) }
  try {
    return { file, text: decode(file, bytes, 'report') }
  } catch (error) {
    return { file, problem: error instanceof Error ? error.message : 'unreadable' }
  }
}
