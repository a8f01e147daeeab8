/** Measures how long a pull request takes in a large repository: `npm run bench:change -- [files] [changed] [runs]`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { UserError } from '#core/errors'
import { ROOT, start } from './start'

const FILES = 40_000
const CHANGED = 20
const RUNS = 5
/** Of the files with code one in so many uses cryptography. */
const SPREAD = 25

type Kind = 'python' | 'typescript' | 'java' | 'go'

const KINDS: readonly Kind[] = ['python', 'typescript', 'java', 'go']

function pathOf(kind: Kind, index: number): string {
  const folder = `team${String(index % 40)}/module${String(Math.floor(index / 40) % 50)}`
  const ending = { python: 'py', typescript: 'ts', java: 'java', go: 'go' }[kind]
  return `${kind}/${folder}/${kind === 'java' ? 'File' : 'file'}${String(index)}.${ending}`
}

/** Plain code, with a call of a hash function where `hash` is given. */
function textOf(kind: Kind, index: number, hash?: 'sha256' | 'md5'): string {
  const lines = Array.from({ length: 40 }, (_line, line) => `total += value * ${String(line)}`)
  const name = `work${String(index)}`
  const java = { sha256: 'SHA-256', md5: 'MD5' }
  switch (kind) {
    case 'python':
      return `${hash === undefined ? '' : 'import hashlib\n'}def ${name}(value):\n    total = 0\n    ${lines.join('\n    ')}\n    return total\n${hash === undefined ? '' : `def digest(data):\n    return hashlib.${hash}(data).digest()\n`}`
    case 'typescript':
      return `${hash === undefined ? '' : "import { createHash } from 'node:crypto'\n"}export function ${name}(value: number) {\n  let total = 0\n  ${lines.join('\n  ')}\n  return total\n}\n${hash === undefined ? '' : `export const digest = (data: string) => createHash('${hash}').update(data).digest('hex')\n`}`
    case 'java':
      return `package module;\nclass File${String(index)} {\n  int ${name}(int value) {\n    int total = 0;\n    ${lines.join(';\n    ')};\n    return total;\n  }\n${hash === undefined ? '' : `  byte[] digest(byte[] data) throws Exception { return java.security.MessageDigest.getInstance("${java[hash]}").digest(data); }\n`}}\n`
    case 'go':
      return `package module\n${hash === undefined ? '' : `import "crypto/${hash}"\n`}func ${name}(value int) int {\n\ttotal := 0\n\t${lines.join('\n\t')}\n\treturn total\n}\n${hash === undefined ? '' : `func digest${String(index)}(data []byte) any { return ${hash}.${hash === 'md5' ? 'Sum' : 'Sum256'}(data) }\n`}`
  }
}

/** Two commits for `git fast-import`: the repository, and the change on top of it. */
function* stream(files: number, changed: readonly [Kind, number][]): Generator<string> {
  const file = (name: string, text: string): string => `M 100644 inline ${name}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`
  const commit = (message: string, at: number): string =>
    `commit refs/heads/main\ncommitter t <t@example.com> ${String(at)} +0000\ndata ${String(message.length)}\n${message}\n`
  yield commit('base', 1_700_000_000)
  for (let index = 0; index < files; index++) {
    const kind = KINDS[index % KINDS.length] as Kind
    yield file(pathOf(kind, index), textOf(kind, index, index % SPREAD === 0 ? 'sha256' : undefined))
  }
  yield commit('change', 1_700_000_001)
  for (const [kind, index] of changed) yield file(pathOf(kind, index), textOf(kind, index, 'md5'))
}

function repository(folder: string, files: number, changed: readonly [Kind, number][]): void {
  const git = (input: string | undefined, ...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
      ...(input === undefined ? {} : { input }),
    })
  git(undefined, 'init', '--quiet', '--initial-branch=main')
  git([...stream(files, changed)].join(''), 'fast-import', '--quiet')
  git(undefined, 'checkout', '--quiet', '--force', 'main')
  const [base, head] = [git(undefined, 'rev-parse', 'HEAD^').trim(), git(undefined, 'rev-parse', 'HEAD').trim()]
  writeFileSync(path.join(folder, '.git', 'event.json'), JSON.stringify({ merge_group: { base_sha: base, head_sha: head } }))
}

function measure(folder: string): number {
  const output = path.join(folder, '.git', 'output')
  const env = {
    PATH: process.env['PATH'],
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'merge_group',
    GITHUB_EVENT_PATH: path.join(folder, '.git', 'event.json'),
    GITHUB_OUTPUT: output,
  }
  writeFileSync(output, '')
  const begun = performance.now()
  const child = spawnSync(process.execPath, [path.join(ROOT, 'dist', 'index.js')], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const wall = (performance.now() - begun) / 1000
  if (child.status !== 1 || !child.stdout.includes('This change brings'))
    throw new UserError(`the change was not judged:\n${child.stdout.slice(0, 2000)}`)
  return wall
}

function main(): void {
  const [files = FILES, changed = CHANGED, runs = RUNS] = process.argv.slice(2).map(Number)
  for (const kinds of [...KINDS.map((kind) => [kind]), KINDS]) {
    const folder = mkdtempSync(path.join(tmpdir(), 'cryptogate-bench-'))
    try {
      const edits = Array.from({ length: changed }, (_edit, index): [Kind, number] => {
        const kind = kinds[index % kinds.length] as Kind
        return [kind, KINDS.indexOf(kind) + KINDS.length * SPREAD * index]
      })
      repository(folder, files, edits)
      const walls = Array.from({ length: runs }, () => measure(folder)).sort((left, right) => left - right)
      const median = walls[Math.floor(walls.length / 2)] ?? 0
      process.stdout.write(
        `${kinds.join(', ')}: ${String(changed)} of ${String(files)} files, median ${median.toFixed(2)} s, best ${(walls[0] ?? 0).toFixed(2)} s\n`,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

start('bench-change.ts', main)
