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

/** Files of one team, in all languages, and of one of its modules. */
const TEAM = 1000
const MODULE = 20
/** Neighbours of a file that it imports, beside the first file of its team, which all of the team do. */
const NEIGHBOURS = 3

/** The file's folder below its language's, outermost first. */
function folderOf(index: number): [string, string] {
  return [`team${String(Math.floor(index / TEAM))}`, `module${String(Math.floor((index % TEAM) / MODULE))}`]
}

function pathOf(kind: Kind, index: number): string {
  const ending = { python: 'py', typescript: 'ts', java: 'java', go: 'go' }[kind]
  return `${kind}/${folderOf(index).join('/')}/${nameOf(kind, index)}.${ending}`
}

function nameOf(kind: Kind, index: number): string {
  return `${kind === 'java' ? 'File' : 'file'}${String(index)}`
}

/** Files of the same team and language. */
function importedBy(index: number): number[] {
  const first = index - (index % TEAM) + (index % KINDS.length)
  const before = Array.from({ length: NEIGHBOURS }, (_none, step) => index - (step + 1) * KINDS.length)
  return [...new Set([first, ...before])].filter((other) => other >= first && other !== index)
}

/** An import of another file of the team, and a call of what it has. */
function use(kind: Kind, index: number): [string, string] {
  const [team, module] = folderOf(index)
  const [name, work] = [nameOf(kind, index), `work${String(index)}`]
  switch (kind) {
    case 'python':
      return [`from python.${team}.${module}.${name} import ${work}`, `${work}(value)`]
    case 'typescript':
      return [`import { ${work} } from '../${module}/${name}'`, `${work}(value)`]
    case 'java':
      return [`import ${team}.${module}.${name};`, `${name}.${work}(value)`]
    case 'go':
      return [`import m${String(index)} "example.com/bench/go/${team}/${module}"`, `m${String(index)}.Work${String(index)}(value)`]
  }
}

/** Plain code that uses other files, with a call of a hash function where `hash` is given. */
function textOf(kind: Kind, index: number, hash?: 'sha256' | 'md5'): string {
  const used = importedBy(index).map((other) => use(kind, other))
  const sums = Array.from({ length: 40 - used.length }, (_line, line) => `value * ${String(line)}`)
  const lines = [...used.map(([, call]) => call), ...sums].map((term) => `total += ${term}`)
  const work = String(index)
  const java = { sha256: 'SHA-256', md5: 'MD5' }
  const imports = used.map(([line]) => `${line}\n`).join('')
  switch (kind) {
    case 'python':
      return `${imports}${hash === undefined ? '' : 'import hashlib\n'}def work${work}(value):\n    total = 0\n    ${lines.join('\n    ')}\n    return total\n${hash === undefined ? '' : `def digest(data):\n    return hashlib.${hash}(data).digest()\n`}`
    case 'typescript':
      return `${imports}${hash === undefined ? '' : "import { createHash } from 'node:crypto'\n"}export function work${work}(value: number) {\n  let total = 0\n  ${lines.join('\n  ')}\n  return total\n}\n${hash === undefined ? '' : `export const digest = (data: string) => createHash('${hash}').update(data).digest('hex')\n`}`
    case 'java':
      return `package ${folderOf(index).join('.')};\n${imports}public class File${work} {\n  public static int work${work}(int value) {\n    int total = 0;\n    ${lines.join(';\n    ')};\n    return total;\n  }\n${hash === undefined ? '' : `  byte[] digest(byte[] data) throws Exception { return java.security.MessageDigest.getInstance("${java[hash]}").digest(data); }\n`}}\n`
    case 'go':
      return `package ${folderOf(index)[1]}\n${hash === undefined ? '' : `import "crypto/${hash}"\n`}${imports}func Work${work}(value int) int {\n\ttotal := 0\n\t${lines.join('\n\t')}\n\treturn total\n}\n${hash === undefined ? '' : `func digest${work}(data []byte) any { return ${hash}.${hash === 'md5' ? 'Sum' : 'Sum256'}(data) }\n`}`
  }
}

/** Two commits for `git fast-import`: the repository, and the change on top of it. */
function* stream(files: number, changed: readonly [Kind, number][]): Generator<string> {
  const file = (name: string, text: string): string => `M 100644 inline ${name}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`
  const commit = (message: string, at: number): string =>
    `commit refs/heads/main\ncommitter t <t@example.com> ${String(at)} +0000\ndata ${String(message.length)}\n${message}\n`
  yield commit('base', 1_700_000_000)
  yield file('go.mod', 'module example.com/bench\n\ngo 1.24\n')
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
