/** Which files of a commit or of the work tree hold a word, asked of git; for a change it is asked before anything else is loaded. */
import { literalPattern } from '#core/literal-pattern'
import { homeOf } from '#core/paths'
import { gitThroughFiles } from './git'
import type { DiffEntry } from './git-diff'
import { SOURCE_ENDINGS } from './source-endings'

/** Words looked for at a time. */
const MAX_WORDS = 2000

/** Files of the head in which one of the words stands as a word, with more of them than were asked for; undefined where git cannot look. */
export class WordSearch {
  private readonly begun: ReadonlySet<string>
  private readonly found: Promise<string[] | undefined>

  /** Begins to look for those who may import what changed: what an importer calls a file shows in the file's name. */
  constructor(
    private readonly root: string,
    private readonly head: string | undefined,
    changed: readonly Pick<DiffEntry, 'file' | 'previous'>[],
  ) {
    const files = changed.flatMap(({ file, previous }) => [file, ...(previous === undefined ? [] : [previous])])
    const homes = new Set(head === undefined ? [] : files.filter((file) => hasEnding(file, SOURCE_ENDINGS)).map(homeOf))
    this.begun = homes.size > MAX_WORDS ? new Set() : homes
    this.found = search(root, head, [...this.begun], SOURCE_ENDINGS)
    // It may turn out that nobody asks.
    this.found.catch(() => undefined)
  }

  async search(words: readonly string[], endings: readonly string[]): Promise<string[] | undefined> {
    const further = words.filter((word) => !this.begun.has(word))
    const [later, before] = await Promise.all([
      search(this.root, this.head, further, endings),
      further.length === words.length ? [] : this.found,
    ])
    if (later === undefined || before === undefined) return undefined
    const wanted = before.filter((file) => hasEnding(file, endings))
    return [...new Set([...wanted, ...later])].sort()
  }
}

function hasEnding(file: string, endings: readonly string[]): boolean {
  const name = file.toLowerCase()
  return endings.some((ending) => name.endsWith(ending))
}

/** Words of the repository go through standard input: none of them can be taken for an option. */
async function search(
  root: string,
  head: string | undefined,
  words: readonly string[],
  endings: readonly string[],
): Promise<string[] | undefined> {
  const wanted = [...new Set(words)].filter((word) => word !== '' && !/[\n\0]/.test(word)).sort()
  if (wanted.length === 0) return []
  if (wanted.length > MAX_WORDS) return undefined
  const specs = endings.map((ending) => `:(icase)*${ending}`)
  // '-a': the change may say by .gitattributes that source is binary.
  // Threads of git wait for each other at its objects: one alone takes less time, and half of the work.
  const where = head === undefined ? ['--untracked'] : ['--threads=1', head]
  const ask = (flags: readonly string[], patterns: string): Promise<Buffer | undefined> =>
    gitThroughFiles(
      root,
      ['grep', '-l', '-z', '-a', '--no-color', '--full-name', '--no-recurse-submodules', ...flags, '-f', '-', ...where, '--', ...specs],
      patterns,
      [0, 1],
    )
  // Six times as fast with hundreds of words, where git was built with it.
  const output = (await ask(['-P'], perlPatternOf(wanted))) ?? (await ask(['-w', '-E'], patternsOf(wanted)))
  if (output === undefined) return undefined
  const prefix = head === undefined ? 0 : head.length + 1
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => name.slice(prefix))
    .sort()
}

function perlPatternOf(words: readonly string[]): string {
  return `(?<!\\w)(?:${words.map(literalPattern).join('|')})(?!\\w)\n`
}

/**
 * A line each. Git looks for every pattern by itself, so words go into one, where ten times as many take hardly longer; with signs in them they
 * cannot: of two that begin alike only the longer is tried.
 */
function patternsOf(words: readonly string[]): string {
  const plain = words.filter((word) => /^\w+$/.test(word))
  const others = words.filter((word) => !/^\w+$/.test(word)).map(literalPattern)
  return [...(plain.length === 0 ? [] : [plain.join('|')]), ...others, ''].join('\n')
}
