/** Lists a folder without git: own walk that honours nested .gitignore files and follows no link. */
import { readdirSync, readFileSync, type Dirent } from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'
import type { SkipReason } from './files'
import { MAX_DEPTH, MAX_FILES } from './limits'

/** A path relative to the walked folder, with the reason where it was not entered. */
export interface Walked {
  path: string
  skip?: SkipReason
}

interface Scope {
  /** Prefix of the folder that holds the .gitignore: '' or 'a/b/'. */
  prefix: string
  rules: Ignore
}

/** Every file below `directory`. Folders that cannot be read, lie too deep or hold a repository of their own come back with a reason. */
export function walk(directory: string): Walked[] {
  const found: Walked[] = []
  const pending: { prefix: string; depth: number; scopes: readonly Scope[] }[] = [{ prefix: '', depth: 0, scopes: [] }]
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    if (found.length >= MAX_FILES) {
      found.push({ path: folder.prefix, skip: 'too-many-files' })
      continue
    }
    const entries = readFolder(path.join(directory, folder.prefix))
    const refused = refusal(entries, folder)
    if (entries === undefined || refused !== undefined) {
      found.push({ path: folder.prefix, skip: refused ?? 'unreadable' })
      continue
    }
    const scopes = withOwnRules(directory, folder.prefix, entries, folder.scopes)
    for (const entry of entries) {
      const name = folder.prefix + entry.name
      if (entry.name === '.git' || isIgnored(name, entry.isDirectory(), scopes)) continue
      if (entry.isDirectory()) pending.push({ prefix: `${name}/`, depth: folder.depth + 1, scopes })
      else found.push({ path: name })
    }
  }
  return found
}

function readFolder(directory: string): Dirent[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true })
  } catch {
    return undefined
  }
}

function refusal(entries: Dirent[] | undefined, folder: { prefix: string; depth: number }): SkipReason | undefined {
  if (entries === undefined) return 'unreadable'
  if (folder.depth > MAX_DEPTH) return 'too-deep'
  // As git does: a checkout inside the folder is a repository of its own.
  if (folder.depth > 0 && entries.some((entry) => entry.name === '.git')) return 'nested-repository'
  return undefined
}

function withOwnRules(directory: string, prefix: string, entries: readonly Dirent[], scopes: readonly Scope[]): readonly Scope[] {
  const own = entries.find((entry) => entry.name === '.gitignore' && entry.isFile())
  if (own === undefined) return scopes
  try {
    const rules = ignore({ allowRelativePaths: false }).add(readFileSync(path.join(directory, prefix, '.gitignore'), 'utf8'))
    return [...scopes, { prefix, rules }]
  } catch {
    return scopes
  }
}

/** The innermost .gitignore that says anything about a path decides. */
function isIgnored(name: string, isFolder: boolean, scopes: readonly Scope[]): boolean {
  for (let index = scopes.length - 1; index >= 0; index -= 1) {
    const scope = scopes[index]
    if (scope === undefined) continue
    const verdict = scope.rules.test(name.slice(scope.prefix.length) + (isFolder ? '/' : ''))
    if (verdict.ignored) return true
    if (verdict.unignored) return false
  }
  return false
}
