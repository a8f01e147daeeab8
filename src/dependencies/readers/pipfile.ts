/** Pipfile and Pipfile.lock. */
import type { Locked, ManifestFile, Read } from '../facts'
import { parseJsonData, record, textOf } from '../json-tree'
import { namesLock, pypiKey } from '../names-lock'
import { pinnedIn } from '../python-requirement'
import { parseToml } from '../toml-tree'
import { entriesAt } from '../tree'
import { poetry } from './pyproject'

export function readPipfile({ text }: ManifestFile): Read {
  const tree = parseToml(text)
  return {
    declared: [...poetry(entriesAt(tree, 'packages'), 'production'), ...poetry(entriesAt(tree, 'dev-packages'), 'development')],
    problems: [],
  }
}

/** Says what was taken, not what brought it in. */
export function readPipfileLock({ text }: ManifestFile): Read {
  const data = record(parseJsonData(text))
  const packages: Locked[] = []
  for (const group of ['develop', 'default']) {
    for (const [name, value] of Object.entries(record(data[group]))) {
      const version = pinnedIn(textOf(record(value)['version']))
      packages.push({ name, ...(version !== undefined && { version }) })
    }
  }
  return namesLock(packages, pypiKey)
}
