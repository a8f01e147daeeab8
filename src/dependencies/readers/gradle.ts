/** Gradle: coordinates in build scripts, version catalogs, and gradle.lockfile. */
import { foldersAround } from '#core/paths'
import { MAX_DECLARED, type Declared, type ManifestFile, type Read, type Scope } from '../facts'
import { namesLock, type NamedPackage } from '../names-lock'
import { inside } from '../paths'
import { parseToml } from '../toml-tree'
import { at, entriesAt, textAt, type Tree } from '../tree'

const COORDINATE =
  /(["'])([A-Za-z0-9_][\w.-]{0,150}):([A-Za-z0-9_][\w.-]{0,150})(?::([^"':@\s]{1,150}))?(?::[\w.-]{1,50})?(?:@\w{1,20})?\1/g
const NAMED =
  /\bgroup\s*[:=]\s*["']([\w.-]{1,150})["']\s*,\s*name\s*[:=]\s*["']([\w.-]{1,150})["'](?:\s*,\s*version\s*[:=]\s*["']([^"'\s]{1,150})["'])?/g
/** The word that a coordinate is given to. */
const CONFIGURATION = /([A-Za-z]\w{0,60})[\s(]*(?:(?:enforcedPlatform|platform|project|testFixtures)\s*\()?\s*$/
const DEVELOPMENT =
  /^(?:test|integrationTest|jmh|androidTest|debug|checkstyle|detekt|ktlint|pmd|spotbugs|kapt|annotationProcessor|classpath|lint)/i

export function readGradle(file: ManifestFile): Read {
  const values = valuesOf(file)
  const declared: Declared[] = []
  const add = (group: string, artifact: string, version: string | undefined, start: number, end: number): void => {
    if (declared.length >= MAX_DECLARED) return
    const range = version === undefined ? undefined : filled(version, values)
    const isExact = range !== undefined && !/[[(,$+]|^latest\./.test(range)
    declared.push({
      name: `${group}:${artifact}`,
      ...(range !== undefined && { range }),
      ...(isExact && { version: range }),
      scope: scopeAt(file.text, start),
      direct: true,
      span: { start, end },
    })
  }
  const text = withoutComments(file.text)
  for (const match of text.matchAll(COORDINATE)) {
    const [all, , group = '', artifact = '', version] = match
    // A group is a reversed name of a domain, as a rule; 'a:b' may be anything, such as the path of a project.
    if (group.includes('.') || version !== undefined) add(group, artifact, version, match.index, match.index + all.length)
  }
  for (const match of text.matchAll(NAMED)) add(match[1] ?? '', match[2] ?? '', match[3], match.index, match.index + match[0].length)
  return { declared, problems: [] }
}

function scopeAt(text: string, start: number): Scope {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 200), start)
  return DEVELOPMENT.test(CONFIGURATION.exec(line)?.[1] ?? '') ? 'development' : 'production'
}

/** Blanked out, so that places stay true. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('/') ? part.replaceAll(/[^\n]/g, ' ') : part,
  )
}

const SETTING = /(?:^|[\s,({[.])(?:set\(\s*)?["']?([A-Za-z_][\w.-]{0,80})["']?\s*[:=,]\s*["']([^"'\s]{1,100})["']/g

/** Texts that the script, or gradle.properties in its folder or above, gives a name. */
function valuesOf(file: ManifestFile): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const folder of foldersAround(file.path).reverse())
    for (const [, name = '', value = ''] of (file.other(inside(folder, 'gradle.properties')) ?? '').matchAll(
      /^\s*([\w.-]{1,100})\s*[=:]\s*(\S{1,100})\s*$/gm,
    ))
      values.set(name, value)
  for (const [, name = '', value = ''] of file.text.matchAll(SETTING)) if (!value.includes(':')) values.set(name, value)
  return values
}

/** `$name`, `${name}`, `$versions.name`: the last part of a path is enough. */
function filled(version: string, values: ReadonlyMap<string, string>): string {
  return version.replace(
    /\$\{?([A-Za-z_][\w.]{0,100}?)\}?(?=$|[^\w.}])/g,
    (all, path: string) => values.get(path) ?? values.get(path.split('.').at(-1) ?? '') ?? all,
  )
}

export function readCatalog({ text }: ManifestFile): Read {
  const tree = parseToml(text)
  const declared = entriesAt(tree, 'libraries').flatMap(([, { key, value }]): Declared[] => {
    const [group, artifact, written] =
      value.kind === 'scalar' ? String(value.value).split(':') : [...moduleOf(value), versionOf(tree, at(value, 'version'))]
    if (group === undefined || artifact === undefined) return []
    const isExact = written !== undefined && !/[[(,+]|^latest\./.test(written)
    return [
      {
        name: `${group}:${artifact}`,
        ...(written !== undefined && { range: written }),
        ...(isExact && { version: written }),
        scope: 'production',
        direct: true,
        span: { start: key.start, end: value.end },
      },
    ]
  })
  return { declared, problems: [] }
}

function moduleOf(library: Tree): (string | undefined)[] {
  const [group, artifact] = textAt(library, 'module')?.split(':') ?? [textAt(library, 'group'), textAt(library, 'name')]
  return [group, artifact]
}

/** A text, a reference to `[versions]`, or a rich version. */
function versionOf(tree: Tree, version: Tree | undefined): string | undefined {
  if (version?.kind === 'scalar') return String(version.value)
  const reference = textAt(version, 'ref')
  if (reference !== undefined) return versionOf(tree, at(tree, 'versions', reference))
  return textAt(version, 'strictly') ?? textAt(version, 'require') ?? textAt(version, 'prefer')
}

/** `group:artifact:version=configurations`; which of them brought in which is not said. */
export function readLockfile({ text }: ManifestFile): Read {
  const packages: NamedPackage[] = []
  for (const [, name = '', version = ''] of text.matchAll(/^([^#:\s]{1,150}:[^:\s]{1,150}):([^:=\s]{1,100})=/gm))
    packages.push({ name, version })
  return namesLock(packages)
}
