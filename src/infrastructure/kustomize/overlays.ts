/** Kustomizations built: what each root is made of, as its overlays change it. Nothing is fetched, no plugin runs. */
import type { Diagnostic } from '#core/diagnostic'
import { compileExpression, PatternError } from '#core/pattern'
import { map, scalar, textOf, unknownContent, type Content, type MapContent, type Place, type Source } from '../content'
import { entryOf, itemsOf, textIn, type Data } from '../data'
import type { InfrastructureFiles } from '../files'
import { contentOf, type Placing } from '../kubernetes/contents'
import { memberIn, type Declared } from '../kubernetes/objects'
import { readYaml } from '../yaml'
import { generated } from './generators'
import { FILE, kustomizationIn, placeOf, within, type Kustomization, type Patch, type Target, type Written } from './kustomization'
import { changed, mergedWith, put, type Operation } from './patches'

/** Bases of bases. */
const MAX_NESTING = 20
/** Objects of all overlays of a repository, and the overlays themselves. */
const MAX_OBJECTS = 100_000

/** An object on its way through overlays. */
export interface Overlaid {
  readonly object: Declared
  /** Where each kustomization names what it came from, outermost first; then the patches on it. */
  readonly calls: readonly Place[]
}

interface Item extends Overlaid {
  /** Names that it had in the bases: patches may speak of any. */
  readonly names: readonly string[]
}

