/** Writes everything that has its one source elsewhere: action.yml, schemas, pages. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readKnowledgeFiles } from '#host/installation'
import { actionYml, inputsPage } from './generated/action'
import { coveragePage } from './generated/coverage'
import { frameworksPage } from './generated/frameworks'
import { modelsPage } from './generated/models'
import { pullRequestsPage } from './generated/pull-requests'
import { requirementsPage } from './generated/requirements'
import { rulesPage } from './generated/rules'
import { schemaFiles } from './generated/schemas'
import { sourceEndings } from './generated/source-endings'
import { ROOT, start } from './start'

/** Text of every generated file, by path. */
export function generate(): Record<string, string> {
  const files = readKnowledgeFiles(ROOT)
  return {
    'action.yml': actionYml(),
    'docs/inputs.md': inputsPage(),
    'docs/rules.md': rulesPage(files),
    'docs/frameworks.md': frameworksPage(files),
    'docs/models.md': modelsPage(files),
    'docs/pull-requests.md': pullRequestsPage(files),
    'docs/requirements.md': requirementsPage(ROOT, files),
    'docs/coverage.md': coveragePage(path.join(ROOT, '__tests__', 'fixtures'), files),
    'src/host/source-endings.ts': sourceEndings(files),
    ...schemaFiles(),
  }
}

function main(): void {
  const check = process.argv.includes('--check')
  const stale: string[] = []
  for (const [name, text] of Object.entries(generate())) {
    const file = path.join(ROOT, name)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    stale.push(name)
    if (check) continue
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  for (const name of stale) process.stdout.write(`${check ? 'differs from its source' : 'written'}: ${name}\n`)
  if (check && stale.length > 0) {
    process.stdout.write('run: npm run generate\n')
    process.exitCode = 1
  }
}

start('generate.ts', main)
