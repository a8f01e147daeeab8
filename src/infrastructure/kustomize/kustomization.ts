/** A kustomization file: what it is made of and what it changes. */
import { Lines } from '#parse/source'
import type { Place, Source } from '../content'
import { entryOf, itemsOf, textIn, type Data } from '../data'
import type { InfrastructureFiles } from '../files'
import type { Span } from '../hcl-syntax'
import { readYaml } from '../yaml'

/** A path, and where it is written. */
export interface Written {
  readonly text: string
  readonly place: Place
}

/** Which resources a patch is for. Names may be regular expressions. */
export interface Target {
  readonly group?: string
  readonly kind?: string
  readonly name?: string
  readonly namespace?: string
  readonly labels?: string
  /** It says more than is understood here. */
  readonly isOpen: boolean
}

export interface Patch {
  readonly text: string
  readonly source: Source
  /** Where the text begins in the file; a text in a block begins on the line behind. */
  readonly place: Place
  /** Written in a file of its own, so that its places are that file's. */
  readonly isFile: boolean
  readonly target: Target | undefined
}

export interface Generator {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly data: Data
}

export interface Kustomization {
  readonly folder: string
  readonly source: Source
  readonly isComponent: boolean
  readonly resources: readonly Written[]
  readonly patches: readonly Patch[]
  readonly generators: readonly Generator[]
  readonly root: Data
  /** What it asks for that is not evaluated. */
  readonly open: readonly string[]
}

export const FILE = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/

/** Fields whose work is done by programs or by what is fetched. */
const OPEN = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'vars']

/** Undefined for a file that cannot be read. */
export function kustomizationIn(path: string, files: InfrastructureFiles): Kustomization | undefined {
  const text = files.text(path)
  if (text === undefined) return undefined
  const source: Source = { path, lines: new Lines(text), pathClass: files.pathClass(path) }
  const [root] = readYaml(text).documents
  if (root?.kind !== 'map') return undefined
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  const lists = (...names: string[]): Written[] => names.flatMap((name) => writtenIn(entryOf(root, name), source))
  const reading = new PatchReader(folder, source, files)
  return {
    folder,
    source,
    isComponent: textIn(root, 'kind') === 'Component',
    resources: lists('resources', 'bases', 'components'),
    patches: [
      ...lists('patchesStrategicMerge').flatMap((one) => reading.fileOrText(one)),
      ...['patches', 'patchesJson6902'].flatMap((name) => itemsOf(entryOf(root, name)).flatMap((one) => reading.entry(one))),
    ],
    generators: [...generatorsIn(root, 'configMapGenerator', 'ConfigMap'), ...generatorsIn(root, 'secretGenerator', 'Secret')],
    root,
    open: OPEN.filter((name) => entryOf(root, name) !== undefined),
  }
}

function generatorsIn(root: Data, name: string, kind: Generator['kind']): Generator[] {
  return itemsOf(entryOf(root, name)).map((data) => ({ kind, data }))
}

export function writtenIn(data: Data | undefined, source: Source): Written[] {
  return itemsOf(data).flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [{ text: item.value, place: placeOf(item, source) }] : [],
  )
}

export function placeOf({ start, end }: Span, source: Source): Place {
  return { source, start, end }
}

class PatchReader {
  constructor(
    private readonly folder: string,
    private readonly source: Source,
    private readonly files: InfrastructureFiles,
  ) {}

  /** An entry of patchesStrategicMerge: a path, or the patch itself. */
  fileOrText({ text, place }: Written): Patch[] {
    return text.includes('\n') || text.includes(': ') ? [this.inline(text, place, undefined)] : this.file(text, undefined)
  }

  entry(data: Data): Patch[] {
    const target = targetOf(entryOf(data, 'target'))
    const path = textIn(data, 'path')
    if (path !== undefined) return this.file(path, target)
    const written = entryOf(data, 'patch')
    const text = textIn(data, 'patch')
    if (written === undefined || text === undefined) return []
    return [this.inline(text, placeOf(written, this.source), target)]
  }

  private inline(text: string, place: Place, target: Target | undefined): Patch {
    return { text, source: this.source, place, isFile: false, target }
  }

  private file(path: string, target: Target | undefined): Patch[] {
    const full = within(this.folder, path)
    const text = full === undefined ? undefined : this.files.text(full)
    if (full === undefined || text === undefined) return []
    const source = { path: full, lines: new Lines(text), pathClass: this.files.pathClass(full) }
    return [{ text, source, place: { source, start: 0, end: text.length }, isFile: true, target }]
  }
}

/** A path as the repository has it; undefined where it leads out. */
export function within(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

const SIMPLE = ['group', 'version', 'kind', 'name', 'namespace', 'labelSelector']

function targetOf(data: Data | undefined): Target | undefined {
  if (data?.kind !== 'map') return undefined
  const [group, kind, name, namespace, labels] = ['group', 'kind', 'name', 'namespace', 'labelSelector'].map((key) => textIn(data, key))
  return {
    ...(group !== undefined && { group }),
    ...(kind !== undefined && { kind }),
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
    ...(labels !== undefined && { labels }),
    isOpen: [...data.entries.keys()].some((key) => !SIMPLE.includes(key)),
  }
}
