/** Builds dist/: one bundle for both doors, a starter for each, the compiled knowledge, the grammars and all licences. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import ncc from '@vercel/ncc'
import { loadKnowledge } from '#app/knowledge'
import { UserError } from '#core/errors'
import { readKnowledgeFiles } from '#host/installation'
import { compileKnowledge } from './compile'
import { copyGrammars, GRAMMAR_PACKAGES } from './grammars'
import { ROOT, start } from './start'

const BUNDLE = 'cryptogate.js'

/** Two lines each: whatever starts them, the folder of the tool's own files is theirs. */
const STARTERS: Readonly<Record<string, string>> = {
  'index.js': `// GitHub Action\nvoid require('./${BUNDLE}').action(__dirname)\n`,
  'cli.js': `#!/usr/bin/env node\nvoid require('./${BUNDLE}').cli(__dirname)\n`,
}

/** The bundle's names come from the modules' real paths: packages behind a link build what no clone builds. */
function refuseLinkedPackages(): void {
  const packages = path.join(ROOT, 'node_modules')
  if (realpathSync(packages) === path.join(realpathSync(ROOT), 'node_modules')) return
  throw new UserError('node_modules is a link, and a bundle built through it differs from the one of a clone', {
    help: 'remove the link and run: npm ci',
  })
}

/** Builds into `folder`, which is emptied first. */
export async function build(folder: string): Promise<void> {
  refuseLinkedPackages()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { code, assets } = await ncc(path.join(ROOT, 'src', 'main.ts'), {
    cache: false,
    filename: BUNDLE,
    license: 'licenses.txt',
    quiet: true,
    target: 'es2022',
    transpileOnly: true,
  })
  writeFileSync(path.join(folder, BUNDLE), code)
  for (const [name, asset] of Object.entries(assets)) writeFileSync(path.join(folder, name), asset.source)
  for (const [name, text] of Object.entries(STARTERS))
    writeFileSync(path.join(folder, name), text, { mode: name === 'cli.js' ? 0o755 : 0o644 })
  writeFileSync(path.join(folder, 'knowledge.json'), compiledText())
  copyGrammars(path.join(folder, 'grammars'))
  addGrammarLicences(path.join(folder, 'licenses.txt'))
}

/** Knowledge as JSON with one document a line, so that a change of one model is a change of one line; in ASCII, which takes half the time to read. */
function compiledText(): string {
  const { documents, texts, requirements, watches } = compileKnowledge(loadKnowledge({ files: readKnowledgeFiles(ROOT) }))
  const lines = (record: Record<string, unknown>): string =>
    Object.keys(record)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${JSON.stringify(record[key])}`)
      .join(',\n')
  const text = `{"documents":{\n${lines(documents)}\n},"texts":{\n${lines(texts)}\n},"requirements":{\n${lines(requirements)}\n},"watches":{\n${lines(watches)}\n}}\n`
  return text.replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Files that are copied and not bundled are unknown to ncc. */
function addGrammarLicences(file: string): void {
  const bundled = readFileSync(file, 'utf8')
  const copied = GRAMMAR_PACKAGES.map((name) => {
    const folder = path.join(ROOT, 'node_modules', name)
    const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { license: string }
    return `${name}\n${license}\n${readFileSync(path.join(folder, 'LICENSE'), 'utf8').trim()}\n`
  })
  writeFileSync(file, `${bundled.trim()}\n\n${copied.join('\n')}`)
}

/** Files below `folder`, relative to it, sorted. */
export function filesOf(folder: string, prefix = ''): string[] {
  const names: string[] = []
  for (const entry of readdirSync(path.join(folder, prefix), { withFileTypes: true })) {
    const name = path.posix.join(prefix, entry.name)
    if (entry.isDirectory()) names.push(...filesOf(folder, name))
    else names.push(name)
  }
  return names.sort()
}

/** Size on disk and what a download compresses it to, in bytes. */
export function sizes(folder: string): { raw: number; compressed: number } {
  let raw = 0
  let compressed = 0
  for (const name of filesOf(folder)) {
    const bytes = readFileSync(path.join(folder, name))
    raw += bytes.length
    compressed += gzipSync(bytes, { level: 9 }).length
  }
  return { raw, compressed }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`
}

/** What differs between the committed build and a fresh one, as lines; empty when they are equal byte for byte. */
function compare(dist: string, fresh: string): string[] {
  const before = new Set(existsSync(dist) ? filesOf(dist) : [])
  const after = filesOf(fresh)
  const lines = after.filter((name) => !before.has(name)).map((name) => `missing: dist/${name}`)
  for (const name of before) {
    if (!after.includes(name)) lines.push(`not built any more: dist/${name}`)
    else if (!readFileSync(path.join(dist, name)).equals(readFileSync(path.join(fresh, name)))) lines.push(`differs: dist/${name}`)
  }
  return lines
}

async function main(): Promise<void> {
  const dist = path.join(ROOT, 'dist')
  const fresh = path.join(ROOT, '.build', 'dist')
  await build(fresh)
  if (process.argv.includes('--check')) {
    const differences = compare(dist, fresh)
    if (differences.length > 0)
      throw new UserError(`dist/ is not what the source builds\n${differences.join('\n')}`, { help: 'run: npm run build' })
  } else {
    // Built aside first: a build that fails leaves the old dist as it was.
    rmSync(dist, { recursive: true, force: true })
    cpSync(fresh, dist, { recursive: true })
    for (const name of filesOf(dist)) process.stdout.write(`${megabytes(statSync(path.join(dist, name)).size).padStart(10)}  ${name}\n`)
  }
  const { raw, compressed } = sizes(dist)
  process.stdout.write(`dist: ${megabytes(raw)}, compressed ${megabytes(compressed)}\n`)
}

start('build.ts', main)
