/** The page of all libraries and resources that the models know. */
import { readStrict } from '#core/strict-yaml'
import { modelFile } from '#detect/model'
import { code, NOTICE, plain, table } from './markdown'

export interface Library {
  language: string
  file: string
  name: string
  packages: string
  docs: string
  sites: number
}

/** `files` are the texts of all knowledge, by path. */
export function librariesOf(files: Record<string, string>): Library[] {
  const libraries: Library[] = []
  for (const [path, text] of Object.entries(files)) {
    const [, language, file] = /^knowledge\/models\/([^/]+)\/([^/]+)\.ya?ml$/.exec(path) ?? []
    if (language === undefined || file === undefined) continue
    const model = readStrict(modelFile, text, `src/${path}`)
    const sites = new Set(model.models.flatMap((row) => row.site)).size
    libraries.push({ language, file, name: model.library, packages: (model.packages ?? []).join(', '), docs: model.docs, sites })
  }
  return libraries.sort((left, right) => (`${left.language}/${left.file}` < `${right.language}/${right.file}` ? -1 : 1))
}

export function modelsPage(files: Record<string, string>): string {
  const libraries = librariesOf(files)
  const sites = libraries.reduce((sum, library) => sum + library.sites, 0)
  const languages = [...new Set(libraries.map((library) => library.language))]
  const sections = languages.map((language) => {
    const rows = libraries.filter((library) => library.language === language)
    const cells = rows.map((row) => [code(row.file), `[${plain(row.name)}](${row.docs})`, plain(row.packages), String(row.sites)])
    return `\n## ${language}\n\n${table(['model', 'library', 'packages', 'sites'], cells)}\n`
  })
  return `${NOTICE}

# Models

What is recognised: ${libraries.length} libraries and providers with ${sites} sites (calls, constructors, objects, resource types).
${sections.join('')}`
}
