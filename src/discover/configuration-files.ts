/** Which files of a repository set what kind of configuration: the patterns of knowledge/configuration.yml on its paths. */
import picomatch from 'picomatch'
import { z } from 'zod'
import { FILE_KIND, type ConfigurationKind } from '#core/setting'

const patterns = z.array(z.string()).min(1)

const source = z.strictObject({
  files: patterns.describe('Globs on the path relative to the root, without case.'),
  except: patterns.optional(),
  under: z.array(z.string()).default([]).describe('Only what stands below one of these keys.'),
  prefix: z.string().default('').describe('What keys begin with in these files.'),
  alternative: z.boolean().default(false).describe('Holds in a container or on a build server only: one value of several.'),
})

const kind = z.strictObject({
  match: z.enum(['exact', 'case', 'relaxed']).default('exact').describe("relaxed: neither case nor '-' and '_' count."),
  separators: z.array(z.string()).default([]).describe('Signs that part a key, apart from the dot.'),
  overridable: z.boolean().default(false).describe("Where it is not set, the program's own default holds."),
  sources: z.array(source),
})

export const configurationFile = z.strictObject({
  homes: z.array(z.string()).describe('Folders that belong to the folder around them.'),
  kinds: z.record(z.string(), kind),
})

export type ConfigurationTable = z.infer<typeof configurationFile>

/** The files of one kind among `paths`, sorted; undefined when there is no such kind. */
export function filesOfKind(table: ConfigurationTable, name: string, paths: Iterable<string>): ConfigurationKind | undefined {
  if (name.startsWith(FILE_KIND)) return ofOneFile(name.slice(FILE_KIND.length), paths)
  const row = Object.hasOwn(table.kinds, name) ? table.kinds[name] : undefined
  if (row === undefined) return undefined
  const sources = row.sources.map(({ files, except, under, prefix, alternative }) => ({
    matches: picomatch(files, { nocase: true, dot: true, ...(except && { ignore: except }) }),
    files: [] as string[],
    under,
    prefix,
    alternative,
  }))
  for (const path of paths) sources.find((one) => one.matches(path))?.files.push(path)
  for (const one of sources) one.files.sort()
  return { match: row.match, separators: row.separators, overridable: row.overridable, sources }
}

/** A file that the code names, where the repository has it. */
function ofOneFile(file: string, paths: Iterable<string>): ConfigurationKind | undefined {
  for (const path of paths) {
    if (path !== file) continue
    return { match: 'exact', separators: [], overridable: false, sources: [{ files: [file], alternative: false, under: [], prefix: '' }] }
  }
  return undefined
}
