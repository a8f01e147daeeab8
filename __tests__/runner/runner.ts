/** Runs dist/index.js the way GitHub's runner does and gives back what GitHub would show. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'yaml'
import { annotationOf, kept, type Annotation } from './annotation'
import { CommandReader, type RunnerCommand } from './commands'

const TOP = path.resolve(__dirname, '..', '..')

/** A step summary above this is dropped whole (runner FileCommandManager.AttachmentSizeLimit). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

export interface Job {
  /** Absolute path of the checkout. */
  workspace: string
  /** `with:` of the step. */
  inputs?: Record<string, string>
  /** What `github.token` is; none: it is empty. */
  token?: string
  /** The event's payload, and variables that differ from those of a push. */
  event?: unknown
  variables?: Record<string, string>
  /** Executable that runs the action; the one of the tests when left out. */
  node?: string
  /** dist/ of another place. */
  dist?: string
}

export interface JobResult {
  exitCode: number
  /** Lines as printed, commands included. */
  log: string[]
  /** Everything the runner obeyed, in order. */
  commands: RunnerCommand[]
  /** All that were asked for, and those that GitHub keeps. */
  annotations: Annotation[]
  shown: Annotation[]
  outputs: Record<string, string>
  /** Undefined when nothing was written or when the runner dropped it. */
  summary: string | undefined
  summaryDropped: boolean
  /** Files that a step could change for later steps: both must stay empty. */
  environment: string
  path: string
  masked: string[]
}

interface ActionFile {
  inputs: Record<string, { default?: string }>
  runs: { using: string; main: string }
}

const FILES = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY'] as const

/** Starts the action and waits for its end. */
export async function runAction(job: Job): Promise<JobResult> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'cryptogate-runner-'))
  try {
    const action = parse(readFileSync(path.join(TOP, 'action.yml'), 'utf8')) as ActionFile
    const main = path.join(job.dist ?? path.join(TOP, path.dirname(action.runs.main)), path.basename(action.runs.main))
    const { exitCode, lines } = await spawnStep(job.node ?? process.execPath, main, job.workspace, environment(job, action, temporary))
    return { exitCode, log: lines, ...obey(lines, job.workspace), ...readFiles(temporary) }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Every input of action.yml becomes a variable; one that is not given is empty, and the runner cannot tell the two apart. */
function environment(job: Job, action: ActionFile, temporary: string): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    RUNNER_TEMP: path.join(temporary, 'temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  }
  mkdirSync(path.join(temporary, 'temp'))
  if (job.event !== undefined) {
    variables['GITHUB_EVENT_PATH'] = path.join(temporary, 'event.json')
    writeFileSync(variables['GITHUB_EVENT_PATH'], JSON.stringify(job.event))
  }
  for (const name of FILES) {
    variables[`GITHUB_${name}`] = path.join(temporary, name)
    writeFileSync(path.join(temporary, name), '')
  }
  for (const [name, input] of Object.entries(action.inputs)) {
    const byDefault = input.default === '${{ github.token }}' ? (job.token ?? '') : (input.default ?? '')
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = job.inputs?.[name] ?? byDefault
  }
  Object.assign(variables, job.variables)
  const unknown = Object.keys(job.inputs ?? {}).find((name) => !Object.hasOwn(action.inputs, name))
  if (unknown !== undefined) throw new Error(`action.yml has no input '${unknown}'`)
  return variables
}

/** The runner reads both streams line by line; its reader ends a line at \n, \r and \r\n. */
function spawnStep(node: string, main: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ exitCode: number; lines: string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [main], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, lines: output.split(/\r\n|\r|\n/) })
    })
  })
}

function obey(lines: readonly string[], workspace: string): Pick<JobResult, 'commands' | 'annotations' | 'shown' | 'masked'> {
  const reader = new CommandReader()
  const commands: RunnerCommand[] = []
  const annotations: Annotation[] = []
  const masked: string[] = []
  for (const line of lines) {
    const command = reader.read(line)
    if (command === undefined) continue
    commands.push(command)
    if (command.name === 'add-mask') masked.push(...command.data.split(/[\r\n]+/).filter((part) => part !== ''))
    const annotation = annotationOf(command, workspace)
    if (annotation !== undefined) annotations.push(annotation)
  }
  if (reader.isStopped) throw new Error('the step ended with commands stopped')
  return { commands, annotations, shown: kept(annotations), masked }
}

function readFiles(temporary: string): Pick<JobResult, 'outputs' | 'summary' | 'summaryDropped' | 'environment' | 'path'> {
  const read = (name: string): string => (existsSync(path.join(temporary, name)) ? readFileSync(path.join(temporary, name), 'utf8') : '')
  const summary = read('STEP_SUMMARY')
  const summaryDropped = Buffer.byteLength(summary) > SUMMARY_LIMIT_BYTES
  return {
    outputs: keyValues(read('OUTPUT')),
    summary: summaryDropped || summary === '' ? undefined : summary,
    summaryDropped,
    environment: read('ENV'),
    path: read('PATH'),
  }
}

/** `name=value`, or `name<<delimiter` with lines up to the delimiter. Throws where the runner fails the step. */
export function keyValues(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2))
      if (end < 0) throw new Error(`invalid value: the delimiter of '${line}' does not come again`)
      values[line.slice(0, heredoc)] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    } else if (equals >= 0) values[line.slice(0, equals)] = line.slice(equals + 1)
    else throw new Error(`invalid format '${line}'`)
  }
  return values
}
