/** Bodies that stay unread until they matter: what is read later is what would have been read at once. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openToolkit } from '#app/toolkit'
import type { Fact } from '#parse/facts'
import { Parser } from '#parse/parser'
import { TreeSitter } from '#parse/tree-sitter'
import { knowledge, ROOT } from '../harness/scan-files'

const FIXTURES = path.join(ROOT, '__tests__/fixtures')
const toolkit = openToolkit(knowledge())
const languages = toolkit.languages.filter(({ bodies }) => bodies !== undefined)
const NOTHING: ReadonlySet<string> = new Set()

const parser = new Parser({
  languages: toolkit.languages,
  query: (file) => knowledge().texts[`knowledge/languages/${file}`] ?? '',
  grammars: () => TreeSitter.create(path.join(ROOT, '.grammars'), (file) => readFileSync(file)),
})

/** Facts as text, without their links; a body is its statements, whatever holds them. */
function plain(root: Fact): string {
  return JSON.stringify(root, (key, value: unknown) =>
    key === 'parent' || key === 'scope' ? undefined : value === 'other' ? 'block' : value,
  )
}

function sources(language: string): string[] {
  const folder = path.join(FIXTURES, language)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile() && parser.languageOf(name)?.id === language)
    .sort()
}

beforeAll(async () => {
  for (const { id } of languages) await parser.prepare(sources(id))
})

describe('bodies of functions', () => {
  it('are known in every language with a grammar for functions but JavaScript, whose parser is another', () => {
    expect(languages.map(({ id }) => id).sort()).toEqual(['csharp', 'go', 'java', 'kotlin', 'python'])
  })

  it.each(languages.map(({ id }) => id))('give the same facts when they are read later: %s', (language) => {
    let closed = 0
    for (const name of sources(language)) {
      const text = readFileSync(path.join(FIXTURES, language, name), 'utf8')
      const later = parser.parse(name, text, NOTHING)
      const blocks = [...(later.closed?.blocks.values() ?? [])]
      closed += blocks.length
      for (const block of blocks) expect(block.children, name).toEqual([])
      parser.open(later, blocks)
      expect(later.closed?.blocks.size ?? 0, name).toBe(0)
      expect(plain(later.root), name).toBe(plain(parser.parse(name, text).root))
    }
    expect(closed).toBeGreaterThan(5)
  })
})

const JAVA = `class A {
  private Helper helper = new Helper();
  void first() {
    Map<String, String> settings = new HashMap<>();
    settings.put("alg", "MD5"); // xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    digest(settings);
    helper = null;
  }
  void second() {
    // xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    Helper own = new Helper() { String name() { return "own"; } };
    names.stream().map(this::digest);
    if (helper == own) run(callback);
  }
}
`

describe('a body that is closed', () => {
  const bodies = (wanted: readonly string[]): number[] => {
    const { closed, lines } = parser.parse('A.java', JAVA, new Set(wanted))
    return [...(closed?.blocks.values() ?? [])].map(({ start }) => lines.position(start).line)
  }
  const that = (telling: 'mentions' | 'calls' | 'writes' | 'extends', word: string): number[] => {
    const { closed, lines } = parser.parse('A.java', JAVA, NOTHING)
    return (closed?.that(telling, word) ?? []).map(({ start }) => lines.position(start).line)
  }

  it('holds none of the words that are wanted', () => {
    expect(bodies([])).toEqual([3, 9])
    expect(bodies(['put'])).toEqual([9])
    expect(bodies(['put', 'stream'])).toEqual([])
    expect(bodies(['pu', 'streams'])).toEqual([3, 9])
  })

  it.each([
    ['mentions', 'own', [9]],
    ['mentions', 'settings', [3]],
    ['calls', 'digest', [3, 9]],
    ['calls', 'callback', [9]],
    ['calls', 'settings', []],
    ['writes', 'helper', [3]],
    ['writes', 'settings', [3]],
    ['writes', 'own', []],
    ['extends', 'Helper', [9]],
    ['extends', 'HashMap', []],
  ] as const)('%s %s', (telling, word, lines) => {
    expect(that(telling, word)).toEqual(lines)
  })

  it('is told of once: who asks opens it', () => {
    const { closed } = parser.parse('A.java', JAVA, NOTHING)
    expect(closed?.that('writes', 'helper')).toHaveLength(1)
    expect(closed?.that('writes', 'helper')).toEqual([])
  })
})
