/** docs/requirements.md: every requirement with the tests that name it, the rules and records that check it, or the reason why there are none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadKnowledge } from '#app/knowledge'
import { policySources } from '#app/policy-sources'
import { GOVERNANCE_RULES } from '#policy/governance'
import { composePolicy } from '#policy/load-policy'
import { code, NOTICE, plain, table } from './markdown'

const id = z.string().regex(/^R[1-9]\d*$/)

const requirementsFile = z.strictObject({
  must: z.array(z.string().regex(/^R\d+(-R\d+)?$/)),
  requirements: z.array(
    z.strictObject({
      id,
      title: z.string().min(1),
      /** Rules of the gate; the examples of each run as tests. */
      rules: z.array(z.string()).default([]),
      /** What people write down, that a rule then checks. */
      record: z.string().optional(),
      files: z.array(z.string()).default([]),
      /** What of it is not done. */
      note: z.string().optional(),
      /** Why it is not done at all. */
      not: z.string().optional(),
    }),
  ),
})

type Requirement = z.output<typeof requirementsFile>['requirements'][number]

/** A test that says what it shows. */
export interface NamedTest {
  file: string
  title: string
  shows: readonly string[]
}

export interface Requirements {
  rows: readonly (Requirement & { tests: readonly NamedTest[] })[]
  /** What is wrong: rules and files that do not exist, tests of nothing, and what has to be shown and is not. */
  problems: readonly string[]
}

/** `root` is the top of the source tree; `files` are those of src/knowledge and policies. */
export function requirementsOf(root: string, files: Record<string, string>): Requirements {
  const data = requirementsFile.parse(parse(readFileSync(path.join(root, 'scripts', 'generated', 'requirements.yml'), 'utf8')))
  const tests = namedTests(root)
  const rows = data.requirements.map((row) => ({ ...row, tests: tests.filter(({ shows }) => shows.includes(row.id)) }))
  const known = new Set(rows.map((row) => row.id))
  const rules = new Set([...composePolicy(policySources(loadKnowledge({ files }))).rules, ...GOVERNANCE_RULES].map((rule) => rule.id))
  const must = new Set(data.must.flatMap(numbers))
  const problems: string[] = []
  for (const row of rows) {
    for (const rule of row.rules) if (!rules.has(rule)) problems.push(`${row.id}: there is no rule ${rule}`)
    for (const file of row.files) if (!existsSync(path.join(root, file))) problems.push(`${row.id}: there is no file ${file}`)
    if (row.record !== undefined && row.rules.length === 0 && row.tests.length === 0 && row.note === undefined)
      problems.push(`${row.id}: nothing checks the record`)
    const isShown = row.tests.length > 0 || row.rules.length > 0
    if (must.has(row.id) && !isShown) problems.push(`${row.id} has to be shown by a test, or by a record with its check, and is not`)
    if (!isShown && row.files.length === 0 && row.record === undefined && row.not === undefined)
      problems.push(`${row.id} is shown by nothing, and nothing says why`)
  }
  for (const test of tests)
    for (const shown of test.shows) if (!known.has(shown)) problems.push(`${test.file}: there is no requirement ${shown} ("${test.title}")`)
  return { rows, problems }
}

/** 'R136-R168' as all that lies between. */
function numbers(word: string): string[] {
  const [from = 0, to = from] = word.split('-').map((one) => Number(one.slice(1)))
  return Array.from({ length: to - from + 1 }, (_, index) => `R${String(from + index)}`)
}

/** Titles of tests that name requirements: '… [R138, R139]'; and rows of a table of tests that end with one: ['playbook', 'present', 'R166']. */
export function namedTests(root: string): NamedTest[] {
  const folder = path.join(root, '__tests__')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('fixtures'))
    .sort()
  return files.flatMap((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8')
    const file = `__tests__/${name.split(path.sep).join('/')}`
    const titled = [...text.matchAll(/(['"`])((?:(?!\1|\n).){1,300}) \[(R\d+(?:, R\d+)*)\]\1/g)]
    const rows = [...text.matchAll(/^ *\[(['"])([^'"\n]{1,200})\1,.*'(R\d+)'\],$/gm)]
    return [...titled, ...rows].map((match) => ({ file, title: match[2] ?? '', shows: (match[3] ?? '').split(', ') }))
  })
}

/** A test holds what is told as not shown against us. */
export function requirementsPage(root: string, files: Record<string, string>): string {
  const { rows } = requirementsOf(root, files)
  const shown = rows.filter(({ tests, rules }) => tests.length > 0 || rules.length > 0).length
  const cells = rows.map((row) => [row.id, plain(row.title), evidenceOf(row)])
  return `${NOTICE}

# Requirements

What the product has to check, record, compute and report: ${String(rows.length)} requirements, ${String(shown)} of them shown by a named test or by rules of the gate, whose examples run as tests. A test says itself what it shows (\`[R3]\` in its title); what a gate cannot see is a type of record with the rule that checks it. What is not done is said.

${table(['', 'requirement', 'shown by'], cells)}
`
}

function evidenceOf({ tests, rules, record, files, note, not }: Requirements['rows'][number]): string {
  const parts = [
    ...tests.map(({ file, title }) => `test “${plain(title)}” (${code(file)})`),
    ...(record === undefined ? [] : [`record: ${plain(record)}`]),
    ...(rules.length === 0
      ? []
      : [`${rules.length === 1 ? 'rule' : 'rules'} ${rules.map((rule) => `[${rule}](rules.md#${rule})`).join(', ')}`]),
    ...(files.length === 0 ? [] : [files.map(code).join(', ')]),
    ...(note === undefined ? [] : [`**Open:** ${plain(note)}`]),
    ...(not === undefined ? [] : [`**Not done:** ${plain(not)}`]),
  ]
  return parts.length === 0 ? '**Not shown.**' : parts.join('<br>')
}
