/** The page of what each language's fixtures prove, counted from the expectations written in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
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

function countFixtures(folder: string): Coverage[] {
  return readdirSync(folder)
    .sort()
    .map((fixture) => ({ fixture, ...countExpectations(readFileSync(path.join(folder, fixture), 'utf8')) }))
}

/** Expectations stand behind a `$` in the line's comment; several are separated by ` ; `. */
function countExpectations(text: string): Omit<Coverage, 'fixture'> {
  const counts = { expected: 0, missing: 0, spurious: 0 }
  for (const [, list = ''] of text.matchAll(/(?:#|\/\/) \$ (.+)$/gm)) {
    for (const item of list.split(' ; ')) {
      if (item.includes('MISSING:')) counts.missing += 1
      else if (item.includes('SPURIOUS:')) counts.spurious += 1
      else counts.expected += 1
    }
  }
  return counts
}
