/** Names that promise what a fix would change: `md5Hex()` that gives SHA-256 misleads whoever calls it. */
import type { Finding } from '#core/finding'

/** Letters and a number, as in 'md5' and 'SHA-1'; a bare number is no name. */
const NAME = /[a-z]{2}\d/

/** `old` is the word that goes, as it stands in the text: 'hashlib.md5', 'SHA-1', '"crypto/md5"'. */
export function isNamedAfter({ occurrence }: Pick<Finding, 'occurrence'>, old: string): boolean {
  const name = plain(old.split(/[./]/).findLast((part) => plain(part) !== '') ?? '')
  return NAME.test(name) && plain(occurrence.enclosing ?? '').includes(name)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
