/** Programs that code starts, as sites: `subprocess.run(["curl", "-k", url])` is what it is in a script. */
import type { Site } from '#core/site'
import type { Value } from '#core/value'
import type { Models } from '#detect/models'
import { COMMANDS } from '#detect/tokens'
import { started, valueOf, type Programs } from '#parse/commands'
import { commandsIn, type Word } from '#parse/shell-words'
import { textSite } from '#parse/text-site'

type Runs = NonNullable<ReturnType<Models['runs']>>

/** Stands for a word that nobody knows. */
const UNKNOWN = '${}'

export function startedPrograms(sites: readonly Site[], models: Models, programs: Programs): Site[] {
  return sites.flatMap((site) => {
    const runs = site.kind === 'call' ? models.runs(site) : undefined
    if (runs === undefined) return []
    // Where a caller says what is started, it is told there, which is the site's own place.
    const { at } = site
    const trace = site.callerArgs.size > 0 ? [] : site.trace
    const commands = 'words' in runs ? [{ words: wordsOf(site, runs.words) }] : commandsIn(scriptOf(site, runs))
    return commands.flatMap(({ words }, index) => {
      const known = [...started(words, programs)].filter(({ program }) => models.knows(COMMANDS, program))
      return known.map(({ program, args }, nth) => {
        const values = new Map([...args].map(([key, value]) => [key, valueOf(value, at)] as const))
        const id = `${site.id}:${String(index)}:${String(nth)}:${program}`
        return { ...textSite(id, COMMANDS, program, values, at, site.context.pathClass), trace }
      })
    })
  })
}

/** What stands for a word that is known in part keeps the words around it. */
function scriptOf(site: Site, runs: Exclude<Runs, { words: unknown }>): string {
  if ('script' in runs) return textOf(site.args.get(runs.script))
  const line = site.args.get(runs.line)
  return `${textOf(site.args.get(runs.program))} ${line?.kind === 'known' ? textOf(line) : (site.pieces?.get(runs.line) ?? UNKNOWN)}`
}

function wordsOf({ args }: Site, keys: readonly string[]): Word[] {
  const words: Word[] = []
  const add = (key: string): boolean => {
    if (args.has(key)) words.push({ text: textOf(args.get(key)), start: 0, end: 0 })
    return args.has(key)
  }
  for (const key of keys) {
    let index = 0
    while (add(`${key}.${String(index)}`)) index++
    if (index === 0) add(key)
  }
  return words
}

function textOf(value: Value | undefined): string {
  return value?.kind === 'known' ? String(value.value) : UNKNOWN
}
