/** Which folders are Helm charts, and what each is made of. */
import { folderOf } from '#core/paths'
import { Lines } from '#parse/source'
import type { Place, Source } from '../content'
import { entryOf, itemsOf, textIn, type Data } from '../data'
import type { InfrastructureFiles } from '../files'
import { readYaml } from '../yaml'
import { PackedCharts } from './packed'
import { parseTemplate } from './parse'
import { TemplateError, type Template } from './syntax'
import { isDict, withoutMarks, worthOf, type Dict, type Worth } from './worth'

export interface Dependency {
  readonly name: string
  /** The name that its values have; `name` where there is no alias. */
  readonly alias: string
  readonly conditions: readonly string[]
  readonly tags: readonly string[]
  readonly repository: string
}

export interface Chart {
  readonly folder: string
  readonly name: string
  readonly isLibrary: boolean
  /** As templates see it: .Chart.Name. */
  readonly about: Dict
  readonly values: Dict
  readonly templates: readonly string[]
  /** Files of values beside the chart's own. */
  readonly otherValues: readonly string[]
  readonly dependencies: readonly Dependency[]
  /** Charts in its charts folder. */
  readonly inner: readonly string[]
}

/** Files of values of one chart that are tried beside its own. */
const MAX_VALUES_FILES = 8
const TEMPLATE = /\.(?:ya?ml|tpl|txt|json)$/i
const VALUES = /^values[-_.][^/]*\.ya?ml$/i

export class Charts {
  /** By folder. */
  private readonly folders = new Map<string, { templates: string[]; values: string[] }>()
  private readonly charts = new Map<string, Chart>()
  private readonly parsed = new Map<string, Template | TemplateError>()
  private readonly sources = new Map<string, Source>()
  private byName: ReadonlyMap<string, readonly string[]> | undefined
  readonly files: PackedCharts

  constructor(files: InfrastructureFiles) {
    this.files = new PackedCharts(files)
    const paths = this.files.paths()
    for (const path of paths)
      if ((path.endsWith('Chart.yaml') || path.endsWith('Chart.yml')) && /(?:^|\/)Chart\.ya?ml$/.test(path))
        this.folders.set(folderOf(path), { templates: [], values: [] })
    if (this.folders.size === 0) return
    for (const path of paths) {
      const chart = this.chartOfTemplate(path)
      if (chart !== undefined && TEMPLATE.test(path)) this.folders.get(chart)?.templates.push(path)
      if (VALUES.test(path.slice(folderOf(path).length).replace(/^\//, ''))) this.folders.get(folderOf(path))?.values.push(path)
    }
  }

  /** The chart whose template a file is. */
  chartOfTemplate(path: string): string | undefined {
    if (this.folders.size === 0) return undefined
    for (let at = path.indexOf('templates/'); at >= 0; at = path.indexOf('templates/', at + 1)) {
      if (at > 0 && path[at - 1] !== '/') continue
      const folder = path.slice(0, Math.max(0, at - 1))
      if (this.folders.has(folder)) return folder
    }
    return undefined
  }

  /** Charts that are no part of another one. */
  roots(): Chart[] {
    const isInner = (folder: string): boolean => {
      for (let at = folder.lastIndexOf('charts/'); at > 0; at = folder.lastIndexOf('charts/', at - 1))
        if (folder[at - 1] === '/' && this.folders.has(folder.slice(0, at - 1))) return true
      return folder.startsWith('charts/') && this.folders.has('')
    }
    return [...this.folders.keys()]
      .filter((folder) => !isInner(folder))
      .sort()
      .map((folder) => this.chart(folder))
  }

  chart(folder: string): Chart {
    const known = this.charts.get(folder)
    if (known) return known
    const found = this.folders.get(folder)
    const about = this.yaml(join(folder, 'Chart.yaml')) ?? this.yaml(join(folder, 'Chart.yml'))
    const required = entryOf(about?.data, 'dependencies') ? about?.data : this.yaml(join(folder, 'requirements.yaml'))?.data
    const start = join(folder, 'charts/')
    const chart: Chart = {
      folder,
      name: textIn(about?.data, 'name') ?? folder.slice(folder.lastIndexOf('/') + 1),
      isLibrary: textIn(about?.data, 'type') === 'library',
      about: capitalised(dictOf(about)),
      values: dictOf(this.yaml(join(folder, 'values.yaml')) ?? this.yaml(join(folder, 'values.yml'))),
      templates: found?.templates ?? [],
      otherValues: (found?.values ?? []).slice(0, MAX_VALUES_FILES),
      dependencies: itemsOf(entryOf(required, 'dependencies')).flatMap((one) => dependencyOf(one) ?? []),
      inner: [...this.folders.keys()].filter((one) => one.startsWith(start) && !one.slice(start.length).includes('/')).sort(),
    }
    this.charts.set(folder, chart)
    return chart
  }

  /** The chart in a folder; undefined where there is none. */
  at(folder: string): Chart | undefined {
    return this.folders.has(folder) ? this.chart(folder) : undefined
  }

  /** The nearest chart of that name in the repository: what a registry would give may stand beside. */
  named(name: string, near: string): Chart | undefined {
    this.byName ??= this.indexed()
    const shared = (one: string): number => {
      let at = 0
      while (at < one.length && one[at] === near[at]) at++
      return at
    }
    const [best] = [...(this.byName.get(name) ?? [])].sort((left, right) => shared(right) - shared(left) || (left < right ? -1 : 1))
    return best === undefined ? undefined : this.chart(best)
  }

  private indexed(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const folder of this.folders.keys()) {
      const { name } = this.chart(folder)
      found.set(name, [...(found.get(name) ?? []), folder])
    }
    return found
  }

  /** Throws a TemplateError, the same each time. */
  template(path: string): { template: Template; source: Source } {
    const source = this.source(path)
    let parsed = this.parsed.get(path)
    if (parsed === undefined) {
      try {
        parsed = parseTemplate(source.lines.text)
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error
        parsed = error
      }
      this.parsed.set(path, parsed)
    }
    if (parsed instanceof TemplateError) throw parsed
    return { template: parsed, source }
  }

  source(path: string): Source {
    const known = this.sources.get(path)
    if (known) return known
    const text = withoutMarks(this.files.text(path) ?? '')
    const source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    this.sources.set(path, source)
    return source
  }

  /** A file of values; undefined where there is none. */
  valuesIn(path: string): Dict {
    return dictOf(this.yaml(path))
  }

  private yaml(path: string): { data: Data | undefined; source: Source } | undefined {
    if (this.files.text(path) === undefined) return undefined
    const source = this.source(path)
    return { data: readYaml(source.lines.text).documents[0], source }
  }
}

function dictOf(read: { data: Data | undefined; source: Source } | undefined): Dict {
  if (read === undefined) return new Map()
  const worth = worthOf(read.data, ({ start, end }): Place => ({ source: read.source, start, end }))
  return isDict(worth) ? worth : new Map<string, Worth>()
}

function capitalised(dict: Dict): Dict {
  return new Map([...dict].map(([key, value]) => [key.slice(0, 1).toUpperCase() + key.slice(1), value]))
}

function dependencyOf(data: Data): Dependency | undefined {
  const name = textIn(data, 'name')
  if (name === undefined) return undefined
  return {
    name,
    alias: textIn(data, 'alias') ?? name,
    conditions: (textIn(data, 'condition') ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    tags: itemsOf(entryOf(data, 'tags')).flatMap((one) => (one.kind === 'scalar' ? [String(one.value)] : [])),
    repository: textIn(data, 'repository') ?? '',
  }
}

export function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
