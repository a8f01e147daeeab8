/** Releases that manifests declare, of Flux and Argo CD: which chart of the repository each installs, and with which values. */
import { posix } from 'node:path'
import { textOf, type Content } from '../content'
import { memberIn, type Declared } from '../kubernetes/objects'
import { readYaml } from '../yaml'
import type { Chart, Charts } from './charts'
import { isDict, merged, putAt, worthOf, worthOfContent, type Dict, type Worth } from './worth'

export interface Release {
  readonly chart: Chart
  readonly values: Dict
  readonly declared: Declared
}

/** Releases of one repository. */
const MAX_RELEASES = 200
/** Values files, sources and parameters of one release. */
const MAX_ITEMS = 50

const KINDS: ReadonlySet<string> = new Set(['helm.toolkit.fluxcd.io/HelmRelease', 'argoproj.io/Application'])

/** Whether a kind of object, by its symbol, may be a release. */
export function isRelease(symbol: string): boolean {
  return KINDS.has(symbol)
}

/** Those whose chart stands in the repository. */
export function releasesOf(objects: Iterable<Declared>, charts: Charts): Release[] {
  const releases: Release[] = []
  for (const declared of objects) {
    if (!isRelease(declared.symbol) || releases.length >= MAX_RELEASES) continue
    const spec = memberIn(declared.contents, 'spec')
    const found = declared.kind === 'HelmRelease' ? ofFlux(spec, declared, charts) : ofArgo(spec, declared, charts)
    releases.push(...found)
  }
  return releases
}

function ofFlux(spec: Content | undefined, declared: Declared, charts: Charts): Release[] {
  const wanted = memberIn(memberIn(spec, 'chart'), 'spec')
  const chart = chartAt(textOf(memberIn(wanted, 'chart')), declared, charts)
  if (chart === undefined) return []
  const files = itemsOf(memberIn(wanted, 'valuesFiles')).map((file) => fileIn('', file, charts))
  return [{ chart, values: together([...files, dictOf(memberIn(spec, 'values'))]), declared }]
}

function ofArgo(spec: Content | undefined, declared: Declared, charts: Charts): Release[] {
  const several = memberIn(spec, 'sources')
  const sources = several?.kind === 'list' ? several.items.slice(0, MAX_ITEMS) : [memberIn(spec, 'source')]
  return sources.flatMap((source): Release[] => {
    const chart = chartAt(textOf(memberIn(source, 'path')) ?? textOf(memberIn(source, 'chart')), declared, charts)
    if (chart === undefined) return []
    const helm = memberIn(source, 'helm')
    const files = itemsOf(memberIn(helm, 'valueFiles')).map((file) => fileIn(chart.folder, file, charts))
    const written = valuesIn(memberIn(helm, 'values'))
    const values = together([...files, written, dictOf(memberIn(helm, 'valuesObject')), parametersOf(memberIn(helm, 'parameters'))])
    return [{ chart, values, declared }]
  })
}

/** A folder of the repository, or a chart of that name in it. */
function chartAt(written: string | undefined, { place }: Declared, charts: Charts): Chart | undefined {
  if (written === undefined || written === '') return undefined
  const folder = posix.normalize(written).replace(/^\.?\/|\/$/g, '')
  const known = charts.at(folder)
  return known ?? (written.includes('/') ? undefined : charts.named(written, place.source.path))
}

/** Later ones go before earlier ones. */
function together(all: readonly Dict[]): Dict {
  return all.reduce((before, one) => merged(one, before), new Map<string, Worth>())
}

function fileIn(folder: string, { value }: { value: Content }, charts: Charts): Dict {
  const path = textOf(value)
  // `$values/…` stands in another repository.
  if (path === undefined || path.startsWith('$') || path.includes('://')) return new Map()
  return charts.valuesIn(posix.normalize(posix.join(folder, path)).replace(/^\//, ''))
}

/** Values as a text of their own. */
function valuesIn(content: Content | undefined): Dict {
  const text = textOf(content)
  const place = content?.place
  if (text === undefined || place === undefined) return new Map()
  const worth = worthOf(readYaml(text).documents[0], () => place)
  return isDict(worth) ? worth : new Map<string, Worth>()
}

/** `name: image.tag`, with its value. */
function parametersOf(content: Content | undefined): Dict {
  const dict: Dict = new Map()
  for (const { value } of itemsOf(content)) {
    const path = (textOf(memberIn(value, 'name')) ?? '').split('.')
    const given = memberIn(value, 'value')
    if (given === undefined || path.includes('')) continue
    let at = dict
    for (const name of path.slice(0, -1)) {
      const inner = at.get(name)
      const next: Dict = isDict(inner) ? inner : new Map<string, Worth>()
      at.set(name, next)
      at = next
    }
    putAt(at, path.at(-1) as string, worthOfContent(given), given.place)
  }
  return dict
}

function dictOf(content: Content | undefined): Dict {
  const worth = content === undefined ? null : worthOfContent(content)
  return isDict(worth) ? worth : new Map<string, Worth>()
}

function itemsOf(content: Content | undefined): { value: Content }[] {
  return content?.kind === 'list' ? content.items.slice(0, MAX_ITEMS).map((value) => ({ value })) : []
}
