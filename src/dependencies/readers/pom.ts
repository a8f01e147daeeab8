/** pom.xml: dependencies with what properties, parents and managed dependencies of the repository say of their versions. */
import { baseName, folderOf } from '#core/paths'
import { MAX_DECLARED, type Declared, type ManifestFile, type Read, type Scope } from '../facts'
import { joined } from '../paths'
import { childOf, childrenOf, childText, parseElements, textIn, type XmlElement } from '../xml-tree'
import { XmlElement as ElementClass } from '@rgrove/parse-xml'

/** Parents that are followed, one above the other. */
const MAX_PARENTS = 12
/** Properties that stand in each other. */
const MAX_NESTING = 8

interface Context {
  properties: ReadonlyMap<string, string>
  /** 'group:artifact' to its version, as written. */
  managed: ReadonlyMap<string, string>
}

export function read(file: ManifestFile): Read {
  const project = parseElements(file.text)
  if (project.name !== 'project') return { declared: [], problems: [] }
  const context = contextOf(project, file.path, file.other.bind(file), 0)
  const declared: Declared[] = []
  for (const part of [project, ...childrenOf(childOf(project, 'profiles'), 'profile')])
    for (const dependency of childrenOf(childOf(part, 'dependencies'), 'dependency')) {
      const one = declaredOf(dependency, context)
      if (one && declared.length < MAX_DECLARED) declared.push(one)
    }
  return { declared, problems: [] }
}

function declaredOf(dependency: XmlElement, { properties, managed }: Context): Declared | undefined {
  const [group, artifact] = [childText(dependency, 'groupId'), childText(dependency, 'artifactId')]
  if (group === undefined || artifact === undefined) return undefined
  const name = `${filled(group, properties)}:${filled(artifact, properties)}`
  const written = childText(dependency, 'version') ?? managed.get(name)
  const range = written && filled(written, properties)
  const scope: Scope = childText(dependency, 'scope') === 'test' ? 'development' : 'production'
  const version = range !== undefined && !/[[(,$]/.test(range) ? range : undefined
  const isOptional = childText(dependency, 'optional') === 'true'
  return {
    name,
    ...(range !== undefined && { range }),
    ...(version !== undefined && { version }),
    scope,
    direct: true,
    ...(isOptional && { optional: true }),
    span: spanOf(childOf(dependency, 'artifactId') ?? dependency),
  }
}

/** Own properties count before those of the parent. */
function contextOf(project: XmlElement, path: string, other: ManifestFile['other'], depth: number): Context {
  const parent = childOf(project, 'parent')
  const above = parent && depth < MAX_PARENTS ? parentContext(parent, path, other, depth) : undefined
  const properties = new Map(above?.properties)
  for (const [name, text] of basics(project, parent)) properties.set(name, text)
  for (const child of childOf(project, 'properties')?.children ?? [])
    if (child instanceof ElementClass) properties.set(child.name, textIn(child))
  const managed = new Map(above?.managed)
  for (const dependency of childrenOf(childOf(project, 'dependencyManagement', 'dependencies'), 'dependency')) {
    const [group, artifact, version] = ['groupId', 'artifactId', 'version'].map((name) => childText(dependency, name))
    if (group !== undefined && artifact !== undefined && version !== undefined)
      managed.set(`${filled(group, properties)}:${filled(artifact, properties)}`, version)
  }
  return { properties, managed }
}

function basics(project: XmlElement, parent: XmlElement | undefined): [string, string][] {
  return ['groupId', 'artifactId', 'version'].flatMap((name) => {
    const text = childText(project, name) ?? childText(parent, name)
    const ofParent = childText(parent, name)
    const own: [string, string][] =
      text === undefined
        ? []
        : [
            [`project.${name}`, text],
            [`pom.${name}`, text],
          ]
    return ofParent === undefined ? own : [...own, [`project.parent.${name}`, ofParent]]
  })
}

/** Only a parent that stands in the repository is known; the file above is the default, and it has to be the one meant. */
function parentContext(parent: XmlElement, path: string, other: ManifestFile['other'], depth: number): Context | undefined {
  const written = childText(parent, 'relativePath') ?? '../pom.xml'
  const place = written === '' ? undefined : joined(folderOf(path), written)
  const file = place === undefined || place.endsWith('.xml') || baseName(place).includes('.') ? place : `${place}/pom.xml`
  const text = file === undefined ? undefined : other(file)
  if (file === undefined || text === undefined) return undefined
  try {
    const project = parseElements(text)
    const isMeant = childText(project, 'artifactId') === childText(parent, 'artifactId')
    return isMeant ? contextOf(project, file, other, depth + 1) : undefined
  } catch {
    // It is a manifest of its own, and what is wrong with it is said there.
    return undefined
  }
}

/** A text with its properties; one that is not known stays as it is. */
function filled(text: string, properties: ReadonlyMap<string, string>): string {
  let result = text
  for (let round = 0; round < MAX_NESTING && result.includes('${') && result.length < 500; round++)
    result = result.replace(/\$\{([^${}]{1,200})\}/g, (all, name: string) => properties.get(name.trim()) ?? all)
  return result
}

function spanOf(element: XmlElement): Declared['span'] {
  return { start: element.start, end: element.end }
}
