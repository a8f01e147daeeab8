/** Shell completion, tried in the shells that are here. */
import { spawnSync } from 'node:child_process'
import { Command } from 'commander'
import { describe, expect, it, vi } from 'vitest'
import { completionCommand } from '#commands/completion'
import { hasColour } from '#commands/colour'
import { showProgress } from '#commands/progress'

function scriptOf(shell: string): string {
  const program = new Command('cryptogate')
  const policy = new Command('policy')
  policy.command('check').option('--as-of <date>')
  program.addCommand(new Command('scan').option('--format <id>').option('--fail-on <severity>'))
  program.addCommand(policy)
  program.addCommand(completionCommand(program))
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  try {
    program.parse(['node', 'cryptogate', 'completion', shell])
  } finally {
    write.mockRestore()
  }
  return printed.join('')
}

function completed(words: readonly string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const run = `${scriptOf('bash')}\nCOMP_WORDS=(${line}); COMP_CWORD=${String(words.length - 1)}; _cryptogate; echo "\${COMPREPLY[@]}"`
  return spawnSync('bash', ['-c', run], { encoding: 'utf8' }).stdout.trim().split(' ')
}

describe('cryptogate completion', () => {
  it('completes commands, their options and the words of an option in bash', () => {
    expect(completed(['cryptogate', 'sc'])).toEqual(['scan'])
    expect(completed(['cryptogate', 'policy', ''])).toEqual(['--help', 'check'])
    expect(completed(['cryptogate', 'policy', 'check', '--a'])).toEqual(['--as-of'])
    expect(completed(['cryptogate', 'scan', '--format', 'cyc'])).toEqual(['cyclonedx', 'cyclonedx-1.7'])
    expect(completed(['cryptogate', 'scan', '--fail-on', ''])).toEqual(['critical', 'high', 'medium', 'low', 'none'])
  })

  it('has scripts for zsh and fish, and an error for others', () => {
    expect(scriptOf('zsh')).toMatch(/^#compdef cryptogate\n/)
    expect(scriptOf('fish')).toContain(
      "complete -c cryptogate -n '__fish_seen_subcommand_from scan' -l format -x -a 'annotations azure csv",
    )
    expect(() => scriptOf('tcsh')).toThrow("no completion for 'tcsh'")
  })
})

describe('the terminal', () => {
  const stream = (isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } => {
    const written: string[] = []
    return { stream: { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream, written }
  }

  it.each([
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ NO_COLOR: '' }, true, true],
    [{}, false, false],
  ])('has colours by %j, terminal %s: %s', (environment, isTTY, expected) => {
    vi.stubEnv('NO_COLOR', undefined)
    vi.stubEnv('FORCE_COLOR', undefined)
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    expect(hasColour(stream(isTTY).stream)).toBe(expected)
    vi.unstubAllEnvs()
  })

  it('shows a bar where somebody looks, and takes it away', () => {
    const { stream: terminal, written } = stream(true)
    const progress = showProgress(terminal)
    progress.tell(1500, 3000)
    progress.end()
    expect(written).toEqual(['\r[############............] 1500 of 3000 files', '\r\x1b[K'])
  })

  it('writes three lines to a log of many files, and none for few', () => {
    const { stream: log, written } = stream(false)
    const progress = showProgress(log)
    for (let done = 1; done <= 4000; done++) progress.tell(done, 4000)
    progress.end()
    expect(written).toEqual(['read 1000 of 4000 files\n', 'read 2000 of 4000 files\n', 'read 3000 of 4000 files\n'])
    const few = stream(false)
    for (let done = 1; done <= 100; done++) showProgress(few.stream).tell(done, 100)
    expect(few.written).toEqual([])
  })
})
