/** The walls of docs/architecture.md hold, and each of them can fail. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TOP = path.resolve(__dirname, '..')

interface Rule {
  name: string
  comment: string
}

const config = createRequire(__filename)(path.join(TOP, '.dependency-cruiser.cjs')) as { forbidden: Rule[]; options: ICruiseOptions }

/** Violations as 'rule: from → to'. */
async function violations(folder: string): Promise<string[]> {
  const { tsConfig, ...options } = config.options
  const { output } = await cruise(
    ['src'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: config.forbidden as never } } as ICruiseOptions,
    undefined,
    { tsConfig: extractTsConfig(path.join(folder, tsConfig?.fileName ?? '')) },
  )
  return (output as ICruiseResult).summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)
}

/** Names that say nothing: what is in such a file belongs to the one thing it serves. */
const ATTIC = /(^|\/)(utils?|helpers?|common|misc|types|shared|managers?)(\.[a-z.]+)?$/

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.map((entry) => path.join(path.relative(TOP, entry.parentPath), entry.name).split(path.sep).join('/'))
}

describe('the walls', () => {
  it('hold in the source', async () => {
    expect(await violations(TOP)).toEqual([])
  }, 60_000)

  it('each say why they stand', () => {
    expect(config.forbidden.filter((rule) => rule.comment.length < 20)).toEqual([])
  })

  it('leave no file or folder whose name says nothing', () => {
    const names = ['src', 'scripts', '__tests__'].flatMap((folder) => filesBelow(path.join(TOP, folder)))
    expect(
      names.filter(
        (name) => ATTIC.test(name) && !name.includes('node_modules') && !name.includes('fixtures') && !name.includes('projects'),
      ),
    ).toEqual([])
    expect(['src/core/utils.ts', 'src/app/types.ts', 'src/report/key-manager.ts', 'src/helpers'].map((name) => ATTIC.test(name))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
})

/** One breach of each wall: the file that does it, and the import. `ok` files are what they import. */
const OK_FILES = [
  'core/value',
  'parse/facts',
  'parse/language',
  'parse/tree',
  'resolve/names',
  'infrastructure/sites',
  'detect/detect',
  'catalogue/names',
  'inventory/merge',
  'dependencies/read',
  'register/register',
  'policy/policy',
  'report/text',
  'host/files',
  'app/scan',
  'commands/scan',
  'cli',
]

const BREACHES: Readonly<Record<string, { file: string; text: string }>> = {
  'core-stands-alone': { file: 'core/a', text: "import '#host/files'" },
  'core-uses-only-zod-yaml-and-semver': { file: 'core/b', text: "import 'commander'" },
  'keys-know-only-core': { file: 'keys/a', text: "import '#catalogue/names'" },
  'parse-knows-only-core': { file: 'parse/a', text: "import '#catalogue/names'" },
  'infrastructure-knows-text-and-core': { file: 'infrastructure/a', text: "import '#parse/facts'" },
  'resolve-knows-facts-and-core': { file: 'resolve/a', text: "import '#parse/tree'" },
  'detect-sees-sites': { file: 'detect/a', text: "import '#policy/policy'" },
  'cbom-becomes-assets': { file: 'cbom/a', text: "import '#policy/policy'" },
  'tables-know-only-core': { file: 'inventory/a', text: "import '#register/register'" },
  'manifests-are-text': { file: 'dependencies/a', text: "import '#policy/policy'" },
  'policy-works-on-any-inventory': { file: 'policy/a', text: "import '#detect/detect'" },
  'audit-knows-the-register': { file: 'audit/a', text: "import '#policy/policy'" },
  'fix-knows-only-core': { file: 'fix/a', text: "import '#policy/policy'" },
  'report-knows-only-core': { file: 'report/a', text: "import '#policy/policy'" },
  'report-is-pure': { file: 'report/b', text: "import 'node:process'" },
  'host-knows-only-core': { file: 'host/a', text: "import '#app/scan'" },
  'only-host-reaches-outside': { file: 'app/a', text: "import 'node:fs'" },
  'only-the-action-knows-the-runner': { file: 'app/b', text: "import '@actions/core'" },
  'only-the-terminal-knows-arguments': { file: 'app/c', text: "import 'commander'" },
  'only-app-knows-all-stages': { file: 'commands/a', text: "import '#detect/detect'" },
  'nobody-imports-a-door': { file: 'app/d', text: "import '#commands/scan'" },
  'no-circles': { file: 'core/c', text: "import type { d } from './d'\nexport type c = d" },
  'across-folders-with-a-hash': { file: 'app/e', text: "import '../core/value'" },
  'out-of-the-top-with-a-hash': { file: 'action', text: "import './app/scan'" },
  'inside-a-folder-without-a-hash': { file: 'core/e', text: "import '#core/value'" },
  'source-knows-no-tests': { file: 'app/f', text: "import '../../__tests__/x'" },
  'nothing-shipped-is-a-developer-package': { file: 'app/g', text: "import { parse } from 'acorn-of-developers'\nexport const p = parse" },
  'no-unresolved-import': { file: 'app/h', text: "import './nothing'" },
  'no-dead-wood': { file: 'app/i', text: 'export const unreached = 1' },
}

describe('each wall', () => {
  let found: string[] = []
  let folder = ''

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'cryptogate-walls-')))
    const put = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), `${text}\n`)
    }
    for (const file of OK_FILES) put(`src/${file}.ts`, 'export const ok = 1')
    for (const { file, text } of Object.values(BREACHES)) put(`src/${file}.ts`, text)
    put('src/core/d.ts', "import type { c } from './c'\nexport type d = c | 1")
    const reached = [...OK_FILES, 'core/d', ...Object.values(BREACHES).map((breach) => breach.file)].filter((file) => file !== 'app/i')
    put('src/main.ts', reached.map((file) => `import '${file.includes('/') ? '#' : './'}${file}'`).join('\n'))
    put('__tests__/x.ts', 'export {}')
    put('tsconfig.json', readFileSync(path.join(TOP, 'tsconfig.json'), 'utf8'))
    const packages = { dependencies: { commander: '*', '@actions/core': '*' }, devDependencies: { 'acorn-of-developers': '*' } }
    put('package.json', JSON.stringify({ imports: { '#*': './src/*.ts' }, ...packages }))
    for (const name of [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)]) {
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
      put(`node_modules/${name}/index.js`, 'exports.parse = 1')
    }
    found = await violations(folder)
  }, 60_000)

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('has a breach in this test', () => {
    expect(Object.keys(BREACHES).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort())
  })

  it.each(Object.entries(BREACHES))('%s sees its breach', (name, { file }) => {
    const seen = found.filter((violation) => violation.startsWith(`${name}: `) && violation.includes(`src/${file}.ts`))
    expect(seen, found.join('\n')).not.toEqual([])
  })

  it('leaves what is allowed alone', () => {
    const allowed = OK_FILES.map((file) => `: src/${file}.ts →`)
    expect(found.filter((violation) => allowed.some((from) => violation.includes(from)))).toEqual([])
  })
})
