/** docs/requirements.md: every requirement is shown by a test, a rule or a record with its check, or the page says why not. */
import { describe, expect, it } from 'vitest'
import { readKnowledgeFiles } from '#host/installation'
import { namedTests, requirementsOf, requirementsPage } from '../../scripts/generated/requirements'
import { ROOT } from '../harness/root'

const files = readKnowledgeFiles(ROOT)
const { rows, problems } = requirementsOf(ROOT, files)

describe('the requirements', () => {
  it('are all there, each once, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 183 }, (_, index) => `R${String(index + 1)}`))
  })

  it('are shown by what exists, and none of those that have to be shown is left out', () => {
    expect(problems).toEqual([])
  })

  it('are named by tests that the page tells of', () => {
    const tests = namedTests(ROOT)
    expect(tests.length).toBeGreaterThan(30)
    const page = requirementsPage(ROOT, files)
    for (const { file } of tests) expect(page).toContain(`\`${file}\``)
    expect(page).toMatch(/^\| R150 \| .*an auditor of ISO 27001/m)
  })
})
