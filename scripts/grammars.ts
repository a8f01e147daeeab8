/** Copies web-tree-sitter and the grammars out of their packages: into dist/ by the build, into .grammars/ for source runs and tests. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SOURCE_GRAMMARS } from '../src/host/installation'
import { ROOT, start } from './start'

/** Where each file comes from: its own package ships it, so that its checksum can be compared. */
const FILES = [
  'web-tree-sitter/web-tree-sitter.cjs',
  'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-c-sharp/tree-sitter-c_sharp.wasm',
  'tree-sitter-go/tree-sitter-go.wasm',
  'tree-sitter-java/tree-sitter-java.wasm',
  'tree-sitter-javascript/tree-sitter-javascript.wasm',
  'tree-sitter-python/tree-sitter-python.wasm',
  'tree-sitter-typescript/tree-sitter-tsx.wasm',
  'tree-sitter-typescript/tree-sitter-typescript.wasm',
  '@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm',
]

/** Packages whose licence belongs beside the copies. */
export const GRAMMAR_PACKAGES: readonly string[] = [...new Set(FILES.map((file) => path.posix.dirname(file)))]

/** Replaces `folder` with fresh copies. */
export function copyGrammars(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of FILES) copyFileSync(path.join(ROOT, 'node_modules', file), path.join(folder, path.basename(file)))
}

/** Copies them unless the copies equal the packages. */
export function refreshGrammars(): void {
  const folder = path.join(ROOT, SOURCE_GRAMMARS)
  if (!isCurrent(folder)) copyGrammars(folder)
}

function isCurrent(folder: string): boolean {
  for (const file of FILES) {
    const copy = path.join(folder, path.basename(file))
    if (!existsSync(copy) || !readFileSync(copy).equals(readFileSync(path.join(ROOT, 'node_modules', file)))) return false
  }
  return true
}

start('grammars.ts', () => {
  copyGrammars(path.join(ROOT, SOURCE_GRAMMARS))
})
