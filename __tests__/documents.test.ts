/** Written pages: what they name is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const TOP = path.resolve(__dirname, '..')

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(path.join(TOP, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split(path.sep).join('/')}`),
]

const { scripts } = JSON.parse(readFileSync(path.join(TOP, 'package.json'), 'utf8')) as { scripts: Record<string, string> }

describe.each(pages)('%s', (page) => {
  const text = readFileSync(path.join(TOP, page), 'utf8')

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(targets.filter((target) => !existsSync(path.resolve(TOP, path.dirname(page), target)))).toEqual([])
  })

  it('names only paths that exist', () => {
    // The design speaks of what is still to come; its layout is not a promise.
    if (page === 'docs/architecture.md') return
    const named = [...text.matchAll(/`((?:src|scripts|policies|docs|schemas|__tests__|dist|\.github|\.ci)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    )
    // What a user writes into the own repository is not here.
    const own = [
      '.github/crypto-policy.yml',
      '.github/crypto-exceptions.yml',
      '.github/crypto-baseline.json',
      '.github/key-register.yml',
      '.github/key-register/',
      '.github/crypto-audit.yml',
      '.github/crypto-audit/',
      '.github/workflows/cryptogate.yml',
    ]
    expect(named.filter((name) => !own.includes(name) && !existsSync(path.join(TOP, name)))).toEqual([])
  })

  it('names only scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})