export class Overlays {
  readonly diagnostics: Diagnostic[] = []
  private readonly byFolder = new Map<string, Kustomization>()
  private count = 0
  private readonly built = new Set<Kustomization>()

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly objectsOf: (path: string) => readonly Declared[],
  ) {
    for (const path of files.paths()) {
      const found = FILE.test(path) ? kustomizationIn(path, files) : undefined
      if (found) this.byFolder.set(found.folder, found)
    }
  }

  /** Files that overlays make something of which is no example or test: they are not looked at by themselves. */
  used(): Set<string> {
    const used = new Set<string>()
    for (const { folder, source, resources } of this.byFolder.values()) {
      if (source.pathClass !== 'source') continue
      for (const { text } of resources) {
        const path = within(folder, text)
        if (path !== undefined && !this.byFolder.has(path)) used.add(path)
      }
    }
    return used
  }

  /** What each root makes. */
  *all(): Generator<Overlaid> {
    const called = new Set<string>()
    for (const { folder, source, resources } of this.byFolder.values())
      for (const { text } of source.pathClass === 'source' ? resources : []) called.add(within(folder, text) ?? '')
    const sorted = [...this.byFolder.values()].sort((left, right) => (left.folder < right.folder ? -1 : 1))
    for (const kustomization of sorted) {
      if (called.has(kustomization.folder) || kustomization.isComponent) continue
      yield* this.build(kustomization, undefined, []).filter(({ calls }) => calls.length > 0)
    }
    // Those that only use each other have no root: the first of them is one then.
    for (const kustomization of sorted)
      if (!this.built.has(kustomization) && !kustomization.isComponent)
        yield* this.build(kustomization, undefined, []).filter(({ calls }) => calls.length > 0)
    if (this.count > MAX_OBJECTS) this.note('budget-infrastructure', 'the overlays make too much; a part was left out', undefined)
  }

  private build(kustomization: Kustomization, before: readonly Item[] | undefined, above: readonly Kustomization[]): Item[] {
    if (++this.count > MAX_OBJECTS) return []
    this.built.add(kustomization)
    let items: Item[] = [...(before ?? [])]
    for (const written of kustomization.resources) items = this.added(items, kustomization, written, above)
    for (const generator of kustomization.generators) {
      const object = generated(kustomization, generator, this.files)
      items.push({ object, calls: [object.place], names: [object.name] })
    }
    this.count += items.length
    if (this.count > MAX_OBJECTS) return []
    this.tellOpen(kustomization)
    for (const patch of kustomization.patches) items = this.patched(items, patch)
    items = this.replaced(items, kustomization)
    return items.map((item) => withNames(item, kustomization))
  }

  private added(items: Item[], kustomization: Kustomization, { text, place }: Written, above: readonly Kustomization[]): Item[] {
    const path = within(kustomization.folder, text)
    const inner = path === undefined ? undefined : this.byFolder.get(path)
    if (inner === undefined) {
      if (path === undefined || this.files.text(path) === undefined) {
        this.note(
          'kustomize-not-read',
          'the kustomization uses resources that are not in the repository; they were not judged',
          kustomization.source.path,
        )
        return items
      }
      const objects = this.objectsOf(path)
      return [...items, ...objects.map((object) => ({ object, calls: [place], names: [object.name] }))]
    }
    if (above.length >= MAX_NESTING || inner === kustomization || above.includes(inner)) {
      this.note('recursive-module', 'the kustomization uses itself, or is nested too deep; it was not followed', kustomization.source.path)
      return items
    }
    // A component changes what is there; a base brings its own.
    if (inner.isComponent) return this.build(inner, items, [...above, kustomization])
    const made = this.build(inner, undefined, [...above, kustomization])
    return [...items, ...made.map((item) => ({ ...item, calls: [place, ...item.calls] }))]
  }

  private patched(items: readonly Item[], patch: Patch): Item[] {
    const placing = placingOf(patch)
    let result = [...items]
    for (const data of readYaml(patch.text).documents) {
      const operations = operationsIn(data, placing)
      const content = contentOf(data, placing)
      const target = patch.target ?? (operations ? undefined : ownTarget(data))
      if (target === undefined) continue
      result = result.flatMap((item) => {
        if (!isMeant(item, target)) return [item]
        const own = item.object.contents
        const changedTo = operations
          ? operations.reduce<Content>((one, operation) => changed(one, operation), own)
          : mergedWith(own, content)
        return changedTo?.kind === 'map' ? [{ ...withContents(item, changedTo), calls: [...item.calls, patch.place] }] : []
      })
    }
    return result
  }

  /** What a replacement writes comes from another resource: it is not known here. */
  private replaced(items: readonly Item[], { root, source }: Kustomization): Item[] {
    let result = [...items]
    for (const replacement of itemsOf(entryOf(root, 'replacements')))
      for (const target of itemsOf(entryOf(replacement, 'targets')))
        for (const path of itemsOf(entryOf(target, 'fieldPaths'))) {
          const steps = path.kind === 'scalar' ? String(path.value).split('.') : []
          const select = { ...selectOf(entryOf(target, 'select')), isOpen: false }
          result = result.map((item) => {
            if (steps.length === 0 || !isMeant(item, select)) return item
            const content = put(item.object.contents, steps, unknownContent('expression', placeOf(path, source)), false)
            return content.kind === 'map' ? withContents(item, content) : item
          })
        }
    return result
  }

  private tellOpen({ open, source }: Kustomization): void {
    if (open.length === 0) return
    this.note(
      'kustomize-not-evaluated',
      `${open.join(', ')} of the kustomization were not evaluated; what they make or change was not judged`,
      source.path,
    )
  }

  private note(code: string, message: string, file: string | undefined): void {
    if (this.diagnostics.some((one) => one.code === code && one.file === file)) return
    this.diagnostics.push({ level: 'note', code, message, ...(file !== undefined && { file }) })
  }
}

function selectOf(data: Data | undefined): Partial<Target> {
  const [kind, name, namespace] = ['kind', 'name', 'namespace'].map((key) => textIn(data, key))
  return { ...(kind !== undefined && { kind }), ...(name !== undefined && { name }), ...(namespace !== undefined && { namespace }) }
}

function placingOf({ source, place, isFile }: Patch): Placing {
  // Of a text in a block only the block has a place.
  return { place: ({ start, end }) => (isFile ? { source, start, end } : { source, start: place.start, end: place.start + 1 }) }
}

