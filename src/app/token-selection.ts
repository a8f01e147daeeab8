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
