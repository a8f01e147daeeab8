/** Data files of the repository that the code names: `require('./config.json')`, `json.load(open('settings.json'))`. */
import type { Location } from '#core/location'
import { folderOf } from '#core/paths'
import { FILE_KIND } from '#core/setting'
import type { Site } from '#core/site'
import { each, unknownAbstract } from './abstract'
import type { Abstract, Env, UnknownAbstract } from './abstract'
import { join } from './module-paths'
import type { Resolver } from './resolver'
import type { Unit } from './unit'

const DATA_FILE = /\.(?:json5?|ya?ml|toml)$/i

/** The contents of a file beside the unit, as a part of the configuration that is stepped into. */
export function dataFile(resolver: Resolver, path: string, unit: Unit, at: Location): UnknownAbstract | undefined {
  return DATA_FILE.test(path) ? contentsOf(resolver, [join(folderOf(unit.file.path), path)], at) : undefined
}

/** What a parser makes of a file that was opened or read by its name, seen from where the program starts or stands. */
export function parsedFile(resolver: Resolver, given: Abstract | undefined, env: Env, at: Location): Abstract | undefined {
  for (const one of given === undefined ? [] : each(given)) {
    const path = pathOf(one)
    if (path === undefined || !DATA_FILE.test(path) || path.startsWith('/')) continue
    const folder = folderOf(env.unit.file.path)
    const found = contentsOf(resolver, [join('', path), join(folder, path), join(folderOf(folder), path)], at)
    if (found) return found
  }
  return undefined
}

/** The name of the file that a value was read from, or that is open. */
function pathOf(value: Abstract): string | undefined {
  if (value.kind === 'scalar') return typeof value.value === 'string' ? value.value : undefined
  if (value.kind === 'material') return value.path
  const [site] = value.kind === 'instance' ? value.sites : []
  return site && namedBy(site)
}

/** The first argument of what opened or read a file, where it is known. */
export function namedBy({ args, receivers }: Site): string | undefined {
  const name = args.get('0') ?? receivers[0]?.args.get('0')
  return name?.kind === 'known' && typeof name.value === 'string' ? name.value : undefined
}

function contentsOf(resolver: Resolver, paths: readonly string[], at: Location): UnknownAbstract | undefined {
  const path = paths.find((one) => resolver.project.configuration.has(`${FILE_KIND}${one}`))
  return path === undefined ? undefined : { ...unknownAbstract('field', at), part: { kind: `${FILE_KIND}${path}`, key: '' } }
}
