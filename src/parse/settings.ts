/** Configuration files to settings: YAML, JSON, properties, .env, ini, a plain part of TOML, and ENV of a Dockerfile. */
import type { Setting } from '#core/setting'
import { dockerSettings, environmentSettings, propertiesSettings, sectionSettings, type WrittenSetting } from './settings-lines'
import { treeSettings } from './settings-tree'
import { Lines } from './source'

/** More are not kept of one file. */
export const MAX_SETTINGS = 5000

export interface SettingsFile {
  settings: readonly Setting[]
  /** Why (some of) it could not be read. */
  problem?: string
  /** There were more than are kept. */
  cut: boolean
}

type Reader = (text: string) => { settings: WrittenSetting[]; problem?: string }

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?:^|\/)(?:[^/]*\.)?(?:Dockerfile|Containerfile)(?:\.[^/]*)?$/i, (text) => ({ settings: dockerSettings(text) })],
  [/\.ya?ml$/i, (text) => treeSettings(text)],
  [/\.json[5c]?$/i, (text) => treeSettings(withoutComments(text))],
  [/\.properties$/i, (text) => ({ settings: propertiesSettings(text) })],
  [/\.(?:ini|cfg|conf|toml)$/i, (text) => ({ settings: sectionSettings(text) })],
  [/(?:^|\/)\.env[^/]*$|\.env$/i, (text) => ({ settings: environmentSettings(text) })],
]

/** Never throws. A format that nobody reads holds no settings. */
export function readSettings(path: string, text: string): SettingsFile {
  const read = READERS.find(([name]) => name.test(path))?.[1]
  if (read === undefined) return { settings: [], cut: false }
  const { settings, problem } = read(text)
  const lines = new Lines(text)
  const kept = settings.slice(0, MAX_SETTINGS).map(({ path: keys, value, start, end }) => ({
    path: keys,
    value,
    at: lines.location(path, { start, end }),
  }))
  return { settings: kept, cut: settings.length > MAX_SETTINGS, ...(problem !== undefined && { problem }) }
}

const COMMENT_OR_TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Comments of JSON blanked out, so that places stay true. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_TEXT, (part) => (part.startsWith('/') ? part.replaceAll(/[^\n]/g, ' ') : part))
}
