/** Programs as people write them, good and bad: `! rule` on a line names what is violated there; no other line may be. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { scanFiles } from './harness/scan-files'

const FIXTURES = path.join(__dirname, 'fixtures')
const JUDGED = '.judged'
/** They speak of what will be wrong one day, or of what the code around may make good. */
const ASIDE: ReadonlySet<string> = new Set(['quantum-vulnerable', 'unauthenticated-mode', 'old-signature-padding'])

/** `//! weak-hash static-iv`: the rules that a line violates; `a|b` stands for either. */
function expected(line: string): string[] {
  return /(?:\/\/|#)!\s*(\S.*)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? []
}

function problemsOf(place: string, wanted: readonly string[], found: ReadonlySet<string>): string[] {
  const isWanted = (rule: string): boolean => wanted.some((one) => one.split('|').includes(rule))
  const missed = wanted.filter((one) => !one.split('|').some((rule) => found.has(rule)))
  return [
    ...missed.map((rule) => `${place} not found: ${rule}`),
    ...[...found].filter((rule) => !isWanted(rule)).map((rule) => `${place} found wrongly: ${rule}`),
  ]
}

for (const language of readdirSync(FIXTURES).sort()) {
  const folders = readdirSync(path.join(FIXTURES, language)).filter((name) => name.endsWith(JUDGED))
  if (folders.length === 0) continue
  describe(`${language} programs`, () => {
    it.each(folders.sort())('%s', async (folder) => {
      const full = path.join(FIXTURES, language, folder)
      const names = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      const files = names.map((entry) => path.relative(full, path.join(entry.parentPath, entry.name))).sort()
      const contents = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(full, file), 'utf8')]))
      const { findings } = await scanFiles(contents)
      const counting = findings.filter(
        ({ rule, outcome, enforcement }) => outcome === 'violation' && enforcement !== 'record' && !ASIDE.has(rule.id),
      )
      const problems = files.flatMap((file) =>
        (contents[file] ?? '').split('\n').flatMap((line, index) => {
          const here = counting.filter(({ at }) => at.file === file && at.line === index + 1)
          return problemsOf(`${file}:${String(index + 1)}`, expected(line), new Set(here.map(({ rule }) => rule.id)))
        }),
      )
      expect(problems).toEqual([])
    })
  })
}
