/** Files that declare infrastructure: which reader takes each, and the sites of all that they declare. */
import type { Externals } from '#core/externals'
import type { Site } from '#core/site'
import type { Programs } from '#parse/commands'
import { Lines } from '#parse/source'
import { isTemplate, stackResources } from './cloudformation/stack'
import type { Source } from './content'
import type { InfrastructureFiles } from './files'
import { flatsOf, type Flat } from './flat'
import type { Body } from './hcl-syntax'
import { readJson } from './json'
import type { Found } from './found'
import { Kubernetes } from './kubernetes/kubernetes'
import { resourceSites } from './sites'
import { foundIn, TERRAFORM } from './terraform/found'
import { isPlan, plannedResources } from './terraform/plan'
import type { RegistryModule } from './terraform/registry'
import { Terraform } from './terraform/terraform'
import { readWritten } from './terraform/written'
import { entryOf, itemsOf, textIn, type Data } from './data'
import type { InfrastructureWords } from './words'
import { Reading } from './reading'
import { readYaml, type YamlFile } from './yaml'

const HCL = /\.(?:tf|tofu|tfvars)$|(?:^|\/)(?:\.terraform\.lock|terragrunt)\.hcl$/
const JSON_FORM = /\.(?:tf|tofu|tfvars)\.json$|(?:^|\/)\.terraform\/modules\/modules\.json$/

/** Files that may be templates, and what stands in all that are. */
const TREE_FORM = /\.(?:ya?ml|json|template)$/i
const MARKS = [
  ['Resources', '::'],
  ['"planned_values"', '"format_version"'],
  ['apiVersion', 'kind'],
]
/** Plans are written by a program: longer than source, on one line. In bytes. */
const MAX_PLAN_BYTES = 64 * 1024 * 1024
const PLAN_NAME = /plan[^/]*\.json$/i
/** Manifests of many documents are longer than source, too: all that an operator needs, in one file. In bytes. */
const MAX_MANIFEST_BYTES = 5 * 1024 * 1024
const MANIFEST_NAME = /\.ya?ml$/i

interface InfrastructureKnowledge {
  readonly words: InfrastructureWords
  /** What the programs are that containers run. */
  readonly programs: Programs
  readonly registry: readonly RegistryModule[]
}

export class Infrastructure {
  readonly reading = new Reading()
  /** Templates and bases that were read because others asked for them. */
  rendered = 0
  private readonly terraform: Terraform
  private readonly kubernetes: Kubernetes
  private readonly declared: Flat[] = []

  constructor(
    private readonly files: InfrastructureFiles,
    private readonly externals: Externals,
    private readonly knowledge: InfrastructureKnowledge,
  ) {
    this.terraform = new Terraform(files, externals, knowledge.registry)
    this.kubernetes = new Kubernetes(files, externals, knowledge.programs, this.reading)
  }

  /** Whether some reader takes files of this name. */
  static reads(path: string): boolean {
    return HCL.test(path) || JSON_FORM.test(path)
  }

  /** Whether some reader may take a file of this name, going by the bytes in it. */
  static mayRead(path: string, bytes: Uint8Array): boolean {
    if (!TREE_FORM.test(path)) return false
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return MARKS.some((marks) => marks.every((mark) => buffer.includes(mark)))
  }

  /** Whether a file that is too long for source may be read whole. */
  static mayBeLong(path: string, size: number): boolean {
    return (size <= MAX_PLAN_BYTES && PLAN_NAME.test(path)) || (size <= MAX_MANIFEST_BYTES && MANIFEST_NAME.test(path))
  }

  /** A file that `mayRead` took; false where it declares nothing. */
  addTree(path: string, text: string): boolean {
    if (text.includes('apiVersion') && this.kubernetes.add(path, text)) return true
    if (!MARKS.slice(0, -1).some((marks) => marks.every((mark) => text.includes(mark)))) return false
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    const { documents, problems, isCut: isUnread } = /^\s*\{/.test(text) ? jsonDocuments(text) : readYaml(text)
    const readers = documents.flatMap((one) => this.readerOf(source, one) ?? [])
    // What declares nothing is none of this reader's: it may be broken for reasons of its own.
    if (readers.length === 0 && isUnread !== true) return false
    this.reading.sources.set(path, source)
    this.reading.tell(source, problems)
    for (const { found, isCut } of readers) {
      for (const flat of this.flattened(found)) this.declared.push(flat)
      if (isCut) this.reading.tellCut(path)
    }
    return true
  }

  private readerOf(source: Source, data: Data): { found: Found[]; isCut: boolean } | undefined {
    if (isTemplate(data)) return stackResources(source, data, this.externals)
    return isPlan(data) ? plannedResources(source, data, TERRAFORM, this.externals) : undefined
  }

  add(path: string, text: string): void {
    const source: Source = { path, lines: new Lines(text), pathClass: this.files.pathClass(path) }
    this.reading.sources.set(path, source)
    if (path.endsWith('modules.json')) {
      this.addFetched(source)
      return
    }
    const { body, problems } = readWritten(source)
    this.reading.tell(source, problems)
    this.addBody(source, body)
  }

  private addFetched(source: Source): void {
    const { data, problem } = readJson(source.lines.text)
    if (problem) this.reading.tell(source, [problem])
    const keys = itemsOf(entryOf(data, 'Modules')).map((one) => [textIn(one, 'Key') ?? '', textIn(one, 'Dir') ?? ''] as const)
    this.terraform.addFetched(source.path, new Map(keys.filter(([key, folder]) => key !== '' && folder !== '')))
  }

  private addBody(source: Source, body: Body): void {
    if (/\.tfvars(?:\.json)?$/.test(source.path)) this.terraform.addVariables(source, body)
    else if (source.path.endsWith('.lock.hcl')) this.terraform.addLock(source, body)
    else if (source.path.endsWith('terragrunt.hcl')) this.terraform.addTerragrunt(source, body)
    else this.terraform.addFile(source, body)
  }

  /** Flattened at once: what resources are made of takes far more memory than what models read of them. */
  private *flattened(found: Iterable<Found>): Iterable<Flat> {
    for (const one of found) yield* flatsOf(one, this.externals, this.knowledge.words)
  }

  /** Sites of everything that was added. */
  sites(): Site[] {
    const flats = [...this.flattened(foundIn(this.terraform, this.terraform.instances(), this.externals)), ...this.declared]
    const before = this.reading.sources.size
    for (const flat of this.flattened(this.kubernetes.found())) flats.push(flat)
    const sites = resourceSites(flats, this.externals, this.knowledge.words)
    this.rendered = this.reading.sources.size - before
    this.reading.diagnostics.push(...this.terraform.diagnostics)
    return sites
  }
}

function jsonDocuments(text: string): YamlFile {
  const { data, problem } = readJson(text)
  return { documents: data ? [data] : [], problems: problem ? [problem] : [] }
}
