/** Which files may hold keys and certificates, going by their names: the patterns of knowledge/keys.yml. */
import picomatch from 'picomatch'

export interface KeyFilePatterns {
  text: string[]
  binary: string[]
}

export interface KeyFiles {
  /** Text beside source code, scripts and names without an ending. */
  mayHoldText(path: string): boolean
  /** Files that may hold bytes. */
  mayHoldBytes(path: string): boolean
}

export function keyFiles(patterns: KeyFilePatterns): KeyFiles {
  const options = { nocase: true, dot: true }
  const text = picomatch(patterns.text, options)
  const binary = picomatch(patterns.binary, options)
  return {
    mayHoldText: (path) => isBare(path) || text(path),
    mayHoldBytes: (path) => binary(path),
  }
}

/** `id_rsa`, `known_hosts`, `secring`: names without an ending. */
function isBare(path: string): boolean {
  return /(?:^|\/)\.?[^./]+$/.test(path)
}
