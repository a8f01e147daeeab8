/** Measures whole runs of dist/cli.js on a directory: `npm run bench -- <dir> [runs]`. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CompiledKnowledge } from '#app/knowledge'
import { UserError } from '#core/errors'
import type { Report } from '#core/report'
import { createScanHost, findRoot } from '#host/repository'
import { ROOT, start } from './start'

const CLI = path.join(ROOT, 'dist', 'cli.js')
const DEFAULT_RUNS = 5

interface Run {
  wall: number
  cpu: number
  peakMegabytes: number
}

/** GNU time sees the peak memory of the whole process, which Node.js cannot say of a child. */
function measure(directory: string): Run {
  const begun = performance.now()
  const child = spawnSync('/usr/bin/time', ['-f', '%U %S %M', process.execPath, CLI, 'scan', directory, '--warn-only'], {
    encoding: 'utf8',
  })
  const wall = (performance.now() - begun) / 1000
  if (child.error !== undefined) throw new UserError('GNU time is needed at /usr/bin/time', { help: 'install the package `time`' })
  const [user = 0, system = 0, kilobytes = 0] = (child.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { wall, cpu: user + system, peakMegabytes: kilobytes / 1024 }
}

/** Seconds from the start of the process to the first byte it prints. */
function firstByte(args: readonly string[]): Promise<number> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', () => {
      resolve((performance.now() - begun) / 1000)
      child.stdout.resume()
    })
  })
}

function scanned(directory: string): Report {
  const folder = mkdtempSync(path.join(tmpdir(), 'cryptogate-bench-'))
  try {
    const file = path.join(folder, 'report.json')
    const child = spawnSync(process.execPath, [CLI, 'scan', directory, '--format', `json=${file}`], { encoding: 'utf8' })
    if (child.status === 2) throw new UserError(`the scan gave no verdict:\n${child.stderr}`)
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countLines(directory: string): { files: number; lines: number; bytes: number } {
  const root = findRoot(process.cwd(), [directory])
  const host = createScanHost(root, '')
  const total = { files: 0, lines: 0, bytes: 0 }
  for (const entry of host.listFiles(root, [path.resolve(directory)])) {
    const bytes = entry.skip === undefined ? host.read(entry.path) : undefined
    if (!(bytes instanceof Uint8Array)) continue
    total.files += 1
    total.bytes += bytes.length
    for (const byte of bytes) if (byte === 10) total.lines += 1
  }
  return total
}

/** Every text that selects a file of some language, as compiled into dist. */
function tokens(): string[] {
  const { requirements } = JSON.parse(readFileSync(path.join(ROOT, 'dist', 'knowledge.json'), 'utf8')) as CompiledKnowledge
  return [...new Set(Object.values(requirements).flat(2))]
}

/** Seconds that a fast searcher (https://github.com/BurntSushi/ripgrep) needs to look for the same texts, for scale; undefined without it. */
function ripgrep(directory: string): number | undefined {
  const begun = performance.now()
  const child = spawnSync('rg', ['--count', '--fixed-strings', '--file', '-', '.'], { cwd: directory, input: tokens().join('\n') })
  return child.error === undefined ? (performance.now() - begun) / 1000 : undefined
}

function range(values: readonly number[], unit: string): string {
  const sorted = [...values].sort((left, right) => left - right)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  return `${median.toFixed(2)} ${unit} (median of ${String(sorted.length)}; ${(sorted[0] ?? 0).toFixed(2)} to ${(sorted.at(-1) ?? 0).toFixed(2)})`
}

async function main(): Promise<void> {
  const [directory, times] = process.argv.slice(2)
  if (directory === undefined) throw new UserError('no directory given', { help: 'npm run bench -- <directory> [runs]' })
  const runs: Run[] = []
  for (let count = 0; count < Number(times ?? DEFAULT_RUNS); count += 1) runs.push(measure(directory))
  const size = countLines(directory)
  const report = scanned(directory)
  const wall = runs.map((run) => run.wall)
  const best = Math.min(...wall)
  const lines = [
    `directory   ${path.resolve(directory)}`,
    `listed      ${String(size.files)} files, ${String(size.lines)} lines, ${(size.bytes / 1e6).toFixed(1)} MB`,
    `outcome     ${JSON.stringify(report.evidence.files)}`,
    `found       ${String(report.assets.length)} assets, ${String(report.findings.length)} findings, verdict ${report.verdict}`,
    `wall        ${range(wall, 's')}, ${String(Math.round(size.lines / best / 1000))} thousand lines/s at best`,
    `cpu         ${range(
      runs.map((run) => run.cpu),
      's',
    )}`,
    `peak memory ${range(
      runs.map((run) => run.peakMegabytes),
      'MB',
    )}`,
    `first byte  ${(await firstByte(['--version'])).toFixed(3)} s (--version)`,
  ]
  const search = ripgrep(directory)
  lines.push(
    search === undefined ? 'ripgrep     not installed' : `ripgrep     ${search.toFixed(2)} s for the same ${String(tokens().length)} texts`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
}

start('bench.ts', main)
