/** What a change can touch in a file that did not change: what names it, and what uses what names it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openToolkit } from '#app/toolkit'
import { partsOf, touchedNames } from '#app/touched'
import { Parser } from '#parse/parser'
import { TreeSitter } from '#parse/tree-sitter'
import { buildUnit } from '#resolve/build-unit'
import { knowledge, ROOT } from '../harness/scan-files'

const parser = new Parser({
  languages: openToolkit(knowledge()).languages,
  query: (file) => knowledge().texts[`knowledge/languages/${file}`] ?? '',
  grammars: () => TreeSitter.create(path.join(ROOT, '.grammars'), (file) => readFileSync(file)),
})

/** Of these functions those that the change touches. */
function touched(file: string, text: string, changed: readonly string[], functions: readonly string[]): string[] {
  const language = parser.languageOf(file)
  if (language === undefined) throw new Error(`nobody reads ${file}`)
  const names = touchedNames(partsOf(buildUnit(parser.parse(file, text, new Set()), language, 'source')), new Set(changed))
  return functions.filter((name) => names.has(name))
}

beforeAll(async () => {
  await parser.prepare(['a.java', 'a.py', 'a.ts', 'a.go'])
})

describe('a function is touched', () => {
  const java = `package shop;
import pay.Names;
import static pay.Limits.*;
class Store {
    private final String algorithm = Names.HASH;
    private final String other = "SHA-256";
    byte[] direct(byte[] data) { return hash(Names.HASH, data); }
    byte[] byField(byte[] data) { return hash(algorithm, data); }
    byte[] byOther(byte[] data) { return hash(other, data); }
    private String later;
    private final java.util.Properties kept = new java.util.Properties();
    Store() { later = Names.HASH; kept.put("hash", Names.HASH); String local = Names.HASH; }
    byte[] byLater(byte[] data) { return hash(later, data); }
    byte[] byKept(byte[] data) { return hash(kept.getProperty("hash"), data); }
    byte[] byLocal(String local, byte[] data) { return hash(local, data); }
    byte[] caller(byte[] data) { return byField(data); }
}
class Sub extends Names {
    byte[] inherited(byte[] data) { return run(data); }
}
`
  const functions = ['direct', 'byField', 'byOther', 'byLater', 'byKept', 'byLocal', 'caller', 'inherited', 'Sub']

  it('where it, a field that it uses, or a function that it calls names what changed, or its type extends it', () => {
    expect(touched('a.java', java, ['Names'], functions)).toEqual(['direct', 'byField', 'byLater', 'byKept', 'caller', 'inherited', 'Sub'])
  })

  it('in any case where names come in without being named', () => {
    expect(touched('a.java', java, ['Limits'], functions)).toEqual(functions.filter((name) => name !== 'Sub'))
  })

  it('by what an import binds', () => {
    const python = `from pay.settings import ALGORITHM as CHOSEN
from pay.other import KEPT

def first(data):
    return digest(CHOSEN, data)

def second(data):
    return digest(KEPT, data)
`
    expect(touched('a.py', python, ['settings'], ['first', 'second'])).toEqual(['first'])
    const later = `from pay.settings import ALGORITHM

class Store:
    def __init__(self):
        self.chosen = ALGORITHM

    def first(self, data):
        return digest(self.chosen, data)

    def second(self, data):
        return digest(self.other, data)
`
    expect(touched('a.py', later, ['settings'], ['first', 'second'])).toEqual(['first'])
    const typescript = `import { algorithm } from '@acme/pay-settings'
const options = { algorithm, rounds: 1 }
export const first = (data: string) => digest(options, data)
export function second(data: string) { return digest({}, data) }
`
    expect(touched('a.ts', typescript, ['@acme/pay-settings'], ['first', 'second'])).toEqual(['first'])
    const go = `package shop

import chosen "example.com/pay/settings"

func First(data []byte) []byte { return digest(chosen.Name, data) }

func Second(data []byte) []byte { return digest("", data) }
`
    expect(touched('a.go', go, ['settings'], ['First', 'Second'])).toEqual(['First'])
  })

  it('by what is written to an object outside of any function', () => {
    const python = `import pay.settings
options.algorithm = pay.settings.NAME

def first(data):
    return digest(options, data)

def second(data):
    return digest(None, data)
`
    expect(touched('a.py', python, ['settings'], ['first', 'second'])).toEqual(['first'])
  })
})
