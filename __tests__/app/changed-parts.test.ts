/** What a change makes another thing in a file, by which names others use that, and what it uses itself. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { changedParts, renamedIn, usedOf, usesOf, type ChangedParts } from '#app/changed-parts'
import { openToolkit } from '#app/toolkit'
import { Parser } from '#parse/parser'
import { TreeSitter } from '#parse/tree-sitter'
import { buildUnit } from '#resolve/build-unit'
import type { Unit } from '#resolve/unit'
import { knowledge, ROOT } from '../harness/scan-files'

const parser = new Parser({
  languages: openToolkit(knowledge()).languages,
  query: (file) => knowledge().texts[`knowledge/languages/${file}`] ?? '',
  grammars: () => TreeSitter.create(path.join(ROOT, '.grammars'), (file) => readFileSync(file)),
})

beforeAll(async () => {
  await parser.prepare(['a.java', 'a.py', 'a.ts', 'a.go'])
})

function unit(file: string, text: string): Unit {
  const language = parser.languageOf(file)
  if (language === undefined) throw new Error(`nobody reads ${file}`)
  return buildUnit(parser.parse(file, text, new Set()), language, 'source')
}

/** The parts where `old` becomes `fresh` in a text. */
function parts(file: string, text: string, old: string, fresh: string): ChangedParts | undefined {
  expect(text).toContain(old)
  return changedParts(unit(file, text), unit(file, text.replace(old, fresh)))
}

function known(found: ChangedParts | undefined): ChangedParts {
  if (found === undefined) throw new Error('all of the file counts')
  return found
}

function isUsed(found: ChangedParts | undefined, text: string, renamed: readonly string[] = []): boolean {
  return usesOf(known(found), new Set(renamed))(text) !== undefined
}

const SHOP = `import hashlib
from shop.names import HASH
from shop.other import LIMIT
from shop.logs import note

ALGORITHM = "sha256"

def digest(data):
    """Some words on data."""
    return hashlib.new(ALGORITHM, data)

def label(order):
    return digest(order.name)

def limit(order):
    note(order)
    return LIMIT

class Store:
    salt = b"1"

    @property
    def key(self):
        return HASH

    def seal(self, data):
        return digest(data + self.key)

    def open(self, data):
        return data
`

describe('Python', () => {
  it('has what differs and what uses it, by the names of others', () => {
    const found = known(parts('a.py', SHOP, '"sha256"', '"md5"'))
    expect([...found.names].sort()).toEqual(['ALGORITHM', 'digest', 'label'])
    expect([...found.members]).toEqual(['.seal'])
    expect([...found.types]).toEqual(['Store'])
    expect(isUsed(found, 'from shop.a import label\nlabel(one)')).toBe(true)
    expect(isUsed(found, 'from shop.a import limit\nlimit(one)')).toBe(false)
  })

  it('wants who uses a member to have an object of its type', () => {
    const found = parts('a.py', SHOP, 'return HASH', 'return HASH.lower()')
    expect(isUsed(found, 'from shop.a import Store\nprint(Store().key)')).toBe(true)
    expect(isUsed(found, 'from shop.a import limit\nprint(one.key)')).toBe(false)
    expect(isUsed(found, 'from shop.a import Store\nprint(Store().open(key))')).toBe(false)
    expect(isUsed(found, 'from shop.a import Store\nclass Other(Store):\n    HASH = "md5"')).toBe(true)
  })

  it('knows what it uses of what the file imports', () => {
    const found = known(parts('a.py', SHOP, 'return HASH', 'return HASH.lower()'))
    const imports = new Set(found.used.flatMap((one) => [...one.imports]))
    expect(imports).toContain('shop.names')
    expect(imports).not.toContain('shop.other')
    expect([...usedOf(unit('a.py', SHOP), new Set(['limit'])).imports].sort()).toEqual([
      'shop.logs',
      'shop.logs.note',
      'shop.other',
      'shop.other.LIMIT',
    ])
  })

  it('takes an annotation for a part of what stands below it, and a comment for nothing', () => {
    expect([...known(parts('a.py', SHOP, '@property', '@cached')).members].sort()).toEqual(['.key', '.seal'])
    const commented = SHOP.replace('def limit', '# what digest is for\ndef limit')
    const found = known(changedParts(unit('a.py', SHOP), unit('a.py', commented)))
    expect([...found.names, ...found.members]).toEqual([])
  })

  it('counts all of a file whose objects are called as they are', () => {
    const text = 'class Digest:\n    def __call__(self, data):\n        return old(data)\n'
    expect(parts('a.py', text, 'old', 'fresh')).toBeUndefined()
  })
})

describe('TypeScript', () => {
  const text = `import { names } from './names'
export default function digest(data: string) { return names.old + data }
export function other(data: string) { return data }
`

  it('counts all of a file that is handed on without a name', () => {
    expect(parts('a.ts', text, 'names.old', 'names.fresh')).toBeUndefined()
    expect([...known(parts('a.ts', text, 'return data', 'return data + 1')).names]).toEqual(['other'])
  })

  it('follows other names for what is handed on', () => {
    const hand = "export { other as shown } from './a'\nexport const api = { made: inner.other }\n"
    expect(renamedIn(hand, new Set(['other']))).toEqual(['shown', 'made'])
    const found = parts('a.ts', text, 'return data', 'return data + 1')
    expect(isUsed(found, "import { shown } from './index'\nshown()")).toBe(false)
    expect(isUsed(found, "import { shown } from './index'\nshown()", ['shown'])).toBe(true)
  })
})

describe('Java', () => {
  const text = `package shop;
import pay.Names;
class Seals {
    private final String kind = Names.HASH;
    byte[] seal(byte[] data) { return hash(kind, data); }
    byte[] plain(byte[] data) { return data; }
}
`

  it('sees members behind objects of the type, and by themselves in what extends it', () => {
    const found = parts('a.java', text, 'Names.HASH', 'Names.OTHER')
    expect(isUsed(found, 'class A { Seals seals; byte[] one(byte[] b) { return seals.seal(b); } }')).toBe(true)
    expect(isUsed(found, 'class A { Seals seals; byte[] one(byte[] b) { return seals.plain(b); } }')).toBe(false)
    expect(isUsed(found, 'class A extends Seals { byte[] one(byte[] b) { return plain(b); } }')).toBe(true)
    expect(isUsed(found, 'class A { byte[] one(byte[] b) { return other.seal(b); } }')).toBe(false)
  })
})

describe('Go', () => {
  const text = `package shop

import "crypto/md5"

type Store struct {
	kind string
}

func (s *Store) Seal(data []byte) []byte { return sum(data) }

func (s *Store) Open(data []byte) []byte { return data }

func sum(data []byte) []byte { total := md5.Sum(data); return total[:] }
`

  it('has methods by their receivers, and fields', () => {
    const found = known(parts('a.go', text, 'total[:]', 'total[:8]'))
    expect([...found.names]).toEqual(['sum'])
    expect([...found.members]).toEqual(['.Seal'])
    expect([...known(parts('a.go', text, 'kind string', 'kind int')).members]).toContain('.kind')
  })
})
