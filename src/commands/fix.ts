/** `cryptogate fix`: shows what can be changed mechanically, or changes it. */
import { Command } from 'commander'
import { planFixes, writeFixes, type FixPlan } from '#app/fix-command'
import { parseOptions } from '#app/options'
import { escapeForLog, patchOf } from '#report/index'
import { withBaseline, withPolicy } from './run-flags'

interface Flags {
  policy?: string
  policySource?: string
  asOf?: string
  baseline?: string
  write?: boolean
  diff?: boolean
  assumeNew?: boolean
}

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function fixCommand(installation: string): Command {
  const command = new Command('fix').description('change what can be changed mechanically; without --write nothing is changed')
  return withPolicy(withBaseline(command))
    .argument('[path...]', 'files and folders to scan; the whole repository when left out')
    .option('--write', 'change the files')
    .option('--diff', 'print the changes as a patch, for: git apply --unidiff-zero')
    .option('--assume-new', 'take all code for new: nothing that is stored or sent depends on it')
    .action(async (paths: string[], { write, diff, assumeNew, ...flags }: Flags) => {
      const options = parseOptions({ ...flags, ...(paths.length > 0 ? { paths } : {}) }, 'flag')
      const plan = await planFixes({ directory: process.cwd(), installation, options, assumeNew: assumeNew === true })
      if (write === true) writeFixes(plan)
      if (diff === true) printPatch(plan)
      else print(listOf(plan, write === true), process.stdout)
    })
}

function printPatch(plan: FixPlan): void {
  const { patch, left } = patchOf(
    plan.files,
    plan.fixed.map(({ fix }) => fix),
  )
  process.stdout.write(patch)
  print(left, process.stderr)
}

function print(lines: readonly string[], stream: NodeJS.WriteStream): void {
  for (const line of lines) stream.write(`${escapeForLog(line)}\n`)
}

function listOf({ fixed, notFixed, files }: FixPlan, written: boolean): string[] {
  const place = ({ at }: FixPlan['notFixed'][number]['finding']): string => `${at.file}:${String(at.line)}:${String(at.column)}`
  const lines: string[] = []
  for (const { finding, fix, taken } of fixed) {
    lines.push(`${taken ? (written ? 'fixed' : 'can be fixed') : 'left'}  ${place(finding)}  ${finding.rule.id}`)
    lines.push(`    ${taken ? fix.description : 'Another fix changes the same text; run it again afterwards.'}`)
  }
  for (const { finding, because } of notFixed) lines.push(`left  ${place(finding)}  ${finding.rule.id}`, `    ${because}`)
  const taken = fixed.filter((one) => one.taken).length
  const verb = written ? 'fixed' : 'can be fixed'
  lines.push(
    '',
    `${String(taken)} of ${String(fixed.length + notFixed.length)} findings ${verb} in ${String(files.length)} ${files.length === 1 ? 'file' : 'files'}.`,
  )
  if (!written && taken > 0) lines.push('Nothing was changed: --write changes the files, --diff prints a patch.')
  return lines
}
