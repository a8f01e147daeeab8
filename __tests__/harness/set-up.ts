/** Vitest's global set-up: grammars for source runs, and no knowledge that an earlier run has compiled. */
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { refreshGrammars } from '../../scripts/grammars'
import { COMPILED_KNOWLEDGE } from './knowledge'

export function setup(project: TestProject): void {
  refreshGrammars()
  forget()
  project.onTestsRerun(forget)
}

function forget(): void {
  rmSync(COMPILED_KNOWLEDGE, { force: true })
}
