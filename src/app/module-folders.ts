/** What is declared around a change: the modules of infrastructure that it touches, those that call them and those that they call. */
import path from 'node:path'
import type { Diagnostic } from '#core/diagnostic'
import { asText } from '#discover/text'
import type { ChangeSides } from '#host/change-sides'
import { declares } from '#infrastructure/forms'
import type { Gathering } from './gather'

/** Files of infrastructure that are read for the folders that they name. */
const MAX_READ = 3000
const SOURCE = /\bsource"?\s{0,20}[=:]\s{0,20}"(\.{1,2}\/[^"\n]{0,300})"/g
/** Keys and certificates beside a changed one: some belong together. */
const MAX_BESIDE = 50

/** Files of the head that have to be read with what changed. */
export function declaredAround({ files, head }: ChangeSides, { texts }: Gathering, told: Diagnostic[]): string[] {
  const changed = files.flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])])
  const folders = new Set(changed.filter((file) => declares(file)).map((file) => path.posix.dirname(file)))
  const around: string[] = []
  if (folders.size > 0) {
    const all = head.entries.filter((entry) => entry.skip === undefined && declares(entry.path)).map((entry) => entry.path)
    if (all.length > MAX_READ) {
      const message = `more than ${String(MAX_READ)} files declare infrastructure: modules that call the changed ones were not looked for`
      told.push({ level: 'note', code: 'budget-change', message })
    }
    const wanted = all.length > MAX_READ ? folders : reached(folders, all, (file) => textOf(head.read(file)))
    around.push(...all.filter((file) => wanted.has(path.posix.dirname(file))))
  }
  const keyFolders = new Set(
    changed
      .filter((file) => texts.keyFiles.mayHoldBytes(file) || /\.(?:pem|crt|cer|key|pub)$/i.test(file))
      .map((file) => path.posix.dirname(file)),
  )
  if (keyFolders.size > 0) {
    const beside = head.entries.filter(
      ({ path: file, skip }) => skip === undefined && keyFolders.has(path.posix.dirname(file)) && texts.keyFiles.mayHoldText(file),
    )
    around.push(...beside.slice(0, MAX_BESIDE).map((entry) => entry.path))
  }
  return around
}

/** Folders that belong together, going by `source = "../network"`, in both directions. */
function reached(start: ReadonlySet<string>, files: readonly string[], read: (file: string) => string): Set<string> {
  const beside = new Map<string, Set<string>>()
  const join = (one: string, other: string): void => {
    beside.set(one, (beside.get(one) ?? new Set()).add(other))
  }
  for (const file of files) {
    const folder = path.posix.dirname(file)
    for (const [, source = ''] of read(file).matchAll(SOURCE)) {
      const called = path.posix.join(folder, source).replace(/\/$/, '')
      join(folder, called)
      join(called, folder)
    }
  }
  const found = new Set<string>()
  const pending = [...start]
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    if (found.has(one)) continue
    found.add(one)
    pending.push(...(beside.get(one) ?? []))
  }
  return found
}

function textOf(content: Uint8Array | object): string {
  return content instanceof Uint8Array ? (asText(content) ?? '') : ''
}
