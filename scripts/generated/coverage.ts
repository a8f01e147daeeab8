/** The page of what each language's fixtures prove, counted from the expectations written in them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readExpectations, readSideExpectations, type Expectation } from '../../__tests__/harness/expectations'
import { infrastructureSection } from './infrastructure-coverage'
import { code, NOTICE, plain, table } from './markdown'
import { librariesOf, type Library } from './models'

/** Fixtures of data flow: one file a scenario in this folder, or a folder of its own that is named after it. */
const SCENARIOS = 'scenarios.project'
const SCENARIO = /^scenario-(.+)\.project$/
/** Beside a fixture whose format has no comments. */
const SIDE = '.expect'
/** Folders of programs of which the findings are told, not the assets. */
const JUDGED = '.judged'

interface Count {
  passed: number
  missing: number
  spurious: number
  /** Lines with a mark: something missing and the wrong thing in its place are one gap. */
  gaps: number
}

interface Coverage {
  language: string
  /** Path below the language's folder. */
  fixture: string
  count: Count
}

/** `folder` is __tests__/fixtures, `files` are the texts of all knowledge, by path. */
export function coveragePage(folder: string, files: Record<string, string>): string {
  const all = readdirSync(folder)
    .sort()
    .flatMap((language) => countFixtures(folder, language))
  const scenarios = all.filter(({ fixture }) => scenarioOf(fixture) !== undefined)
  const rest = all.filter(({ fixture }) => scenarioOf(fixture) === undefined)
  const languages = [...new Set(rest.map(({ language }) => language))]
  const libraries = librariesOf(files)
  return `${NOTICE}

# Coverage

Counted from the fixtures: real code with what must be found written on its lines. A gap is a line with a mark: \`MISSING\` is known not to
be found yet, \`SPURIOUS\` known to be found wrongly. A mark that is no longer true fails the tests.

## Scenarios

The same ways of writing code in every language with a data flow: assets found as expected, and after the plus sign the lines with a gap.

${scenarioTable(scenarios)}

## Libraries

${summary(languages, libraries, rest)}
${languages.map((language) => section(language, libraries, rest)).join('')}
${infrastructureSection(folder, files)}`
}

function scenarioOf(fixture: string): string | undefined {
  const [folder = '', file = ''] = fixture.split('/')
  if (folder === SCENARIOS) return path.parse(file).name
  return SCENARIO.exec(folder)?.[1]
}

function scenarioTable(rows: readonly Coverage[]): string {
  const languages = [...new Set(rows.map(({ language }) => language))].sort()
  const names = [...new Set(rows.flatMap(({ fixture }) => scenarioOf(fixture) ?? []))].sort()
  const counts = (name: string | undefined, language: string): string => {
    const own = rows.filter((row) => row.language === language && (name === undefined || scenarioOf(row.fixture) === name))
    const { passed, gaps } = sum(own)
    if (own.length === 0) return '–'
    return gaps === 0 ? String(passed) : `${String(passed)} + ${String(gaps)}`
  }
  const lines = names.map((name) => [name, ...languages.map((language) => counts(name, language))])
  return table(['scenario', ...languages], [...lines, ['all', ...languages.map((language) => counts(undefined, language))]])
}

function summary(languages: readonly string[], libraries: readonly Library[], rows: readonly Coverage[]): string {
  const cells = languages.map((language) => {
    const own = rows.filter((row) => row.language === language)
    const { passed, gaps } = sum(own)
    const known = libraries.filter((library) => library.language === language).length
    return [language, String(known), String(own.length), String(passed), String(gaps)]
  })
  return table(['language', 'models', 'fixtures', 'expected assets', 'gaps'], cells)
}

function section(language: string, libraries: readonly Library[], all: readonly Coverage[]): string {
  const own = libraries.filter((library) => library.language === language)
  const rows = all.filter((row) => row.language === language)
  const cells = rows.map(({ fixture, count }) => {
    const name = libraryOf(fixture, own)
    return [code(fixture), name === undefined ? '' : plain(name), String(count.passed), String(count.missing), String(count.spurious)]
  })
  return `\n### ${language}\n\n${table(['fixture', 'library', 'expected assets', 'known missing', 'known spurious'], cells)}\n`
}

/** A model's fixture has its name, and further ones begin with it. */
function libraryOf(fixture: string, libraries: readonly Library[]): string | undefined {
  const { name } = path.parse(fixture)
  const fitting = libraries.filter(({ file }) => name === file || name.startsWith(`${file}-`))
  return fitting.sort((left, right) => right.file.length - left.file.length)[0]?.name
}

/** A fixture is a file, or a folder of files that belong together; each scenario counts by itself. */
function countFixtures(folder: string, language: string): Coverage[] {
  return readdirSync(path.join(folder, language))
    .filter((name) => !name.endsWith(SIDE) && !name.endsWith(JUDGED))
    .sort()
    .flatMap((name) => {
      const full = path.join(folder, language, name)
      const fixtures = name === SCENARIOS ? readdirSync(full).map((file) => `${name}/${file}`) : [name]
      return fixtures.map((fixture) => ({ language, fixture, count: countIn(path.join(folder, language, fixture)) }))
    })
}

function countIn(fixture: string): Count {
  if (statSync(fixture).isDirectory()) {
    const inner = readdirSync(fixture).filter((name) => !name.endsWith(SIDE))
    return sum(inner.map((name) => ({ count: countIn(path.join(fixture, name)) })))
  }
  const side = fixture + SIDE
  const expectations = existsSync(side) ? readSideExpectations(readFileSync(side, 'utf8')) : readExpectations(readFileSync(fixture, 'utf8'))
  const count = (mark: Expectation['mark']): number => expectations.filter((expectation) => expectation.mark === mark).length
  const gaps = new Set(expectations.filter(({ mark }) => mark !== 'expected').map(({ line }) => line)).size
  return { passed: count('expected'), missing: count('missing'), spurious: count('spurious'), gaps }
}

function sum(rows: readonly { count: Count }[]): Count {
  const total: Count = { passed: 0, missing: 0, spurious: 0, gaps: 0 }
  for (const { count } of rows) {
    total.passed += count.passed
    total.missing += count.missing
    total.spurious += count.spurious
    total.gaps += count.gaps
  }
  return total
}
