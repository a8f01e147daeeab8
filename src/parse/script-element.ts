/** The scripts of Vue and Svelte files, with everything else blanked out so that places stay true. */

const OPEN = /<script\b[^>]{0,1000}>/gi
const CLOSE = /<\/script\s*>/gi

/** Same length and lines as `text`; only what stands inside script elements is left. */
export function scriptsOnly(text: string): string {
  let out = ''
  let at = 0
  OPEN.lastIndex = 0
  for (let open = OPEN.exec(text); open !== null; open = OPEN.exec(text)) {
    const from = open.index + open[0].length
    CLOSE.lastIndex = from
    const close = CLOSE.exec(text)
    const to = close ? close.index : text.length
    out += blank(text.slice(at, from)) + text.slice(from, to)
    at = to
    OPEN.lastIndex = to
  }
  return out + blank(text.slice(at))
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}
