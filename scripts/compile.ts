/** Checks all knowledge once, at build time, so that a run need not: every document as its schema makes it, and the texts that select files. */
import type { z } from 'zod'
import { conceptsFile, frameworkFile } from '#audit/frameworks'
import { checkDocuments } from '#catalogue/load'
import { cbomWords } from '#cbom/words'
import { modelFile } from '#detect/model'
import { ecosystemFile } from '#dependencies/ecosystem'
import { libraryFile } from '#dependencies/library'
import { commandsFile } from '#discover/command-files'
import { fixFile } from '#fix/rows'
import { keysFile } from '#keys/formats'
import { configurationFile } from '#discover/configuration-files'
import { pathClassesFile } from '#discover/path-class'
import { registryModulesFile } from '#infrastructure/terraform/registry-module'
import { infrastructureWords } from '#infrastructure/words'
import { languageFile } from '#parse/language'
import { AUDIT_KNOWLEDGE } from '#audit/knowledge'
import { plantedFile } from '#audit/self-test'
import { dueTopicsFile } from '#audit/topics'
import { VIEW_KNOWLEDGE } from '#audit/view-knowledge'
import { REGISTER_KNOWLEDGE } from '#register/knowledge'
import { composePolicy } from '#policy/load-policy'
import { preset, ruleFile } from '#policy/policy'
import { topicsFile } from '#policy/topics'
import { documentsIn, type CompiledKnowledge, type Knowledge } from '#app/knowledge'
import { knowledgeDigest } from '#app/knowledge-digest'
import { policySources } from '#app/policy-sources'
import { checked, openToolkit } from '#app/toolkit'

/** Folder or file → its schema; the catalogue's files have one each and are checked together. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'knowledge/languages/': languageFile,
  'knowledge/models/': modelFile,
  'knowledge/cbom.yml': cbomWords,
  'knowledge/ecosystems/': ecosystemFile,
  'knowledge/libraries/': libraryFile,
  'knowledge/commands.yml': commandsFile,
  'knowledge/fixes/': fixFile,
  'knowledge/frameworks/concepts.yml': conceptsFile,
  'knowledge/frameworks/': frameworkFile,
  'knowledge/infrastructure.yml': infrastructureWords,
  'knowledge/keys.yml': keysFile,
  'knowledge/modules/': registryModulesFile,
  'knowledge/configuration.yml': configurationFile,
  'knowledge/path-classes.yml': pathClassesFile,
  'knowledge/sensitive-topics.yml': topicsFile,
  ...Object.fromEntries(Object.entries(REGISTER_KNOWLEDGE).map(([name, schema]) => [`knowledge/register/${name}.yml`, schema])),
  ...Object.fromEntries(Object.entries(VIEW_KNOWLEDGE).map(([name, schema]) => [`knowledge/audit/${name}.yml`, schema])),
  'knowledge/audit/planted.yml': plantedFile,
  'knowledge/audit/topics.yml': dueTopicsFile,
  ...Object.fromEntries(Object.entries(AUDIT_KNOWLEDGE).map(([name, schema]) => [`knowledge/audit/${name}.yml`, schema])),
  'policies/presets/': preset,
  'policies/rules/': ruleFile,
}

/** Throws a UserError for whatever a run would refuse. */
export function compileKnowledge(knowledge: Knowledge): CompiledKnowledge {
  const toolkit = openToolkit(knowledge)
  composePolicy({ ...policySources(knowledge), policy: undefined })
  const catalogue = checkDocuments(Object.fromEntries(documentsIn(knowledge, 'knowledge/catalogue/')))
  const documents: Record<string, unknown> = {}
  for (const path of Object.keys(knowledge.documents).sort()) {
    const schema = Object.entries(SCHEMAS).find(([folder]) => path.startsWith(folder))?.[1]
    const [, name = ''] = /^knowledge\/catalogue\/([^/]+)\.ya?ml$/.exec(path) ?? []
    documents[path] = schema === undefined ? catalogue[name as keyof typeof catalogue] : checked(knowledge, schema, path)
    if (documents[path] === undefined) throw new Error(`nobody checks ${path}`)
  }
  const requirements = Object.fromEntries(toolkit.languages.map((language) => [language.id, toolkit.requirements(language)]))
  const watches = Object.fromEntries(toolkit.languages.map((language) => [language.id, toolkit.watches(language)]))
  return { documents, texts: knowledge.texts, requirements, watches, sha256: knowledgeDigest(knowledge) }
}
