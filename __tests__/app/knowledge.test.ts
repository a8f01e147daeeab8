import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileKnowledge } from '../../scripts/compile'
import { loadKnowledge, mergeKnowledge } from '#app/knowledge'
import { policySources } from '#app/policy-sources'
import { openToolkit } from '#app/toolkit'
import { openInstallation } from '#host/installation'
import { composePolicy } from '#policy/load-policy'

const TOP = path.resolve(__dirname, '..', '..')

const fromFolders = loadKnowledge(openInstallation(TOP).knowledge)
const compiled = loadKnowledge({ compiled: JSON.stringify(compileKnowledge(fromFolders)) })

describe('knowledge', () => {
  it('is the same from folders and from the compiled file, whose documents need no check', () => {
    expect(compiled.checked).toEqual(new Set(Object.keys(fromFolders.documents)))
    expect(compiled.texts).toEqual(fromFolders.texts)
    const [source, built] = [openToolkit(fromFolders), openToolkit(compiled)]
    expect(built.languages).toEqual(source.languages)
    expect(built.pathClasses).toEqual(source.pathClasses)
    for (const language of source.languages) {
      expect(built.requirements(language), language.id).toEqual(source.requirements(language))
      expect(built.models.rowsOf(language.id), language.id).toEqual(source.models.rowsOf(language.id))
    }
    expect(composePolicy(policySources(compiled))).toEqual(composePolicy(policySources(fromFolders)))
  })

  it('is checked where a user changed it, though the rest was compiled', () => {
    const path = 'knowledge/models/python/hashlib.yml'
    const own = loadKnowledge({ files: { [path]: 'library: x\n' } })
    const merged = mergeKnowledge(compiled, own)
    expect(merged.checked.has(path)).toBe(false)
    expect(Object.keys(merged.requirements)).not.toContain('python')
    expect(Object.keys(merged.requirements)).toContain('java')
    expect(() => openToolkit(merged)).toThrow(path)
  })

  it('comes from the compiled file where there is one', () => {
    const installation = openInstallation(path.join(TOP, 'dist'))
    expect(installation.knowledge).toEqual({ compiled: readFileSync(path.join(TOP, 'dist', 'knowledge.json'), 'utf8') })
    expect(installation.grammarDirectory).toBe(path.join(TOP, 'dist', 'grammars'))
  })

  it('says where a document is not YAML', () => {
    expect(() => loadKnowledge({ files: { 'knowledge/models/x.yml': 'a: 1\nb: [\n' } })).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('not valid YAML') as string,
        at: expect.objectContaining({ line: 3 }) as object,
      }),
    )
  })

  it("lets a user's own file take the place of a built-in one", () => {
    const builtIn = loadKnowledge({ files: { 'a.yml': 'a: 1', 'b.yml': 'b: 1' } })
    const own = loadKnowledge({ files: { 'b.yml': 'b: 2', 'c.scm': '; c' } })
    expect(mergeKnowledge(builtIn, own)).toMatchObject({ documents: { 'a.yml': { a: 1 }, 'b.yml': { b: 2 } }, texts: { 'c.scm': '; c' } })
  })
})
