import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge, mergeKnowledge } from '#app/knowledge'
import { openInstallation } from '#host/installation'

const TOP = path.resolve(__dirname, '..', '..')

describe('knowledge', () => {
  it('is the same from folders and from the compiled file', () => {
    const fromFolders = loadKnowledge(openInstallation(TOP).knowledge)
    const compiled = `{"documents":${JSON.stringify(fromFolders.documents)},"texts":${JSON.stringify(fromFolders.texts)}}`
    expect(loadKnowledge({ compiled })).toEqual(fromFolders)
    expect(Object.keys(fromFolders.documents)).toContain('policies/presets/baseline.yml')
    expect(Object.keys(fromFolders.texts)).toContain('knowledge/languages/python/facts.scm')
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
    expect(mergeKnowledge(builtIn, own)).toEqual({ documents: { 'a.yml': { a: 1 }, 'b.yml': { b: 2 } }, texts: { 'c.scm': '; c' } })
  })
})
