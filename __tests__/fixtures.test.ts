/** Every fixture: real code, with what must be found written on its line; anything else that is found fails. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare, readExpectations, readSideExpectations, type Expectation, type Seen } from './harness/expectations'
import { scanFiles } from './harness/scan-files'

const FIXTURES = path.join(__dirname, 'fixtures')
/** Stands beside a fixture whose format has no comments. */
const SIDE = '.expect'
/** Folders of programs of which the findings are told, not the assets. */
const JUDGED = '.judged'

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    if (name.endsWith(SIDE)) return []
    return statSync(full).isDirectory() ? filesIn(full) : [full]
  })
}

/** A fixture is one file, or a folder of files that belong together (`<name>.project/`). */
function fixtures(language: string): { name: string; files: string[] }[] {
  const folder = path.join(FIXTURES, language)
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith(SIDE) && !name.endsWith(JUDGED))
    .sort()
  return names.map((name) => {
    const full = path.join(folder, name)
    return { name: `${language}/${name}`, files: statSync(full).isDirectory() ? filesIn(full).sort() : [full] }
  })
}

function expectationsOf(file: string, text: string): Expectation[] {
  const side = file + SIDE
  return existsSync(side) ? readSideExpectations(readFileSync(side, 'utf8')) : readExpectations(text)
}

for (const language of readdirSync(FIXTURES).sort()) {
  describe(`${language} fixtures`, () => {
    it.each(fixtures(language))('$name', async ({ files }) => {
      const contents = Object.fromEntries(files.map((file) => [path.relative(path.join(FIXTURES, language), file), readFileSync(file)]))
      const report = await scanFiles(contents)
      const problems: string[] = []
      for (const [file, bytes] of Object.entries(contents)) {
        const text = bytes.toString('utf8')
        const seen: Seen[] = report.assets.flatMap((asset) =>
          asset.occurrences.filter((one) => one.at.file === file).map((one) => ({ line: one.at.line, asset })),
        )
        problems.push(...compare(expectationsOf(path.join(FIXTURES, language, file), text), seen).map((problem) => `${file} ${problem}`))
      }
      expect(problems).toEqual([])
    })
  })
}
