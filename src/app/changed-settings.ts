/** Which keys of configuration files a change sets otherwise: code elsewhere may ask for them. */
import { readText } from '#discover/text'
import { filesOfKind, type ConfigurationTable } from '#discover/configuration-files'
import type { ChangeSides, Side } from '#host/change-sides'
import { readSettings } from '#parse/settings'

/** Keys looked for in one run. */
const MAX_NAMES = 300
/** Shorter words stand everywhere. */
const MIN_NAME = 3

/** The keys as code may write them: whole, by their last part, and as an environment variable. */
export function changedSettingNames(
  { files, base, head }: ChangeSides,
  table: ConfigurationTable,
  isCode: (path: string) => boolean,
): Set<string> {
  const paths = files.flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])]).filter((path) => !isCode(path))
  if (paths.length === 0) return new Set()
  const known = new Set(
    Object.keys(table.kinds).flatMap((kind) => filesOfKind(table, kind, paths)?.sources.flatMap((one) => one.files) ?? []),
  )
  const names = new Set<string>()
  for (const { file, previous, status } of files) {
    if (!known.has(file) && (previous === undefined || !known.has(previous))) continue
    const before = status === 'added' ? new Map<string, string>() : settingsOf(base, previous ?? file)
    const after = status === 'removed' ? new Map<string, string>() : settingsOf(head, file)
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(key) === after.get(key) || names.size >= MAX_NAMES) continue
      for (const name of namesOf(key)) if (name.length >= MIN_NAME) names.add(name)
    }
  }
  return names
}

/** Of a list code asks as a whole. */
function namesOf(key: string): string[] {
  const parts = key.split('.')
  const list = parts.findIndex((part) => /^\d+$/.test(part))
  const whole = parts.slice(0, list === -1 ? undefined : list).join('.')
  const last = parts.findLast((part) => !/^\d+$/.test(part)) ?? ''
  return [whole, last, whole.replaceAll(/[.-]/g, '_').toUpperCase()]
}

function settingsOf(side: Side, path: string): Map<string, string> {
  const bytes = side.read(path)
  const read = bytes instanceof Uint8Array ? readText(bytes) : undefined
  if (read === undefined || !('text' in read)) return new Map()
  return new Map(
    readSettings(path, read.text).settings.map(({ path: keys, value }) => [keys.join('.'), `${typeof value}:${String(value)}`]),
  )
}
