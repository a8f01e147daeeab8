/** The rows on packages: every range can be read, every name stands once, and the page about them is true. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentsIn } from '#app/knowledge'
import { isRange } from '#core/versions/schemes'
import { ecosystemFile, manifestFinder } from '#dependencies/ecosystem'
import { libraryFile } from '#dependencies/library'
import { knowledge } from '../harness/scan-files'
import { policyOf } from '../policy/built-in'

const ECOSYSTEMS = documentsIn(knowledge(), 'knowledge/ecosystems/').map(([, document]) => ecosystemFile.parse(document))
const LIBRARIES = documentsIn(knowledge(), 'knowledge/libraries/').map(([path, document]) => [path, libraryFile.parse(document)] as const)

describe.each(LIBRARIES)('%s', (_path, { ecosystem: id, libraries }) => {
  const ecosystem = ECOSYSTEMS.find((one) => one.ecosystem === id)

  it('has ranges that the ecosystem can read', () => {
    expect(ecosystem).toBeDefined()
    const rows = libraries.flatMap((one) => [...(one.support ?? []), ...(one.flaws ?? []), ...(one.modules ?? [])])
    const ranges = rows.flatMap(({ versions }) => versions ?? [])
    expect(ranges.filter((range) => ecosystem !== undefined && !isRange(ecosystem.versions, range))).toEqual([])
  })

  it('has each name once', () => {
    const names = libraries.flatMap((one) => one.package)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('names flaws by their advisories', () => {
    const ids = libraries.flatMap((one) => (one.flaws ?? []).map((flaw) => flaw.id))
    expect(ids.filter((flaw) => !/^(CVE-\d{4}-\d{4,7}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}|RUSTSEC-\d{4}-\d{4})$/.test(flaw))).toEqual([])
  })
})

describe('an ecosystem', () => {
  it('has rows, and each finds its files by name', () => {
    expect(LIBRARIES.map(([, { ecosystem }]) => ecosystem).sort()).toEqual(ECOSYSTEMS.map(({ ecosystem }) => ecosystem).sort())
    const find = manifestFinder(ECOSYSTEMS)
    const readers = (path: string): string[] => find(path).map(({ row }) => row.reader)
    expect(readers('a/package.json')).toEqual(['package-json'])
    expect(readers('requirements/base.txt')).toEqual(['requirements'])
    expect(readers('requirements-dev.txt')).toEqual(['requirements'])
    expect(readers('requirements_uninstall.txt')).toEqual([])
    expect(readers('notes/base.txt')).toEqual([])
    expect(readers('src/App/App.csproj')).toEqual(['msbuild-project'])
    expect(readers('gradle/libs.versions.toml')).toEqual(['gradle-catalog'])
    expect(readers('build.gradle.kts')).toEqual(['gradle'])
    expect(readers('src/index.ts')).toEqual([])
  })
})

describe('docs/libraries.md', () => {
  it('shows a list and a rule that load', () => {
    const [list = '', rule = ''] = [...readFileSync('docs/libraries.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      (match) => match[1] ?? '',
    )
    expect(policyOf(list).clauses['standard-libraries']?.length).toBeGreaterThan(7)
    expect(policyOf(`id: acme\nversion: '1'\nextends: baseline\n${rule}`).rules.some(({ id }) => id === 'acme-bouncy-castle')).toBe(true)
  })
})
