/** Where people read the files of a commit on the web. */
import type { LineMove } from './change'

export interface Pages {
  host: 'github' | 'gitlab'
  /** 'https://github.com/acme/shop' */
  repository: string
  commit: string
}

/** With what tells where the lines that were judged stand in that commit. */
export interface JudgedPages extends Pages {
  move: LineMove
}
