/** All Kubernetes of a repository: manifests, overlays of Kustomize, charts of Helm. */
import type { Externals } from '#core/externals'
import { Lines } from '#parse/source'
import type { Programs } from '#parse/commands'
import { map, scalar, type Content, type MapContent, type Resource, type Source } from '../content'
import type { InfrastructureFiles } from '../files'
import type { Found } from '../found'
import { Charts } from '../helm/charts'
import { isRelease, releasesOf } from '../helm/releases'
import { Renderer, type RenderedChart } from '../helm/render'
import { isHole, printed, type Worth } from '../helm/worth'
import { Overlays } from '../kustomize/overlays'
import type { Problem } from '../hcl-syntax'
import type { Reading } from '../reading'
import { holeContent } from './contents'
import { symbolOf, type Head } from './documents'
import { foundIn, KUBERNETES } from './found'
import { objectsOf, type Declared } from './objects'

/** Kinds that run containers by themselves; others that do are told by what stands in them. */
const RUNS = /^[ \t-]*["']?(?:initC|c)ontainers["']?[ \t]*:/m

export class Kubernetes {
  private readonly manifests = new Map<string, readonly Declared[]>()
  private charted: Charts | undefined

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly externals: Externals,
    private readonly programs: Programs,
    private readonly reading: Reading,
  ) {}

  private get charts(): Charts {
    this.charted ??= new Charts(this.files)
    return this.charted
  }

  /** A file that may hold manifests; false where it holds none, or is a template that must be rendered first. */
  add(path: string, text: string): boolean {
    if (this.charts.chartOfTemplate(path) !== undefined) return false
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    const { objects, problems, isOurs, isCut } = objectsOf(text, { place: (span) => ({ source, ...span }) }, this.isWanted)
    if (!isOurs) return false
    this.manifests.set(path, objects)
    this.reading.sources.set(path, source)
    this.reading.tell(source, problems)
    if (isCut) this.reading.tellCut(path)
    return true
  }

  /** Whether a document is worth parsing: rows speak of its kind, or of what its containers run. */
  private readonly isWanted = (head: Head, text: string): boolean => {
    const symbol = symbolOf(head)
    if (this.externals.knows(KUBERNETES, symbol) || this.externals.leadsOn(KUBERNETES, symbol) || isRelease(symbol)) return true
    if (head.kind === 'CustomResourceDefinition') return false
    return text === '' || (RUNS.test(text) && this.runsKnown(text))
  }

  /** Some word in it is a program or variable that rows speak of. */
  private runsKnown(text: string): boolean {
    for (const [word] of text.matchAll(/[A-Za-z_][\w.-]*/g))
      if (this.externals.knows(KUBERNETES, word) || this.externals.knows(KUBERNETES, `environment.${word}`)) return true
    return false
  }

  /** All that manifests, overlays and charts declare. */
  found(): Found[] {
    const overlays = new Overlays(this.files, (path) => this.objectsIn(path))
    const used = overlays.used()
    const found: Found[] = []
    for (const [path, objects] of this.manifests)
      if (!used.has(path)) for (const object of objects) found.push(...this.ofObject(object, path, []))
    for (const { object, calls } of overlays.all()) found.push(...this.ofObject(object, object.place.source.path, calls))
    this.reading.diagnostics.push(...overlays.diagnostics)
    found.push(...this.ofCharts())
    return found
  }

  /** A resource of a kustomization may be a file that was not looked at. */
  private objectsIn(path: string): readonly Declared[] {
    const known = this.manifests.get(path)
    if (known) return known
    const text = this.files.text(path)
    if (text !== undefined) this.add(path, text)
    return this.manifests.get(path) ?? []
  }

  private ofObject(object: Declared, address: string, calls: Found['calls']): Found[] {
    return foundIn(object, { address, calls }, this.externals, this.programs)
  }

  private ofCharts(): Found[] {
    const found: Found[] = []
    const renderer = new Renderer(this.charts)
    for (const chart of renderer.all()) found.push(...this.ofChart(chart))
    for (const release of releasesOf([...this.manifests.values()].flat(), this.charts)) {
      const chart = renderer.release(release)
      if (chart) found.push(...this.ofChart(chart).map((one) => ({ ...one, calls: [release.declared.place, ...one.calls] })))
    }
    for (const [path, source] of renderer.sources) this.reading.sources.set(path, source)
    for (const path of renderer.partly) this.reading.partly.add(path)
    this.reading.diagnostics.push(...this.charts.files.diagnostics, ...renderer.diagnostics)
    return found
  }

  private ofChart({ templates, made }: RenderedChart): Found[] {
    const found: Found[] = []
    for (const { source, output } of templates) {
      const placing = {
        place: ({ start, end }: { start: number; end: number }) => output.place(start, end),
        valuePlace: ({ start, end }: { start: number; end: number }) => output.valuePlace(start, end),
      }
      const { objects, problems } = objectsOf(output.text, placing, this.isWanted)
      this.tellRendered(source, problems, output)
      for (const object of objects) found.push(...this.ofObject(object, source.path, []))
    }
    for (const { name, given, place } of made) {
      const symbol = `template.${name}`
      if (!this.externals.knows(KUBERNETES, symbol)) continue
      const contents = map(new Map([...given].map(([key, worth]) => [key, argumentContent(worth, place)])), false, place)
      const identity = { type: symbol, address: `${place.source.path}#${String(place.start)}` }
      const resource: Resource = { ...identity, identity, attribute: () => contents }
      found.push({
        resource,
        language: KUBERNETES,
        symbol,
        contents: contents as MapContent,
        label: undefined,
        place,
        calls: [],
        providerVersion: undefined,
      })
    }
    return found
  }

  private tellRendered(
    source: Source,
    problems: readonly Problem[],
    output: { place(start: number, end: number): { source: Source; start: number } },
  ): void {
    const [first] = problems
    if (first === undefined || this.reading.partly.has(source.path)) return
    const { start } = output.place(first.offset, first.offset)
    this.reading.tell(source, [{ offset: start, message: `what the template prints: ${first.message}` }])
  }
}

function argumentContent(worth: Worth, place: Found['place']): Content {
  if (isHole(worth)) return holeContent(worth, place)
  if (worth === null || typeof worth === 'object') return { kind: 'null', place }
  return scalar(typeof worth === 'string' ? printed(worth) : worth, place)
}
