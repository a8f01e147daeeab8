/** Manifests of build tools (package.json, tsconfig.json, pnpm-workspace.yaml) as plain data. */
import { parse } from 'yaml'
import { withoutComments } from './settings'

/** A longer manifest is none; in UTF-16 units. */
const MAX_LENGTH = 262_144
const TRAILING_COMMA = /"(?:[^"\\\n]|\\.)*"|,(?=\s*[}\]])/g

/** Undefined where it can't be read; comments and trailing commas are allowed. Never throws. */
export function readData(path: string, text: string): unknown {
  if (text.length > MAX_LENGTH) return undefined
  try {
    if (/\.ya?ml$/.test(path))
      return /[[{]/.test(text) && text.length > MAX_FLOW ? undefined : (parse(text, { logLevel: 'silent', maxAliasCount: 0 }) as unknown)
    return JSON.parse(withoutComments(text).replace(TRAILING_COMMA, (part) => (part === ',' ? '' : part))) as unknown
  } catch {
    return undefined
  }
}

/** Brackets of a longer text could nest deeper than the parser bears. */
const MAX_FLOW = 20_000
