/** `cryptogate diff`: judges what the work tree changes, as the pull request will be judged. */
import { Command } from 'commander'
import { buildServerOf } from '#app/build-server'
import { judgeLocalChange } from '#app/judge-local-change'
import { parseOptions } from '#app/options'
import { addOptions, given, run } from './scan'

/** The command, ready to be added to the program; `installation` holds the tool's own files. */
export function diffCommand(installation: string): Command {
  const command = new Command('diff')
    .description('judge only what changed since a branch, tag or commit, with what is not committed yet')
    .argument(
      '[base]',
      'what to compare with: where HEAD left it counts. Default: the target of the merge request on a build server, else the default branch.',
    )
  addOptions(command, ['paths', 'cbom', 'trustedRef'])
  command.option(
    '--path <path>',
    'File or folder to look at; can be repeated. Default: the whole repository.',
    (value: string, before: string[] | undefined) => [...(before ?? []), value],
  )
  return command.action(async (base: string | undefined, { path, ...flags }: Record<string, unknown> & { path?: string[] }) => {
    await run(
      parseOptions(given(path ?? [], flags), 'flag'),
      (options) => judgeLocalChange(process.cwd(), installation, options, base, buildServerOf(process.env)),
      installation,
      flags['format'] === undefined,
    )
  })
}
