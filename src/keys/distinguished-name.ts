/** X.501 names as short text: 'CN=example.com, O=Example'. */
import { children, content, oid, TAG, type Der } from './der'

/** Attribute types with a short name in RFC 4514 or in everybody's tools; others are left out. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.5': 'serialNumber',
  '1.2.840.113549.1.9.1': 'emailAddress',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
}

/** The parts that say most come first. */
const ORDER = ['CN', 'O', 'OU', 'DC', 'UID', 'emailAddress', 'serialNumber', 'L', 'ST', 'C']
const MAX_TEXT = 120
const MAX_VALUE = 64

/** Empty for a name without parts that are read. */
export function distinguishedName(name: Der | undefined): string {
  const parts: [string, string][] = []
  for (const relative of children(name)) {
    for (const attribute of children(relative)) {
      const [type, value] = children(attribute)
      const short = ATTRIBUTES[oid(type) ?? '']
      if (short !== undefined && value !== undefined) parts.push([short, printable(textOf(value)).slice(0, MAX_VALUE)])
    }
  }
  const sorted = parts.sort(([left], [right]) => ORDER.indexOf(left) - ORDER.indexOf(right))
  return sorted
    .map(([type, value]) => `${type}=${value}`)
    .join(', ')
    .slice(0, MAX_TEXT)
}

function textOf(value: Der): string {
  const bytes = Buffer.from(content(value))
  if (value.tag === TAG.utf8) return bytes.toString('utf8')
  if (value.tag === TAG.bmp) return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : ''
  return bytes.toString('latin1')
}

/** A scanned text without what could steer a terminal. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\uFFFD]/gu, '?')
}
