/** Addresses of lines on the web: only what leads to a file of the commit, whatever the file is called. */
import type { Pages } from '#core/pages'
import { isLink } from './escape'

const BLOB: Readonly<Record<Pages['host'], string>> = { github: '/blob/', gitlab: '/-/blob/' }
/** These are shown as pages, which have no lines, unless their text is asked for. */
const RENDERED = /\.(?:md|markdown|mdx|rst|adoc|asciidoc|ipynb|textile|org|svg)$/i

/** Undefined where no address leads there. */
export function linkTo({ host, repository, commit }: Pages, file: string, line: number): string | undefined {
  const segments = file.split('/')
  // A browser goes up for these, however they are written.
  if (segments.some((segment) => /^\.{0,2}$/.test(segment)) || /[\ud800-\udfff]/u.test(file)) return undefined
  const path = segments.map(encoded).join('/')
  const link = `${repository}${BLOB[host]}${commit}/${path}${RENDERED.test(file) ? '?plain=1' : ''}#L${String(line)}`
  return isLink(link) ? link : undefined
}

function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
