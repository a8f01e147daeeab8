/** `cryptogate completion`: scripts that let a shell complete commands, options and their words, made from the commands themselves. */
import { Command } from 'commander'
import { UserError } from '#core/errors'
import { SEVERITIES } from '#core/finding'
import { reporters } from '#report/index'

interface Words {
  /** 'scan', 'policy check'; empty for the program itself. */
  path: string
  words: readonly string[]
}

/** Options whose argument is one of some words. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  '--format': Object.keys(reporters).sort(),
  '--fail-on': [...SEVERITIES, 'none'],
}

const SHELLS: Readonly<Record<string, (words: readonly Words[]) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript }

/** The command; `program` is asked for its commands when it runs, so that all are known. */
export function completionCommand(program: Command): Command {
  return new Command('completion')
    .description('print a script that completes commands and options: eval "$(cryptogate completion bash)"')
    .argument('<shell>', Object.keys(SHELLS).join(', '))
    .action((shell: string) => {
      const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined
      if (script === undefined) throw new UserError(`no completion for '${shell}'`, { help: `shells: ${Object.keys(SHELLS).join(', ')}` })
      process.stdout.write(script(wordsOf(program, '')))
    })
}

function wordsOf(command: Command, path: string): Words[] {
  const options = command.options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long]))
  const own = [...command.commands.map((one) => one.name()), ...options, '--help'].sort()
  return [{ path, words: [...new Set(own)] }, ...command.commands.flatMap((one) => wordsOf(one, `${path} ${one.name()}`.trim()))]
}

/** The words before the cursor that are no options are the command. */
function bashScript(words: readonly Words[]): string {
  const cases = words.map((one) => `    '${one.path}') words='${one.words.join(' ')}' ;;`)
  const values = Object.entries(ARGUMENTS).map(([option, list]) => `    ${option}) words='${list.join(' ')}' ;;`)
  return `# bash completion of cryptogate
_cryptogate() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) break ;; *) path="\${path:+$path }$word" ;; esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  case "$previous" in
${values.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _cryptogate cryptogate
`
}

function zshScript(words: readonly Words[]): string {
  return `#compdef cryptogate
autoload -U +X bashcompinit && bashcompinit
${bashScript(words)}`
}

function fishScript(words: readonly Words[]): string {
  const lines = ['# fish completion of cryptogate']
  for (const { path, words: own } of words) {
    const commands = path === '' ? [] : path.split(' ')
    const condition = path === '' ? '__fish_use_subcommand' : commands.map((one) => `__fish_seen_subcommand_from ${one}`).join('; and ')
    for (const word of own) {
      const option = word.startsWith('--') ? `-l ${word.slice(2)}` : `-f -a ${word}`
      const values = ARGUMENTS[word]
      lines.push(`complete -c cryptogate -n '${condition}' ${option}${values === undefined ? '' : ` -x -a '${values.join(' ')}'`}`)
    }
  }
  return `${lines.join('\n')}\n`
}
