/** Scaffolds: `npm run new -- model <language>/<library> | rule <id> | language <id>`. What it writes passes the tests as it is. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '#core/errors'
import { closest } from '#core/spelling'
import { LANGUAGE_STEPS, languageFiles } from './scaffold/language'
import { modelFiles } from './scaffold/model'
import { ruleFiles } from './scaffold/rule'
import { ROOT, start } from './start'

interface Kind {
  files(name: string): Record<string, string>
  steps: readonly string[]
}

const KINDS: Readonly<Record<string, Kind>> = {
  model: {
    files: modelFiles,
    steps: ["replace the example row and the fixture by the library's own calls", 'npm run unit', 'npm run generate && npm run build'],
  },
  rule: {
    files: ruleFiles,
    steps: ['replace match, because, instead and the examples', 'npm run unit', 'npm run generate && npm run build'],
  },
  language: { files: languageFiles, steps: LANGUAGE_STEPS },
}

/** Files of a scaffold, by path from the top. Throws a UserError for an unknown kind or a name that does not fit. */
export function scaffold(kind: string, name: string): Record<string, string> {
  return kindOf(kind).files(name)
}

/** Writes a scaffold below `folder` and returns the paths; never over a file that exists. */
export function writeScaffold(folder: string, kind: string, name: string): string[] {
  const files = scaffold(kind, name)
  const paths = Object.keys(files)
  const existing = paths.find((file) => existsSync(path.join(folder, file)))
  if (existing !== undefined) throw new UserError(`${existing} exists already; nothing was written`)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return paths
}

function kindOf(kind: string): Kind {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (known !== undefined) return known
  const close = closest(kind, Object.keys(KINDS))
  throw new UserError(`there is no scaffold '${kind}'${close === undefined ? '' : `; did you mean '${close}'?`}`, {
    help: 'npm run new -- model python/acme-crypto\nnpm run new -- rule weak-rsa-key\nnpm run new -- language ruby',
  })
}

function main(): void {
  const [kind = '', name = ''] = process.argv.slice(2)
  const written = writeScaffold(ROOT, kind, name)
  for (const file of written) process.stdout.write(`written: ${file}\n`)
  for (const [index, step] of kindOf(kind).steps.entries()) process.stdout.write(`${String(index + 1)}. ${step}\n`)
}

start('new.ts', main)
