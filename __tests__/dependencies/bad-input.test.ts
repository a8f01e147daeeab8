/** Broken, hostile and huge manifests: each is told with its place, and the rest goes on. */
import { describe, expect, it } from 'vitest'
import { told, usesIn } from '../harness/dependencies'
import { scanFiles } from '../harness/scan-files'

const GOOD = { 'good/package.json': '{ "dependencies": { "crypto-js": "4.2.0" } }' }
const GOOD_USE = 'good/package.json:1 crypto-js ? 4.2.0'

const BROKEN: [file: string, text: string, expected: RegExp][] = [
  [
    'package.json',
    '{\n  "dependencies": {\n    "a": "1",\n  }\n}',
    /^package\.json:4 manifest-broken: the file cannot be read: a text in double quotes is expected here$/,
  ],
  ['package.json', '{ "dependencies": { "a": "1" }', /^package\.json:1 manifest-broken: .*"," is expected here$/],
  ['package.json', '', /^package\.json:1 manifest-broken: .*the file ends too early$/],
  ['package-lock.json', '{\n "packages": {\n  oops', /^package-lock\.json:3 manifest-broken: .*double quotes/],
  [
    'package.json',
    '{\n<<<<<<< HEAD\n "a": 1\n=======\n "a": 2\n>>>>>>> other\n}',
    /^package\.json:2 manifest-broken: the file has marks of a merge/,
  ],
  ['yarn.lock', 'x\n<<<<<<< HEAD\n', /^yarn\.lock:2 manifest-broken: the file has marks of a merge/],
  ['pyproject.toml', '[project]\ndependencies = [\n  "rsa",\n  oops\n]\n', /^pyproject\.toml:4 manifest-broken: the file cannot be read: /],
  [
    'pom.xml',
    '<project>\n <dependencies>\n  <dependency>\n </dependencies>\n</project>',
    /^pom\.xml:4 manifest-broken: the file cannot be read: /,
  ],
  ['App.csproj', '<Project>\n<ItemGroup>', /^App\.csproj:\d manifest-broken: /],
  ['pnpm-lock.yaml', 'hello: world\n', /^pnpm-lock\.yaml:1 manifest-broken: the file has no lockfileVersion/],
]

describe('a broken manifest', () => {
  it.each(BROKEN)('%s is told, and others are read', async (file, text, expected) => {
    const read = await usesIn({ ...GOOD, [file]: text })
    const [line = ''] = told(read)
    expect(line).toMatch(expected)
    expect(read.uses).toContain(GOOD_USE)
  })

  it('is a warning of the report, not an error', async () => {
    const report = await scanFiles({ ...GOOD, 'package.json': '{ oops' })
    expect(report.diagnostics.filter(({ code }) => code === 'manifest-broken').map(({ level, file }) => `${level} ${file ?? ''}`)).toEqual([
      'warning package.json',
    ])
    expect(report.verdict).toBe('pass')
  })
})

describe('a hostile manifest', () => {
  it('does not expand entities of XML', async () => {
    const entities = Array.from({ length: 10 }, (_, level) => `<!ENTITY e${String(level + 1)} "${`&e${String(level)};`.repeat(10)}">`)
    const bomb = `<!DOCTYPE project [<!ENTITY e0 "lol">${entities.join('')}]>\n<project><dependencies><dependency><groupId>&e10;</groupId><artifactId>x</artifactId></dependency></dependencies></project>`
    const read = await usesIn({ 'pom.xml': bomb, ...GOOD })
    expect(JSON.stringify(read).length).toBeLessThan(2000)
    expect(read.uses).toContain(GOOD_USE)
  })

  it.each([
    ['package.json', '['.repeat(100_000)],
    ['package.json', `${'{"a":'.repeat(100_000)}`],
    ['package-lock.json', `{"packages":${'['.repeat(100_000)}`],
    ['pom.xml', '<a>'.repeat(50_000)],
    ['pyproject.toml', `a = ${'['.repeat(50_000)}`],
    ['pnpm-lock.yaml', `lockfileVersion: '9.0'\n${Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')}`],
    ['yarn.lock', `a: &a [x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n`],
    ['build.gradle', `${'"'.repeat(10_000)}${'a:'.repeat(20_000)}`],
    ['requirements.txt', `${'a'.repeat(100_000)}[${'x,'.repeat(20_000)}`],
    ['go.mod', `require (\n${'a '.repeat(50_000)}`],
    ['Gemfile', `gem '${'a'.repeat(100_000)}`],
  ])('%s with nesting or length beyond all bounds is borne', async (file, text) => {
    const start = process.cpuUsage()
    const read = await usesIn({ [file]: text, ...GOOD })
    const { user } = process.cpuUsage(start)
    expect(read.uses).toContain(GOOD_USE)
    expect(user / 1e6).toBeLessThan(3)
  })

  it('with circles in its lock ends', async () => {
    const lock = JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1' } },
        'node_modules/a': { version: '1.0.0', dependencies: { b: '1' } },
        'node_modules/b': { version: '1.0.0', dependencies: { a: '1' } },
      },
    })
    const read = await usesIn({ 'package.json': '{ "dependencies": { "a": "1" } }', 'package-lock.json': lock })
    expect(read.uses).toEqual(['package.json:1 a 1.0.0', 'package.json:1 b 1.0.0 (indirect: a 1.0.0 > b 1.0.0)'])
  })

  it('with names of JavaScript objects is read like any other', async () => {
    const read = await usesIn({ 'package.json': '{ "dependencies": { "__proto__": "1", "constructor": "2" } }' })
    expect(read.uses).toEqual(['package.json:1 __proto__ ? 1', 'package.json:1 constructor ? 2'])
  })
})

describe('a large lock', () => {
  it('of forty thousand lines costs little', async () => {
    const packages: Record<string, unknown> = { '': { dependencies: { 'p-0': '^1' } } }
    for (let index = 0; index < 3600; index++)
      packages[`node_modules/p-${String(index)}`] = {
        version: `1.0.${String(index)}`,
        resolved: `https://registry.npmjs.org/p-${String(index)}.tgz`,
        integrity: `sha512-${'a'.repeat(86)}==`,
        license: 'MIT',
        dependencies: Object.fromEntries([1, 2, 3, 4].map((step) => [`p-${String((index * 7 + step) % 3600)}`, '^1.0.0'])),
      }
    packages['node_modules/p-3599'] = { version: '1.0.0', dependencies: { elliptic: '^6' } }
    packages['node_modules/elliptic'] = { version: '6.5.3' }
    const text = JSON.stringify({ lockfileVersion: 3, packages }, undefined, 2)
    expect(text.split('\n').length).toBeGreaterThan(40_000)
    const files = { 'package.json': '{ "dependencies": { "p-0": "^1" } }', 'package-lock.json': text }
    await usesIn(files)
    const start = process.cpuUsage()
    const read = await usesIn(files)
    const { user, system } = process.cpuUsage(start)
    expect(read.uses.find((use) => use.includes('elliptic'))).toMatch(/^package\.json:1 elliptic 6\.5\.3 \(indirect: p-0 /)
    // Every package is named here; a run that names the cryptographic ones alone costs a fraction of it.
    expect((user + system) / 1000).toBeLessThan(1000)
  })
})