function operationsIn(data: Data, placing: Placing): Operation[] | undefined {
  if (data.kind !== 'list') return undefined
  return data.items.flatMap((item): Operation[] => {
    const [op, path, from] = ['op', 'path', 'from'].map((key) => textIn(item, key))
    const value = entryOf(item, 'value')
    if (op === undefined || path === undefined) return []
    return [{ op, path, ...(from !== undefined && { from }), ...(value && { value: contentOf(value, placing) }) }]
  })
}

/** A patch without a target is for the resource that it is written like. */
function ownTarget(data: Data): Target | undefined {
  const kind = textIn(data, 'kind')
  const name = textIn(entryOf(data, 'metadata'), 'name')
  return kind === undefined || name === undefined ? undefined : { kind, name, isOpen: false }
}

function isMeant({ object, names }: Item, { group, kind, name, namespace, labels }: Target): boolean {
  const own = object.apiVersion.includes('/') ? object.apiVersion.slice(0, object.apiVersion.indexOf('/')) : ''
  if (group !== undefined && !fits(group, own)) return false
  if (kind !== undefined && !fits(kind, object.kind)) return false
  if (name !== undefined && !names.some((one) => fits(name, one))) return false
  if (namespace !== undefined && object.namespace !== undefined && !fits(namespace, object.namespace)) return false
  return labels === undefined || hasLabels(object, labels)
}

function fits(expression: string, text: string): boolean {
  if (expression === text) return true
  try {
    return compileExpression(expression.replace(/^\^/, '').replace(/\$$/, ''))(text)
  } catch (error) {
    if (error instanceof PatternError) return false
    throw error
  }
}

function hasLabels({ contents }: Declared, selector: string): boolean {
  const labels = memberIn(memberIn(contents, 'metadata'), 'labels')
  return selector.split(',').every((one) => {
    const [name = '', value = ''] = one.split(/==?/).map((part) => part.trim())
    return textOf(memberIn(labels, name)) === value
  })
}

function withContents(item: Item, contents: MapContent): Item {
  return { ...item, object: { ...item.object, contents } }
}

/** namePrefix, nameSuffix, namespace and labels. */
function withNames(item: Item, { root, source }: Kustomization): Item {
  const [prefix = '', suffix = '', namespace] = ['namePrefix', 'nameSuffix', 'namespace'].map((name) => textIn(root, name))
  const labels = labelsIn(root, source)
  const { object } = item
  const name = `${prefix}${object.name}${suffix}`
  if (name === object.name && namespace === undefined && labels.size === 0) return item
  const metadata = memberIn(object.contents, 'metadata')
  const entries = new Map(metadata?.kind === 'map' ? metadata.entries : [])
  entries.set('name', { ...(entries.get('name') ?? scalar('')), ...scalar(name, entries.get('name')?.place) })
  if (namespace !== undefined) entries.set('namespace', scalar(namespace, placeOf(entryOf(root, 'namespace') as Data, source)))
  const own = entries.get('labels')
  if (labels.size > 0) entries.set('labels', map(new Map([...(own?.kind === 'map' ? own.entries : []), ...labels])))
  const contents = map(new Map([...object.contents.entries, ['metadata', map(entries)]]), false, object.contents.place)
  return { ...item, names: [...item.names, name], object: { ...object, name, namespace: namespace ?? object.namespace, contents } }
}

function labelsIn(root: Data, source: Source): Map<string, Content> {
  const all = new Map<string, Content>()
  const pairs = [entryOf(root, 'commonLabels'), ...itemsOf(entryOf(root, 'labels')).map((one) => entryOf(one, 'pairs'))]
  for (const one of pairs)
    if (one?.kind === 'map')
      for (const [name, { value }] of one.entries)
        if (value.kind === 'scalar' && value.value !== null) all.set(name, scalar(value.value, placeOf(value, source)))
  return all
}
