/** .NET: project files and what they share, packages.config, and packages.lock.json. */
import { foldersAround } from '#core/paths'
import { MAX_DECLARED, type Declared, type ManifestFile, type Read, type Scope } from '../facts'
import { parseJsonData, record, textOf } from '../json-tree'
import { namesLock, type NamedPackage } from '../names-lock'
import { inside } from '../paths'
import { childText, elementsNamed, parseElements, textIn, type XmlElement } from '../xml-tree'
import { XmlElement as ElementClass } from '@rgrove/parse-xml'

export function readProject(file: ManifestFile): Read {
  const root = parseElements(file.text)
  const central = centralVersions(file)
  const properties = new Map([...shared(file, 'Directory.Build.props'), ...propertiesIn(root)])
  const declared: Declared[] = []
  for (const reference of elementsNamed(root, 'PackageReference', 'GlobalPackageReference')) {
    const name = reference.attributes['Include'] ?? reference.attributes['Update']
    if (name === undefined || name.includes('$(') || declared.length >= MAX_DECLARED) continue
    const written = versionIn(reference, 'VersionOverride') ?? versionIn(reference, 'Version') ?? central.get(name.toLowerCase())
    const range = written && filled(written, properties)
    declared.push({
      name,
      ...(range !== undefined && { range, ...exact(range) }),
      scope: scopeOf(reference),
      direct: true,
      span: { start: reference.start, end: reference.end },
    })
  }
  return { declared, problems: [] }
}

export function readPackagesConfig({ text }: ManifestFile): Read {
  const declared = elementsNamed(parseElements(text), 'package').flatMap(({ attributes, start, end }): Declared[] => {
    const { id, version } = attributes
    if (id === undefined) return []
    const scope = attributes['developmentDependency'] === 'true' ? 'development' : 'production'
    return [{ name: id, ...(version !== undefined && { range: version, version }), scope, direct: true, span: { start, end } }]
  })
  return { declared, problems: [] }
}

/** Tools that leave nothing in what is built. */
function scopeOf(reference: XmlElement): Scope {
  const assets = reference.attributes['PrivateAssets'] ?? childText(reference, 'PrivateAssets') ?? ''
  return assets.toLowerCase() === 'all' ? 'development' : 'production'
}

function versionIn(reference: XmlElement, name: string): string | undefined {
  return reference.attributes[name] ?? childText(reference, name)
}

/** NuGet takes the lowest version that a direct reference allows; a floating one is only known from a lock file. */
function exact(range: string): { version?: string } {
  const version = /^\[?\s*(\d[^\s,*[\]()]*)\s*\]?$/.exec(range)?.[1]
  return version === undefined ? {} : { version }
}

/** Versions of Directory.Packages.props, in the nearest folder that has one. */
function centralVersions(file: ManifestFile): ReadonlyMap<string, string> {
  const versions = new Map<string, string>()
  const text = nearest(file, 'Directory.Packages.props')
  const root = text === undefined ? undefined : elementsOf(text)
  if (!root) return versions
  const properties = new Map([...shared(file, 'Directory.Build.props'), ...propertiesIn(root)])
  for (const one of elementsNamed(root, 'PackageVersion', 'GlobalPackageReference')) {
    const name = one.attributes['Include'] ?? one.attributes['Update']
    const version = versionIn(one, 'Version')
    if (name !== undefined && version !== undefined) versions.set(name.toLowerCase(), filled(version, properties))
  }
  return versions
}

function shared(file: ManifestFile, name: string): ReadonlyMap<string, string> {
  const text = nearest(file, name)
  const root = text === undefined ? undefined : elementsOf(text)
  return root ? propertiesIn(root) : new Map()
}

function nearest(file: ManifestFile, name: string): string | undefined {
  for (const folder of foldersAround(file.path)) {
    const text = inside(folder, name) === file.path ? file.text : file.other(inside(folder, name))
    if (text !== undefined) return text
  }
  return undefined
}

/** What is wrong with the file is said where it is read for itself. */
function elementsOf(text: string): XmlElement | undefined {
  try {
    return parseElements(text)
  } catch {
    return undefined
  }
}

function propertiesIn(root: XmlElement): Map<string, string> {
  const properties = new Map<string, string>()
  for (const group of elementsNamed(root, 'PropertyGroup'))
    for (const child of group.children) if (child instanceof ElementClass) properties.set(child.name, textIn(child))
  return properties
}

function filled(text: string, properties: ReadonlyMap<string, string>): string {
  return text.replace(/\$\(([A-Za-z_][\w.]{0,100})\)/g, (all, name: string) => properties.get(name) ?? all)
}

export function readNugetLock({ text }: ManifestFile): Read {
  const packages: NamedPackage[] = []
  const direct: string[] = []
  for (const framework of Object.values(record(record(parseJsonData(text))['dependencies']))) {
    for (const [name, value] of Object.entries(record(framework))) {
      const entry = record(value)
      const version = textOf(entry['resolved'])
      packages.push({ name, ...(version !== undefined && { version }), dependencies: Object.keys(record(entry['dependencies'])) })
      if (entry['type'] === 'Direct') direct.push(name)
    }
  }
  return namesLock(reached(packages, direct), keyOf)
}

const keyOf = (name: string): string => name.toLowerCase()

/** What the project itself brings in: the rest comes with other projects of the repository, and stands in their locks. */
function reached(packages: readonly NamedPackage[], direct: readonly string[]): NamedPackage[] {
  const byKey = new Map(packages.map((one) => [keyOf(one.name), one]))
  const seen = new Set(direct.map(keyOf))
  for (const key of seen) for (const name of byKey.get(key)?.dependencies ?? []) seen.add(keyOf(name))
  return packages.filter(({ name }) => seen.has(keyOf(name)))
}
