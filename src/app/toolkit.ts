/** Knowledge made ready for use: languages, models, catalogue, path classes. */
import { loadCatalogue, type Catalogue } from '#catalogue/catalogue'
import { notationProperty, readNotation } from '#catalogue/notation'
import { UserError } from '#core/errors'
import type { Naming } from '#detect/detect'
import { modelFile, type ModelFile } from '#detect/model'
import { Models } from '#detect/models'
import { pathClassesFile } from '#discover/path-class'
import { languageFile, type Language } from '#parse/language'
import type { z } from 'zod'
import type { Knowledge } from './knowledge'

export interface Toolkit {
  languages: readonly Language[]
  models: Models
  catalogue: Catalogue
  naming: Naming
  pathClasses: z.infer<typeof pathClassesFile>
}

/** Throws a UserError that names the document and the path in it; built-in documents are checked when they are compiled. */
export function openToolkit(knowledge: Knowledge): Toolkit {
  const languages = documentsIn(knowledge, 'knowledge/languages/').map(([path, document]) => check(languageFile, path, document))
  const models = new Map<string, ModelFile>()
  for (const [path, document] of documentsIn(knowledge, 'knowledge/models/')) {
    models.set(path.replace('knowledge/models/', '').replace(/\.ya?ml$/, ''), check(modelFile, path, document))
  }
  const catalogue = loadCatalogue(Object.fromEntries(documentsIn(knowledge, 'knowledge/catalogue/')))
  const classes = 'knowledge/path-classes.yml'
  return { languages, models: new Models(models), catalogue, naming: namingOf(catalogue), pathClasses: check(pathClassesFile, classes, knowledge.documents[classes]) }
}

export function documentsIn(knowledge: Knowledge, folder: string): [string, unknown][] {
  return Object.entries(knowledge.documents)
    .filter(([path]) => path.startsWith(folder))
    .sort(([left], [right]) => (left < right ? -1 : 1))
}

function check<Schema extends z.ZodType>(schema: Schema, path: string, document: unknown): z.output<Schema> {
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
    complete: (properties) => catalogue.complete(properties),
    assetName: (type, properties, fallback) => catalogue.assetName(type, properties, fallback),
  }
}
