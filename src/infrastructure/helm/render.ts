/** Renders charts as they ship: with their own values, and once more with each file of values beside them. */
import { posix } from 'node:path'
import type { Diagnostic } from '#core/diagnostic'
import { locationOf, type Source } from '../content'
import { capabilities, filesOf, release } from './built-in'
import { join, type Chart, type Charts, type Dependency } from './charts'
import { Evaluation, type Definition, type Made } from './evaluate'
import type { Output } from './output'
import type { Release } from './releases'
import { TemplateError } from './syntax'
import { copied, isDict, merged, type Dict, type Worth } from './worth'

export interface Rendered {
  readonly source: Source
  readonly output: Output
}

export interface RenderedChart {
  readonly folder: string
  readonly templates: readonly Rendered[]
  readonly made: readonly Made[]
}

/** Charts in charts. */
const MAX_NESTING = 6
const MAX_CHARTS = 60

/** A chart with the values that it sees. */
interface Instance {
  readonly chart: Chart
  readonly values: Dict
  /** It stands elsewhere in the repository: its values and what it defines count, what it declares is its own. */
  readonly isElsewhere: boolean
}

interface Inner {
  readonly inner: Chart
  readonly dependency: Dependency | undefined
  readonly isElsewhere: boolean
}

export class Renderer {
  readonly diagnostics: Diagnostic[] = []
  /** Templates that could not be rendered. */
  readonly partly = new Set<string>()
  readonly sources = new Map<string, Source>()

  constructor(private readonly charts: Charts) {}

  *all(): Generator<RenderedChart> {
    for (const chart of this.charts.roots()) {
      if (chart.isLibrary) continue
      yield this.render(chart, new Map())
      for (const path of chart.otherValues) yield this.render(chart, this.charts.valuesIn(path))
    }
  }

  /** A chart with the values of a release. */
  release({ chart, values }: Release): RenderedChart | undefined {
    return chart.isLibrary ? undefined : this.render(chart, values)
  }

  private render(root: Chart, given: Dict): RenderedChart {
    const instances: Instance[] = []
    this.instantiate(root, given, instances, false, 0)
    const definitions = new Map<string, Definition>()
    // What the outer chart defines goes before what an inner one does.
    for (const { chart } of [...instances].reverse()) this.define(chart, definitions)
    const evaluation = new Evaluation(definitions)
    const templates = this.rendered(instances, evaluation)
    this.tellMissing(root, evaluation)
    return { folder: root.folder, templates, made: evaluation.made }
  }

  /** The chart and those in it that are switched on, outermost first. */
  private instantiate(chart: Chart, given: Dict, into: Instance[], isElsewhere: boolean, depth: number): Dict {
    const values = copied(merged(given, chart.values)) as Dict
    into.push({ chart, values, isElsewhere })
    if (depth >= MAX_NESTING || into.length >= MAX_CHARTS) return values
    const all = this.innerOf(chart)
    if (!isElsewhere) this.tellUnread(chart, all, values)
    for (const { inner, dependency, isElsewhere: isOutside } of all) {
      if (into.some((one) => one.chart === inner) && isOutside && inner.isLibrary) continue
      if (dependency && !isOutside && !isEnabled(dependency, values)) continue
      const name = dependency?.alias ?? inner.name
      const own = values.get(name)
      const global = values.get('global')
      const handed: Dict = isDict(own) ? (copied(own) as Dict) : new Map<string, Worth>()
      const before = handed.get('global')
      if (isDict(global)) handed.set('global', isDict(before) ? merged(global, before) : global)
      values.set(name, this.instantiate(inner, handed, into, isElsewhere || isOutside, depth + 1))
    }
    return values
  }

  /** Those in its own folder, those that it names by path, and charts of the repository that stand for what a registry would give. */
  private innerOf(chart: Chart): Inner[] {
    const inside = chart.inner.map((folder) => this.charts.chart(folder))
    const found = inside.flatMap((inner): Inner[] => {
      const named = chart.dependencies.filter(({ name }) => name === inner.name)
      const one = { inner, isElsewhere: false }
      return named.length === 0 ? [{ ...one, dependency: undefined }] : named.map((dependency) => ({ ...one, dependency }))
    })
    for (const dependency of chart.dependencies) {
      if (inside.some(({ name }) => name === dependency.name)) continue
      const path = this.pathOf(chart, dependency)
      const inner = path === undefined ? this.charts.named(dependency.name, chart.folder) : this.charts.chart(path)
      if (inner && inner !== chart) found.push({ inner, dependency, isElsewhere: path === undefined })
    }
    return found
  }

  private pathOf({ folder }: Chart, { repository }: Dependency): string | undefined {
    if (!repository.startsWith('file://')) return undefined
    const path = posix.normalize(posix.join(folder, repository.slice('file://'.length))).replace(/\/$/, '')
    return this.charts.files.text(join(path, 'Chart.yaml')) === undefined ? undefined : path
  }

