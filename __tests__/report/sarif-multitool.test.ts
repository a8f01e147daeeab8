/** Our SARIF in the eyes of Microsoft's validator, with its rules for GitHub; it is a program for some systems only. */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '#core/report'
import { sarif, sarifForUpload } from '#report/sarif'
import { hostilePullRequest, pullRequest } from './changes'
import { empty, typical } from './reports'

const PROGRAM = path.resolve(__dirname, '../../node_modules/@microsoft', `sarif-multitool-${process.platform}`, 'Sarif.Multitool')

/** npm does not let the package make its program executable: a copy is. */
function validator(folder: string): string | undefined {
  if (!existsSync(PROGRAM) || process.arch !== 'x64') return undefined
  const program = path.join(folder, 'Sarif.Multitool')
  copyFileSync(PROGRAM, program)
  chmodSync(program, 0o755)
  try {
    execFileSync(program, ['--version'], { env: environment(folder), stdio: 'ignore' })
    return program
  } catch (error) {
    // It says its version and ends with 1.
    return (error as { status?: number }).status === 1 ? program : undefined
  }
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
    DOTNET_BUNDLE_EXTRACT_BASE_DIR: path.join(folder, 'net'),
  }
}

/** A name of the tool's page on the web is asked for; there is none. */
const WITHOUT_PAGE = 'SARIF2005'

const folder = mkdtempSync(path.join(tmpdir(), 'cryptogate-sarif-'))
const program = validator(folder)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Validated {
  runs: { results?: { ruleId: string; level?: string; message: { arguments?: string[] } }[] }[]
}

/** What the validator says of several files at once; starting it takes longer than reading them. */
function warnings(texts: readonly string[]): string[] {
  const output = path.join(folder, 'out.sarif')
  const inputs = texts.map((text, index) => {
    const file = path.join(folder, `in-${String(index)}.sarif`)
    writeFileSync(file, text)
    return file
  })
  const args = [
    'validate',
    ...inputs,
    '--rule-kind',
    'Sarif;Ghas',
    '--level',
    'Error;Warning',
    '--output',
    output,
    '--log',
    'ForceOverwrite',
  ]
  execFileSync(program ?? '', args, { env: environment(folder), stdio: 'ignore' })
  const { runs } = JSON.parse(readFileSync(output, 'utf8')) as Validated
  const said = runs.flatMap(({ results = [] }) => results.map(({ ruleId, message }) => `${ruleId} ${(message.arguments ?? []).join(' ')}`))
  return said.filter((one) => !one.startsWith(WITHOUT_PAGE))
}

const FIXED: Report = {
  ...typical,
  fixes: typical.findings
    .slice(0, 1)
    .map(({ fingerprint, at }) => ({ fingerprint, description: 'Do it.', file: at.file, edits: [{ at, text: 'x' }] })),
}

const render = (report: Report): string => sarif.render(report, { colour: false, width: 80 })

describe.skipIf(program === undefined)('the validator of SARIF', () => {
  it('sees what is wrong', () => {
    expect(warnings([render(typical).replace('"startLine": 42', '"startLine": 0')])).not.toEqual([])
  })

  it('takes reports of nothing, with a fix, of a pull request and with hostile names, as files and as uploads', () => {
    const reports = [empty, FIXED, pullRequest(31), hostilePullRequest('</details> [x](y) @org | `', 3)]
    const uploads = reports.map((report) => sarifForUpload(report, { category: 'payments', lineHash: () => 'abc:1' }))
    expect(warnings([...reports.map(render), ...uploads])).toEqual([])
  })
})
