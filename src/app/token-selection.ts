/** Which files are parsed, and which of their functions are read, going by the texts that stand in them. */
import type { Watch } from '#detect/tokens'
import type { Language } from '#parse/language'
import { TokenFilter } from '#parse/token-filter'
import type { Toolkit } from './toolkit'

export class TokenSelection {
  private readonly filters = new Map<string, TokenFilter>()
  private readonly watched = new Map<string, { watches: readonly Watch[]; filter: TokenFilter }>()

  constructor(private readonly toolkit: Toolkit) {}

  /** Whether a file of the language may hold something that a row speaks of. */
  selects(language: Language, bytes: Uint8Array): boolean {
    let filter = this.filters.get(language.id)
    if (filter === undefined) {
      filter = new TokenFilter(this.toolkit.requirements(language))
      this.filters.set(language.id, filter)
    }
    return filter.matches(bytes)
  }

  /** The words without which a function of this file stays unread. */
  wantedIn(language: Language, bytes: Uint8Array): ReadonlySet<string> {
    let watched = this.watched.get(language.id)
    if (watched === undefined) {
      const watches = this.toolkit.watches(language)
      watched = { watches, filter: new TokenFilter(watches.map(({ requirement }) => requirement)) }
      this.watched.set(language.id, watched)
    }
    const { watches, filter } = watched
    return new Set(filter.met(bytes).flatMap((index) => watches[index]?.words ?? []))
  }
}

/** The words that make functions matter, by file and in the whole repository. */
export class WantedWords {
  private readonly byPath = new Map<string, ReadonlySet<string>>()
  private readonly byLanguage = new Map<string, Set<string>>()

  note(path: string, { id }: Language, words: ReadonlySet<string>): void {
    this.byPath.set(path, words)
    const all = this.byLanguage.get(id) ?? new Set()
    this.byLanguage.set(id, all)
    for (const word of words) all.add(word)
  }

  /** What is loaded for its declarations alone has none. */
  of(path: string): ReadonlySet<string> {
    return this.byPath.get(path) ?? NOTHING
  }

  has(language: string, word: string): boolean {
    return this.byLanguage.get(language)?.has(word) === true
  }
}

const NOTHING: ReadonlySet<string> = new Set()
