/** How much the Markdown report shows, from all of it down to counts. */
import type { Pages } from '#core/pages'

/** A sentence from outside, at its longest. */
export const MAX_SENTENCE = 600
/** A place or a name, a line of code, and addresses to read more at. */
export const MAX_PLACE = 200
export const MAX_CODE = 160
export const MAX_REFERENCES = 5

/** How much of everything is shown. */
export interface Detail {
  /** Source lines under the places. */
  code: boolean
  /** Rows of findings that stop the build or warn, of recorded ones, and places within a row. */
  rows: number
  recorded: number
  places: number
  /** Lines of each list: assets, diagnostics, skipped files. */
  lines: number
  /** False where nobody vouches for addresses: they are shown and lead nowhere. */
  links?: boolean
  /** Where places lead. */
  pages?: Pages
}

/** Code goes first, then the least important rows, then places, then the tables. The last one always fits. */
export const LADDER: readonly Detail[] = [
  { code: true, rows: Infinity, recorded: Infinity, places: 100, lines: 1000 },
  { code: false, rows: Infinity, recorded: Infinity, places: 100, lines: 500 },
  { code: false, rows: Infinity, recorded: 20, places: 20, lines: 100 },
  { code: false, rows: 500, recorded: 0, places: 10, lines: 20 },
  { code: false, rows: 100, recorded: 0, places: 3, lines: 10 },
  { code: false, rows: 20, recorded: 0, places: 1, lines: 5 },
  { code: false, rows: 0, recorded: 0, places: 0, lines: 0 },
]
