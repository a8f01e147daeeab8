/** The page of what each language's fixtures prove, counted from the expectations written in them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readExpectations, type Expectation } from '../../__tests__/harness/expectations'
import { code, NOTICE, table } from './markdown'

interface Coverage {
  fixture: string
  expected: number
  missing: number
  spurious: number
}

/** `folder` is __tests__/fixtures. */
export function coveragePage(folder: string): string {
  const languages = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : []
  const sections = languages
    .map((entry) => entry.name)
    .sort()
    .map((language) => section(language, countFixtures(path.join(folder, language))))
  return `${NOTICE}

# Coverage

Every model has a fixture: real code with the expected assets written on its lines. \`MISSING\` marks what is known not to be found yet,
\`SPURIOUS\` what is known to be found wrongly; a mark that is no longer true fails the tests.
${sections.join('')}`
}

function section(language: string, rows: readonly Coverage[]): string {
  const cells = rows.map((row) => [code(row.fixture), String(row.expected), String(row.missing), String(row.spurious)])
  return `\n## ${language}\n\n${table(['fixture', 'expected assets', 'known missing', 'known spurious'], cells)}\n`
}

/** A fixture is a file, or a folder of files that belong together. */
function countFixtures(folder: string): Coverage[] {
  return readdirSync(folder)
    .sort()
    .map((fixture) => {
      const expectations = textsOf(path.join(folder, fixture)).flatMap(readExpectations)
      const count = (mark: Expectation['mark']): number => expectations.filter((expectation) => expectation.mark === mark).length
      return { fixture, expected: count('expected'), missing: count('missing'), spurious: count('spurious') }
    })
}

function textsOf(fixture: string): string[] {
  if (!statSync(fixture).isDirectory()) return [readFileSync(fixture, 'utf8')]
  return readdirSync(fixture).flatMap((name) => textsOf(path.join(fixture, name)))
}
