/** The frameworks of knowledge/frameworks, checked. */
import { conceptsFile, frameworkFile, frameworksOf, type Frameworks } from '#audit/frameworks'
import { documentsIn, type Knowledge } from './knowledge'
import { checked } from './toolkit'

const FOLDER = 'knowledge/frameworks/'
const CONCEPTS = `${FOLDER}concepts.yml`

export function openFrameworks(knowledge: Knowledge): Frameworks {
  const files = documentsIn(knowledge, FOLDER).filter(([path]) => path !== CONCEPTS)
  return frameworksOf(
    checked(knowledge, conceptsFile, CONCEPTS),
    files.map(([path]) => checked(knowledge, frameworkFile, path)),
  )
}
