/** An installation with compiled knowledge, as a build leaves it: made once for a test file, so that each run is quick. */
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { SOURCE_GRAMMARS } from '#host/installation'
import { compiledKnowledge } from './knowledge'
import { ROOT } from './root'

/** To be called at the top of a test file; the answer's `folder` is there once tests run. */
export function compiledInstallation(): { folder: string } {
  const installation = { folder: '' }
  beforeAll(() => {
    installation.folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'cryptogate-installation-')))
    writeFileSync(path.join(installation.folder, 'knowledge.json'), JSON.stringify(compiledKnowledge()))
    symlinkSync(path.join(ROOT, SOURCE_GRAMMARS), path.join(installation.folder, 'grammars'))
  })
  afterAll(() => {
    rmSync(installation.folder, { recursive: true, force: true })
  })
  return installation
}
