/** A symbol's parts: what owns it, and its last name. */

export interface Named {
  owner: string
  name: string
}

export function split(symbol: string): Named {
  const dot = symbol.lastIndexOf('.')
  return { owner: symbol.slice(0, Math.max(0, dot)), name: symbol.slice(dot + 1) }
}

/** The symbol and everything that it stands in. */
export function addPrefixes(prefixes: Set<string>, symbol: string): void {
  for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) prefixes.add(symbol.slice(0, end))
}