  private define(chart: Chart, definitions: Map<string, Definition>): void {
    for (const path of chart.templates) {
      try {
        const { template, source } = this.charts.template(path)
        for (const [name, nodes] of template.defined) definitions.set(name, { nodes, source })
        // A file is a template by its own name: checksums are made of it.
        definitions.set(nameOf(chart, path), { nodes: template.nodes, source })
      } catch (error) {
        this.tell(path, error)
      }
    }
  }

  /** In Helm's order, deepest and last in the alphabet first: templates may change the values that others see. */
  private rendered(instances: readonly Instance[], evaluation: Evaluation): Rendered[] {
    const rendered: Rendered[] = []
    const own = instances.filter(({ isElsewhere, chart }) => !isElsewhere && !chart.isLibrary)
    const jobs = own.flatMap(({ chart, values }) => {
      const context = this.context(chart, values)
      return chart.templates.filter(isRendered).map((path) => ({ chart, path, context }))
    })
    for (const { chart, path, context } of jobs.sort(byHelm)) {
      context.set(
        'Template',
        new Map([
          ['Name', nameOf(chart, path)],
          ['BasePath', `${chart.name}/templates`],
        ]),
      )
      try {
        const { template, source } = this.charts.template(path)
        this.sources.set(path, source)
        rendered.push({ source, output: evaluation.run(template.nodes, context, source) })
      } catch (error) {
        this.tell(path, error)
      }
    }
    return rendered
  }

  private context(chart: Chart, values: Dict): Dict {
    return new Map<string, Worth>([
      ['Values', values],
      ['Chart', chart.about],
      ['Release', release()],
      ['Capabilities', capabilities()],
      ['Files', filesOf(chart.folder, this.charts.files)],
      ['Subcharts', new Map()],
    ])
  }

  /** Once for each template, whichever values it was tried with. */
  private tell(path: string, error: unknown): void {
    if (!(error instanceof TemplateError)) throw error
    if (this.partly.has(path)) return
    this.partly.add(path)
    const source = this.charts.source(path)
    this.sources.set(path, source)
    const at = locationOf({ source, start: error.offset, end: error.offset + 2 })
    const message = `the template could not be rendered with the values of the chart (${error.message}); what it declares was not judged`
    this.diagnostics.push({ level: 'warning', code: 'partly-parsed', message, file: path, at })
  }

  private tellMissing({ folder }: Chart, { missing, isSpent }: Evaluation): void {
    const file = join(folder, 'Chart.yaml')
    if (isSpent) this.note('budget-infrastructure', 'there is too much to evaluate in the chart; a part was left out', file)
    if (missing.size === 0) return
    const [first] = [...missing].sort()
    const message = `the chart uses ${String(missing.size)} templates of charts that are not in the repository (${first ?? ''} …); what they print is unknown`
    this.note('chart-dependency-missing', message, file)
  }

  /** Charts that it installs, and that only a registry has. */
  private tellUnread({ folder, dependencies }: Chart, found: readonly Inner[], values: Dict): void {
    const there = new Set(found.map(({ dependency }) => dependency))
    const unread = dependencies.filter((one) => !there.has(one) && isEnabled(one, values)).map(({ name }) => name)
    if (unread.length === 0) return
    const names = unread.slice(0, MAX_NAMES).join(', ')
    const more = unread.length > MAX_NAMES ? ` and ${String(unread.length - MAX_NAMES)} more` : ''
    const message = `the chart installs ${names}${more}: not in the repository, or packed so that it cannot be read; what that declares was not judged`
    this.note('unread-chart', message, join(folder, 'Chart.yaml'))
  }

  private note(code: string, message: string, file: string): void {
    if (!this.diagnostics.some((one) => one.code === code && one.file === file))
      this.diagnostics.push({ level: 'note', code, message, file })
  }
}

/** Further charts are only counted. */
const MAX_NAMES = 3

function isRendered(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path) && !/(?:^|\/)_[^/]*$/.test(path)
}

function byHelm({ path: left }: { path: string }, { path: right }: { path: string }): number {
  return right.split('/').length - left.split('/').length || (left < right ? 1 : -1)
}

function nameOf({ name, folder }: Chart, path: string): string {
  return `${name}/${path.slice(folder === '' ? 0 : folder.length + 1)}`
}

/** The first condition that the values answer decides, else the tags, else it is on. */
function isEnabled({ conditions, tags }: Dependency, values: Dict): boolean {
  for (const path of conditions) {
    let at: Worth | undefined = values
    for (const name of path.split('.')) at = isDict(at) ? at.get(name) : undefined
    if (typeof at === 'boolean') return at
  }
  const set = values.get('tags')
  const answers = tags.map((tag) => (isDict(set) ? set.get(tag) : undefined)).filter((one) => typeof one === 'boolean')
  return answers.length === 0 || answers.includes(true)
}
