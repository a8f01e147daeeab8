/** Knowledge made ready for use: languages, models, catalogue, path classes. */
import { loadCatalogue, type Catalogue } from '#catalogue/catalogue'
import { notationProperty, readNotation } from '#catalogue/notation'
import { UserError } from '#core/errors'
import type { Naming } from '#detect/detect'
import { modelFile, type ModelFile } from '#detect/model'
import { Models } from '#detect/models'
import { requirementsOf, watchesOf, type Requirement, type Watch } from '#detect/tokens'
import { commandsFile, type CommandTable } from '#discover/command-files'
import { configurationFile, type ConfigurationTable } from '#discover/configuration-files'
import { pathClassesFile } from '#discover/path-class'
import { keysFile, type KeyForms } from '#keys/formats'
import { registryModulesFile, type RegistryModule } from '#infrastructure/terraform/registry-module'
import { infrastructureWords, type InfrastructureWords } from '#infrastructure/words'
import { languageFile, type Language } from '#parse/language'
import { declarationsFile, type Declarations } from '#register/knowledge'
import type { z } from 'zod'
import { documentsIn, type Knowledge } from './knowledge'

export interface Toolkit {
  languages: readonly Language[]
  models: Models
  catalogue: Catalogue
  naming: Naming
  pathClasses: z.infer<typeof pathClassesFile>
  configuration: ConfigurationTable
  commands: CommandTable
  infrastructure: InfrastructureWords
  /** Modules of Terraform's registries that knowledge tells of. */
  registry: readonly RegistryModule[]
  keys: KeyForms
  /** Declared resources that a register knows. */
  declarations: Declarations
  /** Which texts select a file of the language. */
  requirements(language: Language): readonly Requirement[]
  /** Which words make a function of such a file matter. */
  watches(language: Language): readonly Watch[]
}

/** What other tools declare is read by the rows of Terraform's resources; what containers run, by those of scripts. */
const INFRASTRUCTURE_READERS: readonly (readonly [string, string])[] = [
  ['cloudformation', 'terraform'],
  ['kubernetes', 'shell'],
]

const PATH_CLASSES = 'knowledge/path-classes.yml'
const COMMANDS = 'knowledge/commands.yml'
const INFRASTRUCTURE = 'knowledge/infrastructure.yml'
const KEYS = 'knowledge/keys.yml'
const DECLARATIONS = 'knowledge/register/declarations.yml'
const CONFIGURATION = 'knowledge/configuration.yml'

/** Throws a UserError that names the document and the path in it. What the build has checked is taken as it is. */
export function openToolkit(knowledge: Knowledge): Toolkit {
  const languages = documentsIn(knowledge, 'knowledge/languages/').map(([path]) => checked(knowledge, languageFile, path))
  const configuration = checked(knowledge, configurationFile, CONFIGURATION)
  const files = new Map<string, ModelFile>()
  for (const [path] of documentsIn(knowledge, 'knowledge/models/')) {
    const file = checked(knowledge, modelFile, path)
    if (!knowledge.checked.has(path)) checkKinds(path, file, configuration)
    files.set(path.replace('knowledge/models/', '').replace(/\.ya?ml$/, ''), file)
  }
  const catalogue = loadCatalogue(Object.fromEntries(documentsIn(knowledge, 'knowledge/catalogue/')), knowledge.checked)
  const readers = languages.flatMap(({ id, models: read }) => (read === undefined ? [] : [[id, read] as const]))
  const models = new Models(files, new Map([...readers, ...INFRASTRUCTURE_READERS]), catalogue)
  return {
    languages,
    models,
    catalogue,
    naming: namingOf(catalogue),
    pathClasses: checked(knowledge, pathClassesFile, PATH_CLASSES),
    configuration,
    commands: checked(knowledge, commandsFile, COMMANDS),
    infrastructure: checked(knowledge, infrastructureWords, INFRASTRUCTURE),
    registry: documentsIn(knowledge, 'knowledge/modules/').flatMap(([path]) => checked(knowledge, registryModulesFile, path).modules),
    keys: checked(knowledge, keysFile, KEYS),
    declarations: checked(knowledge, declarationsFile, DECLARATIONS),
    requirements: (language) => knowledge.requirements[language.id] ?? requirementsOf(models, language.id, language.modules),
    watches: (language) => knowledge.watches[language.id] ?? watchesOf(models, language.id, language.modules),
  }
}

/** A misspelt kind would read nothing, in silence. */
function checkKinds(path: string, file: ModelFile, { kinds }: ConfigurationTable): void {
  for (const { site, value } of file.models) {
    const kind = value?.configuration?.kind
    if (kind === undefined || Object.hasOwn(kinds, kind)) continue
    throw new UserError(`${path}: ${site[0] ?? ''}: no kind of configuration is called ${kind}: ${Object.keys(kinds).sort().join(', ')}`)
  }
}

/** What the schema makes of a document: its defaults filled in. */
export function checked<Schema extends z.ZodType>(knowledge: Knowledge, schema: Schema, path: string): z.output<Schema> {
  const document = knowledge.documents[path]
  if (knowledge.checked.has(path)) return document as z.output<Schema>
  const result = schema.safeParse(document)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new UserError(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`)
}

/** How detection asks the catalogue. */
function namingOf(catalogue: Catalogue): Naming {
  return {
    readNotation: (notation, text) => readNotation(catalogue, notation, text),
    notationProperty: (notation) => notationProperty(catalogue, notation),
    purposeOf: (sinks) => catalogue.purposeOf(sinks),
    purposeOfInput: (name) => catalogue.purposeOfInput(name),
    isProtocol: (name) => catalogue.isProtocol(name),
    isSecret: (name) => catalogue.isSecret(name),
    isSecretGiven: (names) => catalogue.isSecretGiven(names),
    isSecretHeld: (names) => catalogue.isSecretHeld(names),
    complete: (properties) => catalogue.complete(properties),
    assetName: (type, properties, fallback) => catalogue.assetName(type, properties, fallback),
  }
}
