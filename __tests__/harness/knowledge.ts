/** The source tree's knowledge for tests that scan: checked and compiled once as the build does it, by whichever test file comes first. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadKnowledge, type CompiledKnowledge, type Knowledge } from '#app/knowledge'
import { openInstallation } from '#host/installation'
import { compileKnowledge } from '../../scripts/compile'
import { ROOT } from './root'

/** Of this run of the tests only; the set-up removes it. */
export const COMPILED_KNOWLEDGE = path.join(ROOT, '.build', 'test-knowledge.json')

let loaded: Knowledge | undefined

export function knowledge(): Knowledge {
  if (loaded === undefined) {
    const compiled = compiledKnowledge()
    loaded = { ...compiled, checked: new Set(Object.keys(compiled.documents)) }
  }
  return loaded
}

/** As dist/knowledge.json holds it. */
export function compiledKnowledge(): CompiledKnowledge {
  return existsSync(COMPILED_KNOWLEDGE) ? read() : compile()
}

function read(): CompiledKnowledge {
  return JSON.parse(readFileSync(COMPILED_KNOWLEDGE, 'utf8')) as CompiledKnowledge
}

/** Renamed into place: another test file may be looking for it. */
function compile(): CompiledKnowledge {
  const text = JSON.stringify(compileKnowledge(loadKnowledge(openInstallation(ROOT).knowledge)))
  const unfinished = `${COMPILED_KNOWLEDGE}.${String(process.pid)}`
  mkdirSync(path.dirname(COMPILED_KNOWLEDGE), { recursive: true })
  writeFileSync(unfinished, text)
  renameSync(unfinished, COMPILED_KNOWLEDGE)
  return JSON.parse(text) as CompiledKnowledge
}
