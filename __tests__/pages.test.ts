/** What README and CONTRIBUTING show is what happens: their files run through the engine exactly as printed. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge, mergeKnowledge } from '#app/knowledge'
import { CAPTURE_KINDS } from '#parse/lower'
import { reporters } from '#report/index'
import { compare, readExpectations } from './harness/expectations'
import { knowledge, ROOT, scanFiles } from './harness/scan-files'

const page = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8')

/** Texts of the blocks of a language, in order. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap((match) => (match[1] === language ? [match[2] ?? ''] : []))
}

/** Blocks that stand under their own path, by that path. */
function filesOn(text: string): Record<string, string> {
  const found = [...text.matchAll(/^`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)]
  return Object.fromEntries(found.map((match) => [match[1] ?? '', match[2] ?? '']))
}

describe('CONTRIBUTING.md', () => {
  const files = filesOn(page('CONTRIBUTING.md'))
  const [model = '', fixture = ''] = Object.keys(files)

  it('shows a model and a fixture that are in the tree, byte for byte', () => {
    expect(Object.keys(files)).toHaveLength(2)
    for (const [name, text] of Object.entries(files)) {
      expect(existsSync(path.join(ROOT, name)), name).toBe(true)
      expect(text, name).toBe(page(name))
    }
  })

  it('shows a model that finds what the fixture expects, nothing else, and nothing without it', async () => {
    const place = model.replace('src/', '')
    const others = Object.entries(knowledge().documents).filter(([name]) => name !== place)
    const without = { ...knowledge(), documents: Object.fromEntries(others) }
    const own = mergeKnowledge(without, loadKnowledge({ files: { [place]: files[model] ?? '' } }))
    const name = path.basename(fixture)
    const problems = async (known: typeof own): Promise<string[]> => {
      const report = await scanFiles({ [name]: files[fixture] ?? '' }, { knowledge: known })
      const seen = report.assets.flatMap((asset) => asset.occurrences.map(({ at }) => ({ line: at.line, asset })))
      return compare(readExpectations(files[fixture] ?? ''), seen)
    }
    expect(await problems(own)).toEqual([])
    expect((await problems(without)).length).toBeGreaterThan(3)
  })
})

describe('README.md', () => {
  const text = page('README.md')

  it('shows the report that the file it shows gives', async () => {
    const [code = ''] = blocks(text, 'python')
    const [shown = ''] = blocks(text, 'text')
    const report = await scanFiles({ 'app/reset.py': code })
    expect(report.verdict).toBe('fail')
    const printed = reporters['text']?.render(report, { colour: false, width: 100 }) ?? ''
    const bare = (lines: string): string[] => lines.split('\n').map((line) => line.trimEnd())
    expect(bare(printed).slice(0, bare(shown).length - 1)).toEqual(bare(shown).slice(0, -1))
  })

  it('shows a policy that judges', async () => {
    const policy = blocks(text, 'yaml').find((block) => block.includes('extends: baseline')) ?? ''
    const file = '.github/crypto-policy.yml'
    const report = await scanFiles({ 'app/reset.py': blocks(text, 'python')[0] ?? '' }, { policy: { file, text: policy } })
    // The hash is of medium severity, and this policy fails from high on.
    expect(report.verdict).toBe('pass')
    expect(report.evidence.policy.id).toBe('acme')
    expect(policy.trim().split('\n').length).toBeLessThanOrEqual(15)
  })

  it('names every report that there is', () => {
    const rows = [...text.matchAll(/^\| `([\w.-]+)` \|/gm)].map((match) => match[1])
    expect(rows.sort()).toEqual(Object.keys(reporters).sort())
  })
})

describe('docs/languages.md', () => {
  const text = page('docs/languages.md')
  const queries = Object.entries(knowledge().texts).filter(([name]) => name.endsWith('.scm'))

  it('explains every capture, and no other', () => {
    const explained = new Set(
      [...text.matchAll(/^\| (`@[^|]+) \|/gm)].flatMap((row) => [...(row[1] ?? '').matchAll(/@([\w-]+)/g)].map((one) => one[1])),
    )
    expect([...explained].sort()).toEqual([...CAPTURE_KINDS].sort())
  })

  it('names every role that a query uses', () => {
    const rows = new Map<string, string>()
    for (const row of text.matchAll(/^\| `@([\w-]+)`[^|]*\| ([^|]*)\|/gm)) rows.set(row[1] ?? '', row[2] ?? '')
    const unnamed = queries.flatMap(([name, query]) =>
      [...query.matchAll(/@([\w-]+)\.([\w-]+)/g)].flatMap(([, kind = '', role = '']) => {
        const named = rows.get(kind) ?? ''
        return named.includes(`\`.${role}\``) || named.includes(`\`.${role.replace(/s$/, '')}\``) ? [] : [`${name}: @${kind}.${role}`]
      }),
    )
    expect(unnamed).toEqual([])
  })
})
